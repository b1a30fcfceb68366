import { type KeyboardEvent, memo, type PointerEvent, useId, useState } from 'react'
import type { Programmed, ProgrammeYear } from '../../../state/programme'
import { Button } from '../../controls/Button'
import { Icon } from '../../icons'
import { useWords } from '../../shown'
import { Card } from './Card'
import { amountText, type Carded, costText, kmText } from './figures'

interface Props {
  readonly name: string
  /** Null: those that wait. */
  readonly column: ProgrammeYear | null
  readonly cards: readonly Carded[]
  readonly limitOf: Programmed['limitOf']
  readonly hint: string
  readonly isOver: boolean
  readonly lifted: string | null
  readonly at: string | null
  readonly stop: string | null
  readonly onBegin: (event: PointerEvent<HTMLElement>, id: string) => void
  readonly onGo: (id: string) => void
  readonly onFocus: (id: string) => void
  readonly onKey: (event: KeyboardEvent, id: string) => void
  readonly onLock: (id: string) => void
}

/** So many cards are drawn before somebody asks for more. */
const firstCards = 40

/** A year with what is done in it, and how much of its limit that takes. */
export const YearColumn = memo(function YearColumn({ name, column, cards, limitOf, hint, isOver, lifted, at, stop, onBegin, onGo, onFocus, onKey, onLock }: Props) {
  const { t, n } = useWords()
  const [most, setMost] = useState(firstCards)
  const head = useId()
  // The chosen card and the one with the focus are always drawn.
  const drawn = cards.filter(({ undertaking: { id } }, i) => i < most || id === at || id === stop)
  return (
    <section className={`board-year ${column ? '' : 'waiting-cards'} ${isOver ? 'over' : ''} ${column && column.over > 0 ? 'too-much' : ''}`} data-column={name} aria-labelledby={head}>
      {column ? <Head id={head} column={column} limitOf={limitOf} /> : <h3 id={head}>{t('boarding.waiting', { n: cards.length })}</h3>}
      <ul className="board-cards">
        {drawn.map((card) => {
          const { id } = card.undertaking
          return <Card key={id} card={card} isAt={at === id} isLifted={lifted === id} isStop={stop === id} onBegin={(event) => onBegin(event, id)} onGo={() => onGo(id)} onFocus={() => onFocus(id)} onKey={(event) => onKey(event, id)} onLock={() => onLock(id)} />
        })}
        {cards.length > drawn.length && <li><Button isSmall look="quiet" onClick={() => setMost(most + 10 * firstCards)}>{t('boarding.more', { n: n(cards.length - drawn.length) })}</Button></li>}
        {column && cards.length === 0 && <li className="caption">{t('boarding.emptyYear')}</li>}
        {!column && <li className="caption hint">{hint}</li>}
      </ul>
    </section>
  )
})

function Head({ id, column: { year, limit, spent, over, km, costVnd, items }, limitOf }: { id: string; column: ProgrammeYear; limitOf: Programmed['limitOf'] }) {
  const { t, language } = useWords()
  const used = limitOf === 'money' && costVnd === null && items.length > 0 ? t('boarding.noPrice') : amountText(spent, limitOf, t, language)
  const most = limit === null ? null : amountText(limit, limitOf, t, language)
  const full = t(most === null ? 'boarding.column' : 'boarding.columnOf', { name: t('boarding.year', { year }), n: items.length, used, limit: most ?? '' })
  const other = limitOf === 'km' ? costText(costVnd, t, language) : kmText(km, t, language)
  return (
    <header title={`${full}, ${other}`}>
      <h3 id={id}><span aria-hidden="true">{year}</span><span className="unseen">{full}</span></h3>
      <span className="used" aria-hidden="true">{most === null ? used : t('boarding.used', { used, limit: most })}</span>
      <Filled spent={spent} limit={limit} />
      {over > 0 && <p className="over-limit"><Icon name="warning" size={14} />{t('boarding.over', { over: amountText(over, limitOf, t, language) })}</p>}
    </header>
  )
}

/** How much of a limit is taken; the tick is the limit, so what is beyond is too much. */
function Filled({ spent, limit }: { spent: number; limit: number | null }) {
  if (limit === null) return <span className="filled none" aria-hidden="true" />
  const whole = Math.max(limit * 1.08, spent)
  const percent = (part: number) => `${whole > 0 ? (100 * part) / whole : 0}%`
  return (
    <svg className="filled" width="100%" height="8" aria-hidden="true">
      <rect className="track" x="0" y="2" width="100%" height="4" rx="2" />
      <rect className="part" x="0" y="2" width={percent(spent)} height="4" rx="2" />
      <line className="tick" x1={percent(limit)} x2={percent(limit)} y1="0" y2="8" />
    </svg>
  )
}
