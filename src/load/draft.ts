import type { Geometry, Position } from 'geojson'
import { boxOf } from '../model/geometry'
import { isInVietnam } from '../model/vn2000'
import type { Raw } from './parse'
import { type Bag, cleaned, free, isBag, keepGeometry, propertiesOf } from './properties'
import { geometryType, isSound, mend, shown, suspicions, Unplaceable } from './repair'
import type { Report, RuleName } from './report'
import { type placing, Unknown } from './place'
import { limits } from './scan'

/** A feature on its way: what is still open is its kind, the names and values of its fields, and whether its id is its own. */
export interface Draft {
  readonly type: 'Feature'
  readonly id: string
  geometry: Geometry | null
  properties: Record<string, unknown>
}

/** Whose turn it is in the file, for messages, and what all its objects share. */
export interface Desk {
  readonly report: Report
  readonly place: ReturnType<typeof placing>
  /** Whether a sound geometry may be taken as it is. */
  readonly isPlain: boolean
  /** Objects waiting for the coordinate system of their file. */
  readonly waiting: string[]
  /** An id nobody else has: the object's own one, else one made from its content. */
  readonly identify: (wanted: string, content: () => string) => string
  /** The sort of geometry an object had that cannot be placed yet: it helps to tell what the object is. */
  readonly sorts: Map<string, string>
  readonly accept: (draft: Draft, object: number) => void
  readonly keys: Map<string, string>
  readonly texts: Map<string, string>
  /** What was done to the feature in hand; one set for all, emptied each time. */
  readonly notes: Set<RuleName>
  /** The first place in Vietnam seen so far: it hints at what the metres of a neighbour mean. */
  readonly near: Position[]
}

/** One object of the file → one feature, or several where it was a collection. Whatever it was, something comes of it. */
export function draft(raw: Raw, object: number, desk: Desk): void {
  const { line, broken } = raw
  if (broken && broken.at < 0) {
    const values = { object, line, limit: Math.round(limits.itemBytes / 1e6) }
    desk.report.say('objectTooLarge', { subject: unread(broken.text, object, desk), values, key: String(object) })
  } else if (broken) {
    desk.report.say('broken', { subject: unread(broken.text, object, desk), values: { object, line, found: excerpt(broken.text, broken.at) }, key: String(object) })
  } else if (isBag(raw.value) && isFeatureLike(raw.value)) {
    if (raw.relaxed) desk.report.say('relaxed')
    features(raw.value, object, desk, false)
  } else {
    const id = unread(JSON.stringify(raw.value), object, desk)
    desk.report.say('notFeature', { subject: id, values: { object, line, found: shown(raw.value) }, key: String(object) })
  }
}

/** A few characters of a text from a place on, in one line. */
export const excerpt = (text: string, at: number): string => text.slice(at, at + 40).replace(/\s+/g, ' ').trim() || '∅'

/** What cannot be understood at all is kept as text. */
function unread(text: string, object: number, desk: Desk): string {
  const id = desk.identify('', () => text)
  desk.accept({ type: 'Feature', id, geometry: null, properties: { kind: 'background', unreadText: text } }, object)
  return id
}

const typeOf = (bag: Bag) => (typeof bag.type === 'string' ? bag.type.toLowerCase() : undefined)
export const isFeatureLike = (value: unknown): boolean => {
  if (!isBag(value)) return false
  const type = typeOf(value)
  return type === 'feature' || geometryType(value.type) !== undefined || (type === 'featurecollection' && Array.isArray(value.features)) ||
    (type === undefined && ('geometry' in value || 'properties' in value))
}

/** The scan has bounded how deep collections may lie in each other. */
function features(bag: Bag, object: number, desk: Desk, isNested: boolean): void {
  const type = typeOf(bag)
  if (type === 'featurecollection') {
    desk.report.say('nested')
    for (const inner of bag.features as unknown[]) {
      if (isBag(inner) && isFeatureLike(inner)) features(inner, object, desk, true)
      else draft({ value: inner, line: 0, relaxed: false }, object, desk)
    }
    return
  }
  if (type !== undefined && type !== 'feature') {
    if (object > 1 || isNested) desk.report.say('wrapped')
    return feature({ geometry: bag }, object, desk)
  }
  if (type === undefined) desk.report.say('noType')
  else if (bag.type !== 'Feature') desk.report.say('typeCase')
  feature(bag, object, desk)
}

