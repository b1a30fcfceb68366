import { useState } from 'react'
import { formatNumber } from '../../../i18n'
import type { Programmed } from '../../../state/programme'
import { Button } from '../../controls/Button'
import { Menu } from '../../controls/Menu'
import { Segments } from '../../controls/Segments'
import { useParts, useShown, useWords } from '../../shown'
import { amountText, moneyText } from './figures'

export const views = ['board', 'progress', 'ducts'] as const
export type View = (typeof views)[number]

/** How far the programme goes of what was asked of it, and what can be done with it. */
export function Head({ view, onView }: { view: View; onView: (view: View) => void }) {
  const { t } = useWords()
  const { programme, programmeProgress, replan, planProgramme } = useParts('programme', 'programmeProgress', 'replan', 'planProgramme')
  const [isBusy, setBusy] = useState<'again' | 'plan' | null>(null)
  const doing = (what: 'again' | 'plan', work: () => Promise<void>) => () => {
    setBusy(what)
    void work().finally(() => setBusy(null))
  }
  const isEmpty = !programme || programme.undertakings.length === 0
  const count = programme?.years.reduce((sum, { items }) => sum + items.length, 0) ?? 0
  const isWorking = programmeProgress !== null
  return (
    <div className="figures-bar board-bar">
      <Segments label={t('boarding.view')} options={views.map((value) => ({ value, word: t(`boarding.views.${value}`) }))} value={view} onChange={onView} />
      {programme && !isEmpty && <Sums programme={programme} />}
      {isWorking && programme && <span className="working" role="status" title={t('boarding.working')}><span className="ring" aria-hidden="true" /><span className="unseen">{t('boarding.working')}</span></span>}
      <span className="leaving">
        <Leave view={view} isEmpty={isEmpty} />
        <Button isSmall icon="refresh" isBusy={isBusy === 'again'} disabled={isEmpty ? t('boarding.planNothing') : !programme.isFrozen && t('boarding.againNothing')} onClick={doing('again', replan)}>{t('boarding.again')}</Button>
        <Button isSmall look="primary" isBusy={isBusy === 'plan'} disabled={isEmpty || (count === 0 && programme.takesBack === 0) ? t('boarding.planNothing') : isWorking && t('boarding.planWorking')} onClick={doing('plan', planProgramme)}>{t('boarding.plan')}</Button>
      </span>
    </div>
  )
}

/** Two lines: kilometres against the target, money or kilometres against what years may take. */
function Sums({ programme: { years, totals: { km, targetKm, costVnd, limit }, limitOf } }: { programme: Programmed }) {
  const { t, language } = useWords()
  const show = useShown((state) => state.show)
  const length = formatNumber(km, language, 2)
  const money = costVnd === null ? t('boarding.noPrices') : moneyText(costVnd, t, language)
  const most = limit === null ? null : amountText(limit, limitOf, t, language)
  return (
    <div className="sums">
      <h2 className="unseen">{t('boarding.title', { from: years[0]!.year, to: years.at(-1)!.year })}</h2>
      <p>{targetKm === null ? t('boarding.noTarget', { km: length }) : t('boarding.ofTarget', { km: length, target: formatNumber(targetKm, language, 2) })}</p>
      <p>
        {limitOf === 'money' && most !== null ? t('boarding.ofLimit', { used: money, limit: most }) : money}
        {most === null ? <>{'; '}<button type="button" className="link" onClick={() => show({ dialog: 'prices' })}>{t('boarding.setLimit')}</button></> : limitOf === 'km' && `; ${t('boarding.ofLimit', { used: t('boarding.km', { km: length }), limit: most })}`}
      </p>
    </div>
  )
}

function Leave({ view, isEmpty }: { view: View; isEmpty: boolean }) {
  const { t } = useWords()
  const { programme, saveStreets } = useParts('programme', 'saveStreets')
  const [isBusy, setBusy] = useState(false)
  const what = view === 'ducts' ? 'ducts' : 'programme'
  const save = (form: 'csv' | 'geojson') => {
    setBusy(true)
    void saveStreets(what, form).finally(() => setBusy(false))
  }
  const disabled = (isEmpty || (what === 'ducts' && programme?.ducts.length === 0)) && t('boarding.nothingToSave')
  return (
    <Menu
      isSmall icon="download" isBusy={isBusy} align="end" side="top"
      items={[
        { key: 'csv', word: t('boarding.csv'), hint: t(`boarding.what.${what}`), icon: 'table', disabled, run: () => save('csv') },
        { key: 'geojson', word: t('boarding.geojson'), hint: t(`boarding.what.${what}`), icon: 'layers', disabled, run: () => save('geojson') },
      ]}
    >
      {t('take.title')}
    </Menu>
  )
}
