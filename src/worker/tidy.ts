import type { Feature as Shape, FeatureCollection, MultiLineString } from 'geojson'
import { provinceOfData } from '../analysis/province'
import { sceneOf } from '../analysis/spans'
import { type StreetsFound, streetsFound as streetsFoundIn, streetsOf } from '../analysis/streets'
import { type Asked, tidied, type TidySettings } from '../analysis/tidiness'
import { unsaidOf } from '../analysis/tidiness/checks/hanging/unsaid'
import { retidied } from '../analysis/tidiness/touched'
import { inForce, tidyOf } from '../analysis/tidiness/options'
import { decisionOf, plannedOf, type Programme, type ProgrammeAsked, programmeOf, recordOf, takenBackBy, writtenRecord } from '../analysis/undergrounding'
import { between } from '../analysis/coverage/basis'
import { type Change, type Halves, nothing, type Phrase } from '../model/change'
import { type Dataset, get } from '../model/dataset'
import { tried } from '../model/edit'
import type { Finding } from '../model/finding'
import { isClosed, type Waiver, type WaiverChange } from '../model/waiver'
import { withTidiness } from './checks'
import { type Edited, groundOf } from './edit'
import { finished } from './keep'
import { lockedIn } from './lock'
import { act, readyToCheck } from './project'
import type { Context } from './replica'
import { changedBetween } from './sight'
import { today } from './today'

/** What everything about streets stands on, for one state of the data, the rules and the day. */
export interface Known extends Asked { readonly settings: TidySettings; readonly own: unknown; readonly wardDay: string; readonly findings: readonly Finding[] }
const known = new WeakMap<Context, Known>()

export interface Streeted extends StreetsFound {
  /** Of the data it was found in. */
  readonly version: number
  readonly pack: { readonly name: string; readonly version: string; readonly isOwn: boolean }
  /** Open findings of all checks, wherever they are. */
  readonly findings: number
}

interface Making extends Pick<Known, 'own' | 'day' | 'wardDay'> { readonly dataset: Dataset; readonly steps: Generator<number, Known> }
const makings = new WeakMap<Context, Making>()

/** The checks of the whole project, kept until something they stand on changes. Who asks while they are being worked out goes on with the same work. */
export function* knownNow(context: Context): Generator<number, Known> {
  const { replica: { dataset, settings: { tidiness: own } }, filter: { day: wardDay } } = context
  const day = today()
  const isMeant = (one: Pick<Known, 'own' | 'day' | 'wardDay'> | undefined) => one?.own === own && one?.day === day && one.wardDay === wardDay
  const last = known.get(context)
  if (isMeant(last) && last!.scene.dataset === dataset) return last!
  let making = makings.get(context)
  if (!making || making.dataset !== dataset || !isMeant(making)) makings.set(context, (making = { dataset, own, day, wardDay, steps: madeOf(context, day, isMeant(last) ? last : undefined) }))
  try {
    for (;;) {
      const step = making.steps.next()
      // The end is told to one of those who wait alone.
      if (step.done) return (step.value as Known | undefined) ?? known.get(context)!
      yield step.value
    }
  } catch (error) {
    makings.delete(context)
    throw error
  }
}

/** After a small change only what it touched is checked again. */
function* madeOf(context: Context, day: string, last: Known | undefined): Generator<number, Known> {
  const { replica: { dataset, settings: all }, filter: { day: wardDay } } = context
  const settings = tidyOf(all)
  const scene = yield* between(0, 0.3, sceneOf(dataset))
  const streets = yield* between(0.3, 0.5, streetsOf(scene, settings, { day: wardDay }))
  const rules = inForce(settings, day, provinceOfData(dataset, wardDay))
  const asked: Asked = { scene, streets, rules, pack: settings.pack, day, ducts: settings.ducts }
  const findings = (last && (yield* between(0.5, 1, again(last, dataset)))) ?? (yield* between(0.5, 1, tidied(asked)))
  const fresh: Known = { ...asked, settings, own: all.tidiness, wardDay, findings }
  known.set(context, fresh)
  return fresh
}

/** More changed objects than these are not followed one by one. */
const mostFollowed = 300

