import type { Base } from '../../state/bases'
import { Button } from '../controls/Button'
import { Menu, type MenuItem } from '../controls/Menu'
import { Slider } from '../controls/Slider'
import { Icon } from '../icons'
import { useCommand } from '../keyboard'
import { useParts, useWords } from '../shown'

/** What lies under the project's own layers; the first lies on top. */
export function Bases() {
  const { t } = useWords()
  const { bases } = useParts('bases')
  const { icon, run } = useCommand('baseLayers')
  return (
    <div className="bases">
      <h3>{t('layers.bases')}</h3>
      {bases.length > 0 && <ul>{bases.map((base, at) => <BaseRow key={base.id} base={base} at={at} last={bases.length - 1} />)}</ul>}
      <Button look="quiet" isSmall icon={icon} onClick={run}>{t('layers.addBase')}</Button>
    </div>
  )
}

function BaseRow({ base, at, last }: { base: Base; at: number; last: number }) {
  const { t } = useWords()
  const { baseTroubles, changeBase, moveBase, removeBase } = useParts('baseTroubles', 'changeBase', 'moveBase', 'removeBase')
  const trouble = baseTroubles[base.id]
  const percent = Math.round(base.opacity * 100)
  const fade = (n: number) => changeBase(base.id, { opacity: n / 100 })
  const items: MenuItem[] = [
    { key: 'up', word: t('layers.raiseBase'), icon: 'arrowUp', disabled: at === 0 && t('layers.isTop'), run: () => moveBase(base.id, -1) },
    { key: 'down', word: t('layers.lowerBase'), icon: 'arrowDown', disabled: at === last && t('layers.isBottom'), run: () => moveBase(base.id, 1) },
    { key: 'remove', word: t('layers.removeBase'), icon: 'trash', isApart: true, run: () => removeBase(base.id) },
  ]
  return (
    <li className={`layer ${base.isOn ? '' : 'off'}`} data-base={base.id}>
      <button type="button" aria-pressed={base.isOn} onClick={() => changeBase(base.id, { isOn: !base.isOn })}>
        <Icon name={base.isOn ? 'eye' : 'eyeOff'} size={16} />
        <span className="name">{base.name}{trouble && <small><Icon name="warning" size={14} />{t(trouble.key, trouble.values)}</small>}</span>
      </button>
      <span className="number" aria-hidden="true">{t('layers.percent', { n: percent })}</span>
      <Menu
        look="icon" isSmall icon="more" label={t('layers.more', { layer: base.name })} items={items} align="end" side="top"
        head={
          <div className="menu-head">
            <p>{base.name}</p>
            <Slider label={t('layers.opacity')} value={percent} min={10} said={t('layers.percent', { n: percent })} onChange={fade} />
          </div>
        }
      />
    </li>
  )
}
