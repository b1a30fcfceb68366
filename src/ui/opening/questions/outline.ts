import type { MultiPolygon, Point, Position } from 'geojson'
import { vietnam } from '../../../model/vietnam'
import { provincesOn } from '../../../model/vn2000'

/** What the small map shows: a window of the country, true to shape at its middle. */
export interface View {
  readonly width: number
  readonly height: number
  readonly pxPerDegree: number
  readonly at: (place: Position) => [x: number, y: number]
}

export const size = { width: 360, height: 240 }
const leastDegrees = 1.8

/** The window that holds all places with room around them. */
export function viewOf(places: readonly Position[]): View {
  const known = places.filter(([lng, lat]) => Number.isFinite(lng) && Number.isFinite(lat) && lng! > 95 && lng! < 122 && lat! > 0 && lat! < 28)
  const some = known.length ? known : [[103, 8.5], [110, 23.3]]
  const lngs = some.map(([lng]) => lng!)
  const lats = some.map(([, lat]) => lat!)
  const [west, east, south, north] = [Math.min(...lngs), Math.max(...lngs), Math.min(...lats), Math.max(...lats)]
  const middle = [(west + east) / 2, (south + north) / 2] as const
  const shrink = Math.cos((middle[1] * Math.PI) / 180)
  const pxPerDegree = Math.min(size.width / (Math.max(leastDegrees, (east - west) * 1.6) * shrink), size.height / Math.max(leastDegrees * 0.67, (north - south) * 1.7))
  return {
    ...size, pxPerDegree,
    at: ([lng, lat]) => [size.width / 2 + (lng! - middle[0]) * shrink * pxPerDegree, size.height / 2 - (lat! - middle[1]) * pxPerDegree],
  }
}

const rings: readonly Position[][] = vietnam.features.flatMap(({ geometry, properties }) =>
  properties.class === 'land' ? (geometry as MultiPolygon).coordinates.map(([shell]) => shell!) : [])

const path = (ring: readonly Position[], { at }: View): string => `M${ring.map((place) => at(place).map((n) => Math.round(n * 10) / 10).join(' ')).join('L')}Z`

export const landOf = (view: View): string => rings.map((ring) => path(ring, view)).join('')

/** Land of the neighbours, so that it is not taken for sea: everything west of the country's own eastern edge, and north of it. */
export const neighboursOf = (view: View): string => path(beyond, view)

const beyond: readonly Position[] = (() => {
  const edge: Position[] = []
  const main = rings.reduce((a, b) => (a.length > b.length ? a : b))
  for (let lat = 10.5; lat <= 21.5; lat += 0.1) {
    const found = main.flatMap((from, i) => {
      const to = main[(i + 1) % main.length]!
      return from[1]! > lat === to[1]! > lat ? [] : [from[0]! + ((lat - from[1]!) / (to[1]! - from[1]!)) * (to[0]! - from[0]!)]
    })
    if (found.length) edge.push([Math.max(...found) - 0.05, lat])
  }
  return [[103.2, 10.5], ...edge, [108.2, 21.5], [125, 21.7], [125, 30], [95, 30], [95, 12.5], [101, 12.5]]
})()

export interface Label { readonly text: string; readonly x: number; readonly y: number; readonly kind: 'province' | 'island' | 'archipelago' | 'sea' }

/** Names in the window that do not run into each other. */
export function labelsOf(view: View): Label[] {
  const isNational = view.pxPerDegree < 25
  const all: Label[] = [
    ...vietnam.features.flatMap(({ geometry, properties }) => {
      const isShown = properties.class === 'archipelago' ? isNational
        : properties.class === 'island' ? view.pxPerDegree > 100 : properties.class === 'sea' && !isNational
      return isShown ? [label(properties.name, (geometry as Point).coordinates, view, properties.class as Label['kind'])] : []
    }),
    ...(isNational ? [] : provincesOn('2025-06-30').map(({ name, centre }) => label(name, centre, view, 'province'))),
  ]
  const kept: Label[] = []
  for (const one of all) {
    const half = one.text.length * 3.6
    if (one.x < half || one.x > view.width - half || one.y < 12 || one.y > view.height - 8) continue
    if (kept.every((other) => Math.abs(other.y - one.y) > 14 || Math.abs(other.x - one.x) > half + other.text.length * 3.6)) kept.push(one)
  }
  return kept
}

function label(text: string, place: Position, { at }: View, kind: Label['kind']): Label {
  const [x, y] = at(place)
  return { text, x, y, kind }
}
