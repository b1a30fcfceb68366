import type { Geometry, Position } from 'geojson'
import type { Phrase } from '../change'
import { all, type Dataset, type Feature, get, within } from '../dataset'
import { anyPosition, type Box, boxOf } from '../geometry'
import { named, namesIn, namingFields } from '../referrers'
import { isKind } from '../schema'
import { isSamePlace, shifted } from '../vertices'
import { codeAfter } from './code'
import { type EditOf, type Ground, type Outcome, refused } from './edit'
import { isOnGlobe } from './move'
import { told } from './naming'
import { Slate, standing } from './slate'
import { settleWays } from './ways'

export function duplicate({ ids, from, to }: EditOf<'duplicate'>, ground: Ground): Outcome {
  const sources = [...new Set(ids)].flatMap((id) => get(ground.dataset, id) ?? [])
  if (sources.length === 0) return refused('shaping.refuse.gone')
  return placed('duplicated', sources, { from, to }, ground)
}

export function paste({ features, at }: EditOf<'paste'>, ground: Ground): Outcome {
  const sources = features.filter(({ properties }) => isKind(properties?.kind))
  if (sources.length === 0) return refused('shaping.refuse.nothingHeld')
  const middle = at && middleOf(sources)
  return placed('pasted', sources, middle && { from: middle, to: at }, ground)
}

interface Shift { readonly from: Position; readonly to: Position }

function placed(what: 'duplicated' | 'pasted', sources: readonly Feature[], shift: Shift | null, ground: Ground): Outcome {
  if (shift && ![...shift.from, ...shift.to].every(Number.isFinite)) return refused('shaping.refuse.noPlace')
  const stays = !shift || isSamePlace(shift.from, shift.to)
  const geometries = sources.map(({ geometry }) => (geometry && !stays ? shifted(geometry, shift.from, shift.to) : geometry))
  if (geometries.some((geometry) => geometry && !isOnGlobe(geometry))) return refused('shaping.refuse.outside')
  const slate = new Slate(ground)
  const copies = sources.map((source, i): Feature => {
    const copy = { ...source, id: ground.newId() }
    const geometry = geometries[i]
    return geometry ? slate.place(copy, geometry) : slate.put(copy)
  })
  const codeless = recode(slate, copies, what === 'duplicated')
  const dropped = refer(slate, sources, copies, what === 'pasted')
  const same = stays ? geometries.filter((geometry, i) => geometry && isThere(ground.dataset, sources[i]!, geometry)).length : 0
  const cautions: Phrase[] = settleWays(slate)
  const warn = (key: Phrase['key'], n: number) => void (n > 0 && cautions.push({ key, values: { n } }))
  warn('shaping.caution.sameThere', same)
  warn('shaping.caution.letGo', dropped)
  warn('shaping.caution.codeless', codeless)
  return { name: told(what, sources), change: slate.change(), select: copies.map(({ id }) => id), ...(cautions.length > 0 && { cautions }) }
}

function middleOf(features: readonly Feature[]): Position | null {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const { geometry } of features) {
    const own = geometry && boxOf(geometry)
    if (!own) continue
    for (const i of [0, 1] as const) box[i] = Math.min(box[i], own[i])
    for (const i of [2, 3] as const) box[i] = Math.max(box[i], own[i])
  }
  if (box[0] > box[2]) return null
  return [box[0] === box[2] ? box[0] : (box[0] + box[2]) / 2, box[1] === box[3] ? box[1] : (box[1] + box[3]) / 2]
}

/** New codes for all that had one, or for those whose code is taken. Returns how many are left without. */
function recode(slate: Slate, copies: readonly Feature[], isForAll: boolean): number {
  const { ground } = slate
  const known = new Set<string>()
  if (!isForAll) for (const { properties: { kind, code } } of all(ground.dataset)) if (code) known.add(`${kind} ${code}`)
  const taken = new Set<string>()
  const recoded = copies.filter(({ properties: { kind, code } }) => {
    if (!code) return false
    const isTaken = isForAll || known.has(`${kind} ${code}`) || taken.has(code)
    if (!isTaken) taken.add(code)
    return isTaken
  })
  let codeless = 0
  for (const copy of recoded) {
    const place = standing(copy.geometry)
    const code = codeAfter(copy.properties.kind, place && ground.wardAt(place), ground, taken)
    if (code) taken.add(code)
    else codeless++
    slate.write(copy, { code })
  }
  return codeless
}

/** What names a thing of the group names its copy, in the same way. Returns how many names were dropped, since nothing here has them. */
function refer(slate: Slate, sources: readonly Feature[], copies: readonly Feature[], isStrange: boolean): number {
  const group = new Map<string, number>()
  sources.forEach(({ id, properties: { kind, code } }, i) => {
    for (const key of code ? [`id ${kind} ${id}`, `code ${kind} ${code}`] : [`id ${kind} ${id}`]) if (!group.has(key)) group.set(key, i)
  })
  const find = (how: 'id' | 'code', name: string, to: readonly string[]) => to.map((kind) => group.get(`${how} ${kind} ${name}`)).find((i) => i !== undefined)
  let dropped = 0
  const nameNow = (name: string, to: readonly string[]): string[] => {
    const byId = find('id', name, to)
    if (byId !== undefined) return [copies[byId]!.id]
    const byCode = find('code', name, to)
    if (byCode !== undefined) return [slate.get(copies[byCode]!.id)!.properties.code || copies[byCode]!.id]
    if (!isStrange || named(slate.ground.dataset, name, to)) return [name]
    dropped++
    return []
  }
  copies.forEach(({ id }) => {
    const copy = slate.get(id)!
    const values: Record<string, unknown> = {}
    for (const [field, to] of namingFields.get(copy.properties.kind) ?? []) {
      const written = copy.properties[field]
      const names = namesIn(written)
      const now = names.flatMap((name) => nameNow(name, to))
      if (now.length === names.length && now.every((name, i) => name === names[i])) continue
      values[field] = now.length === 0 ? null : Array.isArray(written) ? now : now[0]
    }
    if (Object.keys(values).length > 0) slate.write(copy, values)
  })
  return dropped
}

/** Whether something of the same kind and shape stands there. */
function isThere(dataset: Dataset, { properties: { kind } }: Feature, geometry: Geometry): boolean {
  const [box, first] = [boxOf(geometry), anyPosition(geometry)]
  if (!box || !first) return false
  const isLike = (other: Feature) => {
    const theirs = other.properties.kind === kind && other.geometry?.type === geometry.type ? anyPosition(other.geometry) : null
    return theirs !== null && isSamePlace(theirs, first) && JSON.stringify(other.geometry) === JSON.stringify(geometry)
  }
  return within(dataset, box).some(isLike)
}
