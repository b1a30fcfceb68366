import { Choice } from '../controls/Choice'
import { useParts, useWords } from '../shown'

/** As far ahead as offices plan. */
const ahead = 6
const first = new Date().getFullYear()

/** The year that planned changes are given. */
export function Year() {
  const { t } = useWords()
  const { shareYear, setShareYear } = useParts('shareYear', 'setShareYear')
  const years = [...new Set([...Array.from({ length: ahead }, (_, i) => first + i), shareYear])].sort((a, b) => a - b)
  return <Choice label={t('sharing.year')} isLabelHidden className="year" options={years.map((year) => ({ value: String(year), word: String(year) }))} value={String(shareYear)} onChange={(year) => setShareYear(Number(year))} />
}
