import { type Edition as Name, editions } from '../../model/filter'
import { Segments } from '../controls/Segments'
import { useShown, useWords } from '../shown'

/** Boundaries of today or those before the two-level administration. The scope belongs to one of them, so it goes with it. */
export function Edition() {
  const { t } = useWords()
  const at: Name = useShown((state) => (state.filter.day === editions.before ? 'before' : 'now'))
  const look = useShown((state) => state.look)
  return (
    <div className="edition">
      <h3>{t('layers.boundaries')}</h3>
      <Segments
        label={t('layers.boundaries')} value={at} onChange={(name) => void look({ day: editions[name], scope: null })}
        options={(['now', 'before'] as const).map((value) => ({ value, word: t(`layers.${value}`) }))}
      />
    </div>
  )
}
