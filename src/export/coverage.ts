import type { Feature } from 'geojson'
import type { Assumptions, Method, Question, UnitFigures } from '../analysis/coverage/asked'
import type { Suggestions } from '../analysis/sites/result'
import type { Language, Translate } from '../i18n'
import { formatNumber } from '../i18n/format'
import { geometryText } from './geojson'
import type { CsvValue } from './csv'

/** What has to be read with every figure: that it shows the way only, by which radii, of which people and which boundaries. */
export function statement({ name, version, error }: Assumptions, { people, day, stations, assumed }: Pick<Method, 'people' | 'day' | 'stations' | 'assumed'>, t: Translate, language: Language): string {
  return [
    t('coverfile.indicative', { percent: formatNumber(100 * error, language, 0) }),
    t('coverfile.assumptions', { name, version, stations, assumed }),
    t(people ? `coverfile.people.${people}` : 'coverfile.people.none'),
    t(day.startsWith('9999') ? 'coverfile.now' : 'coverfile.before'),
  ].join(' ')
}

export const byWhom = ({ operator }: Pick<Question, 'operator'>, t: Translate): string => operator ?? t('coverfile.anybody')

const columns = ['unit', 'code', 'operator', 'technology', 'area', 'covered', 'areaShare', 'water', 'population', 'coveredPopulation', 'populationShare', 'households', 'coveredHouseholds',
  'villages', 'coveredVillages', 'places', 'servedPlaces', 'roads', 'coveredRoads', 'method'] as const

export const coverageHead = (t: Translate): string[] => columns.map((column) => t(`coverfile.column.${column}`))

const rounded = (value: number | null, digits: number): number | null => (value === null ? null : Math.round(value * 10 ** digits) / 10 ** digits)
const percent = (part: number | null, whole: number | null): number | null => (part === null || !whole ? null : rounded((100 * part) / whole, 2))

export function coverageRow(figures: UnitFigures, told: string, t: Translate): CsvValue[] {
  const { name, code, technology, areaKm2, coveredKm2, waterKm2, population, coveredPopulation, households, coveredHouseholds, villages, coveredVillages, places, roadsKm, coveredRoadsKm } = figures
  return [
    name, code, byWhom(figures, t), t(`coverfile.technology.${technology}`), rounded(areaKm2, 4), rounded(coveredKm2, 4), percent(coveredKm2, areaKm2), rounded(waterKm2, 4),
    rounded(population, 0), rounded(coveredPopulation, 0), percent(coveredPopulation, population), rounded(households, 0), rounded(coveredHouseholds, 0), villages, coveredVillages,
    places.reduce((sum, { total }) => sum + total, 0), places.reduce((sum, { served }) => sum + served, 0), rounded(roadsKm, 3), rounded(coveredRoadsKm, 3), told,
  ]
}

/** What a collection says beside its features, for who opens it without us. */
export interface CoverageMembers {
  readonly name: string
  readonly description: string
  readonly question: Question
  readonly assumptions: Assumptions
  readonly method: Method
}

/** Layers of a result as one collection: each feature says its layer, the collection what everything stands on. WGS 84, 7 decimals. */
export function* coverageGeojson(features: Iterable<Feature>, { name, description, ...tuyen }: CoverageMembers): Generator<string> {
  let before = `{"type":"FeatureCollection","name":${JSON.stringify(name)},"description":${JSON.stringify(description)},"coverage":${JSON.stringify(tuyen)},"features":[\n`
  for (const { geometry, properties } of features) {
    yield `${before}{"type":"Feature","geometry":${geometryText(geometry)},"properties":${JSON.stringify(properties)}}`
    before = ',\n'
  }
  yield `${before === ',\n' ? '\n' : before}]}\n`
}

/** Suggested sites as points. */
export const siteFeatures = ({ sites, wanted }: Suggestions, t: Translate): Feature[] => sites.map(({ rank, footing, name, shares, at, radiusM, population, households, places, villages, costVnd, reasons }) => ({
  type: 'Feature', geometry: { type: 'Point', coordinates: at },
  properties: {
    layer: 'site', rank, isWanted: rank <= wanted, footing, name, shares, radiusM, population: rounded(population, 0), households: rounded(households, 0), places: places.map((place) => place.name).join('; '),
    villages: villages.join('; '), costVnd, why: reasons.map(({ key, values }) => t(key, values)).join(' '),
  },
}))

/** What tells one kind of layer from another where all stand in one file. */
export const layered = (layer: string, features: readonly Feature[]): Feature[] => features.map((feature) => ({ ...feature, properties: { layer, ...feature.properties } }))
