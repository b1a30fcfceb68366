import { useEffect } from 'react'
import type { Feature } from '../../model/dataset'
import type { Kind } from '../../model/schema'
import { Button } from '../controls/Button'
import { useLive, useParts, useWords } from '../shown'
import { nameOf } from './name'
import { SignOfFeature } from './One'

const ducts: readonly Kind[] = ['duct']

/** Cables go into the ducts that are pressed on the map. */
export function Assigning({ held, onLeave }: { held: readonly Feature[]; onLeave: () => void }) {
  const { t } = useWords()
  const live = useLive()
  const { wanted, unwant, giveWanted } = useParts('wanted', 'unwant', 'giveWanted')
  const cables = held.filter(({ properties }) => properties.kind === 'cable').map(({ id }) => id)
  const given = wanted?.kinds === ducts ? wanted.given : []
  useEffect(() => {
    void live.getState().want(ducts, true)
    return () => live.getState().unwant()
  }, [live])
  const assign = async () => {
    const ids = given.map(({ id }) => id)
    unwant()
    onLeave()
    await live.getState().edit({ do: 'assign', ids: cables, ducts: ids })
  }
  return (
    <div className="page">
      <h3>{t('form.assign')}</h3>
      <p className="caption" role="status">{given.length ? t('form.pointingMany', { kinds: 'kind.duct', n: given.length }) : t('form.assignHint')}</p>
      <ol className="objects">
        {given.map((duct) => (
          <li key={duct.id} className="given">
            <SignOfFeature feature={duct} /><b>{nameOf(duct, t).title}</b>
            <Button look="icon" isSmall icon="close" label={t('form.letGo', { name: nameOf(duct, t).title })} onClick={() => void giveWanted([duct.id])} />
          </li>
        ))}
      </ol>
      <p className="answers">
        <Button look="primary" disabled={given.length === 0 && t('form.assignNone')} onClick={() => void assign()}>{t('form.assignTo', { cables: cables.length, n: given.length })}</Button>
        <Button look="quiet" shortcut="Esc" onClick={onLeave}>{t('form.stop')}</Button>
      </p>
    </div>
  )
}
