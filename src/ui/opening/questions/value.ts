import type { Translate } from '../../../i18n'
import { type Field, fieldsOf, type Kind } from '../../../model/schema'

/** A value of a field as its reader writes it. */
export function valueWord(kind: Kind, name: string, value: unknown, t: Translate, n: (value: number) => string): string {
  if (value === null || value === undefined) return ''
  const field = fieldsOf(kind).get(name)
  if (Array.isArray(value)) return value.map((one) => valueWord(kind, name, one, t, n)).join(', ')
  if (field?.type === 'choice' && typeof value === 'string') return choiceWord(field, value, t)
  if (typeof value === 'boolean') return t(value ? 'ask.yes' : 'ask.no')
  if (typeof value === 'number') return isYear(field) ? String(value) : n(value)
  return String(value)
}

const isYear = (field: Field | undefined): boolean => field !== undefined && 'unit' in field && field.unit === 'year'

export const choiceWord = (field: Extract<Field, { type: 'choice' }>, value: string, t: Translate): string =>
  t(`choice.${field.choices}.${value}` as 'choice.status.planned')

export const fieldWord = (name: string, t: Translate): string => t(`field.${name}` as 'field.name')
export const isNumeric = (field: Field | undefined): boolean => (field?.type === 'number' || field?.type === 'integer') && !isYear(field)
