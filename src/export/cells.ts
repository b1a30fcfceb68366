import type { Language, Translate, WordKey } from '../i18n'
import { formatDate, formatNumber } from '../i18n/format'
import { type Field, type FieldName, fieldsOf, type Kind } from '../model/schema'

/** Columns that no file gives: worked out from the shape, the place, the findings. Their names cannot be a property's. */
export const computed = ['@id', '@length', '@area', '@ward', '@findings'] as const
export type Computed = (typeof computed)[number]
export type Column = FieldName | Computed

/** What stands in a cell: a property as it is, or what was worked out. Findings: open errors, warnings and remarks. */
export type Cell = string | number | boolean | readonly string[] | readonly number[] | null

const isComputed = (column: Column): column is Computed => (computed as readonly string[]).includes(column)
export const fieldOf = (kind: Kind, column: string): Field | undefined => fieldsOf(kind).get(column)

/** How a column looks and what may be asked of it. */
export type Look = 'text' | 'number' | 'flag' | 'choice' | 'date' | 'list' | 'findings'

export function lookOf(kind: Kind, column: Column): Look {
  if (column === '@findings') return 'findings'
  if (column === '@length' || column === '@area') return 'number'
  const type = fieldOf(kind, column)?.type
  switch (type) {
    case 'number': case 'integer': return 'number'
    case 'flag': case 'choice': case 'date': return type
    case 'texts': case 'references': case 'numbers': return 'list'
    default: return 'text'
  }
}

/** Wards are large, houses are not. */
const isLarge = (kind: Kind) => kind === 'unit' || kind === 'zone'

/** Every column a table of a kind can have. */
export function columnsOf(kind: Kind, types: readonly string[]): Column[] {
  const has = (part: string) => types.some((type) => type.includes(part))
  return [
    '@id', ...(fieldsOf(kind).keys() as Iterable<FieldName>), ...(has('Line') ? ['@length' as const] : []), ...(has('Polygon') ? ['@area' as const] : []),
    ...(kind === 'unit' ? [] : ['@ward' as const]), '@findings',
  ]
}

/** The unit in the head, so that the figures below stand alone. */
export function unitOf(kind: Kind, column: Column, t: Translate): string {
  if (column === '@length') return t('unit.m')
  if (column === '@area') return t(isLarge(kind) ? 'table.ha' : 'unit.m2')
  const field = fieldOf(kind, column)
  return field && 'unit' in field && field.unit && field.unit !== 'year' ? t(`unit.${field.unit}`) : ''
}

export const nameOf = (column: Column, t: Translate): string => t(isComputed(column) ? `table.column.${column.slice(1) as 'id'}` : `field.${column}`)

export function headOf(kind: Kind, column: Column, t: Translate): string {
  const unit = unitOf(kind, column, t)
  return unit ? `${nameOf(column, t)} (${unit})` : nameOf(column, t)
}

/** The number as it is shown and written: an area in the unit of its head, no more digits than were measured. */
export function figureOf(kind: Kind, column: Column, value: number): number {
  if (column === '@area') return isLarge(kind) ? Math.round(value / 100) / 100 : Math.round(value)
  return column === '@length' ? Math.round(value * 10) / 10 : value
}

/** Years have no thousands; metres have one decimal even where it is 0, so that the commas of a column stand below each other. */
function figureText(kind: Kind, column: Column, value: number, language: Language): string {
  const field = fieldOf(kind, column)
  const unit = column === '@length' ? 'm' : field && 'unit' in field ? field.unit : undefined
  if (unit === 'year') return String(value)
  const text = formatNumber(value, language)
  return unit === 'm' && Number.isInteger(value) ? text + formatNumber(0.1, language).replace('0', '').replace('1', '0') : text
}

/** A cell as its reader writes it; empty for an empty one. */
export function textOf(kind: Kind, column: Column, cell: Cell, t: Translate, language: Language): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return figureText(kind, column, figureOf(kind, column, cell), language)
  if (typeof cell === 'boolean') return t(cell ? 'table.yes' : 'table.no')
  if (typeof cell !== 'string') return cell.join(', ')
  const field = fieldOf(kind, column)
  if (field?.type === 'choice') return choiceWord(field.choices, cell, t)
  return field?.type === 'date' ? formatDate(cell, language) : cell
}

/** A value that is not in the list stays as it is. */
export function choiceWord(set: string, value: string, t: Translate): string {
  const key = `choice.${set}.${value}`
  const word = t(key as WordKey)
  return word === key ? value : word
}
