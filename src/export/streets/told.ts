import type { TidySettings } from '../../analysis/tidiness/settings'
import type { Translate } from '../../i18n'

/** What is written: streets, their sections, one street with all that is said of it, what was found, what is done when, ways of ducts. */
export const streetSheets = ['streets', 'sections', 'street', 'findings', 'programme', 'ducts'] as const
export type StreetSheet = (typeof streetSheets)[number]

interface Given { readonly settings: TidySettings; readonly isOwn: boolean; readonly day: string }

/** By which rules and figures it was worked out: has to be read with every list. */
export function streetsTold(sheet: StreetSheet, { settings, isOwn, day }: Given, t: Translate): string {
  const { pack: { name, version } } = settings
  const about = sheet === 'findings' ? [t('boarding.told.findings')]
    : sheet === 'programme' || sheet === 'ducts' ? [...limitTold(settings, t), ...pricesTold(settings, t)]
    : [t('boarding.told.score')]
  return [
    t('boarding.told.indicative'), t('boarding.told.pack', { name, version, changed: isOwn ? 'boarding.told.isOwn' : 'boarding.told.isStandard' }), t('boarding.told.day', { day }),
    t('boarding.told.streets', settings.streets), ...about,
  ].join(' ')
}

function limitTold({ programme: { limit, perYearVnd, perYearKm } }: TidySettings, t: Translate): string[] {
  const most = limit === 'money' ? perYearVnd : perYearKm
  if (most === null) return [t('boarding.told.limitNone')]
  return [t(limit === 'money' ? 'boarding.told.limitMoney' : 'boarding.told.limitKm', { limit: most })]
}

function pricesTold({ prices, priceSource }: TidySettings, t: Translate): string[] {
  if (Object.values(prices).every((price) => price === null)) return [t('boarding.told.noPrices')]
  return [priceSource === '' ? t('boarding.told.noPriceSource') : t('boarding.told.prices', { source: priceSource })]
}
