import type { LineString, Position } from 'geojson'
import { burying } from '../../i18n/vi/burying'
import type { Draft, Values } from '../../model/edit'
import { parallel } from '../../model/parallel'
import { rounded } from '../../model/vertices'
import { drawn, lengthOf, type Stretch, united } from '../beside'
import type { StreetLine } from '../streets/result'
import { measureOf } from '../streets/strung'
import type { ProgrammeAsked } from './index'
import { isOurs, ourSource } from './ours'
import { tasksBehind } from './programme'
import type { Programme } from './result'
import { isNarrow, type Task, type Tasks } from './undertakings'
import { type AllWritten, followed, lostIn, writtenRecord } from './written'

export interface Planned {
  readonly drafts: readonly Draft[]
  readonly writes: readonly { readonly ids: readonly string[]; readonly values: Values }[]
  /** Cables, roads and ducts that an earlier plan wrote into, and that have no year any more. */
  readonly takenBack: number
  /** What stands in cables and roads by this plan and earlier ones. */
  readonly written: AllWritten
}

/** What becomes of the data when what has its year is planned: new ducts, and what is written into cables and roads. Ducts it planned before are found again by where they lie, and follow; what it wrote into cables and roads is taken back where there is no year any more. */
export function plannedOf(asked: ProgrammeAsked, programme: Programme): Planned {
  const tasks = tasksBehind(asked, programme)
  const yearOf = new Map(programme.years.flatMap(({ year, items }) => items.map(({ undertaking }) => [undertaking, year] as const)))
  const writes = new Map<string, { readonly ids: string[]; readonly values: Values }>()
  const write = (id: string, values: Values) => {
    const key = JSON.stringify(values)
    ;(writes.get(key) ?? writes.set(key, { ids: [], values }).get(key)!).ids.push(id)
  }
  const { drafts, left } = ductsOf(asked, tasks, yearOf, write)
  const wanted = new Map<string, Values>()
  cablesOf(asked, tasks, yearOf, (id, values) => void wanted.set(id, values))
  roadsOf(asked, tasks, yearOf, (id, values) => void wanted.set(id, values))
  const follows = followed(asked, wanted, lostIn(asked, yearOf, new Set(tasks.list.map(({ section }) => section))))
  for (const [id, values] of follows.writes) write(id, values)
  return { drafts, writes: [...writes.values()], takenBack: left + follows.takenBack, written: follows.written }
}

/** How much the next plan would take back; where nothing was planned nothing is worked out for it. */
export function takenBackBy(asked: ProgrammeAsked, programme: Programme): number {
  return asked.waivers.has(writtenRecord) || asked.scene.ducts.some(isOurs) ? plannedOf(asked, programme).takenBack : 0
}

type Years = ReadonlyMap<string, number>
type Write = (id: string, values: Values) => void

function ductsOf(asked: ProgrammeAsked, { list }: Tasks, yearOf: Years, write: Write): { drafts: Draft[]; left: number } {
  const { streets, found } = asked
  const lines = new Map(found.sections.map((line) => [line.id, line]))
  const ours = oursOf(asked)
  const poles = new Map<number, number[]>()
  streets.ofPole.forEach((section, pole) => void (poles.get(section) ?? poles.set(section, []).get(section)!).push(pole))
  const kept = new Set<number>()
  const drafts: Draft[] = []
  for (const task of list) {
    const { undertaking: { id, newWays, street }, section } = task
    const year = yearOf.get(id)
    if (year === undefined) continue
    const own = ours.get(section) ?? []
    const note = burying.burying.duct.replace('{street}', () => street).replace('{year}', String(year))
    for (const stretch of task.fresh) {
      const there = own.filter((duct) => duct.along.some(({ fromM, toM }) => fromM < stretch.toM && toM > stretch.fromM))
      const covered = lengthOf(united(there.flatMap(({ along }) => along).map(({ fromM, toM }) => ({ fromM: Math.max(fromM, stretch.fromM), toM: Math.min(toM, stretch.toM) })).filter(({ fromM, toM }) => toM > fromM)))
      if (covered >= (stretch.toM - stretch.fromM) / 2) {
        for (const { duct } of there) if (!kept.has(duct)) {
          kept.add(duct)
          write(asked.scene.ducts[duct]!.id, { phase: year, ways: newWays, note, action: null })
        }
      } else drafts.push(draftOf(asked, task, stretch, { street: lines.get(streets.sections[section]!.id)!, poles: poles.get(section) ?? [] }, { phase: year, ways: newWays, note }))
    }
  }
  // What was planned for a section that has no year any more is not to be built; where nothing hangs any more it was.
  let left = 0
  const tasked = new Set(list.map(({ section }) => section))
  for (const [section, own] of ours) for (const { duct } of own) {
    if (kept.has(duct) || !tasked.has(section)) continue
    const { id, properties: { action } } = asked.scene.ducts[duct]!
    if (action !== 'remove' && !yearOf.has(streets.sections[section]!.id)) left++
    write(id, { action: 'remove' })
  }
  return { drafts, left }
}

