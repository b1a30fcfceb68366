import type { Position } from 'geojson'
import { type Dataset, type Feature, numberOf } from '../../../../model/dataset'
import { editedWithin } from '../../../../model/edited'
import { type Box, boxOf, metresPerDegree } from '../../../../model/geometry'
import type { Kind } from '../../../../model/schema'
import { treeOf } from '../../../../model/spatial'
import { rowsOf } from '../../../../model/vertices'
import { type Besides, besidesOf } from '../../../beside'
import { isGone, isPlanned } from '../../../ducts/ways'
import type { Plane } from '../../../plane'
import { boxesOf } from '../../../spans/rows'

/** Segments that are asked for together: a long line's own box holds half a town. */
const together = 8

/** What there is of some kinds near a line, in the order of the data: all whose box is within the distance of a stretch's box. What is only planned is not there. */
export function around<K extends Kind>(dataset: Dataset, line: readonly Position[], reachM: number, kinds: readonly K[]): Feature<K>[] {
  const found = new Set<Feature>()
  for (let from = 0; from < Math.max(1, line.length - 1); from += together) {
    for (const feature of meeting(dataset, kinds, grown(boxOf({ type: 'LineString', coordinates: line.slice(from, from + together + 1) })!, reachM))) {
      if (!isGone(feature) && !isPlanned(feature)) found.add(feature)
    }
  }
  return (found.size < 2 ? [...found] : [...found].sort((a, b) => numberOf(dataset, a.id)! - numberOf(dataset, b.id)!)) as Feature<K>[]
}

interface Few { readonly features: readonly Feature[]; readonly search: ReturnType<typeof treeOf> }
const few = new WeakMap<Dataset['base'], Map<string, Few>>()

/** What is of some kinds is little beside all plant: it has an index of its own, as long as the base is the same. */
function fewOf({ base }: Dataset, kinds: readonly Kind[]): Few {
  let known = few.get(base)
  if (!known) few.set(base, (known = new Map()))
  const key = kinds.join()
  let own = known.get(key)
  if (!own) {
    const features = base.features.filter(({ geometry, properties: { kind } }) => geometry !== null && kinds.includes(kind))
    known.set(key, (own = { features, search: treeOf(Float64Array.from(features.flatMap(({ geometry }) => boxOf(geometry!) ?? [NaN, NaN, NaN, NaN]))) }))
  }
  return own
}

function* meeting(dataset: Dataset, kinds: readonly Kind[], box: Box): Generator<Feature> {
  const { features, search } = fewOf(dataset, kinds)
  const found: Feature[] = []
  search(...box, (i) => {
    found.push(features[i]!)
    return false
  })
  for (const feature of found) if (!dataset.edits.has(feature.id)) yield feature
  if (dataset.edits.size > 0) yield* editedWithin(dataset, box).filter(({ properties: { kind } }) => kinds.includes(kind))
}

/** A box with so many metres more on each side. */
export function grown([west, south, east, north]: Box, reachM: number): Box {
  const [perLng, perLat] = metresPerDegree((south + north) / 2)
  return [west - reachM / perLng, south - reachM / perLat, east + reachM / perLng, north + reachM / perLat]
}

const gathered = new WeakMap<Dataset, WeakMap<Feature, readonly Feature<'utility' | 'background'>[]>>()
/** Nothing of other sectors is looked for farther from a line than this. */
export const besideM = 15

/** Lines of other sectors, buildings, rails and bridges about a line: looked for once, whichever check asks. */
export function besideLine(dataset: Dataset, feature: Feature): readonly Feature<'utility' | 'background'>[] {
  let known = gathered.get(dataset)
  if (!known) gathered.set(dataset, (known = new WeakMap()))
  let found = known.get(feature)
  if (!found) known.set(feature, (found = feature.geometry?.type === 'LineString' ? around(dataset, feature.geometry.coordinates, besideM, ['utility', 'background']) : []))
  return found
}

const laid = new WeakMap<Plane, WeakMap<Feature, readonly Float64Array[]>>()

/** The rows of a line or an area on the plane: x, y, x, y … of each. */
export function rowsIn(plane: Plane, feature: Feature): readonly Float64Array[] {
  let known = laid.get(plane)
  if (!known) laid.set(plane, (known = new WeakMap()))
  let rows = known.get(feature)
  if (!rows) known.set(feature, (rows = feature.geometry ? rowsOf(feature.geometry).map(({ positions }) => Float64Array.from(positions.flatMap(([lng, lat]) => plane.toPlane(lng!, lat!)))) : []))
  return rows
}

const indexed = new WeakMap<readonly Float64Array[], Besides>()

/** The same, to be asked what runs beside. */
export function besidesIn(plane: Plane, feature: Feature): Besides {
  const rows = rowsIn(plane, feature)
  let besides = indexed.get(rows)
  if (!besides) indexed.set(rows, (besides = besidesOf(rows)))
  return besides
}

interface Segments { readonly ends: Float64Array; readonly search: ReturnType<typeof treeOf> }
const cut = new WeakMap<readonly Float64Array[], Segments>()

function segmentsOf(rows: readonly Float64Array[]): Segments {
  let segments = cut.get(rows)
  if (!segments) {
    const ends = Float64Array.from(rows.flatMap((row) => Array.from({ length: Math.max(0, row.length / 2 - 1) }, (_, i) => [...row.subarray(2 * i, 2 * i + 4)]).flat()))
    cut.set(rows, (segments = { ends, search: treeOf(boxesOf(ends)) }))
  }
  return segments
}

/** How far a place is from the nearest of the rows, or infinitely where that is more than asked for: a railway goes through a whole province. */
export function offRows(rows: readonly Float64Array[], x: number, y: number, reachM: number): number {
  const { ends, search } = segmentsOf(rows)
  let least = Infinity
  search(x - reachM, y - reachM, x + reachM, y + reachM, (i) => {
    least = Math.min(least, offSegment(x, y, ends[4 * i]!, ends[4 * i + 1]!, ends[4 * i + 2]!, ends[4 * i + 3]!))
    return false
  })
  return least <= reachM ? least : Infinity
}

export function offSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const [dx, dy] = [bx - ax, by - ay]
  const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(ax + share * dx - x, ay + share * dy - y)
}

/** The place at a measure of a line on the plane. */
export function placeAt(line: ArrayLike<number>, atM: number): readonly [x: number, y: number] {
  let left = atM
  for (let i = 2; i < line.length; i += 2) {
    const longM = Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!)
    if (left <= longM && longM > 0) return [line[i - 2]! + (left / longM) * (line[i]! - line[i - 2]!), line[i - 1]! + (left / longM) * (line[i + 1]! - line[i - 1]!)]
    left -= longM
  }
  return [line[line.length - 2]!, line[line.length - 1]!]
}

/** A distance as it is said: to a tenth of a metre, the same however it was summed up. */
export const tenth = (metres: number): number => Math.round(metres * 10) / 10
export const hundredth = (metres: number): number => Math.round(metres * 100) / 100
