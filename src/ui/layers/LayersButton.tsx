import { Button } from '../controls/Button'
import { usePanel } from '../shell/Side'
import { useWords } from '../shown'

/** On a narrow screen the layers lie over the map: this brings them. */
export function LayersButton() {
  const { t } = useWords()
  const { isShown, toggle } = usePanel()
  return <Button look="icon" icon="layers" label={t('layers.open')} aria-pressed={isShown} data-layers onClick={toggle} />
}