/** Ducts the programme planned before, by the section they lie along most, with the stretch of its centre line. */
function oursOf({ scene, streets, found }: ProgrammeAsked): Map<number, { readonly duct: number; readonly along: readonly Stretch[] }[]> {
  const inScope = new Set(found.sections.map(({ id }) => id))
  const ours = new Map<number, { duct: number; along: Stretch[] }[]>()
  scene.ducts.forEach((feature, duct) => {
    if (!isOurs(feature)) return
    const course = scene.courses[duct]!
    const metres = new Map<number, number>()
    for (const { section, fromM, toM } of streets.along(course)) metres.set(section, (metres.get(section) ?? 0) + toM - fromM)
    const [section] = [...metres].reduce<readonly [number, number]>((best, one) => (one[1] > best[1] ? one : best), [-1, 0])
    if (section < 0 || !inScope.has(streets.sections[section]!.id)) return
    const { line } = streets.sections[section]!
    const marks = Array.from({ length: course.length / 2 }, (_, i) => measureOf(line, course[2 * i]!, course[2 * i + 1]!).atM)
    ;(ours.get(section) ?? ours.set(section, []).get(section)!).push({ duct, along: [{ fromM: Math.min(...marks), toM: Math.max(...marks) }] })
  })
  return ours
}

/** Beside the kerb on the side where most poles stand; where there is no pavement, or no room beside a bend, in the middle. */
function draftOf(asked: ProgrammeAsked, { section }: Task, stretch: Stretch, { street, poles }: { readonly street: StreetLine; readonly poles: readonly number[] }, values: Values): Draft {
  const { scene: { globe }, streets } = asked
  const { line } = streets.sections[section]!
  const all = Array.from({ length: line.length / 2 }, (_, i) => globe(line[2 * i]!, line[2 * i + 1]!))
  const middle = drawn(all, line, stretch)
  const asideM = isNarrow(street) ? 0 : asideOf(asked, line, poles, street.widthM)
  const course = asideM === 0 ? middle : parallel(middle, asideM)
  const coordinates = (typeof course === 'string' ? middle : course).map((place): Position => place.map(rounded))
  const surface = isNarrow(street) ? 'roadway' : 'sidewalk'
  const geometry: LineString = { type: 'LineString', coordinates }
  return { kind: 'duct', geometry, values: { status: 'planned', source: ourSource, ductClass: 'N1', surface, shareable: true, ...(street.name && { street: street.name }), ...values } }
}

const besideKerbM = 1

/** To the right of the centre line, below zero to the left. Of a street whose width nobody says, where its poles stand. */
function asideOf({ scene: { places, trueM } }: ProgrammeAsked, line: Float64Array, poles: readonly number[], widthM: number | null): number {
  const offs = poles.map((pole) => -measureOf(line, places[2 * pole]!, places[2 * pole + 1]!).leftM)
  const isRight = 2 * offs.filter((off) => off > 0).length >= offs.length
  const own = offs.map((off) => (isRight ? off : -off)).filter((off) => off > 0).sort((a, b) => a - b)
  const asideM = widthM === null ? trueM(line[0]!, line[1]!, own[own.length >> 1] ?? 0) : widthM / 2 + besideKerbM
  return isRight ? asideM : -asideM
}

/** Of what hangs of a cable, at least so much has to be in sections that have their year. */
const mostShare = 0.5

function cablesOf({ scene: { spans: { first, ends }, trueM, numberOf } }: ProgrammeAsked, { list }: Tasks, yearOf: Years, write: Write): void {
  const found = new Map<string, { metres: number; year: number; readonly ducts: Set<string> }>()
  for (const { undertaking: { id, movers } } of list) {
    const year = yearOf.get(id)
    if (year === undefined) continue
    for (const { cable, metres, ducts } of movers) {
      const known = found.get(cable) ?? found.set(cable, { metres: 0, year, ducts: new Set() }).get(cable)!
      known.metres += metres
      known.year = Math.max(known.year, year)
      for (const duct of ducts) known.ducts.add(duct)
    }
  }
  for (const [id, { metres, year, ducts }] of found) {
    const cable = numberOf('cable', id)!
    let planeM = 0
    for (let span = first[cable]!; span < first[cable + 1]!; span++) planeM += Math.hypot(ends[4 * span + 2]! - ends[4 * span]!, ends[4 * span + 3]! - ends[4 * span + 1]!)
    if (metres < mostShare * trueM(ends[4 * first[cable]!]!, ends[4 * first[cable]! + 1]!, planeM) * (1 - 1e-6)) continue
    write(id, { action: 'underground', phase: year, ...(ducts.size > 0 && { moveTo: [...ducts] }) })
  }
}

function roadsOf({ streets: { sections } }: ProgrammeAsked, { list }: Tasks, yearOf: Years, write: Write): void {
  const last = new Map<string, number>()
  for (const { undertaking: { id }, section } of list) for (const road of new Set(sections[section]!.roads)) last.set(road, Math.max(last.get(road) ?? 0, yearOf.get(id) ?? Infinity))
  for (const [road, year] of last) if (Number.isFinite(year)) write(road, { undergroundingYear: year })
}
