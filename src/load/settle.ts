import type { Geometry } from 'geojson'
import { names } from '../i18n/names'
import type { Feature } from '../model/dataset'
import type { Candidate } from '../model/finding'
import { fieldsOf, isKind, type Kind, kinds, takesGeometry } from '../model/schema'
import type { Desk, Draft } from './draft'
import { fit, mapping } from './fields'
import { type Gathering, type KindFact, lookedAt } from './facts'
import { groundNamed, guessKind } from './kind'
import { free, keepGeometry } from './properties'
import { ranked, type Report } from './report'
import { shown } from './repair'
import { fold } from './text'
import type { Answers } from '.'

/** What a file's drafts have in common until their kind is known: geometry of one family, and headings. */
interface Herd { readonly drafts: number[]; readonly headings: Map<string, number>; readonly geometries: Set<string>; kind: Kind | null }
type Mapped = ReturnType<typeof mapping>

const families: Readonly<Record<string, string>> = {
  Point: 'Point', MultiPoint: 'Point', LineString: 'LineString', MultiLineString: 'LineString', Polygon: 'Polygon', MultiPolygon: 'Polygon',
}
const slice = 2000
const kindNames = new Map(kinds.flatMap((kind) => [kind, ...names.map((words) => words.kind[kind])].map((name) => [fold(name), kind] as const)))

/** Gives every draft of a file its kind, its fields their names and types. Changes the drafts in place; yields how many are done. */
export function* settle(
  file: string, drafts: Draft[], objects: readonly number[], answers: Answers, desk: Desk, gathering: Gathering,
): Generator<number, Feature[]> {
  const { report, identify, sorts } = desk
  const herds = new Map<string, Herd>()
  for (let i = 0; i < drafts.length; i++) {
    const { id, properties, geometry } = drafts[i]!
    const family = families[geometry?.type ?? sorts.get(id) ?? ''] ?? ''
    const kind = kindOf(properties, report, id)
    const name = kind ?? `?${family}`
    let herd = herds.get(name)
    if (!herd) herds.set(name, (herd = { drafts: [], headings: new Map(), geometries: new Set(), kind }))
    herd.drafts.push(i)
    if (family) herd.geometries.add(family)
    count(properties, herd.headings)
    if (i % slice === 0) yield 0
  }
  adopt(herds)
  const splits = new Map<number, Draft[]>()
  let done = 0
  for (const herd of herds.values()) {
    const { kind, because } = herd.kind ? { kind: herd.kind, because: 'own' as const } : decide(file, herd, answers, report)
    const mapped = headings(file, kind, herd, answers, report)
    gathering.herd({ kind, because, count: herd.drafts.length }, herd.headings, herd.geometries, mapped)
    gathering.examples(herd.drafts.slice(0, lookedAt).map((i) => drafts[i]!.properties))
    const ground = kind === 'background' && because !== 'own' && because !== 'unknown' ? groundNamed(file) : null
    let grounded = 0
    const required = [...fieldsOf(kind)].filter(([, field]) => field.required).map(([name]) => name)
    for (const i of herd.drafts) {
      const properties = (drafts[i]!.properties = fitted(drafts[i]!, kind, mapped, objects[i]!, report, gathering))
      if (ground && properties.class === undefined) {
        properties.class = ground
        grounded++
      }
      for (const field of required) if (properties[field] === undefined) report.say('required', { subject: drafts[i]!.id, values: { field: `field.${field}` }, key: field })
      const parts = shape(drafts[i]!, kind, objects[i]!, identify, report)
      if (parts) splits.set(i, parts)
      if (++done % slice === 0) yield done
    }
    if (grounded > 0) report.say('groundFromName', { values: { class: `choice.backgroundClass.${ground!}`, count: grounded }, key: [...herd.geometries].join() })
  }
  return (splits.size ? drafts.flatMap((draft, i) => splits.get(i) ?? draft) : drafts) as Feature[]
}

/** A file with more columns than this has no columns: its names are not weighed, its properties are kept as they are. */
const mostHeadings = 2000

function count(properties: Draft['properties'], headings: Map<string, number>): void {
  for (const heading in properties) {
    const known = headings.get(heading)
    if (known === undefined && headings.size >= mostHeadings) continue
    const value = properties[heading]
    headings.set(heading, (known ?? 0) + (value === null || value === '' ? 0 : 1))
  }
}

/** Objects without any geometry go with the rest of their file, where the rest is of one sort. */
function adopt(herds: Map<string, Herd>): void {
  const orphans = herds.get('?')
  const others = [...herds].filter(([name]) => name.startsWith('?') && name !== '?')
  if (!orphans || others.length !== 1) return
  const [, herd] = others[0]!
  for (const i of orphans.drafts) herd.drafts.push(i)
  for (const [heading, count] of orphans.headings) herd.headings.set(heading, (herd.headings.get(heading) ?? 0) + count)
  herds.delete('?')
}

