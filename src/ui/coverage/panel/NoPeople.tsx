import { useState } from 'react'
import { Button } from '../../controls/Button'
import { Icon } from '../../icons'
import { pickFile } from '../../pick'
import { useParts, useShown, useWords } from '../../shown'
import { readableGrids } from '../grids'

/** Without people there are only areas: what to bring so that there are. */
export function NoPeople() {
  const { t } = useWords()
  const { bringPeopleGrid } = useParts('bringPeopleGrid')
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? false)
  const [isBusy, setBusy] = useState(false)
  const bring = (file: File) => {
    setBusy(true)
    void bringPeopleGrid(file).finally(() => setBusy(false))
  }
  return (
    <div className="banner plain">
      <Icon name="info" size={16} />
      <div>
        <h3>{t('coverage.noPeople')}</h3>
        <p>{t('coverage.noPeopleHint')}</p>
        <p className="commands"><Button isSmall icon="import" isBusy={isBusy} disabled={isReadOnly && t('command.onlyLook')} onClick={() => pickFile(readableGrids, bring)}>{t('coverage.bringGrid')}</Button></p>
      </div>
    </div>
  )
}
