import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { FindingGroup } from '../../state/findings'
import { Button } from '../controls/Button'
import { useParts, useShown, useWords } from '../shown'
import { useVirtual } from '../virtual'
import { Explanation } from './Explanation'
import { explanationOf } from './explained'
import { Item } from './Item'
import { None } from './None'

/** A line of a message, the objects, and the commands below. */
const usualPx = 84

function FixAll({ group: { rule, severity } }: { group: Pick<FindingGroup, 'rule' | 'severity'> }) {
  const { t } = useWords()
  const { groups, fixGroup } = useParts('groups', 'fixGroup')
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? false)
  const [isBusy, setBusy] = useState(false)
  const n = groups?.find((one) => one.rule === rule && one.severity === severity)?.fixable ?? 0
  if (n < 2) return null
  const fix = async () => {
    setBusy(true)
    await fixGroup().finally(() => setBusy(false))
  }
  return (
    <div className="fix-all">
      <span className="caption">{t('check.fixAllHint')}</span>
      <Button isSmall icon="edit" isBusy={isBusy} disabled={isReadOnly && t('finding.readOnly')} onClick={() => void fix()}>{t('check.fixAll', { n })}</Button>
    </div>
  )
}

/** Findings of one rule, and what the rule means. Twenty thousand are scrolled as easily as ten: only those in view are there. */
export function List({ group, canGoBack }: { group: Pick<FindingGroup, 'rule' | 'severity'>; canGoBack: boolean }) {
  const { t } = useWords()
  const { listed, reachFindings, openGroup } = useParts('listed', 'reachFindings', 'openGroup')
  const [at, setAt] = useState<number | null>(null)
  const scroll = useRef<HTMLDivElement>(null)
  const total = listed.total ?? (listed.isWaiting ? 6 : 0)
  const virtual = useVirtual({ count: total, scroll, rowPx: usualPx, keep: at })
  const shown = virtual.getVirtualItems()
  // What is kept for the focus stands far off, and all between would be asked for.
  const { startIndex: first, endIndex: last } = virtual.range ?? { startIndex: 0, endIndex: 0 }
  useEffect(() => {
    if (listed.total !== null) void reachFindings(first, last + 1)
  }, [first, last, listed.total, reachFindings])
  const { name } = explanationOf(group.rule, t)
  const go = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || !event.target.matches('article')) return
    const from = at ?? 0
    const to = { ArrowDown: from + 1, ArrowUp: from - 1, PageDown: from + 5, PageUp: from - 5, Home: 0, End: total - 1 }[event.key]
    if (to === undefined) return
    event.preventDefault()
    const next = Math.max(0, Math.min(total - 1, to))
    setAt(next)
    virtual.scrollToIndex(next)
  }
  return (
    <>
      <section className="finding-list" aria-label={t('finding.list', { name })}>
        {canGoBack && <Button look="quiet" isSmall icon="previous" onClick={() => void openGroup(null)}>{t('finding.back')}</Button>}
        {canGoBack && <Explanation rule={group.rule} isOpen={false} />}
        <FixAll group={group} />
        <div ref={scroll} className="scroll">
          {listed.total === 0 ? <None /> : (
            // A feed moves by its own keys from article to article.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <div role="feed" aria-busy={listed.isWaiting} tabIndex={-1} onKeyDown={go} style={{ height: virtual.getTotalSize() }}>
              {shown.map(({ index, start }) => (
                <div key={index} ref={virtual.measureElement} data-index={index} className="at" style={{ transform: `translateY(${start}px)` }}>
                  <Item finding={listed.items.get(index)} index={index} total={total} isStop={index === (at ?? 0)} isAt={index === at} onFocus={() => setAt(index)} />
                </div>
              ))}
            </div>
          )}
        </div>
      </section>
      {!canGoBack && <aside className="explain"><Explanation rule={group.rule} isOpen /></aside>}
    </>
  )
}
