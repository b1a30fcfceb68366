import type { Phrase } from '../../model/change'
import type { ProgrammeAsked } from './index'
import type { Occupancy } from './occupancy'
import { countedBy, waitingShare } from './placing'
import { reasonPoints } from './reasons'
import type { Undertaking } from './result'
import { decisionOf, type Tasks } from './undertakings'

/** How the figures were made, and what they leave out. */
export function notesOf({ settings, day, streets, waivers }: ProgrammeAsked, { unsaidRoles }: Tasks, undertakings: readonly Undertaking[], yearOf: ReadonlyMap<string, number>, short: Occupancy['short']): Phrase[] {
  const { ducts, works, spareWays, programme: { from, to }, priceSource } = settings
  const { limit, perYear } = countedBy(settings)
  const counted = (key: Phrase['key'], n: number, values: Phrase['values'] = {}): Phrase[] => (n > 0 ? [{ key, values: { ...values, n } }] : [])
  const unpriced = undertakings.filter(({ costVnd }) => costVnd === null)
  const outside = undertakings.filter(({ decided }) => typeof decided?.year === 'number' && (decided.year < from || decided.year > to)).length
  const known = new Set(streets.sections.map(({ id }) => decisionOf(id)))
  const gone = [...waivers.values()].filter(({ finding, accepted }) => accepted !== undefined && finding.startsWith(decisionOf('')) && !known.has(finding)).length
  const { score, main, dig, year, forbidden, room } = reasonPoints
  return [
    { key: 'burying.note.how' },
    { key: 'burying.note.value', values: { score, main, dig, year, forbidden, room, late: 100 * waitingShare } },
    { key: 'burying.note.room', values: { within: ducts.withinM, angle: ducts.angleDeg, overlap: ducts.overlapM, spare: spareWays } },
    { key: 'burying.note.dig', values: { within: works.withinM, overlap: ducts.overlapM, months: works.months } },
    { key: 'burying.note.counted' },
    ...(perYear === null ? [{ key: 'burying.note.noLimit' } as const] : []),
    ...(unpriced.length > 0 && limit === 'money' && perYear !== null ? [{ key: 'burying.note.unpriced', values: { n: unpriced.filter(({ id }) => !yearOf.has(id)).length } } as const] : []),
    ...(unpriced.length > 0 ? [{ key: 'burying.note.price' } as const] : [{ key: 'burying.note.prices', values: { source: priceSource || 'burying.noSource' } } as const]),
    ...counted('burying.note.roles', unsaidRoles),
    ...counted('burying.note.outside', outside, { from, to }),
    ...counted('burying.note.gone', gone),
    ...(Number(day.slice(0, 4)) > from ? [{ key: 'burying.note.past', values: { year: Number(day.slice(0, 4)) } } as const] : []),
    ...short.map(({ name, year: at, over }): Phrase => ({ key: 'burying.note.short', values: { name, year: at, n: over } })),
  ]
}
