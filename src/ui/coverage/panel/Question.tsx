import type { Served } from '../../../state/coverage'
import { Choice } from '../../controls/Choice'
import { Menu } from '../../controls/Menu'
import { Segments } from '../../controls/Segments'
import { useParts, useShown, useWords } from '../../shown'

const usual = ['5G', '4G', 'broadband'] as const satisfies readonly Served[]
const older = ['3G', '2G'] as const satisfies readonly Served[]

/** With what, and by whom. */
export function Question() {
  const { t } = useWords()
  const { question: { technology, operator }, askCoverage } = useParts('question', 'askCoverage')
  const operators = useShown(({ coverSettings }) => coverSettings?.operators)
  const isOld = older.some((one) => one === technology)
  const options = [...usual, ...(isOld ? [technology] : [])].map((value) => ({ value, word: t(`coverfile.technology.${value}`) }))
  const owners = [...(operators ?? []), ...(operator !== null && !operators?.includes(operator) ? [operator] : [])]
  return (
    <div className="cover-question">
      <div className="with">
        <Segments label={t('coverage.technology')} options={options} value={technology} onChange={(value) => askCoverage({ technology: value })} />
        <Older />
      </div>
      <Choice
        label={t('coverage.by')} isLabelHidden value={operator === null ? '*' : `=${operator}`} onChange={(value) => askCoverage({ operator: value === '*' ? null : value.slice(1) })}
        options={[{ value: '*', word: t('coverfile.anybody') }, ...owners.map((name) => ({ value: `=${name}`, word: name }))]}
      />
    </div>
  )
}

/** Generations that end are asked for only where the data have them. */
function Older() {
  const { t } = useWords()
  const { question, askCoverage } = useParts('question', 'askCoverage')
  const known = useShown(({ coverSettings }) => coverSettings?.technologies)
  const items = older.filter((one) => known?.includes(one)).map((technology) => ({
    key: technology, word: t(`coverfile.technology.${technology}`), isChecked: question.technology === technology, run: () => askCoverage({ technology }),
  }))
  return items.length === 0 ? null : <Menu look="icon" icon="more" label={t('coverage.older')} items={items} align="end" />
}
