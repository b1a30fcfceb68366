import type { Understood } from './value'

const daysOf = (year: number, month: number): number =>
  month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const isDay = (year: number, month: number, day: number): boolean =>
  year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month)

const whole = /^\d{4}-\d\d-\d\d$/
export const isDate = (text: string): boolean => whole.test(text) && isDay(+text.slice(0, 4), +text.slice(5, 7), +text.slice(8))

const clock = String.raw`(?:[T\s]+(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)?)?`
const yearFirst = new RegExp(`^(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})${clock}$`)
const dayFirst = new RegExp(`^(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})${clock}$`)

/**
 * '20/11/2026' and timestamps as a day. The day comes before the month, as in Vietnam. A clock time is more than the field holds.
 * An evening in UTC is already the next day in Vietnam: a question.
 */
export function dateFrom(text: string): Understood {
  const asYear = yearFirst.exec(text)
  const match = asYear ?? dayFirst.exec(text)
  if (!match) return null
  const [, a, b, c, hour, minute, second, zone] = match
  const [year, month, day] = asYear ? [+a!, +b!, +c!] : [+c!, +b!, +a!]
  if (!isDay(year, month, day)) return null
  const value = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10)
  if (zone === 'Z' && +hour! >= 17) return { candidates: [value, new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10)] }
  return +(hour ?? 0) + +(minute ?? 0) + +(second ?? 0) === 0 ? { value } : { value, part: true }
}
