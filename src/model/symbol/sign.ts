/** One pen stroke or filled shape of a sign; `d` is an SVG path of absolute M L H V Q A Z around the sign's centre. */
export interface Stroke {
  readonly d: string
  readonly fill?: string
  readonly stroke?: string
  readonly strokeWidthPx?: number
  readonly dash?: readonly number[]
  readonly cap?: 'butt' | 'round'
  readonly opacity?: number
}

/** A sign as pure data: canvas, SVG and PDF draw the same strokes. Its centre is the object's place. */
export interface Sign {
  readonly widthPx: number
  readonly heightPx: number
  readonly strokes: readonly Stroke[]
}

/** One pen along a line; lengths of dashes in px, not in line widths. */
export interface Pen {
  readonly colour: string
  readonly widthPx: number
  readonly dash?: readonly number[]
  readonly cap?: 'butt' | 'round'
  /** Beside the line, to the right of its direction. */
  readonly asidePx?: number
}

/** A line: pens one over the other and, where TTLT 21/2013 or the action asks for it, a second sign again and again. */
export interface LineSign {
  readonly pens: readonly Pen[]
  readonly repeat?: { readonly sign: Sign; readonly everyPx: number }
}

/** An area: a tint, a hatch of square tiles and an edge. */
export interface AreaSign {
  readonly fill?: string
  readonly fillOpacity?: number
  readonly hatch?: Hatch
  readonly edge?: Pen
}

/** The tile of a hatch: strokes between 0 and `sizePx` both ways that meet at opposite sides. */
export interface Hatch {
  readonly sizePx: number
  readonly strokes: readonly Stroke[]
}

/** A row of a table by a name from a file, which may be any text, `constructor` too. */
export const rowOf = <T>(table: Readonly<Record<string, T>>, name: string | undefined): T | undefined =>
  name !== undefined && Object.hasOwn(table, name) ? table[name] : undefined

const rounded = (value: number): string => String(Math.round(value * 100) / 100)
const axes: Readonly<Record<string, readonly ('x' | 'y' | 'length' | 'same')[]>> = {
  M: ['x', 'y'], L: ['x', 'y'], H: ['x'], V: ['y'], Q: ['x', 'y', 'x', 'y'], Z: [],
  A: ['length', 'length', 'same', 'same', 'same', 'x', 'y'],
}

/** The path `scale` times as large, then moved. */
export function moved(d: string, scale: number, dx = 0, dy = 0): string {
  return d.replace(/([A-Za-z])([^A-Za-z]*)/g, (_, command: string, rest: string) => {
    const kinds = axes[command]
    if (!kinds) throw new Error(`expected a path of M L H V Q A Z, got ${command} in ${d}`)
    const numbers = (rest.match(/-?\d*\.?\d+/g) ?? []).map((text, at) => {
      const value = Number(text)
      const kind = kinds[at % kinds.length]
      return rounded(kind === 'x' ? value * scale + dx : kind === 'y' ? value * scale + dy : kind === 'length' ? value * scale : value)
    })
    return command + numbers.join(' ')
  })
}

/** A sign of another size. Its pens grow more slowly than its shape, so that a small sign keeps its ink. */
export function scaled(sign: Sign, scale: number): Sign {
  const pen = scale ** 0.6
  return {
    widthPx: Math.ceil(sign.widthPx * scale), heightPx: Math.ceil(sign.heightPx * scale),
    strokes: sign.strokes.map((stroke) => ({
      ...stroke, d: moved(stroke.d, scale),
      ...(stroke.strokeWidthPx !== undefined && { strokeWidthPx: Number(rounded(stroke.strokeWidthPx * pen)) }),
      ...(stroke.dash && { dash: stroke.dash.map((length) => Number(rounded(length * pen))) }),
    })),
  }
}

export const circle = (radius: number, x = 0, y = 0): string =>
  `M${rounded(x - radius)} ${y}A${radius} ${radius} 0 1 1 ${rounded(x + radius)} ${y}A${radius} ${radius} 0 1 1 ${rounded(x - radius)} ${y}Z`
export const box = (left: number, top: number, width: number, height: number): string =>
  `M${left} ${top}H${rounded(left + width)}V${rounded(top + height)}H${left}Z`
/** A box with round corners of 3 px. */
export const tablet = (half: number, corner = 3): string => {
  const straight = half - corner
  return `M${-straight} ${-half}H${straight}A${corner} ${corner} 0 0 1 ${half} ${-straight}V${straight}A${corner} ${corner} 0 0 1 ${straight} ${half}`
    + `H${-straight}A${corner} ${corner} 0 0 1 ${-half} ${straight}V${-straight}A${corner} ${corner} 0 0 1 ${-straight} ${-half}Z`
}

/** What a sign looks like on a photocopy: its strokes without any hue, light from dark told apart. */
export function greyOf(sign: Sign): string {
  return sign.strokes.map(({ d, fill, stroke, strokeWidthPx, dash }) =>
    [d, fill && `fill ${tone(fill)}`, stroke && `pen ${tone(stroke)} ${strokeWidthPx ?? 1}`, dash?.join(' ')].filter(Boolean).join(' ; ')).join(' | ')
}

/** Three steps a bad photocopier still tells apart. */
function tone(colour: string): 'light' | 'middle' | 'dark' {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16))
  const grey = 0.299 * r! + 0.587 * g! + 0.114 * b!
  return grey > 200 ? 'light' : grey > 140 ? 'middle' : 'dark'
}
