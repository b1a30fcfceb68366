import type { Position } from 'geojson'
import { type FormEvent, useMemo, useRef, useState } from 'react'
import { boxRound } from '../../model/network'
import { Button } from '../controls/Button'
import { Choice } from '../controls/Choice'
import { TextField } from '../controls/TextField'
import { useParts, useWords } from '../shown'
import { fixed, useVn2000, zoneOf } from '../map/place'
import { zonesOf } from '../map/zones'
import { isFault, placeIn, type System } from './typed'

/** The system typed last stays for the next place, as long as the page is there. */
let lastSystem: System | null = null

/** The system places are typed in: the one used last, else the plane of the project. */
export function useSystem(): { system: System; choice: React.ReactNode } {
  const { t } = useWords()
  const vn = useVn2000()
  const { zone, status, camera } = useParts('zone', 'status', 'camera')
  const [chosen, choose] = useState<System | null>(lastSystem)
  const own = useMemo(() => (vn && camera ? zoneOf(vn, [...camera.center], status?.box ?? null, zone)?.epsg : null), [vn, camera, status, zone])
  const system = chosen ?? own ?? 'wgs84'
  const options = [
    { value: 'wgs84', word: t('hand.typing.wgs84') },
    ...(vn ? zonesOf(vn).map(({ epsg, meridian, isWide }) => ({ value: String(epsg), word: t(isWide ? 'hand.typing.vn2000Wide' : 'hand.typing.vn2000', { meridian }) })) : []),
  ]
  const change = (value: string) => choose((lastSystem = value === 'wgs84' ? 'wgs84' : Number(value)))
  return { system, choice: <Choice label={t('hand.typing.system')} options={options} value={String(system)} onChange={change} /> }
}

/** One place. */
export function PlaceTab({ isNew, known, onTake }: { isNew: boolean; known: Position | undefined; onTake: (place: Position) => void }) {
  const { t, language } = useWords()
  const vn = useVn2000()
  const { system, choice } = useSystem()
  const { flyTo } = useParts('flyTo')
  const [typed, setTyped] = useState<readonly [string, string] | null>(null)
  const [isTried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  if (!vn) return null
  const shown = known && (system === 'wgs84' ? [known[1]!, known[0]!] : [...vn.fromWgs84(known, system)].slice(0, 2).reverse())
  const [first, second] = typed ?? (shown?.map((value) => fixed(value, system === 'wgs84' ? 8 : 3, language)) as [string, string] | undefined) ?? ['', '']
  const read = placeIn(first, second, system, vn)
  const error = isTried && isFault(read) ? t(read.fault) : undefined
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (isFault(read)) return
    onTake(typed === null && known ? known : read)
    setTried(false)
    setTyped(null)
    form.current?.querySelector('input')?.focus()
  }
  const isDegrees = system === 'wgs84'
  return (
    <form ref={form} onSubmit={submit}>
      {choice}
      <div className="pair">
        <TextField label={t(isDegrees ? 'hand.typing.lat' : 'hand.typing.x')} value={first} inputMode="text" autoComplete="off" {...(!isDegrees && { unit: t('unit.m') })} onChange={(value) => setTyped([value, second])} />
        <TextField label={t(isDegrees ? 'hand.typing.lng' : 'hand.typing.y')} value={second} inputMode="text" autoComplete="off" {...(!isDegrees && { unit: t('unit.m') })} onChange={(value) => setTyped([first, value])} />
      </div>
      {error && <p className="error" role="alert">{error.charAt(0).toLocaleUpperCase(language) + error.slice(1)}</p>}
      <footer>
        <button type="submit" className="button primary small">{t(isNew ? 'hand.typing.add' : 'hand.typing.place1')}</button>
        <Button isSmall look="quiet" icon="zoomTo" disabled={isFault(read) && t(read.fault)} onClick={() => !isFault(read) && void flyTo(boxRound(read, 60))}>{t('hand.typing.look')}</Button>
      </footer>
    </form>
  )
}
