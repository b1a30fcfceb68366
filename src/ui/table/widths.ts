import type { Translate } from '../../i18n'
import { type Column, headOf, lookOf } from '../../export/cells'
import type { Kind } from '../../model/schema'

/** Text of 12 px takes about this much a letter. */
const letterPx = 6.8
const aroundPx = 36

const usualPx: Readonly<Record<ReturnType<typeof lookOf>, number>> = { text: 168, number: 96, flag: 96, choice: 160, date: 112, list: 168, findings: 112 }
const wide: Partial<Record<Column, number>> = { name: 232, address: 208, note: 260, '@id': 120, code: 128, unitCode: 96, phase: 96 }
/** Two fields for a range stand side by side. */
const rangePx = 136

/** How wide each column is: its values, its head, and its filter must fit. */
export const widthsOf = (kind: Kind, columns: readonly Column[], hasSieves: boolean, t: Translate): number[] => columns.map((column) => {
  const look = lookOf(kind, column)
  const least = hasSieves && (look === 'number' || look === 'findings') ? rangePx : 0
  return Math.max(least, wide[column] ?? usualPx[look], Math.min(220, Math.ceil(headOf(kind, column, t).length * letterPx) + aroundPx))
})
