import { formatNumber, type Language, type Translate } from '../../../i18n'
import type { RadiusRule } from '../../../state/coverage'

/** What a radius is for: "5G · 3.300–3.800 MHz · Đô thị", or everything. */
export function radiusWords({ technology, bandMHz, environment }: Pick<RadiusRule, 'technology' | 'bandMHz' | 'environment'>, t: Translate, language: Language): string {
  const say = (value: number) => formatNumber(value, language)
  const parts = [
    technology ? t(`choice.technology.${technology}`) : '',
    bandMHz ? (bandMHz[0] === bandMHz[1] ? t('coverage.assume.bandOne', { at: bandMHz[0] }) : t('coverage.assume.band', { from: say(bandMHz[0]), to: say(bandMHz[1]) })) : '',
    environment ? t(`coverage.environment.${environment}`) : '',
  ]
  return parts.filter(Boolean).join(' · ') || t('coverage.assume.everything')
}
