import { useState } from 'react'
import type { Translate } from '../../../i18n'
import { fold } from '../../../model/fold'
import { provincesOn, type System, systems } from '../../../model/vn2000'
import { Button } from '../../controls/Button'
import { TextField } from '../../controls/TextField'
import { useWords } from '../../shown'
import { systemWord } from '../answers'

/** Any other system, found by its meridian, by a province that uses or used it, or by its code. */
export function Systems({ value, onChoose }: { value: number | null; onChoose: (epsg: number) => void }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  const [sought, setSought] = useState('')
  if (!isOpen) return <Button isSmall icon="search" onClick={() => setOpen(true)}>{t('ask.other')}</Button>
  const found = systems.filter((system) => isFound(system, sought, t))
  return (
    <div className="systems" ref={show}>
      <TextField label={t('ask.otherSearch')} hint={t('ask.otherHint')} icon="search" value={sought} onChange={setSought} autoFocus />
      <ul aria-label={t('ask.other')}>
        {found.map((system) => (
          <li key={system.epsg}>
            <button type="button" aria-pressed={system.epsg === value} onClick={() => { onChoose(system.epsg); setOpen(false) }}>
              <b>{systemWord(system.epsg, t)}</b><small>{about(system, t)}</small>
            </button>
          </li>
        ))}
        {found.length === 0 && <li className="caption">{t('ask.otherNone')}</li>}
      </ul>
    </div>
  )
}

/** It opens at the foot of its pane. */
const show = (at: HTMLElement | null): void => at?.scrollIntoView({ block: 'nearest' })

const users = ({ kind, centralMeridian }: System, day?: string): string[] =>
  kind === 'tm3' ? provincesOn(day).filter(({ meridian }) => meridian === centralMeridian).map(({ name }) => name) : []

function about(system: System, t: Translate): string {
  const names = users(system)
  return names.length ? t('ask.ofProvince', { epsg: system.epsg, provinces: names.join(', ') }) : `EPSG:${system.epsg}`
}

/** 107 45, 107°45′ and 107.75 are one meridian. */
const digits = (text: string): string => text.replace(/\D+/g, ' ').trim()

function isFound(system: System, sought: string, t: Translate): boolean {
  const wanted = fold(sought)
  if (wanted === '') return true
  const names = [systemWord(system.epsg, t), system.name, String(system.epsg), `epsg:${system.epsg}`, ...users(system), ...users(system, '2025-06-30')].map(fold)
  if (names.some((name) => name.includes(wanted))) return true
  const number = digits(sought)
  if (number === '' || system.centralMeridian === null) return false
  return digits(systemWord(system.epsg, t)).startsWith(number) || String(system.centralMeridian) === sought.trim().replace(',', '.')
}
