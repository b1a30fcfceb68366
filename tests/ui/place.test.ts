import { expect, test } from 'vitest'
import { random, whole } from '../random'
import { type Align, placeBeside, type Side } from '../../src/ui/controls/place'

const sides: Side[] = ['bottom', 'top', 'left', 'right']
const aligns: Align[] = ['start', 'center', 'end']

test('what floats stays in the window, and off its anchor wherever there is room', () => {
  const seed = 20260701
  const next = random(seed)
  const between = (least: number, most: number) => whole(next, least, most)
  for (let i = 0; i < 3000; i++) {
    const room = { width: between(320, 1600), height: between(480, 1000) }
    const anchor = { left: between(0, room.width - 40), top: between(0, room.height - 40), width: between(10, 40), height: between(10, 40) }
    const size = { width: between(20, 300), height: between(20, 200) }
    const side = sides[i % 4]!
    const { leftPx, topPx } = placeBeside(anchor, size, room, side, aligns[i % 3]!)
    const place = `${seed} ${i} ${JSON.stringify({ anchor, size, room, side, leftPx, topPx })}`
    expect(leftPx >= 8 && topPx >= 8 && leftPx + size.width <= room.width - 8 && topPx + size.height <= room.height - 8, place).toBe(true)
    const isUpright = side === 'bottom' || side === 'top'
    const [before, after, own] = isUpright
      ? [anchor.top, room.height - anchor.top - anchor.height, size.height] : [anchor.left, room.width - anchor.left - anchor.width, size.width]
    const isOver = isUpright
      ? topPx < anchor.top + anchor.height && topPx + size.height > anchor.top
      : leftPx < anchor.left + anchor.width && leftPx + size.width > anchor.left
    if (Math.max(before, after) >= own + 16) expect(isOver, place).toBe(false)
  }
})

test('it stands on the wished side where it fits', () => {
  const anchor = { left: 400, top: 300, width: 100, height: 30 }
  const size = { width: 200, height: 100 }
  const room = { width: 1000, height: 700 }
  expect(placeBeside(anchor, size, room, 'bottom', 'start')).toEqual({ leftPx: 400, topPx: 336 })
  expect(placeBeside(anchor, size, room, 'top', 'end')).toEqual({ leftPx: 300, topPx: 194 })
  expect(placeBeside(anchor, size, room, 'right', 'center')).toEqual({ leftPx: 506, topPx: 265 })
  expect(placeBeside({ ...anchor, top: 660 }, size, room, 'bottom', 'start').topPx).toBe(554)
})
