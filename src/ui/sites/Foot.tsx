import { useState } from 'react'
import type { Suggestion } from '../../state/sites'
import { Button } from '../controls/Button'
import { useParts, useShown, useWords } from '../shown'
import { costOf, moneyText } from './money'
import { firstYear, Year } from './Year'

/** What the choice costs, and what becomes of it: one step, which can be taken back. */
export function Foot({ sites, isOld }: { sites: readonly Suggestion[]; isOld: boolean }) {
  const { t, language } = useWords()
  const { planSites, isKeeping } = useParts('planSites', 'isKeeping')
  const hasBuilder = useShown(({ suggestions }) => Boolean(suggestions?.options.builder))
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? true)
  const [year, setYear] = useState(firstYear)
  const { vnd, unpriced } = costOf(sites)
  const refusal = isReadOnly ? t('command.onlyLook') : isOld ? t('sites.planStale') : sites.length === 0 ? t('sites.planNone') : null
  return (
    <div className="site-foot">
      <dl>
        <div><dt>{t('sites.total')}</dt><dd>{unpriced < sites.length && <b>{moneyText(vnd, t, language)}</b>}{unpriced > 0 && <small>{t('sites.unpriced', { n: unpriced })}</small>}{sites.length === 0 && '–'}</dd></div>
      </dl>
      {!hasBuilder && sites.length > 0 && <p className="caption">{t('sites.planNobody')}</p>}
      <footer>
        <Year value={year} onChange={setYear} />
        <Button look="primary" isBusy={isKeeping} disabled={refusal} onClick={() => void planSites(year)}>{t('sites.plan', { n: sites.length })}</Button>
      </footer>
    </div>
  )
}
