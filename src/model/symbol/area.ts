import { colours } from './colours'
import { circle, rowOf, type AreaSign, type Hatch, type Stroke } from './sign'

const pen = (d: string, stroke: string, strokeWidthPx: number): Stroke => ({ d, stroke, strokeWidthPx })

/** Slanting lines over a square tile; three copies, so that the tile meets its neighbours. */
const slanted = (sizePx: number, stroke: string, strokeWidthPx: number, isRising: boolean): Hatch => {
  const s = sizePx
  const d = isRising ? `M${-s} ${s}L${s} ${-s}M0 ${s}L${s} 0M0 ${2 * s}L${2 * s} 0` : `M${-s} 0L${s} ${2 * s}M0 0L${s} ${s}M0 ${-s}L${2 * s} ${s}`
  return { sizePx, strokes: [pen(d, stroke, strokeWidthPx)] }
}
const area = (fill: string, edge: string, hatch?: Hatch, dash?: readonly number[]): AreaSign =>
  ({ fill, fillOpacity: 0.5, ...(hatch && { hatch }), edge: { colour: edge, widthPx: 1.4, ...(dash && { dash }) } })

/** Regulated zones, each with a hatch of its own; those that say only what the land is are quiet. */
export const zones: Readonly<Record<string, AreaSign>> = {
  a1Only: area('#F3F0F7', '#5B4B75', { sizePx: 9, strokes: [{ d: circle(1.3, 4.5, 4.5), fill: '#5B4B75' }] }),
  aesthetic: area('#EEF3E8', '#4F6B3A', { sizePx: 10, strokes: [pen('M0 5Q2.5 1 5 5Q7.5 9 10 5', '#4F6B3A', 1.1)] }),
  undergrounding: area('#FBF5DC', '#4A3D00', { sizePx: 10, strokes: [pen('M5 1.5V8M2.6 5.6L5 8.2L7.4 5.6', '#4A3D00', 1)] }),
  safety: area('#FCF6E9', '#8A5200', slanted(10, '#8A5200', 1, false), [6, 3]),
  priority5g: area('#EDF6F7', '#0B6B75', { sizePx: 10, strokes: [pen('M5 2V8M2 5H8', '#0B6B75', 1.2)] }),
  industrial: area('#F0F0EE', '#5E6469', { sizePx: 9, strokes: [pen('M0 4.5H9M4.5 0V9', '#5E6469', 0.8)] }),
  military: area('#FFFFFF', '#1C1F21', { sizePx: 8, strokes: [pen('M0 0L8 8M8 0L0 8', '#1C1F21', 0.8)] }),
  airport: area('#FFFFFF', '#1C1F21', { sizePx: 12, strokes: [pen('M0 0L12 12M12 0L0 12', '#1C1F21', 0.7), pen('M3 6H9', '#1C1F21', 1.4)] }),
  economic: area('#F6F3EA', '#7A6A3A', { sizePx: 14, strokes: [pen('M4 4H10V10H4Z', '#7A6A3A', 0.8)] }),
  urban: area('#F4F1EE', '#7A736C', { sizePx: 14, strokes: [pen('M0 3.5H14M0 10.5H14', '#A49C92', 0.6)] }),
  suburban: area('#F4F2EE', '#7A736C', { sizePx: 14, strokes: [pen('M1 3.5H7M8 10.5H14', '#A49C92', 0.6)] }, [8, 4]),
  rural: area('#F1F3EA', '#7C8468', { sizePx: 16, strokes: [pen('M4 6V3M2 6H6M12 14V11M10 14H14', '#8C9576', 0.7)] }, [3, 3]),
  other: area('#F3F3F1', '#6B7276', { sizePx: 14, strokes: [{ d: circle(1, 7, 7), fill: '#6B7276' }] }, [2, 3]),
}

/** The land itself: flat colours of a topographic sheet; paddy has its ticks. */
export const grounds: Readonly<Record<string, AreaSign>> = {
  block: { fill: colours.block }, building: { fill: colours.building, edge: { colour: colours.buildingEdge, widthPx: 0.6 } },
  water: { fill: colours.water, edge: { colour: colours.shore, widthPx: 1 } }, green: { fill: colours.green, edge: { colour: '#C3D2B4', widthPx: 0.6 } },
  field: { fill: colours.field, hatch: { sizePx: 24, strokes: [pen('M5 9V6M3.5 9H6.5M17 21V18M15.5 21H18.5', '#B9C3A0', 0.7)] } },
  sand: { fill: colours.sand, hatch: { sizePx: 12, strokes: [{ d: circle(0.6, 3, 3), fill: '#CDBF97' }, { d: circle(0.6, 9, 8), fill: '#CDBF97' }] } },
  parcel: { edge: { colour: '#B8B4A8', widthPx: 0.7 } }, unknown: { fill: '#EFEDE7', edge: { colour: '#DAD6CC', widthPx: 0.6 } },
}

/** Announced works on an area, and places that are more than a point. */
export const worksArea: AreaSign = { ...area('#FFFFFF', colours.works, slanted(14, '#C9B27A', 4, false)), fillOpacity: 0.35 }
export const placeArea: AreaSign = area('#EFE8D6', '#9C8B5E', { sizePx: 12, strokes: [pen('M0 6H4M6 12H10', '#C9BC98', 0.7)] }, [4, 2])

export function areaOf(given: { layer: string; class?: string | undefined }): AreaSign {
  switch (given.layer) {
    case 'zone': return rowOf(zones, given.class) ?? zones.other!
    case 'works': return worksArea
    case 'place': return placeArea
    default: return rowOf(grounds, given.class) ?? grounds.unknown!
  }
}
