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

/** How far along a line a place is, how far to its left, and which piece of it is nearest. */
interface Measured { readonly atM: number; readonly leftM: number; readonly piece: number }

/** How far along a line the place nearest to a point is, and how far to the left the point. */
export function measureOf(line: Line, x: number, y: number): Measured {
  let atM = 0
  let leftM = 0
  let piece = 0
  let least2 = Infinity
  let beganM = 0
  for (let i = 0; i + 3 < line.length; i += 2) {
    const px = x - line[i]!
    const py = y - line[i + 1]!
    const dx = line[i + 2]! - line[i]!
    const dy = line[i + 3]! - line[i + 1]!
    const long2 = dx * dx + dy * dy
    if (long2 === 0) continue
    const long = Math.sqrt(long2)
    const share = Math.max(0, Math.min(1, (px * dx + py * dy) / long2))
    const offX = px - share * dx
    const offY = py - share * dy
    const off2 = offX * offX + offY * offY
    if (off2 < least2) {
      least2 = off2
      atM = beganM + share * long
      leftM = (dx * py - dy * px) / long
      piece = i / 2
    }
    beganM += long
  }
  return { atM, leftM, piece }
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
