import { isStale } from '../../state/coverage'
import { Button } from '../controls/Button'
import { Progress } from '../controls/Progress'
import { isNarrow, useWidth } from '../controls/width'
import { Edition } from '../layers/Edition'
import { useLong } from '../long'
import { useParts, useShown, useWords } from '../shown'
import { Answer } from './panel/Answer'
import { Banners } from './panel/Banners'
import { Gaps } from './panel/Gaps'
import { Indicative } from './panel/Indicative'
import { Made } from './panel/Made'
import { Missing, useMissing } from './panel/Missing'
import { Operators } from './panel/Operators'
import { Others } from './panel/Others'
import { Places } from './panel/Places'
import { Question } from './panel/Question'
import { Stations } from './panel/Stations'
import '../layers/layers.css'
import './coverage.css'

/** One question and its answer: who is served, who is not, and where. */
export function CoveragePanel() {
  const { t } = useWords()
  const show = useShown((state) => state.show)
  const hasProject = useShown((state) => state.status !== null)
  const isBusy = useShown((state) => state.coverProgress !== null)
  const isOver = isNarrow(useWidth())
  return (
    <>
      <header className="layers-head">
        <h2>{t('area.coverage')}</h2>
        {hasProject && <Button isSmall icon="assumptions" onClick={() => show({ dialog: 'assumptions' })}>{t('coverage.assumptions')}</Button>}
        <Button look="icon" icon={isOver ? 'close' : 'panel'} label={t('coverage.hidePanel')} onClick={() => show({ hasPanel: false, hasOverlay: false })} />
      </header>
      <div className="cover" aria-busy={isBusy}>
        {hasProject ? <Asked /> : <Missing what="project" />}
      </div>
      {hasProject && <footer className="cover-foot"><Indicative /></footer>}
    </>
  )
}

function Asked() {
  const { coverage } = useParts('coverage')
  const missing = useMissing()
  return (
    <>
      {missing !== 'stations' && missing !== 'units' && <Question />}
      <Banners />
      <Working />
      {missing === 'stations' || missing === 'units' ? <Missing what={missing} /> : coverage && <Result />}
      <div className="cover-edition"><Edition /></div>
    </>
  )
}

/** Figures of another state of the data are still readable, and seen to be old. */
function Result() {
  const isOld = useShown(isStale)
  const coverage = useShown((state) => state.coverage!)
  return (
    <div className={`cover-result ${isOld ? 'old' : ''}`} data-version={coverage.method.version} data-technology={coverage.question.technology} data-operator={coverage.question.operator ?? ''}>
      <Answer coverage={coverage} />
      <Operators coverage={coverage} />
      <Others coverage={coverage} />
      <Places coverage={coverage} />
      <Gaps coverage={coverage} />
      <Stations coverage={coverage} />
      <Made coverage={coverage} />
    </div>
  )
}

/** How far it has come. What is over in a moment is not announced. */
function Working() {
  const { t } = useWords()
  const { coverProgress, cancelCoverage } = useParts('coverProgress', 'cancelCoverage')
  const isLong = useLong(coverProgress === null ? null : 'coverage')
  const isDrawn = useShown(({ coverage, question, status }) => coverage !== null && coverage.question === question && coverage.method.version === status?.version)
  if (coverProgress === null || !isLong) return null
  return (
    <div className="cover-working">
      <Progress label={t(isDrawn ? 'coverage.drawing' : 'coverage.working')} fraction={isDrawn ? null : coverProgress} {...(!isDrawn && { onCancel: cancelCoverage })} />
    </div>
  )
}
