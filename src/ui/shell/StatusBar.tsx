import { languages } from '../../i18n'
import { editions } from '../../model/filter'
import { useWidth } from '../controls/width'
import { Icon } from '../icons'
import { Coordinates } from '../map/Coordinates'
import { useShown, useWords } from '../shown'

/** Where the pointer is; and the notices of what is open, as long as it is open, whatever else the screen shows. */
export function StatusBar() {
  const { t } = useWords()
  const width = useWidth()
  const isSample = useShown((state) => state.status?.project.isSample ?? false)
  const notices = useShown((state) => state.status?.notices)
  const isBefore = useShown((state) => state.filter.day === editions.before)
  const own = (notices ?? []).filter((notice) => notice !== languages.vi.app.sampleNotice)
  const isMarked = isSample || own.length < (notices?.length ?? 0)
  return (
    <footer className="status" data-region="status" aria-label={t('region.status')}>
      {width !== 'phone' && <Coordinates />}
      <div className="notices">
        {(width === 'wide' || isBefore) && <p>{t(isBefore ? 'command.before' : 'command.now')}</p>}
        {isMarked && <p className="notice"><Icon name="warning" size={14} /><span>{t('app.sampleNotice')}</span></p>}
        {own.map((notice) => <p key={notice} className="notice" title={notice}><Icon name="warning" size={14} /><span>{notice}</span></p>)}
      </div>
    </footer>
  )
}
