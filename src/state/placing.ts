import type { Placed, ProgrammeYear } from '../analysis/undergrounding/result'
import type { Programmed } from '../worker/tidy'

/** The board with one card in another place, as it is until the other thread has worked everything out: sums of years only. */
export function placedAnew(programme: Programmed, id: string, year: number | null, isLocked: boolean): Programmed {
  const one = programme.undertakings.find((undertaking) => undertaking.id === id)
  if (!one) return programme
  const known = programme.years.flatMap(({ items }) => items).find(({ undertaking }) => undertaking === id)
  const place: Placed | null = year === null ? null : { undertaking: id, km: one.hungM / 1000, costVnd: one.costVnd, isDig: false, isPlanned: one.plannedYear === year, ...(known?.year === year && known), year, isLocked }
  const years = programme.years.map((column) => yearWith(column, id, place?.year === column.year ? place : null, programme.limitOf))
  const priced = years.flatMap(({ costVnd }) => costVnd ?? [])
  return {
    ...programme, years, isFrozen: true,
    undertakings: programme.undertakings.map((undertaking) => (undertaking === one ? { ...one, decided: { year, isLocked } } : undertaking)),
    waiting: [...programme.waiting.filter((other) => other !== id), ...(place ? [] : [id])],
    totals: { ...programme.totals, km: sum(years.map(({ km }) => km)), costVnd: priced.length > 0 ? sum(priced) : null },
  }
}

function yearWith(column: ProgrammeYear, id: string, place: Placed | null, limitOf: Programmed['limitOf']): ProgrammeYear {
  const at = column.items.findIndex(({ undertaking }) => undertaking === id)
  if (at < 0 && !place) return column
  const items = place ? (at < 0 ? [...column.items, place] : column.items.with(at, place)) : column.items.filter((_, i) => i !== at)
  const km = sum(items.map((item) => item.km))
  const priced = items.flatMap(({ costVnd }) => costVnd ?? [])
  const costVnd = priced.length > 0 ? sum(priced) : null
  const spent = limitOf === 'km' ? km : (costVnd ?? 0)
  return { ...column, items, km, costVnd, spent, over: column.limit === null ? 0 : Math.max(0, spent - column.limit) }
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0)
