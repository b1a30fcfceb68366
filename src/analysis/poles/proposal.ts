import type { Phrase } from '../../model/change'
import { calledOf } from '../../model/called'
import { holderOf } from '../../model/operator'
import { lengthOf } from '../beside'
import { noGains, type Proposal, type ScorePart, type SharingSettings, type Task } from '../sharing/result'
import type { Poles } from './gathered'
import { type Move, movesOf, type Room, roomOf } from './room'
import type { Side, Together } from './together'

/** What every proposal stands on. */
export interface Ground {
  readonly poles: Poles
  readonly settings: SharingSettings
  /** What was decided elsewhere brings these cables to a pole. */
  readonly meant: ReadonlyMap<number, readonly number[]>
  /** How many lines a pole belongs to. */
  readonly linesAt: Uint8Array
}

/** A proposal with what the totals count, by number. */
export interface Kept { readonly proposal: Proposal; readonly kept: Side; readonly gone: Side; readonly cables: readonly number[] }

const weights = { freed: 35, room: 25, distance: 25, owners: 15 } as const
/** From so many poles that go, and from so much room left, more is not better. */
const full = { freed: 10, room: 4 } as const

/** One line stays and takes the cables of the other; null where it is not allowed to, or has no room. Others' poles may carry telecom, never the other way round. */
export function keeping(ground: Ground, { sides, offM }: Together, stays: 0 | 1): Kept | 'noRoom' | null {
  const { poles, settings, meant } = ground
  const kept = sides[stays]
  const reachM = settings.poles.spanM / 2 + settings.poles.withinM
  const gone = { ...sides[1 - stays]!, poles: besideKept(poles, sides[1 - stays]!.poles, kept.poles, reachM) }
  if (gone.poles.length === 0 || poles.sectors[gone.poles[0]!] !== 'telecom') return null
  const moves = movesOf(poles, gone.poles, kept.poles)
  const room = roomOf(poles, kept.poles, moves, meant, new Set([...kept.poles, ...gone.poles]))
  if (room.tightest && room.tightest.left < 0) return 'noRoom'
  const parts = partsOf(poles, { kept, gone, room, offM, withinM: settings.poles.withinM })
  const feature = (i: number) => poles.features[i]!
  const ids = (list: readonly number[]) => list.map((i) => feature(i).id)
  const owner = nameOf(poles, kept)
  const proposal: Proposal = {
    id: `keep:${feature(kept.poles[0]!).id}`,
    name: { key: 'poling.keep', values: { owner, n: kept.poles.length, first: calledOf(feature(kept.poles[0]!)), last: calledOf(feature(kept.poles.at(-1)!)) } },
    score: scoreOf(parts), parts,
    tasks: tasksOf(poles, { kept, gone, moves, room }),
    gains: { ...noGains, poles: gone.poles.length, metres: lengthOf(gone.stretches), cables: moves.length },
    writes: [
      { ids: ids(kept.poles), values: { action: 'share' } },
      ...moves.map(({ cable, to }) => ({ ids: [poles.cables[cable]!.id], values: { action: 'relocate', moveTo: ids(to) } })),
      { ids: ids(gone.poles), values: { action: 'remove' } },
    ],
    cautions: cautionsOf(ground, { kept, gone, moves, room }),
  }
  return { proposal, kept, gone, cables: moves.map(({ cable }) => cable) }
}

/** At the end of a run the next pole that stays may be far: what has none within half a span has nothing to hand its cables to. */
function besideKept({ places }: Poles, gone: readonly number[], kept: readonly number[], reachM: number): readonly number[] {
  const far = (a: number, b: number) => Math.hypot(places[2 * a]! - places[2 * b]!, places[2 * a + 1]! - places[2 * b + 1]!)
  return gone.filter((pole) => kept.some((one) => far(pole, one) <= reachM))
}

const scoreOf = (parts: readonly ScorePart[]): number =>
  Math.round((100 * parts.reduce((sum, { points }) => sum + points, 0)) / parts.reduce((sum, { weight }) => sum + weight, 0))

export const holderAt = (poles: Poles, { poles: [first] }: Side): string => holderOf(poles.features[first!]!)
export const nameOf = (poles: Poles, side: Side): string => holderAt(poles, side) || 'poling.nobody'
export const isPlanned = (poles: Poles, side: Side): boolean =>
  side.poles.length > 0 && side.poles.every((i) => ['planned', 'proposed'].includes(poles.features[i]!.properties.status ?? ''))

interface Choice { readonly kept: Side; readonly gone: Side; readonly moves: readonly Move[]; readonly room: Room }

