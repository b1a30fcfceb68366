import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Coverage, Gap } from '../../../state/coverage'
import { Button } from '../../controls/Button'
import { Menu } from '../../controls/Menu'
import { widthNow } from '../../controls/width'
import { Icon } from '../../icons'
import { useLive, useShown, useWords } from '../../shown'
import { joined } from '../names'

const page = 30
const mostNamed = 2
const orders = ['people', 'area'] as const
type Order = (typeof orders)[number]

/** Where nobody is served, the worst first. Arrows go from gap to gap, and the map with them. */
export function Gaps({ coverage: { gaps, method: { slivers } } }: { coverage: Coverage }) {
  const { t } = useWords()
  const [order, setOrder] = useState<Order>('people')
  const [most, setMost] = useState(page)
  const hasPeople = gaps.some(({ population }) => population !== null)
  const at = useShown((state) => state.gapAt)
  const sorted = order === 'people' && hasPeople ? gaps : gaps.toSorted((a, b) => b.areaM2 - a.areaM2)
  // One that was pressed on the map may stand further down.
  const shown = sorted.slice(0, Math.max(most, sorted.findIndex(({ rank }) => rank === at) + 1))
  return (
    <section>
      <header>
        <h3>{t('coverage.gaps', { n: gaps.length })}</h3>
        {hasPeople && gaps.length > 1 && (
          <Menu
            look="quiet" isSmall align="end" label={t('coverage.order')}
            items={orders.map((key) => ({ key, word: t(`coverage.orders.${key}`), isChecked: key === order, run: () => setOrder(key) }))}
          >
            {t(`coverage.orders.${order}`)}<Icon name="down" size={14} />
          </Menu>
        )}
      </header>
      {gaps.length === 0 ? <p className="caption">{t('coverage.noGaps')}</p> : <List gaps={shown} />}
      {sorted.length > shown.length && <Button look="quiet" isSmall onClick={() => setMost(shown.length + page)}>{t('coverage.more', { n: sorted.length - shown.length })}</Button>}
      {slivers.count > 0 && <p className="caption">{t('coverage.slivers', { n: slivers.count, area: slivers.areaM2 })}{Math.round(slivers.population ?? 0) > 0 && <> {t('coverage.sliversPeople', { n: Math.round(slivers.population!) })}</>}</p>}
    </section>
  )
}

function List({ gaps }: { gaps: readonly Gap[] }) {
  const { t } = useWords()
  const live = useLive()
  const list = useRef<HTMLDivElement>(null)
  const at = useShown((state) => state.gapAt)
  const stop = gaps.find(({ rank }) => rank === at) ?? gaps[0]
  const go = (rank: number) => {
    const { goToGap, show } = live.getState()
    if (widthNow() === 'phone') show({ hasOverlay: false })
    void goToGap(rank)
  }
  const move = (event: KeyboardEvent) => {
    const from = gaps.findIndex(({ rank }) => rank === (at ?? stop?.rank))
    const to = { ArrowDown: at === null ? 0 : from + 1, ArrowUp: from - 1, Home: 0, End: gaps.length - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = gaps[Math.max(0, Math.min(gaps.length - 1, to))]!
    list.current?.querySelector<HTMLElement>(`[data-gap="${next.rank}"]`)?.focus()
    go(next.rank)
  }
  // A gap pressed on the map is found in the list.
  useEffect(() => {
    if (at !== null) list.current?.querySelector(`[data-gap="${at}"]`)?.scrollIntoView({ block: 'nearest' })
  }, [at])
  return (
    <div ref={list} className="gap-list" role="listbox" aria-label={t('coverage.gapList')} tabIndex={-1} onKeyDown={move}>
      {gaps.map((gap) => <Line key={gap.rank} gap={gap} isAt={gap.rank === at} isStop={gap === stop} onGo={() => go(gap.rank)} />)}
    </div>
  )
}

function Line({ gap: { rank, unitName, villages, population, areaM2, places, nearest }, isAt, isStop, onGo }: { gap: Gap; isAt: boolean; isStop: boolean; onGo: () => void }) {
  const { t, n } = useWords()
  const area = t('coverage.gapArea', { area: areaM2 })
  const names = villages.length > mostNamed + 1 ? t('coverage.villagesMore', { names: joined(villages.slice(0, mostNamed)), n: villages.length - mostNamed }) : joined(villages)
  return (
    <button type="button" role="option" aria-selected={isAt} tabIndex={isStop ? 0 : -1} data-gap={rank} onClick={onGo}>
      <span className="rank">{t('coverage.gapRank', { n: rank })}</span>
      <span className="name">{names || unitName}</span>
      <span className="number">{population === null ? area : <><b>{n(Math.round(population))}</b> {t('coverage.person', { n: Math.round(population) })}</>}</span>
      {isAt && (
        <small>
          {[
            names && unitName, population === null ? '' : area, places.length ? t('coverage.placesInside', { n: places.length }) : '',
            nearest && t('coverage.nearest', { name: nearest.name, operator: nearest.operator, metres: nearest.metres }),
          ].filter(Boolean).join(' · ')}
        </small>
      )}
    </button>
  )
}
