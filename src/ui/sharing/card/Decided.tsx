import { formatDate } from '../../../i18n'
import type { Judged } from '../../../state/sharing'
import { Button } from '../../controls/Button'
import { useWidth } from '../../controls/width'
import { Verdict } from '../Verdict'
import { useParts, useShown, useWords } from '../../shown'

/** What was decided: by whom, when, and why. */
export function Decided({ one: { verdict, decision } }: { one: Judged }) {
  const { t, language } = useWords()
  const { reopenShare } = useParts('reopenShare')
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? true)
  const isPhone = useWidth() === 'phone'
  if (verdict === 'open') return null
  const date = decision && formatDate(decision.at, language)
  return (
    <section className={`share-decided ${verdict}`} data-verdict={verdict}>
      <p>
        <Verdict verdict={verdict} />
        {decision && <span className="caption">{decision.who ? t('sharing.decidedBy', { who: decision.who, date: date! }) : t('sharing.decidedOn', { date: date! })}</span>}
      </p>
      {verdict === 'planned' && <p className="caption">{t('sharing.plannedHint')}</p>}
      {decision?.reason && <p>{t('sharing.reasonSaid', { reason: decision.reason })}</p>}
      {decision && !isPhone && (
        <>
          <p><Button isSmall icon="undo" disabled={isReadOnly && t('command.onlyLook')} onClick={() => void reopenShare()}>{t('sharing.reopen')}</Button></p>
          {verdict === 'accepted' && <p className="caption">{t('sharing.reopenHint')}</p>}
        </>
      )}
    </section>
  )
}
