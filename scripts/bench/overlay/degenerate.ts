import type { Ground, Shape } from '../../../src/analysis/overlay'
import { random } from '../../sample/random'

const twoPi = 2 * Math.PI

export function ringM2(ring: Float64Array): number {
  let sum = 0
  for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) sum += (ring[j]! - ring[0]!) * (ring[i + 1]! - ring[1]!) - (ring[i]! - ring[0]!) * (ring[j + 1]! - ring[1]!)
  return sum / 2
}
export const ringsM2 = (rings: readonly Float64Array[]): number => rings.reduce((sum, ring) => sum + ringM2(ring), 0)

export function groundFrom(...rings: (readonly number[] | Float64Array)[]): Ground {
  const own = rings.map((ring) => Float64Array.from(ring))
  const xs = own.flatMap((ring) => [...ring].filter((_, i) => i % 2 === 0))
  const ys = own.flatMap((ring) => [...ring].filter((_, i) => i % 2 === 1))
  return { rings: own, scales: own.map(() => 1), box: [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)], areaM2: ringsM2(own) }
}

export const rectangle = (west: number, south: number, east: number, north: number): number[] => [west, south, east, south, east, north, west, north]
export const turned = (ring: readonly number[]): number[] => Array.from({ length: ring.length }, (_, i) => ring[ring.length - 2 - (i - (i % 2)) + (i % 2)]!)

/** Lattices where circles touch, pass through each other's middle or meet by threes in one point, sectors side by side, and borders along all of it. */
export function degenerate(seed: number): { shapes: Shape[]; grounds: Ground[] } {
  const next = random(seed, 'degenerate')
  const step = next.pick([500, 1000])
  const [x0, y0] = next.pick([[431_234.56, 1_672_345.67], [0, 0]] as const)
  const radii = [step, step / 2, step * Math.SQRT1_2, step / Math.sqrt(3), 2 * step, step * 1.3]
  const usual = next.pick(radii)
  const isHex = next() < 0.5
  const hasWedges = next() < 0.6
  const side = next.int(3, 6)
  const shapes: Shape[] = []
  for (let i = 0; i < side * side; i++) {
    if (next() < 0.1) continue
    const [column, row] = [i % side, Math.floor(i / side)]
    const at = { x: x0 + step * (column + (isHex && row % 2 ? 0.5 : 0)), y: y0 + step * row * (isHex ? Math.sqrt(3) / 2 : 1) }
    const r = next() < 0.7 ? usual : next.pick(radii)
    if (hasWedges && next() < 0.6) {
      const width = next.pick([Math.PI, Math.PI / 1.5, Math.PI / 2, Math.PI / 3])
      const from = next.pick([0, Math.PI / 2, Math.PI / 6, 1])
      const count = next() < 0.5 ? 1 : Math.round(twoPi / width)
      for (let k = 0; k < count; k++) shapes.push({ ...at, r, from: from + k * width, width })
      if (next() < 0.2) shapes.push({ ...at, r })
      if (next() < 0.2) shapes.push({ ...at, r: r / 2, from, width })
    } else shapes.push({ ...at, r })
    if (next() < 0.1) shapes.push(shapes.at(-1)!)
    if (next() < 0.1) shapes.push({ ...at, r: 0.7 * r })
  }
  const inner = rectangle(x0, y0, x0 + 3 * step, y0 + 2 * step)
  const outer = rectangle(x0 - step / 2, y0 - step / 2, x0 + 4 * step, y0 + 3 * step)
  return { shapes, grounds: [groundFrom(inner), groundFrom(outer), groundFrom(outer, turned(inner))] }
}
