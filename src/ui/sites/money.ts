import { formatNumber, type Language, type Translate } from '../../i18n'
import type { Suggestion } from '../../state/sites'

/** As offices write money: 120 triệu đồng, 4,3 tỷ đồng. */
export function moneyText(vnd: number, t: Translate, language: Language): string {
  const millions = vnd / 1e6
  return millions >= 10_000 ? t('sites.billion', { n: formatNumber(millions / 1000, language, 1) }) : t('sites.million', { n: formatNumber(millions, language, 1) })
}

/** What the sites cost together, as far as their prices are known, and of how many no price is. */
export function costOf(sites: readonly Pick<Suggestion, 'costVnd'>[]): { vnd: number; unpriced: number } {
  let [vnd, unpriced] = [0, 0]
  for (const { costVnd } of sites) {
    if (costVnd === null) unpriced++
    else vnd += costVnd
  }
  return { vnd, unpriced }
}
