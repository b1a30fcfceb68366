import type { Phrase } from '../../model/change'
import { findingOf } from '../../model/finding'
import type { Survey } from '../coverage'
import { between } from '../coverage/basis'
import { tidy } from '../coverage/figures'
import { scopeOf } from '../scope'
import type { Asked, Found, Opportunity } from '../sharing/result'
import { noGains } from '../sharing/result'
import { notBuilt } from './arranged'
import { type Ground, groundOf } from './ground'
import { type Group, groupsOf } from './groups'
import { type Service, serviceOf } from './loss'
import { movesOf } from './proposal'
import { farthest } from './score'
import { strokesOf } from './strokes'
import { type Way, waysOf } from './ways'

export const rule = 'share.colocation'

/** A group with the ways to use it, of what is looked at. */
export interface Lead { readonly group: Group; readonly id: string; readonly ways: readonly Way[] }
export interface Leads { readonly ground: Ground; readonly service: Service | null; readonly groups: readonly Group[]; readonly leads: readonly Lead[] }

/** Groups are made of all the data, so that they are the same whatever is looked at; one belongs where the mast lies that it is made about. */
export function* leadsOf(asked: Asked, survey: Survey): Generator<number, Leads> {
  const { dataset, scope, settings } = asked
  const ground = yield* between(0, 0.3, groundOf(asked))
  const groups = yield* between(0.3, 0.4, groupsOf(ground))
  const service = yield* between(0.4, 0.7, serviceOf(survey))
  const within = scope === null ? null : scopeOf(dataset, scope)
  const leads: Lead[] = []
  for (const [i, group] of groups.entries()) {
    if (scope !== null && !within?.has(group.hub.site)) continue
    const ways = yield* between(0.7 + (0.3 * i) / groups.length, 0.7 + (0.3 * (i + 1)) / groups.length, waysOf(ground, group, service, settings.weights))
    leads.push({ group, ways, id: findingOf({ rule, severity: 'info', message: 'colocating.found', subjects: subjectsOf(group) }).id })
  }
  return { ground, service, groups, leads: leads.sort((a, b) => b.ways[0]!.proposal.score - a.ways[0]!.proposal.score || (a.id < b.id ? -1 : 1)) }
}

const subjectsOf = ({ members }: Group): string[] => members.map(({ id }) => id)

export function* colocation(asked: Asked, survey: Survey): Generator<number, Found> {
  const known = yield* between(0, 0.95, leadsOf(asked, survey))
  const { leads, service } = known
  const opportunities = leads.map(opportunityOf)
  const masts = leads.reduce((sum, { ways }) => sum + ways[0]!.proposal.gains.masts, 0)
  const lostPeople = service && tidy(yield* between(0.95, 1, together(service, leads.map(({ ways }) => ways[0]!))), 6)
  return { finder: 'colocation', opportunities, totals: { ...noGains, masts, lostPeople, opportunities: leads.length }, notes: notesOf(asked, known) }
}

/** Who loses when all of them are done: what one move takes another may give, and nobody loses twice. They stay moved. */
function* together(service: Service, ways: readonly Way[]): Generator<number, number> {
  for (const [i, { arrangement }] of ways.entries()) {
    service.put(movesOf(arrangement))
    if (i % 8 === 7) yield i / ways.length
  }
  return service.lines.reduce((sum, _, line) => sum + service.lost(line), 0)
}

function opportunityOf({ group, ways }: Lead): Opportunity {
  const { arrangement, proposal } = ways[0]!
  const { distanceM, limit: { m, rule: { document, clause, provenance } } } = farthest(arrangement.movers)
  const finding = findingOf({
    rule, severity: 'info', subjects: subjectsOf(group), message: 'colocating.found', values: { n: group.members.length, limit: m, less: proposal.gains.masts },
    source: { document, clause, provenance },
  })
  return {
    ...finding, finder: 'colocation', place: group.hub.at, name: nameOf(group, arrangement.keeper.called), score: proposal.score,
    owners: [...new Set([arrangement.keeper, ...group.members].flatMap(({ owner, names }) => (owner ? [owner] : names)))],
    distanceM: arrangement.movers.reduce((most, { tie }) => Math.max(most, tie.distanceM), distanceM),
    proposals: ways.map((way, i) => (i === 0 ? way.proposal : { ...way.proposal, strokes: strokesOf(way.arrangement) })), strokes: strokesOf(arrangement),
  }
}

/** "Hùng Vương, Ngô Quyền": as the masts are called, without their numbers, the one that is kept first. */
function nameOf({ members }: Group, first: string): string {
  const names = [first, ...members.map(({ called }) => called)].map((one) => one.replace(/[\s,]+\d+$/, ''))
  return [...new Set(names)].slice(0, 2).join(', ')
}

function notesOf(asked: Asked, { ground: { masts, ties, unplaced }, groups, leads, service }: Leads): Phrase[] {
  const grouped = new Set(groups.flatMap(({ members }) => members.map(({ rank }) => rank)))
  const alone = masts.filter(({ rank }) => ties[rank]!.length > 0 && !grouped.has(rank)).length
  const reference = leads.flatMap(({ ways }) => farthest(ways[0]!.arrangement.movers).limit).find(({ isReference }) => isReference)
  const counted = (key: Phrase['key'], n: number): Phrase[] => (n > 0 ? [{ key, values: { n } }] : [])
  return [
    ...(asked.settings.spacing.some(({ on }) => on) ? [] : [{ key: 'colocating.note.noRule' } as const]),
    ...(leads.length > 0 ? [{ key: 'colocating.note.hubs' } as const] : []),
    ...(reference ? [{ key: 'colocating.note.reference', values: { document: reference.rule.document } } as const] : []),
    ...counted('colocating.note.planned', notBuilt(leads.map(({ ways }) => ways[0]!.arrangement))), ...counted('colocating.note.alone', alone), ...counted('colocating.note.unplaced', unplaced),
    ...(service ? (leads.length > 0 ? [{ key: 'colocating.note.people' } as const] : []) : [{ key: 'colocating.note.nobody' } as const]),
    ...(service && asked.scope !== null ? [{ key: 'colocating.note.scope' } as const] : []),
  ]
}
