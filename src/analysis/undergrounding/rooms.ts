import type { Feature } from '../../model/dataset'
import { besidesOf, lengthOf, type Besides, type Stretch, united } from '../beside'
import { isSameHolder, operatorOf, ownerOf } from '../ducts/scene'
import { ductsNamed, type Filled, filledIn, freeIn, lastingOf, yearOfDuct } from '../ducts/ways'
import type { Scene } from '../spans'
import type { TidySettings } from '../tidiness/settings'
import { type Hung, without } from './hung'
import { isOurs } from './ours'
import type { Take } from './schedule'

/** Where a cable goes, and why not elsewhere. */
export interface Housed {
  readonly ducts: readonly number[]
  /** Of the cable, what lies in ducts then, and what does not. */
  readonly fits: readonly Stretch[]
  readonly rest: readonly Stretch[]
  /** Owners of ducts beside it that are neither its own nor shared. */
  readonly asked: readonly string[]
  readonly isFull: boolean
  readonly isUnsaid: boolean
}

/** Ways of the ducts there are, given to cables one after the other: each cable takes one of a duct, however many sections it runs along. */
export interface Rooms {
  readonly besides: Besides
  /** Whether a duct is there, or will be by the last year. */
  readonly isRoom: (duct: number) => boolean
  house(hung: Hung): Housed
  readonly takes: readonly Take[]
  takeOf(cable: number, duct: number): number
  /** Free ways of a duct at the end of each year as the data plan it; null where nobody says how many it has. */
  freeOf(duct: number): readonly (number | null)[]
}

interface Years { readonly from: number; readonly to: number }

export function roomsOf(scene: Scene, filled: ReadonlyMap<string, Filled>, { ducts: { overlapM } }: TidySettings, { from, to }: Years): Rooms {
  const { ducts, courses, cables } = scene
  const years = Math.max(0, to - from + 1)
  const left = new Map<number, number | null>()
  const given = new Map<string, number>()
  const takes: Take[] = []
  const freeOf = (duct: number) => {
    const [feature, inside] = [ducts[duct]!, filledIn(filled, ducts[duct]!.id)]
    // What was promised to somebody after the last year is not free in it.
    return Array.from({ length: years }, (_, i) => (from + i < to ? freeIn(feature, inside, from + i) : lastingOf(feature, inside, to)))
  }
  const leftIn = (duct: number) => {
    if (!left.has(duct)) left.set(duct, freeOf(duct).at(-1) ?? null)
    return left.get(duct)!
  }
  /** From which year on a cable has its way of a duct anyway; null where nobody gave it one. */
  const promised = ({ id, properties }: Feature<'cable'>, duct: number): number | null => {
    if (ductsNamed(scene.dataset, properties.duct).has(ducts[duct]!.id)) return -Infinity
    return filledIn(filled, ducts[duct]!.id).uses.find((use) => use.cable === id && use.ways > 0)?.year ?? null
  }
  /** Gives a cable a way of a duct, once. */
  const give = (cable: number, duct: number): boolean => {
    const key = `${cable} ${duct}`
    if (given.has(key)) return true
    const since = promised(cables[cable]!, duct)
    const free = leftIn(duct)
    if (free === null || (since === null && free < 1)) return false
    if (since === null) left.set(duct, free - 1)
    given.set(key, takes.length)
    takes.push({ duct, ways: 1, since: since === null ? years : Math.max(0, Math.min(years, since - from)) })
    return true
  }
  const isRoom = (duct: number) => {
    const year = yearOfDuct(ducts[duct]!)
    return year !== null && year <= to && !isOurs(ducts[duct]!)
  }
  return {
    besides: besidesOf(courses), isRoom, takes, freeOf, takeOf: (cable, duct) => given.get(`${cable} ${duct}`)!,
    house({ cable, stretches, planeM, beside }) {
      const feature = cables[cable]!
      const none: Housed = { ducts: [], fits: [], rest: stretches, asked: [], isFull: false, isUnsaid: false }
      const leastM = Math.min(overlapM, planeM / 2)
      if (lengthOf(united([...beside.values()].flat())) < leastM) return none
      const isOwn = (duct: number) => isSameHolder(ownerOf(ducts[duct]!), operatorOf(feature))
      const rank = (duct: number) => (promised(feature, duct) !== null ? 0 : isOwn(duct) ? 1 : 2)
      const order = [...beside].map(([duct, list]) => ({ duct, list, rank: rank(duct), alongM: lengthOf(list) }))
        .sort((a, b) => a.rank - b.rank || b.alongM - a.alongM || a.duct - b.duct)
      const [chosen, asked]: [number[], Set<string>] = [[], new Set()]
      let [fits, isFull, isUnsaid]: [Stretch[], boolean, boolean] = [[], false, false]
      for (const { duct, list } of order) {
        const fresh = lengthOf(without(list, fits))
        if (fresh < Math.min(leastM, longOf(courses[duct]!) / 2) || fresh === 0) continue
        if (!isOwn(duct) && ducts[duct]!.properties.shareable !== true) asked.add(ownerOf(ducts[duct]!))
        else if (leftIn(duct) === null) isUnsaid = true
        else if (!give(cable, duct)) isFull = true
        else {
          chosen.push(duct)
          fits = united([...fits, ...list])
        }
      }
      return { ducts: chosen, fits, rest: without(stretches, fits), asked: [...asked].sort(), isFull, isUnsaid }
    },
  }
}

function longOf(line: Float64Array): number {
  let sum = 0
  for (let i = 2; i < line.length; i += 2) sum += Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!)
  return sum
}
