import type { KeyboardEvent, PointerEvent } from 'react'
import type { Undertaking } from '../../../state/programme'
import { Button } from '../../controls/Button'
import { Tag } from '../../controls/Tag'
import { useWords } from '../../shown'
import { calledUndertaking, type Carded, costText, kmText } from './figures'

interface Props {
  readonly card: Carded
  readonly isAt: boolean
  readonly isLifted: boolean
  readonly isStop: boolean
  readonly onBegin: (event: PointerEvent<HTMLElement>) => void
  readonly onGo: () => void
  readonly onFocus: () => void
  readonly onKey: (event: KeyboardEvent) => void
  readonly onLock: () => void
}

/** A section of a street on the board. The whole card is taken by pointer or finger; the name answers to keys. */
export function Card({ card: { undertaking, place }, isAt, isLifted, isStop, onBegin, onGo, onFocus, onKey, onLock }: Props) {
  const { t, language } = useWords()
  const { id, street, from, to, hungM, costVnd, decided } = undertaking
  const isLocked = place?.isLocked ?? decided?.isLocked ?? false
  const name = calledUndertaking(undertaking)
  const amount = `${kmText(hungM / 1000, t, language)}, ${costText(place ? place.costVnd : costVnd, t, language)}`
  return (
    <li className={`board-card ${isAt ? 'at' : ''} ${isLifted ? 'lifted' : ''} ${isLocked ? 'locked' : ''}`} data-undertaking={id} onPointerDown={onBegin}>
      <button type="button" className="go" tabIndex={isStop ? 0 : -1} aria-current={isAt || undefined} aria-keyshortcuts="ArrowLeft ArrowRight L" aria-describedby="board-keys" onClick={onGo} onFocus={onFocus} onKeyDown={onKey}>
        <strong>{street}</strong>
        {from && to && <span className="between">{t('boarding.between', { from, to })}</span>}
        <span className="amount">{amount}</span>
        <Marks undertaking={undertaking} isDig={place?.isDig ?? false} isPlanned={place?.isPlanned ?? false} isLocked={isLocked} />
      </button>
      {place && <Button look="icon" isSmall icon={isLocked ? 'lock' : 'unlock'} aria-pressed={isLocked} label={t(isLocked ? 'boarding.unlock' : 'boarding.lock', { name })} tabIndex={isStop ? 0 : -1} onClick={onLock} onPointerDown={(event) => event.stopPropagation()} />}
    </li>
  )
}

function Marks({ undertaking: { dig }, isDig, isPlanned, isLocked }: { undertaking: Undertaking; isDig: boolean; isPlanned: boolean; isLocked: boolean }) {
  const { t } = useWords()
  if (!isDig && !isPlanned && !isLocked) return null
  return (
    <span className="marks">
      {isDig && dig && <><Tag tone="warn">{t('boarding.dig')}</Tag><span className="with">{dig.name}</span></>}
      {isPlanned && <Tag tone="accent" icon="tick">{t('boarding.planned')}</Tag>}
      {isLocked && <span className="unseen">{t('boarding.locked')}</span>}
    </span>
  )
}
