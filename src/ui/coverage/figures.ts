import { formatNumber, type Language } from '../../i18n'
import type { PlaceTally, UnitFigures } from '../../state/coverage'
import { fixed } from '../map/place'

/** A part of a whole; null where one of them is not known, or there is no whole. */
export const ratio = (part: number | null, whole: number | null): number | null => (part === null || whole === null || whole <= 0 ? null : Math.min(1, part / whole))

export const peopleShare = (row: Pick<UnitFigures, 'coveredPopulation' | 'population'>): number | null => ratio(row.coveredPopulation, row.population)
export const areaShare = (row: Pick<UnitFigures, 'coveredKm2' | 'areaKm2'>): number | null => ratio(row.coveredKm2, row.areaKm2)
export const villageShare = (row: Pick<UnitFigures, 'coveredVillages' | 'villages'>): number | null => ratio(row.coveredVillages, row.villages)
export const roadShare = (row: Pick<UnitFigures, 'coveredRoadsKm' | 'roadsKm'>): number | null => ratio(row.coveredRoadsKm, row.roadsKm)

/** What the question is answered with: people, or the area where the data do not say how many there are. */
export const mainShare = (row: UnitFigures): number | null => (row.population === null ? areaShare(row) : peopleShare(row))

/** How many are left without; null where nobody knows how many there are. People are counted whole. */
const left = (all: number | null, covered: number | null): number | null => (all === null || covered === null ? null : Math.max(0, Math.round(all - covered)))
export const peopleWithout = ({ population, coveredPopulation }: UnitFigures): number | null => left(population, coveredPopulation)
export const householdsWithout = ({ households, coveredHouseholds }: UnitFigures): number | null => left(households, coveredHouseholds)

export function placesOf(places: readonly PlaceTally[]): { served: number; total: number } {
  let [served, all] = [0, 0]
  for (const tally of places) {
    served += tally.served
    all += tally.total
  }
  return { served, total: all }
}

/** One decimal, which never makes a whole of what is not, nor nothing of what is something: 99.97 % is 99.9 %. */
export function percentText(share: number | null, language: Language): string {
  if (share === null) return '–'
  const tenths = Math.round(share * 1000)
  const honest = share >= 1 ? 1000 : share <= 0 ? 0 : Math.max(1, Math.min(999, tenths))
  return `${fixed(honest / 10, 1, language)}%`
}

/** A share somebody set, with no more figures than it has. */
export const plainPercent = (share: number, language: Language): string => `${formatNumber(Math.round(share * 1e4) / 100, language)}%`

/** How far one share lies from another, in points, with its sign. */
export function pointsText(from: number | null, to: number | null, language: Language): string {
  if (from === null || to === null) return ''
  const tenths = Math.round((to - from) * 1000)
  return `${tenths > 0 ? '+' : tenths < 0 ? '−' : '±'}${fixed(Math.abs(tenths) / 10, 1, language)}`
}

/** Kilometres of road and square kilometres, as short as their size allows. */
export const sizeText = (value: number, language: Language): string => {
  const digits = value >= 100 ? 0 : value >= 10 ? 1 : 2
  return fixed(value, digits, language).replace(/\B(?=(\d{3})+(?!\d))(?<![,.]\d*)/g, language === 'vi' ? '.' : ',')
}
