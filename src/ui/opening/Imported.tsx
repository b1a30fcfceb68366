import type { ReactNode } from 'react'
import type { Kind } from '../../model/schema'
import type { Outcome } from '../../state/opening'
import type { DrawerTab } from '../../state/screen'
import type { KindCount } from '../../worker/summary'
import { Button } from '../controls/Button'
import { isNarrow, useWidth } from '../controls/width'
import { Icon, type IconName } from '../icons'
import { useShown, useWords } from '../shown'
import { answersLine } from './answers'
import { Close } from './Close'

type Ended = Extract<Outcome, { type: 'imported' }>

/** Right + repaired + unplaced = all: nothing was dropped in silence. */
export function Imported(ended: Ended) {
  const { t } = useWords()
  const show = useShown((state) => state.show)
  const openGroup = useShown((state) => state.openGroup)
  const listOf = useShown((state) => state.listOf)
  const close = useShown((state) => state.closeOutcome)
  const hasRoom = !isNarrow(useWidth())
  const { placed, unplaced, repaired, repair, kinds, files, findings } = ended.summary
  const unreadable = files.filter((file) => !file.readable).length
  const isUndone = useShown(({ status }) => ended.summary.addition !== null && (status?.at ?? 0) < ended.at)
  if (isUndone) return <section className="card report outcome" role="status" data-card="report"><Close /><h2>{t('open.undone')}</h2></section>
  const open = (drawer: DrawerTab) => {
    show({ drawer })
    if (!hasRoom) close()
  }
  const findingsOpen = (group: typeof repair) => {
    void openGroup(group)
    open('findings')
  }
  /** A table is of one kind: that with the most to place. */
  const unplacedOpen = () => {
    const [most] = (Object.entries(kinds) as [Kind, KindCount][]).toSorted((a, b) => b[1].unplaced - a[1].unplaced)
    if (most) void listOf({ kind: most[0] }, 'unplaced')
    open('table')
  }
  return (
    <section className="card report outcome" role={placed > 0 ? 'status' : 'alert'} data-card="report">
      <Close />
      <h2>{t('open.imported', { placed, total: placed + unplaced })}</h2>
      {files.length === 1 && <p className="caption">{t('open.importedFrom', { file: files[0]!.name })}</p>}
      <ul>
        {placed > repaired && <Line icon="check">{t('open.right', { n: placed - repaired })}</Line>}
        {repaired > 0 && (
          <Line icon="warning" action={t('open.seeRepaired', { n: repaired })} onAction={() => findingsOpen(repair)}>{t('open.repaired', { n: repaired })}</Line>
        )}
        {unplaced > 0 && <Line icon="error" action={t('open.seeUnplaced')} onAction={unplacedOpen}>{t('open.unplaced', { n: unplaced })}</Line>}
        {unreadable > 0 && <Line icon="error">{t('open.unreadable', { n: unreadable })}</Line>}
      </ul>
      <Added {...ended} />
      <Asked {...ended} />
      {findings.error + findings.warning > 0 && repaired === 0 && <Button look="quiet" isSmall onClick={() => findingsOpen(null)}>{t('open.seeFindings')}</Button>}
    </section>
  )
}

function Line({ icon, children, action, onAction }: { icon: IconName; children: ReactNode; action?: string; onAction?: () => void }) {
  return (
    <li>
      <Icon name={icon} />
      <span>{children}</span>
      {action && <button type="button" className="link" onClick={onAction}>{action}</button>}
    </li>
  )
}

const became = ['added', 'changed', 'same', 'keptOwn', 'renamed'] as const

/** What became of the objects beside those that were there. */
function Added({ summary: { addition } }: Ended) {
  const { t } = useWords()
  const undo = useShown((state) => state.undo)
  const at = useShown(({ status }) => status?.at ?? 0)
  if (!addition) return null
  const words = became.filter((name) => addition[name] > 0).map((name) => t(`open.${name}`, { n: addition[name] }))
  return (
    <p className="said">
      <span>{words.join('; ')}</span>
      {at > 0 && addition.added + addition.changed > 0 && <button type="button" className="link" onClick={() => void undo()}>{t('open.undo')}</button>}
    </p>
  )
}

/** What somebody answered, now or the last time, and the way to answer otherwise. */
function Asked({ summary: { senders, files, addition }, answers, inputs }: Ended) {
  const { t } = useWords()
  const open = useShown((state) => state.open)
  const language = useShown((state) => state.language)
  const known = new Set(senders.map(({ file }) => file))
  const date = (at: string) => new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB').format(new Date(at))
  const lines = [
    ...senders.map(({ file, label, at }) => t('open.asLast', { file, label, date: date(at) })),
    ...files.filter(({ name }) => !known.has(name)).flatMap(({ name }) => {
      const line = answersLine(answers[name] ?? {}, t)
      return line ? [t('open.asAnswered', { file: name, answers: line })] : []
    }),
  ]
  if (lines.length === 0) return null
  return (
    <div className="said">
      <ul>{lines.map((line) => <li key={line}>{line}</li>)}</ul>
      {!addition && <button type="button" className="link" onClick={() => void open(inputs, true)}>{t('open.readAgain')}</button>}
    </div>
  )
}
