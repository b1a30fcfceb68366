import type { Judged } from '../../../state/sharing'
import { Listbox } from '../../controls/Listbox'
import { useParts, useWords } from '../../shown'
import { gainText } from '../gains'
import { Owners } from '../Owners'
import { Verdict } from '../Verdict'

/** A name of one line, the owners below it. */
const usualPx = 60

/** Opportunities with what is told of each in two lines. */
export function List({ shares }: { shares: readonly Judged[] }) {
  const { t } = useWords()
  const { shareAt, goToShare } = useParts('shareAt', 'goToShare')
  return (
    <Listbox
      items={shares} at={shares.findIndex(({ id }) => id === shareAt)} label={t('sharing.list')} look="share" rowPx={usualPx}
      onGo={({ id }) => void goToShare(id)} marks={({ id, verdict }) => ({ 'data-share': id, 'data-verdict': verdict })}
    >
      {(share) => <Line share={share} />}
    </Listbox>
  )
}

function Line({ share: { score, name, owners, proposals, distanceM, verdict } }: { share: Judged }) {
  const { t, n } = useWords()
  const gains = (proposals[0] && gainText(proposals[0].gains, t)) || t('sharing.apart', { metres: distanceM })
  return (
    <>
      <span className="score">{n(Math.round(score))}<span className="unseen"> {t('sharing.outOf')}</span><span className="bar"><span style={{ width: `${Math.max(0, Math.min(100, score))}%` }} /></span></span>
      <span className="what"><span className="name">{name}</span><span className="whose"><Owners owners={owners} /><span className="unseen">{owners.join(', ')}</span><span>{gains}</span></span></span>
      <Verdict verdict={verdict} isShort />
    </>
  )
}
