import type { Progress, Source } from '.'
import { joined, recode, type Text, toUtf8 } from './bytes'
import { excerpt, isFeatureLike } from './draft'
import { parse } from './parse'
import { shown } from './repair'
import type { Report } from './report'
import { type Layout, limits, Refusal, scan } from './scan'

/** Where the objects of a file lie in its text: made once, read as often as an answer changes. */
export interface Survey extends Text { readonly layout: Layout }
export interface Refused { readonly why: 'tooLarge' | Refusal['why']; readonly limit: number }

export function* survey({ name, bytes: given }: Source, encoding?: string): Generator<Progress, Survey | Refused> {
  if (given.length > limits.fileBytes) return { why: 'tooLarge', limit: limits.fileBytes / 1e6 }
  const text = toUtf8(given, encoding)
  const steps = scan(text.bytes)
  try {
    let step = steps.next()
    for (; !step.done; step = steps.next()) yield { file: name, phase: 'read', done: Math.round(step.value / 5), total: text.bytes.length }
    return { ...text, layout: step.value }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { why: error.why, limit: error.limit }
  }
}

/** The first objects of a file, so many and so large that an answer is heard at once. */
const most = { objects: 400, bytes: 1 << 21 }

/** The beginning of a file as a survey of its own; the same survey where the file is small. */
export function beginning(whole: Survey): Survey {
  const { starts, ends, lines } = whole.layout
  let count = 0
  while (count < starts.length && count < most.objects && ends[count]! - starts[0]! < most.bytes) count++
  if (count === starts.length) return whole
  const kept = Math.max(1, count)
  return { ...whole, layout: { ...whole.layout, starts: starts.slice(0, kept), ends: ends.slice(0, kept), lines: lines.slice(0, kept), faults: [] } }
}

/**
 * What a survey covers as bytes of its own, so that a file of a gigabyte need not be held for its first objects;
 * read in another encoding where one is named.
 */
export function copied({ bytes, layout, encoding }: Survey, named?: string): Survey {
  const pieces: Uint8Array[] = []
  let length = 0
  const take = (start: number, end: number): [number, number] => {
    const raw = bytes.slice(start, end)
    const piece = named ? recode(raw, named) : raw
    pieces.push(piece)
    length += piece.length
    return [length - piece.length, length]
  }
  const places = layout.starts.map((start, i) => take(start, layout.ends[i]!))
  const kept = [...layout.members].filter(([name, [start, end]]) => name !== 'tuyen' && end - start < most.bytes)
  const members = new Map(kept.map(([name, place]) => [name, take(...place)] as const))
  const starts = places.map(([start]) => start)
  return { bytes: joined(pieces), encoding: named ? 'other' : encoding, layout: { ...layout, starts, ends: places.map(([, end]) => end), members } }
}

/** So many objects without a feature among them: what follows will be none either. */
const tried = 20

/** Says what a text is that holds no map, and where it stops being JSON. */
export function isGeojson(bytes: Uint8Array, layout: Layout, report: Report): boolean {
  const [fault] = layout.faults
  if (layout.starts.length === 0 && layout.shape !== 'collection') {
    const format = formatOf(bytes)
    if (format) report.say('otherFormat', { values: { what: `load.${format}` } })
    else if (fault) report.say('unreadable', { values: { ...placeOf(bytes, fault.at), found: excerpt(new TextDecoder().decode(bytes.subarray(fault.at, fault.at + 200)), 0) } })
    else report.say(bytes.length ? 'noFeatures' : 'empty')
    return !format && !fault && bytes.length > 0
  }
  const [raw, ...others] = [...parse(bytes, { ...layout, starts: layout.starts.slice(0, tried), ends: layout.ends.slice(0, tried) })].flatMap(({ raws }) => raws)
  if (raw?.broken && raw.broken.at >= 0 && layout.starts.length === 1) {
    const { text, at } = raw.broken
    const place = placeOf(bytes, layout.starts[0]! + new TextEncoder().encode(text.slice(0, at)).length)
    report.say('unreadable', { values: { ...place, found: excerpt(text, at) } })
    return false
  }
  if (layout.shape !== 'collection' && raw && [raw, ...others].every(({ value, broken }) => !broken && !isFeatureLike(value))) {
    report.say('notGeojson', { values: { found: described(raw.value, layout) } })
    return false
  }
  for (const { what, at, line } of layout.faults) report.say(what === 'end' ? 'endOfFile' : what, { values: { ...placeOf(bytes, at), line } })
  return true
}

const formats = [
  ['formatZip', /^PK\u0003\u0004/], ['formatDatabase', /^SQLite format 3/], ['formatPdf', /^%PDF/], ['formatDwg', /^AC10\d\d/], ['formatXml', /^\s*<(?:\?xml|kml|gml|gpx|osm)/i],
  ['formatPage', /^\s*<(?:!doctype html|html)/i], ['formatDxf', /^\s*(?:999|0)\r?\n(?:.*\r?\n\s*0\r?\n)*\s*SECTION/], ['formatShape', /^\u0000\u0000'\n/],
  ['formatOffice', /^\u00d0\u00cf\u0011\u00e0/], ['formatImage', /^(?:\u0089PNG|\u00ff\u00d8\u00ff|II\*\u0000|MM\u0000\*)/],
] as const

/** What a file is that was dropped here though it is none of ours: said by its name, not by the byte where it stops being JSON. */
function formatOf(bytes: Uint8Array): (typeof formats)[number][0] | 'formatTable' | null {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 2000))
  const known = formats.find(([, mark]) => mark.test(text))
  if (known) return known[0]
  const [first, second] = text.split(/\r?\n/)
  const columns = (line: string | undefined, mark: string) => (line === undefined ? 0 : line.split(mark).length)
  const isTable = [',', ';', '\t'].some((mark) => columns(first, mark) > 2 && columns(first, mark) === columns(second, mark))
  return isTable && !/^\s*[[{"]/.test(text) ? 'formatTable' : null
}

function placeOf(bytes: Uint8Array, at: number): { line: number; column: number } {
  let line = 1
  let start = 0
  for (let i = bytes.indexOf(0x0a); i >= 0 && i < at; i = bytes.indexOf(0x0a, start)) {
    line++
    start = i + 1
  }
  return { line, column: at - start + 1 }
}

function described(value: unknown, layout: Layout): string {
  if (typeof value !== 'object' || value === null) return shown(value)
  const { type } = value as { type?: unknown }
  if (type === 'Topology') return 'TopoJSON'
  if ('networks' in value) return 'Open Fibre Data Standard'
  return typeof type === 'string' ? `"type": "${type}"`.slice(0, 60) : layout.shape === 'array' ? '[ … ]' : `{ ${Object.keys(value).slice(0, 4).join(', ')} … }`.slice(0, 80)
}
