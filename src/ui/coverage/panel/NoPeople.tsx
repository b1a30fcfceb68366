import { Button } from '../../controls/Button'
import { Icon } from '../../icons'
import { useWords } from '../../shown'
import { useGrid } from '../grids'

/** Without people there are only areas: what to bring so that there are. */
export function NoPeople() {
  const { t } = useWords()
  const { isBusy, trouble, disabled, bring } = useGrid()
  return (
    <div className="banner plain">
      <Icon name="info" size={16} />
      <div>
        <h3>{t('coverage.noPeople')}</h3>
        <p>{t('coverage.noPeopleHint')}</p>
        {trouble && <p className="wrong" role="alert">{trouble}</p>}
        <p className="commands"><Button isSmall icon="import" isBusy={isBusy} disabled={disabled} onClick={bring}>{t('coverage.bringGrid')}</Button></p>
      </div>
    </div>
  )
}
