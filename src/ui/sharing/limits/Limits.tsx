import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ShareSettings } from '../../../state/sharing'
import { Button } from '../../controls/Button'
import { Dialog } from '../../controls/Dialog'
import { TextField } from '../../controls/TextField'
import { Aim } from '../../form/Aim'
import type { Faults } from '../../form/filled'
import { readIn } from '../../form/text'
import { Icon } from '../../icons'
import { useParts, useShown, useWords } from '../../shown'
import { type Draft, draftOf, type Filling, isTouched, settle, type SpacingDraft } from './draft'
import { Quantities } from './Quantities'
import { Spacings } from './Spacings'
import { spacingWords } from './words'
import '../../coverage/assumptions.css'
import './limits.css'

/** What sharing is judged by: shown with its sources, changed for this project, brought back. */
export function Limits() {
  const { t } = useWords()
  const { shareSettings, show } = useParts('shareSettings', 'show')
  const close = () => show({ dialog: null })
  if (shareSettings) return <Form settings={shareSettings} onClose={close} />
  return <Dialog isOpen title={t('limiting.title')} width="wide" onClose={close}><p className="caption" role="status">{t('app.loading')}</p></Dialog>
}

function Form({ settings, onClose }: { settings: ShareSettings; onClose: () => void }) {
  const { t, language } = useWords()
  const { limitSharing } = useParts('limitSharing')
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? false)
  const { standard } = settings
  const [draft, setDraft] = useState(() => draftOf(settings.settings, language))
  const [faults, setFaults] = useState<Faults>({})
  const [isBusy, setBusy] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }))
    setFaults((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !isTouched(field, part, draft))))
  }
  const save = async () => {
    if (isBusy || isReadOnly) return
    const metresOf = (text: string) => {
      const said = readIn({ type: 'number' }, text, language)
      return 'value' in said && typeof said.value === 'number' ? said.value : null
    }
    const wordOf = ({ place, operators, aboveM, uptoM, mastClasses, metres }: SpacingDraft) =>
      `${spacingWords({ place: place || null, operators: operators || null, aboveM: metresOf(aboveM), uptoM: metresOf(uptoM), mastClasses: mastClasses.length > 0 ? mastClasses : null }, t, language)}: ${metres} ${t('unit.m')}`
    const said = settle(draft, { standard, language, today: new Date().toISOString().slice(0, 10), wordOf, ownName: (name) => t('limiting.ownName', { name }) })
    if ('faults' in said) {
      flushSync(() => setFaults(said.faults))
      return form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus()
    }
    setBusy(true)
    onClose()
    await limitSharing(said.settings)
  }
  const filling: Filling = { draft, faults, change }
  const wrong = Object.keys(faults).length
  return (
    <Dialog
      isOpen title={t('limiting.title')} width="wide" className="assumptions limits" onClose={onClose}
      footer={
        <>
          <p className="caption">{wrong > 0 ? <span className="wrong" role="alert"><Icon name="error" size={14} />{t('coverage.assume.wrong', { n: wrong })}</span> : t('limiting.foot')}</p>
          <Button look="quiet" icon="reset" onClick={() => { setDraft(draftOf(standard, language)); setFaults({}) }}>{t('limiting.reset')}</Button>
          <Button onClick={onClose}>{t('limiting.cancel')}</Button>
          <Button look="primary" icon="save" isBusy={isBusy} disabled={isReadOnly && t('command.onlyLook')} onClick={() => void save()}>{t('limiting.save')}</Button>
        </>
      }
    >
      <form ref={form} noValidate onSubmit={(event) => { event.preventDefault(); void save() }}>
        <p className="lead">{t('limiting.lead')}</p>
        <Spacings {...filling} settings={settings} />
        <Quantities {...filling} section="location" names={['locationM', 'tolerance']} />
        <Quantities {...filling} section="weights" names={['distance', 'room', 'structure', 'zone', 'coverage']} />
        <Quantities {...filling} section="poles" names={['polesWithinM', 'polesOverlapM', 'spanM']} />
        <Quantities {...filling} section="ducts" names={['ductsWithinM', 'angleDeg', 'overlapShare']} />
        <Quantities {...filling} section="works" names={['worksWithinM', 'months', 'worksOverlapM']} />
        <Quantities {...filling} section="request" names={['requestM', 'trenchVndPerM']} />
        <section>
          <h3>{t('limiting.target')}</h3>
          <Aim {...filling} />
          <p className="caption">{t('limiting.targetHint')}</p>
        </section>
        <section>
          <h3>{t('limiting.named')}</h3>
          <TextField label={t('limiting.name')} value={draft.name} maxLength={120} error={faults.name && t(faults.name.key, faults.name.values)} hint={t('coverage.assume.nameHint')} onChange={(name) => change({ name })} />
        </section>
        <button type="submit" hidden aria-hidden="true" tabIndex={-1} />
      </form>
    </Dialog>
  )
}
