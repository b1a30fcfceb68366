import type { Position } from 'geojson'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import { endOf } from '../../map/measure'
import { TextField } from '../controls/TextField'
import { useParts, useShown, useWords } from '../shown'
import { courseIn } from './typed'

/** How far and where to, from the last corner; the end is shown while it is typed. */
export function CourseTab({ onTake }: { onTake: (place: Position) => void }) {
  const { t } = useWords()
  const last = useShown(({ sketch }) => sketch?.corners.at(-1)?.position ?? null)
  const { tellTyped } = useParts('tellTyped')
  const [length, setLength] = useState('')
  const [bearing, setBearing] = useState('')
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const { lengthM, bearingDeg } = courseIn(length, bearing)
  const end = last && typeof lengthM === 'number' && typeof bearingDeg === 'number' ? endOf(last, { lengthM, bearingDeg }) : null
  const shown = end && last ? `${last.join()},${end.join()}` : ''
  useEffect(() => {
    const [a, b, c, d] = shown.split(',').map(Number)
    tellTyped(shown ? [[a!, b!], [c!, d!]] : [])
  }, [shown, tellTyped])
  if (!last) return <p className="caption">{t('hand.typing.noLast')}</p>
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (!end) return
    onTake(end)
    setLength('')
    setBearing('')
    setTried(false)
    form.current?.querySelector('input')?.focus()
  }
  const said = (value: typeof lengthM) => (isTried && typeof value !== 'number' ? t(value.fault) : undefined)
  return (
    <form ref={form} onSubmit={submit}>
      <div className="pair">
        <TextField label={t('hand.typing.lengthM')} value={length} unit={t('unit.m')} autoComplete="off" error={said(lengthM)} onChange={setLength} />
        <TextField label={t('hand.typing.bearing')} value={bearing} unit={t('unit.deg')} autoComplete="off" error={said(bearingDeg)} onChange={setBearing} />
      </div>
      <p className="caption">{t('hand.typing.bearingHint')}</p>
      <footer><button type="submit" className="button primary small">{t('hand.typing.add')}</button></footer>
    </form>
  )
}
