import { areas } from '../../state/screen'
import { Button } from '../controls/Button'
import { Menu } from '../controls/Menu'
import { useShown, useWords } from '../shown'
import { useBringing, useTaking } from './moving'
import { usePanel } from './Side'

/** The work areas that are built, in working order; what every role needs stands at the foot. */
export function Rail() {
  const { t } = useWords()
  const at = useShown((state) => state.area)
  const { isShown, toggle, open } = usePanel()
  const bringing = useBringing()
  const taking = useTaking()
  return (
    <nav className="rail" data-region="rail" aria-label={t('region.rail')}>
      {areas.map((area) => (
        <Button
          key={area} look="quiet" icon={area} aria-current={area === at ? 'page' : undefined} aria-expanded={area === at && isShown} data-area={area}
          onClick={() => (area === at ? toggle() : open(area))}
        >
          {t(`area.${area}`)}
        </Button>
      ))}
      <div className="foot">
        <Menu look="quiet" icon="import" items={bringing} side="right" align="end">{t('bring.title')}</Menu>
        <Menu look="quiet" icon="export" items={taking} side="right" align="end">{t('take.title')}</Menu>
      </div>
    </nav>
  )
}
