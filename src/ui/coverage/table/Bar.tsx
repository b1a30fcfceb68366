import { useState } from 'react'
import { byWord } from '../../../i18n/order'
import { served } from '../../../analysis/coverage/asked'
import { Button } from '../../controls/Button'
import { Choice } from '../../controls/Choice'
import { Menu } from '../../controls/Menu'
import { Segments } from '../../controls/Segments'
import { useParts, useShown, useWords } from '../../shown'
import { anybody, type Sieve } from './columns'

export const views = ['table', 'chart', 'compare'] as const
export type View = (typeof views)[number]

/** How the figures are looked at, which of them, and how they leave. */
export function Bar({ view, onView, sieve, onSieve }: { view: View; onView: (view: View) => void; sieve: Sieve; onSieve: (sieve: Sieve) => void }) {
  const { t } = useWords()
  return (
    <div className="figures-bar">
      <Segments label={t('coverage.view')} options={views.map((value) => ({ value, word: t(`coverage.views.${value}`) }))} value={view} onChange={onView} />
      {view !== 'compare' && <Sieves view={view} sieve={sieve} onSieve={onSieve} />}
      <span className="leaving">
        <Keep />
        <Leave />
      </span>
    </div>
  )
}

/** A chart shows one line for each unit, so it asks for one of each. */
function Sieves({ view, sieve: { technology, operator }, onSieve }: { view: View; sieve: Sieve; onSieve: (sieve: Sieve) => void }) {
  const { t } = useWords()
  const known = useShown(({ coverTable }) => coverTable?.rows)
  const operators = [...new Set(known?.flatMap((row) => row.operator ?? []))].sort(byWord)
  const technologies = served.filter((one) => one === technology || known?.some((row) => row.technology === one))
  const all = view === 'table' ? [{ value: '*', word: t('coverage.allOperators') }] : []
  return (
    <>
      <Choice
        className="by" label={t('coverage.by')} isLabelHidden value={operator === null ? '*' : `=${operator}`} onChange={(value) => onSieve({ technology, operator: value === '*' ? null : value.slice(1) })}
        options={[{ value: `=${anybody}`, word: t('coverfile.anybody') }, ...operators.map((name) => ({ value: `=${name}`, word: name })), ...all]}
      />
      <Choice
        className="with" label={t('coverage.technology')} isLabelHidden value={technology ?? '*'} onChange={(value) => onSieve({ operator, technology: value === '*' ? null : value })}
        options={[...technologies.map((value) => ({ value, word: t(`coverfile.technology.${value}`) })), ...(view === 'table' ? [{ value: '*' as const, word: t('coverage.allTechnologies') }] : [])]}
      />
    </>
  )
}

function Keep() {
  const { t } = useWords()
  const show = useShown((state) => state.show)
  const hasAnswer = useShown(({ coverage, coverProgress }) => coverage !== null && coverProgress === null)
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? false)
  return <Button isSmall icon="compare" disabled={isReadOnly ? t('command.onlyLook') : !hasAnswer && t('coverage.nothingYet')} onClick={() => show({ dialog: 'keepCoverage' })}>{t('coverage.keep')}</Button>
}

function Leave() {
  const { t } = useWords()
  const { saveCoverage } = useParts('saveCoverage')
  const hasAnswer = useShown(({ coverage, coverSettings }) => coverage !== null && coverSettings !== null)
  const [isBusy, setBusy] = useState(false)
  const save = (form: 'csv' | 'geojson') => {
    setBusy(true)
    void saveCoverage(form).finally(() => setBusy(false))
  }
  const disabled = !hasAnswer && t('coverage.nothingYet')
  return (
    <Menu
      isSmall icon="download" isBusy={isBusy} align="end" side="top"
      items={[
        { key: 'csv', word: t('coverage.csv'), hint: t('coverage.csvHint'), icon: 'table', disabled, run: () => save('csv') },
        { key: 'geojson', word: t('coverage.geojson'), hint: t('coverage.geojsonHint'), icon: 'layers', disabled, run: () => save('geojson') },
      ]}
    >
      {t('take.title')}
    </Menu>
  )
}
