import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { CoverageSettings } from '../../state/coverage'
import { Button } from '../controls/Button'
import { Dialog } from '../controls/Dialog'
import { TextField } from '../controls/TextField'
import { Icon } from '../icons'
import { useParts, useShown, useWords } from '../shown'
import { type Draft, draftOf, type Faults, type Filling, type RadiusDraft, settle } from './assumed/draft'
import { Counting } from './assumed/Counting'
import { People } from './assumed/People'
import { Radii } from './assumed/Radii'
import { Target } from './assumed/Target'
import { radiusWords } from './assumed/words'
import './assumptions.css'

/** What every figure of coverage stands on: shown with its sources, changed for this project, brought back. */
export function Assumptions() {
  const { t } = useWords()
  const { coverSettings, show } = useParts('coverSettings', 'show')
  const close = () => show({ dialog: null })
  if (coverSettings) return <Form settings={coverSettings} onClose={close} />
  return <Dialog isOpen title={t('coverage.assume.title')} width="wide" onClose={close}><p className="caption" role="status">{t('app.loading')}</p></Dialog>
}

function Form({ settings, onClose }: { settings: CoverageSettings; onClose: () => void }) {
  const { t, language } = useWords()
  const { assume } = useParts('assume')
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? false)
  const { standard } = settings
  const [draft, setDraft] = useState(() => draftOf(settings.assumptions, language))
  const [faults, setFaults] = useState<Faults>({})
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }))
    setFaults((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in part) && !('radii' in part && field.includes('.')))))
  }
  const save = async () => {
    if (isBusy || isReadOnly) return
    const wordOf = ({ technology, environment, fromMHz, toMHz, metres }: RadiusDraft) =>
      `${radiusWords({ technology: technology || null, environment: environment || null, bandMHz: null }, t, language)}${fromMHz ? ` · ${t('coverage.assume.band', { from: fromMHz, to: toMHz })}` : ''}: ${metres} ${t('unit.m')}`
    const said = settle(draft, { standard, language, today: new Date().toISOString().slice(0, 10), wordOf, ownName: (name) => t('coverage.assume.ownName', { name }) })
    if ('faults' in said) {
      flushSync(() => setFaults(said.faults))
      return form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
    }
    setBusy(true)
    onClose()
    await assume(said.assumptions)
  }
  const filling: Filling = { draft, faults, change }
  const wrong = Object.keys(faults).length
  return (
    <Dialog
      isOpen title={t('coverage.assume.title')} width="wide" className="assumptions" onClose={onClose}
      footer={
        <>
          <p className="caption">{wrong > 0 ? <span className="wrong" role="alert"><Icon name="error" size={14} />{t('coverage.assume.wrong', { n: wrong })}</span> : t('coverage.assume.foot')}</p>
          <Button look="quiet" icon="reset" onClick={() => { setDraft(draftOf(standard, language)); setFaults({}) }}>{t('coverage.assume.reset')}</Button>
          <Button onClick={onClose}>{t('coverage.cancel')}</Button>
          <Button look="primary" icon="save" isBusy={isBusy} disabled={isReadOnly && t('command.onlyLook')} onClick={() => void save()}>{t('coverage.assume.save')}</Button>
        </>
      }
    >
      <form ref={form} noValidate onSubmit={(event) => { event.preventDefault(); void save() }}>
        <p className="lead">{t('coverage.assume.lead')}</p>
        <Radii {...filling} standard={standard} />
        <People {...filling} settings={settings} />
        <Counting {...filling} />
        <Target {...filling} />
        <section>
          <h3>{t('coverage.assume.named')}</h3>
          <TextField label={t('coverage.assume.name')} value={draft.name} maxLength={120} error={faults.name && t(faults.name.key, faults.name.values)} hint={t('coverage.assume.nameHint')} onChange={(name) => change({ name })} />
        </section>
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  )
}
