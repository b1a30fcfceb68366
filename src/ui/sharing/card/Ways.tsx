import { type Judged, proposalLookedAt } from '../../../state/sharing'
import { Choice } from '../../controls/Choice'
import { useParts, useShown, useWords } from '../../shown'

/** Other ways to use the same opportunity. */
export function Ways({ one: { proposals } }: { one: Judged }) {
  const { t } = useWords()
  const { chooseProposal } = useParts('chooseProposal')
  const chosen = useShown(proposalLookedAt)
  const options = proposals.map(({ id, name, score }) => ({ value: id, word: t('sharing.wayScore', { name: t(name.key, name.values), score: Math.round(score) }) }))
  return <div className="page share-ways"><Choice label={t('sharing.way')} options={options} value={chosen?.id ?? ''} onChange={chooseProposal} /></div>
}
