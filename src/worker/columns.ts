import { areaM2Of, lengthOf } from '../analysis/size'
import { type Cell, type Column, fieldOf } from '../export/cells'
import { type Feature, numbersOf } from '../model/dataset'
import type { Severity } from '../model/finding'
import { choices, type Field } from '../model/schema'
import type { Context } from './replica'
import { isWaived, subjectNumbers } from './sight'
import type { Wards } from './wards'

export { type Cell, type Column, fieldOf }

const mostOfList = 50

/** Numbers of open findings an object has, by severity. */
export type Marks = Readonly<Record<Severity, Uint16Array>>

export interface Sources { readonly wards: Wards | null; readonly marks: Marks | null }

export function cellOf(feature: Feature, number: number, column: Column, { wards, marks }: Sources): Cell {
  switch (column) {
    case '@id': return feature.id
    case '@length': return lengthOf(feature.geometry)
    case '@area': return areaM2Of(feature.geometry)
    case '@ward': return wards?.units[wards.of[number] ?? -1]?.properties.name ?? null
    case '@findings': return marks && [marks.error[number] ?? 0, marks.warning[number] ?? 0, marks.info[number] ?? 0]
    default: {
      const value = feature.properties[column]
      if (value === undefined || value === null || value === '') return null
      if (Array.isArray(value)) return value.length ? (value.slice(0, mostOfList) as string[] | number[]) : null
      return typeof value === 'object' ? JSON.stringify(value) : (value as string | number | boolean)
    }
  }
}

/** By what a cell is sorted and sifted: a number, a text, or null for an empty one. Choices stand in the order of the schema. */
export function keyOf(cell: Cell, field: Field | undefined): number | string | null {
  if (cell === null) return null
  if (typeof cell === 'number') return cell
  if (typeof cell === 'boolean') return cell ? 1 : 0
  if (Array.isArray(cell)) return typeof cell[0] === 'number' ? (cell[0] as number) : cell.join(', ')
  if (field?.type === 'choice') {
    const place = (choices[field.choices] as readonly string[]).indexOf(cell as string)
    return place < 0 ? (cell as string) : place
  }
  return cell as string
}

/** Findings weigh by severity: one error before any number of warnings. */
export const weightOf = ([errors = 0, warnings = 0, infos = 0]: readonly number[]): number => errors * 2 ** 32 + warnings * 2 ** 16 + infos

const known = new WeakMap<readonly unknown[], { key: unknown; base: unknown; numbers: number; marks: Marks }>()

export function marksOf({ replica: { dataset, findings, waivers } }: Pick<Context, 'replica'>): Marks {
  const before = known.get(findings)
  if (before && before.key === waivers && before.base === dataset.base && before.numbers === numbersOf(dataset)) return before.marks
  const size = numbersOf(dataset)
  const marks: Marks = { error: new Uint16Array(size), warning: new Uint16Array(size), info: new Uint16Array(size) }
  for (const finding of findings) {
    if (isWaived(waivers, finding)) continue
    const list = marks[finding.severity]
    for (const number of subjectNumbers(dataset, finding)) list[number]!++
  }
  known.set(findings, { key: waivers, base: dataset.base, numbers: size, marks })
  return marks
}
