import type { Phrase } from '../change'
import { type Feature, get } from '../dataset'
import { faultOf, isNothing } from '../fault'
import { mastFields, mastOf } from '../mast'
import { fieldsOf, type Kind } from '../schema'
import { type EditOf, type Ground, type Outcome, refused, type Values } from './edit'
import { alike, finish, rewrite } from './finish'
import { followCodes } from './rename'
import { Slate } from './slate'
import { stepName } from './step'
import { settleWays } from './ways'

export function write({ ids, values }: EditOf<'write'>, ground: Ground): Outcome {
  const features = [...new Set(ids)].flatMap((id) => get(ground.dataset, id) ?? [])
  if (features.length === 0) return refused('edit.gone')
  const wanted = new Map(features.map(({ properties: { kind } }) => [kind, fitting(kind, values)]))
  if (![...wanted.values()].some((own) => Object.keys(own).length)) return refused('edit.noFields')
  for (const [kind, own] of wanted) {
    const fault = faultIn(kind, own)
    if (fault) return { refused: fault }
  }
  const slate = new Slate(ground)
  const written = features.filter((feature) => rewrite(slate, feature.id, wanted.get(feature.properties.kind)!))
  const names = Object.keys(values)
  const skipped = features.filter(({ properties: { kind } }) => Object.keys(wanted.get(kind)!).length < names.length).length
  const cautions = [...(skipped ? [{ key: 'edit.caution.skipped', values: { n: skipped } } as const] : []), ...consequences(slate, written, values)]
  const now = written.map(({ id }) => slate.get(id)!)
  const name = names.length === 1 ? stepName('field', now, { field: `field.${names[0]!}` }) : stepName('written', now)
  return finish(slate, name, written.map(({ id }) => id), cautions)
}

/** What changed fields bring with them: classes of masts, used ways of ducts, what names others by their codes. */
export const consequences = (slate: Slate, written: readonly Feature[], values: Values): Phrase[] =>
  [...classify(slate, written, values), ...settled(slate)]

/** What everything that was written together brings with it: asked once for a step. */
export const settled = (slate: Slate): Phrase[] => [...settleWays(slate), ...followCodes(slate)]

/** The values a kind has fields for; what says nothing is taken away. */
export const fitting = (kind: Kind, values: Values): Values =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (fieldsOf(kind).has(name) ? [[name, isNothing(value) ? null : value]] : [])))

export function faultIn(kind: Kind, values: Values): Phrase | null {
  for (const [name, value] of Object.entries(values)) {
    const fault = faultOf(fieldsOf(kind).get(name)!, value)
    if (fault) return { key: 'edit.wrongValue', values: { ...fault.values, field: `field.${name}`, why: fault.key } }
  }
  return null
}

/** A class that was the derived one, or none, follows the measures. What can no longer be told stays as it was: the mast is the same. */
export function classify(slate: Slate, written: readonly Feature[], values: Values): Phrase[] {
  if ('mastClass' in values || !mastFields.some((name) => name in values)) return []
  let n = 0
  for (const { id, properties: before } of written) {
    const after = slate.get(id)!.properties
    if (before.kind !== 'site' || mastFields.every((name) => alike(before[name], after[name]))) continue
    const { mastClass } = mastOf(after)
    const isFree = isNothing(before.mastClass) || before.mastClass === 'unknown' || before.mastClass === mastOf(before).mastClass
    if (mastClass && isFree && rewrite(slate, id, { mastClass })) n++
  }
  return n ? [{ key: 'edit.caution.classified', values: { n } }] : []
}
