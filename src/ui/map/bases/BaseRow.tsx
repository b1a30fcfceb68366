import type { Base } from '../../../state/bases'
import { Button } from '../../controls/Button'
import { Check } from '../../controls/Check'
import { Menu, type MenuItem } from '../../controls/Menu'
import { Slider } from '../../controls/Slider'
import { Icon } from '../../icons'
import { useParts, useShown, useWords } from '../../shown'
import { pickArchive } from './pick'

/** One base map: shown or not, how strong, above or below the others, and why it is not seen. */
export function BaseRow({ base, isFirst, isLast }: { base: Base; isFirst: boolean; isLast: boolean }) {
  const { t, n } = useWords()
  const trouble = useShown((state) => (base.isOn ? state.baseTroubles[base.id] : undefined))
  const { changeBase, moveBase, removeBase, giveFile, findFile } = useParts('changeBase', 'moveBase', 'removeBase', 'giveFile', 'findFile')
  const percent = Math.round(base.opacity * 100)
  const items: MenuItem[] = [
    ...(isFirst ? [] : [{ key: 'up', word: t('base.up'), icon: 'up', run: () => moveBase(base.id, -1) } as const]),
    ...(isLast ? [] : [{ key: 'down', word: t('base.down'), icon: 'down', run: () => moveBase(base.id, 1) } as const]),
    { key: 'remove', word: t('base.remove'), icon: 'trash', isApart: !(isFirst && isLast), run: () => removeBase(base.id) },
  ]
  const repick = async () => {
    if (await findFile(base.id, true)) return
    const picked = await pickArchive(t('base.pmtiles'))
    if (picked) giveFile(base.id, picked)
  }
  return (
    <li className="base" data-base={base.id}>
      <Check isOn={base.isOn} label={t('base.isOn', { name: base.name })} onChange={(isOn) => changeBase(base.id, { isOn })}>
        <span className="name"><b>{base.name}</b><small>{t(`base.${base.kind}`)} · {base.file ?? hostOf(base.url)}{base.attribution && ` · ${base.attribution}`}</small></span>
      </Check>
      <Slider label={t('base.opacity')} value={percent} min={10} said={t('base.percent', { n: n(percent) })} onChange={(value) => changeBase(base.id, { opacity: value / 100 })} />
      <Menu look="icon" isSmall icon="more" label={t('base.more', { name: base.name })} items={items} align="end" />
      {trouble && (
        <p className="trouble" role="status">
          <Icon name="warning" size={16} /><span>{t(trouble.key, trouble.values)}</span>
          {base.file && <Button isSmall onClick={() => void repick()}>{t('base.repick')}</Button>}
        </p>
      )}
    </li>
  )
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url)
