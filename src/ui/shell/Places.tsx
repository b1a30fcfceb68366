import { Button } from '../controls/Button'
import { Menu } from '../controls/Menu'
import { useCommand } from '../keyboard'
import { useParts, useWords } from '../shown'
import { useBringing, useTaking } from './moving'

/** A phone shows one thing at a time; the way to each stands under the thumb. */
export function Places() {
  const { t, language } = useWords()
  const { drawer, hasOverlay, show } = useParts('drawer', 'hasOverlay', 'show')
  const bringing = useBringing()
  const taking = useTaking()
  const layers = useCommand('areaMap')
  const coverage = useCommand('areaCoverage')
  const sharing = useCommand('areaSharing')
  const cables = useCommand('areaCables')
  const history = useCommand('history')
  const changes = useCommand('changes')
  const undo = useCommand('undo')
  const redo = useCommand('redo')
  const help = useCommand('help')
  const other = useCommand(language === 'vi' ? 'toEnglish' : 'toVietnamese')
  const here = (isHere: boolean) => (isHere ? 'page' as const : undefined)
  return (
    <nav className="places" data-region="rail" aria-label={t('region.rail')}>
      <Button look="quiet" icon="map" aria-current={here(!drawer && !hasOverlay)} onClick={() => show({ drawer: null, hasOverlay: false })}>
        {t('area.map')}
      </Button>
      <Button
        look="quiet" icon="table" data-tour="drawer" aria-current={here(drawer === 'table')}
        onClick={() => show({ drawer: 'table', hasOverlay: false })}
      >
        {t('drawer.shortTable')}
      </Button>
      <Button look="quiet" icon="warning" aria-current={here(drawer === 'findings')} onClick={() => show({ drawer: 'findings', hasOverlay: false })}>
        {t('drawer.findings')}
      </Button>
      <Menu
        look="quiet" icon="more" side="top" align="end"
        items={[
          { ...layers, icon: 'layers', word: t('layers.open') }, coverage, sharing, cables, undo, redo, history, changes, ...bringing.map((item, i) => ({ ...item, isApart: i === 0 })),
          ...taking, { ...help, isApart: true }, other,
        ]}
      >
        {t('drawer.more')}
      </Menu>
    </nav>
  )
}
