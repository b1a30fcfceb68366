import { isDay } from '../../model/fault'

/** From one day to another, both included. */
export interface Days { readonly from: string; readonly to: string }

export const yearOf = (day: string): number => Number(day.slice(0, 4))
export const daysOf = (year: number): Days => ({ from: `${year}-01-01`, to: `${year}-12-31` })

/** What is announced: one date alone is that day. Null where nobody says when. */
export function announced(start: unknown, end: unknown): Days | null {
  const days = [start, end].filter((day): day is string => typeof day === 'string' && isDay(day)).sort()
  return days.length > 0 ? { from: days[0]!, to: days.at(-1)! } : null
}

const utc = (day: string) => new Date(`${day}T00:00:00Z`)
const dayMs = 86_400_000

/** Months of the calendar between the end of one and the beginning of the other, the rest in parts of a month; 0 where they meet or follow at once. */
export function monthsApart(a: Days, b: Days): number {
  const [first, second] = a.to < b.from ? [a, b] : b.to < a.from ? [b, a] : [null, null]
  if (!first || !second) return 0
  const free = new Date(utc(first.to).getTime() + dayMs)
  const next = utc(second.from)
  let months = (next.getUTCFullYear() - free.getUTCFullYear()) * 12 + next.getUTCMonth() - free.getUTCMonth()
  if (later(free, months) > next) months--
  const rest = (next.getTime() - later(free, months).getTime()) / (later(free, months + 1).getTime() - later(free, months).getTime())
  return months + rest
}

/** So many months on; the 31st becomes the last of a shorter month. */
function later(day: Date, months: number): Date {
  const first = new Date(Date.UTC(day.getUTCFullYear(), day.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(day.getUTCDate(), last)))
}

/** The year of these days that is nearest to a year; the first where there is none to be near to. */
export const yearWithin = ({ from, to }: Days, year: number | null): number =>
  year === null ? yearOf(from) : Math.max(yearOf(from), Math.min(yearOf(to), year))
