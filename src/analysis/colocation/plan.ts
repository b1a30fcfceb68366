import type { Phrase } from '../../model/change'
import type { Survey } from '../coverage'
import { between } from '../coverage/basis'
import { tidy } from '../coverage/figures'
import { ratesAfter } from '../sharing/rates'
import type { Asked, RemovalPlan } from '../sharing/result'
import { type Arrangement, arranged, mayStay, type Mover, notBuilt } from './arranged'
import { type Lead, leadsOf } from './found'
import type { Ground, Member } from './ground'
import type { Service } from './loss'
import { movesOf, proposalOf } from './proposal'
import { costsOf } from './ways'

/** So often all groups are looked at again, as long as one of them gets better. */
const rounds = 4

/** What is done of each group, null for nothing, by the place of the group. */
type Chosen = (Arrangement | null)[]

/**
 * The most masts that can go together. First group by group as recommended, mast by mast, whoever does not cost too many
 * people; then the same with the groups first that cost least; the better of the two is improved: each group is taken back
 * and arranged about each of its masts anew, and stays so where that spares a mast more. Every step is counted with all that
 * is moved already, so that what one group takes another may give.
 */
export function* removalPlan(asked: Asked, survey: Survey): Generator<number, RemovalPlan> {
  const { ground, service, leads } = yield* between(0, 0.5, leadsOf(asked, survey))
  if (!service) return { ...nothing, rateAfter: yield* rateOf(asked, []), notes: [{ key: 'colocating.note.planNobody' }] }
  const { tolerance } = asked.settings
  const trial = trialOf(service, tolerance)
  const plain: Chosen = []
  for (const [i, { group, ways }] of leads.entries()) {
    plain[i] = trial.build(ground, ways[0]!.arrangement.keeper, group.members)
    yield 0.5 + (0.1 * i) / leads.length
  }
  yield* between(0.6, 0.61, each(plain, trial.takeBack))
  const easy: Chosen = leads.map(() => null)
  const byCost = leads.map(({ ways }, i) => ({ i, cost: (ways[0]!.proposal.gains.lostPeople ?? 0) / ways[0]!.arrangement.movers.length })).sort((a, b) => a.cost - b.cost || a.i - b.i)
  for (const { i } of byCost) {
    easy[i] = trial.build(ground, leads[i]!.ways[0]!.arrangement.keeper, leads[i]!.group.members)
    yield 0.65
  }
  let chosen = easy
  if (removed(easy) <= removed(plain)) {
    yield* between(0.67, 0.68, each(easy, trial.takeBack))
    yield* between(0.68, 0.69, each(plain, trial.redo))
    chosen = plain
  }
  const plainly = removed(plain)
  yield* between(0.7, 0.9, improve(trial, ground, leads, chosen))
  const groups = leads.flatMap(({ id }, i) => {
    const arrangement = chosen[i]
    return arrangement ? [{ opportunity: id, arrangement }] : []
  })
  const served = service.lines.map(({ operator, technology, people }, line) => ({ operator, technology, before: tidy(people, 6), after: tidy(people - service.lost(line), 6), allowedLoss: tidy(people * tolerance, 6) }))
  const proposals: RemovalPlan['groups'][number][] = []
  for (const { opportunity, arrangement } of groups) {
    trial.takeBack(arrangement)
    proposals.push({ opportunity, proposal: proposalOf(`plan ${arrangement.keeper.id}`, arrangement, costsOf(service, arrangement), asked.settings.weights) })
    trial.redo(arrangement)
    yield 0.91
  }
  const known = { better: removed(chosen) - plainly, rest: leads.length - groups.length, notBuilt: notBuilt(groups.map(({ arrangement }) => arrangement)) }
  return {
    groups: proposals, removedMasts: removed(chosen), movedStations: groups.reduce((sum, { arrangement }) => sum + movesOf(arrangement).length, 0), served, rateAfter: yield* between(0.95, 1, rateOf(asked, groups.map(({ arrangement }) => arrangement))),
    notes: notesOf(asked, known),
  }
}

const nothing = { groups: [], removedMasts: 0, movedStations: 0, served: [] }
const removed = (chosen: Chosen): number => chosen.reduce((sum, one) => sum + (one?.movers.length ?? 0), 0)

