import { useState } from 'react'
import type { CoverageSettings } from '../../../state/coverage'
import { Button } from '../../controls/Button'
import { Choice } from '../../controls/Choice'
import { Icon } from '../../icons'
import { pickFile } from '../../pick'
import { useParts, useShown, useWords } from '../../shown'
import { readableGrids } from '../grids'
import { type Filling, peopleChoices } from './draft'

/** Where the people are taken from, and the grid an office brings. A grid is kept at once: it is data, no assumption. */
export function People({ draft, change, settings: { grid } }: Filling & { settings: CoverageSettings }) {
  const { t } = useWords()
  const { bringPeopleGrid, dropPeopleGrid } = useParts('bringPeopleGrid', 'dropPeopleGrid')
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? false)
  const [isBusy, setBusy] = useState(false)
  const during = (work: Promise<void>) => {
    setBusy(true)
    void work.finally(() => setBusy(false))
  }
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
        {grid && <Button isSmall icon="trash" isBusy={isBusy} disabled={isReadOnly && t('command.onlyLook')} onClick={() => during(dropPeopleGrid())}>{t('coverage.assume.dropGrid')}</Button>}
        <Button isSmall icon="import" isBusy={isBusy} disabled={isReadOnly && t('command.onlyLook')} onClick={() => pickFile(readableGrids, (file) => during(bringPeopleGrid(file)))}>{t('coverage.bringGrid')}</Button>
      </div>
    </section>
  )
}
