import { Button } from '../controls/Button'
import { useCommand } from '../keyboard'
import { useWords } from '../shown'

/** What lies under the project's own layers. */
export function Bases() {
  const { t } = useWords()
  const { icon, run } = useCommand('baseLayers')
  return (
    <div className="bases">
      <h3>{t('layers.bases')}</h3>
      <Button look="quiet" isSmall icon={icon} onClick={run}>{t('layers.addBase')}</Button>
    </div>
  )
}
