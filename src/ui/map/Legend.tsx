import { Suspense, useEffect, useState } from 'react'
import { type Entry, type Legend as Told, legendOf, type Looked, type Seen, seenOn } from '../../map/legend'
import { operators } from '../../model/operator'
import { nothingDrawn } from '../../state/pointing'
import { Button } from '../controls/Button'
import { isNarrow, useWidth } from '../controls/width'
import { Icon } from '../icons'
import { later } from '../later'
import { useParts, useShown, useWords } from '../shown'
import { SignOf } from './Sign'
import './legend.css'

const CoverageLegend = later(async () => (await import('../sites/Legend')).CoverageLegend)
const SharingLegend = later(async () => (await import('../sharing/Legend')).SharingLegend)
const StreetsLegend = later(async () => (await import('../cables/Legend')).StreetsLegend)
const ChangesLegend = later(async () => (await import('../changes/Legend')).ChangesLegend)

/** A map as the legend needs it. MapLibre's own map fits. */
export interface Watched extends Looked {
  getZoom(): number
  getCanvas(): { readonly clientWidth: number; readonly clientHeight: number }
  on(event: 'idle', listener: () => void): unknown
  off(event: 'idle', listener: () => void): unknown
}

/** What is in view, looked for anew each time the map has come to rest. */
function useSeen(map: Watched | null, layers: string[], isOpen: boolean): { view: { seen: Seen; zoom: number } | null; isLooking: boolean } {
  const [isLooking, setLooking] = useState(false)
  const [view, setView] = useState<{ seen: Seen; zoom: number } | null>(null)
  useEffect(() => {
    if (!map || !isOpen) return
    let turn = 0
    const look = async () => {
      const mine = ++turn
      setLooking(true)
      const { clientWidth, clientHeight } = map.getCanvas()
      const zoom = map.getZoom()
      const seen = await seenOn(map, clientWidth, clientHeight, layers, () => mine !== turn)
      if (mine !== turn) return
      if (seen) setView({ seen, zoom })
      setLooking(false)
    }
    const onIdle = () => void look()
    map.on('idle', onIdle)
    onIdle()
    return () => {
      turn = -1
      map.off('idle', onIdle)
    }
  }, [map, layers, isOpen])
  return { view, isLooking }
}

/** The signs that are on the map now. `layers` are those of the style that stand for objects (`pickable`). */
export function Legend({ map, layers }: { map: Watched | null; layers: string[] }) {
  const { t } = useWords()
  const { folded, hidden, show } = useParts('folded', 'hidden', 'show')
  const isSmall = isNarrow(useWidth())
  /** On a narrow screen it is opened for a look, and that is not remembered. */
  const [isLookedAt, setLookedAt] = useState(false)
  const isOpen = isSmall ? isLookedAt : !folded.includes('legend')
  const { view, isLooking } = useSeen(map, layers, isOpen)
  const isAtRest = useShown(({ counts, restedOn }) => restedOn === (counts?.drawn ?? nothingDrawn))
  const hasChanges = useShown(({ changeShapes }) => changeShapes.features.length > 0)
  const isCovering = useShown(({ area, status }) => area === 'coverage' && status !== null)
  const isSharing = useShown(({ area, status }) => area === 'sharing' && status !== null)
  const isTidying = useShown(({ area, status }) => area === 'cables' && status !== null)
  const hasOwn = isCovering || isSharing || isTidying
  const isBusy = isLooking || !isAtRest
  const legend = view && legendOf(view.seen, { zoom: view.zoom, hidden })
  const toggle = () => isSmall ? setLookedAt(!isOpen) : show({ folded: isOpen ? [...folded, 'legend'] : folded.filter((name) => name !== 'legend') })
  if (!isOpen) {
    return (
      <div className="legend folded">
        <button type="button" className="legend-opener" aria-expanded={false} onClick={toggle}>
          <Icon name="layers" size={18} /><span>{t('symbol.legend')}</span><Icon name="right" size={16} />
        </button>
      </div>
    )
  }
  return (
    <section className="legend" aria-labelledby="legend-title" aria-busy={isBusy}>
      <header>
        <h2 id="legend-title">{t('symbol.legend')}</h2>
        <span className="caption">{t('symbol.inView')}</span>
        <Button look="icon" isSmall icon="down" label={t('symbol.hide')} aria-expanded onClick={toggle} />
      </header>
      {isCovering && <Suspense><CoverageLegend /></Suspense>}
      {isSharing && <Suspense><SharingLegend /></Suspense>}
      {isTidying && <Suspense><StreetsLegend /></Suspense>}
      {legend && (legend.entries.length > 0 || !isBusy) && (
        hasOwn ? <details className="legend-others"><summary>{t('symbol.others')}</summary><Contents legend={legend} /></details> : <Contents legend={legend} />
      )}
      {hasChanges && <Suspense><ChangesLegend /></Suspense>}
    </section>
  )
}

function Contents({ legend }: { legend: Told }) {
  const { t, n } = useWords()
  if (!legend.entries.length) return <p className="caption">{t('symbol.nothing')}</p>
  return (
    <>
      <div className="legend-signs" tabIndex={0} role="group" aria-labelledby="legend-title">
        <ul>{legend.entries.map((entry) => <Line key={JSON.stringify(entry)} entry={entry} />)}</ul>
      </div>
      {(legend.letters.length > 0 || legend.hasTenants || legend.thinnedBelow !== null) && (
        <div className="legend-notes">
          {legend.letters.length > 0 && (
            <p>
              {t('symbol.letters')}
              {operators.filter(({ letter }) => legend.letters.includes(letter)).map(({ letter, name, colour }) => (
                <span key={letter}><b style={{ color: colour }}>{letter}</b> {name || t('symbol.otherOwner')}</span>
              ))}
            </p>
          )}
          {legend.hasTenants && <p>{t('symbol.tenants')}</p>}
          {legend.thinnedBelow !== null && <p>{t('symbol.thinned', { scale: n(legend.thinnedBelow) })}</p>}
        </div>
      )}
    </>
  )
}

function Line({ entry: { given, key, values } }: { entry: Entry }) {
  const { t } = useWords()
  return <li data-layer={given.layer}><span className="legend-sign"><SignOf given={given} /></span>{t(key, values)}</li>
}
