import type { Position } from 'geojson'
import { type FormEvent, useEffect, useMemo, useState } from 'react'
import { boxOf } from '../../model/geometry'
import { Button } from '../controls/Button'
import { TextField } from '../controls/TextField'
import { useParts, useShown, useWords } from '../shown'
import { useVn2000 } from '../map/place'
import { useSystem } from './PlaceTab'
import { listIn, mostListed } from './typed'

const nothing = { places: [], faults: [] } as const
const mostFaults = 5

/** Many places at once, seen on the map before they are taken. */
export function ListTab({ onTake }: { onTake: (places: readonly Position[], isLast: boolean) => void }) {
  const { t } = useWords()
  const vn = useVn2000()
  const { system, choice } = useSystem()
  const { tellTyped, flyTo } = useParts('tellTyped', 'flyTo')
  const isArea = useShown(({ tool }) => tool === 'polygon')
  const [text, setText] = useState('')
  const { places: read, faults } = useMemo(() => (vn ? listIn(text, system, vn) : nothing), [vn, text, system])
  const places = useMemo(() => (isArea && read.length > 3 && read[0]!.join() === read.at(-1)!.join() ? read.slice(0, -1) : read), [isArea, read])
  useEffect(() => tellTyped(places), [places, tellTyped])
  const isTooLong = text.split('\n').length > mostListed
  const isReady = places.length > 0 && faults.length === 0 && !isTooLong
  const take = (isLast: boolean) => {
    if (!isReady) return
    onTake(places, isLast)
    setText('')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    take(true)
  }
  const [first, second] = system === 'wgs84' ? ['hand.typing.lat', 'hand.typing.lng'] as const : ['hand.typing.x', 'hand.typing.y'] as const
  const box = places.length ? boxOf({ type: 'MultiPoint', coordinates: [...places] }) : null
  return (
    <form onSubmit={submit}>
      {choice}
      <TextField isLong label={t('hand.typing.lines')} hint={t('hand.typing.linesHint', { first: t(first), second: t(second) })} value={text} onChange={setText} />
      {isTooLong && <p className="error" role="alert">{t('hand.typing.tooLong', { most: mostListed })}</p>}
      {text.trim() !== '' && <p role="status" className="caption">{t('hand.typing.found', { n: places.length })}</p>}
      {faults.length > 0 && (
        <div className="faults" role="alert">
          <p>{t('hand.typing.faulty', { n: faults.length })}</p>
          <ul>{faults.slice(0, mostFaults).map(({ line, fault }) => <li key={line}>{t('hand.typing.faultOf', { line, fault })}</li>)}</ul>
        </div>
      )}
      <footer>
        <button type="submit" className="button primary small" disabled={!isReady}>{t('hand.typing.create')}</button>
        <Button isSmall disabled={!isReady && t('hand.typing.lines')} onClick={() => take(false)}>{t('hand.typing.addAll')}</Button>
        {box && <Button isSmall look="quiet" icon="zoomTo" label={t('hand.typing.look')} onClick={() => void flyTo(box)} />}
      </footer>
    </form>
  )
}
