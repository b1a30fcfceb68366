import { useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { PackRead, TidyShown } from '../../state/tidyrules'
import { Button } from '../controls/Button'
import { Dialog } from '../controls/Dialog'
import { TabPanel, Tabs } from '../controls/Tabs'
import { canonical, type Faults } from '../form/filled'
import { Icon } from '../icons'
import { pickFile } from '../pick'
import { useParts, useShown, useWords } from '../shown'
import { type Draft, draftOf, type Filling, isTouched, settle } from './draft'
import { Figures } from './Figures'
import { ReadNote } from './ReadNote'
import { RuleList } from './RuleList'
import '../coverage/assumptions.css'
import './rules.css'

/** What tidiness is judged by: each rule with its document, switched and changed for this project, and the figures beside them. */
export function Rules() {
  const { t } = useWords()
  const { tidyShown, tidyLoad, show } = useParts('tidyShown', 'tidyLoad', 'show')
  // The province of the data and the day may be others since it was last open.
  const [isFresh, setFresh] = useState(false)
  useEffect(() => void tidyLoad().finally(() => setFresh(true)), [tidyLoad])
  const close = () => show({ dialog: null })
  if (tidyShown && isFresh) return <Form shown={tidyShown} onClose={close} />
  return <Dialog isOpen title={t('ruling.title')} width="wide" onClose={close}><p className="caption" role="status">{t('app.loading')}</p></Dialog>
}

function Form({ shown, onClose }: { shown: TidyShown; onClose: () => void }) {
  const { t, language } = useWords()
  const { tidySave, tidyExport, tidyRead } = useParts('tidySave', 'tidyExport', 'tidyRead')
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? false)
  const { settings, standard } = shown
  const isOfPrices = useShown(({ dialog }) => dialog === 'prices')
  const [tab, setTab] = useState<'rules' | 'figures'>(isOfPrices ? 'figures' : 'rules')
  const [draft, setDraft] = useState(() => draftOf(settings, language))
  const [faults, setFaults] = useState<Faults>({})
  const [read, setRead] = useState<PackRead | null>(null)
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (isOfPrices) form.current?.querySelector('[data-section=prices]')?.scrollIntoView()
  }, [isOfPrices])
  const isDirty = canonical(draft) !== canonical(draftOf(settings, language))
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }))
    setFaults((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !isTouched(field, part, draft))))
  }
  const restart = (next: Draft) => {
    setDraft(next)
    setFaults({})
  }
  const save = async () => {
    if (isBusy || isReadOnly) return
    const said = settle(draft, settings, standard, language)
    if ('faults' in said) {
      const isOfRule = Object.keys(said.faults).some((field) => field.includes('/'))
      flushSync(() => {
        setFaults(said.faults)
        setTab(isOfRule ? 'rules' : 'figures')
      })
      return form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
    }
    setBusy(true)
    const isKept = await tidySave(said.settings)
    setBusy(false)
    if (isKept) onClose()
  }
  const bring = () => pickFile('.json,application/json', (file) => void tidyRead(file).then((answer) => {
    setRead(answer)
    if ('pack' in answer) restart({ ...draft, pack: answer.pack, name: answer.pack.name, edits: {} })
  }))
  const filling: Filling = { draft, faults, change }
  const wrong = Object.keys(faults).length
  const { pack } = draft
  return (
    <Dialog
      isOpen title={t('ruling.title')} width="wide" className="assumptions rules" onClose={onClose}
      footer={
        <>
          <p className="caption">{wrong > 0 ? <span className="wrong" role="alert"><Icon name="error" size={14} />{t('ruling.wrong', { n: wrong })}</span> : t('ruling.foot')}</p>
          <Button look="quiet" icon="reset" onClick={() => { restart(draftOf(standard, language)); setRead(null) }}>{t('ruling.reset')}</Button>
          <Button onClick={onClose}>{t('ruling.cancel')}</Button>
          <Button look="primary" icon="save" isBusy={isBusy} disabled={isReadOnly && t('command.onlyLook')} onClick={() => void save()}>{t('ruling.save')}</Button>
        </>
      }
    >
      <form ref={form} noValidate onSubmit={(event) => { event.preventDefault(); void save() }}>
        <header className="rules-head">
          <p><strong>{t('ruling.pack', { name: pack.name, version: pack.version })}</strong><span className="caption">{t('ruling.lead')}</span></p>
          <Button isSmall icon="import" disabled={isReadOnly && t('command.onlyLook')} onClick={bring}>{t('ruling.importing')}</Button>
          <Button isSmall icon="export" disabled={isDirty && t('ruling.exportUnsaved')} onClick={() => void tidyExport()}>{t('ruling.exporting')}</Button>
        </header>
        <ReadNote read={read} />
        <Tabs id="rules" label={t('ruling.title')} at={tab} onChange={setTab} tabs={[{ key: 'rules', word: t('ruling.tab.rules'), count: String(pack.rules.length) }, { key: 'figures', word: t('ruling.tab.figures') }]} />
        <TabPanel id="rules" at={tab} className="rules-panel">
          {tab === 'rules' ? <RuleList {...filling} shown={shown} /> : <Figures {...filling} references={shown.priceReferences} />}
        </TabPanel>
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  )
}
