import { tidy } from '../coverage/figures'
import type { Demand } from './cells'
import type { Pick } from './greedy'
import type { Problem } from './problem'
import type { CurvePoint } from './result'

const stepCells = 500_000

/** What one site serves that nothing before it does. */
export interface Gain {
  readonly people: number
  readonly households: number
  /** Villages of the land, those with most people gained first. */
  readonly villages: readonly number[]
  /** Priority places. */
  readonly places: readonly number[]
}

/** Everybody is counted once, with the first site of the list that serves them. */
export function gainsOf({ people, households, village, place }: Demand, { reach }: Problem, picks: readonly Pick[]): Gain[] {
  const isServed = new Uint8Array(people.length)
  return picks.map(({ candidate }) => {
    const gain = { people: 0, households: 0 }
    const villages = new Map<number, number>()
    const places: number[] = []
    for (const cell of reach(candidate)) {
      if (isServed[cell]) continue
      isServed[cell] = 1
      gain.people += people[cell]!
      gain.households += households[cell]!
      if (village[cell]! >= 0 && people[cell]! > 0) villages.set(village[cell]!, (villages.get(village[cell]!) ?? 0) + people[cell]!)
      if (place[cell]! >= 0) places.push(place[cell]!)
    }
    return { ...gain, villages: [...villages].sort(([a, n], [b, m]) => m - n || a - b).map(([one]) => one), places: places.sort((a, b) => a - b) }
  })
}

/** From none to all of them: what the first so many serve, and cost as long as every price is known. */
export function curveOf({ population, uncovered }: { readonly population: number | null; readonly uncovered: number }, gains: readonly Gain[], costs: readonly (number | null)[]): CurvePoint[] {
  const all = population ?? 0
  let served = all - uncovered
  let costVnd: number | null = 0
  const point = (sites: number): CurvePoint => ({ sites, population: tidy(Math.min(all, served), 6), share: all > 0 ? tidy(Math.min(1, served / all), 9) : 0, costVnd })
  return [point(0), ...gains.map(({ people }, i) => {
    served += people
    costVnd = costVnd === null || costs[i] === null ? null : costVnd + costs[i]!
    return point(i + 1)
  })]
}

/** The share of all people that would be served if every candidate were built. */
export function* reachableShare({ people, population, uncovered }: Demand, { reach, count }: Problem): Generator<number, number> {
  const isServed = new Uint8Array(people.length)
  let cells = 0
  for (let candidate = 0; candidate < count; candidate++) {
    const list = reach(candidate)
    for (let i = 0; i < list.length; i++) isServed[list[i]!] = 1
    cells += list.length
    if (cells > stepCells) {
      cells = 0
      yield candidate / count
    }
  }
  const gained = isServed.reduce((sum, is, cell) => (is ? sum + people[cell]! : sum), 0)
  return population ? (population - uncovered + gained) / population : 0
}
