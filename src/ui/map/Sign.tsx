import { givenOf } from '../../map/given'
import { type Given, type Shape, type Sign as Drawn, type Signed, swatchOf } from '../../model/symbol'
import type { Marks } from '../../tiles/marks'

/** A sign as the map draws it, beside a word that says what it is; hence hidden from readers. */
export function Drawing({ sign, scale = 1 }: { sign: Drawn; scale?: number }) {
  const { widthPx, heightPx, strokes } = sign
  return (
    <svg className="sign" width={widthPx * scale} height={heightPx * scale} viewBox={`${-widthPx / 2} ${-heightPx / 2} ${widthPx} ${heightPx}`} aria-hidden="true">
      {strokes.map(({ d, fill, stroke, strokeWidthPx, dash, cap, opacity }, at) => (
        <path
          key={at} d={d} fill={fill ?? 'none'} stroke={stroke} strokeWidth={strokeWidthPx} strokeDasharray={dash?.join(' ')} strokeLinecap={cap}
          opacity={opacity}
        />
      ))}
    </svg>
  )
}

/** What a layer looks like where nothing more is known than its name. */
const typical: Partial<Record<Signed, Marks & { v?: string }>> = {
  site: { c: 'A2a', o: 'V' }, station: { c: '4G', o: 'V' }, pole: { c: 'C2', x: 'telecom' }, chamber: { c: 'manhole' }, duct: { c: 'N1' },
  servicePoint: { c: 'D1' }, place: { c: 'school' }, incident: { c: 'unsafe' }, utility: { x: 'power' }, zone: { c: 'safety' }, road: { c: 'street' },
  background: { c: 'green' }, buried: { p: 'buried' }, finding: { v: 'warning' },
}

/**
 * The sign of a layer (`<Sign layer="duct" />`) or of one object (`<Sign layer={layerOf(feature)} marks={marksOf(feature)} />`).
 * `shape` only where a layer has several: works, places, utilities, ground.
 */
export function Sign({ layer, marks = typical[layer] ?? {}, shape, widthPx = 28, scale = 1 }: {
  layer: Signed
  marks?: Marks
  shape?: Shape | undefined
  /** Length of a piece of line or area; points have their own size. */
  widthPx?: number
  scale?: number
}) {
  return <Drawing sign={swatchOf(givenOf(layer, marks, shape), widthPx)} scale={scale} />
}

export const SignOf = ({ given, widthPx = 28, scale = 1 }: { given: Given; widthPx?: number; scale?: number }) => (
  <Drawing sign={swatchOf(given, widthPx)} scale={scale} />
)
