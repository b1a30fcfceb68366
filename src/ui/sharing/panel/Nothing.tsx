import type { Finder } from '../../../state/sharing'
import type { Layer } from '../../../model/layer'
import { Button } from '../../controls/Button'
import { Empty } from '../../controls/Empty'
import { useCommand } from '../../keyboard'
import { useParts, useShown, useWords } from '../../shown'
import type { IconName } from '../../icons'

/** Without these there is nothing to look for. */
const needs: Readonly<Record<Finder, { readonly layer: Layer; readonly icon: IconName }>> = {
  colocation: { layer: 'site', icon: 'coverage' }, poles: { layer: 'pole', icon: 'flag' }, ducts: { layer: 'duct', icon: 'route' }, works: { layer: 'works', icon: 'building' },
}

/** What the tab cannot do without; null where it is there, or nobody knows yet. */
export const useMissing = (): Finder | null => useShown(({ finder, counts }) => (counts && (counts.layers[needs[finder].layer]?.total ?? 0) === 0 ? finder : null))

export function Missing({ what }: { what: Finder }) {
  const { t } = useWords()
  const files = useCommand('files')
  return (
    <Empty isSmall icon={needs[what].icon} title={t(`sharing.missing.${what}`)} actions={<Button isSmall look="primary" icon={files.icon} onClick={files.run}>{t('sharing.bring')}</Button>}>
      {t(`sharing.missingHint.${what}`)}
    </Empty>
  )
}

/** Nothing was found: the limits may be narrow, or the part that is looked at. */
export function None() {
  const { t } = useWords()
  const { finder, filter: { scope }, look, show } = useParts('finder', 'filter', 'look', 'show')
  return (
    <Empty
      isSmall icon="none" title={t(`sharing.none.${finder}`)}
      actions={<>{scope && <Button isSmall icon="unit" onClick={() => void look({ scope: null })}>{t('sharing.noneScope')}</Button>}<Button isSmall icon="assumptions" onClick={() => show({ dialog: 'sharing' })}>{t('sharing.limits')}</Button></>}
    >
      {t('sharing.noneHint')}
    </Empty>
  )
}

/** There are some, but the filter hides them all. */
export function Hidden() {
  const { t } = useWords()
  const { finder, shareFound, askShares } = useParts('finder', 'shareFound', 'askShares')
  return (
    <Empty isSmall icon="filter" title={t('sharing.hidden', { n: shareFound[finder]?.opportunities.length ?? 0 })} actions={<Button isSmall onClick={() => askShares({ verdict: null, owner: null })}>{t('sharing.clearAll')}</Button>}>
      {t('sharing.hiddenHint')}
    </Empty>
  )
}
