import type { CoverageSettings } from '../../../state/coverage'
import { Button } from '../../controls/Button'
import { Choice } from '../../controls/Choice'
import { Icon } from '../../icons'
import { useWords } from '../../shown'
import { useGrid } from '../grids'
import { type Filling, peopleChoices } from './draft'

/** Where the people are taken from, and the grid an office brings. A grid is kept at once: it is data, no assumption. */
export function People({ draft, change, settings: { grid } }: Filling & { settings: CoverageSettings }) {
  const { t } = useWords()
  const { isBusy, trouble, disabled, bring, drop } = useGrid()
  return (
    <section>
      <h3>{t('coverage.assume.people')}</h3>
      <Choice
        label={t('coverage.assume.peopleFrom')} value={draft.people} hint={t('coverage.assume.peopleHint')} onChange={(people) => change({ people })}
        options={peopleChoices.map((value) => ({ value, word: t(`coverage.peopleSource.${value}`) }))}
      />
      <div className="people-grid">
        <Icon name="table" size={16} />
        <p>{grid ? t('coverage.assume.grid', { name: grid.name, cells: grid.cells, people: Math.round(grid.people) }) : t('coverage.assume.noGrid')}<small>{t('coverage.assume.gridHint')}</small></p>
        {grid && <Button isSmall icon="trash" isBusy={isBusy} disabled={disabled} onClick={drop}>{t('coverage.assume.dropGrid')}</Button>}
        <Button isSmall icon="import" isBusy={isBusy} disabled={disabled} onClick={bring}>{t('coverage.bringGrid')}</Button>
      </div>
      {trouble && <p className="wrong" role="alert"><Icon name="error" size={14} />{trouble}</p>}
    </section>
  )
}
