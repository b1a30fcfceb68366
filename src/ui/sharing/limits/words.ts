import { formatNumber, type Language, type Translate } from '../../../i18n'
import { provincesOn } from '../../../model/vn2000'
import type { SpacingRule } from '../../../state/sharing'

/** What a distance is for: "Trong đô thị · Khác doanh nghiệp · cao trên 3 m · A2a", or everything. */
export function spacingWords({ place, operators, aboveM, uptoM, mastClasses }: Pick<SpacingRule, 'place' | 'operators' | 'aboveM' | 'uptoM' | 'mastClasses'>, t: Translate, language: Language): string {
  const say = (m: number) => formatNumber(m, language)
  const parts = [
    place ? t(`limiting.places.${place}`) : '', operators ? t(`limiting.whose.${operators}`) : '',
    aboveM === null ? '' : t('limiting.above', { m: say(aboveM) }), uptoM === null ? '' : t('limiting.upto', { m: say(uptoM) }), mastClasses?.join(', ') ?? '',
  ]
  return parts.filter(Boolean).join(' · ') || t('limiting.everything')
}

/** A province as it was called when the rule came: codes live on with another meaning. */
export function provinceName({ province, validFrom }: Pick<SpacingRule, 'province' | 'validFrom'>): string | null {
  if (province === null) return null
  const named = (day: string) => provincesOn(day).find(({ code }) => code === province)?.name
  return named(validFrom ?? '9999-12-31') ?? named('2025-06-30') ?? province
}
