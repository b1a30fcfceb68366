import { languages } from '../../i18n'
import { Icon } from '../icons'
import { Coordinates } from '../map/Coordinates'
import { useShown, useWords } from '../shown'

/** Where the pointer is; and the notices of what is open, as long as it is open, whatever else the screen shows. */
export function StatusBar() {
  const { t } = useWords()
  const isSample = useShown((state) => state.status?.project.isSample ?? false)
  const notices = useShown((state) => state.status?.notices)
  const own = (notices ?? []).filter((notice) => notice !== languages.vi.app.sampleNotice)
  const isMarked = isSample || own.length < (notices?.length ?? 0)
  return (
    <footer className="status">
      <Coordinates />
      {isMarked && <p className="notice"><Icon name="warning" size={16} />{t('app.sampleNotice')}</p>}
      {own.map((notice) => <p key={notice} className="notice"><Icon name="warning" size={16} />{notice}</p>)}
    </footer>
  )
}
