import type { Language, Translate } from '../../../i18n'
import { byWord } from '../../../i18n/order'
import type { Served, UnitFigures } from '../../../state/coverage'
import { areaShare, peopleShare, peopleWithout, percentText, placesOf, roadShare, villageShare } from '../figures'

export const columns = ['unit', 'operator', 'technology', 'people', 'without', 'area', 'villages', 'places', 'roads'] as const
export type Column = (typeof columns)[number]
export const isText = (column: Column): boolean => column === 'unit' || column === 'operator' || column === 'technology'

/** Which lines are listed; null stands for all of them, an empty operator for any of them. */
export interface Sieve { readonly technology: Served | null; readonly operator: string | null }
/** The operator of a sieve that asks for any of them, as `UnitFigures` has null. */
export const anybody = ''

export const passes = ({ technology, operator }: Sieve, row: UnitFigures): boolean =>
  (technology === null || row.technology === technology) && (operator === null || (row.operator ?? anybody) === operator)

/** A column that says the same in every line is left out. */
export const columnsFor = ({ technology, operator }: Sieve): readonly Column[] =>
  columns.filter((column) => (column === 'technology' ? technology === null : column === 'operator' ? operator === null : true))

/** What a column is sorted by; null is not known and stands last. */
export function valueOf(column: Column, row: UnitFigures): number | string | null {
  switch (column) {
    case 'unit': return row.name
    case 'operator': return row.operator ?? ''
    case 'technology': return row.technology
    case 'people': return peopleShare(row)
    case 'without': return peopleWithout(row)
    case 'area': return areaShare(row)
    case 'villages': return villageShare(row)
    case 'roads': return roadShare(row)
    case 'places': {
      const { served, total } = placesOf(row.places)
      return total === 0 ? null : served / total
    }
  }
}

export function textOf(column: Column, row: UnitFigures, t: Translate, language: Language, n: (value: number) => string): string {
  switch (column) {
    case 'unit': return row.unit === null ? t('coverage.wholeArea') : row.name || row.code
    case 'operator': return row.operator ?? t('coverfile.anybody')
    case 'technology': return t(`coverfile.technology.${row.technology}`)
    case 'without': {
      const people = peopleWithout(row)
      return people === null ? '–' : n(people)
    }
    case 'places': {
      const { served, total } = placesOf(row.places)
      return total === 0 ? '–' : `${n(served)} / ${n(total)}`
    }
    default: return percentText(valueOf(column, row) as number | null, language)
  }
}

export interface Sort { readonly column: Column; readonly isDown: boolean }
export function sorted(rows: readonly UnitFigures[], { column, isDown }: Sort): UnitFigures[] {
  const sign = isDown ? -1 : 1
  const order = (a: UnitFigures, b: UnitFigures): number => {
    const [x, y] = [valueOf(column, a), valueOf(column, b)]
    if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1
    return sign * (typeof x === 'number' && typeof y === 'number' ? x - y : byWord(String(x), String(y)))
  }
  return rows.toSorted((a, b) => order(a, b) || byWord(a.name, b.name) || byWord(a.operator ?? '', b.operator ?? '') || byWord(a.technology, b.technology))
}

/** Names first go down the alphabet, figures first show where least is reached, people without first the most. */
export const turned = (before: Sort, column: Column): Sort => (before.column === column ? { column, isDown: !before.isDown } : { column, isDown: column === 'without' })

/** Units together, one line for each operator and generation. A number nobody knows of one unit is left out; where nobody knows any, there is none. */
export function totalsOf(rows: readonly UnitFigures[]): UnitFigures[] {
  const totals = new Map<string, UnitFigures>()
  for (const row of rows) {
    const key = JSON.stringify([row.operator, row.technology])
    const before = totals.get(key)
    totals.set(key, before ? together(before, row) : { ...row, unit: null, code: '', name: '' })
  }
  return [...totals.values()]
}

const plus = (a: number | null, b: number | null): number | null => (a === null ? b : b === null ? a : a + b)

function together(a: UnitFigures, b: UnitFigures): UnitFigures {
  const places = new Map(a.places.map((tally) => [tally.class, tally]))
  for (const { class: name, total, served } of b.places) {
    const known = places.get(name)
    places.set(name, { class: name, total: total + (known?.total ?? 0), served: served + (known?.served ?? 0) })
  }
  return {
    ...a, places: [...places.values()], isFlattened: a.isFlattened || b.isFlattened,
    population: plus(a.population, b.population), coveredPopulation: plus(a.coveredPopulation, b.coveredPopulation), households: plus(a.households, b.households), coveredHouseholds: plus(a.coveredHouseholds, b.coveredHouseholds),
    areaKm2: a.areaKm2 + b.areaKm2, coveredKm2: a.coveredKm2 + b.coveredKm2, waterKm2: a.waterKm2 + b.waterKm2, villages: a.villages + b.villages, coveredVillages: a.coveredVillages + b.coveredVillages,
    roadsKm: a.roadsKm + b.roadsKm, coveredRoadsKm: a.coveredRoadsKm + b.coveredRoadsKm,
  }
}
