import { expect } from 'vitest'
import { mapless, testWith } from './driver'
import { poles } from './given'

const test = testWith({ flags: [...mapless.flags, '--js-flags=--max-old-space-size=300'] })

test('a file that needs more memory than the browser has ends in a message, not in a dead tab', async ({ app }) => {
  await app.begin()
  const before = await app.layers.counts()
  await app.opening.pick({ name: 'bomb.geojson', text: `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"a":[${'{},'.repeat(15_000_000)}{}]}}]}` })
  await app.opening.isOver()
  expect(await app.opening.message()).toMatch(/bomb\.geojson cần khoảng \d+ MB bộ nhớ/)
  expect(await app.opening.isAlarmed()).toBe(true)
  expect(await app.layers.counts()).toEqual(before)
  await app.opening.closeMessage()
  await app.opening.asNew(poles(3))
  expect(await app.layers.counts()).toEqual({ pole: 3 })
})
