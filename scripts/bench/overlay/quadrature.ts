import type { Ground, Shape } from '../../../src/analysis/overlay'

/**
 * How much of a ground no shape serves, counted line by line: along each line the answer is exact. It knows nothing of arcs that meet, of rings or of
 * Green's theorem. Lines stand closer where circles begin and end, since lengths grow like roots there.
 */
export function openArea(all: readonly Shape[], { rings, box }: Pick<Ground, 'rings' | 'box'>, lines: number): number {
  const shapes = all.filter(({ x, y, r }) => x + r > box[0] && x - r < box[2] && y + r > box[1] && y - r < box[3])
  const breaks = [box[1], box[3], ...shapes.flatMap(({ y, r }) => [y - r, y, y + r])]
  for (const ring of rings) if (ring.length <= 400) for (let i = 1; i < ring.length; i += 2) breaks.push(ring[i]!)
  const levels = [...new Set(breaks)].filter((y) => y >= box[1] && y <= box[3]).sort((a, b) => a - b)
  let area = 0
  for (let k = 0; k + 1 < levels.length; k++) {
    const [from, high] = [levels[k]!, levels[k + 1]! - levels[k]!]
    const count = Math.ceil(3 + (lines * high) / (box[3] - box[1]))
    for (let i = 0; i < count; i++) {
      const at = (k: number) => (1 - Math.cos((k / count) * Math.PI)) / 2
      area += (at(i + 1) - at(i)) * high * openOf(shapes, rings, from + high * at(i + 0.5))
    }
  }
  return area
}

function openOf(shapes: readonly Shape[], rings: Ground['rings'], y: number): number {
  const borders: number[] = []
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const [ay, by] = [ring[i + 1]!, ring[j + 1]!]
      if (ay > y !== by > y) borders.push(ring[i]! + ((y - ay) / (by - ay)) * (ring[j]! - ring[i]!))
    }
  }
  borders.sort((a, b) => a - b)
  const served: [number, number][] = []
  for (const shape of shapes) {
    const span = Math.abs(y - shape.y) < shape.r && spanAt(shape, y)
    if (span) served.push(span)
  }
  served.sort((a, b) => a[0] - b[0])
  let open = 0
  for (let i = 0; i + 1 < borders.length; i += 2) open += openLength(borders[i]!, borders[i + 1]!, served)
  return open
}

function openLength(from: number, to: number, served: readonly (readonly [number, number])[]): number {
  let [open, reach] = [0, from]
  for (const [lo, hi] of served) {
    if (lo >= to) break
    if (lo > reach) open += lo - reach
    if (hi > reach) reach = hi
  }
  return open + Math.max(0, to - reach)
}

/** What of a horizontal line lies in a shape. */
function spanAt({ x, y, r, from, width }: Shape, at: number): [number, number] | null {
  const high = at - y
  const half = Math.sqrt(r * r - high * high)
  let [lo, hi] = [-half, half]
  if (width !== undefined) {
    // Left of the first side, right of the last.
    for (const [way, sign] of [[from!, 1], [from! + width, -1]] as const) {
      const [cos, sin] = [Math.cos(way) * sign, Math.sin(way) * sign]
      const edge = (cos * high) / sin
      if (Math.abs(sin) < 1e-12) {
        if (cos * high < 0) return null
      } else if (sin > 0) hi = Math.min(hi, edge)
      else lo = Math.max(lo, edge)
    }
  }
  return lo < hi ? [x + lo, x + hi] : null
}
