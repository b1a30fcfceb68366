import type { Position } from 'geojson'
import { calledOf } from '../../../../model/called'
import type { Feature } from '../../../../model/dataset'
import { fold } from '../../../../model/fold'
import { nearestOn } from '../../../../model/line'
import type { Asked, Check } from '../../asked'
import { drafted } from '../said'
import { around, offRows, offSegment, placeAt, rowsIn, tenth } from './around'
import { widest } from './fits'
import { roadName } from './road'

const below: ReadonlySet<string> = new Set(['manhole', 'handhole'])
/** Where people come and go, or wait. */
const busy: ReadonlySet<string> = new Set(['government', 'school', 'health', 'trade', 'transport'])

/** A road this far away is none of the junction's: wider ones are squares. */
const roadsM = 40
/** Two centre lines this near to each other meet, at an angle that is no bend of one. */
const meetM = 1
const meetDeg = 30

export const chamberPlace: Check = {
  kinds: ['chamber'],
  *find(feature, rules, asked) {
    const { geometry, properties: { chamberClass } } = feature as Feature<'chamber'>
    if (!below.has(chamberClass ?? '') || geometry?.type !== 'Point') return
    const rule = widest(rules, {})
    if (!rule) return
    const { coordinates } = geometry
    const junction = junctionAt(coordinates, asked)
    if (junction) {
      const [a, b] = junction
      yield drafted('chamberPlace', rule, asked, feature, { message: 'grounding.chamberJunction', values: { a: roadName(a), b: roadName(b) }, also: [a, b], place: coordinates })
    }
    for (const place of around(asked.scene.dataset, [coordinates], rule.threshold, ['place'])) {
      if (!busy.has(place.properties.class ?? '') || !place.geometry) continue
      const offM = place.geometry.type === 'Point' ? (nearestOn({ type: 'LineString', coordinates: [place.geometry.coordinates, place.geometry.coordinates] }, coordinates)?.offM ?? Infinity) : (nearestOn(place.geometry, coordinates)?.offM ?? Infinity)
      if (offM >= rule.threshold) continue
      yield drafted('chamberPlace', rule, asked, feature, {
        message: 'grounding.chamberEntrance', values: { place: calledOf(place), class: `choice.placeClass.${place.properties.class!}`, offM: tenth(offM), leastM: rule.threshold },
        also: [place], place: coordinates, key: 'entrance',
      })
    }
  },
}

type Line = { readonly road: Feature<'road'>; readonly rows: readonly Float64Array[] }

/** Two roads that meet and both go over a place by half their widths. Roads that do not say how wide they are are left out. */
function junctionAt(place: Position, { scene: { dataset, plane } }: Asked): readonly [Feature<'road'>, Feature<'road'>] | null {
  const [x, y] = plane.toPlane(place[0]!, place[1]!)
  const scale = plane.scaleAt(x, y)
  const over: Line[] = around(dataset, [place], roadsM, ['road']).flatMap((road) => {
    const rows = rowsIn(plane, road)
    return road.properties.widthM !== undefined && offRows(rows, x, y, (road.properties.widthM / 2) * scale) < Infinity ? [{ road, rows }] : []
  })
  for (let i = 0; i < over.length; i++) for (let j = i + 1; j < over.length; j++) {
    const [a, b] = [over[i]!, over[j]!]
    if (!isOneStreet(a.road, b.road) && meet(a, b, x, y, ((a.road.properties.widthM! + b.road.properties.widthM!) / 2) * scale)) return [a.road, b.road]
  }
  return null
}

const isOneStreet = (a: Feature, b: Feature): boolean => !!a.properties.name && fold(a.properties.name) === fold(b.properties.name ?? '')

/** Whether two centre lines touch or cross within a distance of a place. */
function meet(a: Line, b: Line, x: number, y: number, withinM: number): boolean {
  const [own, other] = [segmentsNear(a, x, y, withinM), segmentsNear(b, x, y, withinM)]
  return own.some((s) => other.some((t) => touches(s, t)))
}