function feature(bag: Bag, object: number, desk: Desk): void {
  const { notes } = desk
  notes.clear()
  const id = desk.identify(wantedId(bag, desk), () => JSON.stringify([bag.geometry, bag.properties]))
  const made: Draft = { type: 'Feature', id, geometry: null, properties: cleaned(propertiesOf(bag, id, object, desk), notes, desk) }
  const kept = made.properties.geometryText
  const isKept = (bag.geometry === null || bag.geometry === undefined) && typeof kept === 'string'
  const parts = placed(isKept ? parsed(kept) : bag.geometry, made, object, desk, isKept)
  if (parts.length && isKept) {
    delete made.properties.geometryText
    notes.add('replaced')
  }
  for (const one of inParts(made, parts, desk)) {
    desk.accept(one, object)
    for (const rule of notes) desk.report.say(rule, { subject: one.id })
    inspect(one, object, desk, bag.bbox)
  }
}

/** One feature a geometry: most things are one thing. The first part keeps the id, so that what refers to it still does. */
function inParts(made: Draft, parts: readonly Geometry[], desk: Desk): Draft[] {
  if (parts.length < 2) {
    made.geometry = parts[0] ?? null
    return [made]
  }
  desk.report.say('split', { subject: made.id })
  return parts.map((geometry, i) => ({
    type: 'Feature', id: i === 0 ? made.id : desk.identify(`${made.id}~${i + 1}`, String), geometry,
    properties: { ...made.properties, partOf: made.properties.partOf ?? made.id },
  }))
}

/** The `id` of the feature; else the property of that name, which then is a property no more. */
function wantedId(bag: Bag, desk: Desk): string {
  const id = idOf(bag.id)
  if (id !== '' || !isBag(bag.properties)) return id
  const inner = idOf(bag.properties.id)
  if (inner !== '') {
    desk.report.say('idFromProperty')
    delete bag.properties.id
  }
  return inner
}

/** Geometries ready to be drawn; none where it cannot be placed, and then the original is kept as text. */
function placed(given: unknown, made: Draft, object: number, desk: Desk, isKept: boolean): Geometry[] {
  const { notes } = desk
  if (given === null || given === undefined) {
    notes.add('noGeometry')
    return []
  }
  if (desk.isPlain && isBag(given) && isSound(given)) return [given as unknown as Geometry]
  keepMembers(given, made, desk)
  const before = new Set(notes)
  try {
    return mend(given, desk.place, notes).parts
  } catch (error) {
    if (!(error instanceof Unplaceable)) throw error
    for (const note of notes) if (!before.has(note)) notes.delete(note)
    if (error.rule === 'emptyGeometry') notes.add('emptyGeometry')
    else if (error instanceof Unknown) desk.waiting.push(made.id)
    else desk.report.say(error.rule, { subject: made.id, values: { object, ...error.values }, key: String(object) })
    const sort = isBag(given) ? geometryType(given.type) : undefined
    if (sort) desk.sorts.set(made.id, sort)
    if (isKept) made.properties.geometryText = JSON.stringify(given)
    else keepGeometry(made.properties, given)
    return []
  }
}

const ofGeometry = new Set(['type', 'coordinates', 'geometries', 'bbox'])

/** What else a geometry carries goes to the properties: a geometry made anew would lose it. */
function keepMembers(given: unknown, made: Draft, desk: Desk): void {
  if (!isBag(given)) return
  for (const name in given) {
    if (ofGeometry.has(name)) continue
    made.properties[free(name, made.properties)] = given[name]
    desk.report.say('foreignMember', { subject: made.id, values: { found: name }, key: name })
  }
}

function inspect({ id, geometry }: Draft, object: number, desk: Desk, bbox: unknown): void {
  if (!geometry) return
  for (const { rule, at } of suspicions(geometry)) desk.report.say(rule, { subject: id, place: at, values: { object }, key: String(object) })
  const isPoint = geometry.type === 'Point'
  const box = isPoint ? null : boxOf(geometry)
  const at = isPoint ? geometry.coordinates : [box![0], box![1]]
  if (desk.near.length === 0 && isInVietnam(at)) desk.near.push(at)
  if (!isInVietnam(at)) desk.report.say('outsideVietnam', { subject: id, place: at })
  if (Array.isArray(bbox) && lies(bbox, geometry)) desk.report.say('bboxLies', { subject: id })
}

/** A box that does not say where the geometry is, to a centimetre or two. */
export function lies(bbox: readonly unknown[], geometry: Geometry): boolean {
  const flat = bbox.length === 6 ? [bbox[0], bbox[1], bbox[3], bbox[4]] : bbox
  return boxOf(geometry)?.some((value, i) => !(Math.abs(value - Number(flat[i])) <= 1e-6)) ?? false
}

const idOf = (id: unknown): string => (typeof id === 'string' ? id.normalize('NFC') : typeof id === 'number' ? String(id) : '')

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
