import { useWords } from '../shown'
import { explanationOf } from './explained'

/** What a rule means, why it matters and what to do, for those who do not know maps. */
export function Explanation({ rule, isOpen }: { rule: string; isOpen: boolean }) {
  const { t } = useWords()
  const { name, means, matters, todo } = explanationOf(rule, t)
  const body = (
    <dl>
      <dt>{t('finding.means')}</dt><dd>{means}</dd>
      <dt>{t('finding.matters')}</dt><dd>{matters}</dd>
      <dt>{t('finding.todo')}</dt><dd>{todo}</dd>
    </dl>
  )
  if (isOpen) return <div className="explanation"><h3>{name}</h3>{body}</div>
  return <details className="explanation"><summary>{name}</summary>{body}</details>
}
