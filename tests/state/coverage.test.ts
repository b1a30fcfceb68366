import { expect, test, vi as clock } from 'vitest'
import { stateOf } from '../../src/state'
import { isStale } from '../../src/state/coverage'
import { inline } from '../../src/worker/registry'
import { network } from '../network'

/** Two wards side by side, and one of the older edition over both; a station in the western one. */
const town = network()
  .square('unit', 'W', -1000, 0, 1000, { level: 'ward', unitCode: '1', name: 'Phường Tây', validFrom: '2025-07-01', population: 4000 })
  .square('unit', 'E', 0, 0, 1000, { level: 'ward', unitCode: '2', name: 'Phường Đông', validFrom: '2025-07-01', population: 1000 })
  .square('unit', 'O', -1000, 0, 2000, { level: 'ward', unitCode: '9', name: 'Phường Cũ', validTo: '2025-06-30', population: 5000 })
  .point('station', 'T', -500, 500, { operator: 'Viettel', technology: '5G', radiusM: 300, status: 'operational' })

async function opened() {
  const sample = [{ name: 'thi_tran.geojson', blob: new Blob([JSON.stringify({ type: 'FeatureCollection', features: town.features })]) }]
  const store = stateOf({ work: inline(), sample, memory: () => ({ getItem: () => null, setItem() {} }) })
  await store.getState().openSample()
  store.getState().giveName('Lan')
  const now = store.getState
  const isAnswered = () => clock.waitUntil(() => now().coverage !== null && now().coverProgress === null && now().counts !== null, { timeout: 10_000 })
  return { now, isAnswered }
}
const names = ({ coverage }: { coverage: { units: readonly { name: string }[] } | null }) => coverage?.units.map(({ name }) => name).sort()

test('figures are asked for when the work area is opened, and again when scope or edition are others', async () => {
  const { now, isAnswered } = await opened()
  expect(now().coverage).toBeNull()
  now().openCoverage()
  await isAnswered()
  expect(names(now())).toEqual(['Phường Tây', 'Phường Đông'])
  await now().look({ scope: 'E' })
  await isAnswered()
  expect(names(now())).toEqual(['Phường Đông'])
  expect(now().coverage!.total.coveredPopulation).toBe(0)
  await now().look({ scope: null, day: '2025-06-30' })
  await isAnswered()
  expect(names(now())).toEqual(['Phường Cũ'])
})

test('what was answered elsewhere is not shown once the scope is another, though the work area was closed meanwhile', async () => {
  const { now, isAnswered } = await opened()
  now().openCoverage()
  await isAnswered()
  now().closeCoverage()
  await now().look({ scope: 'E' })
  await clock.waitUntil(() => now().coverage === null)
  now().openCoverage()
  await isAnswered()
  expect(names(now())).toEqual(['Phường Đông'])
})

test('an edit makes the answer old and keeps it; asked again it is of the data as they are', async () => {
  const { now, isAnswered } = await opened()
  now().openCoverage()
  await isAnswered()
  const before = now().coverage!.total.coveredPopulation!
  expect(await now().write(['T'], { radiusM: 400 })).toBeNull()
  expect(isStale(now())).toBe(true)
  expect(now().coverage!.total.coveredPopulation).toBe(before)
  await now().coverAgain()
  expect(isStale(now())).toBe(false)
  expect(now().coverage!.total.coveredPopulation!).toBeCloseTo((before * 16) / 9, 0)
})

test('what is cancelled says so and leaves what was there', async () => {
  const { now, isAnswered } = await opened()
  now().openCoverage()
  await isAnswered()
  const before = now().coverage
  now().askCoverage({ technology: '4G' })
  await Promise.resolve()
  await Promise.resolve()
  now().cancelCoverage()
  await clock.waitUntil(() => now().coverTrouble === 'cancelled')
  expect(now()).toMatchObject({ coverage: before, coverProgress: null })
})

test('a kept result is there by its name, is removed, and comes back with the undo of that', async () => {
  const { now, isAnswered } = await opened()
  now().openCoverage()
  await isAnswered()
  await now().keepCoverage('Ban đầu')
  const [kept] = now().coverSettings!.kept
  expect(kept).toMatchObject({ name: 'Ban đầu', who: 'Lan', scope: null, coverage: { total: now().coverage!.total } })
  await now().renameKept(kept!.id, 'Trước khi sửa')
  await now().forgetKept(kept!.id)
  expect(now().coverSettings!.kept).toEqual([])
  now().notices.find(({ action }) => action)!.action!.run()
  await clock.waitUntil(() => now().coverSettings!.kept.length === 1)
  expect(now().coverSettings!.kept[0]!.name).toBe('Trước khi sửa')
})
