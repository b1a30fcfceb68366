import { colours } from './colours'
import { circle, moved, rowOf, type Sign, type Stroke, tablet } from './sign'

const ink = colours.sign
const pen = (d: string, strokeWidthPx = 1.3): Stroke => ({ d, stroke: ink, strokeWidthPx })
const solid = (d: string): Stroke => ({ d, fill: ink })

/** Where people are or must be served: a small picture on a white tablet. */
const pictures: Readonly<Record<string, readonly Stroke[]>> = {
  government: [solid('M0 -5L1.5 -1.6L5 -1.4L2.3 .9L3.2 4.4L0 2.4L-3.2 4.4L-2.3 .9L-5 -1.4L-1.5 -1.6Z')],
  health: [solid('M-1.6 -4.6H1.6V-1.6H4.6V1.6H1.6V4.6H-1.6V1.6H-4.6V-1.6H-1.6Z')],
  school: [solid('M0 -4.6L5.4 -1.8L0 1L-5.4 -1.8Z'), pen('M-3.2 .2V3Q0 5 3.2 3V.2')],
  trade: [solid('M-5 -1L-3.6 -4.4H3.6L5 -1Z'), pen('M-4 -.2V4.4H4V-.2')],
  transport: [
    pen('M-4.4 -4.2H4.4V3.2H-4.4Z', 1.4), pen('M-4.4 -.4H4.4', 1.2), solid(circle(1.2, -2.2, 4)), solid(circle(1.2, 2.2, 4)),
  ],
  hotel: [pen('M-5 3.8V-3.8M-5 1.6H5V3.8M5 1.6V-.6H-1V1.6', 1.4), solid(circle(1.3, -2.8, -0.8))],
  heritage: [pen('M-5 -1.6L0 -4.8L5 -1.6ZM-4 4.4H4M-3 -1.4V4M0 -1.4V4M3 -1.4V4')],
  culture: [pen('M-5 -.6L0 -4.8L5 -.6'), pen('M-3.6 -1.4V4.4H3.6V-1.4'), pen('M-1.4 1.2H1.4', 1.4)],
  religion: [pen('M-5 -1.2Q-2.4 -1.6 0 -4.8Q2.4 -1.6 5 -1.2', 1.4), pen('M-3.2 -1V4.2M3.2 -1V4.2M-4.6 4.4H4.6')],
  tourism: [pen('M-3.6 4.6V-4.8', 1.4), solid('M-3.6 -4.8L4.6 -2.2L-3.6 .6Z')],
  industrial: [solid('M-5 4.6V-1L-1.6 1V-1L1.8 1V-4.6H4.2V4.6Z')],
  monitoring: [pen('M0 -.4V4.6M-2.6 4.6H2.6', 1.4), solid(circle(1.5, 0, -1.6)), pen('M-3.6 -4.2Q-5 -1.6 -3.6 1M3.6 -4.2Q5 -1.6 3.6 1', 1.2)],
  village: [solid('M-5.2 0L-2.2 -3L.8 0V3.6H-5.2Z'), pen('M.8 1L2.8 -1L5 1.2V3.6H.8', 1.2)],
  other: [solid(circle(2.2))],
}

export function placeSign(given: { class?: string | undefined }): Sign {
  const strokes = rowOf(pictures, given.class) ?? pictures.other!
  return { widthPx: 18, heightPx: 18, strokes: [{ d: moved(tablet(8), 1), fill: colours.white, stroke: '#9AA0A3', strokeWidthPx: 1 }, ...strokes] }
}
