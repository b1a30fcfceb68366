import type { Geometry, Position } from 'geojson'
import { all, type Dataset, type Feature } from '../../model/dataset'
import { boxOf } from '../../model/geometry'
import type { Line } from '../beside'
import { isAreal } from '../coverage/areas'
import { type Plane, planeAbout } from '../plane'
import { announced, type Days, daysOf } from './when'

/** Something that needs a trench: a telecom item, or works that may be an item of other works. */
export interface Item {
  readonly feature: Feature
  /** Of chambers; they have no line. */
  readonly point: readonly [x: number, y: number] | null
  /** Rows on the plane, and the same in degrees. */
  readonly lines: readonly Line[]
  readonly rows: readonly (readonly Position[])[]
  readonly days: Days | null
  readonly year: number | null
}

/** Works that are announced for some days. */
export interface Announced extends Item { readonly days: Days; readonly isArea: boolean; readonly isTelecom: boolean }

export interface Gathered {
  readonly plane: Plane
  readonly works: readonly Announced[]
  readonly items: readonly Item[]
  readonly undated: number
}

const notYet = new Set<unknown>(['planned', 'proposed'])
const inGround = new Set<unknown>(['buried', 'duct'])

/** Of telecom, what is planned or wished below the ground: it asks for the same trench. */
function isWished({ properties }: Feature): boolean {
  const { kind, status, action, placement, undergroundingYear } = properties
  if (status === 'decommissioned') return false
  switch (kind) {
    case 'duct': case 'chamber': return notYet.has(status)
    case 'cable': return action === 'underground' || (notYet.has(status) && inGround.has(placement))
    case 'road': return typeof undergroundingYear === 'number'
    default: return false
  }
}

/** A decision gives a thing its year; a road that waits has one from the beginning. */
function yearOf({ properties: { phase, undergroundingYear } }: Feature): number | null {
  return typeof phase === 'number' ? phase : typeof undergroundingYear === 'number' ? undergroundingYear : null
}

export function* worksIn(dataset: Dataset): Generator<number, Gathered> {
  const [announcedOnes, wished]: [Feature[], Feature[]] = [[], []]
  let seen = 0
  for (const feature of all(dataset)) {
    if (++seen % 4096 === 0) yield (0.8 * seen) / dataset.size
    if (feature.geometry === null) continue
    if (feature.properties.kind === 'works' && feature.properties.status !== 'decommissioned') announcedOnes.push(feature)
    else if (isWished(feature)) wished.push(feature)
  }
  const middles = announcedOnes.map(({ geometry }) => boxOf(geometry!)).flatMap((box) => (box ? [(box[0] + box[2]) / 2] : [])).sort((a, b) => a - b)
  const plane = planeAbout(middles[middles.length >> 1] ?? 0)
  const items = wished.map((feature): Item => {
    const year = yearOf(feature)
    return { ...drawn(feature, plane), days: year === null ? null : daysOf(year), year }
  })
  yield 0.95
  const works = announcedOnes.flatMap((feature) => announcedOn(feature, plane) ?? [])
  return { plane, works, items, undated: announcedOnes.length - works.length }
}

/** Works on a plane; null where nobody says when they are. */
export function announcedOn(feature: Feature, plane: Plane): Announced | null {
  const { start, end, sector } = feature.properties
  const days = announced(start, end)
  return days && { ...drawn(feature, plane), days, year: null, isArea: isAreal(feature.geometry), isTelecom: sector === 'telecom' }
}

function rowsOf(geometry: Geometry): readonly (readonly Position[])[] {
  switch (geometry.type) {
    case 'LineString': return [geometry.coordinates]
    case 'MultiLineString': case 'Polygon': return geometry.coordinates
    case 'MultiPolygon': return geometry.coordinates.flat()
    default: return []
  }
}

function drawn(feature: Feature, plane: Plane): Pick<Item, 'feature' | 'point' | 'lines' | 'rows'> {
  const geometry = feature.geometry!
  const rows = rowsOf(geometry)
  return {
    feature, rows, point: geometry.type === 'Point' ? plane.toPlane(geometry.coordinates[0]!, geometry.coordinates[1]!) : null,
    lines: rows.map((row) => Float64Array.from(row.flatMap(([lng, lat]) => plane.toPlane(lng!, lat!)))),
  }
}
