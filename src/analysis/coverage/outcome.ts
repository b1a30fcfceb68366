import type { Choice } from '../../model/schema'
import type { Basis } from './basis'
import type { Reach } from './radius'
import { answering, type Served, type WhatIf } from './settings'
import { keyOf, type Station } from './stations'

/** A station as it is under what is tried. */
export interface Outcome {
  readonly station: Station
  readonly reach: Reach
  readonly isOn: boolean
}

/** Stations of one question as they are under what is tried: first those of the data in their order, then those that are tried. */
export interface Outcomes {
  readonly all: readonly Outcome[]
  /** So many of them are of the data. */
  readonly given: number
  /** Those nobody knows the reach of. */
  readonly boundless: number
}

/** `key` null: of anybody. */
export function outcomesOf({ stations }: Basis, technology: Served, key: string | null, { off, offOperators, radiiM, added }: WhatIf): Outcomes {
  const isAsked = (one: Choice<'technology'>) => answering[technology].includes(one)
  const isOff = new Set(off)
  const isOffOperator = new Set(offOperators.map(keyOf))
  const isOn = ({ id, key: own }: Station) => !isOff.has(id) && !isOffOperator.has(own)
  const isOf = (station: Station) => isAsked(station.technology) && (key === null || station.key === key)
  let boundless = 0
  const outcomeOf = (station: Station): Outcome[] => {
    const triedM = Object.hasOwn(radiiM, station.id) ? radiiM[station.id] : undefined
    const reach: Reach | null = triedM !== undefined && triedM > 0 ? { radiusM: triedM, from: 'tried' } : station.reach
    if (!reach) boundless++
    return reach ? [{ station, reach, isOn: isOn(station) }] : []
  }
  const given = stations.all.filter(isOf).flatMap(outcomeOf)
  const tried = added.filter((mast) => isAsked(mast.technology)).map(stations.tried).filter(isOf).flatMap(outcomeOf)
  return { all: [...given, ...tried], given: given.length, boundless }
}
