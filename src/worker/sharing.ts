import { byWord } from '../i18n/order'
import { colocation, removalPlan } from '../analysis/colocation'
import { type DuctRoute, ductRoute, ductRuns, type DuctWish, type DuctYears, ductYears } from '../analysis/ducts'
import { type Owned, ownedIn } from '../analysis/owned'
import { poleLines } from '../analysis/poles'
import { provinceOfData } from '../analysis/province'
import { type Answer, answerTo, type Wish } from '../analysis/requests'
import { type Asked, type Finder, type Found, limitsOf, type Proposal, type Rates, ratesOf, type RemovalPlan, type SharingSettings, sharingOf, standard } from '../analysis/sharing'
import { judged, type Judged, type Verdict } from '../analysis/sharing/verdict'
import { digOnce } from '../analysis/works'
import { isAreal } from '../analysis/coverage/areas'
import type { Phrase } from '../model/change'
import { get, ofKind } from '../model/dataset'
import { type Edit, type Refusal, tried } from '../model/edit'
import { holderOf } from '../model/operator'
import type { Waiver, WaiverChange } from '../model/waiver'
import type { MultiPolygon, Polygon } from 'geojson'
import { surveyNow } from './coverage'
import { type Edited, groundOf } from './edit'
import { lockedIn } from './lock'
import { act, readyToCheck } from './project'
import type { Context } from './replica'
import { keepSettings } from './settings'
import type { Status } from './status'
import { today } from './today'

export type { Judged, Verdict } from '../analysis/sharing/verdict'
export interface ShareFound extends Omit<Found, 'opportunities'> {
  readonly opportunities: readonly Judged[]
  /** Of the data it was found in. */
  readonly version: number
}

const searches: Readonly<Record<Finder, (asked: Asked, context: Context) => Generator<number, Found>>> = {
  colocation: function* (asked, context) {
    return yield* colocation(asked, yield* surveyNow(context))
  },
  poles: poleLines, ducts: ductRuns, works: digOnce,
}

interface Known extends Asked { readonly coverage: unknown; readonly grid: unknown; readonly shared: unknown; readonly found: Map<Finder, Found>; plan: RemovalPlan | null }
/** What a person sees, which may be of the data as they were a moment ago. */
const shown = new WeakMap<Context, Map<Finder, Found>>()
const known = new WeakMap<Context, Known>()

/** What is asked of the data as they are now and as they are looked at. */
export const shareAsked = ({ replica: { dataset, settings }, filter: { scope, day } }: Context): Asked => ({ dataset, settings: sharingOf(settings), scope, day, today: today() })

/** What was found stays as long as nothing it stands on changes. */
function knownNow(context: Context): Known {
  const asked = shareAsked(context)
  const { coverage, peopleGrid: grid, sharing: shared } = context.replica.settings
  const last = known.get(context)
  if (last && last.dataset === asked.dataset && last.shared === shared && last.coverage === coverage && last.grid === grid && last.scope === asked.scope && last.day === asked.day && last.today === asked.today) return last
  const fresh: Known = { ...asked, coverage, grid, shared, found: new Map(), plan: null }
  known.set(context, fresh)
  return fresh
}

export function* shareFound({ finder }: { finder: Finder }, context: Context): Generator<number, ShareFound> {
  const { version, waivers, dataset } = context.replica
  const now = knownNow(context)
  let found = now.found.get(finder)
  if (!found) now.found.set(finder, (found = yield* searches[finder](now, context)))
  if (!shown.has(context)) shown.set(context, new Map())
  shown.get(context)!.set(finder, found)
  return { ...found, opportunities: found.opportunities.map((one) => judged(one, waivers, dataset)), version }
}

export function* shareRates(_: null, context: Context): Generator<number, Rates & { version: number }> {
  const { version } = context.replica
  return { ...(yield* ratesOf(shareAsked(context))), version }
}

/** The fewest masts for all groups together; kept, so that it can be agreed to as it was shown. */
export function* sharePlan(_: null, context: Context): Generator<number, RemovalPlan & { version: number }> {
  const { version } = context.replica
  const now = knownNow(context)
  now.plan ??= yield* removalPlan(now, yield* surveyNow(context))
  return { ...now.plan, version }
}

export interface DecideArgs {
  readonly finder: Finder
  readonly id: string
  /** Of the opportunity; null where none is chosen. */
  readonly proposal: string | null
  readonly verdict: Exclude<Verdict, 'planned'>
  readonly reason: string
  readonly who: string
  /** When it is to be done. */
  readonly year: number | null
}

/** A decision and what it makes of the data are one step: taken back together. */
export async function* decide({ finder, id, proposal: chosen, verdict, reason, who, year }: DecideArgs, context: Context): AsyncGenerator<number, Edited> {
  const opportunity = shown.get(context)?.get(finder)?.opportunities.find((one) => one.id === id)
  if (!opportunity) return { refused: { key: 'sharing.gone' } }
  const before = context.replica.waivers.get(id)
  const proposal = verdict === 'accepted' ? opportunity.proposals.find((one) => one.id === chosen) : undefined
  if (verdict === 'accepted' && !proposal) return { refused: { key: 'sharing.gone' } }
  const after: Waiver | null = verdict === 'open' ? null : { finding: id, rule: opportunity.rule, reason, who, at: new Date().toISOString(), ...(proposal && { accepted: proposal.id }) }
  const waivers: WaiverChange = new Map([[id, { ...(before && { before }), ...(after && { after }) }]])
  const name: Phrase = { key: `sharing.step.${verdict}`, values: { name: opportunity.name } }
  return yield* carried(name, proposal ? phased(proposal, year) : [], waivers, who, context)
}

