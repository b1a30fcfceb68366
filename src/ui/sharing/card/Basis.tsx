import type { Judged, Proposal } from '../../../state/sharing'
import { Tag, type Tone } from '../../controls/Tag'
import { Icon } from '../../icons'
import { useWords } from '../../shown'

/** What stands in the way, or has to be asked first. */
export function Cautions({ proposal: { cautions } }: { proposal: Proposal }) {
  const { t } = useWords()
  if (cautions.length === 0) return null
  return (
    <section className="page share-cautions" aria-label={t('sharing.cautions')}>
      <ul>{cautions.map(({ key, values }, i) => <li key={i}><Icon name="warning" size={14} /><span>{t(key, values)}</span></li>)}</ul>
    </section>
  )
}

const tones = { read: 'ok', local: 'accent', memory: 'warn' } as const satisfies Record<string, Tone>

/** The rule of distance with its document, and whether anybody has read it. */
export function Source({ one: { source } }: { one: Judged }) {
  const { t } = useWords()
  return (
    <section className="page share-source" aria-label={t('sharing.source')}>
      <Icon name="file" size={16} />
      <p>{source ? <>{t('finding.sourceLine', { document: source.document, clause: source.clause })} <Tag tone={tones[source.provenance]}>{t(`provenance.${source.provenance}`)}</Tag></> : t('sharing.ownLimit')}</p>
    </section>
  )
}
