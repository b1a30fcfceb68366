import type { Asked, Survey } from '../coverage'
import { type Basis, between } from '../coverage/basis'
import { tidy } from '../coverage/figures'
import { surveyOf } from '../coverage/survey'
import { type Candidate, type Candidates, candidatesOf } from './candidates'
import { type Demand, demandOf } from './cells'
import { choose, type Choice } from './choice'
import { curveOf, type Gain, gainsOf, reachableShare } from './curve'
import { draftsOf, sourceOf } from './drafts'
import { notesOf } from './notes'
import { type Problem, reachesOf } from './problem'
import { nearestM, reasonsOf } from './reasons'
import type { Aim, CurvePoint, SiteOptions, Suggestion, Suggestions } from './result'

/** Where new stations serve most of those who are not served yet, the best first. A survey of the same data spares making one. */
export function* suggest(asked: Asked, options: SiteOptions, survey?: Survey): Generator<number, Suggestions> {
  const known = survey ?? (yield* between(0, 0.3, surveyOf(asked)))
  const { basis, demand } = yield* between(0.3, 0.5, known.over(options.question, asked.whatIf, function* (basis, laid) {
    return { basis, demand: yield* demandOf(basis, laid, options.placeWeight) }
  }))
  const candidates = yield* between(0.5, 0.7, candidatesOf(basis, options))
  const problem = yield* between(0.7, 0.8, problemOf(demand, candidates, options))
  const choice = yield* between(0.8, 0.98, choose(problem, options.aim, Math.max(0, Math.floor(options.most))))
  return yield* between(0.98, 1, told({ asked, options, basis, demand, candidates, problem, choice }))
}

function* problemOf({ cells }: Demand, { all }: Candidates, { weights, pricesVnd }: SiteOptions): Generator<number, Problem> {
  const reach = yield* reachesOf(cells, all.map(({ shape }) => shape))
  return {
    count: all.length, reach, worth: cells.people,
    weights: Float64Array.from(all, ({ footing }) => weights[footing]), costs: Float64Array.from(all, ({ footing }) => pricesVnd[footing] ?? NaN),
  }
}

interface Parts {
  readonly asked: Asked
  readonly options: SiteOptions
  readonly basis: Basis
  readonly demand: Demand
  readonly candidates: Candidates
  readonly problem: Problem
  readonly choice: Choice
}

function* told({ asked, options, basis, demand, candidates, problem, choice }: Parts): Generator<number, Suggestions> {
  const chosen = choice.picks.map(({ candidate }) => candidates.all[candidate]!)
  const gains = gainsOf(demand, problem, choice.picks)
  const costs = chosen.map(({ footing }) => options.pricesVnd[footing])
  const curve = curveOf(demand, gains, costs)
  const { wanted, isReached } = wantedOf(options.aim, choice, curve, demand)
  yield 0.1
  const reachable = 'share' in options.aim && !isReached ? yield* between(0.1, 0.7, reachableShare(demand, problem)) : null
  const source = sourceOf(asked.assumptions)
  const sites: Suggestion[] = []
  for (const [i, candidate] of chosen.entries()) {
    sites.push(suggestionOf({ candidate, gain: gains[i]!, rank: i + 1, costVnd: costs[i]!, source }, candidates.all, basis, options))
    if (i % 32 === 31) yield 0.7 + (0.3 * i) / chosen.length
  }
  return {
    options, whatIf: asked.whatIf, population: tidy(demand.population ?? 0, 6), curve, sites, wanted, isReached,
    candidates: candidates.counts, forbidden: candidates.left.closed + candidates.left.bulky, version: asked.dataset.version,
    notes: notesOf({ options, demand, candidates, hasLand: basis.land.units.length > 0, end: curve.at(-1)!, isReached, exchanged: choice.exchanged, reachable }),
  }
}

/** Of a share: the fewest that reach it, or all of them where they do not. */
function wantedOf(aim: Aim, { picks, wanted }: Choice, curve: readonly CurvePoint[], { population }: Demand): { wanted: number; isReached: boolean } {
  if ('share' in aim) {
    const first = population ? curve.find(({ share }) => share >= aim.share - 1e-9) : undefined
    return { wanted: first?.sites ?? picks.length, isReached: first !== undefined }
  }
  if ('sites' in aim) return { wanted: wanted!, isReached: wanted! >= aim.sites }
  return { wanted: wanted!, isReached: wanted! > 0 }
}

interface Chosen { readonly candidate: Candidate; readonly gain: Gain; readonly rank: number; readonly costVnd: number | null; readonly source: string }

function suggestionOf({ candidate, gain, rank, costVnd, source }: Chosen, all: readonly Candidate[], { land, places }: Basis, options: SiteOptions): Suggestion {
  const { id, footing, thing, name, shares, at, radiusM, environment } = candidate
  const names = gain.villages.flatMap((village) => land.villages[village]?.unit.properties.name || [])
  return {
    rank, id: `${footing} ${id}`, footing, subject: thing?.id ?? null, name, shares, at, radiusM, environment,
    population: tidy(gain.people, 6), households: tidy(gain.households, 6), places: gain.places.map((place) => ({ id: places.priority[place]!.id, name: places.priority[place]!.name })),
    villages: [...new Set(names)], costVnd, reasons: reasonsOf(candidate, gain, costVnd, footing === 'free' ? nearestM(candidate, all) : null, options), drafts: draftsOf(candidate, options, source),
  }
}
