/** What the interface is offered in. The pseudo-language of the tests is none: it lends its words to Vietnamese. */
export type Language = 'vi' | 'en'

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' }
const formats = new Map<string, Intl.NumberFormat>()
/** Between a number and its unit: they never part at the end of a line. */
const space = '\u00a0'

/** A number as its reader writes it: 60.996 and 4,2 in Vietnamese, 60,996 and 4.2 in English. */
export function formatNumber(value: number, language: Language, digits = 3): string {
  const key = language + digits
  let format = formats.get(key)
  if (!format) formats.set(key, (format = new Intl.NumberFormat(locales[language], { maximumFractionDigits: digits })))
  return format.format(value)
}

/** Three figures tell enough: 4,2 m but 482 m, 1,92 km but 19,2 km. Whole parts are never cut. */
const figures = (value: number, most: number): number => {
  const size = Math.abs(value)
  return Math.min(most, size >= 100 ? 0 : size >= 10 ? 1 : 2)
}

const measured = (value: number, unit: string, language: Language, most = 2): string =>
  `${formatNumber(value, language, figures(value, most))}${space}${unit}`

/** Metres up to a kilometre, kilometres from there: 4,2 m, 482 m, 1,92 km. */
export const formatLength = (lengthM: number, language: Language): string =>
  Math.abs(lengthM) < 999.5 ? measured(lengthM, 'm', language, 1) : measured(lengthM / 1000, 'km', language)

/** Square metres up to a hectare, hectares up to a square kilometre: 350 m², 1,25 ha, 4,3 km². */
export function formatArea(areaM2: number, language: Language): string {
  const size = Math.abs(areaM2)
  if (size < 9999.5) return measured(areaM2, 'm²', language, 1)
  return size < 999_500 ? measured(areaM2 / 10_000, 'ha', language) : measured(areaM2 / 1_000_000, 'km²', language)
}

const steps = ['B', 'kB', 'MB', 'GB', 'TB']

/** The size of a file as file managers say it, in steps of a thousand: 820 kB, 1,3 MB. */
export function formatBytes(bytes: number, language: Language): string {
  let at = 0
  let value = bytes
  for (; Math.abs(value) >= 999.5 && at < steps.length - 1; at++) value /= 1000
  return measured(value, steps[at]!, language, at === 0 ? 0 : 1)
}

/** A day without a time is that day everywhere; a moment is told in the time of the reader's computer. */
function momentOf(iso: string): Date | undefined {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? []
  const moment = year ? new Date(Number(year), Number(month) - 1, Number(day)) : new Date(/^\d{4}-\d{2}-\d{2}T/.test(iso) ? iso : NaN)
  return Number.isNaN(moment.getTime()) ? undefined : moment
}

const two = (value: number): string => String(value).padStart(2, '0')

/** 20/11/2026, in both languages. What is no date stays as it is. */
export function formatDate(iso: string, _language: Language): string {
  const moment = momentOf(iso)
  return moment ? `${two(moment.getDate())}/${two(moment.getMonth() + 1)}/${moment.getFullYear()}` : iso
}

/** 10:42, by the clock of 24 hours in both languages. */
export function formatTime(iso: string, _language: Language): string {
  const moment = momentOf(iso)
  return moment ? `${two(moment.getHours())}:${two(moment.getMinutes())}` : iso
}
