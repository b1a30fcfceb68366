import { type Language, languages } from '../i18n'
import { PickFiles } from './files'
import { Logo } from './icons'
import { useShown, useWords } from './state'

const order = Object.keys(languages) as Language[]

export function TopBar() {
  const { t, language } = useWords()
  const speak = useShown((state) => state.speak)
  return (
    <header className="top">
      <Logo />
      <p className="name">{t('app.name')}</p>
      <p className="project"><ProjectName /></p>
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

/** The sample by its name, a single file by its own, several by their number. */
export function ProjectName() {
  const { t } = useWords()
  const data = useShown((state) => state.data)
  if (!data) return t('app.noProject')
  if (data.isSample) return t('app.sample')
  return data.inputs.length === 1 ? data.inputs[0]!.name : t('app.files', { n: data.inputs.length })
}
