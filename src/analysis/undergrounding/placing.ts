import { between } from '../coverage/basis'
import type { ProgrammeAsked } from './index'
import { pointsOf } from './reasons'
import type { Undertaking } from './result'
import { type Item, type Option, scheduled } from './schedule'
import type { Task, Tasks } from './undertakings'

/** So much less it is worth for each year it waits. */
export const waitingShare = 0.01

export interface Counted { readonly limit: 'money' | 'km'; readonly perYear: number | null }

export const countedBy = ({ programme: { limit, perYearKm, perYearVnd } }: ProgrammeAsked['settings']): Counted => ({ limit, perYear: limit === 'km' ? perYearKm : perYearVnd })

export const yearsOf = ({ programme: { from, to } }: ProgrammeAsked['settings']): number[] => Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i)

/** Whether it is done in a year in which others dig there. */
export const isDigIn = ({ dig }: Undertaking, year: number): boolean => dig?.years.includes(year) ?? false

/** What it costs in a year; null where a price is missing. */
export const costIn = (undertaking: Undertaking, year: number): number | null =>
  undertaking.costVnd === null ? null : undertaking.costVnd - (isDigIn(undertaking, year) ? (undertaking.dig!.savesVnd ?? 0) : 0)

function valueIn(undertaking: Undertaking, year: number, from: number): number {
  const { reasons, plannedYear, hungM } = undertaking
  const holding = reasons.filter(({ name }) => (name !== 'dig' || isDigIn(undertaking, year)) && (name !== 'year' || year <= plannedYear!))
  return pointsOf(holding) * (hungM / 1000) * (1 - waitingShare * (year - from))
}

/** Where nobody set a limit, years take as much as each other: all of it in the first is no programme. With room for the longest on top everything finds a year. */
function evenly(list: Tasks['list'], years: number): Counted {
  const lengths = list.map(({ undertaking: { hungM } }) => hungM / 1000)
  return { limit: 'km', perYear: lengths.reduce((sum, km) => sum + km, 0) / Math.max(1, years) + Math.max(0, ...lengths) }
}

/** The year of each: by persons where they decided, else by the program; what a person locked holds in both. */
export function* placed(asked: ProgrammeAsked, { list, rooms }: Tasks): Generator<number, ReadonlyMap<string, number>> {
  const years = yearsOf(asked.settings)
  const decided = new Map(list.flatMap(({ undertaking: { id, decided: by } }) => (typeof by?.year === 'number' && years.includes(by.year) ? [[id, by.year] as const] : [])))
  const decisions = list.flatMap(({ undertaking }) => undertaking.decided ?? [])
  if (decisions.some(({ isLocked }) => !isLocked) || years.length === 0) return decided
  const first = years[0]!
  const now = Number(asked.day.slice(0, 4))
  const counted = countedBy(asked.settings)
  const { limit, perYear } = counted.perYear === null ? evenly(list, years.filter((year) => year >= now).length) : counted
  const optionIn = (undertaking: Undertaking, year: number): Option[] => {
    const cost = limit === 'km' ? undertaking.hungM / 1000 : costIn(undertaking, year)
    const isFixed = decided.get(undertaking.id) === year
    // What nobody can price cannot be held to a limit of money.
    if (!isFixed && (undertaking.decided !== null || year < now || (cost === null && perYear !== null))) return []
    return [{ year: year - first, cost: Math.max(0, cost ?? 0), value: valueIn(undertaking, year, first), isDig: isDigIn(undertaking, year) }]
  }
  const items = list.map(({ undertaking, housed }: Task): Item => ({
    options: years.flatMap((year) => optionIn(undertaking, year)),
    takes: housed.flatMap(({ cable, ducts }) => ducts.map((duct) => rooms.takeOf(cable, duct))),
    fixed: decided.has(undertaking.id) ? decided.get(undertaking.id)! - first : null,
  }))
  const ducts = [...new Set(rooms.takes.map(({ duct }) => duct))]
  const place = new Map(ducts.map((duct, i) => [duct, i]))
  const free = ducts.map((duct) => rooms.freeOf(duct).map((ways) => ways ?? 0))
  const takes = rooms.takes.map((take) => ({ ...take, duct: place.get(take.duct)! }))
  const { years: found } = yield* between(0, 1, scheduled({ items, limits: years.map(() => perYear), takes, free }))
  return new Map(list.flatMap(({ undertaking: { id } }, i) => (found[i]! >= 0 ? [[id, first + found[i]!] as const] : [])))
}
