import { type Language, languages } from '../../i18n'
import { Logo } from '../icons'
import { PickFiles } from '../opening/files'
import { ProjectMenu } from '../projects/ProjectMenu'
import { Saved } from '../projects/Saved'
import { Scope } from '../scope/Scope'
import { Search } from '../search/Search'
import { useShown, useWords } from '../shown'

const order = Object.keys(languages) as Language[]

export function TopBar() {
  const { t, language } = useWords()
  const speak = useShown((state) => state.speak)
  return (
    <header className="top">
      <Logo />
      <ProjectMenu />
      <Scope />
      <Search />
      <Saved />
      <div className="segments" role="group" aria-label={t('app.language')}>
        {order.map((other) => (
          <button
            key={other} type="button" lang={other} title={languages[other].language} aria-label={languages[other].language}
            aria-pressed={other === language} onClick={() => speak(other)}
          >
            {other.toUpperCase()}
          </button>
        ))}
      </div>
      <PickFiles />
    </header>
  )
}
