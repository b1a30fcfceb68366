import type { Listed } from '../../state/findings'
import { isNarrow, widthNow } from '../controls/width'
import { useParts, useWords } from '../shown'

const mostNamed = 4

/** The objects a finding speaks of, by name; each can be selected. */
export function Subjects({ finding: { named, subjects, subjectCount } }: { finding: Listed }) {
  const { t } = useWords()
  const { select, flyTo, show } = useParts('select', 'flyTo', 'show')
  if (named.length === 0) return null
  const choose = async (ids: readonly string[]) => {
    await select(ids)
    if ((await flyTo(ids)) && isNarrow(widthNow())) show({ drawer: null })
  }
  const rest = subjectCount - Math.min(mostNamed, named.length)
  return (
    <p className="subjects">
      <span className="unseen">{t('finding.subjects')}: </span>
      {named.slice(0, mostNamed).map(({ id, name, code, layer }) => (
        <button key={id} type="button" className="link" onClick={() => void choose([id])} data-subject={id}>{name || code || `${t(`layer.${layer}`)} ${id}`}</button>
      ))}
      {rest > 0 && <button type="button" className="link" title={t('finding.selectAll', { n: Math.min(subjectCount, subjects.length) })} onClick={() => void choose(subjects)}>{t('finding.more', { n: rest })}</button>}
    </p>
  )
}
