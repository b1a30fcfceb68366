import { expect, test } from 'vitest'
import { type Answer, Pager, type Pages } from '../../src/state/pages'

test('rows that are told before the first of their question stay when those come', async () => {
  const waiting = new Map<number, (answer: Answer<number>) => void>()
  let shown: Pages<number> | undefined
  const pager = new Pager<number>((from) => new Promise((resolve) => void waiting.set(from, resolve)), (pages) => (shown = pages))
  const answer = async (from: number) => {
    waiting.get(from)!({ items: Array.from({ length: 100 }, (_, i) => from + i), total: 1000 })
    await new Promise((resolve) => setImmediate(resolve))
  }
  void pager.restart(false)
  await answer(0)
  void pager.restart(true)
  void pager.reach(900, 1000)
  await answer(900)
  expect([...shown!.items.keys()]).toEqual(Array.from({ length: 100 }, (_, i) => 900 + i))
  await answer(0)
  expect(shown!.items.get(0)).toBe(0)
  expect(shown!.items.get(950)).toBe(950)
})
