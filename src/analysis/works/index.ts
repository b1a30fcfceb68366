import type { Phrase } from '../../model/change'
import { lengthOf, type Stretch, united } from '../beside'
import { isAreal } from '../coverage/areas'
import { between } from '../coverage/basis'
import { regionOf } from '../region'
import { withinOf } from '../scope'
import { type Asked, type Found, noGains, type Opportunity } from '../sharing/result'
import { type Along, boxRound, commonOf, type Field, fieldOf, onceM } from './common'
import { type Announced, type Item, worksIn } from './gathered'
import { opportunityOf } from './opportunity'
import { type Dig, isOver } from './proposal'
import { monthsApart } from './when'

/** Works that are announced, with the telecom that is planned or wished along them: dug once. */
export function* digOnce({ dataset, settings, scope, today = '' }: Asked): Generator<number, Found> {
  const { plane, works, items, undated } = yield* between(0, 0.3, worksIn(dataset))
  const { withinM, overlapM, months } = settings.works
  const field = fieldOf([...items, ...works])
  const chambers = items.filter(({ point }) => point)
  const telecom = works.filter(({ isTelecom }) => isTelecom)
  const isIn = withinOf(dataset, scope)
  const found: { opportunity: Opportunity; dig: Dig; isOver: boolean }[] = []
  let areas = 0
  const take = (dig: Dig) => {
    const opportunity = opportunityOf(dig, { field, plane, settings, today })
    if (isIn(opportunity.place[0]!, opportunity.place[1]!)) found.push({ opportunity, dig, isOver: isOver(dig.works, today) })
  }
  for (let i = 0; i < works.length; i++) {
    yield 0.3 + (0.7 * i) / works.length
    const one = works[i]!
    if (one.isTelecom) continue
    const isNear = ({ days }: Item) => days === null || monthsApart(days, one.days) <= months
    const common = commonOf(field, one, { withinM, overlapM }, (item) => item < items.length && isNear(items[item]!))
    if (common) take({ works: one, items: common.along.map(({ item }) => items[item]!), lengthsM: common.along.map(({ lengthM }) => lengthM), chambers: besideOf(one, chambers.filter(isNear), withinM), common })
    for (const other of telecom) {
      if (!isNear(other)) continue
      if (one.isArea && other.isArea) {
        if (meet(one, other, withinM)) areas++
        continue
      }
      // An area has no length of its own: the line is measured along it.
      const [along, item] = other.isArea ? [other, i] : [one, works.indexOf(other)]
      const common = commonOf(field, along, { withinM, overlapM }, (index) => index === items.length + item)
      if (common) take({ works: one, items: [other], lengthsM: [common.lengthM], chambers: [], common })
    }
  }
  found.sort((a, b) => b.opportunity.score - a.opportunity.score || (a.opportunity.id < b.opportunity.id ? -1 : 1))
  const counted = (key: Phrase['key'], n: number): Phrase[] => (n > 0 ? [{ key, values: { n } }] : [])
  const open = found.filter((one) => !one.isOver).map(({ dig }) => dig)
  const metres = savedM(open, field, withinM)
  return {
    finder: 'works', opportunities: found.map(({ opportunity }) => opportunity),
    totals: { ...noGains, opportunities: found.length, metres, savedVnd: settings.trenchVndPerM === null ? null : metres * settings.trenchVndPerM },
    notes: [
      { key: 'digging.note.how', values: { within: withinM, overlap: overlapM, months } },
      ...(works.length + undated === 0 ? [{ key: 'digging.note.noWorks' } as const] : []),
      ...counted('digging.note.undated', undated), ...counted('digging.note.over', found.length - open.length), ...counted('digging.note.areas', areas),
      ...(settings.trenchVndPerM === null ? [{ key: 'digging.note.price' } as const] : []),
    ],
  }
}

/** What lies in the trench of two works, or of two items beside each other, is saved once. */
function savedM(digs: readonly Dig[], field: Field, withinM: number): number {
  const pieces = new Map<number, Stretch[]>()
  for (const { common } of digs) for (const along of common.along) for (const { line, stretches } of along.pieces) pieces.set(line, [...(pieces.get(line) ?? []), ...stretches])
  const along = [...pieces].sort(([a], [b]) => a - b).map(([line, stretches]): Along => {
    const whole = united(stretches)
    return { item: field.owners[line]!, pieces: [{ line, stretches: whole }], lengthM: lengthOf(whole) }
  })
  return Math.min(onceM(field, along, withinM), digs.reduce((sum, { common }) => sum + common.lengthM, 0))
}

/** Chambers on or near works. */
function besideOf(works: Announced, chambers: readonly Item[], withinM: number): Item[] {
  const [west, south, east, north] = boxRound(works.lines, withinM)
  const { geometry } = works.feature
  const region = isAreal(geometry) ? regionOf(geometry) : null
  return chambers.filter(({ point, feature }) => {
    const [x, y] = point!
    if (x < west || x > east || y < south || y > north) return false
    const [lng, lat] = (feature.geometry as { coordinates: number[] }).coordinates as [number, number]
    return region?.holds(lng, lat) || works.lines.some((line) => offM(line, x, y) <= withinM)
  })
}

function offM(line: ArrayLike<number>, x: number, y: number): number {
  let least = Infinity
  for (let i = 2; i < line.length; i += 2) {
    const [dx, dy] = [line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!]
    const share = Math.max(0, Math.min(1, ((x - line[i - 2]!) * dx + (y - line[i - 1]!) * dy) / (dx * dx + dy * dy || 1)))
    least = Math.min(least, Math.hypot(x - line[i - 2]! - share * dx, y - line[i - 1]! - share * dy))
  }
  return least
}

function meet(a: Announced, b: Announced, withinM: number): boolean {
  const [p, q] = [boxRound(a.lines, withinM), boxRound(b.lines, 0)]
  return p[0] <= q[2] && q[0] <= p[2] && p[1] <= q[3] && q[1] <= p[3]
}
