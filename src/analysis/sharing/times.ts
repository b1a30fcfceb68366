import type { Feature } from '../../model/dataset'
import { keyOf } from '../coverage/stations'
import type { Ground } from './locations'

/** From the end of this year on it is there, until the end of that. */
export interface Span { readonly from: number; readonly to: number }

/** One station in the course of the years. */
export interface Standing {
  readonly station: Feature<'station'>
  /** By which operators written differently are one; empty where nobody says. */
  readonly key: string
  /** Place of its footing. */
  readonly on: number
  readonly span: Span
  /** From this year on it is on another footing; infinite: never. */
  readonly movesIn: number
  readonly movesTo: number
  /** It is there now, on what stands now. */
  readonly isNow: boolean
}

export interface Times {
  readonly stations: readonly Standing[]
  /** Of the footings, a loose one as long as any of its stations. */
  readonly footings: readonly { readonly span: Span; readonly isNow: boolean }[]
  /** Years in which anything changes, and this one, in order. */
  readonly years: readonly number[]
  /** Things planned or decided without a year, stations moved to a mast nobody knows, and stations built nobody says when. */
  readonly unsaid: { readonly phase: number; readonly target: number; readonly built: number }
}

const ever = Infinity
/** What a thing stands on. */
interface Base extends Span { readonly isPlanned: boolean }
const always: Base = { from: -ever, to: ever, isPlanned: false }

/**
 * What is planned comes in its `phase`, what is to be removed or moved goes in it; what should have happened already
 * happens this year at the earliest. What stands without a year of building was always there. Without a year of its own,
 * a station comes with its mast, and goes with it unless it moves before.
 */
export function* timesOf({ footings }: Ground, day: string): Generator<number, Times> {
  const thisYear = Number(day.slice(0, 4))
  const unsaid = { phase: 0, target: 0, built: 0 }
  const coming = (phase: unknown) => (typeof phase === 'number' ? Math.max(phase, thisYear) : ever)
  const spanOf = ({ properties: { status, phase, action, builtYear } }: Feature<'site'> | Feature<'station'>, base: Base): Span => {
    const isPlanned = status === 'planned'
    const goes = action === 'remove' && !isPlanned
    const from = !isPlanned ? (typeof builtYear === 'number' ? Math.min(builtYear, thisYear) : base.from) : phase === undefined && base.isPlanned ? base.from : coming(phase)
    if (from === ever || ((goes || (action === 'relocate' && !isPlanned)) && phase === undefined)) unsaid.phase++
    return { from, to: Math.min(base.to, goes ? coming(phase) : ever) }
  }
  const placeOf = new Map<string, number>()
  footings.forEach(({ site }, i) => {
    const code = site?.properties.code
    if (code && !placeOf.has(code)) placeOf.set(code, i)
  })
  footings.forEach(({ site }, i) => site && placeOf.set(site.id, i))
  const masts = footings.map(({ site }) => (site ? { span: spanOf(site, always), isNow: site.properties.status !== 'planned' } : null))
  const standingOn = (station: Feature<'station'>, i: number): Standing => {
    const mast = masts[i]
    const { operator, status, action, phase, moveTo } = station.properties
    const isMoving = action === 'relocate' && status !== 'planned' && phase !== undefined
    const movesTo = isMoving ? (placeOf.get(moveTo ?? '') ?? -1) : -1
    if (isMoving && movesTo < 0) unsaid.target++
    const movesIn = movesTo < 0 ? ever : coming(phase)
    const base: Base = mast ? { ...mast.span, isPlanned: !mast.isNow } : always
    const span = spanOf(station, movesIn <= base.to ? { ...base, to: ever } : base)
    if (span.from === -ever) unsaid.built++
    return { station, key: keyOf(operator), on: i, span, movesIn, movesTo, isNow: status !== 'planned' && (mast?.isNow ?? true) }
  }
  yield 0.3
  const stations: Standing[] = []
  for (const [i, { stations: on }] of footings.entries()) {
    for (const station of on) if (isCounted(station)) stations.push(standingOn(station, i))
    if (i % 512 === 511) yield 0.3 + (0.6 * i) / footings.length
  }
  yield 0.9
  const loose = new Map<number, Span>()
  for (const { on, span } of stations) {
    const known = loose.get(on) ?? span
    loose.set(on, { from: Math.min(known.from, span.from), to: Math.max(known.to, span.to) })
  }
  const dated = [...stations.flatMap(({ span: { from, to }, movesIn }) => [from, to, movesIn]), ...masts.flatMap((mast) => (mast ? [mast.span.from, mast.span.to] : [])), thisYear]
  return {
    stations, footings: masts.map((mast, i) => mast ?? { span: loose.get(i) ?? { from: ever, to: ever }, isNow: true }),
    years: [...new Set(dated.filter(Number.isFinite))].sort((a, b) => a - b), unsaid,
  }
}

/** One that is switched off serves nobody. */
const isCounted = ({ properties: { status } }: Feature<'station'>) => status !== 'inactive'

/** At the end of a year. */
export const isIn = ({ from, to }: Span, year: number): boolean => from <= year && year < to
