import type { Phrase } from '../change'
import { type Feature, get, numberOf } from '../dataset'
import { fieldsNaming, means, namesIn, namingFields, referrersOf } from '../referrers'
import { type EditOf, type Ground, type Loose, type Outcome, refused } from './edit'
import { finish, rewrite } from './finish'
import { Slate } from './slate'
import { stepName } from './step'
import { settleWays } from './ways'

export function remove({ ids, loose }: EditOf<'remove'>, ground: Ground): Outcome {
  const going = new Map([...new Set(ids)].flatMap((id) => { const feature = get(ground.dataset, id); return feature ? [[id, feature] as const] : [] }))
  if (going.size === 0) return refused('edit.gone')
  const all = leaningOn(going, ground)
  const leaning = new Map([...all].filter(([, { fields }]) => [...fields].some((field) => field !== 'moveTo')))
  const slate = new Slate(ground)
  if (leaning.size && !loose) return { asks: asksOf(leaning, ground) }
  if (loose === 'remove') for (const { other } of leaning.values()) going.set(other.id, other)
  for (const id of going.keys()) slate.drop(id)
  const released = loose === 'release' ? [...leaning.values()].filter(({ other, on }) => release(slate, other, on)) : []
  // Where something was only to be moved to is no more: nothing leans on a plan.
  for (const [id, { other, on }] of all) if (!leaning.has(id) && !going.has(id)) release(slate, other, on)
  const cautions: Phrase[] = released.length ? [{ key: 'edit.caution.released', values: { n: released.length } }] : []
  const ductless = released.filter(({ other }) => slate.get(other.id)?.properties.placement === 'duct' && slate.get(other.id)?.properties.duct === undefined)
  if (ductless.length) cautions.push({ key: 'edit.caution.ductless', values: { n: ductless.length } })
  return finish(slate, stepName('removed', [...going.values()]), [], [...cautions, ...settleWays(slate)])
}

/** Something that stays and names things that go. */
interface Leaning { readonly other: Feature; readonly on: Feature[]; readonly fields: Set<string> }

function leaningOn(going: ReadonlyMap<string, Feature>, { dataset }: Ground): Map<string, Leaning> {
  const leaning = new Map<string, Leaning>()
  for (const feature of going.values()) {
    for (const other of referrersOf(dataset, feature)) {
      if (going.has(other.id)) continue
      let known = leaning.get(other.id)
      if (!known) leaning.set(other.id, (known = { other, on: [], fields: new Set() }))
      known.on.push(feature)
      for (const field of fieldsNaming(dataset, other, feature)) known.fields.add(field)
    }
  }
  return leaning
}

const hows = [['site', 'station'], ['poles', 'cableOnPole'], ['duct', 'cableInDuct']] as const

function asksOf(leaning: ReadonlyMap<string, Leaning>, { dataset }: Ground): Loose[] {
  const inOrder = [...leaning.values()].sort((a, b) => numberOf(dataset, a.other.id)! - numberOf(dataset, b.other.id)!)
  return hows.flatMap(([field, how]) => {
    const ids = inOrder.filter(({ fields }) => fields.has(field)).map(({ other }) => other.id)
    return ids.length ? [{ how, ids }] : []
  })
}

/** It names what goes no more. A cable that lay in a duct is still said to lie in one: forgetting which does not hang it in the air. */
function release(slate: Slate, other: Feature, on: readonly Feature[]): boolean {
  const { dataset } = slate.ground
  const values: Record<string, unknown> = {}
  for (const [field, to] of namingFields.get(other.properties.kind) ?? []) {
    const written = other.properties[field]
    const names = namesIn(written)
    const left = names.filter((name) => !on.some((gone) => to.includes(gone.properties.kind) && means(dataset, name, to, gone)))
    if (left.length < names.length) values[field] = left.length === 0 ? null : Array.isArray(written) ? left : left[0]
  }
  return rewrite(slate, other.id, values)
}
