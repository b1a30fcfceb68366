import { Suspense, useEffect, useState } from 'react'
import { type Area, isDrawing } from '../../state/screen'
import { Tour } from '../help/Tour'
import { useKeyboard } from '../keyboard'
import { later } from '../later'
import { useLong } from '../long'
import { LayersPanel } from '../layers/LayersPanel'
import { MapPane } from '../map/MapPane'
import { inputsOf, useDrop } from '../opening/files'
import { Opening } from '../opening/Opening'
import { Start } from '../opening/Start'
import { TwoWindows } from '../projects/TwoWindows'
import { Working } from '../projects/Working'
import { useParts, useShown, useWords } from '../shown'
import { useWidth } from '../controls/width'
import { Dialogs } from './Dialogs'
import { Drawer } from './Drawer'
import { Notices } from './Notices'
import { Places } from './Places'
import { Rail } from './Rail'
import { Side } from './Side'
import { StatusBar } from './StatusBar'
import { TopBar } from './TopBar'
import { Icon } from '../icons'
import './layout.css'

/** Fetched with the first object somebody chooses, and with the first file. */
const FeaturePanel = later(async () => (await import('../feature/FeaturePanel')).FeaturePanel)
const SitesPanel = later(async () => (await import('../sites/SitesPanel')).SitesPanel)
const Trying = later(async () => (await import('../sites/Trying')).Trying)
const CoveragePanel = later(async () => (await import('../coverage/CoveragePanel')).CoveragePanel)
const SharingPanel = later(async () => (await import('../sharing/SharingPanel')).SharingPanel)
const ShareCard = later(async () => (await import('../sharing/ShareCard')).ShareCard)
const Asking = later(async () => (await import('../sharing/asking/Asking')).Asking)
const CablesPanel = later(async () => (await import('../cables/CablesPanel')).CablesPanel)
const StreetSheet = later(async () => (await import('../cables/StreetSheet')).StreetSheet)
const SketchPanel = later(async () => (await import('../draw/SketchPanel')).SketchPanel)
const Outcome = later(async () => (await import('../opening/Outcome')).Outcome)

/** Regions stand in the order the keyboard goes through them; `stage` is what a sheet may cover; the notices of the status bar never are. */
export function App() {
  const { t } = useWords()
  const width = useWidth()
  const open = useShown((state) => state.open)
  const area = useArea()
  const isOver = useDrop((files) => void open(inputsOf(files)))
  const isBlank = useIsBlank()
  useKeyboard()
  return (
    <div className={isBlank ? 'app blank' : 'app'}>
      <a className="skip" href="#main">{t('app.skip')}</a>
      <TopBar />
      {width !== 'phone' && <Rail />}
      <Side><Panel area={area} /></Side>
      <div className="stage">
        <main id="main" tabIndex={-1} data-region="map" data-tour="map" aria-label={t('region.map')}>
          <Title />
          <MapPane />
          <Cards />
          <TwoWindows />
          <Notices />
        </main>
        <Right area={area} />
        <Drawer />
      </div>
      <StatusBar />
      {width === 'phone' && <Places />}
      <Working />
      <Dialogs />
      <Tour />
      {isOver && <div className="drop"><p><Icon name="folder" size={28} />{t('open.drop')}</p></div>}
    </div>
  )
}

/** What is open within a moment is seen at once: an empty screen painted before it would only hold it up. */
function useIsBlank(): boolean {
  const isWaiting = useShown(({ status, outcome, notices }) => status === null && outcome === null && notices.length === 0)
  const isLong = useLong(isWaiting ? 'start' : null)
  const [isBlank, setBlank] = useState(true)
  if (isBlank && (!isWaiting || isLong)) setBlank(false)
  return isBlank
}

const panels = { map: LayersPanel, coverage: CoveragePanel, sharing: SharingPanel, cables: CablesPanel } as const

function Panel({ area }: { area: Area }) {
  const Own = panels[area]
  return <Suspense><Own /></Suspense>
}

