import { Menu, type MenuItem } from '../../controls/Menu'
import { useParts, useShown, useWords } from '../../shown'

/** How far the deciding has come, and the list as a file. */
export function Foot() {
  const { t } = useWords()
  const { finder, saveSharing } = useParts('finder', 'saveSharing')
  const found = useShown(({ shareFound }) => shareFound[finder])
  const hasRates = useShown(({ shareRates }) => shareRates !== null && finder === 'colocation')
  const all = found?.opportunities.length ?? 0
  const settled = found?.opportunities.filter(({ verdict }) => verdict !== 'open').length ?? 0
  const disabled = all === 0 && t('sharing.nothingToSave')
  const items: MenuItem[] = [
    { key: 'csv', word: t('sharing.csv'), icon: 'table', disabled, run: () => void saveSharing({ finder }, 'csv') },
    { key: 'geojson', word: t('sharing.geojson'), icon: 'layers', disabled, run: () => void saveSharing({ finder }, 'geojson') },
    ...(hasRates ? [{ key: 'rates', word: t('sharing.csvRates'), icon: 'chart', isApart: true, run: () => void saveSharing({ rates: true }, 'csv') } as const] : []),
  ]
  return (
    <footer className="share-foot">
      <p>{t('sharing.settled')} <b data-settled={settled}>{t('sharing.settledOf', { n: settled, all })}</b></p>
      <Menu icon="download" items={items} side="top" align="end" label={t('sharing.save')}>{t('sharing.save')}</Menu>
    </footer>
  )
}
