import type { Feature, Geometry, Position } from 'geojson'
import { metresBetween } from '../../model/geometry'
import type { Listed } from '../../state/findings'
import type { Programmed } from '../../state/programme'
import { isStreetAsked, type Streeted, type StreetLine, type StreetQuery, type StreetShapes } from '../../state/streets'
import type { StreetPart } from '../style/streets'
import { bandOf, pointsOf } from './bands'

const shape = (part: StreetPart, geometry: Geometry, properties: object = {}): Feature => ({ type: 'Feature', geometry, properties: { part, ...properties } })
const point = (part: StreetPart, at: Position, properties: object = {}): Feature => shape(part, { type: 'Point', coordinates: at }, properties)

/** Every street with a score, by its band. What the list does not show is faint. */
export function lineShapes(shapes: StreetShapes, { streets }: Pick<Streeted, 'streets'>, asked: Pick<StreetQuery, 'text' | 'ward'>): Feature[] {
  const lines = new Map(streets.map((line) => [line.id, line]))
  return shapes.features.flatMap(({ geometry, properties: { id } }) => {
    const line = lines.get(id)
    return line && line.score !== null ? [shape('line', geometry, { id, band: bandOf(line.score), isFaint: !isStreetAsked(line, asked) })] : []
  })
}

/** Its number in the middle of each; the lowest find their place first. What is underground by then has none. */
export function badgeShapes(shapes: StreetShapes, { streets }: Pick<Streeted, 'streets'>, asked: Pick<StreetQuery, 'text' | 'ward'>, cleared: ReadonlySet<string>): Feature[] {
  const lines = new Map(streets.map((line) => [line.id, line]))
  return shapes.features.flatMap(({ geometry, properties: { id } }) => {
    const line = lines.get(id)
    if (!line || line.score === null || cleared.has(id) || !isStreetAsked(line, asked)) return []
    const at = middleOf(geometry.coordinates)
    return at ? [point('badge', at, { id, band: bandOf(line.score), score: pointsOf(line.score) })] : []
  })
}

/** Half way along all of its lines, taken one after the other. */
export function middleOf(rows: readonly Position[][]): Position | null {
  const lengths = rows.map((row) => row.slice(1).map((at, i) => metresBetween(row[i]!, at)))
  let left = lengths.flat().reduce((sum, m) => sum + m, 0) / 2
  for (const [i, row] of rows.entries()) {
    for (const [k, m] of lengths[i]!.entries()) {
      const [a, b] = [row[k]!, row[k + 1]!]
      if (m >= left && m > 0) return [a[0]! + ((b[0]! - a[0]!) * left) / m, a[1]! + ((b[1]! - a[1]!) * left) / m]
      left -= m
    }
  }
  return rows.at(-1)?.at(-1) ?? null
}

/** What is known of the street that is looked at beside its line: its sections, what was found on it. */
export interface Beside { readonly sections: StreetShapes | null; readonly findings: readonly Listed[] }

/** The street that is looked at, the section of it that is, where sections meet, and what was found. */
export function lookedAt(line: StreetLine, shapes: StreetShapes, { sections, findings }: Beside): Feature[] {
  const street = line.street ?? line.id
  const whole = shapes.features.find(({ properties: { id } }) => id === street)?.geometry
  if (!whole) return []
  const own = sections?.features ?? []
  const section = line.street === null ? undefined : own.find(({ properties: { id } }) => id === line.id)?.geometry
  const looked = section ?? whole
  const badge = line.score === null ? null : middleOf(looked.coordinates)
  const band = line.score === null ? {} : { band: bandOf(line.score) }
  return [
    shape(section ? 'around' : 'at', whole), ...(section ? [shape('at', section)] : []),
    ...nodesOf(own.map(({ geometry }) => geometry.coordinates).flat()).map((at) => point('node', at)),
    ...findings.flatMap(({ id, place, severity }) => (place ? [point('found', place, { finding: id, v: severity })] : [])),
    ...(badge ? [point('atBadge', badge, { ...band, id: line.id, score: pointsOf(line.score!) })] : []),
  ]
}

/** Ends of lines, each once. */
function nodesOf(rows: readonly Position[][]): Position[] {
  const ends = rows.flatMap((row) => (row.length > 1 ? [row[0]!, row.at(-1)!] : []))
  return rows.length > 1 ? [...new Map(ends.map((at) => [at.map((value) => value.toFixed(6)).join(), at])).values()] : []
}

/** Sections that are underground at the end of a year, and streets that are so all along. */
export function clearedBy({ years, undertakings }: Pick<Programmed, 'years' | 'undertakings'>, year: number): { readonly sections: ReadonlySet<string>; readonly streets: ReadonlySet<string> } {
  const sections = new Set(years.flatMap((one) => (one.year <= year ? one.items.map(({ undertaking }) => undertaking) : [])))
  const left = new Set(undertakings.filter(({ id }) => !sections.has(id)).map(({ streetId }) => streetId))
  return { sections, streets: new Set(undertakings.map(({ streetId }) => streetId).filter((id) => !left.has(id))) }
}

export const clearedShapes = (shapes: StreetShapes, sections: ReadonlySet<string>): Feature[] =>
  shapes.features.flatMap(({ geometry, properties: { id } }) => (sections.has(id) ? [shape('cleared', geometry, { id })] : []))
