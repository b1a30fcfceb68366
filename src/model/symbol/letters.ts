import { moved, type Stroke } from './sign'

/** Letters and figures as pen strokes, 8.8 high around their middle: no font is needed where a sign is drawn. */
const shapes: Readonly<Record<string, string>> = {
  V: 'M-3.7 -4.4L0 4.2L3.7 -4.4',
  N: 'M-3.1 4.4V-4.2L3.1 4.2V-4.4',
  M: 'M-4 4.4V-4.2L0 2.2L4 -4.2V4.4',
  F: 'M-2.2 4.4V-3.6H3M-2.2 .3H2.3',
  K: 'M-2.6 -4.4V4.4M3.2 -4.4L-2.4 1.1M-.5 -.7L3.4 4.4',
  G: 'M3.2 -2.6A4 4 0 1 0 3.6 1.2V.4H.6',
  T: 'M-3.4 -3.6H3.4M0 -3.6V4.4',
  '1': 'M-2.2 -2.4L.4 -4.2V4.4',
  '2': 'M-2.6 -2.2A2.7 2.5 0 1 1 2 -.1L-2.6 3.6H3',
  '!': 'M0 -4.4V1M0 3V4.4',
  i: 'M0 -1V4.4M0 -4.2V-2.8',
  x: 'M-3 -3L3 3M3 -3L-3 3',
  '?': 'M-2.4 -2.4A2.5 2.4 0 1 1 1.2 -.4Q0 .2 0 1.6M0 3.2V4.4',
}

export const hasLetter = (letter: string): boolean => Object.hasOwn(shapes, letter)

/** A letter, with a halo where it stands on two colours. */
export function letterAt(letter: string, given: { x?: number; y?: number; heightPx?: number; colour: string; halo?: string; penPx?: number }): Stroke[] {
  const { x = 0, y = 0, heightPx = 8.8, colour, halo, penPx = 1.9 } = given
  const shape = hasLetter(letter) ? shapes[letter] : undefined
  if (!shape) return []
  const d = moved(shape, heightPx / 8.8, x, y)
  const strokeWidthPx = Math.round(penPx * (heightPx / 8.8) ** 0.6 * 100) / 100
  return [...(halo ? [{ d, stroke: halo, strokeWidthPx: strokeWidthPx + 2, cap: 'round' as const }] : []), { d, stroke: colour, strokeWidthPx }]
}
