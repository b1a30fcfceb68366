import { useState } from 'react'
import type { Phrase } from '../../../model/change'
import { baseKinds } from '../../../state/bases'
import { Button } from '../../controls/Button'
import { Segments } from '../../controls/Segments'
import { TextField } from '../../controls/TextField'
import { Icon } from '../../icons'
import { useLive, useWords } from '../../shown'
import { baseFrom, type Draft, faultsOf, type Faults, freshDraft, outsider } from './draft'
import { FileOrAddress, TileFields, WmsFields } from './Fields'

/** A new base map: what kind, where from, what it is called. It is tried before it is added. */
export function BaseForm({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  const store = useLive()
  const [draft, setDraft] = useState<Draft>(freshDraft)
  const [faults, setFaults] = useState<Faults>({})
  const [trouble, setTrouble] = useState<Phrase | null>(null)
  const [isBusy, setBusy] = useState(false)
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }))
    setFaults((before) => Object.fromEntries(Object.entries(before).filter(([field]) => !(field in part) && !('isFile' in part) && !('kind' in part))))
    setTrouble(null)
  }
  const add = () => {
    const { addBase, tell } = store.getState()
    const isFile = draft.kind === 'pmtiles' && draft.isFile
    addBase(baseFrom(draft), isFile ? (draft.picked ?? undefined) : undefined)
    tell({ tone: 'ok', text: { key: 'base.added', values: { name: draft.name.trim() } } })
    onDone()
  }
  const tryAndAdd = async () => {
    const wrong = faultsOf(draft, location.protocol === 'https:')
    setFaults(wrong)
    if (Object.keys(wrong).length > 0) return
    setBusy(true)
    const { probe } = await import('../../../map/bases/probe')
    const { camera } = store.getState()
    const found = await probe(baseFrom(draft), camera ? [camera.center[0], camera.center[1]] : [108, 16], camera?.zoom ?? 6, draft.isFile ? draft.picked?.file : undefined)
    setBusy(false)
    if (found) setTrouble(found)
    else add()
  }
  const host = outsider(draft)
  return (
    <form
      className="base-form"
      onSubmit={(event) => {
        event.preventDefault()
        void tryAndAdd()
      }}
    >
      <Segments label={t('base.kind')} value={draft.kind} options={baseKinds.map((kind) => ({ value: kind, word: t(`base.${kind}`) }))} onChange={(kind) => change({ kind })} />
      <p className="caption">{t(`base.${draft.kind}Hint`)}</p>
      <FileOrAddress draft={draft} faults={faults} onChange={change} />
      {draft.kind === 'wms' && <WmsFields draft={draft} faults={faults} onChange={change} />}
      <TextField label={t('base.name')} value={draft.name} isRequired error={faults.name && t(faults.name.key)} onChange={(name) => change({ name })} />
      <TextField label={t('base.attribution')} value={draft.attribution} hint={t('base.attributionHint')} onChange={(attribution) => change({ attribution })} />
      {draft.kind !== 'pmtiles' && <TileFields draft={draft} onChange={change} />}
      {host && <p className="outside"><Icon name="globe" size={16} /><span>{t('base.outside', { host })}</span></p>}
      {trouble && <p className="trouble" role="alert"><Icon name="error" size={16} /><span>{t(trouble.key, trouble.values)}</span></p>}
      <p className="commands">
        <Button look="primary" isBusy={isBusy} onClick={() => void tryAndAdd()}>{t(isBusy ? 'base.checking' : 'base.check')}</Button>
        {trouble && <Button onClick={add}>{t('base.addAnyway')}</Button>}
        <Button look="quiet" onClick={onDone}>{t('base.cancel')}</Button>
      </p>
    </form>
  )
}
