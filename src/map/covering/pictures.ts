import { colours, type Hatch, type Sign, type Stroke } from '../../model/symbol'

/** The tokens of coverage: gaps, and what reaches how far. */
export const coverColours = { gap: '#A11D13', gapTint: '#FBEAE7', accent: colours.accent, ink: colours.ink, white: colours.white } as const

/** From so much of a village without service on it takes the next colour. */
export const lackFrom = [0.02, 0.15, 0.3, 0.5] as const
export const lackRamp = ['#FFFFFF', '#E3DCEC', '#C4B5D6', '#9C86B9', '#6F5594'] as const
/** Once, twice, three times, four times or more. */
export const timesRamp = ['#E3F0F1', '#BFDCDF', '#7FB5BB', '#3F8F97'] as const

const line = (d: string, stroke: string, strokeWidthPx: number, more: Partial<Stroke> = {}): Stroke => ({ d, stroke, strokeWidthPx, ...more })
/** Three copies of a slanting line, so that a tile meets its neighbours. */
const rising = (s: number) => `M${-s} ${s}L${s} ${-s}M0 ${s}L${s} 0M0 ${2 * s}L${2 * s} 0`
const falling = (s: number) => `M${-s} 0L${s} ${2 * s}M0 0L${s} ${s}M0 ${-s}L${2 * s} ${s}`
const ring = (r: number, y = 0) => `M${-r} ${y}A${r} ${r} 0 1 1 ${r} ${y}A${r} ${r} 0 1 1 ${-r} ${y}Z`

const pin = (scale: number): readonly Stroke[] => {
  const at = (n: number) => Math.round(n * scale * 100) / 100
  const d = `M0 0L${at(-7.2)} ${at(-9.7)}A${at(11)} ${at(11)} 0 1 1 ${at(7.2)} ${at(-9.7)}Z`
  return [{ ...line(d, colours.white, 4.5, { cap: 'round' }), fill: colours.white }, { d, fill: colours.accent }]
}
const cross = 'M-6 -6L6 6M-6 6L6 -6'
const box = 'M-9 -10H9A3 3 0 0 1 12 -7V7A3 3 0 0 1 9 10H-9A3 3 0 0 1 -12 7V-7A3 3 0 0 1 -9 -10Z'
const boxed = (strokeWidthPx: number): Sign => ({ widthPx: 26, heightPx: 22, strokes: [{ ...line(box, coverColours.gap, strokeWidthPx), fill: colours.white }] })

/** A sign, the tile of a hatch, or a sign that grows with the text inside it: how much of its edges stays as it is. */
export type Picture = { readonly sign: Sign; readonly edgePx?: number } | { readonly hatch: Hatch }

/** What the map asks for by these names while it shows coverage. Each reads in grey: by its lines, its number or its cross. */
export const coverPictures = {
  'cover-gap': { hatch: { sizePx: 9, strokes: [line(rising(9), coverColours.gap, 1.2)] } },
  'cover-times-2': { hatch: { sizePx: 14, strokes: [line(falling(14), '#2C6A71', 0.9)] } },
  'cover-times-3': { hatch: { sizePx: 8, strokes: [line(falling(8), '#1F5A61', 0.9)] } },
  'cover-times-4': { hatch: { sizePx: 7, strokes: [line(falling(7), '#084F57', 0.9), line(rising(7), '#084F57', 0.9)] } },
  'cover-label': { sign: boxed(1), edgePx: 5 },
  'cover-label-at': { sign: boxed(2.2), edgePx: 5 },
  'site-pin': { sign: { widthPx: 30, heightPx: 66, strokes: pin(1) } },
  'site-pin-at': { sign: { widthPx: 40, heightPx: 86, strokes: pin(1.3) } },
  'tried-mast': { sign: { widthPx: 28, heightPx: 28, strokes: [{ ...line(ring(10), colours.white, 5), fill: colours.white }, line(ring(10), colours.accent, 2, { dash: [3.4, 2.6] })] } },
  'station-on': { sign: { widthPx: 26, heightPx: 26, strokes: [line(ring(10), colours.white, 4.5), line(ring(10), colours.accent, 2)] } },
  'station-changed': { sign: { widthPx: 32, heightPx: 32, strokes: [line(ring(13), colours.white, 7), line(ring(13), colours.accent, 2), line(ring(9.5), colours.accent, 2)] } },
  'station-off': { sign: { widthPx: 20, heightPx: 20, strokes: [line(cross, colours.white, 5.5, { cap: 'round' }), line(cross, coverColours.gap, 2.4, { cap: 'round' })] } },
} as const satisfies Readonly<Record<string, Picture>>
export type CoverImage = keyof typeof coverPictures
export const coverPicture = (name: string): Picture | undefined => (Object.hasOwn(coverPictures, name) ? coverPictures[name as CoverImage] : undefined)
