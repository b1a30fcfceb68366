import type { Phrase } from '../../model/change'
import { choices } from '../../model/schema'
import { tidy } from '../coverage/figures'
import { keyOf } from '../coverage/stations'
import { noGains, type Proposal, type Task, type Write } from '../sharing/result'
import type { SharingSettings } from '../sharing/settings'
import type { Arrangement, Mover } from './arranged'
import type { Member } from './ground'
import type { Move } from './loss'
import { type Costs, farthest, lowerThan, scored } from './score'

export const movesOf = ({ keeper, movers }: Arrangement): Move[] => movers.flatMap(({ mast }) => mast.stations.map(({ id }) => ({ station: id, to: keeper.at })))

/** `id` tells it from the other ways to use the group. */
export function proposalOf(id: string, arrangement: Arrangement, costs: Costs, weights: SharingSettings['weights']): Proposal {
  const { keeper, movers, stayers } = arrangement
  return {
    id, name: { key: keeper.isPlanned ? 'colocating.build' : 'colocating.keep', values: { name: keeper.called } }, ...scored(arrangement, costs, weights),
    tasks: [keptTask(arrangement), ...movers.flatMap((mover) => movedTasks(mover, keeper)), ...stayers.map(stayingTask)],
    gains: { ...noGains, masts: movers.length, lostPeople: costs && tidy(costs.reduce((sum, { lost }) => sum + lost, 0), 6) },
    writes: writesOf(arrangement), cautions: cautionsOf(arrangement),
  }
}

function keptTask({ keeper, movers, stayers }: Arrangement): Task {
  const others = [...movers, ...stayers].map(({ mast }) => mast.topM)
  const isHighest = keeper.topM !== null && others.every((topM) => topM !== null && topM < keeper.topM!)
  const room: Phrase = keeper.room === null ? { key: 'colocating.roomUnknown' } : { key: isHighest ? 'colocating.roomHighest' : 'colocating.room', values: { n: keeper.room } }
  return {
    does: 'share', subjects: [keeper.id], owner: keeper.owner, title: { key: keeper.isPlanned ? 'colocating.build' : 'colocating.keep', values: { name: keeper.called } },
    facts: [...(keeper.owner ? [{ key: 'colocating.owner', values: { owner: keeper.owner } } as const] : []), room],
  }
}

/** The mast itself with those of its owner, then whoever else is on it. */
function movedTasks({ mast, newcomers }: Mover, keeper: Member): Task[] {
  const own = keyOf(mast.owner)
  const isOnIt = mast.operators.includes(own)
  const gone: Phrase = { key: mast.isPlanned ? 'colocating.notBuilt' : 'colocating.gone', values: { name: mast.called } }
  const title: Phrase = isOnIt ? { key: mast.isPlanned ? 'colocating.comesInstead' : 'colocating.comesAndGoes', values: { owner: mast.owner } } : { key: mast.isPlanned ? 'colocating.skip' : 'colocating.takeDown', values: { name: mast.called } }
  const first: Task = {
    does: mast.isPlanned ? 'replace' : 'remove', subjects: [mast.id, ...(isOnIt ? stationsOf(mast, own) : [])], owner: mast.owner, title,
    facts: [...(isOnIt ? generations(mast, own) : []), ...(isOnIt && !newcomers.includes(own) ? [{ key: 'colocating.already' } as const] : []), gone],
  }
  const others = mast.operators.flatMap((key, i): Task[] => {
    if (key === own) return []
    return [{
      does: 'relocate', subjects: stationsOf(mast, key), owner: mast.names[i]!, title: { key: 'colocating.comes', values: { owner: mast.names[i]! } },
      facts: [{ key: 'colocating.from', values: { name: mast.called } }, ...generations(mast, key), ...(keeper.operators.includes(key) ? [{ key: 'colocating.already' } as const] : [])],
    }]
  })
  return [first, ...others]
}

const stationsOf = ({ stations }: Member, key: string): string[] => stations.filter(({ properties: { operator } }) => keyOf(operator) === key).map(({ id }) => id)

/** "Trạm 4G, 5G": of one of those on a mast. */
function generations({ stations }: Member, key: string): Phrase[] {
  const of = new Set(stations.filter(({ properties: { operator } }) => keyOf(operator) === key).map(({ properties: { technology } }) => technology))
  const named = choices.technology.filter((one) => of.has(one))
  return named.length > 0 ? [{ key: 'colocating.generations', values: { list: named.join(', ') } }] : []
}

const stayingTask = ({ mast, why }: Arrangement['stayers'][number]): Task =>
  ({ does: 'keep', subjects: [mast.id], owner: mast.owner, title: { key: 'colocating.stays', values: { name: mast.called } }, facts: [{ key: `colocating.why.${why}` }] })

/** A thing that is planned keeps the year it is planned for. */
const decided = ({ properties: { status, phase } }: Member['site'] | Member['stations'][number], values: object): Write['values'] =>
  ({ ...values, ...(status === 'planned' && phase !== undefined && { phase }) })

/** Things that are written alike in one writing. What was once to move away from the mast that is kept stays now. */
function writesOf({ keeper, movers }: Arrangement): Write[] {
  const moved = new Set(movers.map(({ mast }) => mast.id))
  const writes = new Map<string, { readonly ids: string[]; readonly values: Write['values'] }>()
  const write = (id: string, values: Write['values']) => {
    const key = JSON.stringify(values)
    ;(writes.get(key) ?? writes.set(key, { ids: [], values }).get(key)!).ids.push(id)
  }
  write(keeper.id, decided(keeper.site, { action: 'share' }))
  for (const { mast } of movers) write(mast.id, decided(mast.site, { action: 'remove' }))
  for (const { mast } of movers) for (const station of mast.stations) write(station.id, decided(station, { action: 'relocate', moveTo: keeper.id }))
  for (const { id, properties: { action, moveTo, status } } of keeper.stations) {
    if (action === 'relocate' && moved.has(moveTo ?? '')) write(id, { action: 'keep', moveTo: null, ...(status !== 'planned' && { phase: null }) })
  }
  return [...writes.values()]
}

function cautionsOf({ keeper, movers }: Arrangement): Phrase[] {
  const lower = lowerThan(keeper, movers)
  const empty = movers.filter(({ mast }) => mast.stations.length === 0)
  return [
    ...(keeper.room === null ? [{ key: 'colocating.caution.askOwner', values: { name: keeper.called } } as const] : []),
    ...(lower ?? []).map(({ mast }): Phrase => ({ key: 'colocating.caution.lower', values: { name: mast.called, top: mast.topM!, kept: keeper.topM! } })),
    ...(lower === null ? [{ key: 'colocating.caution.noHeight' } as const] : []),
    ...(keeper.isPlanned ? [{ key: 'colocating.caution.notBuilt', values: { name: keeper.called } } as const] : []),
    ...(keeper.isBulky && keeper.isInView ? [{ key: 'colocating.caution.inView', values: { name: keeper.called } } as const] : []),
    ...empty.map(({ mast }): Phrase => ({ key: 'colocating.caution.empty', values: { name: mast.called } })),
    ...(movers.some(({ tie }) => tie.limit.isReference) ? [{ key: 'colocating.caution.reference', values: { document: farthest(movers).limit.rule.document } } as const] : []),
  ]
}
