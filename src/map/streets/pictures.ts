import { colours, type Sign } from '../../model/symbol'
import type { Picture } from '../covering/pictures'
import { type Band, bandNames, bands, dashOf } from './bands'

const ring = (r: number) => `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`
/** The number of a street stands in a ring that is dashed as its line is; the round of it is divided evenly. */
function badge(band: Band, r: number): Sign {
  const dash = dashOf(band)
  const round = 2 * Math.PI * r
  const [on = 1, off = 0] = dash ?? []
  const count = Math.max(1, Math.round(round / ((on + off) * 3.4)))
  const unit = round / count / (on + off)
  return {
    widthPx: 2 * r + 8, heightPx: 2 * r + 8,
    strokes: [{ d: ring(r), stroke: colours.white, strokeWidthPx: 5.5, fill: colours.white }, { d: ring(r), stroke: bands[band].colour, strokeWidthPx: 2.4, fill: colours.white, ...(dash && { dash: [on * unit, off * unit] }) }],
  }
}

export type StreetImage = `street-${Band}` | `street-at-${Band}`
export const streetPictures = Object.fromEntries(bandNames.flatMap((band) => [[`street-${band}`, { sign: badge(band, 11.5) }], [`street-at-${band}`, { sign: badge(band, 14.5) }]])) as Readonly<Record<StreetImage, { readonly sign: Sign }>>

export const streetPicture = (name: string): Picture | undefined => (Object.hasOwn(streetPictures, name) ? streetPictures[name as StreetImage] : undefined)
