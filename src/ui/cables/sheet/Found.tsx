import { useState } from 'react'
import type { Severity } from '../../../model/finding'
import type { Listed } from '../../../state/findings'
import type { StreetLine } from '../../../state/streets'
import { Button } from '../../controls/Button'
import { useFlight } from '../../findings/Item'
import { Marked, MarkButtons } from '../../findings/Marks'
import { severityIcons } from '../../findings/Sieves'
import { Icon } from '../../icons'
import { useWords } from '../../shown'
import { useFindings, useIds } from './asked'

const firstFew = 8
const moreAtOnce = 40
const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 }

/** The findings of the street, each to be marked with what was found on the spot. */
export function Found({ line }: { line: StreetLine }) {
  const { t } = useWords()
  const [most, setMost] = useState(firstFew)
  const ids = useIds(line)
  const page = useFindings(line.id, ids)
  if (!page || page.total === 0) return null
  const { total } = page
  const findings = [...page.findings].sort((a, b) => rank[a.severity] - rank[b.severity]).slice(0, most)
  return (
    <section className="page street-found" aria-labelledby="street-found">
      <h3 id="street-found">{t('cabling.found')} ({total})</h3>
      <ol>{findings.map((finding) => <One key={finding.id} finding={finding} />)}</ol>
      {findings.length < total && <Button isSmall onClick={() => setMost(most + moreAtOnce)}>{t('cabling.more', { n: Math.min(moreAtOnce, total - findings.length) })}</Button>}
    </section>
  )
}

function One({ finding }: { finding: Listed }) {
  const { t } = useWords()
  const fly = useFlight()
  const { severity, message, values, source } = finding
  return (
    <li className={severity} data-finding={finding.id} data-mark={finding.waiver?.mark}>
      <p className="said"><Icon name={severityIcons[severity]} size={16} /><span><span className="unseen">{t(`severity.${severity}`)}. </span>{t(message, values)}</span></p>
      <p className="caption">{source && <>{t('finding.sourceLine', { document: source.document, clause: source.clause })} ({t(`provenance.${source.provenance}`)}) · </>}<button type="button" className="link" onClick={() => void fly(finding)}>{t('cabling.show')}</button></p>
      <Marked waiver={finding.waiver} />
      <MarkButtons finding={finding} />
    </li>
  )
}
