import { between } from '../coverage/basis'
import { greedy, type Pick } from './greedy'
import type { Problem } from './problem'
import type { Aim } from './result'
import { swapped } from './swap'

/** Candidates in the order they are taken, and how many of them the aim asks for; null where that is told by the people they serve. */
export interface Choice {
  readonly picks: readonly Pick[]
  readonly wanted: number | null
  /** Candidates that were exchanged for others than the greedy way took. */
  readonly exchanged: number
}

/**
 * One list, of which the first so many are always what is shown, so the curve tells at every point what that many sites of
 * the list serve, and never falls.
 * - A share of the people: taken greedily.
 * - A number: the greedy ones are exchanged for others as long as that serves more, then put in the order of what each adds,
 *   and the list goes on greedily behind them. At that number the list serves at least what the greedy one serves; a shorter
 *   beginning of it may serve a little less than the greedy list would, since those are different sites.
 * - A budget: by gain for the money and by gain alone, whatever serves more; behind them the list goes on as it began.
 */
export function* choose(problem: Problem, aim: Aim, most: number): Generator<number, Choice> {
  if ('share' in aim) return { picks: yield* greedy(problem, { most }), wanted: null, exchanged: 0 }
  if ('sites' in aim) {
    const wanted = Math.min(most, aim.sites)
    const plain = yield* between(0, 0.3, greedy(problem, { most: wanted }))
    const better = yield* between(0.3, 0.8, exchangedFor(problem, plain, wanted))
    const chosen = totalOf(better) > totalOf(plain) ? better : plain
    const before = new Set(plain.map(({ candidate }) => candidate))
    return { picks: yield* between(0.8, 1, continued(problem, chosen, most, false)), wanted: chosen.length, exchanged: chosen.filter(({ candidate }) => !before.has(candidate)).length }
  }
  const budgetVnd = Math.max(0, aim.budgetVnd)
  const forMoney = yield* between(0, 0.3, greedy(problem, { most, budgetVnd, byCost: true }))
  const forGain = yield* between(0.3, 0.6, greedy(problem, { most, budgetVnd }))
  const byCost = totalOf(forMoney) >= totalOf(forGain)
  const chosen = byCost ? forMoney : forGain
  return { picks: yield* between(0.6, 1, continued(problem, chosen, most, true, byCost)), wanted: chosen.length, exchanged: 0 }
}

/** What a list gains, in people as its options weigh them. */
export const totalOf = (picks: readonly Pick[]): number => picks.reduce((sum, { gain }) => sum + gain, 0)

/** In the order of what each adds; one that adds nothing beside the others makes room for one that does. */
function* exchangedFor(problem: Problem, plain: readonly Pick[], wanted: number): Generator<number, readonly Pick[]> {
  const set = yield* between(0, 0.9, swapped(problem, plain.map(({ candidate }) => candidate)))
  const order = yield* greedy(problem, { most: wanted, among: [...set].sort((a, b) => a - b) })
  return yield* between(0.9, 1, continued(problem, order, wanted, false))
}

function* continued(problem: Problem, picks: readonly Pick[], most: number, isPriced: boolean, byCost = false): Generator<number, readonly Pick[]> {
  const first = picks.map(({ candidate }) => candidate)
  const priced = isPriced ? Array.from({ length: problem.count }, (_, i) => i).filter((i) => !Number.isNaN(problem.costs[i]!)) : undefined
  return [...picks, ...(yield* greedy(problem, { most: most - picks.length, first, byCost, ...(priced && { among: priced }) }))]
}