/** The kind the object itself names; another word in its place is kept under `kind_original`. */
function kindOf(properties: Draft['properties'], report: Report, id: string): Kind | null {
  const { kind } = properties
  if (isKind(kind)) return kind
  if (kind === undefined || kind === null || kind === '') return null
  const meant = typeof kind === 'string' ? kindNames.get(fold(kind)) : undefined
  if (meant) {
    report.say('kindNamed', { subject: id, values: { found: shown(kind), kind: `kind.${meant}` }, key: shown(kind) })
    properties.kind = meant
    return meant
  }
  report.say('kindUnknown', { subject: id, values: { found: shown(kind) }, key: shown(kind) })
  properties[free('kind_original', properties)] = kind
  delete properties.kind
  return null
}

function decide(file: string, herd: Herd, answers: Answers, report: Report): Omit<KindFact, 'count'> {
  const values = (kind: Kind) => ({ kind: `kind.${kind}`, count: herd.drafts.length })
  if (answers.kind) return { kind: answers.kind, because: 'answer' }
  const guess = guessKind({ name: file, headings: herd.headings, geometries: herd.geometries })
  if ('kind' in guess) {
    report.say(guess.because === 'name' ? 'kindFromName' : 'kindFromHeadings', { values: values(guess.kind), key: [...herd.geometries].join() })
    return guess
  }
  const fitting = kinds.filter((kind) => [...herd.geometries].every((geometry) => takesGeometry(kind, geometry)))
  const likely = guess.candidates.length ? guess.candidates : fitting.map((kind) => ({ kind, likelihood: 0 }))
  const candidates = ranked(likely.map(({ kind, likelihood }): Candidate => ({ answer: kind, words: { key: `kind.${kind}`, values: {} }, likelihood })))
  const usual = Math.min(...candidates.filter(({ answer }) => answer !== 'background').map(({ likelihood }) => likelihood))
  const best = candidates.filter(({ likelihood }) => likelihood > usual).slice(0, 5)
  report.say(best.length ? 'kind' : 'kindOpen', {
    values: { count: herd.drafts.length, candidates: best.map(({ words }) => words.key).join(', ') },
    question: { about: 'kind', file, candidates }, key: [...herd.geometries].join(),
  })
  return { kind: 'background', because: 'unknown' }
}

function headings(file: string, kind: Kind, herd: Herd, answers: Answers, report: Report): Mapped {
  const mapped = mapping(kind, herd.headings.keys(), answers.mapping)
  for (const { heading, field, factor = 1, sure } of mapped) {
    const values = { heading, field: `field.${field}`, factor, count: herd.headings.get(heading) ?? 0 }
    const key = `${kind} ${heading}`
    if (sure && answers.mapping && Object.hasOwn(answers.mapping, heading)) continue
    if (sure) report.say(factor === 1 ? 'headingMapped' : 'headingScaled', { values, key })
    else {
      const candidates: Candidate[] = [{ answer: field, words: { key: `field.${field}` as Candidate['words']['key'], values: {} }, likelihood: 0.5 }]
      report.say('heading', { values, question: { about: 'mapping', file, heading, candidates }, key })
    }
  }
  return mapped
}

function fitted(draft: Draft, kind: Kind, mapped: Mapped, object: number, report: Report, gathering: Gathering): Draft['properties'] {
  const { properties, notes } = fit(kind, draft.properties, mapped)
  for (const note of notes) {
    const { field, what, from, kept } = note
    gathering.value(note)
    const said = { subject: draft.id, values: { object, field: `field.${field}`, found: shown(from), kept: kept ?? '' }, key: field }
    if (what === 'converted') report.say('converted', said)
    else if (what === 'outOfRange') report.say('valueOutOfRange', said)
    else if (what === 'ambiguous') report.say('valueAmbiguous', said)
    else if (what === 'unknownValue') report.say('valueUnknown', said)
  }
  return properties
}

/** A geometry its kind does not take: the parts of a multi geometry will do, anything else waits in the list. */
function shape(draft: Draft, kind: Kind, object: number, identify: Desk['identify'], report: Report): Draft[] | null {
  const { geometry, id } = draft
  if (!geometry || takesGeometry(kind, geometry.type)) return null
  const single = geometry.type.slice(5)
  if ('coordinates' in geometry && geometry.type.startsWith('Multi') && takesGeometry(kind, single)) {
    const parts = geometry.coordinates.map((coordinates) => ({ type: single, coordinates }) as Geometry)
    report.say(parts.length === 1 ? 'single' : 'split', { subject: id })
    draft.geometry = parts[0]!
    if (parts.length === 1) return null
    return parts.map((part, i) => ({
      type: 'Feature', id: i === 0 ? id : identify(`${id}~${i + 1}`, String), geometry: part,
      properties: { ...draft.properties, partOf: draft.properties.partOf ?? id },
    }))
  }
  const values = { object, kind: `kind.${kind}`, geometry: `geometry.${geometry.type}` }
  report.say('geometryOfKind', { subject: id, values, key: String(object) })
  keepGeometry(draft.properties, geometry)
  draft.geometry = null
  return null
}