/** All groups of the plan as they were shown, one step. */
export async function* decidePlan({ who, year }: { who: string; year: number | null }, context: Context): AsyncGenerator<number, Edited> {
  const now = known.get(context)
  if (!now?.plan) return { refused: { key: 'sharing.gone' } }
  const at = new Date().toISOString()
  const rules = new Map(now.found.get('colocation')?.opportunities.map(({ id, rule }) => [id, rule]))
  const waivers: WaiverChange = new Map(now.plan.groups.map(({ opportunity: id, proposal }) => {
    const before = context.replica.waivers.get(id)
    return [id, { ...(before && { before }), after: { finding: id, rule: rules.get(id) ?? 'share.colocation', reason: '', who, at, accepted: proposal.id } }] as const
  }))
  const writes = now.plan.groups.flatMap(({ proposal }) => phased(proposal, year))
  return yield* carried({ key: 'sharing.step.plan', values: { n: now.plan.groups.length } }, writes, waivers, who, context)
}

type Writes = Extract<Edit, { readonly do: 'plan' }>['writes']
/** What is decided is given its year; what stays as it is has none. */
const phased = ({ writes }: Proposal, year: number | null): Writes =>
  writes.map(({ ids, values }) => ({ ids, values: year === null || Object.hasOwn(values, 'phase') || values.action === undefined || values.action === 'keep' ? values : { ...values, phase: year } }))

async function* carried(name: Phrase, writes: Writes, waivers: WaiverChange, who: string, context: Context): AsyncGenerator<number, Edited> {
  await readyToCheck()
  const outcome = writes.length > 0 ? tried({ do: 'plan', name, writes }, yield* groundOf(context)) : null
  // What the data say already is agreed to all the same.
  const change = outcome && 'change' in outcome ? outcome.change : new Map()
  if (outcome && ('asks' in outcome || ('refused' in outcome && outcome.refused.key !== 'edit.same'))) return outcome
  const why = change.size > 0 ? lockedIn(change, context) : null
  if (why) return { refused: why }
  const { dataset } = context.replica
  const status = await act({ name, change, waivers, who }, context)
  // A decision that writes nothing into the data leaves what was found in them as it is.
  const now = known.get(context)
  if (change.size === 0 && now?.dataset === dataset) known.set(context, { ...now, dataset: context.replica.dataset })
  return { status, select: [], name, cautions: outcome && 'change' in outcome ? (outcome.cautions ?? []) : [] }
}

export function* shareRequest(wish: Wish, context: Context): Generator<number, Answer & { version: number }> {
  const { version } = context.replica
  return { ...(yield* answerTo(shareAsked(context), wish, yield* surveyNow(context))), version }
}

export function* ductRequest(wish: DuctWish, context: Context): Generator<number, DuctRoute & { version: number }> {
  const { version } = context.replica
  return { ...(yield* ductRoute(shareAsked(context), wish)), version }
}

export function* shareDucts(_: null, context: Context): Generator<number, DuctYears & { version: number }> {
  const { version } = context.replica
  return { ...(yield* ductYears(shareAsked(context), Number(today().slice(0, 4)))), version }
}

/** Whose things lie in an area that was drawn, or in a unit or zone. */
export interface OwnedArgs { readonly area: Polygon | MultiPolygon | { readonly id: string }; readonly name: string }

export function* owned({ area, name }: OwnedArgs, context: Context): Generator<number, (Owned & { version: number }) | Refusal> {
  const { version, dataset } = context.replica
  const geometry = 'id' in area ? get(dataset, area.id)?.geometry : area
  if (!isAreal(geometry ?? null)) return { refused: { key: 'sharing.noArea' } }
  return { ...(yield* ownedIn(dataset, geometry as Polygon | MultiPolygon, name)), version }
}

export interface ShareSettings {
  readonly settings: SharingSettings
  readonly isOwn: boolean
  readonly standard: SharingSettings
  /** As the data name them. */
  readonly operators: readonly string[]
  /** Code of the province of the data; null where they name none. */
  readonly province: string | null
  /** The set of distances that is taken where none is chosen. */
  readonly automatic: string | null
  readonly day: string
}

export function shareSettings(_: null, { replica: { dataset, settings }, filter: { day } }: Context): ShareSettings {
  const operators = new Set([...ofKind(dataset, 'site')].map(holderOf).filter(Boolean))
  for (const { properties: { operator } } of ofKind(dataset, 'station')) if (operator) operators.add(operator)
  const own = sharingOf(settings)
  const province = provinceOfData(dataset, day)
  return {
    settings: own, isOwn: settings.sharing !== undefined, standard, operators: [...operators].sort(byWord),
    province, automatic: limitsOf({ ...own, preset: 'auto' }, day, province).preset, day,
  }
}

/** Null: as the program has them. */
export const setSharing = (settings: SharingSettings | null, context: Context): Promise<Status> =>
  keepSettings({ sharing: settings === null ? undefined : sharingOf({ sharing: settings }) }, context)

