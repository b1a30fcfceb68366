import type { Position } from 'geojson'
import { converter, isInVietnam, looksProjected } from '../model/vn2000'
import { parseDegrees, parseNumber } from './number'
import { Unplaceable, type Placing, shown } from './repair'
import type { RuleName } from './report'

/** How the coordinates of a file are to be read: the system somebody named, and which number comes first. */
export interface Frame { readonly epsg: number | null; readonly axes: 'eastNorth' | 'northEast' | null }

/** Numbers whose system is not known yet: the file asks, once. */
export class Unknown extends Unplaceable {
  constructor() {
    super('crs')
  }
}

/** In Vietnam a northing is over 900 km and an easting under it, so their order can be seen. */
const isNorthFirst = (a: number, b: number) => a >= 900_000 && a < 2_700_000 && b > 100_000 && b < 900_000

/** Whether degrees stand in the file as they shall stand here. */
export const isPlain = ({ epsg, axes }: Frame): boolean => (epsg === null || epsg === 4326) && axes !== 'northEast'

/** Positions of this frame into degrees; `onMetres` hears of those that are none. A system converts metres only: degrees in a file of metres stay degrees, and are reported. */
export function placing(frame: Frame, onMetres: (pair: readonly [number, number]) => void = () => {}): Placing {
  const convert = frame.epsg === null || frame.epsg === 4326 ? null : converter(frame.epsg)
  const isGeographic = frame.epsg === 4756
  return (numbers, notes) => {
    if (numbers.length < 2) throw new Unplaceable('position', { found: shown(numbers) })
    const [a, b] = pair(numbers[0], numbers[1], notes)
    const rest = numbers.length === 2 ? [] : numbers.slice(2).map((value) => single(value, notes))
    if (![a, b, ...rest].every(Number.isFinite)) throw new Unplaceable('notFinite')
    if (Math.abs(a) <= 180 && Math.abs(b) <= 180) {
      if (convert && !isGeographic) notes.add('crsContradicts')
      const [lng, lat] = inOrder(a, b, convert && !isGeographic ? null : frame.axes, notes)
      return isGeographic && convert ? [...convert.toWgs84([lng, lat]), ...rest] : [lng, lat, ...rest]
    }
    if (!looksProjected([a, b])) throw new Unplaceable('outOfRange', { x: a, y: b })
    onMetres([a, b])
    if (!convert || isGeographic) throw new Unknown()
    const swap = frame.axes ? frame.axes === 'northEast' : isNorthFirst(a, b)
    if (swap) notes.add('northFirst')
    const placed: Position = convert.toWgs84(swap ? [b, a] : [a, b])
    if (!(Math.abs(placed[0]!) <= 180 && Math.abs(placed[1]!) <= 90)) throw new Unplaceable('outOfRange', { x: a, y: b })
    notes.add('crsConverted')
    return [...placed, ...rest]
  }
}

/** An answer on the order is taken at its word; without one, a latitude over 90 tells that it came first. */
function inOrder(a: number, b: number, axes: Frame['axes'], notes: Set<RuleName>): [number, number] {
  const given: [number, number] = axes === 'northEast' ? [b, a] : [a, b]
  if (Math.abs(given[1]) <= 90) return given
  if (axes || Math.abs(a) > 90) throw new Unplaceable('outOfRange', { x: a, y: b })
  notes.add('swapped')
  return [b, a]
}

function pair(first: unknown, second: unknown, notes: Set<RuleName>): [number, number] {
  if (typeof first === 'number' && typeof second === 'number') return [first, second]
  const [as, bs] = [readings(first), readings(second)]
  notes.add('textNumbers')
  if (as.length === 1 && bs.length === 1) return [as[0]!, bs[0]!]
  const sensible = as.flatMap((a) => bs.map((b) => [a, b] as [number, number])).filter(([a, b]) => isInVietnam([a, b]) || isInVietnam([b, a]) || isNorthFirst(a, b) || isNorthFirst(b, a))
  if (sensible.length !== 1) throw new Unplaceable('ambiguousNumber', { found: `${shown(first)}; ${shown(second)}` })
  return sensible[0]!
}

function single(value: unknown, notes: Set<RuleName>): number {
  if (typeof value === 'number') return value
  const [only, ...others] = readings(value)
  if (only === undefined || others.length) throw new Unplaceable('ambiguousNumber', { found: shown(value) })
  notes.add('textNumbers')
  return only
}

function readings(value: unknown): number[] {
  if (typeof value === 'number') return [value]
  if (typeof value !== 'string' || value.length > 60) throw new Unplaceable('position', { found: shown(value) })
  const parsed = parseNumber(value)
  const angle = parsed ? null : parseDegrees(value)
  if (angle !== null) return [Math.round(angle * 1e10) / 1e10]
  if (!parsed) throw new Unplaceable('position', { found: shown(value) })
  return 'value' in parsed ? [parsed.value] : [...parsed.candidates]
}
