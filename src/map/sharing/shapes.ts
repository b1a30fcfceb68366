import type { Feature, Geometry, Position } from 'geojson'
import type { Translate } from '../../i18n'
import type { Feature as Thing } from '../../model/dataset'
import { metresBetween } from '../../model/geometry'
import { layerOf } from '../../model/layer'
import { letterOf } from '../../model/operator'
import { nameOf } from '../../model/symbol/name'
import type { State } from '../../state'
import { type Does, type Judged, type Proposal, settledAs, sharesOf, type Stroke } from '../../state/sharing'
import { marksOf } from '../../tiles/marks'
import { givenOf } from '../given'
import type { SharePart } from '../style/sharing'

export const shape = (part: SharePart, geometry: Geometry, properties: object = {}): Feature => ({ type: 'Feature', geometry, properties: { part, ...properties } })
export const point = (part: SharePart, at: readonly number[], properties: object = {}): Feature => shape(part, { type: 'Point', coordinates: [...at] }, properties)

/** One mark for each opportunity of the list as it is seen. That which is looked at is drawn whole instead; the others step back. */
export function markShapes(state: Pick<State, 'finder' | 'shareFound' | 'shareQuery' | 'shareAt'>): Feature[] {
  return sharesOf(state).filter(({ id }) => id !== state.shareAt)
    .map(({ id, place, score, verdict }) => point('mark', place, { id, score: Math.round(score), state: settledAs(verdict), ...(state.shareAt !== null && { isFaint: true }) }))
}

/** Things by id, as far as they have come. */
export type Things = ReadonlyMap<string, Thing>

/** All that an opportunity speaks of. */
export const subjectsOf = ({ subjects, proposals }: Judged): string[] => [...new Set([...subjects, ...proposals.flatMap(({ tasks }) => tasks.flatMap((task) => task.subjects))])]

const words = ({ label, note }: Pick<Stroke, 'label' | 'note'>, t: Translate) => ({ ...(label && { name: t(label.key, label.values) }), ...(note && { said: t(note.key, note.values) }) })
const isFate = (role: Stroke['role']): role is 'keep' | 'share' | 'relocate' | 'remove' => role === 'keep' || role === 'share' || role === 'relocate' || role === 'remove'
const samePlaceM = 0.5

/** What the first of the things of each task becomes in a proposal. */
export function fatesOf(proposal: Proposal): ReadonlyMap<string, Does> {
  const fates = new Map<string, Does>()
  for (const { does, subjects } of proposal.tasks) for (const id of subjects) if (!fates.has(id)) fates.set(id, does)
  return fates
}

/** The opportunity that is looked at. What becomes of a thing is what the chosen proposal says, wherever its strokes were drawn for the first. */
export function lookedAt(one: Judged, chosen: string | null, things: Things, t: Translate): Feature[] {
  const proposal = one.proposals.find(({ id }) => id === chosen) ?? one.proposals[0]
  const fates = proposal ? fatesOf(proposal) : new Map<string, Does>()
  const shapes = (proposal?.strokes ?? one.strokes).flatMap((stroke): Feature[] => {
    const { role, geometry } = stroke
    if (isFate(role) && geometry.type === 'Point') return [thingShape(stroke, geometry.coordinates, fates, things, t)]
    if (isFate(role)) return [shape('along', geometry, { does: role }), ...lineLabel(geometry, words(stroke, t))]
    if (role === 'node') return geometry.type === 'Point' ? [point('node', geometry.coordinates, words(stroke, t))] : []
    if (role === 'limit') return [shape('limit', geometry), ...limitLabel(geometry, words(stroke, t))]
    if (role === 'link') return [shape('link', geometry), ...linkLabel(geometry, words(stroke, t))]
    return [shape(role, geometry), ...lineLabel(geometry, words(stroke, t))]
  })
  return shapes
}

function thingShape(stroke: Stroke, at: Position, fates: ReadonlyMap<string, Does>, things: Things, t: Translate): Feature {
  const near = [...things.values()].filter(({ geometry }) => geometry?.type === 'Point' && metresBetween(geometry.coordinates, at) < samePlaceM)
  const thing = near.find(({ id, properties: { kind } }) => kind === 'site' && fates.has(id)) ?? near.find(({ id }) => fates.has(id)) ?? near[0]
  const role = stroke.role as Does
  const does = (thing && fates.get(thing.id)) ?? role
  const said = words(stroke, t)
  const own = thing && (thing.properties.name ?? thing.properties.code)
  const name = does === role || !own ? said.name : t(`requesting.map.${does}`, { name: String(own) })
  const isMast = !thing || thing.properties.kind === 'site' || thing.properties.kind === 'station'
  const given = thing ? givenOf(layerOf(thing), marksOf(thing, false)) : { layer: 'site' as const, letter: letterOf(stroke.owner ?? '') }
  const action = isMast ? actionOf(does) : undefined
  return point('thing', at, {
    ...said, ...(name && { name }), does, isMast, ...(isMast ? { image: nameOf({ ...given, action }) } : { image: nameOf({ ...given, action: undefined }), badge: `share-badge-${does}` }), order: orders.indexOf(does),
  })
}
/** The badge of a mast. Where others come to it, it stays: a ring says that it is shared. */
export const actionOf = (does: Does): string => (does === 'share' ? 'keep' : does === 'replace' ? 'remove' : does)
/** Whose label finds its place first. */
const orders: readonly Does[] = ['share', 'keep', 'relocate', 'remove', 'underground', 'dig', 'replace']

const mid = (a: Position, b: Position): Position => [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2]
/** All lines and rings of a geometry. */
const rowsIn = (geometry: Geometry): readonly Position[][] => geometry.type === 'LineString' ? [geometry.coordinates]
  : geometry.type === 'MultiLineString' || geometry.type === 'Polygon' ? geometry.coordinates : geometry.type === 'MultiPolygon' ? geometry.coordinates.flat() : []

/** Halfway along the longest of its lines. */
export function halfway(geometry: Geometry): Position | null {
  let longest: { row: Position[]; m: number } | null = null
  for (const row of rowsIn(geometry)) {
    const m = row.slice(1).reduce((sum, at, i) => sum + metresBetween(row[i]!, at), 0)
    if (row.length > 1 && (!longest || m > longest.m)) longest = { row, m }
  }
  if (!longest) return null
  let left = longest.m / 2
  for (let i = 1; i < longest.row.length; i++) {
    const [a, b] = [longest.row[i - 1]!, longest.row[i]!]
    const m = metresBetween(a, b)
    if (m >= left && m > 0) return [a[0]! + ((b[0]! - a[0]!) * left) / m, a[1]! + ((b[1]! - a[1]!) * left) / m]
    left -= m
  }
  return longest.row.at(-1)!
}

type Words = { readonly name?: string; readonly said?: string }
function lineLabel(geometry: Geometry, said: Words): Feature[] {
  const at = said.name || said.said ? halfway(geometry) : null
  return at ? [point('lineLabel', at, said)] : []
}
function linkLabel(geometry: Geometry, said: Words): Feature[] {
  const [row] = rowsIn(geometry)
  const at = said.name && row && row.length > 1 ? (row.length === 2 ? mid(row[0]!, row[1]!) : halfway(geometry)) : null
  return at ? [point('linkLabel', at, said)] : []
}
/** At its lowest point, where nothing else is written. */
function limitLabel(geometry: Geometry, said: Words): Feature[] {
  const lowest = said.name ? rowsIn(geometry).flat().reduce<Position | null>((low, at) => (low && low[1]! <= at[1]! ? low : at), null) : null
  return lowest ? [point('limitLabel', lowest, said)] : []
}
