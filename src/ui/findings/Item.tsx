import { useEffect, useRef } from 'react'
import { formatDate } from '../../i18n'
import { isClosed } from '../../model/waiver'
import type { Listed } from '../../state/findings'
import { Button } from '../controls/Button'
import { isNarrow, widthNow } from '../controls/width'
import { Icon } from '../icons'
import { useLive, useParts, useShown, useWords } from '../shown'
import { Fix } from './Fix'
import { isMarkable, Marked, MarkMenu } from './Marks'
import { severityIcons } from './Sieves'
import { Subjects } from './Subjects'

interface Props {
  readonly finding: Listed | undefined
  readonly index: number
  readonly total: number
  /** The tab stop of the list. */
  readonly isStop: boolean
  /** The keyboard stands here. */
  readonly isAt: boolean
  readonly onFocus: () => void
}

/** One finding: what, of which objects, by which law, and what can be done about it. */
export function Item({ finding, index, total, isStop, isAt, onFocus }: Props) {
  const { t } = useWords()
  const own = useRef<HTMLElement>(null)
  const fly = useFlight()
  const isThere = finding !== undefined
  useEffect(() => {
    const { activeElement } = document
    const list = own.current?.closest('[role=feed]')
    // The article the keys came from may have scrolled out of the page, and the focus with it.
    const isFromHere = activeElement === document.body || (list?.contains(activeElement) && activeElement?.matches('article'))
    if (isAt && isThere && isFromHere && activeElement !== own.current) own.current?.focus({ preventScroll: true })
  }, [isAt, isThere])
  if (!finding) return <article className="finding" aria-posinset={index + 1} aria-setsize={total} aria-busy="true"><span className="skeleton" /><span className="skeleton short" /></article>
  const { severity, message, values } = finding
  // An article of a feed takes the focus itself (ARIA, pattern "feed").
  /* oxlint-disable jsx-a11y/no-noninteractive-tabindex, jsx-a11y/no-noninteractive-element-interactions */
  return (
    <article
      ref={own} className={`finding ${severity} ${isAt ? 'at-hand' : ''}`} aria-posinset={index + 1} aria-setsize={total}
      aria-labelledby={`said-${finding.id}`} data-finding={finding.id} tabIndex={isStop ? 0 : -1} onFocus={onFocus}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) void fly(finding)
      }}
    >
      <p className="said" id={`said-${finding.id}`}><Icon name={severityIcons[severity]} size={16} /><span><span className="unseen">{t(`severity.${severity}`)}. </span>{t(message, values)}</span></p>
      <Source finding={finding} />
      <Subjects finding={finding} />
      <Accepted finding={finding} />
      <Commands finding={finding} />
    </article>
  )
}

function Source({ finding: { source } }: { finding: Listed }) {
  const { t } = useWords()
  if (!source) return null
  const { document, clause, provenance } = source
  return <p className="caption">{t('finding.source')}: {t('finding.sourceLine', { document, clause })} ({t(`provenance.${provenance}`)})</p>
}

function Accepted({ finding: { waiver } }: { finding: Listed }) {
  const { t, language } = useWords()
  if (!waiver) return null
  if (waiver.mark) return <Marked waiver={waiver} />
  return (
    <p className="accepted">
      <Icon name="waive" size={16} />
      <span>{t('finding.accepted', { reason: waiver.reason })}<small>{t('finding.acceptedBy', { who: waiver.who, date: formatDate(waiver.at, language) })}</small></span>
    </p>
  )
}

function Commands({ finding }: { finding: Listed }) {
  const { t } = useWords()
  const { beginWaiving, unwaive } = useParts('beginWaiving', 'unwaive')
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? false)
  const fly = useFlight()
  const isSomewhere = finding.place !== null || finding.named.some(({ isPlaced }) => isPlaced)
  return (
    <p className="commands">
      {isMarkable(finding) && (!finding.waiver || finding.waiver.mark) && <MarkMenu finding={finding} />}
      {finding.fix && !isClosed(finding.waiver) && <Fix key={finding.id} finding={finding.id} called={t(finding.message, finding.values)} />}
      <Button isSmall icon="zoomTo" disabled={!isSomewhere && t('finding.noPlace')} onClick={() => void fly(finding)}>{t('finding.fly')}</Button>
      {finding.waiver?.mark ? null : finding.waiver
        ? <Button look="quiet" isSmall icon="undo" disabled={isReadOnly && t('finding.readOnly')} onClick={() => void unwaive(finding)}>{t('finding.revoke')}</Button>
        : <Button look="quiet" isSmall icon="waive" disabled={isReadOnly && t('finding.readOnly')} onClick={() => beginWaiving(finding)}>{t('finding.accept')}</Button>}
    </p>
  )
}

/** Some fifty metres about a place. */
const aroundDeg = 0.0005

/** Selects what a finding speaks of and brings it into view. */
export function useFlight() {
  const live = useLive()
  return async ({ place, subjects, named }: Listed) => {
    const { flyTo, select, show, tell } = live.getState()
    if (named.length > 0) await select(subjects)
    const [lng, lat] = place ?? []
    const isThere = lng !== undefined && lat !== undefined
      ? await flyTo([lng - aroundDeg, lat - aroundDeg, lng + aroundDeg, lat + aroundDeg])
      : subjects.length > 0 && (await flyTo(subjects))
    if (isThere && isNarrow(widthNow())) show({ drawer: null })
    if (!isThere) tell({ tone: 'info', text: { key: 'finding.noPlace' } })
  }
}
