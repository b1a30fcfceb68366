import type { Hit, Line, Stretch } from '../beside'

/** Lines that say where things on them are. Segments are counted over all lines, as in `Besides`. */
export interface Measures {
  /** Where the first segment of a line stands among all. */
  readonly first: Uint32Array
  /** How far from the beginning of its line each segment begins. */
  readonly beganM: Float64Array
  readonly lines: readonly Line[]
}

export function measuresOf(lines: readonly Line[]): Measures {
  const first = new Uint32Array(lines.length)
  const began: number[] = []
  lines.forEach((line, i) => {
    first[i] = began.length
    let atM = 0
    for (let k = 2; k < line.length; k += 2) {
      began.push(atM)
      atM += Math.hypot(line[k]! - line[k - 2]!, line[k + 1]! - line[k - 1]!)
    }
  })
  return { first, beganM: Float64Array.from(began), lines }
}

/** The place at a measure of a segment of a line. */
export function placeOn(line: Line, segment: number, offM: number): readonly [x: number, y: number] {
  const [ax, ay, bx, by] = [line[2 * segment]!, line[2 * segment + 1]!, line[2 * segment + 2]!, line[2 * segment + 3]!]
  const share = offM / (Math.hypot(bx - ax, by - ay) || 1)
  return [ax + share * (bx - ax), ay + share * (by - ay)]
}

/** The nearest place of a segment, and how far along it that is. */
function footOn(line: Line, segment: number, x: number, y: number): number {
  const [ax, ay, bx, by] = [line[2 * segment]!, line[2 * segment + 1]!, line[2 * segment + 2]!, line[2 * segment + 3]!]
  const long = Math.hypot(bx - ax, by - ay)
  return long === 0 ? 0 : Math.max(0, Math.min(long, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / long))
}

/** What of the line that was hit lies across from the hit. */
export function facing(measures: Measures, line: Line, ownBeganM: number, hit: Hit): Stretch {
  const other = measures.lines[hit.line]!
  const segment = hit.segment - measures.first[hit.line]!
  const [from, to] = [hit.fromM, hit.toM].map((atM) => footOn(other, segment, ...placeOn(line, hit.of, atM - ownBeganM))).sort((a, b) => a - b) as [number, number]
  const began = measures.beganM[hit.segment]!
  return { fromM: began + from, toM: began + to }
}

/** The shortest way from the middle of a hit to what it runs beside. */
export function linkOf(measures: Measures, line: Line, ownBeganM: number, hit: Hit): readonly [ax: number, ay: number, bx: number, by: number] {
  const [x, y] = placeOn(line, hit.of, (hit.fromM + hit.toM) / 2 - ownBeganM)
  const other = measures.lines[hit.line]!
  const segment = hit.segment - measures.first[hit.line]!
  return [x, y, ...placeOn(other, segment, footOn(other, segment, x, y))]
}

/** The line between two measures, with its own vertices. */
export function partOf(line: Line, { fromM, toM }: Stretch): (readonly [x: number, y: number])[] {
  const part: (readonly [number, number])[] = []
  let beganM = 0
  for (let i = 0; 2 * i + 3 < line.length; i++) {
    const long = Math.hypot(line[2 * i + 2]! - line[2 * i]!, line[2 * i + 3]! - line[2 * i + 1]!)
    const [from, to] = [Math.max(fromM, beganM), Math.min(toM, beganM + long)]
    if (from < to) {
      if (part.length === 0) part.push(placeOn(line, i, from - beganM))
      part.push(placeOn(line, i, to - beganM))
    }
    beganM += long
  }
  return part
}

/** A stretch of the segment that was hit, as the line that was asked sees it. */
export function seen(measures: Measures, line: Line, ownBeganM: number, hit: Hit, { fromM, toM }: Stretch): Stretch {
  const began = measures.beganM[hit.segment]!
  const segment = hit.segment - measures.first[hit.line]!
  const back = (atM: number) => ownBeganM + footOn(line, hit.of, ...placeOn(measures.lines[hit.line]!, segment, atM - began))
  const [from, to] = [back(fromM), back(toM)].sort((a, b) => a - b) as [number, number]
  return { fromM: from, toM: to }
}
