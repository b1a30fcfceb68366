import type { State } from '../../state'
import type { SiteOptions } from '../../state/sites'
import { Button } from '../controls/Button'
import { Progress } from '../controls/Progress'
import { Icon } from '../icons'
import { useParts, useShown, useWords } from '../shown'
import { aimKind, Options } from './Options'

/** The list is of another question, of something else that is tried, or of another choice than what is on the screen. */
export function whyOther({ suggestions, siteOptions, question, whatIf }: Pick<State, 'suggestions' | 'siteOptions' | 'question' | 'whatIf'>): 'otherQuestion' | 'otherTrial' | 'differs' | null {
  if (!suggestions || !siteOptions) return null
  const { question: asked } = suggestions.options
  if (asked.technology !== question.technology || asked.operator !== question.operator) return 'otherQuestion'
  if (JSON.stringify(suggestions.whatIf) !== JSON.stringify(whatIf)) return 'otherTrial'
  return JSON.stringify(suggestions.options) === JSON.stringify(siteOptions) ? null : 'differs'
}

/** How sites are looked for, and the way to begin, to stop and to begin again. */
export function Finding({ isOld }: { isOld: boolean }) {
  const { t } = useWords()
  const { siteOptions, siteProgress, suggestions, suggestSites, cancelSites } = useParts('siteOptions', 'siteProgress', 'suggestions', 'suggestSites', 'cancelSites')
  const other = useShown(whyOther)
  const isNew = suggestions === null
  const isDue = isNew || isOld || other !== null
  return (
    <div className="page finding-sites">
      {isNew && <p className="caption">{t('sites.intro')}</p>}
      {siteOptions && (
        <details className="how">
          <summary>{t('sites.how')}<small><Summary options={siteOptions} /></small></summary>
          <Options options={siteOptions} />
        </details>
      )}
      {!isNew && (isOld || other !== null) && siteProgress === null && (
        <p className="site-due" role="status">
          <Icon name="history" size={16} />
          <span>{isOld ? <><b>{t('sites.stale')}</b> {t('sites.staleHint')}</> : other === 'otherQuestion' ? <Other /> : t(other === 'otherTrial' ? 'sites.otherTrial' : 'sites.differs')}</span>
        </p>
      )}
      {siteProgress !== null ? <Progress label={t('sites.working')} fraction={siteProgress} onCancel={cancelSites} />
        : isDue && siteOptions && <Button look={isNew ? 'primary' : 'normal'} icon={isNew ? 'search' : 'refresh'} onClick={() => void suggestSites()}>{t(isNew ? 'sites.run' : 'sites.again')}</Button>}
    </div>
  )
}

function Other() {
  const { t } = useWords()
  const asked = useShown((state) => state.suggestions?.options.question)
  return asked ? t('sites.otherQuestion', { technology: t(`coverfile.technology.${asked.technology}`), operator: asked.operator ?? t('sites.anyOperator') }) : null
}

function Summary({ options: { aim, technology, builder } }: { options: SiteOptions }) {
  const { t, n } = useWords()
  const kind = aimKind(aim)
  const said = kind === 'sites' && 'sites' in aim ? t('sites.saidSites', { n: aim.sites })
    : kind === 'budget' && 'budgetVnd' in aim ? t('sites.saidBudget', { n: n(aim.budgetVnd / 1e6) })
    : 'share' in aim ? t('sites.saidShare', { n: n(aim.share * 100) }) : ''
  return t('sites.summary', { aim: said, technology: t(`choice.technology.${technology}`), builder: builder || t('sites.anyBuilder') })
}