type Segment = readonly [ax: number, ay: number, bx: number, by: number]
const segmentsNear = ({ rows }: Line, x: number, y: number, withinM: number): Segment[] => rows.flatMap((row) =>
  Array.from({ length: row.length / 2 - 1 }, (_, i): Segment => [row[2 * i]!, row[2 * i + 1]!, row[2 * i + 2]!, row[2 * i + 3]!]).filter((segment) => offSegment(x, y, ...segment) <= withinM))

function touches([ax, ay, bx, by]: Segment, [cx, cy, dx, dy]: Segment): boolean {
  const [ux, uy, vx, vy] = [bx - ax, by - ay, dx - cx, dy - cy]
  const across = ux * vy - uy * vx
  if (Math.abs(across) < Math.sin((meetDeg * Math.PI) / 180) * Math.hypot(ux, uy) * Math.hypot(vx, vy) || across === 0) return false
  const s = ((cx - ax) * vy - (cy - ay) * vx) / across
  const t = ((cx - ax) * uy - (cy - ay) * ux) / across
  if (s >= 0 && s <= 1 && t >= 0 && t <= 1) return true
  return Math.min(offSegment(ax, ay, cx, cy, dx, dy), offSegment(bx, by, cx, cy, dx, dy), offSegment(cx, cy, ax, ay, bx, by), offSegment(dx, dy, ax, ay, bx, by)) <= meetM
}

/** A chamber this far from a trench's line is on it. */
const onM = 2

/** Along the trench, from chamber to chamber; its ends count as chambers, since nobody knows how it goes on. */
export const chamberSpacing: Check = {
  kinds: ['duct'],
  *find(feature, rules, asked) {
    const { geometry, properties: { ductClass = 'unknown' } } = feature as Feature<'duct'>
    const rule = widest(rules, { ductClass })
    const { plane, dataset, globe } = asked.scene
    const [course] = rowsIn(plane, feature)
    if (!rule || geometry?.type !== 'LineString' || !course || course.length < 4) return
    const scale = plane.scaleAt(course[0]!, course[1]!)
    const lengthM = measureAt(course, course[course.length - 2]!, course[course.length - 1]!).wholeM
    if (lengthM <= rule.threshold * scale) return
    const measures = around(dataset, geometry.coordinates, onM, ['chamber']).flatMap((chamber) => {
      if (chamber.geometry?.type !== 'Point') return []
      const { atM, offM } = measureAt(course, ...plane.toPlane(chamber.geometry.coordinates[0]!, chamber.geometry.coordinates[1]!))
      return offM <= onM * scale ? [atM] : []
    })
    const marks = [0, ...measures.sort((a, b) => a - b), lengthM]
    let [fromM, toM] = [0, 0]
    for (let i = 1; i < marks.length; i++) if (marks[i]! - marks[i - 1]! > toM - fromM) [fromM, toM] = [marks[i - 1]!, marks[i]!]
    if (toM - fromM <= rule.threshold * scale) return
    yield drafted('chamberSpacing', rule, asked, feature, {
      message: 'grounding.chamberSpacing', values: { gapM: tenth((toM - fromM) / scale), mostM: rule.threshold }, place: globe(...placeAt(course, (fromM + toM) / 2)),
    })
  },
}

/** Where a place is along a line, and how far beside. */
function measureAt(line: Float64Array, x: number, y: number): { readonly atM: number; readonly offM: number; readonly wholeM: number } {
  let [best, atM, wholeM] = [Infinity, 0, 0]
  for (let i = 2; i < line.length; i += 2) {
    const [ax, ay, bx, by] = [line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!]
    const longM = Math.hypot(bx - ax, by - ay)
    const share = longM === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / (longM * longM)))
    const offM = Math.hypot(ax + share * (bx - ax) - x, ay + share * (by - ay) - y)
    if (offM < best) [best, atM] = [offM, wholeM + share * longM]
    wholeM += longM
  }
  return { atM, offM: best, wholeM }
}
