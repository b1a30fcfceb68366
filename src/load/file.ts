import type { Position } from 'geojson'
import type { Feature } from '../model/dataset'
import { type Candidate, fingerprint } from '../model/finding'
import { anyPosition, boxOf } from '../model/geometry'
import { converter, epsgOf, isInVietnam, meridianText, type Proposal, proposals, systemOf } from '../model/vn2000'
import type { Answers, Progress, Source } from '.'
import { oldEncodings } from './bytes'
import { type Desk, type Draft, draft, lies } from './draft'
import { type Facts, Gathering } from './facts'
import { ownOf } from './own'
import { member, parse } from './parse'
import { type Frame, isPlain, placing } from './place'
import { keepGeometry } from './properties'
import { isProject, projectVersion } from './records'
import { shown } from './repair'
import { Report } from './report'
import type { Layout } from './scan'
import { settle } from './settle'
import { faultsOf } from './structure'
import { isGeojson, type Refused, type Survey, survey } from './survey'

export interface FileRead {
  readonly features: Feature[]
  readonly report: Report
  readonly isReadable: boolean
  readonly notice: string | null
  readonly project: unknown
  readonly facts: Facts
}

/** So many positions, one an object, tell where a file lies. */
const mostMetres = 100

/** The records of a large project are longer than any object; a text cannot be much longer. */
const mostRecordBytes = 400 << 20

/** What a reading needs to know of the others: ids taken by them, the first place known so far, and a survey already made. */
export interface Neighbours { readonly ids: Set<string>; readonly near: Position[]; readonly survey?: Survey | Refused | undefined }

/** One file, from its bytes to features. */
export function* readFile({ name, bytes: given }: Source, answers: Answers, { ids, near, survey: known }: Neighbours): Generator<Progress, FileRead> {
  const report = new Report(name)
  const gathering = new Gathering()
  const refuse = (encoding: Survey['encoding'] = 'utf-8'): FileRead => ({
    features: [], report, isReadable: false, notice: null, project: undefined, facts: gathering.facts({ encoding, named: null, metres: [], systems: [], waiting: 0 }),
  })
  const seen = known ?? (yield* survey({ name, bytes: given }, answers.encoding))
  if ('why' in seen) return report.say(seen.why, { values: { limit: seen.limit } }), refuse()
  const { bytes, encoding, layout } = seen
  const total = bytes.length
  if (encoding === 'utf-16') report.say('utf16')
  if (!isGeojson(bytes, layout, report)) return refuse(encoding)

  const project = member(bytes, layout, 'tuyen', mostRecordBytes)
  const version = typeof project === 'object' && project !== null ? (project as { version?: unknown }).version : undefined
  if (typeof version === 'number' && version > projectVersion) return report.say('newerProject', { values: { version } }), refuse(encoding)

  const named = namedIn(bytes, layout)
  const frame = frameOf(named, answers, report)
  const [before] = near
  const drafts: Draft[] = []
  const objects: number[] = []
  const metres: (readonly [number, number])[] = []
  let sampledAt = -1
  const sampled = (pair: readonly [number, number]) => {
    if (metres.length >= mostMetres || drafts.length === sampledAt) return
    sampledAt = drafts.length
    metres.push(pair)
  }
  const desk: Desk = {
    report, near, place: placing(frame, sampled), isPlain: isPlain(frame), identify: identifier(ids, report),
    waiting: [], keys: new Map(), texts: new Map(), sorts: new Map(), notes: new Set(),
    accept: (one, object) => void (drafts.push(one), objects.push(object)),
  }
  /** What a project file of ours holds was checked when it first came. */
  const isOwn = frame.epsg === null && isProject(project)
  const own: Feature[] = []
  const take = (feature: Feature) => {
    ids.add(feature.id)
    own.push(feature)
    const first = near.length ? null : anyPosition(feature.geometry)
    if (first && isInVietnam(first)) near.push(first)
  }
  let object = 0
  for (const { at, raws, isDamaged } of parse(bytes, layout)) {
    if (isDamaged && !answers.encoding) damaged(given, name, object + 1, report)
    for (const raw of raws) {
      object++
      const feature = isOwn ? ownOf(raw, ids) : null
      if (feature) take(feature)
      else draft(raw, object, desk)
    }
    yield { file: name, phase: 'read', done: Math.round(total / 5 + at * 0.8), total }
  }
  const hint = frame.epsg === null ? near[0] : before
  const systems = metres.length ? proposals(metres, hint ? { near: hint } : {}) : []
  askSystem(name, systems, desk)
  checkBox(member(bytes, layout, 'bbox'), drafts, report)
  if (object === 0 && !isProject(project)) report.say('noFeatures')

  const settling = settle(name, drafts, objects, answers, desk, gathering)
  let step = settling.next()
  for (; !step.done; step = settling.next()) yield { file: name, phase: 'settle', done: step.value, total: drafts.length }
  const features = step.value
  for (let i = 0; i < features.length; i++) {
    const faults = faultsOf(features[i]!)
    if (faults.length) features[i] = unplaced(features[i]!, faults[0]!, report)
    if (i % 20_000 === 0) yield { file: name, phase: 'settle', done: drafts.length, total: drafts.length }
  }
  const notice = member(bytes, layout, 'description')
  return {
    features: own.length ? [...own, ...features] : features, report, isReadable: true, notice: typeof notice === 'string' ? notice.normalize('NFC').slice(0, 500) : null, project,
    facts: gathering.facts({ encoding, named: named ?? null, metres, systems: systems.map(({ epsg, axes, likelihood }) => ({ epsg, axes, likelihood })), waiting: desk.waiting.length }),
  }
}

