import { colourOf, colours } from './colours'
import { hasLetter, letterAt } from './letters'
import { box, circle, moved, rowOf, type Sign, type Stroke } from './sign'

export interface Mast {
  readonly class?: string | undefined
  readonly letter?: string | undefined
  readonly status?: string | undefined
  readonly action?: string | undefined
  readonly tenants?: number | undefined
}

/** Outline, its lower part (filled while under construction), where the letter sits and how far the shape reaches. */
interface Shape { readonly d: string; readonly lower: string; readonly letterY: number; readonly half: number; readonly below: number; readonly hasRing?: true }

const round = { d: circle(11), lower: 'M-10.34 3.74A11 11 0 0 0 10.34 3.74Z', letterY: 0, half: 12, below: 16 }
const shapes: Readonly<Record<string, Shape>> = {
  A1a: round,
  A1b: { ...round, half: 15, below: 18.5, hasRing: true },
  A2a: { d: box(-10.12, -10.12, 20.24, 20.24), lower: box(-10.12, 3.74, 20.24, 6.38), letterY: 0, half: 11.5, below: 16 },
  A2b: { d: 'M0 -14.52L14.52 10.45H-14.52Z', lower: 'M-10.62 3.74H10.62L14.52 10.45H-14.52Z', letterY: 3.4, half: 15.6, below: 17 },
  A2c: { d: 'M0 -14.08L14.08 0L0 14.08L-14.08 0Z', lower: 'M-10.34 3.74H10.34L0 14.08Z', letterY: 0, half: 15.2, below: 17.4 },
}
/** A class nobody has determined yet: the ground triangle upside down, which no class has. */
const undetermined: Shape = { d: 'M0 14.52L14.52 -10.45H-14.52Z', lower: 'M-6.27 3.74H6.27L0 14.52Z', letterY: -3.4, half: 15.6, below: 18.5 }

const cross = 'M-6.6 -6.6L6.6 6.6M6.6 -6.6L-6.6 6.6'
const strike = 'M-13.75 12.1L13.75 -12.1'
export const mostDots = 5

function body(shape: Shape, status: string | undefined, letter: string, colour: string): Stroke[] {
  const at = { y: shape.letterY, colour }
  const { d } = shape
  switch (status) {
    case 'proposed': return [{ d, fill: colours.white, stroke: colour, strokeWidthPx: 2, dash: [0.1, 3.3], cap: 'round' }, ...letterAt(letter, at)]
    case 'planned': return [{ d, fill: colours.white, stroke: colour, strokeWidthPx: 1.9, dash: [4.4, 2.4] }, ...letterAt(letter, at)]
    case 'underConstruction': return [
      { d, fill: colours.white, stroke: colour, strokeWidthPx: 1.6 }, { d: shape.lower, fill: colour },
      ...letterAt(letter, { ...at, y: shape.letterY - 1.9, heightPx: 7.8, halo: colours.white }),
    ]
    case 'inactive': return [
      { d, fill: colours.spentFill, stroke: colours.spent, strokeWidthPx: 1.6 }, ...letterAt(letter, { ...at, colour: colours.spent }),
      { d: strike, stroke: colours.white, strokeWidthPx: 3 }, { d: strike, stroke: '#4B5155', strokeWidthPx: 1.4 },
    ]
    case 'decommissioned': return [
      { d, fill: colours.white, stroke: colours.faint, strokeWidthPx: 1.2 },
      { d: moved(cross, 1, 0, shape.letterY), stroke: colours.faint, strokeWidthPx: 1.4 },
      ...letterAt(letter, { y: shape.below + 1.5, heightPx: 6, colour: colours.faint, halo: colours.white }),
    ]
    default: return [{ d, fill: colour, stroke: colour, strokeWidthPx: 1.4 }, ...letterAt(letter, { ...at, colour: colours.white })]
  }
}

const arrows: Readonly<Record<string, string>> = {
  keep: 'M-2.8 .2L-.8 2.3L2.9 -2.1', relocate: 'M-3 0H2.6M.2 -2.6L2.9 0L.2 2.6', remove: 'M-2.7 -2.7L2.7 2.7M2.7 -2.7L-2.7 2.7',
  underground: 'M0 -3V2.6M-2.6 .2L0 2.9L2.6 .2', dig: 'M-2.9 -1.5H2.9M-2.9 1.5H2.9', replace: 'M-2.7 2.7L2.7 -2.7',
}

/** What is to happen with a thing, top right of a mast; keeping it is the dark badge. */
export function badge(action: string, x = 12, y = -12): Stroke[] {
  const d = rowOf(arrows, action)
  if (!d) return []
  const isKept = action === 'keep'
  return [
    { d: circle(6.2, x, y), fill: isKept ? colours.ink : colours.white, stroke: isKept ? colours.white : colours.ink, strokeWidthPx: 1.2 },
    { d: moved(d, 1, x, y), stroke: isKept ? colours.white : colours.ink, strokeWidthPx: 1.6 },
  ]
}

/** Shape = class, letter = owner, fill = status, badge = action, dots = tenants: five signs that never depend on each other. */
export function mastSign({ class: mastClass, letter: owner = 'K', status, action = '', tenants = 0 }: Mast): Sign {
  const shape = rowOf(shapes, mastClass) ?? undetermined
  const letter = hasLetter(owner) ? owner : 'K'
  const isGone = status === 'decommissioned'
  const colour = colourOf(letter)
  const ink = isGone || status === 'inactive' ? colours.faint : colour
  const isShared = action === 'share'
  const dots = tenants < 2 ? 0 : Math.min(mostDots, Math.floor(tenants))
  const dotY = shape.below + (isShared ? 4 : 0) + (isGone ? 7 : 0)
  const strokes: Stroke[] = [
    ...(isShared ? [{ d: moved(shape.d, shape.hasRing ? 1.62 : 1.4), fill: colours.white, stroke: ink, strokeWidthPx: 1.5, opacity: 0.92 }] : []),
    ...body(shape, status, letter, colour),
    ...(shape.hasRing ? [{ d: circle(14), stroke: ink, strokeWidthPx: 1.2 }] : []),
    ...badge(action),
    ...Array.from({ length: dots }, (_, at): Stroke =>
      ({ d: circle(1.9, (at - (dots - 1) / 2) * 5, dotY), fill: ink, stroke: colours.white, strokeWidthPx: 1 })),
  ]
  const hasBadge = rowOf(arrows, action) !== undefined
  const across = Math.max(shape.half, isShared ? shape.half * 1.42 : 0, hasBadge ? 19 : 0, status === 'inactive' ? 14.5 : 0, dots * 2.5 + 0.5)
  const down = Math.max(shape.half, isShared ? shape.half * 1.42 : 0, hasBadge ? 19 : 0, status === 'inactive' ? 14.5 : 0, dots > 0 ? dotY + 3 : 0, isGone ? shape.below + 6 : 0)
  return { widthPx: Math.ceil(across * 2), heightPx: Math.ceil(down * 2), strokes }
}
