import { useState } from 'react'
import type { Offered } from '../../../map/bases/capabilities'
import type { Phrase } from '../../../model/change'
import { wmsVersions } from '../../../state/bases'
import { Button } from '../../controls/Button'
import { Check } from '../../controls/Check'
import { Choice } from '../../controls/Choice'
import { Segments } from '../../controls/Segments'
import { TextField } from '../../controls/TextField'
import { Icon } from '../../icons'
import { useWords } from '../../shown'
import { type Draft, type Faults, spelled } from './draft'
import { pickArchive } from './pick'

interface Props { readonly draft: Draft; readonly faults: Faults; readonly onChange: (part: Partial<Draft>) => void }

/** Where it comes from: only PMTiles can be a file. */
export function FileOrAddress({ draft, faults, onChange }: Props) {
  const { t } = useWords()
  const isFile = draft.kind === 'pmtiles' && draft.isFile
  const hint = { pmtiles: 'base.addressPmtiles', xyz: 'base.addressXyz', wms: 'base.addressWms' } as const
  return (
    <>
      {draft.kind === 'pmtiles' && (
        <Segments
          label={t('base.from')} value={draft.isFile ? 'file' : 'address'} onChange={(from) => onChange({ isFile: from === 'file' })}
          options={[{ value: 'file', word: t('base.fromFile') }, { value: 'address', word: t('base.fromAddress') }]}
        />
      )}
      {isFile ? <Archive draft={draft} faults={faults} onChange={onChange} /> : (
        <TextField
          label={t('base.address')} type="url" inputMode="url" spellCheck={false} autoComplete="off" value={draft.url} isRequired hint={t(hint[draft.kind])}
          error={faults.url && t(faults.url.key, faults.url.values)} onChange={(url) => onChange({ url })}
        />
      )}
    </>
  )
}

function Archive({ draft: { picked, name }, faults, onChange }: Props) {
  const { t } = useWords()
  const pick = async () => {
    const found = await pickArchive(t('base.pmtiles'))
    if (found) onChange({ picked: found, ...(name.trim() === '' && { name: found.file.name.replace(/\.pmtiles$/i, '') }) })
  }
  return (
    <div className="field archive">
      <p><Button icon="folder" onClick={() => void pick()}>{t('base.pickFile')}</Button> {picked && <span>{t('base.picked', { file: picked.file.name })}</span>}</p>
      {faults.file ? <p className="error"><Icon name="error" size={14} /><span>{t(faults.file.key)}</span></p> : <p className="hint">{t('base.fileHint')}</p>}
    </div>
  )
}

/** What the server is asked for: typed, or chosen from what it says it has. */
export function WmsFields({ draft, faults, onChange }: Props) {
  const { t } = useWords()
  const [offered, setOffered] = useState<readonly Offered[] | null>(null)
  const [trouble, setTrouble] = useState<Phrase | null>(null)
  const [isBusy, setBusy] = useState(false)
  const chosen = draft.layers.split(',').map((name) => name.trim()).filter(Boolean)
  const read = async () => {
    setBusy(true)
    const { offeredBy } = await import('../../../map/bases/probe')
    const answer = URL.canParse(spelled(draft.url)) ? await offeredBy(spelled(draft.url), draft.version) : { key: 'base.noAddress' as const }
    setBusy(false)
    const isList = Array.isArray(answer)
    setOffered(isList ? (answer as readonly Offered[]) : null)
    setTrouble(isList ? null : (answer as Phrase))
  }
  const turn = (name: string, isOn: boolean) => onChange({ layers: (isOn ? [...chosen, name] : chosen.filter((one) => one !== name)).join(',') })
  return (
    <>
      <TextField
        label={t('base.layers')} value={draft.layers} spellCheck={false} isRequired hint={t('base.layersHint')} error={faults.layers && t(faults.layers.key)}
        onChange={(layers) => onChange({ layers })}
      />
      <p><Button isSmall icon="list" isBusy={isBusy} onClick={() => void read()}>{t('base.readLayers')}</Button></p>
      {trouble && <p className="trouble" role="alert"><Icon name="warning" size={16} /><span>{t(trouble.key, trouble.values)}</span></p>}
      {offered && (
        <fieldset className="offered">
          <legend>{t('base.offered', { n: offered.length })}</legend>
          {offered.map(({ name, title, isMercator }) => (
            <Check key={name} isOn={chosen.includes(name)} onChange={(isOn) => turn(name, isOn)}>
              <span className="name"><b>{title}</b><small>{name}{!isMercator && ` · ${t('base.notMercator')}`}</small></span>
            </Check>
          ))}
        </fieldset>
      )}
      <Choice label={t('base.version')} value={draft.version} options={wmsVersions.map((version) => ({ value: version, word: version }))} onChange={(version) => onChange({ version })} />
    </>
  )
}

export function TileFields({ draft, onChange }: Omit<Props, 'faults'>) {
  const { t } = useWords()
  return <TextField label={t('base.maxZoom')} type="number" min={0} max={24} value={draft.maxZoom} onChange={(maxZoom) => onChange({ maxZoom })} />
}
