import { Suspense, useRef, useState } from 'react'
import { isChanging, isDrawing } from '../../state/screen'
import { Button } from '../controls/Button'
import { Empty } from '../controls/Empty'
import { useWidth } from '../controls/width'
import { later } from '../later'
import { useLive, useParts, useShown, useWords } from '../shown'
import { Legend } from './Legend'
import { Credits, ScaleBar } from './Foot'
import { HoverTip } from './HoverTip'
import { useView } from './stage'
import { Tools } from './Tools'
import './map.css'

const Measured = later(async () => (await import('./Measured')).Measured)
const Offset = later(async () => (await import('../edit/Offset')).Offset)
/** With the hand on the map itself: a tool begins at once. */
const Drawing = later(async () => (await Promise.all([import('../draw/Drawing'), import('../../map/hand')]))[0].Drawing)
const Modes = later(async () => (await import('../sites/Modes')).Modes)
const Years = later(async () => (await import('../cables/Years')).Years)
const Offered = later(async () => (await import('./Offered')).Offered)

/** The map and what floats over it. */
export function MapPane() {
  const store = useLive()
  const container = useRef<HTMLDivElement>(null)
  const [attempt, setAttempt] = useState(0)
  const view = useView(container, store, attempt)
  const { mapTrouble, restedOn } = useParts('mapTrouble', 'restedOn')
  const isMeasuring = useShown(({ tool, measuring }) => tool === 'length' || tool === 'area' || measuring !== null)
  const hasOffset = useShown((state) => state.dialog === 'offset')
  const hasOffer = useShown((state) => state.offer !== null)
  const isAtHand = useShown(({ tool, dialog }) => isDrawing(tool) || isChanging(tool) || dialog === 'coordinates')
  const isCovering = useShown(({ area, status }) => area === 'coverage' && status !== null)
  const isTidying = useShown(({ area, status }) => area === 'cables' && status !== null)
  const isPhone = useWidth() === 'phone'
  const marks = useMarks()
  const isThere = mapTrouble === null || mapTrouble === 'lost'
  return (
    <div className="map-pane" data-drawn={restedOn ?? undefined} {...marks}>
      <div ref={container} className="map" />
      {isThere && (
        <>
          <div className="crosshair" aria-hidden="true" />
          <Tools />
          <Suspense>{isCovering && <Modes />}</Suspense>
          <Suspense>{isTidying && !isPhone && <Years />}</Suspense>
          {view && <Legend map={view.map} layers={view.layers} />}
          <div className="map-foot"><Credits /><ScaleBar /></div>
          <HoverTip />
          <Suspense>{isAtHand && <Drawing />}</Suspense>
          <Suspense>{isMeasuring && <Measured view={view} />}</Suspense>
          <Suspense>{hasOffset && <Offset />}</Suspense>
          <Suspense>{hasOffer && <Offered canvas={() => container.current?.querySelector('canvas') ?? null} />}</Suspense>
        </>
      )}
      <Trouble onRetry={() => setAttempt(attempt + 1)} />
    </div>
  )
}

/** What is in the hand, for who drives the page by a program: corners, handles, what the pointer is drawn to, what is proposed. */
function useMarks(): Readonly<Record<`data-${string}`, string | number | undefined>> {
  const corners = useShown(({ sketch }) => sketch?.corners.length)
  const handles = useShown(({ hand }) => hand?.vertices.length)
  const snapped = useShown(({ sketch, hand }) => (hand?.running ?? sketch?.running)?.snap?.what)
  const isDragging = useShown(({ hand }) => Boolean(hand?.ghosts.length))
  const proposed = useShown(({ proposal }) => (proposal ? proposal.proposal.added.length + proposal.proposal.changed.length + proposal.proposal.removed.length : undefined))
  return { 'data-proposed': proposed, 'data-sketch': corners, 'data-handles': handles, 'data-snapped': snapped, 'data-dragging': isDragging ? '' : undefined }
}

/** Why no map is seen, and that everything else still works. */
function Trouble({ onRetry }: { onRetry: () => void }) {
  const { t } = useWords()
  const trouble = useShown((state) => state.mapTrouble)
  const hasData = useShown((state) => state.status !== null)
  const show = useShown((state) => state.show)
  if (!trouble) return null
  if (trouble === 'lost') return <p className="map-lost" role="status">{t('canvas.lost')}</p>
  return (
    <div className="map-trouble" role="alert">
      <Empty
        icon="map" title={t(`canvas.${trouble}`)}
        actions={
          <>
            <Button onClick={onRetry}>{t('canvas.retry')}</Button>
            {hasData && <Button look="primary" icon="table" onClick={() => show({ drawer: 'table' })}>{t('canvas.openTable')}</Button>}
          </>
        }
      >
        {t(`canvas.${trouble}Hint`)}
      </Empty>
    </div>
  )
}
