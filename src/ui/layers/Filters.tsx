import { isFiltering } from '../../model/filter'
import { letters, operators } from '../../model/operator'
import { choices } from '../../model/schema'
import { Button } from '../controls/Button'
import { useCommand } from '../keyboard'
import { useShown, useWords } from '../shown'
import { FilterTag } from './FilterTag'
import { Picking } from './Picking'
import { Years } from './Years'

/** Owner, state and year. They act on map, table, findings and figures alike; a filter in force shows. */
export function Filters() {
  const { t } = useWords()
  const counts = useShown((state) => state.counts)
  const isLimited = useShown((state) => isFiltering(state.filter))
  const clear = useCommand('noFilters')
  return (
    <section className="filters" aria-label={t('filters.title')}>
      <div className="tags">
        <Owners />
        <Statuses />
        <Year />
        {!clear.disabled && <Button look="quiet" isSmall onClick={clear.run}>{t('filters.clearAll')}</Button>}
      </div>
      {isLimited && counts && <p className="caption" role="status">{t('filters.shown', { shown: counts.shown, total: counts.total })}</p>}
    </section>
  )
}

function Owners() {
  const { t } = useWords()
  const chosen = useShown((state) => state.filter.owners)
  const counts = useShown((state) => state.counts?.letters)
  const look = useShown((state) => state.look)
  const options = operators.map(({ letter, name, colour }) => ({
    value: letter, word: name || t('filters.otherOwners'), count: counts?.[letter] ?? 0,
    mark: <span className="letter" style={{ background: colour }} aria-hidden="true">{letter}</span>,
  }))
  const names = options.filter(({ value }) => chosen?.includes(value)).map(({ word }) => word)
  const word = chosen ? (names.length < 3 ? names.join(', ') : t('filters.someOwners', { n: names.length })) : t('filters.owners')
  return (
    <FilterTag title={t('filters.ownersTitle')} word={word} isOn={chosen !== null} onClear={() => void look({ owners: null })} hook="owners">
      <Picking options={options} all={letters} chosen={chosen} onChange={(owners) => void look({ owners })} />
    </FilterTag>
  )
}

function Statuses() {
  const { t } = useWords()
  const chosen = useShown((state) => state.filter.statuses)
  const counts = useShown((state) => state.counts?.statuses)
  const look = useShown((state) => state.look)
  const options = choices.status.map((value) => ({ value, word: t(`choice.status.${value}`), count: counts?.[value] ?? 0 }))
  const names = options.filter(({ value }) => chosen?.includes(value)).map(({ word }) => word)
  const word = chosen ? (names.length === 1 ? names[0]! : t('filters.someStatuses', { n: names.length })) : t('filters.statuses')
  return (
    <FilterTag title={t('filters.statusesTitle')} word={word} isOn={chosen !== null} onClear={() => void look({ statuses: null })} hook="statuses">
      <Picking options={options} all={choices.status} chosen={chosen} onChange={(statuses) => void look({ statuses })} />
    </FilterTag>
  )
}

function Year() {
  const { t } = useWords()
  const year = useShown((state) => state.filter.untilYear)
  const look = useShown((state) => state.look)
  return (
    <FilterTag
      title={t('filters.yearsTitle')} word={year === null ? t('filters.years') : t('filters.until', { year })} isOn={year !== null}
      onClear={() => void look({ untilYear: null })} hook="years"
    >
      <Years year={year} onChange={(untilYear) => void look({ untilYear })} />
    </FilterTag>
  )
}
