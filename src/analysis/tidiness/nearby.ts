import type { Geometry, Position } from 'geojson'
import { type Dataset, type Feature, within } from '../../model/dataset'
import { boxOf, metresPerDegree } from '../../model/geometry'
import { rowsOf } from '../../model/vertices'
import { grown } from './checks/ground/around'

/** Segments that are asked for together: a long line's own box holds half a town. */
const together = 6

/** What is within a distance of some geometry, in no order; an area counts with its box, for what is in the middle of it is inside. */
export function nearby(dataset: Dataset, geometry: Geometry | null, reachM: number, isWanted: (feature: Feature) => boolean = () => true): Set<Feature> {
  const found = new Set<Feature>()
  if (!geometry) return found
  const look = (part: Geometry, isNear: (other: Geometry) => boolean) => {
    const box = boxOf(part)
    for (const other of box ? within(dataset, grown(box, reachM)) : []) if (!found.has(other) && isWanted(other) && isNear(other.geometry!)) found.add(other)
  }
  if (isAreal(geometry)) look(geometry, () => true)
  else for (const positions of linesOf(geometry)) {
    for (let from = 0; from < Math.max(1, positions.length - 1); from += together) {
      const piece = positions.slice(from, from + together + 1)
      look({ type: 'LineString', coordinates: piece }, (other) => isAreal(other) || linesOf(other).some((line) => areNear(piece, line, reachM)))
    }
  }
  return found
}

const linesOf = (geometry: Geometry): readonly (readonly Position[])[] => (geometry.type === 'Point' ? [[geometry.coordinates]] : rowsOf(geometry).map(({ positions }) => positions))

const isAreal = ({ type }: Geometry): boolean => type === 'Polygon' || type === 'MultiPolygon'

/** Whether two lines, or points, come within a distance of each other. */
function areNear(a: readonly Position[], b: readonly Position[], reachM: number): boolean {
  const [perLng, perLat] = metresPerDegree(a[0]![1]!)
  const flat = (line: readonly Position[]) => line.map(([lng, lat]): readonly [number, number] => [(lng! - a[0]![0]!) * perLng, (lat! - a[0]![1]!) * perLat])
  const [one, other] = [flat(a), flat(b)]
  for (let i = 0; i < Math.max(1, one.length - 1); i++) {
    const [p, q] = [one[i]!, one[i + 1] ?? one[i]!]
    const [west, south, east, north] = [Math.min(p[0], q[0]) - reachM, Math.min(p[1], q[1]) - reachM, Math.max(p[0], q[0]) + reachM, Math.max(p[1], q[1]) + reachM]
    for (let j = 0; j < Math.max(1, other.length - 1); j++) {
      const [r, s] = [other[j]!, other[j + 1] ?? other[j]!]
      if (Math.max(r[0], s[0]) < west || Math.min(r[0], s[0]) > east || Math.max(r[1], s[1]) < south || Math.min(r[1], s[1]) > north) continue
      if (Math.min(off(p, r, s), off(q, r, s), off(r, p, q), off(s, p, q)) <= reachM || cross(p, q, r, s)) return true
    }
  }
  return false
}

type Place = readonly [x: number, y: number]

function off([x, y]: Place, [ax, ay]: Place, [bx, by]: Place): number {
  const [dx, dy] = [bx - ax, by - ay]
  const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(ax + share * dx - x, ay + share * dy - y)
}

const side = ([ax, ay]: Place, [bx, by]: Place, [x, y]: Place) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))
const cross = (a: Place, b: Place, c: Place, d: Place) => side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)
