import { expect, test } from 'vitest'
import type { Shape } from '../../../src/analysis/overlay'
import { pick, random, whole } from '../../random'
import { laid, scattered, twoPi } from './scenes'

const anyShape = (next: () => number, about: Shape): Shape | null => {
  if (next() < 0.2) return null
  const shape = { x: about.x + 3000 * (next() - 0.5), y: about.y + 3000 * (next() - 0.5), r: 200 + 1800 * next() }
  return next() < 0.3 ? { ...shape, from: twoPi * next(), width: 0.2 + 2.9 * next() } : next() < 0.2 ? about : shape
}

test.each([...Array(12).keys()])('a hundred moves come to what is laid anew, seed %i', (seed) => {
  const next = random(seed)
  const { shapes, grounds } = scattered(seed + 31)
  const now: (Shape | null)[] = [...shapes, { x: shapes[0]?.x ?? 0, y: shapes[0]?.y ?? 0, r: 900 }]
  const moved = laid(now, grounds)
  moved.alone()
  for (let step = 0; step < 100; step++) {
    const i = whole(next, 0, now.length)
    const shape = anyShape(next, pick(next, now.filter((one) => one !== null).concat(now.length ? [] : shapes)) ?? { x: 0, y: 0, r: 500 })
    const before = grounds.map((_, ground) => moved.at(ground).gapM2)
    if (step % 3 === 0) grounds.forEach((_, ground) => moved.gapsAt(ground))
    const touched = moved.put(i, shape)
    now[i] = shape
    before.forEach((gapM2, ground) => {
      if (!touched.includes(ground)) expect(moved.at(ground).gapM2).toBe(gapM2)
    })
    if (step % 9 !== 0 && step < 97) continue
    const anew = laid(now, grounds)
    grounds.forEach(({ areaM2 }, ground) => {
      const message = `seed ${seed}, step ${step}, ground ${ground}`
      expect(moved.at(ground).isFlattened, message).toBe(false)
      expect(Math.abs(moved.at(ground).gapM2 - anew.at(ground).gapM2) / areaM2, message).toBeLessThan(1e-9)
      expect(moved.gapsAt(ground).length, message).toBe(anew.gapsAt(ground).length)
    })
    const [alone, wanted] = [moved.alone(), anew.alone()]
    wanted.forEach((areaM2, k) => expect(Math.abs(areaM2 - alone[k]!), `seed ${seed}, step ${step}, shape ${k}`).toBeLessThan(1e-3))
    const outline = (overlay: typeof moved) => overlay.outline(2).reduce((sum, { areaM2 }) => sum + areaM2, 0)
    expect(Math.abs(outline(moved) - outline(anew)), `seed ${seed}, step ${step}`).toBeLessThan(1e-2)
    const { x, y } = now.find((one) => one !== null) ?? { x: 0, y: 0 }
    expect(moved.over(x + 300, y), `seed ${seed}, step ${step}`).toEqual(anew.over(x + 300, y))
  }
})

test('one more of what is there touches nothing', () => {
  const { shapes, grounds } = scattered(8)
  const overlay = laid(shapes, grounds)
  const first = grounds.findIndex((_, i) => overlay.at(i).gapM2 < overlay.at(i).areaM2)
  const i = shapes.findIndex((shape) => shape.x + shape.r > grounds[first]!.box[0])
  expect(overlay.put(shapes.length, shapes[i]!)).toEqual([])
  expect(overlay.put(i, null)).toEqual([])
  expect(overlay.shapes).toHaveLength(shapes.length + 1)
})

test('many places come and go', () => {
  const next = random(5)
  const { grounds } = scattered(5)
  const [x, y] = [grounds[0]!.box[0], grounds[0]!.box[1]]
  const overlay = laid([], grounds)
  const now: (Shape | null)[] = []
  for (let i = 0; i < 700; i++) {
    const at = whole(next, 0, Math.min(now.length, 150))
    now[at] = next() < 0.3 ? null : { x: x + 8000 * next(), y: y + 8000 * next(), r: 100 + 500 * next() }
    overlay.put(at, now[at])
    if (i % 50 === 0) overlay.at(0)
  }
  const anew = laid(now, grounds)
  grounds.forEach((_, i) => expect(overlay.at(i).gapM2).toBeCloseTo(anew.at(i).gapM2, 2))
})
