import { formatNumber, type Language, type Translate } from '../../../i18n'
import { byWord } from '../../../i18n/order'
import type { StreetLine } from '../../../state/streets'

/** What is said of a street; the name is pressed to go there. */
export const columns = ['name', 'ward', 'score', 'findings', 'class', 'length', 'overhead', 'underground', 'percent', 'owners', 'cables', 'poles', 'mean', 'max', 'hanging', 'year', 'programme'] as const
export type Column = (typeof columns)[number]
const texts: readonly Column[] = ['name', 'ward', 'class', 'owners', 'hanging']
export const isFigure = (column: Column): boolean => !texts.includes(column)

export interface Lined { readonly line: StreetLine; readonly name: string; readonly programme: number | null }

export const shareOf = ({ overheadM, undergroundM }: StreetLine): number | null => (overheadM + undergroundM > 0 ? undergroundM / (overheadM + undergroundM) : null)

/** What a column is sorted by; null stands last. */
export function valueOf(column: Column, { line, name, programme }: Lined, t: Translate): number | string | null {
  switch (column) {
    case 'name': return name
    case 'ward': return line.wardName || null
    case 'class': return t(`choice.roadClass.${line.roadClass}`)
    case 'length': return line.lengthM
    case 'overhead': return line.overheadM
    case 'underground': return line.undergroundM
    case 'percent': return shareOf(line)
    case 'owners': return line.owners.length
    case 'cables': return line.cables
    case 'poles': return line.poles
    case 'mean': return line.cablesPerPoleMean
    case 'max': return line.cablesPerPoleMax
    case 'findings': return line.findingIds.length
    case 'score': return line.score
    case 'hanging': return t(`choice.hanging.${line.hanging}`)
    case 'year': return line.undergroundingYear
    case 'programme': return programme
  }
}

export function textOf(column: Column, one: Lined, t: Translate, language: Language): string {
  const { line } = one
  const number = (value: number | null, digits: number) => (value === null ? '–' : formatNumber(value, language, digits))
  switch (column) {
    case 'length': return number(line.lengthM / 1000, 2)
    case 'overhead': return number(line.overheadM / 1000, 2)
    case 'underground': return number(line.undergroundM / 1000, 2)
    case 'percent': return number(shareOf(line) === null ? null : 100 * shareOf(line)!, 1)
    case 'owners': return line.owners.join(', ')
    case 'mean': return number(line.cablesPerPoleMean, 1)
    case 'score': return line.score === null ? '–' : number(line.score, 0)
    case 'year': return line.undergroundingYear === null ? '–' : String(line.undergroundingYear)
    case 'programme': return one.programme === null ? '–' : String(one.programme)
    default: {
      const value = valueOf(column, one, t)
      return typeof value === 'number' ? number(value, 0) : (value ?? '')
    }
  }
}

export interface Sort { readonly column: Column; readonly isDown: boolean }
/** Untidy streets first, then whatever is most first; names down the alphabet. */
export const firstSort: Sort = { column: 'score', isDown: false }
const rising: readonly Column[] = ['score', 'year', 'programme']
export const turned = (before: Sort, column: Column): Sort => (before.column === column ? { column, isDown: !before.isDown } : { column, isDown: isFigure(column) && !rising.includes(column) })

export function sorted(all: readonly Lined[], { column, isDown }: Sort, t: Translate): Lined[] {
  const sign = isDown ? -1 : 1
  const keyed = all.map((one) => ({ one, value: valueOf(column, one, t) }))
  keyed.sort(({ one: a, value: x }, { one: b, value: y }) => {
    if (x === null || y === null) return x === y ? tie(a, b) : x === null ? 1 : -1
    return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : byWord(String(x), String(y))) || tie(a, b)
  })
  return keyed.map(({ one }) => one)
}

const tie = (a: Lined, b: Lined): number => byWord(a.name, b.name) || (a.line.id < b.line.id ? -1 : a.line.id > b.line.id ? 1 : 0)
