import { layerGroups, type LayerGroup, layersOf } from '../../model/layer'
import { Button } from '../controls/Button'
import { Empty } from '../controls/Empty'
import { isNarrow, useWidth } from '../controls/width'
import { Menu } from '../controls/Menu'
import { useCommand } from '../keyboard'
import { useBringing } from '../shell/moving'
import { useShown, useWords } from '../shown'
import { Bases } from './Bases'
import { Edition } from './Edition'
import { Filters } from './Filters'
import { Group } from './Group'
import { Without } from './Without'
import './layers.css'

/** What is drawn, how much of it there is, and the filters. */
export function LayersPanel() {
  const { t } = useWords()
  const show = useShown((state) => state.show)
  const hasProject = useShown((state) => state.status !== null)
  const bringing = useBringing()
  const isOver = isNarrow(useWidth())
  return (
    <>
      <header className="layers-head">
        <h2>{t('layers.open')}</h2>
        {hasProject && <Menu look="icon" icon="plus" label={t('layers.add')} items={bringing} align="end" />}
        <Button
          look="icon" icon={isOver ? 'close' : 'panel'} label={t('layers.hidePanel')}
          onClick={() => show({ hasPanel: false, hasOverlay: false })}
        />
      </header>
      <div className="layers">
        {hasProject ? <><Filters /><Groups /></> : <Nothing />}
        <footer className="layers-foot">
          {hasProject && <Edition />}
          <Bases />
        </footer>
      </div>
    </>
  )
}

/** Groups that hold something, in the order of the work; then the layers that hold nothing. */
function Groups() {
  const layers = useShown((state) => state.counts?.layers)
  const has = (group: LayerGroup) => !layers || layersOf(group).some((layer) => (layers[layer]?.total ?? 0) > 0)
  return (
    <>
      {layerGroups.filter(has).map((group) => <Group key={group} group={group} />)}
      {layers && <Without />}
    </>
  )
}

function Nothing() {
  const { t } = useWords()
  const files = useCommand('files')
  const sample = useCommand('sample')
  return (
    <Empty
      icon="layers" title={t('layers.none')} isSmall
      actions={
        <>
          <Button isSmall icon={files.icon} onClick={files.run}>{t('bring.title')}</Button>
          <Button isSmall onClick={sample.run}>{t('bring.sample')}</Button>
        </>
      }
    >
      {t('layers.noneHint')}
    </Empty>
  )
}
