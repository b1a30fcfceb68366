import type { Feature as Shape } from 'geojson'
import { movedBy } from '../analysis/moved'
import { type ChangeLine, type FieldChange, type What, whatOf } from '../export/changes'
import { type Change, type Halves, mergeInto } from '../model/change'
import { type Feature, get, numberOf } from '../model/dataset'
import { boxOf } from '../model/geometry'
import { type Layer, layerNames, layerOf } from '../model/layer'
import { fieldsOf } from '../model/schema'
import { type Cell, cellOf, type Column } from './columns'
import { differences } from './compare'
import type { Edited } from './edit'
import { lockedIn } from './lock'
import { ordered } from './order'
import { act } from './project'
import type { Context } from './replica'
import { scopeNow } from './sight'
import { standingAt, type Wards, wardsOf } from './wards'

/** From when changes are counted: since the project was opened in this window, or since the first step of its history. */
export type Since = 'opening' | 'beginning'

/** Changes in a row as the one they come to, carried along as more of them follow. */
class Net {
  private taken: readonly Change[] = []
  private halves = new Map<string, Halves>()

  /** What ends as it began is left out, also where somebody put it back by hand. It is good until it is asked again. */
  of(changes: readonly Change[]): Change {
    if (!this.leadsTo(changes)) {
      this.taken = []
      this.halves = new Map()
    }
    const more = changes.slice(this.taken.length)
    for (const change of more) mergeInto(this.halves, change)
    for (const change of more) {
      for (const id of change.keys()) {
        const { before, after } = this.halves.get(id) ?? {}
        if (before && after && differences(before, after).length === 0) this.halves.delete(id)
      }
    }
    this.taken = changes
    return this.halves
  }

  private leadsTo(changes: readonly Change[]): boolean {
    const { taken } = this
    return taken.length <= changes.length && taken[0] === changes[0] && taken.at(-1) === changes[taken.length - 1]
  }
}

interface Kept { readonly opening: Net; readonly beginning: Net; readonly lists: Map<Since, Ordered> }
const kept = new WeakMap<Context, Kept>()
/** The steps in force as changes; the list is the same as long as the history is. */
const forces = new WeakMap<object, readonly Change[]>()

function keptOf(context: Context): Kept {
  let own = kept.get(context)
  if (!own) kept.set(context, (own = { opening: new Net(), beginning: new Net(), lists: new Map() }))
  return own
}

function changesSince({ replica: { log, history } }: Context, since: Since): readonly Change[] {
  if (since === 'opening') return log.changes
  let changes = forces.get(history)
  if (!changes) forces.set(history, (changes = history.steps.slice(0, history.at).map(({ change }) => change)))
  return changes
}

/** What leads from the data as they were then to the data now. */
export const netSince = (context: Context, since: Since): Change => keptOf(context)[since].of(changesSince(context, since))

/** How many objects are not as they were when the project was opened: asked after every action, so nothing is put in order for it. */
export const changeCount = (_: null, context: Context): number => netSince(context, 'opening').size

export type Totals = Readonly<Record<What, number>>
export interface ChangesArgs {
  readonly since: Since
  /** Only what belongs to the unit looked at, by what it was or by what it is. */
  readonly isScoped: boolean
  readonly from: number
  readonly to: number
}
/** Part of the list, and figures of all of it. */
export interface ChangePage {
  readonly lines: readonly ChangeLine[]
  readonly total: number
  readonly totals: Totals
  readonly layers: readonly (Totals & { readonly layer: Layer })[]
  /** ISO 8601; null where the history is empty. */
  readonly since: string | null
}

interface Ordered { readonly changes: readonly Change[]; readonly scope: unknown; readonly ids: readonly string[]; readonly layers: ChangePage['layers'] }

const stepSize = 4096

/** Objects that came, changed or went, by layer and code. */
export function* changes(args: ChangesArgs, context: Context): Generator<number, ChangePage> {
  const { layers, ids } = yield* listed(args, context)
  const lines = yield* linesOf(ids.slice(Math.max(0, args.from), args.to), args.since, context)
  const sum = (what: What) => layers.reduce((all, one) => all + one[what], 0)
  const { log, history } = context.replica
  const since = args.since === 'opening' ? log.since : history.at > 0 ? history.steps[0]!.at : null
  return { lines, total: ids.length, totals: { added: sum('added'), changed: sum('changed'), removed: sum('removed') }, layers, since }
}

export function* listed({ since, isScoped }: Pick<ChangesArgs, 'since' | 'isScoped'>, context: Context): Generator<number, Ordered> {
  const { lists } = keptOf(context)
  const changes = changesSince(context, since)
  const scope = isScoped && context.filter.scope !== null ? scopeNow(context) : null
  const known = lists.get(since)
  if (known && known.changes === changes && known.scope === scope) return known
  const ids: string[] = []
  const keys: string[] = []
  const counts = new Map<Layer, Record<What, number>>()
  for (const [id, halves] of netSince(context, since)) {
    const feature = (halves.after ?? halves.before)!
    if (scope && ![halves.before, halves.after].some((half) => half && scope.has(half))) continue
    const layer = layerOf(feature)
    const count = counts.get(layer) ?? { added: 0, changed: 0, removed: 0 }
    counts.set(layer, count)
    count[whatOf(halves)]++
    ids.push(id)
    const { code, name } = feature.properties
    keys.push(`${100 + layerNames.indexOf(layer)} ${textOf(code) || textOf(name) || id}`)
  }
  const order = yield* ordered(keys, false)
  const layers = layerNames.flatMap((layer) => (counts.has(layer) ? { layer, ...counts.get(layer)! } : []))
  const list: Ordered = { changes, scope, ids: Array.from(order, (i) => ids[i]!), layers }
  lists.set(since, list)
  return list
}