/** What is drawn or selected, what the work area offers. Only the widest screen has room for two. */
function Right({ area }: { area: Area }) {
  const isWide = useWidth() === 'wide'
  const hasHeld = useShown((state) => state.held.length > 0)
  const isDrawn = useShown((state) => isDrawing(state.tool))
  const hasSites = useShown((state) => area === 'coverage' && state.hasSites)
  const isTrying = useShown((state) => area === 'coverage' && state.coverMode === 'whatIf')
  const isAsking = useShown((state) => area === 'sharing' && state.shareAsking !== null)
  const hasShare = useShown((state) => area === 'sharing' && state.shareAt !== null)
  const hasStreet = useShown((state) => area === 'cables' && state.streetAt !== null)
  const hasOwn = isDrawn || hasHeld
  return (
    <>
      {isDrawn ? <Suspense><SketchPanel /></Suspense> : hasHeld && <Suspense><FeaturePanel /></Suspense>}
      {(isWide || !hasOwn) && (hasSites ? <Suspense><SitesPanel /></Suspense> : isTrying && <Suspense><Trying /></Suspense>)}
      {(isWide || !hasOwn) && (isAsking ? <Suspense><Asking /></Suspense> : hasShare && <Suspense><ShareCard /></Suspense>)}
      {(isWide || !hasOwn) && hasStreet && <Suspense><StreetSheet /></Suspense>}
    </>
  )
}

/** The work area that is open; what it shows is asked for as long as it is. */
function useArea(): Area {
  const { openCoverage, closeCoverage, openSharing, closeSharing, openStreets, closeStreets } = useParts('openCoverage', 'closeCoverage', 'openSharing', 'closeSharing', 'openStreets', 'closeStreets')
  const area = useShown((state) => (state.status ? state.area : 'map'))
  useEffect(() => {
    if (area === 'map') return
    const [open, close] = area === 'coverage' ? [openCoverage, closeCoverage] : area === 'sharing' ? [openSharing, closeSharing] : [openStreets, closeStreets]
    open()
    return close
  }, [area, openCoverage, closeCoverage, openSharing, closeSharing, openStreets, closeStreets])
  return area
}

/** The name of the page, for the window and for readers; on the screen the top bar tells it. */
function Title() {
  const { t, language } = useWords()
  const name = useShown(({ status }) => (status?.project.isSample ? null : status?.project.name))
  useEffect(() => {
    document.documentElement.lang = language
    document.title = name ? `${name} · ${t('app.name')}` : `${t('app.name')} · ${t('app.subject')}`
  }, [language, name, t])
  return <h1 className="unseen">{name ?? t('app.name')}</h1>
}

/** What has to be read before the map: how an opening goes, how it ended, what to do first. */
function Cards() {
  const hasProject = useShown((state) => state.status !== null)
  const isOpening = useShown((state) => state.opening !== null)
  const hasOutcome = useShown((state) => state.outcome !== null)
  const isCalm = useShown(({ outcome }) => outcome === null || outcome.type === 'cancelled')
  const isStart = !hasProject && !isOpening && isCalm
  const isLong = useLong(isOpening ? 'opening' : isStart ? 'start' : null)
  const isPassed = useIsPassed()
  if (!isLong && (isOpening || !hasOutcome)) return null
  return (
    <div className={isPassed ? 'cards passed' : 'cards'}>
      {isOpening ? <Opening /> : hasOutcome && <Suspense><Outcome /></Suspense>}
      {isStart && isLong && <Start />}
    </div>
  )
}

/** Whether another place was opened since the card came: it lies over the card, where there is room for one only. */
function useIsPassed(): boolean {
  const card = useShown(({ opening, outcome }) => (opening ? 'opening' : outcome))
  const place = useShown(({ area, hasOverlay, drawer }) => `${area} ${hasOverlay} ${drawer}`)
  const [told, setTold] = useState({ card, place })
  if (told.card !== card) setTold({ card, place })
  return told.card === card && told.place !== place
}
