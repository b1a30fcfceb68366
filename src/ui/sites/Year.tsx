import { Choice } from '../controls/Choice'
import { useWords } from '../shown'

/** Years of the plans in force. */
const years = [2026, 2027, 2028, 2029, 2030] as const
/** Without a wish it is the year the targets fall in. */
export const firstYear: number = years.at(-1)!

export function Year({ value, onChange }: { value: number; onChange: (year: number) => void }) {
  const { t } = useWords()
  const options = years.map((year) => ({ value: String(year), word: String(year) }))
  return <Choice label={t('sites.year')} isLabelHidden className="year" options={options} value={String(value)} onChange={(year) => onChange(Number(year))} />
}
