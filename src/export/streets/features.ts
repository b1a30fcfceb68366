import type { Feature, Geometry } from 'geojson'
import type { StreetLine } from '../../analysis/streets/result'
import type { Programme } from '../../analysis/undergrounding/result'
import type { Language, Translate } from '../../i18n'
import { geometryText } from '../geojson'
import { placesOf, undertakingRow } from './programme'
import { findingRow, type Judged, type Row, stateOf, streetRow } from './rows'

/** Centre lines by the id of a street, a section or a duct; null where it has none. */
export type GeometryOf = (id: string) => Geometry | null
type YearOf = (id: string) => number | null

const featureOf = (geometry: Geometry | null, properties: Readonly<Record<string, unknown>>): Feature => ({ type: 'Feature', geometry: geometry as Geometry, properties })

/** Words are for who reads, the names of choices for who computes: the second stand beside the first. */
export const streetFeatures = (lines: readonly StreetLine[], geometryOf: GeometryOf, yearOf: YearOf, t: Translate): Feature[] => lines.map((line) => ({
  ...featureOf(geometryOf(line.id), { layer: line.street === null ? 'street' : 'section', ...streetRow(line, yearOf, t), roadClass: line.roadClass, hanging: line.hanging, streetId: line.street ?? line.id }), id: line.id,
}))

export const findingFeatures = (findings: readonly Judged[], t: Translate): Feature[] => findings.map((one) => {
  const { lng: _lng, lat: _lat, ...row }: Row = findingRow(one, t)
  const { finding: { rule, severity, place, source }, waiver } = one
  return featureOf(place ? { type: 'Point', coordinates: place } : null, { layer: 'finding', ...row, check: rule, severity, provenance: source?.provenance ?? null, state: stateOf(waiver), at: waiver?.at ?? null })
})

export function programmeFeatures(programme: Programme, geometryOf: GeometryOf, t: Translate, language: Language): Feature[] {
  const places = placesOf(programme)
  return programme.undertakings.map((one) => {
    const place = places.get(one.id)
    return { ...featureOf(geometryOf(one.id), { layer: 'undertaking', ...undertakingRow(one, place, t, language), isDig: place?.isDig ?? false, isPlanned: place?.isPlanned ?? false, isLocked: place?.isLocked ?? one.decided?.isLocked ?? false, streetId: one.streetId }), id: one.id }
  })
}

export const ductFeatures = ({ ducts, years }: Programme, geometryOf: GeometryOf): Feature[] => ducts.map(({ id, name, free, taken }) => ({
  ...featureOf(geometryOf(id), { layer: 'duct', id, name, ...Object.fromEntries(years.flatMap(({ year }, i) => [[`free${year}`, free[i] ?? null], [`taken${year}`, taken[i] ?? 0]])) }), id,
}))

/** What a collection says beside its features, for who opens it without us. */
export interface StreetMembers { readonly name: string; readonly description: string; readonly pack: { readonly name: string; readonly version: string }; readonly notes: readonly string[]; readonly [more: string]: unknown }

/** RFC 7946, one feature a line; the member `streets` holds by which rules and settings it was worked out. */
export function* streetsGeojson(features: Iterable<Feature>, { name, description, ...streets }: StreetMembers): Generator<string> {
  let before = `{"type":"FeatureCollection","name":${JSON.stringify(name)},"description":${JSON.stringify(description)},"streets":${JSON.stringify(streets)},"features":[\n`
  for (const { id, geometry, properties } of features) {
    yield `${before}{"type":"Feature",${id === undefined ? '' : `"id":${JSON.stringify(id)},`}"geometry":${geometryText(geometry)},"properties":${JSON.stringify(properties)}}`
    before = ',\n'
  }
  yield `${before === ',\n' ? '\n' : before}]}\n`
}
