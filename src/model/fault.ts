import type { Phrase } from './change'
import { type Choice, choices, type ChoiceSet, type Field, type Unit } from './schema'

const lastDay = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** `YYYY-MM-DD` of a day that exists. */
export function isDay(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text) ?? []
  return year !== undefined && +year >= 1000 && +month! >= 1 && +month! <= 12 && +day! >= 1 && +day! <= lastDay(+year, +month!)
}

const link = /^https?:\/\/[^\s/][^\s]*$/i
const isText = (value: unknown): value is string => typeof value === 'string' && value.trim() !== ''

/** Says as much as no value does: blank text and empty lists, too. */
export const isNothing = (value: unknown): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)

/** Why a value cannot stand in a field; null when it can. Nothing is a fault only where something is required. */
export function faultOf(field: Field, value: unknown): Phrase | null {
  if (isNothing(value)) return field.required ? { key: 'edit.fault.missing' } : null
  switch (field.type) {
    case 'text': return isText(value) ? null : { key: 'edit.fault.text' }
    case 'reference': return isText(value) ? null : { key: 'edit.fault.reference' }
    case 'flag': return typeof value === 'boolean' ? null : { key: 'edit.fault.flag' }
    case 'date': return typeof value === 'string' && isDay(value) ? null : { key: 'edit.fault.date' }
    case 'url': return typeof value === 'string' && link.test(value) ? null : { key: 'edit.fault.url' }
    case 'choice': return isChoice(field.choices, value) ? null : { key: 'edit.fault.choice' }
    case 'texts': case 'references': return Array.isArray(value) && value.every(isText) ? null : { key: 'edit.fault.texts' }
    case 'number': return Number.isFinite(value) ? outOf(field, value as number) : { key: 'edit.fault.number' }
    case 'integer': return Number.isSafeInteger(value) ? outOf(field, value as number) : { key: 'edit.fault.integer' }
    case 'numbers':
      if (!Array.isArray(value) || !value.every(Number.isFinite)) return { key: 'edit.fault.numbers' }
      return value.map((one: number) => outOf(field, one)).find((fault) => fault !== null) ?? null
  }
}

const isChoice = <S extends ChoiceSet>(set: S, value: unknown): value is Choice<S> => (choices[set] as readonly unknown[]).includes(value)

interface Limits { readonly unit?: Unit; readonly min?: number; readonly max?: number }

function outOf({ unit, min = -Infinity, max = Infinity }: Limits, value: number): Phrase | null {
  if (value >= min && value <= max) return null
  if (unit === 'year') return { key: 'edit.fault.year', values: { min, max } }
  if (max === Infinity) return { key: 'edit.fault.least', values: { min } }
  if (min === -Infinity) return { key: 'edit.fault.most', values: { max } }
  return unit ? { key: 'edit.fault.range', values: { min, max, unit: `unit.${unit}` } } : { key: 'edit.fault.rangeBare', values: { min, max } }
}
