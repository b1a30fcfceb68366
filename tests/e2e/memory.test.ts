import { expect } from 'vitest'
import { testWith } from './driver'
import { poles } from './given'

const test = testWith('--js-flags=--max-old-space-size=300')

test('a file that needs more memory than the browser has ends in a message, not in a dead tab', async ({ app }) => {
  await app.openSample()
  const before = await app.counts()
  await app.pick({ name: 'bomb.geojson', text: `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":null,"properties":{"a":[${'{},'.repeat(15_000_000)}{}]}}]}` })
  expect(await app.message()).toMatch(/bomb\.geojson cần khoảng \d+ MB bộ nhớ/)
  expect(await app.isAlarmed()).toBe(true)
  expect(await app.counts()).toEqual(before)
  await app.pick(poles(3))
  expect(await app.counts()).toEqual({ pole: 3 })
})
