import { layerOf } from '../../model/layer'
import { kindOf } from '../../state/listing'
import { Button } from '../controls/Button'
import { Icon } from '../icons'
import { useParts, useShown, useWords } from '../shown'

/** What is selected on the map may be of a kind this table does not list. */
export function Elsewhere() {
  const { t } = useWords()
  const { listQuery, listOf } = useParts('listQuery', 'listOf')
  const held = useShown((state) => state.held[0])
  if (!held) return null
  const { of } = listQuery
  const layer = layerOf(held)
  if ('layer' in of ? of.layer === layer : kindOf(listQuery) === held.properties.kind) return null
  return (
    <p className="elsewhere">
      <Icon name="info" size={16} />{t('table.elsewhere')}
      <Button look="quiet" isSmall icon="table" onClick={() => void listOf({ layer })}>{t('table.showThere', { name: t(`layer.${layer}`) })}</Button>
    </p>
  )
}
