import type { FindingGroup } from '../../../state/findings'
import { useWords } from '../../shown'

const mostNamed = 2

/** The law behind some findings, and whether anybody read it. */
export function Sources({ groups }: { groups: readonly Pick<FindingGroup, 'source'>[] }) {
  const { t } = useWords()
  const lines = [...new Set(groups.flatMap(({ source }) => (source ? [`${t('finding.sourceLine', { document: source.document, clause: source.clause })} (${t(`provenance.${source.provenance}`)})`] : [])))]
  if (lines.length === 0) return null
  return <small className="street-sources">{lines.slice(0, mostNamed).map((line) => <span key={line}>{line}</span>)}</small>
}
