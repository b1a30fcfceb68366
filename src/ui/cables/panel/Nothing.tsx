import type { Layer } from '../../../model/layer'
import { Button } from '../../controls/Button'
import { Empty } from '../../controls/Empty'
import { useCommand } from '../../keyboard'
import { useParts, useShown, useWords } from '../../shown'

const cables = ['trunk', 'distribution', 'drop', 'cable', 'buried'] as const satisfies readonly Layer[]
type Lack = 'roads' | 'cables'

/** What there is no list without; null where it is there, or nobody knows yet. */
export const useMissing = (): Lack | null => useShown(({ counts }) => {
  const has = (layers: readonly Layer[]) => layers.some((layer) => (counts?.layers[layer]?.total ?? 0) > 0)
  return !counts ? null : !has(['road']) ? 'roads' : has(cables) ? null : 'cables'
})

export function Missing({ what }: { what: Lack }) {
  const { t } = useWords()
  const files = useCommand('files')
  const [title, hint] = what === 'roads' ? (['cabling.noRoads', 'cabling.noRoadsHint'] as const) : (['cabling.noCables', 'cabling.noCablesHint'] as const)
  return <Empty isSmall icon={what === 'roads' ? 'street' : 'cables'} title={t(title)} actions={<Button isSmall look="primary" icon={files.icon} onClick={files.run}>{t('cabling.bring')}</Button>}>{t(hint)}</Empty>
}

/** No street lies in what is looked at. */
export function None() {
  const { t } = useWords()
  const { filter: { scope }, look } = useParts('filter', 'look')
  if (!scope) return <Empty isSmall icon="street" title={t('cabling.noRoads')}>{t('cabling.noRoadsHint')}</Empty>
  return <Empty isSmall icon="unit" title={t('cabling.nothingHere')} actions={<Button isSmall icon="unit" onClick={() => void look({ scope: null })}>{t('cabling.everywhere')}</Button>}>{t('cabling.nothingHereHint')}</Empty>
}

/** There are some, but the filter hides them all. */
export function Hidden() {
  const { t } = useWords()
  const { askStreets } = useParts('askStreets')
  const all = useShown(({ streetsFound }) => streetsFound?.streets.length ?? 0)
  return <Empty isSmall icon="filter" title={t('cabling.hidden', { n: all })} actions={<Button isSmall onClick={() => askStreets({ text: '', ward: null })}>{t('cabling.clear')}</Button>}>{t('cabling.hiddenHint')}</Empty>
}
