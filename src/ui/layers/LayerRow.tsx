import { isFiltering } from '../../model/filter'
import { type Layer, layerNames } from '../../model/layer'
import { noLocks } from '../../model/lock'
import { Menu, type MenuItem } from '../controls/Menu'
import { Slider } from '../controls/Slider'
import { Icon } from '../icons'
import { Sign } from '../map/Sign'
import { useParts, useShown, useWords } from '../shown'

/** One layer: shown or not, its sign as drawn, how much of it is looked at, and what else can be done with it. */
export function LayerRow({ layer }: { layer: Layer }) {
  const { t, n } = useWords()
  const isShown = useShown((state) => !state.hidden.has(layer))
  const showLayers = useShown((state) => state.showLayers)
  const count = useShown((state) => state.counts?.layers[layer])
  const isFiltered = useShown((state) => isFiltering(state.filter))
  const isLocked = useShown(({ status }) => status?.locks.layers.includes(layer) ?? false)
  const { shown, total } = count ?? { shown: 0, total: 0 }
  const isPart = isFiltered && shown !== total
  return (
    <li className={`layer ${isShown ? '' : 'off'}`} data-layer={layer}>
      <button type="button" aria-pressed={isShown} onClick={() => showLayers([layer], !isShown)}>
        <Icon name={isShown ? 'eye' : 'eyeOff'} size={16} />
        <span className="swatch"><Sign layer={layer} /></span>
        <span className="name">{t(`layer.${layer}`)}</span>
        {isLocked && <span className="locked" title={t('layers.locked')}><Icon name="lock" size={14} /><span className="unseen">{t('layers.locked')}</span></span>}
      </button>
      <span className="number">
        <span aria-hidden="true">{isPart ? t('layers.someOfAll', { shown, total }) : count ? n(total) : ''}</span>
        <span className="unseen">{isPart ? t('layers.someOfAllSaid', { shown, total }) : t('layers.allSaid', { total })}</span>
      </span>
      <Actions layer={layer} />
    </li>
  )
}

function Actions({ layer }: { layer: Layer }) {
  const { t } = useWords()
  const { hidden, showLayers, flyToLayer, tell, show, listOf } = useParts('hidden', 'showLayers', 'flyToLayer', 'tell', 'show', 'listOf')
  const lock = useLock(layer)
  const unplaced = useShown((state) => state.counts?.layers[layer]?.unplaced ?? 0)
  const name = t(`layer.${layer}`)
  const others = layerNames.filter((other) => other !== layer)
  const only = () => {
    showLayers(others, false)
    showLayers([layer], true)
  }
  const zoom = async () => {
    if (!(await flyToLayer(layer))) tell({ tone: 'info', text: { key: 'layers.noPlaces' } })
  }
  const openTable = () => {
    void listOf({ layer })
    show({ drawer: 'table', hasOverlay: false })
  }
  const items: MenuItem[] = [
    { key: 'zoom', word: t('layers.zoomTo'), icon: 'zoomTo', run: () => void zoom() },
    { key: 'only', word: t('layers.only'), icon: 'eye', run: only },
    ...(hidden.size > 0 ? [{ key: 'every', word: t('layers.everyLayer'), icon: 'layers', run: () => showLayers(layerNames, true) } as const] : []),
    { key: 'table', word: t('layers.inTable'), icon: 'table', isApart: true, run: openTable },
    lock,
  ]
  return (
    <Menu
      look="icon" isSmall icon="more" label={t('layers.more', { layer: name })} items={items} align="end"
      head={
        <div className="menu-head">
          <p>{name}</p>
          {unplaced > 0 && <p className="caption">{t('layers.unplaced', { n: unplaced })}</p>}
          <Opacity layer={layer} />
        </div>
      }
    />
  )
}

/** No hand on the layer: how one works, not what there is, so undo does not know it. */
function useLock(layer: Layer): MenuItem {
  const { t } = useWords()
  const { status, setLocks } = useParts('status', 'setLocks')
  const locks = status?.locks ?? noLocks
  const isLocked = locks.layers.includes(layer)
  const layers = isLocked ? locks.layers.filter((other) => other !== layer) : [...locks.layers, layer]
  return {
    key: 'lock', word: t(isLocked ? 'layers.unlock' : 'layers.lock'), icon: isLocked ? 'unlock' : 'lock', hint: isLocked ? undefined : t('layers.lockHint'),
    disabled: status?.project.isReadOnly && t('command.onlyLook'), run: () => void setLocks({ ...locks, layers }),
  }
}

function Opacity({ layer }: { layer: Layer }) {
  const { t } = useWords()
  const percent = useShown((state) => Math.round((state.opacity[layer] ?? 1) * 100))
  const fade = useShown((state) => state.fade)
  const said = t('layers.percent', { n: percent })
  return <Slider label={t('layers.opacity')} value={percent} min={10} said={said} onChange={(value) => fade(layer, value / 100)} />
}
