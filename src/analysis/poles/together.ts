import { besidesOf, type Hit, lengthOf, type Line, type Stretch, united } from '../beside'
import type { SharingSettings } from '../sharing/settings'
import { facing, linkOf, measuresOf, seen } from './facing'
import type { Poles } from './gathered'
import type { PoleLine } from './lines'
import type { Streets } from './streets'

/** One of two lines that run together, as far as they do. */
export interface Side {
  readonly line: number
  readonly poles: readonly number[]
  /** Metres from the beginning of the line. */
  readonly stretches: readonly Stretch[]
}

/** Two lines on one side of a street. */
export interface Together {
  readonly sides: readonly [Side, Side]
  /** On which of the two it is shorter. */
  readonly lengthM: number
  readonly offM: number
  /** From the middle of the longest piece to the other line, on the plane. */
  readonly link: readonly [ax: number, ay: number, bx: number, by: number]
}

/** Lines that differ more in direction cross; they do not run together. */
export const besideDeg = 30

export const lineOf = (line: PoleLine, places: Float64Array): Line => Float64Array.from(line.flatMap((i) => [places[2 * i]!, places[2 * i + 1]!]))

/** Pairs of lines, telecom among them, near to each other with no centre line of a road in between. */
export function* togetherOf(poles: Poles, lines: readonly PoleLine[], streets: Streets, { withinM, overlapM, spanM }: SharingSettings['poles']): Generator<number, Together[]> {
  const { places, sectors, group } = poles
  const drawn = lines.map((line) => lineOf(line, places))
  yield 0
  const besides = besidesOf(drawn)
  yield 0
  const measures = measuresOf(drawn)
  const found: Together[] = []
  yield 0
  for (let a = 0; a < lines.length; a++) {
    const [line, own] = [drawn[a]!, lines[a]!]
    if (a % 4 === 0 || own.length > 32) yield a / lines.length
    const began = (of: number) => measures.beganM[measures.first[a]! + of]!
    const byLine = new Map<number, Hit[]>()
    for (const hit of besides.hits(line, { withinM, angleDeg: besideDeg })) {
      if (hit.line <= a) continue
      const other = lines[hit.line]![0]!
      if (sectors[own[0]!] !== 'telecom' && sectors[other] !== 'telecom') continue
      if (streets.part(...linkOf(measures, line, began(hit.of), hit))) continue
      ;(byLine.get(hit.line) ?? byLine.set(hit.line, []).get(hit.line)!).push(hit)
    }
    for (const [b, hits] of [...byLine].sort(([p], [q]) => p - q)) {
      for (const run of runsOf(hits, spanM)) {
        const others = run.map((hit) => facing(measures, line, began(hit.of), hit))
        const onA = united(run.map((hit, i) => seen(measures, line, began(hit.of), hit, others[i]!)))
        const onB = united(others)
        const lengthM = Math.min(lengthOf(onA), lengthOf(onB))
        if (lengthM < overlapM) continue
        const sides = [sideOf(a, own, line, onA, withinM), sideOf(b, lines[b]!, drawn[b]!, onB, withinM)] as const
        // Lines of one owner that share poles are one line with a loop.
        if (group[own[0]!] === group[lines[b]![0]!] && sides[0].poles.some((pole) => sides[1].poles.includes(pole))) continue
        // What only lies round the end of the other line is not across from anything.
        let [sum, weight, longest] = [0, 0, 0]
        const acrossM = (i: number) => others[i]!.toM - others[i]!.fromM
        run.forEach((hit, i) => {
          const [ax, ay, bx, by] = linkOf(measures, line, began(hit.of), hit)
          sum += acrossM(i) * Math.hypot(bx - ax, by - ay)
          weight += acrossM(i)
          if (acrossM(i) > acrossM(longest)) longest = i
        })
        found.push({ sides, lengthM, offM: sum / weight, link: linkOf(measures, line, began(run[longest]!.of), run[longest]!) })
      }
    }
  }
  return found
}

/** A pole that stands back does not end a run; a gap longer than a span does. */
function runsOf(hits: readonly Hit[], spanM: number): Hit[][] {
  const runs: Hit[][] = []
  let endM = -Infinity
  for (const hit of hits.toSorted((p, q) => p.fromM - q.fromM)) {
    if (hit.fromM - endM > spanM) runs.push([])
    runs.at(-1)!.push(hit)
    endM = Math.max(endM, hit.toM)
  }
  return runs
}

/** Poles so little beyond the end of the other line are beside its last pole. */
function sideOf(of: number, poles: PoleLine, line: Line, stretches: readonly Stretch[], reachM: number): Side {
  const [fromM, toM] = [stretches[0]!.fromM, stretches.at(-1)!.toM]
  let atM = 0
  const inside = poles.filter((_, i) => {
    if (i > 0) atM += Math.hypot(line[2 * i]! - line[2 * i - 2]!, line[2 * i + 1]! - line[2 * i - 1]!)
    return atM >= fromM - reachM && atM <= toM + reachM
  })
  return { line: of, poles: [...new Set(inside)], stretches }
}