/** Findings on the data as they are now, of what was found before and what lies between; null where that is too much. */
function* again(last: Known, dataset: Dataset): Generator<number, readonly Finding[] | null> {
  const before = last.scene.dataset
  if (before.base !== dataset.base) return null
  const changed = changedBetween(before, dataset)
  if (changed.length > mostFollowed) return null
  const change: Change = new Map(changed.map((id): [string, Halves] => {
    const [from, to] = [get(before, id), get(dataset, id)]
    return [id, { ...(from && { before: from }), ...(to && { after: to }) }]
  }))
  const { ids, findings } = yield* retidied({ asked: last, dataset, change, settings: last.settings })
  return [...last.findings.filter(({ subjects }) => !ids.has(subjects[0]!)), ...findings]
}

const following = new WeakSet<Context>()

/** Once asked for, the findings of a project's streets follow its data: in slices, after the answer of what changed them. */
function followIn(id: string | undefined): NonNullable<Context['follow']> {
  return (context) => {
    if (following.has(context)) return
    following.add(context)
    void (async () => {
      while (context.replica.project?.id === id) {
        const { dataset } = context.replica
        const last = known.get(context)
        const { tidiness: own } = context.replica.settings
        const findings = (last && last.own === own && (await finished(again(last, dataset)))) || (await finished(knownNow(context))).findings
        if (context.replica.project?.id !== id) return
        withTidiness(context, findings)
        if (dataset === context.replica.dataset && own === context.replica.settings.tidiness) return
      }
    })().finally(() => following.delete(context))
  }
}

/** Brings findings and figures up to what the data are now. */
export function* streetsFound(_: null, context: Context): Generator<number, Streeted> {
  const now = yield* between(0, 0.8, knownNow(context))
  withTidiness(context, now.findings)
  context.follow = followIn(context.replica.project?.id)
  const { replica: { version, waivers, settings: { tidiness } } } = context
  const found = yield* between(0.8, 1, foundIn(now, context))
  const open = now.findings.reduce((count, { id }) => count + Number(!isClosed(waivers.get(id))), 0)
  return { ...found, notes: [...found.notes, ...unsaidOf(now)], version, pack: { name: now.pack.name, version: now.pack.version, isOwn: tidiness !== undefined }, findings: open }
}

/** What somebody closed counts no more; `isWhole`: it is told all the same. */
export function foundIn({ scene, streets, settings, wardDay: day, findings: all }: Known, { filter: { scope }, replica: { waivers } }: Context, isWhole = false): Generator<number, StreetsFound> {
  const [findings, closed]: [Finding[], Finding[]] = [[], []]
  for (const finding of all) (!isWhole && isClosed(waivers.get(finding.id)) ? closed : findings).push(finding)
  return streetsFoundIn({ dataset: scene.dataset, scene, streets, findings, closed, settings, scope, day })
}

export type StreetShapes = FeatureCollection<MultiLineString, { readonly id: string; readonly name: string }>

/** Centre lines of streets, to be drawn by what is known of them. */
export function* streetShapes(_: null, context: Context): Generator<number, StreetShapes> {
  const { scene, streets } = yield* knownNow(context)
  const features = streets.streets.map((street): Shape<MultiLineString, { id: string; name: string }> => ({
    type: 'Feature', properties: { id: street.id, name: street.name },
    geometry: { type: 'MultiLineString', coordinates: street.sections.map((section) => globed(streets.sections[section]!.line, scene)) },
  }))
  return { type: 'FeatureCollection', features }
}

/** Sections of one street, to be told apart. */
export function* sectionShapes({ ids }: { ids: readonly string[] }, context: Context): Generator<number, StreetShapes> {
  const { scene, streets } = yield* knownNow(context)
  const wanted = new Set(ids)
  const features = streets.sections.filter(({ id }) => wanted.has(id)).map((section): Shape<MultiLineString, { id: string; name: string }> => ({
    type: 'Feature', properties: { id: section.id, name: streets.streets[section.street]!.name }, geometry: { type: 'MultiLineString', coordinates: [globed(section.line, scene)] },
  }))
  return { type: 'FeatureCollection', features }
}

export const globed = (line: Float64Array, scene: Known['scene']) => Array.from({ length: line.length / 2 }, (_, i) => scene.globe(line[2 * i]!, line[2 * i + 1]!))

export interface Programmed extends Programme {
  readonly version: number
  /** A person decided years: the program places nothing by itself until it is asked to. */
  readonly isFrozen: boolean
  /** What a year is limited by. */
  readonly limitOf: 'money' | 'km'
  /** Where the prices come from, as the office says; empty: nobody said. */
  readonly priceSource: string
  /** What an earlier plan wrote into so many objects is taken back by the next one: they have no year any more. */
  readonly takesBack: number
}

