import type { Layer } from '../layer'
import { areaOf } from './area'
import { colours } from './colours'
import { lineOf } from './line'
import { mastSign } from './mast'
import { placeSign } from './place'
import { chamberSign, clusterSign, dotSign, findingSign, incidentSign, plainSign, poleSign, servicePointSign, stationSign, utilitySign } from './points'
import { type AreaSign, box, type LineSign, moved, scaled, type Sign, type Stroke } from './sign'

export { areaOf, lineOf }
export { colours, colourOf } from './colours'
export { badge, mostDots } from './mast'
export { roads } from './line'
export { grounds, zones } from './area'
export { greyOf, moved, scaled } from './sign'
export type { AreaSign, Hatch, LineSign, Pen, Sign, Stroke } from './sign'

/** What may have a sign: the layers, and what is drawn over them. */
export type Signed = Layer | 'finding' | 'cluster' | 'dot'
export type Shape = 'point' | 'line' | 'area'

/** All that a sign may depend on. Each layer uses what it has. */
export interface Given {
  readonly layer: Signed
  readonly class?: string | undefined
  readonly letter?: string | undefined
  readonly status?: string | undefined
  readonly action?: string | undefined
  readonly tenants?: number | undefined
  readonly sector?: string | undefined
  readonly placement?: string | undefined
  /** Bare wire, dead cable, waived finding. */
  readonly isFlagged?: boolean | undefined
  /** Where a layer has several: works, places, utilities and the ground. */
  readonly shape?: Shape | undefined
}

const usual: Readonly<Record<Signed, Shape>> = {
  site: 'point', station: 'point', pole: 'point', trunk: 'line', distribution: 'line', drop: 'line', cable: 'line', buried: 'line', duct: 'line',
  chamber: 'point', servicePoint: 'point', place: 'point', village: 'line', incident: 'point', utility: 'line', works: 'line', zone: 'area',
  ward: 'line', province: 'line', road: 'line', background: 'area', finding: 'point', cluster: 'point', dot: 'point',
}
export const shapeOf = (given: Given): Shape => given.shape ?? (given.layer === 'background' && (given.class === 'rail' || given.class === 'bridge') ? 'line' : usual[given.layer])

/** The sign of a point, around its place. */
export function symbolOf(given: Given): Sign {
  switch (given.layer) {
    case 'site': return mastSign(given)
    case 'station': return stationSign(bare(given))
    case 'pole': return poleSign(bare(given))
    case 'chamber': return chamberSign(bare(given))
    case 'servicePoint': return servicePointSign(bare(given))
    case 'place': return placeSign(given)
    case 'incident': return incidentSign(bare(given))
    case 'finding': return findingSign(bare(given))
    case 'utility': return utilitySign(bare(given))
    case 'cluster': return clusterSign(bare(given))
    case 'dot': return dotSign(bare(given))
    default: return plainSign
  }
}
/** Without what is undefined, so that defaults work. */
const bare = (given: Given) => Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as { class?: string; letter?: string; status?: string; sector?: string; isFlagged?: boolean }

/** A piece of a line as a sign of its own, for legends and lists. */
export function lineSample({ pens, repeat }: LineSign, widthPx: number): Sign {
  const half = widthPx / 2
  const strokes = pens.map(({ colour, widthPx: pen, dash, cap, asidePx = 0 }): Stroke =>
    ({ d: `M${-half} ${asidePx}H${half}`, stroke: colour, strokeWidthPx: pen, ...(dash && { dash }), ...(cap && { cap }) }))
  const times = repeat ? Math.max(1, Math.floor(widthPx / Math.max(repeat.everyPx, 1))) : 0
  const marks = Array.from({ length: times }, (_, at) => repeat!.sign.strokes.map((stroke): Stroke =>
    ({ ...stroke, d: moved(stroke.d, 1, ((at + 0.5) / times - 0.5) * widthPx) }))).flat()
  return { widthPx, heightPx: Math.max(14, repeat?.sign.heightPx ?? 0), strokes: [...strokes, ...marks] }
}

/** A piece of an area as a sign of its own. The hatch is repeated; who draws it cuts at the edge. */
export function areaSample({ fill, hatch, edge }: AreaSign, widthPx: number, heightPx: number): Sign {
  const [left, top] = [-widthPx / 2 + 0.7, -heightPx / 2 + 0.7]
  const frame = box(left, top, widthPx - 1.4, heightPx - 1.4)
  const tiles: Stroke[] = []
  if (hatch) {
    for (let x = left; x < -left; x += hatch.sizePx) for (let y = top; y < -top; y += hatch.sizePx) tiles.push(...hatch.strokes.map((stroke) => ({ ...stroke, d: moved(stroke.d, 1, x, y) })))
  }
  return {
    widthPx, heightPx,
    strokes: [
      { d: frame, fill: fill ?? colours.white }, ...tiles,
      ...(edge ? [{ d: frame, stroke: edge.colour, strokeWidthPx: edge.widthPx, ...(edge.dash && { dash: edge.dash }) }] : []),
    ],
  }
}

const sampleRadius: Partial<Record<Signed, number>> = { site: 8 / 11, station: 0.9, finding: 0.8 }

/** Whatever it is, small enough for a row of a list: the point itself, a piece of the line or of the area. */
export function swatchOf(given: Given, widthPx = 28): Sign {
  switch (shapeOf(given)) {
    case 'line': return lineSample(lineOf(given), widthPx)
    case 'area': return areaSample(areaOf(given), widthPx, Math.round(widthPx * 0.5))
    default: return scaled(symbolOf(given), sampleRadius[given.layer] ?? 1)
  }
}
