import type { Language, Translate } from '../../../i18n'
import { byWord } from '../../../i18n/order'
import type { Assumptions, RadiusRule } from '../../../state/coverage'
import { radiusWords } from '../assumed/words'
import { plainPercent } from '../figures'

/** More rows than this are counted, not told one by one. */
const mostRows = 4

/** In what one set of assumptions differs from another, in words. */
export function differencesOf(from: Assumptions, to: Assumptions, t: Translate, language: Language): string[] {
  const said: string[] = []
  const tell = (name: string, before: string, after: string) => {
    if (before !== after) said.push(t('coverage.differs.line', { name, before, after }))
  }
  const share = (value: number) => plainPercent(value, language)
  tell(t('coverage.assume.error'), share(from.error), share(to.error))
  tell(t('coverage.assume.peopleFrom'), t(`coverage.peopleSource.${from.people}`), t(`coverage.peopleSource.${to.people}`))
  tell(t('coverage.assume.villageShare'), share(from.villageShare), share(to.villageShare))
  tell(t('coverage.assume.leastGap'), t('coverage.gapArea', { area: from.leastGapM2 }), t('coverage.gapArea', { area: to.leastGapM2 }))
  tell(t('coverage.assume.dense'), t('coverage.differs.number', { n: from.densePerKm2 }), t('coverage.differs.number', { n: to.densePerKm2 }))
  tell(t('coverage.assume.withoutWater'), t(from.withoutWater ? 'table.yes' : 'table.no'), t(to.withoutWater ? 'table.yes' : 'table.no'))
  tell(t('coverage.assume.statuses'), listed(from.statuses.map((one) => t(`choice.status.${one}`)), t), listed(to.statuses.map((one) => t(`choice.status.${one}`)), t))
  tell(t('coverage.assume.untilYear'), yearOf(from.untilYear, t), yearOf(to.untilYear, t))
  tell(t('coverage.assume.priority'), listed(from.priority.map((one) => t(`choice.placeClass.${one}`)), t), listed(to.priority.map((one) => t(`choice.placeClass.${one}`)), t))
  const aim = ({ target }: Assumptions) => (target ? t('coverage.targetOf', { year: target.year, share: share(target.share) }) : t('coverage.differs.none'))
  tell(t('coverage.assume.target'), aim(from), aim(to))
  return [...said, ...radii(from.radii, to.radii, t, language)]
}

const listed = (words: readonly string[], t: Translate): string => [...words].sort(byWord).join(', ') || t('coverage.differs.none')
const yearOf = (year: number | null, t: Translate): string => (year === null ? t('coverage.assume.noYear') : String(year))

function radii(from: readonly RadiusRule[], to: readonly RadiusRule[], t: Translate, language: Language): string[] {
  const before = new Map(from.filter(({ on }) => on).map((rule) => [rule.id, rule]))
  const after = new Map(to.filter(({ on }) => on).map((rule) => [rule.id, rule]))
  const word = (rule: RadiusRule) => radiusWords(rule, t, language)
  const on = [...after.values()].filter(({ id }) => !before.has(id)).map((rule) => t('coverage.differs.radiusOn', { name: word(rule), metres: rule.threshold ?? 0 }))
  const off = [...before.values()].filter(({ id }) => !after.has(id)).map((rule) => t('coverage.differs.radiusOff', { name: word(rule) }))
  const other = [...after.values()].flatMap((rule) => {
    const old = before.get(rule.id)
    return old && old.threshold !== rule.threshold ? [t('coverage.differs.radius', { name: word(rule), before: old.threshold ?? 0, after: rule.threshold ?? 0 })] : []
  })
  const few = (lines: string[], key: 'coverage.differs.manyOn' | 'coverage.differs.manyOff' | 'coverage.differs.manyOther') => (lines.length > mostRows ? [t(key, { n: lines.length })] : lines)
  return [...few(on, 'coverage.differs.manyOn'), ...few(off, 'coverage.differs.manyOff'), ...few(other, 'coverage.differs.manyOther')]
}