export function* programmeAsked(context: Context): Generator<number, ProgrammeAsked> {
  const { replica: { dataset, waivers }, filter: { scope } } = context
  const now = yield* between(0, 0.6, knownNow(context))
  const found = yield* between(0.6, 0.8, foundIn(now, context))
  return { dataset, scene: now.scene, streets: now.streets, found, settings: now.settings, scope, day: now.day, waivers }
}

export function* programme(_: null, context: Context): Generator<number, Programmed> {
  const { version, waivers } = context.replica
  const asked = yield* between(0, 0.7, programmeAsked(context))
  const made = yield* between(0.7, 1, programmeOf(asked))
  return { ...made, version, isFrozen: isFrozen(waivers), limitOf: asked.settings.programme.limit, priceSource: asked.settings.priceSource, takesBack: takenBackBy(asked, made) }
}

const rule = 'programme.year'
const decisionsIn = (waivers: ReadonlyMap<string, Waiver>) => [...waivers.values()].filter((waiver) => waiver.rule === rule)
const isFrozen = (waivers: ReadonlyMap<string, Waiver>) => decisionsIn(waivers).length > 0

export interface YearArgs {
  /** As the board stands, so that nothing else moves: what has no year is not to be done. */
  readonly board: readonly { readonly id: string; readonly year: number | null; readonly isLocked: boolean }[]
  readonly name: Phrase
  readonly who: string
}

/** The years of the board as they are after somebody moved a card or locked it: one step. */
export async function decideYears({ board, name, who }: YearArgs, context: Context): Promise<Edited> {
  const { waivers } = context.replica
  const at = new Date().toISOString()
  const change = new Map<string, { before?: Waiver; after?: Waiver }>()
  for (const { id, year, isLocked } of board) {
    const finding = decisionOf(id)
    const before = waivers.get(finding)
    const accepted = year === null ? 'none' : String(year)
    if (before && before.accepted === accepted && (before.isLocked ?? false) === isLocked) continue
    change.set(finding, { ...(before && { before }), after: { finding, rule, reason: '', who, at, accepted, ...(isLocked && { isLocked: true as const }) } })
  }
  return decided(name, change, who, context)
}

/** The program places again what is not locked. */
export async function replan({ name, who }: Pick<YearArgs, 'name' | 'who'>, context: Context): Promise<Edited> {
  const loose = decisionsIn(context.replica.waivers).filter(({ isLocked }) => !isLocked)
  return decided(name, new Map(loose.map((before) => [before.finding, { before }])), who, context)
}

async function decided(name: Phrase, waivers: WaiverChange, who: string, context: Context): Promise<Edited> {
  if (waivers.size === 0) return { refused: { key: 'edit.same' } }
  return { status: await act({ name, change: nothing, waivers, who }, context), select: [], name, cautions: [] }
}

/** What has its year becomes planned objects, and what an earlier plan made of what has none any more is taken back: one step. */
export async function* planProgramme({ name: given, who }: Pick<YearArgs, 'name' | 'who'>, context: Context): AsyncGenerator<number, Edited> {
  await readyToCheck()
  const asked = yield* between(0, 0.6, programmeAsked(context))
  const { drafts, writes, takenBack, written } = plannedOf(asked, yield* between(0.6, 0.8, programmeOf(asked)))
  if (drafts.length === 0 && writes.length === 0) return { refused: { key: 'edit.same' } }
  const name: Phrase = takenBack > 0 ? { key: 'boarding.step.planBack', values: { ...given.values, back: takenBack } } : given
  const outcome = tried({ do: 'plan', name, writes, drafts }, yield* between(0.8, 1, groundOf(context)))
  if (!('change' in outcome)) return outcome
  const change: Change = outcome.change
  const why = lockedIn(change, context)
  if (why) return { refused: why }
  const before = context.replica.waivers.get(writtenRecord)
  const after = recordOf(written, { who, at: new Date().toISOString() })
  const waivers: WaiverChange | undefined = before?.accepted === after?.accepted ? undefined : new Map([[writtenRecord, { ...(before && { before }), ...(after && { after }) }]])
  return { status: await act({ name, change, ...(waivers && { waivers }), who }, context), select: [], name, cautions: outcome.cautions ?? [] }
}
