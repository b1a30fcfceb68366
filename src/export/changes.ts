import type { Moved } from '../analysis/moved'
import { formatArea, formatLength, type Language, type Translate, type WordKey } from '../i18n'
import type { Halves } from '../model/change'
import type { Feature } from '../model/dataset'
import type { Box } from '../model/geometry'
import type { Layer } from '../model/layer'
import type { Kind } from '../model/schema'
import { type Cell, type Column, figureOf, nameOf, textOf, unitOf } from './cells'
import { type CsvValue } from './csv'

export type What = 'added' | 'changed' | 'removed'
export const whats = ['added', 'changed', 'removed'] as const satisfies readonly What[]

/** `@shape` stands for the geometry, `kind` for what the thing is. */
export interface FieldChange { readonly field: string; readonly before: Cell; readonly after: Cell; readonly moved?: Moved }

/** One object as a list of changes tells of it. */
export interface ChangeLine {
  readonly id: string
  readonly what: What
  readonly layer: Layer
  readonly kind: Kind
  readonly name: string
  readonly code: string
  readonly ward: string
  readonly fields: readonly FieldChange[]
  /** Where it is, or was. */
  readonly box: Box | null
  /** Of the last step in force that touched it: empty where nobody said, null where undoing made the difference. */
  readonly who: string | null
  readonly at: string | null
}

const wordOf = (key: string, t: Translate): string | null => {
  const word = t(key as WordKey)
  return word === key ? null : word
}

/** The name of a field; one nobody knows keeps its own. */
export function fieldName(field: string, t: Translate): string {
  if (field === '@shape') return t('changes.shape')
  return field === 'kind' ? t('changes.kind') : (wordOf(`field.${field}`, t) === null ? field : nameOf(field as Column, t))
}

/** What became of a shape, in words. */
export function movedText(moved: Moved, t: Translate, language: Language): string {
  if (moved.how === 'placed' || moved.how === 'unplaced') return t(`changes.${moved.how}`)
  if (moved.how === 'moved') return t('changes.moved', { m: moved.farM })
  const { farM, lengthM, areaM2 } = moved
  const by = farM !== null && farM >= 0.01 ? t('changes.reshapedBy', { m: farM }) : t('changes.reshaped')
  const pair = lengthM ? lengthM.map((m) => formatLength(m, language)) : areaM2?.map((m2) => formatArea(m2, language))
  return pair && pair[0] !== pair[1] ? `${by}, ${pair.join(' → ')}` : by
}

const mostListed = 3

/** Lists are long: what came and what went is enough. */
function listText(before: Cell, after: Cell, t: Translate): string {
  const [from, to] = [before, after].map((cell) => (Array.isArray(cell) ? cell.map(String) : cell === null ? [] : [String(cell)])) as [string[], string[]]
  const some = (items: string[]) => items.slice(0, mostListed).join(', ') + (items.length > mostListed ? ` … (${items.length})` : '')
  const came = to.filter((item) => !from.includes(item))
  const went = from.filter((item) => !to.includes(item))
  const parts = [...(came.length ? [t('changes.came', { items: some(came) })] : []), ...(went.length ? [t('changes.went', { items: some(went) })] : [])]
  return parts.length ? parts.join('; ') : t('changes.reordered')
}

const cellText = (kind: Kind, field: string, cell: Cell, t: Translate, language: Language): string =>
  (field === 'kind' ? wordOf(`kind.${String(cell)}`, t) ?? String(cell) : textOf(kind, field as Column, cell, t, language))

/** "Số sợi: 24 → 48", "Dời 3,2 m". */
export function fieldText({ kind }: Pick<ChangeLine, 'kind'>, { field, before, after, moved }: FieldChange, t: Translate, language: Language): string {
  if (moved) return movedText(moved, t, language)
  const name = fieldName(field, t)
  if (Array.isArray(before) || Array.isArray(after)) return t('changes.field', { name, text: listText(before, after, t) })
  const unit = unitOf(kind, field as Column, t)
  const said = (cell: Cell) => {
    const text = cellText(kind, field, cell, t, language)
    return text === '' ? t('changes.empty') : unit ? `${text}\u00a0${unit}` : text
  }
  return t('changes.field', { name, text: `${said(before)} → ${said(after)}` })
}

/** What changed of an object, in words; of one that came or went there is no more to tell. */
export const lineTexts = (line: ChangeLine, t: Translate, language: Language): string[] =>
  line.fields.map((field) => fieldText(line, field, t, language))

export const whoText = ({ who }: Pick<ChangeLine, 'who'>, t: Translate): string => (who === null ? t('changes.byUndo') : who || t('project.nobody'))

/** The heads of the sheet: one row for each field, so that a spreadsheet can sift by field. */
export const changeHead = (t: Translate): string[] =>
  [t('changes.what'), t('changes.layer'), t('field.code'), t('field.name'), t('table.column.id'), t('table.column.ward'), t('changes.fieldHead'), t('changes.before'), t('changes.after'), t('changes.who'), t('changes.at')]

export function* changeRows(line: ChangeLine, t: Translate, language: Language): Generator<CsvValue[]> {
  const { kind, fields, at } = line
  const head = [t(`changes.${line.what}`), t(`layer.${line.layer}`), line.code, line.name, line.id, line.ward]
  const foot = [whoText(line, t), at ? t('project.moment', { at }) : null]
  const valueOf = (field: string, cell: Cell): CsvValue =>
    (typeof cell === 'number' ? figureOf(kind, field as Column, cell) : cell === null ? null : cellText(kind, field, cell, t, language))
  if (fields.length === 0) yield [...head, null, null, null, ...foot]
  for (const { field, before, after, moved } of fields) {
    const unit = moved ? '' : unitOf(kind, field as Column, t)
    const name = fieldName(field, t) + (unit && ` (${unit})`)
    const values = moved ? [null, movedText(moved, t, language)] : [valueOf(field, before), valueOf(field, after)]
    yield [...head, name, ...values, ...foot]
  }
}

/** A feature for other programs: as it is, or as it was where it is no more, and what became of it. */
export function changedFeature({ before, after }: Halves, fields: readonly string[]): Feature {
  const { properties, ...feature } = (after ?? before)!
  return { ...feature, properties: { ...properties, change: whatOf({ before, after }), changedFields: fields } }
}

export const whatOf = ({ before, after }: { before?: unknown; after?: unknown }): What => (!before ? 'added' : !after ? 'removed' : 'changed')
