import { formatDate } from '../../i18n'
import { type Mark, marks, type Waiver } from '../../model/waiver'
import type { Listed } from '../../state/findings'
import { Button } from '../controls/Button'
import { Menu } from '../controls/Menu'
import { Icon, type IconName } from '../icons'
import { useParts, useShown, useWords } from '../shown'
import './marks.css'

export const markIcons: Readonly<Record<Mark, IconName>> = { confirmed: 'flag', fixed: 'check', notFault: 'none' }
/** What the map of streets finds is looked at on the spot. */
export const isMarkable = ({ rule }: Pick<Listed, 'rule'>): boolean => rule.startsWith('tidy.')

/** What was found on the spot: the word, the note, who and when. */
export function Marked({ waiver }: { waiver: Waiver | null }) {
  const { t, language } = useWords()
  if (!waiver?.mark) return null
  const { mark, reason, who, at } = waiver
  const word = t(`cabling.action.${mark}`)
  return (
    <p className={`accepted marked ${mark}`} data-mark={mark}>
      <Icon name={markIcons[mark]} size={16} />
      <span><b>{word}</b>{reason && `: ${reason}`}<small>{t('cabling.by', { who, date: formatDate(at, language) })}{mark !== 'confirmed' && `, ${t('cabling.closed')}`}</small></span>
    </p>
  )
}

/** What can be done of a mark, and the one that stands. It marks at once, but asks why something is no fault; what stands already is taken back. */
function useMark(finding: Listed) {
  const { t } = useWords()
  const { markFinding, beginMarking } = useParts('markFinding', 'beginMarking')
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? false)
  const at = finding.waiver?.mark
  return {
    t, at, disabled: isReadOnly && t('finding.readOnly'),
    put(mark: Mark): void {
      if (at === mark) void markFinding(finding, null, '')
      else if (mark === 'notFault') beginMarking({ finding, mark })
      else void markFinding(finding, mark, '')
    },
    note: (): void => beginMarking({ finding, mark: at ?? 'confirmed' }),
  }
}

/** One press for each of what can have been found. */
export function MarkButtons({ finding }: { finding: Listed }) {
  const { t, at, disabled, put, note } = useMark(finding)
  if (!isMarkable(finding)) return null
  return (
    <div className="mark-buttons" role="group" aria-label={t('cabling.markNow')}>
      {marks.map((mark) => <Button key={mark} isSmall aria-pressed={at === mark} disabled={disabled} data-put={mark} onClick={() => put(mark)}>{t(`cabling.action.${mark}`)}</Button>)}
      {at && <Button isSmall look="quiet" icon="edit" disabled={disabled} onClick={note}>{t('cabling.addNote')}</Button>}
    </div>
  )
}

/** The same where there is less room. */
export function MarkMenu({ finding }: { finding: Listed }) {
  const { t, at, disabled, put, note } = useMark(finding)
  const items = [
    ...marks.map((mark) => ({ key: mark, word: t(`cabling.action.${mark}`), isChecked: at === mark, disabled, run: () => put(mark) })),
    { key: 'note', word: t('cabling.addNote'), icon: 'edit' as const, isApart: true, disabled, run: note },
  ]
  return <Menu isSmall items={items} align="end" icon="flag" label={t('cabling.markNow')}>{t('cabling.markShort')}</Menu>
}