function namedIn(bytes: Uint8Array, layout: Layout): string | undefined {
  const named = (member(bytes, layout, 'crs') as { properties?: { name?: unknown; code?: unknown } } | null | undefined)?.properties
  return named ? shown(named.name ?? named.code) : undefined
}

/** The `crs` member of old GeoJSON, unless somebody answered the question. */
function frameOf(crs: string | undefined, answers: Answers, report: Report): Frame {
  const spoken = crs === undefined ? null : epsgOf(crs)
  const epsg = spoken !== null && (spoken === 4326 || converter(spoken)) ? spoken : null
  if (crs !== undefined) {
    report.named = crs
    if (epsg === null && answers.crs === undefined) report.say('crsUnknown', { values: { crs } })
    else if (epsg === 4326) report.say('crsMember', { values: { crs } })
  }
  if (answers.crs !== undefined) report.named = `EPSG:${answers.crs}`
  return { epsg: answers.crs ?? epsg, axes: answers.axes ?? null }
}

/** Own ids stay as they are; the second of two gets a number. Missing ones come from the content, so they survive a reload. */
function identifier(ids: Set<string>, report: Report): Desk['identify'] {
  const next = new Map<string, number>()
  return (wanted, content) => {
    const first = wanted === '' ? fingerprint(content()) : wanted
    let id = first
    if (ids.has(id)) {
      let n = next.get(first) ?? 2
      while (ids.has((id = `${first}~${n}`))) n++
      next.set(first, n + 1)
    }
    if (wanted === '') report.say('missingId', { subject: id })
    else if (id !== first) report.say('duplicateId', { subject: id })
    ids.add(id)
    return id
  }
}

function damaged(given: Uint8Array, file: string, object: number, report: Report): void {
  const candidates = oldEncodings.map((encoding, i): Candidate => {
    const example = new TextDecoder(encoding).decode(given.subarray(...around(given))).replace(/\s+/g, ' ')
    return { answer: encoding, words: { key: 'load.encodingCandidate', values: { encoding, example } }, likelihood: 0.5 - i / 10 }
  })
  report.say('encoding', { values: { object }, question: { about: 'encoding', file, candidates } })
}

/** The text in quotes around the first letter that is no ASCII. */
function around(given: Uint8Array): [start: number, end: number] {
  const at = Math.max(0, given.findIndex((byte) => byte > 0x7f))
  const start = given.lastIndexOf(quote, at) + 1
  const end = given.indexOf(quote, at)
  return [Math.max(start, at - 40), Math.min(end < 0 ? given.length : end, at + 60)]
}

const quote = 0x22

/** Metres without a system are one question for the whole file, with what each answer would put where. */
function askSystem(file: string, systems: readonly Proposal[], { waiting, report }: Desk): void {
  if (waiting.length === 0) return
  const candidates = systems.map(({ epsg, axes, place, nearest: [city], likelihood }): Candidate => {
    const meridian = systemOf(epsg)?.centralMeridian
    const values = {
      epsg, axes: `load.${axes}`, meridian: typeof meridian === 'number' ? `, ${meridianText(meridian)}` : '', province: city?.province.name ?? '–',
      distanceKm: Math.round((city?.distanceM ?? 0) / 1000),
    }
    return { answer: `${epsg} ${axes}`, words: { key: 'load.crsCandidate', values }, example: place, likelihood }
  })
  const likely = candidates.slice(0, 4).map(({ words: { values } }) => `EPSG:${values.epsg}${values.meridian} (${values.province})`)
  const said = { values: { count: waiting.length, candidates: likely.join('; ') || '–' }, question: { about: 'crs', file, candidates } } as const
  for (const subject of waiting) report.say('crs', { subject, ...said })
}

/** A `bbox` of the whole file that does not hold its objects, or holds all of Vietnam for one ward. */
function checkBox(bbox: unknown, drafts: readonly Draft[], report: Report): void {
  if (!Array.isArray(bbox)) return
  const corners: Position[] = []
  for (const { geometry } of drafts) {
    const box = geometry && boxOf(geometry)
    if (box) corners.push([box[0], box[1]], [box[2], box[3]])
  }
  if (corners.length && lies(bbox, { type: 'MultiPoint', coordinates: corners })) report.say('bboxLies')
}

/** The rules of GeoJSON have the last word: what they refuse after all repairs waits in the list. */
function unplaced(feature: Feature, found: string, report: Report): Feature {
  report.say('structure', { subject: feature.id, values: { object: '–', found }, key: feature.id })
  const properties = { ...feature.properties }
  keepGeometry(properties, feature.geometry)
  return { ...feature, geometry: null, properties }
}
