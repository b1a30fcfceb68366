import Papa from 'papaparse'
import type { Phrase } from '../model/change'
import { mostCells, type PeopleGrid } from '../model/grid'
import { isRecord } from '../model/record'
import { eachPosition } from '../model/geometry'
import type { Geometry } from 'geojson'
import { toUtf8 } from './bytes'
import { parseNumber } from './number'
import { fold } from './text'

/** What a file of cells gave, and how many of its lines say no place or no people. */
export type GridRead = { readonly grid: PeopleGrid; readonly skipped: number } | { readonly refused: Phrase }

/** Headings by which a column is known, folded. */
const headings = {
  lng: ['lng', 'lon', 'long', 'longitude', 'x', 'kinhdo'],
  lat: ['lat', 'latitude', 'y', 'vido'],
  people: ['population', 'pop', 'people', 'danso', 'sodan', 'songuoi', 'value', 'z', 'count'],
} as const
type Column = keyof typeof headings
const columns = Object.keys(headings) as Column[]

const isPeopleName = (name: string) => (headings.people as readonly string[]).includes(fold(name))

/** Cells of people from a table with headings, or from GeoJSON: points, or areas by their middle. Yields the share read. */
export function* readGrid(bytes: Uint8Array, name: string): Generator<number, GridRead> {
  const text = new TextDecoder().decode(toUtf8(bytes).bytes)
  const cells: number[] = []
  const skipped = /^\s*[{[]/.test(text) ? fromGeojson(text, cells) : yield* fromTable(text, cells)
  if (typeof skipped !== 'number') return { refused: skipped }
  if (cells.length === 0) return { refused: { key: 'grid.empty' } }
  if (cells.length > 3 * mostCells) return { refused: { key: 'grid.tooMany', values: { n: cells.length / 3, most: mostCells } } }
  return { grid: { name, cells }, skipped }
}

/** Whether it is a cell on this earth; then it is kept, to a tenth of a metre and a hundredth of a person. */
function take(cells: number[], lng: unknown, lat: unknown, people: unknown): boolean {
  if (typeof lng !== 'number' || typeof lat !== 'number' || typeof people !== 'number') return false
  if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 90 && people >= 0 && people < 1e9)) return false
  if (people > 0) cells.push(Math.round(lng * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6, Math.round(people * 100) / 100)
  return true
}

/** Read in pieces of whole lines: a line that breaks inside quotes is no cell anyway. */
const pieceChars = 1 << 17

function* fromTable(text: string, cells: number[]): Generator<number, number | Phrase> {
  const { data: [head = []], meta: { delimiter } } = Papa.parse<string[]>(text.slice(0, 10_000), { preview: 1 })
  const at = columns.map((column) => head.findIndex((heading) => (headings[column] as readonly string[]).includes(fold(heading))))
  const missing = columns.find((_, i) => at[i]! < 0)
  if (missing) return { key: 'grid.noColumn', values: { column: `grid.column.${missing}`, headings: head.slice(0, 8).join(', ') } }
  let [skipped, hasMetres] = [0, false]
  for (let from = text.indexOf('\n') + 1; from > 0 && from < text.length;) {
    const end = text.indexOf('\n', from + pieceChars)
    const piece = text.slice(from, end < 0 ? text.length : end)
    for (const row of Papa.parse<string[]>(piece, { delimiter, skipEmptyLines: 'greedy' }).data) {
      const [lng, lat] = [numberIn(row[at[0]!]), numberIn(row[at[1]!])]
      const people = numberIn(row[at[2]!], row[at[0]!]?.includes(',') ? '.' : ',')
      hasMetres ||= Math.abs(lng ?? 0) > 180 || Math.abs(lat ?? 0) > 180
      if (!take(cells, lng, lat, people)) skipped++
    }
    from = end < 0 ? text.length : end + 1
    yield from / text.length
  }
  return cells.length === 0 && hasMetres ? { key: 'grid.metres' } : skipped
}

/** Of two readings the decimal one is meant, unless that sign parts the thousands: in a table whose places have the other one. */
function numberIn(text: string | undefined, thousands?: '.' | ','): number | null {
  const parsed = text === undefined ? null : parseNumber(text)
  if (parsed === null) return null
  return 'value' in parsed ? parsed.value : (parsed.candidates.at(thousands && text!.includes(thousands) ? -1 : 0) ?? null)
}

function fromGeojson(text: string, cells: number[]): number | Phrase {
  let parsed: unknown
  try {
    parsed = JSON.parse(text)
  } catch {
    return { key: 'grid.broken' }
  }
  const features: unknown = isRecord(parsed) ? parsed.features : null
  if (!Array.isArray(features)) return { key: 'grid.broken' }
  let skipped = 0
  for (const feature of features) {
    const properties = isRecord(feature) && isRecord(feature.properties) ? feature.properties : {}
    const own = Object.keys(properties).find(isPeopleName)
    const people = own === undefined ? null : properties[own]
    const middle = isRecord(feature) ? middleOf(feature.geometry) : null
    if (!middle || !take(cells, middle[0], middle[1], typeof people === 'string' ? numberIn(people) : people)) skipped++
  }
  return skipped
}

function middleOf(geometry: unknown): [number, number] | null {
  if (!isRecord(geometry) || !Array.isArray(geometry.coordinates)) return null
  const box = [Infinity, Infinity, -Infinity, -Infinity]
  try {
    eachPosition(geometry as unknown as Geometry, ([lng, lat]) => {
      box[0] = Math.min(box[0]!, lng!)
      box[1] = Math.min(box[1]!, lat!)
      box[2] = Math.max(box[2]!, lng!)
      box[3] = Math.max(box[3]!, lat!)
    })
  } catch {
    return null
  }
  return box.every(Number.isFinite) ? [(box[0]! + box[2]!) / 2, (box[1]! + box[3]!) / 2] : null
}
