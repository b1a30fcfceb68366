import type { Ground, Member, Tie } from './ground'

/** A mast that goes, since all who are on it find a place on another. */
export interface Mover { readonly mast: Member; readonly tie: Tie; readonly newcomers: readonly string[] }
/** A mast that stays: `far` from the one that is kept, for want of room on it, or since too many people would lose. */
export interface Stayer { readonly mast: Member; readonly why: 'far' | 'room' | 'people' }

/** What becomes of a group when one of its masts is kept. */
export interface Arrangement {
  readonly keeper: Member
  readonly movers: readonly Mover[]
  readonly stayers: readonly Stayer[]
  /** Keys of those who come new onto the kept mast. */
  readonly newcomers: readonly string[]
}

/** So many more operators it takes. Of what is slight and whose room nobody says it is taken to have none; for what is bulky the owner is asked. */
const roomOn = ({ room, isBulky, mastClass }: Member): number => room ?? (isBulky || mastClass === null ? Infinity : 0)

/** Whether anybody may move onto it at all. */
export const mayStay = ({ isMilitary }: Member): boolean => !isMilitary

/**
 * Who moves onto a mast, as far as there is room: those first who need least of it, then bulky masts that should not be
 * where they are, then the lower ones. Nobody is moved half: a mast that cannot go altogether stays as it is.
 */
export function arranged({ masts, ties }: Ground, keeper: Member, others: Iterable<Member>, may: (mover: Mover) => boolean = () => true): Arrangement {
  const near = new Map(ties[keeper.rank]!.map((tie) => [tie.to, tie]))
  const waiting: { readonly mast: Member; readonly tie: Tie }[] = []
  const stayers: Stayer[] = []
  for (const { rank } of others) {
    const [mast, tie] = [masts[rank]!, near.get(rank)]
    if (tie) waiting.push({ mast, tie })
    else stayers.push({ mast, why: 'far' })
  }
  const onIt = new Set(keeper.operators)
  const movers: Mover[] = []
  let room = mayStay(keeper) ? roomOn(keeper) : -1
  while (waiting.length > 0) {
    let best = 0
    const needs = waiting.map(({ mast }) => mast.operators.filter((one) => !onIt.has(one)))
    for (let i = 1; i < waiting.length; i++) if (needs[i]!.length < needs[best]!.length || (needs[i]!.length === needs[best]!.length && order(waiting[i]!.mast, waiting[best]!.mast) < 0)) best = i
    const mover: Mover = { ...waiting[best]!, newcomers: needs[best]! }
    waiting.splice(best, 1)
    const why = mover.newcomers.length > room ? 'room' : may(mover) ? null : 'people'
    if (why) {
      stayers.push({ mast: mover.mast, why })
      continue
    }
    movers.push(mover)
    room -= mover.newcomers.length
    for (const one of mover.newcomers) onIt.add(one)
  }
  return { keeper, movers, stayers: stayers.sort((a, b) => a.mast.rank - b.mast.rank), newcomers: movers.flatMap(({ newcomers }) => newcomers) }
}

const shouldGo = ({ isBulky, isInView }: Member) => Number(isBulky && isInView)
const order = (a: Member, b: Member): number => shouldGo(b) - shouldGo(a) || (a.topM ?? Infinity) - (b.topM ?? Infinity) || a.rank - b.rank

/** Masts among those that go that are only planned. */
export const notBuilt = (arrangements: readonly Arrangement[]): number => arrangements.reduce((sum, { movers }) => sum + movers.filter(({ mast }) => mast.isPlanned).length, 0)
