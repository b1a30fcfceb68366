import { useEffect, useState } from 'react'
import { type Cell, textOf, unitOf } from '../../export/cells'
import type { Feature } from '../../model/dataset'
import { commonFields, type FieldName, type Kind, kinds } from '../../model/schema'
import { Button } from '../controls/Button'
import { Check } from '../controls/Check'
import { fieldsWithValue } from '../feature/common'
import { detailOf, nameOf } from '../feature/name'
import { SignOfFeature } from '../feature/One'
import { useLive, useParts, useWords } from '../shown'

/** What an object is called and where it is stays its own; a name may be meant. */
const own: readonly FieldName[] = ['code', 'ward', 'poles']

/** Fields of another object for what is selected: which one is pointed at, which fields are ticked. */
export function CopyFrom({ held, onLeave }: { held: readonly Feature[]; onLeave: () => void }) {
  const { t } = useWords()
  const live = useLive()
  const selected = useParts('selected').selected
  const [source, setSource] = useState<Feature | null>(null)
  const isAsking = source === null
  useEffect(() => {
    if (!isAsking) return
    let isHere = true
    void live.getState().want(kinds).then(([given]) => isHere && given && setSource(given))
    return () => {
      isHere = false
      live.getState().unwant()
    }
  }, [isAsking, live])
  const copy = async (fields: readonly FieldName[]) => {
    const isDone = await live.getState().edit({ do: 'copy', from: source!.id, ids: selected.filter((id) => id !== source!.id), fields })
    if (isDone) onLeave()
  }
  return (
    <div className="page">
      <h3>{t('copyFrom.title')}</h3>
      {source ? <Source key={source.id} source={source} held={held} onAgain={() => setSource(null)} onLeave={onLeave} onCopy={(fields) => void copy(fields)} /> : (
        <>
          <p className="caption" role="status">{t('copyFrom.choose')}</p>
          <p className="answers"><Button look="quiet" shortcut="Esc" onClick={onLeave}>{t('copyFrom.cancel')}</Button></p>
        </>
      )}
    </div>
  )
}

interface SourceProps { source: Feature; held: readonly Feature[]; onAgain: () => void; onLeave: () => void; onCopy: (fields: readonly FieldName[]) => void }

function Source({ source, held, onAgain, onLeave, onCopy }: SourceProps) {
  const { t, language } = useWords()
  const count = useParts('selected').selected.filter((id) => id !== source.id).length
  const kind = source.properties.kind as Kind
  const isSame = held.some(({ properties }) => properties.kind === kind)
  const isTaken = (name: FieldName) => !own.includes(name) && (isSame || commonFields.includes(name))
  const filled = [...(source.properties.name ? ['name' as const] : []), ...fieldsWithValue(source)].filter(isTaken)
  const [chosen, setChosen] = useState<readonly FieldName[]>(() => filled.filter((field) => field !== 'name'))
  const turn = (field: FieldName, isOn: boolean) => setChosen(isOn ? [...chosen, field] : chosen.filter((other) => other !== field))
  const said = (field: FieldName) => [textOf(kind, field, source.properties[field] as Cell, t, language), unitOf(kind, field, t)].filter(Boolean).join('\u00a0')
  return (
    <>
      <div className="given">
        <SignOfFeature feature={source} /><span><b>{nameOf(source, t).title}</b><small>{detailOf(source, t)}</small></span>
        <Button look="quiet" isSmall onClick={onAgain}>{t('copyFrom.again')}</Button>
      </div>
      {filled.length === 0 ? <p className="caption">{t('copyFrom.nothing')}</p> : (
        <fieldset className="copied-fields">
          <legend className="unseen">{t('copyFrom.fields')}</legend>
          <Check
            isOn={chosen.length === filled.length ? true : chosen.length ? null : false}
            onChange={(isOn) => setChosen(isOn ? filled : [])}
          >
            <b>{t('copyFrom.all')}</b>
          </Check>
          {filled.map((field) => (
            <Check key={field} isOn={chosen.includes(field)} onChange={(isOn) => turn(field, isOn)}>
              <span className="pair"><span>{t(`field.${field}`)}</span><b>{said(field)}</b></span>
            </Check>
          ))}
        </fieldset>
      )}
      <p className="answers">
        <Button look="primary" disabled={chosen.length === 0 && t('copyFrom.noField')} onClick={() => onCopy(chosen)}>{t('copyFrom.run', { n: count })}</Button>
        <Button look="quiet" shortcut="Esc" onClick={onLeave}>{t('copyFrom.cancel')}</Button>
      </p>
    </>
  )
}
