import { type KeyboardEvent, type PointerEvent, useEffect, useRef, useState } from 'react'
import type { CurvePoint } from '../../state/sites'
import { percentText } from '../coverage/figures'
import { useWords } from '../shown'
import { countMarks, shareAxis } from './axis'

const heightPx = 168
const edges = { left: 34, right: 10, top: 14, bottom: 20 } as const

interface Props {
  readonly curve: readonly CurvePoint[]
  /** How many are meant. */
  readonly at: number
  readonly target: number | null
  readonly onChange: (sites: number) => void
}

/** Sites against people served. The point is dragged, or moved with the arrows; the same stands in the table below it. */
export function Curve({ curve, at, target, onChange }: Props) {
  const { t, n, language } = useWords()
  const { own, widthPx } = useOwnWidth()
  const most = curve.at(-1)!.sites
  const axis = shareAxis([...curve.map(({ share }) => share), ...(target === null ? [] : [target])])
  const x = (sites: number) => edges.left + ((widthPx - edges.left - edges.right) * sites) / Math.max(1, most)
  const y = (share: number) => heightPx - edges.bottom - ((heightPx - edges.top - edges.bottom) * (share - axis.low)) / (axis.high - axis.low)
  const point = curve.find(({ sites }) => sites === at) ?? curve[0]!
  const percent = (share: number) => percentText(share, language)
  const take = (event: PointerEvent<SVGSVGElement>) => {
    const { left } = event.currentTarget.getBoundingClientRect()
    const sites = Math.round(((event.clientX - left - edges.left) / (widthPx - edges.left - edges.right)) * most)
    onChange(Math.max(0, Math.min(most, sites)))
  }
  const press = (event: KeyboardEvent) => {
    const to = { ArrowRight: at + 1, ArrowUp: at + 1, ArrowLeft: at - 1, ArrowDown: at - 1, PageUp: at + 5, PageDown: at - 5, Home: 0, End: most }[event.key]
    if (to === undefined) return
    event.preventDefault()
    onChange(Math.max(0, Math.min(most, to)))
  }
  const marks = (share: number) => Math.round(share * 1000) / 10
  return (
    <div className="curve" ref={own}>
      <svg
        width={widthPx} height={heightPx} role="group" aria-label={t('sites.curveOf', { from: percent(curve[0]!.share), to: percent(curve.at(-1)!.share), n: most })}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          take(event)
        }}
        onPointerMove={(event) => event.buttons === 1 && take(event)}
      >
        <g aria-hidden="true">
          {axis.marks.map((share) => <g key={share}><line className="rule" x1={edges.left} x2={widthPx - edges.right} y1={y(share)} y2={y(share)} /><text x={edges.left - 6} y={y(share) + 4} textAnchor="end">{n(marks(share))}</text></g>)}
          {countMarks(most).map((sites) => <text key={sites} x={x(sites)} y={heightPx - 4} textAnchor="middle">{n(sites)}</text>)}
          {target !== null && <><line className="target" x1={edges.left} x2={widthPx - edges.right} y1={y(target)} y2={y(target)} /><text className="target-word" x={edges.left + 6} y={y(target) - 4}>{t('sites.target', { share: percent(target) })}</text></>}
          <polyline points={curve.map(({ sites, share }) => `${x(sites)},${y(share)}`).join(' ')} />
          {curve.length <= 25 && curve.map(({ sites, share }) => <circle key={sites} className="mark" cx={x(sites)} cy={y(share)} r="3" />)}
          <line className="stem" x1={x(at)} x2={x(at)} y1={y(point.share)} y2={heightPx - edges.bottom} />
        </g>
        <g
          className="knob" role="slider" tabIndex={0} aria-label={t('sites.knob')} aria-valuemin={0} aria-valuemax={most} aria-valuenow={at}
          aria-valuetext={t('sites.point', { n: at, share: percent(point.share) })} onKeyDown={press}
        >
          <circle className="focus" cx={x(at)} cy={y(point.share)} r="10" /><circle cx={x(at)} cy={y(point.share)} r="6" />
        </g>
        <Said x={x(at)} y={y(point.share)} widthPx={widthPx} lines={[t('sites.stations', { n: at }), t('sites.ofPeople', { share: percent(point.share) })]} />
      </svg>
      <p className="caption axis">{t('sites.axis')}</p>
    </div>
  )
}

const bubble = { width: 104, height: 38, offPx: 12 } as const

/** The point in words, below it and to its right: a curve that flattens leaves that corner free. */
function Said({ x, y, widthPx, lines: [first, second] }: { x: number; y: number; widthPx: number; lines: readonly [string, string] }) {
  const left = Math.min(x + bubble.offPx, widthPx - bubble.width - 2)
  const top = Math.min(heightPx - edges.bottom - bubble.height - 2, y + bubble.offPx)
  return (
    <g className="said" aria-hidden="true" transform={`translate(${Math.max(0, Math.round(left))} ${Math.round(top)})`}>
      <rect width={bubble.width} height={bubble.height} rx="6" /><text x="9" y="16"><tspan className="first">{first}</tspan></text><text x="9" y="31">{second}</text>
    </g>
  )
}

function useOwnWidth() {
  const own = useRef<HTMLDivElement>(null)
  const [widthPx, setWidth] = useState(272)
  useEffect(() => {
    if (!own.current) return
    const watcher = new ResizeObserver(([entry]) => setWidth(Math.max(200, Math.floor(entry!.contentRect.width))))
    watcher.observe(own.current)
    return () => watcher.disconnect()
  }, [])
  return { own, widthPx }
}
