import { languages } from '../i18n'
import { Icon } from './icons'
import { useShown, useWords } from './state'

/** The notices of what is open stand here as long as it is open, whatever else the screen shows. */
export function StatusBar() {
  const { t } = useWords()
  const isSample = useShown((state) => state.data?.isSample ?? false)
  const notices = useShown((state) => state.data?.summary.notices)
  const own = (notices ?? []).filter((notice) => notice !== languages.vi.app.sampleNotice)
  const isMarked = isSample || own.length < (notices?.length ?? 0)
  return (
    <footer className="status">
      <p className="local"><Icon name="lock" size={16} />{t('app.local')}</p>
      {isMarked && <p className="notice"><Icon name="warning" size={16} />{t('app.sampleNotice')}</p>}
      {own.map((notice) => <p key={notice} className="notice"><Icon name="warning" size={16} />{notice}</p>)}
    </footer>
  )
}
