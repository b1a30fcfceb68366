import type { Feature } from '../../model/dataset'
import { fold } from '../../model/fold'
import { letterOf } from '../../model/operator'
import { type Line, lengthOf, type Stretch, united } from '../beside'

/** It is to be built: nothing hangs there yet. */
export const isNotYet = ({ properties: { status } }: Feature): boolean => status === 'proposed' || status === 'planned'

/** Registers write an operator in several ways. */
export function keyOf(operator: string): string {
  const letter = letterOf(operator)
  return letter === 'K' ? fold(operator) : letter
}

/** A span as it hangs along a centre line: between two measures of it, so far to its left. */
export interface Beside extends Stretch { readonly leftM: number; readonly operator: string }

/** How far along a line the place nearest to a point is, and how far to the left the point. */
export function measureOf(line: Line, x: number, y: number): { readonly atM: number; readonly leftM: number } {
  let [atM, leftM, leastM, beganM] = [0, 0, Infinity, 0]
  for (let i = 0; i + 3 < line.length; i += 2) {
    const [ax, ay] = [line[i]!, line[i + 1]!]
    const long = Math.hypot(line[i + 2]! - ax, line[i + 3]! - ay)
    if (long === 0) continue
    const [ux, uy] = [(line[i + 2]! - ax) / long, (line[i + 3]! - ay) / long]
    const along = Math.max(0, Math.min(long, (x - ax) * ux + (y - ay) * uy))
    const off = Math.hypot(x - ax - along * ux, y - ay - along * uy)
    if (off < leastM) [leastM, atM, leftM] = [off, beganM + along, ux * (y - ay) - uy * (x - ax)]
    beganM += long
  }
  return { atM, leftM }
}

/** Lines on one side that are farther apart than this hang on poles of their own. */
const apartM = 1.5

/** Metres of a street with plant of two operators or more that is not on one line of poles: on both sides, or in lines beside each other. */
export function strewnM(besides: readonly Beside[]): number {
  const begins = besides.filter(({ fromM, toM }) => toM > fromM).sort((a, b) => a.fromM - b.fromM)
  const marks = [...new Set(begins.flatMap(({ fromM, toM }) => [fromM, toM]))].sort((a, b) => a - b)
  const found: Stretch[] = []
  let [active, next]: [Beside[], number] = [[], 0]
  for (let k = 1; k < marks.length; k++) {
    const [fromM, toM] = [marks[k - 1]!, marks[k]!]
    active = active.filter((one) => one.toM > fromM)
    while (next < begins.length && begins[next]!.fromM <= fromM) active.push(begins[next++]!)
    if (isStrewn(active)) found.push({ fromM, toM })
  }
  return lengthOf(united(found))
}

function isStrewn(active: readonly Beside[]): boolean {
  const known = active.filter(({ operator }) => operator !== '')
  return known.some((one, i) => known.slice(0, i).some((other) => one.operator !== other.operator && Math.abs(one.leftM - other.leftM) > apartM)) ||
    (known.some(({ leftM }) => leftM > 0) && known.some(({ leftM }) => leftM < 0) && new Set(known.map(({ operator }) => operator)).size > 1)
}
