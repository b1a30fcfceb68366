import { expect, test } from 'vitest'
import { advance, beginning } from '../../src/state/opening'

const opening = beginning([{ name: 'a.geojson', bytes: new Uint8Array() }], false, 1000)
const at = (step: 'read' | 'check' | 'index', fraction: number, nowMs = 11_000) => advance(opening, { step, file: 'a.geojson', fraction }, nowMs)

test('the remaining time is told only when it can be: after a while, from the share that is done', () => {
  expect(at('check', 0.5, 1500).remainingS).toBeNull()
  expect(at('read', 0).remainingS).toBeNull()
  expect(at('check', 0.5)).toMatchObject({ step: 'check', fraction: 0.5, remainingS: 10 })
})

test('the further the work, the less remains, also from one step to the next', () => {
  const told = [at('read', 0.5), at('read', 1), at('check', 0.2), at('check', 0.9), at('index', 0)].map(({ remainingS }) => remainingS!)
  expect(told).toEqual(told.toSorted((a, b) => b - a))
  expect(told[4]).toBeLessThan(told[3]!)
})
