import type { Phrase } from '../change'
import type { Feature } from '../dataset'
import { holders, means, namesIn, namingFields, referrersOf } from '../referrers'
import { rewrite } from './finish'
import type { Slate } from './slate'

/**
 * Objects that name another by a code it had now name it by the code it has, or by its id where it has none. Where yet another
 * object still has the old code the name keeps a meaning and stays.
 */
export function followCodes(slate: Slate): Phrase[] {
  const { dataset } = slate.ground
  const renamed = new Map<string, Feature>()
  const naming = new Map<string, Feature>()
  for (const { before, after } of slate.change().values()) {
    const old = before?.properties.code
    if (!before || !after || typeof old !== 'string' || old === '' || old === after.properties.code) continue
    const { kind } = before.properties
    if (holders(dataset, old, [kind]).some(({ id }) => id !== before.id && slate.get(id)?.properties.code === old)) continue
    renamed.set(`${kind} ${old}`, before)
    for (const other of referrersOf(dataset, before)) naming.set(other.id, other)
  }
  let n = 0
  for (const other of naming.values()) if (follow(slate, other, renamed)) n++
  return n ? [{ key: 'edit.caution.followed', values: { n } }] : []
}

function follow(slate: Slate, other: Feature, renamed: ReadonlyMap<string, Feature>): boolean {
  const now = slate.get(other.id)
  if (!now) return false
  const newName = (name: string, to: readonly string[]): string => {
    const before = to.map((kind) => renamed.get(`${kind} ${name}`)).find((found) => found !== undefined)
    if (!before || before.id === name || !means(slate.ground.dataset, name, to, before)) return name
    const code = slate.get(before.id)?.properties.code
    return typeof code === 'string' && code !== '' ? code : before.id
  }
  const values: Record<string, unknown> = {}
  for (const [field, to] of namingFields.get(now.properties.kind) ?? []) {
    const written = now.properties[field]
    const names = namesIn(written)
    const fresh = names.map((name) => newName(name, to))
    if (fresh.some((name, i) => name !== names[i])) values[field] = Array.isArray(written) ? fresh : fresh[0]
  }
  return rewrite(slate, now.id, values)
}