export function* linesOf(ids: readonly string[], since: Since, context: Context): Generator<number, ChangeLine[]> {
  if (ids.length === 0) return []
  const wards = yield* wardsOf(context)
  const net = netSince(context, since)
  const lines: ChangeLine[] = []
  for (const [i, id] of ids.entries()) {
    const halves = net.get(id)
    if (halves) lines.push(lineOf(id, halves, wards, context))
    if (i % stepSize === stepSize - 1) yield i / ids.length
  }
  return lines
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')

function lineOf(id: string, halves: Halves, wards: Wards, context: Context): ChangeLine {
  const feature = (halves.after ?? halves.before)!
  const { kind, name, code } = feature.properties
  return {
    id, what: whatOf(halves), layer: layerOf(feature), kind, name: textOf(name), code: textOf(code), ward: kind === 'unit' ? '' : wardOf(feature, wards, context),
    fields: fieldsBetween(halves), box: feature.geometry && boxOf(feature.geometry), ...lastTouch(id, context),
  }
}

/** Of what is no more: where it stood. */
function wardOf(feature: Feature, { of, units, regions }: Wards, { replica: { dataset } }: Context): string {
  const number = get(dataset, feature.id) ? numberOf(dataset, feature.id) : undefined
  const at = number === undefined ? standingAt(feature) : null
  const place = number === undefined ? (at ? regions.findIndex((region) => region?.holds(at[0]!, at[1]!)) : -1) : (of[number] ?? -1)
  return units[place]?.properties.name ?? ''
}

/** Fields in the order of the schema, unknown ones behind them, the shape last. */
export function fieldsBetween({ before, after }: Halves): FieldChange[] {
  if (!before || !after) return []
  const names = differences(before, after)
  const order = ['kind', ...fieldsOf(after.properties.kind).keys()]
  const rank = (name: string) => (name === 'geometry' ? Infinity : order.includes(name) ? order.indexOf(name) : order.length)
  return names.toSorted((a, b) => rank(a) - rank(b) || 0).map((name): FieldChange => (name === 'geometry'
    ? { field: '@shape', before: null, after: null, moved: movedBy(before.geometry, after.geometry) }
    : { field: name, before: valueOf(before, name), after: valueOf(after, name) }))
}

const valueOf = (feature: Feature, name: string): Cell => cellOf(feature, 0, name as Column, { wards: null, marks: null })

/** Old deeds by object, for those that are past undoing; the list only grows, a good deal at a time. */
const deeds = new WeakMap<object, ReadonlyMap<string, { who: string; at: string }>>()

function lastTouch(id: string, { replica: { history: { steps, at }, past } }: Context): { who: string | null; at: string | null } {
  for (let i = at - 1; i >= 0; i--) if (steps[i]!.change.has(id)) return { who: steps[i]!.who, at: steps[i]!.at }
  let known = deeds.get(past)
  if (!known) deeds.set(past, (known = new Map(past.flatMap(({ objects, who, at }) => objects.map((object) => [object, { who, at }])))))
  const isUndone = past.length === 0 || steps.slice(at).some(({ change }) => change.has(id))
  return known.get(id) ?? { who: isUndone ? null : '', at: null }
}

const mostShapes = 5000

export interface ChangeShapes { readonly features: readonly Shape[]; readonly total: number }

/** The same for the map: what came, what it became beside what it was, what went. All of them, or those that are named. */
export function* changeShapes({ ids, ...args }: Pick<ChangesArgs, 'since' | 'isScoped'> & { ids?: readonly string[] }, context: Context): Generator<number, ChangeShapes> {
  const wanted = ids ?? (yield* listed(args, context)).ids
  const net = netSince(context, args.since)
  const features: Shape[] = []
  for (const id of wanted.slice(0, mostShapes)) {
    const halves = net.get(id)
    if (!halves) continue
    const what = whatOf(halves)
    const { before, after } = halves
    const hasMoved = before && after && differences(before, after).includes('geometry')
    if (before?.geometry && (!after || hasMoved)) features.push(shapeOf(before, after ? 'was' : what))
    if (after?.geometry) features.push(shapeOf(after, what))
  }
  return { features, total: wanted.length }
}

const shapeOf = ({ geometry }: Feature, what: What | 'was'): Shape => ({ type: 'Feature', geometry: geometry!, properties: { what } })

/** One object as it was then, as a step of its own. */
export async function restore({ id, since, who }: { id: string; since: Since; who: string }, context: Context): Promise<Edited> {
  const { before } = netSince(context, since).get(id) ?? {}
  if (!before) return { refused: { key: 'changes.noLonger', values: { id } } }
  const now = get(context.replica.dataset, id)
  const change: Change = new Map([[id, { ...(now && { before: now }), after: before }]])
  const why = lockedIn(change, context)
  if (why) return { refused: why }
  const { code, name } = before.properties
  const phrase = { key: 'changes.restoring', values: { name: textOf(code) || textOf(name) || id } } as const
  return { status: await act({ name: phrase, change, who }, context), select: [id], cautions: [], name: phrase }
}
