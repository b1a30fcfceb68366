import { formatNumber, type Language } from '../../i18n'
import { courseOf, enclosedM2, pathM, roundM } from '../../map/measure'
import type { View } from '../../map/view'
import { isClosed, type Measuring } from '../../state/pointing'
import { Button } from '../controls/Button'
import { Icon } from '../icons'
import { useLive, useShown, useWords } from '../shown'
import { copyText } from './copy'
import { fixed } from './place'

/** All points with the running end, where there is one. */
const pointsOf = ({ points, running, isDone }: Measuring) => (running && !isDone ? [...points, running.position] : points)

const km = (valueM: number, language: Language) => formatNumber(valueM / 1000, language, valueM < 10_000 ? 3 : 2)
const metres = (valueM: number, language: Language) => formatNumber(valueM, language, valueM < 10_000 ? 1 : 0)

/** Beside the pointer: the running segment with its bearing, and the whole. */
function Beside() {
  const { t, language } = useWords()
  const measuring = useShown((state) => state.measuring)
  const { running, points, isDone, what } = measuring ?? { running: null, points: [], isDone: true, what: 'length' as const }
  if (!measuring || !running || isDone || points.length === 0) return null
  const { lengthM, bearingDeg } = courseOf(points.at(-1)!, running.position)
  const line = pointsOf(measuring)
  return (
    <div className="map-tip" role="presentation" style={{ transform: `translate(${Math.round(running.xPx + 16)}px, ${Math.round(running.yPx + 16)}px)` }}>
      <b>{t('measure.m', { n: metres(lengthM, language) })} · {t('measure.bearingOf', { n: fixed(bearingDeg, 1, language) })}</b>
      {!isClosed({ what }) && points.length > 1 && <span>{t('measure.total')} {t('measure.m', { n: metres(pathM(line), language) })}</span>}
      {isClosed({ what }) && line.length > 2 && <span>{t('measure.area')} {t('measure.m2', { n: formatNumber(enclosedM2(line), language, 0) })}</span>}
    </div>
  )
}

/** What measuring shows: beside the pointer and, as far as it has come, as a result. */
export function Measured({ view }: { view: View | null }) {
  return <><Beside /><Result view={view} /></>
}

/** Every figure is copied by a press. */
function Result({ view }: { view: View | null }) {
  const { t } = useWords()
  const tool = useShown((state) => state.tool)
  const measuring = useShown((state) => state.measuring)
  const { show, tellMap } = useLive().getState()
  if (tool !== 'length' && tool !== 'area') return null
  const points = measuring ? pointsOf(measuring) : []
  const isUnderWay = measuring !== null && !measuring.isDone
  return (
    <section className="measured" aria-label={t(`measure.${tool}`)} data-measured={measuring?.isDone ? 'done' : measuring ? 'running' : 'none'}>
      <header>
        <h2>{t(`measure.${tool}`)}</h2>
        <Button look="icon" isSmall icon="close" label={t('measure.close')} onClick={() => show({ tool: 'select' })} />
      </header>
      {measuring && points.length > 1 ? <Figures measuring={measuring} /> : <p>{t(tool === 'area' ? 'measure.startArea' : 'measure.startLength')}</p>}
      <p className="caption">{!measuring ? t('measure.byKeyboard') : t(isUnderWay ? 'measure.goOn' : 'measure.method')}</p>
      {measuring && (
        <footer>
          {isUnderWay && <Button isSmall icon="tick" disabled={measuring.points.length < (tool === 'area' ? 3 : 2) && t('measure.goOn')} onClick={() => view?.finishMeasuring()}>{t('measure.done')}</Button>}
          {isUnderWay && <Button isSmall icon="undo" onClick={() => view?.takeBack()}>{t('measure.back')}</Button>}
          {!isUnderWay && <Button isSmall icon="reset" onClick={() => tellMap({ measuring: null })}>{t('measure.again')}</Button>}
        </footer>
      )}
    </section>
  )
}

function Figures({ measuring }: { measuring: Measuring }) {
  const { t, language } = useWords()
  const { what, points, running, isDone } = measuring
  const line = pointsOf(measuring)
  const areaM2 = what === 'area' ? enclosedM2(line) : 0
  const lengthM = what === 'area' ? roundM(line) : pathM(line)
  const last = isDone || !running ? null : courseOf(points.at(-1)!, running.position)
  const length = [t('measure.m', { n: metres(lengthM, language) }), t('measure.km', { n: km(lengthM, language) })]
  return (
    <dl>
      {what === 'area' && (
        <Figure
          word={t('measure.area')}
          values={[t('measure.m2', { n: formatNumber(areaM2, language, areaM2 < 10_000 ? 1 : 0) }), t('measure.ha', { n: formatNumber(areaM2 / 1e4, language, 4) }), ...(areaM2 > 1e5 ? [t('measure.km2', { n: formatNumber(areaM2 / 1e6, language, 4) })] : [])]}
        />
      )}
      <Figure word={t(what === 'area' ? 'measure.perimeter' : 'measure.length')} values={length} />
      {last && last.lengthM > 0 && <Figure word={t('measure.segment')} values={[t('measure.m', { n: metres(last.lengthM, language) }), t('measure.bearingOf', { n: fixed(last.bearingDeg, 2, language) })]} />}
      {isDone && what === 'length' && points.length === 2 && <Figure word={t('measure.bearing')} values={[t('measure.bearingOf', { n: fixed(courseOf(points[0]!, points[1]!).bearingDeg, 2, language) })]} />}
    </dl>
  )
}

function Figure({ word, values }: { word: string; values: readonly string[] }) {
  const { t } = useWords()
  const store = useLive()
  return (
    <div>
      <dt>{word}</dt>
      <dd>
        {values.map((value) => (
          <button key={value} type="button" className="copied" title={t('measure.copy', { text: value })} onClick={() => void copyText(store, value)}>
            {value}<Icon name="copy" size={12} />
          </button>
        ))}
      </dd>
    </div>
  )
}
