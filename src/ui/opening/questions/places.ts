import type { MultiPolygon, Point, Position } from 'geojson'
import type { Answers } from '../../../load'
import { metresBetween, metresPerDegree } from '../../../model/geometry'
import { vietnam } from '../../../model/vietnam'
import { converter, isInVietnam, outlyingAt, provinceNear, provincesOn } from '../../../model/vn2000'
import type { FileReading } from '../../../worker/staged'

export type Axes = NonNullable<Answers['axes']>

/** One way to read the coordinates of a file, and where it would put some of its objects. */
export interface Reading {
  readonly letter: string
  readonly epsg: number
  readonly axes: Axes
  readonly places: readonly Position[]
  readonly middle: Position
}

/** Of readings that lie this near each other nobody could choose: the likelier one is shown, the other is found by its name. */
const apartM = 1000
const mostShown = 3

/** The readings shown as cards: the likeliest, the one somebody chose, and the turned one of it. */
export function readingsOf({ facts }: FileReading, { crs, axes }: Answers): Reading[] {
  if (!facts || facts.metres.length === 0) return []
  const shown: Omit<Reading, 'letter'>[] = []
  for (const system of facts.systems) {
    if (shown.length >= mostShown) break
    const next = put(facts.metres, system.epsg, system.axes)
    if (next && shown.every(({ middle }) => metresBetween(middle, next.middle) > apartM)) shown.push(next)
  }
  const chosenAxes = axes ?? axesOf(facts.metres)
  if (crs !== undefined && !shown.some((one) => one.epsg === crs && one.axes === chosenAxes)) {
    const chosen = put(facts.metres, crs, chosenAxes)
    shown.push(chosen ?? { epsg: crs, axes: chosenAxes, places: [], middle: [NaN, NaN] })
  }
  return shown.map((one, i) => ({ ...one, letter: String.fromCharCode(65 + i) }))
}

/** In Vietnam a northing is over 900 km and an easting under it. */
export const axesOf = (metres: readonly (readonly [number, number])[]): Axes =>
  metres.filter(([a, b]) => a > b).length * 2 > metres.length ? 'northEast' : 'eastNorth'

function put(metres: readonly (readonly [number, number])[], epsg: number, axes: Axes): Omit<Reading, 'letter'> | null {
  const convert = converter(epsg)
  if (!convert) return null
  const places = metres.flatMap(([a, b]) => {
    const [lng, lat] = convert.toWgs84(axes === 'northEast' ? [b, a] : [a, b]) as [number, number]
    return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [[lng, lat] as Position] : []
  })
  return places.length ? { epsg, axes, places, middle: middleOf(places) } : null
}

/** Half of the objects lie on each side of it: one far outlier does not move it. */
function middleOf(places: readonly Position[]): Position {
  const half = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1]!
  return [half(places.map(([lng]) => lng!)), half(places.map(([, lat]) => lat!))]
}

/** Where most of the objects would be, in words a map reader checks at once. */
export type Lie = { readonly at: 'in' | 'near'; readonly province: string } | { readonly at: 'islands'; readonly name: string } | { readonly at: 'sea' | 'outside' }

export function lieOf({ middle, places }: Pick<Reading, 'middle' | 'places'>): Lie {
  if (places.length === 0 || !isInVietnam(middle)) return { at: 'outside' }
  const islands = isles.find(({ place }) => metresBetween(place, middle) < nearIsleM) ?? outlyingAt(middle)
  if (islands) return { at: 'islands', name: islands.name }
  const [near] = provinceNear(middle, lastDayOfOld)
  const province = provinceOfToday(near!.province.into ?? near!.province.code)
  if (isOnLand(middle)) return { at: 'in', province }
  return coastM(middle) < nearCoastM ? { at: 'near', province } : { at: isEastOfLand(middle) ? 'sea' : 'outside' }
}

const lastDayOfOld = '2025-06-30'
/** The outline is drawn for the whole country: this near the coast it tells nothing. */
const nearCoastM = 5000
const provinceOfToday = (code: string): string => provincesOn().find((one) => one.code === code)?.name ?? ''

const outlines: readonly Position[][] = vietnam.features.flatMap(({ geometry, properties }) =>
  properties.class === 'land' ? (geometry as MultiPolygon).coordinates.map(([shell]) => shell!) : [])

const nearIsleM = 12_000
const isles = vietnam.features.flatMap(({ geometry, properties }) =>
  (properties.class === 'island' ? [{ name: properties.name, place: (geometry as Point).coordinates }] : []))

const isOnLand = (place: Position): boolean => outlines.some((ring) => crossings(ring, place).length % 2 === 1)

/** The longitudes east of a place at which a ring crosses its latitude. */
function crossings(ring: readonly Position[], [lng, lat]: Position): number[] {
  const found: number[] = []
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [x1, y1] = ring[i] as [number, number]
    const [x2, y2] = ring[j] as [number, number]
    if (y1 > lat! === y2 > lat!) continue
    const at = x1 + ((lat! - y1) / (y2 - y1)) * (x2 - x1)
    if (at > lng!) found.push(at)
  }
  return found
}

/** Beyond the coast lies the sea; where land lies only to the east, another country. In the far south both sides are sea. */
const isEastOfLand = (place: Position): boolean => place[1]! < 10.3 || outlines.every((ring) => crossings(ring, place).length === 0)

function coastM(place: Position): number {
  let least = Infinity
  for (const ring of outlines) for (const at of ring) if (Math.abs(at[1]! - place[1]!) < 0.5) least = Math.min(least, metresBetween(at, place))
  return least
}

export const directions = ['north', 'northEast', 'east', 'southEast', 'south', 'southWest', 'west', 'northWest'] as const

/** How far and which way one reading lies from another. */
export function offset(from: Position, to: Position): { readonly distanceM: number; readonly direction: (typeof directions)[number] } {
  const [perLng, perLat] = metresPerDegree((from[1]! + to[1]!) / 2)
  const angle = Math.atan2((to[0]! - from[0]!) * perLng, (to[1]! - from[1]!) * perLat)
  return { distanceM: metresBetween(from, to), direction: directions[(Math.round((angle / Math.PI) * 4) + 8) % 8]! }
}
