import type { Position } from 'geojson'
import { parseDegrees, parseNumber, settle } from '../../load/number'
import type { WordKey } from '../../i18n'
import type * as vn2000 from '../../model/vn2000'

/** What typed places are in: degrees, or the metres of a VN-2000 plane. */
export type System = 'wgs84' | number
export interface Fault { readonly fault: WordKey }
export const isFault = (read: object): read is Fault => 'fault' in read

const fault = (key: 'notNumber' | 'notPair' | 'ambiguous' | 'swapped' | 'swappedDegrees' | 'outside' | 'positive'): Fault => ({ fault: `hand.typing.${key}` })
type Limits = readonly [least: number, most: number]

/** Where Vietnam lies: what tells the two readings of 15.119 apart, and a pair the wrong way round. */
const limits = { lat: [5, 25], lng: [100, 118], x: [500_000, 2_750_000], y: [-200_000, 1_250_000] } as const satisfies Record<string, Limits>
const label = /^\s*(?:[xynebđk]|lat|lng|lon)\s*[=:]\s*/iu

/** A number as a person writes it; where it can be read in two ways, the one within the limits. */
export function numberIn(text: string, [least, most]: Limits, isAngle = false): number | Fault {
  const plain = text.replace(label, '')
  const parsed = parseNumber(plain)
  if (!parsed) return (isAngle ? parseDegrees(plain) : null) ?? fault('notNumber')
  return 'value' in parsed ? parsed.value : (settle(parsed.candidates, least, most) ?? fault('ambiguous'))
}

const isWithin = (value: number, [least, most]: Limits): boolean => value >= least && value <= most

/** A place of two texts: latitude and longitude, or X north and Y east. */
export function placeIn(first: string, second: string, system: System, vn: Pick<typeof vn2000, 'toWgs84'>): Position | Fault {
  const isDegrees = system === 'wgs84'
  const [north, east] = isDegrees ? [limits.lat, limits.lng] : [limits.x, limits.y]
  const [a, b] = [numberIn(first, north, isDegrees), numberIn(second, east, isDegrees)]
  if (typeof a !== 'number') return a
  if (typeof b !== 'number') return b
  if (isDegrees) {
    if (isWithin(a, limits.lng) && isWithin(b, limits.lat)) return fault('swappedDegrees')
    return Math.abs(a) <= 90 && Math.abs(b) <= 180 ? [b, a] : fault('outside')
  }
  // In Vietnam a northing is over 900 km, and an easting in the plane of its own meridian under it.
  if (a < 900_000 && b > 900_000) return fault('swapped')
  if (!isWithin(a, limits.x) || !isWithin(b, limits.y)) return fault('outside')
  const place = vn.toWgs84([b, a], system)
  return Number.isFinite(place[0]) && Number.isFinite(place[1]) ? place : fault('outside')
}

/** A length in metres and a bearing in degrees. */
export function courseIn(length: string, bearing: string): { lengthM: number | Fault; bearingDeg: number | Fault } {
  const [lengthM, bearingDeg] = [numberIn(length, [NaN, NaN]), numberIn(bearing, [0, 360], true)]
  return {
    lengthM: typeof lengthM === 'number' && lengthM <= 0 ? fault('positive') : typeof lengthM === 'number' && lengthM > 1_000_000 ? fault('outside') : lengthM,
    bearingDeg: typeof bearingDeg === 'number' && Math.abs(bearingDeg) > 360 ? fault('outside') : bearingDeg,
  }
}

export interface Listed { readonly places: readonly Position[]; readonly faults: readonly { readonly line: number; readonly fault: WordKey }[] }
export const mostListed = 10_000

/** A list as it is pasted: one place a line, north before east, a running number in front or not. */
export function listIn(text: string, system: System, vn: Pick<typeof vn2000, 'toWgs84'>): Listed {
  const places: Position[] = []
  const faults: { line: number; fault: WordKey }[] = []
  text.split(/\r?\n/).slice(0, mostListed).forEach((line, i) => {
    if (line.trim() === '') return
    const read = lineIn(line.trim(), system, vn)
    if (isFault(read)) faults.push({ line: i + 1, fault: read.fault })
    else places.push(read)
  })
  return { places, faults }
}

/** The one way to read a line that makes a place; where none does, what is wrong with the likeliest. */
function lineIn(line: string, system: System, vn: Pick<typeof vn2000, 'toWgs84'>): Position | Fault {
  let first: Fault | null = null
  for (const [a, b] of pairsOf(line)) {
    const read = placeIn(a, b, system, vn)
    if (!isFault(read)) return read
    first ??= read
  }
  return first ?? fault('notPair')
}

const marks = /\s*[\t;|]+\s*/
/** 1. M2 Đ3: the number of a corner. */
const running = /^[\p{L}]{0,3}[.\- ]?\d{1,5}[.):]?$/u

function pairsOf(line: string): (readonly [string, string])[] {
  const fields = marks.test(line) ? line.split(marks).filter(Boolean) : /,\s/.test(line) ? line.split(/,\s+/) : null
  if (fields) return pairsIn(fields)
  const words = line.split(/\s+/)
  if (words.length === 1) return pairsIn(line.split(','))
  if (words.length <= 4 && words.every((word) => /\d/.test(word)) && pairsIn(words).length && !hasGroups(words)) return pairsIn(words)
  return grouped(words)
}

/** 1 672 302,4 587 457,9: thousands apart, so every place to part the line is tried. */
const hasGroups = (words: readonly string[]): boolean => words.slice(1).some((word, i) => /^\d{3}(?:[.,]\d+)?$/.test(word) && /^\d{1,3}$/.test(words[i]!))

function grouped(words: readonly string[]): (readonly [string, string])[] {
  const from = (start: number) => Array.from({ length: words.length - start - 1 }, (_, i) => [words.slice(start, start + i + 1).join(' '), words.slice(start + i + 1).join(' ')] as const)
  return [...from(0), ...(running.test(words[0]!) && words.length > 2 ? from(1) : [])]
}

/** Two fields are a pair; of three the first is the running number, or else the last a height; of four both. */
function pairsIn(fields: readonly string[]): (readonly [string, string])[] {
  const at = (i: number) => [fields[i]!, fields[i + 1]!] as const
  if (fields.length === 2) return [at(0)]
  if (fields.length === 3) return running.test(fields[0]!) ? [at(1), at(0)] : [at(0)]
  return fields.length === 4 ? [at(1)] : []
}
