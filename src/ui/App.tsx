import { useEffect } from 'react'
import { Contents } from './Contents'
import { Figures } from './Figures'
import { Findings } from './Findings'
import { Icon } from './icons'
import { Opening } from './Opening'
import { Outcome } from './Outcome'
import { Start } from './Start'
import { useShown, useWords } from './state'
import { StatusBar } from './StatusBar'
import { TopBar } from './TopBar'
import { inputsOf, useDrop } from './files'
import './layout.css'

export function App() {
  const { t, language } = useWords()
  const open = useShown((state) => state.open)
  const hasData = useShown((state) => state.data !== null)
  const isOpening = useShown((state) => state.opening !== null)
  const isCalm = useShown(({ outcome }) => outcome === null || outcome.type === 'cancelled')
  const isOver = useDrop((files) => void open(inputsOf(files)))
  useEffect(() => {
    document.documentElement.lang = language
    document.title = `${t('app.name')} · ${t('app.subject')}`
  }, [language, t])
  return (
    <div className="app">
      <a className="skip" href="#main">{t('app.skip')}</a>
      <TopBar />
      <main id="main" tabIndex={-1}>
        {isOpening ? <Opening /> : <Outcome />}
        {!hasData && !isOpening && isCalm && <Start />}
        {hasData && (
          <>
            <Figures />
            <div className="columns">
              <Contents />
              <Findings />
            </div>
          </>
        )}
      </main>
      <StatusBar />
      {isOver && (
        <div className="drop">
          <p><Icon name="folder" size={28} />{t('open.drop')}</p>
        </div>
      )}
    </div>
  )
}
