import { useEffect } from 'react'
import { FeaturePanel } from '../feature/FeaturePanel'
import { Waiving } from '../findings/Waiving'
import { Help } from '../help/Help'
import { Tour } from '../help/Tour'
import { LayersPanel } from '../layers/LayersPanel'
import { BaseLayers } from '../map/BaseLayers'
import { MapPane } from '../map/MapPane'
import { Address } from '../opening/Address'
import { inputsOf, useDrop } from '../opening/files'
import { Opening } from '../opening/Opening'
import { Outcome } from '../opening/Outcome'
import { Questions } from '../opening/Questions'
import { Start } from '../opening/Start'
import { AskName } from '../projects/AskName'
import { ProjectList } from '../projects/ProjectList'
import { useShown, useWords } from '../shown'
import { Drawer } from './Drawer'
import { Notices } from './Notices'
import { Rail } from './Rail'
import { StatusBar } from './StatusBar'
import { TopBar } from './TopBar'
import { Icon } from '../icons'
import './layout.css'

export function App() {
  const { t, language } = useWords()
  const open = useShown((state) => state.open)
  const hasProject = useShown((state) => state.status !== null)
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
      <Rail />
      <LayersPanel />
      <main id="main" tabIndex={-1}>
        <MapPane />
        {isOpening ? <Opening /> : <Outcome />}
        {!hasProject && !isOpening && isCalm && <Start />}
        <Notices />
      </main>
      <FeaturePanel />
      <Drawer />
      <StatusBar />
      <ProjectList />
      <Questions />
      <Address />
      <BaseLayers />
      <Waiving />
      <AskName />
      <Help />
      <Tour />
      {isOver && (
        <div className="drop">
          <p><Icon name="folder" size={28} />{t('open.drop')}</p>
        </div>
      )}
    </div>
  )
}
