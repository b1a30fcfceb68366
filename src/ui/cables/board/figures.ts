import { formatLength, formatNumber, type Language, type Translate } from '../../../i18n'
import type { Placed, Programmed, Undertaking } from '../../../state/programme'

/** Money as short as a card has room for: 410 triệu, 2,9 tỷ. */
export function moneyText(vnd: number, t: Translate, language: Language): string {
  if (Math.abs(vnd) >= 999_500_000) return t('boarding.billion', { n: formatNumber(vnd / 1e9, language, 1) })
  if (Math.abs(vnd) >= 1e6) return t('boarding.million', { n: formatNumber(vnd / 1e6, language, vnd < 1e7 ? 1 : 0) })
  return t('boarding.vnd', { n: Math.round(vnd) })
}

/** Kilometres, as programmes are counted; what would be none of them in metres. */
export const kmText = (km: number, t: Translate, language: Language): string => (km > 0 && km < 0.01 ? formatLength(1000 * km, language) : t('boarding.km', { km: formatNumber(km, language, 2) }))

/** Of what years are limited by. */
export const amountText = (value: number, limitOf: Programmed['limitOf'], t: Translate, language: Language): string => (limitOf === 'km' ? kmText(value, t, language) : moneyText(value, t, language))

/** A section between its crossing streets, for who hears it. */
export const calledUndertaking = ({ street, from, to }: Undertaking): string => (from && to ? `${street} (${from} – ${to})` : street)

export const costText = (costVnd: number | null, t: Translate, language: Language): string => (costVnd === null ? t('boarding.noPrice') : moneyText(costVnd, t, language))

/** One column of the board; no year: those that wait. */
export interface Column { readonly year: number | null; readonly cards: readonly Carded[] }
export interface Carded { readonly undertaking: Undertaking; readonly place: Placed | null }

export function columnsOf({ undertakings, years, waiting }: Programmed): Column[] {
  const byId = new Map(undertakings.map((one) => [one.id, one]))
  const carded = (id: string, place: Placed | null): Carded[] => {
    const undertaking = byId.get(id)
    return undertaking ? [{ undertaking, place }] : []
  }
  return [
    { year: null, cards: waiting.flatMap((id) => carded(id, null)) },
    ...years.map(({ year, items }) => ({ year, cards: items.flatMap((place) => carded(place.undertaking, place)) })),
  ]
}

/** The year on the other side of a card, or that there is none. */
export function besideYear(years: readonly number[], from: number | null, by: 1 | -1): number | null | undefined {
  const all = [null, ...years]
  const to = all.indexOf(from) + by
  return to < 0 || to >= all.length ? undefined : all[to]
}
