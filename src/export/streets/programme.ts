import type { Placed, Programme, Undertaking } from '../../analysis/undergrounding/result'
import { formatNumber, type Language, type Translate } from '../../i18n'
import { listed, type Row, rounded, said } from './rows'

/** Where each undertaking stands. */
export function placesOf({ years }: Pick<Programme, 'years'>): ReadonlyMap<string, Placed> {
  return new Map(years.flatMap(({ items }) => items.map((item) => [item.undertaking, item] as const)))
}

export function undertakingRow(one: Undertaking, place: Placed | undefined, t: Translate, language: Language): Row {
  const number = (value: number) => formatNumber(value, language)
  const costs = one.costs.map(({ name, count, unit, unitVnd, vnd }) => {
    const values = { name: t(`boarding.cost.${name}` as 'boarding.cost.chamber'), count: unit === 'm' ? t('sharing.metres', { metres: count }) : t('boarding.pieces', { n: count }) }
    return unitVnd === null || vnd === null ? t('boarding.madeOfNone', values) : t('boarding.madeOf', { ...values, price: number(unitVnd), vnd: number(Math.round(vnd)) })
  })
  const { dig } = one
  return {
    id: one.id, year: place?.year ?? null, street: one.street, from: one.from, to: one.to, ward: one.wardName, lengthM: rounded(one.lengthM, 1), hungM: rounded(one.hungM, 1), cableM: rounded(one.cableM, 1),
    owners: one.operators.join('; '), movers: one.movers.map(({ cable, operator, metres }) => t('boarding.moverIn', { cable, owner: operator || t('boarding.ownerNone'), metres })).join('; '),
    fitsM: rounded(one.fitsM, 1), newDuctM: rounded(one.newDuctM, 1), newWays: one.newWays, ducts: one.ducts.join('; '), score: rounded(one.score, 1), value: rounded(one.value, 2),
    reasons: one.reasons.map(({ fact, points }) => t('boarding.reasoned', { fact: said(fact, t).replace(/\.$/, ''), points: number(rounded(points, 1) ?? 0) })).join(' · '),
    costVnd: rounded(place?.costVnd ?? one.costVnd, 0), costs: costs.join(' · '),
    dig: dig?.name ?? '', savesVnd: rounded(dig?.savesVnd ?? null, 0), isDig: place?.isDig ? t('boarding.yes') : '', isPlanned: place?.isPlanned ? t('boarding.yes') : '',
    isLocked: place?.isLocked || one.decided?.isLocked ? t('boarding.yes') : '', undergroundingYear: one.plannedYear, cautions: listed(one.cautions, t),
  }
}

/** Year by year, what waits last. */
export function programmeRows(programme: Programme, t: Translate, language: Language): Row[] {
  const places = placesOf(programme)
  const yearOf = (one: Undertaking) => places.get(one.id)?.year ?? Infinity
  return [...programme.undertakings].sort((a, b) => yearOf(a) - yearOf(b) || 0).map((one) => undertakingRow(one, places.get(one.id), t, language))
}

/** Ways taken and still free, year by year. */
export const ductRows = ({ ducts, years }: Programme, t: Translate): Row[] => ducts.map(({ id, name, free, taken }) => ({
  id, name, years: years.map(({ year }, i) => t('boarding.freeIn', { year, free: free[i] ?? '?', taken: taken[i] ?? 0 })).join('; '),
}))
