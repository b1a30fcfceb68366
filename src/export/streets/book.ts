import type { Feature, MultiLineString } from 'geojson'
import type { Scene } from '../../analysis/spans'
import type { StreetLine, Streets, StreetsFound } from '../../analysis/streets/result'
import type { Programme } from '../../analysis/undergrounding/result'
import type { Language, Translate } from '../../i18n'
import { type Dataset, get } from '../../model/dataset'
import type { Finding } from '../../model/finding'
import type { Waiver } from '../../model/waiver'
import { ductFeatures, findingFeatures, type GeometryOf, programmeFeatures, streetFeatures } from './features'
import { ductRows, placesOf, programmeRows } from './programme'
import { findingRow, type Judged, type Row, sheetRows, streetRow } from './rows'
import type { StreetSheet } from './told'

/** Everything files of streets are made of. */
export interface StreetBook {
  readonly found: StreetsFound
  readonly programme: Programme
  readonly findings: readonly Judged[]
  readonly geometryOf: GeometryOf
  /** The street or section of a sheet. */
  readonly at: StreetLine | null
}

/** Findings with the street they are counted with, the first of several, and with what was said of them. */
export function judgedOf(findings: readonly Finding[], { streets }: Pick<StreetsFound, 'streets'>, waivers: ReadonlyMap<string, Waiver>): Judged[] {
  const streetOf = new Map<string, StreetLine>()
  for (const line of streets) for (const id of line.findingIds) if (!streetOf.has(id)) streetOf.set(id, line)
  return findings.map((finding) => ({ finding, waiver: waivers.get(finding.id) ?? null, street: streetOf.get(finding.id)?.name ?? '', ward: streetOf.get(finding.id)?.wardName ?? '' }))
}

export function pagesOf(sheet: StreetSheet, { found, programme, findings, geometryOf, at }: StreetBook, t: Translate, language: Language): { rows: () => Row[]; features: () => Feature[] } {
  const yearOf = yearsOf(programme)
  switch (sheet) {
    case 'streets':
    case 'sections': {
      const lines = found[sheet]
      return { rows: () => lines.map((line) => streetRow(line, yearOf, t)), features: () => streetFeatures(lines, geometryOf, yearOf, t) }
    }
    case 'street': {
      if (!at) return { rows: () => [], features: () => [] }
      const sections = found.sections.filter(({ street }) => street === at.id)
      return { rows: () => sheetRows(at, findings, yearOf, t), features: () => [...streetFeatures([at, ...sections], geometryOf, yearOf, t), ...findingFeatures(findings, t)] }
    }
    case 'findings': return { rows: () => findings.map((one) => findingRow(one, t)), features: () => findingFeatures(findings, t) }
    case 'programme': return { rows: () => programmeRows(programme, t, language), features: () => programmeFeatures(programme, geometryOf, t, language) }
    case 'ducts': return { rows: () => ductRows(programme, t), features: () => ductFeatures(programme, geometryOf) }
  }
}

/** The year of a section; of a street the first in which something of it is done. */
export function yearsOf(programme: Programme): (id: string) => number | null {
  const years = new Map<string, number>()
  const places = placesOf(programme)
  for (const { id, streetId } of programme.undertakings) {
    const year = places.get(id)?.year
    if (year === undefined) continue
    years.set(id, year)
    years.set(streetId, Math.min(year, years.get(streetId) ?? year))
  }
  return (id) => years.get(id) ?? null
}

export const noProgramme: Programme = { undertakings: [], years: [], waiting: [], byStreet: [], byWard: [], byOperator: [], totals: { km: 0, targetKm: null, costVnd: null, limit: null }, ducts: [], notes: [] }

/** Centre lines of streets and sections by id; of anything else what lies in the data. */
export function geometriesOf({ scene, streets: { streets, sections } }: { readonly scene: Pick<Scene, 'globe'>; readonly streets: Pick<Streets, 'streets' | 'sections'> }, dataset: Dataset): GeometryOf {
  const linesOf = new Map<string, readonly number[]>([...streets.map((street) => [street.id, street.sections] as const), ...sections.map((section, i) => [section.id, [i]] as const)])
  const globed = (line: Float64Array) => Array.from({ length: line.length / 2 }, (_, i) => scene.globe(line[2 * i]!, line[2 * i + 1]!))
  return (id) => {
    const lines = linesOf.get(id)
    if (lines) return { type: 'MultiLineString', coordinates: lines.map((i) => globed(sections[i]!.line)) } satisfies MultiLineString
    return get(dataset, id)?.geometry ?? null
  }
}