function partsOf(poles: Poles, { kept, gone, room, offM, withinM }: Omit<Choice, 'moves'> & { readonly offM: number; readonly withinM: number }): ScorePart[] {
  const part = (name: 'freed' | 'room' | 'distance' | 'owners', share: number, fact: Phrase): ScorePart =>
    ({ name, weight: weights[name], points: Math.round(10 * weights[name] * Math.max(0, Math.min(1, share))) / 10, facts: [fact] })
  const sector = poles.sectors[kept.poles[0]!]!
  const isOne = poles.group[kept.poles[0]!] === poles.group[gone.poles[0]!]
  return [
    part('freed', gone.poles.length / full.freed, { key: 'poling.fact.freed', values: { n: gone.poles.length, full: full.freed } }),
    room.tightest ? part('room', room.tightest.left / full.room, { key: 'poling.fact.left', values: { left: room.tightest.left, full: full.room } })
    : part('room', 0, { key: 'poling.fact.roomUnknown' }),
    part('distance', 1 - offM / withinM, { key: 'poling.fact.off', values: { off: offM, within: withinM } }),
    isOne ? part('owners', 1, { key: 'poling.fact.oneOwner' })
    : sector === 'telecom' ? part('owners', 2 / 3, { key: 'poling.fact.twoOwners' })
    : part('owners', 1 / 3, { key: 'poling.fact.twoSectors', values: { sector: `choice.poleSector.${sector}` } }),
  ]
}

/** Longer lists of names are not read. */
const namesShown = 6

function tasksOf(poles: Poles, { kept, gone, moves, room }: Choice): Task[] {
  const ids = (list: readonly number[]) => list.map((i) => poles.features[i]!.id)
  const byOwner = new Map<string, number[]>()
  for (const { cable } of moves) {
    const holder = cableOwner(poles, cable)
    ;(byOwner.get(holder) ?? byOwner.set(holder, []).get(holder)!).push(cable)
  }
  const { tightest } = room
  const [owner, other] = [nameOf(poles, kept), nameOf(poles, gone)]
  const roomFact: Phrase = tightest ? { key: 'poling.fact.room', values: { pole: calledOf(poles.features[tightest.pole]!), capacity: tightest.capacity, used: tightest.used, more: tightest.more, left: tightest.left } } : { key: 'poling.fact.roomUnknown' }
  const does = isPlanned(poles, gone) ? 'replace' : 'remove'
  return [
    { does: 'share', subjects: ids(kept.poles), owner: holderAt(poles, kept), title: { key: 'poling.task.share', values: { owner } }, facts: [{ key: 'poling.fact.kept', values: { sector: `choice.poleSector.${poles.sectors[kept.poles[0]!]!}`, n: kept.poles.length } }, roomFact] },
    ...[...byOwner].map(([holder, cables]): Task => ({
      does: 'relocate', subjects: cables.map((cable) => poles.cables[cable]!.id), owner: holder,
      title: { key: 'poling.task.relocate', values: { owner: holder || 'poling.nobody', n: cables.length } },
      facts: [{ key: 'poling.fact.cables', values: { names: cables.slice(0, namesShown).map((cable) => calledOf(poles.cables[cable]!)).join(', ') + (cables.length > namesShown ? ', …' : '') } }],
    })),
    {
      does, subjects: ids(gone.poles), owner: holderAt(poles, gone), title: { key: `poling.task.${does}`, values: { n: gone.poles.length, owner: other } },
      facts: [{ key: 'poling.fact.spans', values: { n: gone.poles.length - 1, length: lengthOf(gone.stretches) } }],
    },
  ]
}

/** Whose a cable is: who runs it needs the consent of the owner of the poles. */
export const cableOwner = ({ cables }: Poles, cable: number): string => cables[cable]!.properties.operator || cables[cable]!.properties.owner || ''

function cautionsOf({ poles, linesAt }: Ground, { kept, gone, moves, room }: Choice): Phrase[] {
  const count = (list: readonly number[], is: (i: number) => boolean) => list.filter(is).length
  const of = (i: number) => poles.features[i]!.properties
  const counted = (key: Phrase['key'], n: number): Phrase[] => (n > 0 ? [{ key, values: { n } }] : [])
  const holder = holderAt(poles, kept)
  const isAsked = holderAt(poles, gone) !== holder || moves.some(({ cable }) => cableOwner(poles, cable) !== holder)
  return [
    ...(isAsked ? [{ key: 'poling.caution.consent', values: { owner: nameOf(poles, kept) } } as const] : []),
    ...counted('poling.caution.unknown', room.unknown),
    ...(poles.sectors[kept.poles[0]!] === 'lighting' ? [{ key: 'poling.caution.lighting' } as const] : []),
    ...counted('poling.caution.equipment', count(kept.poles, (i) => of(i).hasPowerEquipment === true)),
    ...counted('poling.caution.cabinets', count(gone.poles, (i) => Array.isArray(of(i).cabinets) && of(i).cabinets!.length > 0)),
    ...counted('poling.caution.branches', count(gone.poles, (i) => linesAt[i]! > 1)),
    ...counted('poling.caution.going', count(kept.poles, (i) => of(i).action === 'remove')),
    ...counted('poling.caution.needed', count(gone.poles, (i) => of(i).action === 'share')),
    ...(isPlanned(poles, kept) ? [{ key: 'poling.caution.planned' } as const] : []),
  ]
}