function* each(chosen: Chosen, act: (one: Arrangement | null) => void): Generator<number, void> {
  for (const [i, one] of chosen.entries()) {
    act(one)
    if (i % 8 === 7) yield i / chosen.length
  }
}

interface Trial {
  /** Moves all that may, and leaves them there; null where nobody may. */
  build(ground: Ground, keeper: Member, members: readonly Member[]): Arrangement | null
  takeBack(arrangement: Arrangement | null | undefined): void
  redo(arrangement: Arrangement | null): void
  /** Whether none of these loses more than allowed. */
  isWithin(lines: Iterable<number>): boolean
  linesOf(arrangement: Arrangement | null): readonly number[]
}

function trialOf(service: Service, tolerance: number): Trial {
  const moving = ({ mast }: Mover, keeper: Member) => mast.stations.map(({ id }) => ({ station: id, to: keeper.at }))
  const back = (movers: readonly Mover[]) => service.put(movers.flatMap(({ mast }) => mast.stations.map(({ id }) => ({ station: id, to: null }))))
  const lines = (movers: readonly Mover[]) => [...new Set(movers.flatMap(({ mast }) => mast.stations.map(({ id }) => service.lineOf(id))))].filter((line) => line >= 0)
  const isWithin = (some: Iterable<number>) => [...some].every((line) => service.lost(line) <= service.lines[line]!.people * tolerance)
  return {
    build(ground, keeper, members) {
      if (!mayStay(keeper)) return null
      const arrangement = arranged(ground, keeper, members.filter(({ rank }) => rank !== keeper.rank), (mover) => {
        service.put(moving(mover, keeper))
        if (isWithin(lines([mover]))) return true
        back([mover])
        return false
      })
      return arrangement.movers.length > 0 ? arrangement : null
    },
    takeBack: (arrangement) => void (arrangement && back(arrangement.movers)),
    redo: (arrangement) => void (arrangement && service.put(movesOf(arrangement))),
    isWithin,
    linesOf: (arrangement) => (arrangement ? lines(arrangement.movers) : []),
  }
}

/** Changes `chosen`. A change stays only where all that it touches are within what they may lose. */
function* improve(trial: Trial, ground: Ground, leads: readonly Lead[], chosen: Chosen): Generator<number, void> {
  for (let round = 0; round < rounds; round++) {
    let isBetter = false
    for (const [i, { group: { members } }] of leads.entries()) {
      for (const keeper of members) {
        yield (round + i / leads.length) / rounds
        const before = chosen[i] ?? null
        if (before && (before.movers.length === members.length - 1 || !mayStay(keeper))) continue
        const was = trial.linesOf(before)
        trial.takeBack(before)
        const after = trial.build(ground, keeper, members)
        const touched = new Set([...was, ...trial.linesOf(after)])
        if ((after?.movers.length ?? 0) > (before?.movers.length ?? 0) && trial.isWithin(touched)) {
          chosen[i] = after
          isBetter = true
          continue
        }
        trial.takeBack(after)
        trial.redo(before)
      }
    }
    if (!isBetter) return
  }
}

/** As much as stays shared, once all of it is done. */
function* rateOf(asked: Asked, arrangements: readonly Arrangement[]): Generator<number, RemovalPlan['rateAfter']> {
  const moved = new Map(arrangements.flatMap(({ keeper, movers }) => movers.flatMap(({ mast }) => mast.stations.map(({ id }) => [id, keeper.id] as const))))
  const gone = new Set(arrangements.flatMap(({ movers }) => movers.map(({ mast }) => mast.id)))
  const { rateByPosition, rateByStation } = yield* ratesAfter(asked, { moved, gone })
  return { rateByPosition, rateByStation }
}

function notesOf({ settings: { tolerance }, scope }: Asked, { better, rest, notBuilt }: { readonly better: number; readonly rest: number; readonly notBuilt: number }): Phrase[] {
  const counted = (key: Phrase['key'], n: number): Phrase[] => (n > 0 ? [{ key, values: { n } }] : [])
  return [
    { key: 'colocating.note.tolerance', values: { percent: tolerance * 100 } }, { key: 'colocating.note.people' },
    ...counted('colocating.note.better', better), ...counted('colocating.note.planned', notBuilt), ...counted('colocating.note.rest', rest), ...(scope !== null ? [{ key: 'colocating.note.scope' } as const] : []),
  ]
}
