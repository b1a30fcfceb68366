import { badge, colours, type Sign, type Stroke } from '../../model/symbol'
import type { Does } from '../../state/sharing'
import type { Picture } from '../covering/pictures'

const line = (d: string, stroke: string, strokeWidthPx: number, more: Partial<Stroke> = {}): Stroke => ({ d, stroke, strokeWidthPx, ...more })
const ring = (r: number) => `M${-r} 0A${r} ${r} 0 1 1 ${r} 0A${r} ${r} 0 1 1 ${-r} 0Z`
const box = (halfW: number, halfH: number, r: number) =>
  `M${r - halfW} ${-halfH}H${halfW - r}A${r} ${r} 0 0 1 ${halfW} ${r - halfH}V${halfH - r}A${r} ${r} 0 0 1 ${halfW - r} ${halfH}H${r - halfW}A${r} ${r} 0 0 1 ${-halfW} ${halfH - r}V${r - halfH}A${r} ${r} 0 0 1 ${r - halfW} ${-halfH}Z`
const grey = '#666D72'

const pill = box(15, 10.5, 10.5)
const label = box(12, 9, 4)
const score = (strokes: readonly Stroke[]): { readonly sign: Sign } => ({ sign: { widthPx: 46, heightPx: 38, strokes } })
const numbered = (strokes: readonly Stroke[]): { readonly sign: Sign } => ({ sign: { widthPx: 36, heightPx: 36, strokes } })
const aim = 'M-15 0H-6M15 0H6M0 -15V-6M0 15V6'
const badged = (does: Does): { readonly sign: Sign } => ({ sign: { widthPx: 16, heightPx: 16, strokes: badge(does, 0, 0) } })

/** What the map asks for by these names while it shows what could be shared. A state is told by its shape and its badge: open is a white pill, agreed a full one with a tick, not chosen a dashed one with a cross. */
export const sharePictures = {
  'share-open': score([{ ...line(pill, colours.white, 5), fill: colours.white }, { ...line(pill, colours.accent, 1.8), fill: colours.white }]),
  'share-accepted': score([{ ...line(pill, colours.white, 4), fill: colours.white }, { d: pill, fill: colours.accent }, ...badge('keep', 14, -10)]),
  'share-rejected': score([{ ...line(pill, colours.white, 4), fill: colours.white }, { ...line(pill, grey, 1.5, { dash: [3.2, 2.4] }), fill: colours.white }, ...badge('remove', 14, -10)]),
  'share-label': { sign: { widthPx: 26, heightPx: 20, strokes: [{ ...line(label, colours.ink, 1), fill: colours.white }] }, edgePx: 6 },
  'share-badge-keep': badged('keep'), 'share-badge-share': badged('keep'), 'share-badge-relocate': badged('relocate'), 'share-badge-remove': badged('remove'),
  'share-badge-underground': badged('underground'), 'share-badge-dig': badged('dig'), 'share-badge-replace': badged('replace'),
  'ask-wish': { sign: { widthPx: 36, heightPx: 36, strokes: [line(ring(10), colours.white, 5.5), line(aim, colours.white, 5.5), line(ring(10), colours.accent, 2.2), line(aim, colours.accent, 2.2), { d: ring(2.2), fill: colours.accent }] } },
  'ask-advised': numbered([{ ...line(ring(15.5), colours.white, 4), fill: colours.white }, line(ring(15), colours.accent, 1.6), { d: ring(11.5), fill: colours.accent }]),
  'ask-place': numbered([{ ...line(ring(11), colours.white, 5), fill: colours.white }, { ...line(ring(11), colours.accent, 1.8), fill: colours.white }]),
  'ask-bad': numbered([{ ...line(ring(11), colours.white, 4), fill: colours.white }, { ...line(ring(11), grey, 1.5, { dash: [3, 2.6] }), fill: colours.white }, ...badge('remove', 9, -9)]),
} as const satisfies Readonly<Record<string, Picture>>
export type ShareImage = keyof typeof sharePictures
export const sharePicture = (name: string): Picture | undefined => (Object.hasOwn(sharePictures, name) ? sharePictures[name as ShareImage] : undefined)

/** Lines, told apart by their dashes as well: what is concerned, what it runs beside, what is announced; ducts with room, full ones, none. */
export const shareLines = {
  along: { colour: colours.accent, widthPx: 5 },
  beside: { colour: colours.ink, widthPx: 3, dash: [2.4, 1.2] },
  works: { colour: '#7A5A00', widthPx: 9, dash: [0.35, 0.5] },
  link: { colour: colours.ink, widthPx: 1.6, dash: [2.2, 1.8] },
  limit: { colour: colours.accent, widthPx: 2, dash: [3, 2] },
  room: { colour: colours.accent, widthPx: 5 },
  full: { colour: '#8A5200', widthPx: 5, dash: [0.6, 0.6] },
  none: { colour: '#A8200F', widthPx: 3, dash: [3, 2] },
  drawn: { colour: colours.accent, widthPx: 2.5, dash: [1, 1.4] },
  area: { colour: colours.accent, widthPx: 2.2, dash: [4, 1.6] },
} as const satisfies Readonly<Record<string, { readonly colour: string; readonly widthPx: number; readonly dash?: readonly number[] }>>
export type ShareLine = keyof typeof shareLines
