import { expect, test } from 'vitest'
import '../../src/i18n/languages'
import { mostReaches } from '../../src/state/coverage'
import { at } from '../network'
import { answered, heard, openTown, town, until } from './town'

const circleKm2 = Math.PI * 0.4 ** 2

async function opened(...given: Parameters<typeof openTown>) {
  const store = await openTown(...given)
  store.getState().openCoverage()
  await answered(store)
  return store
}

test('nothing is worked out before somebody looks at it; the answer tells of the question and of the state of the data', async () => {
  const work = heard()
  const store = await openTown(town(), work)
  store.getState().askCoverage({ technology: '4G' })
  store.getState().showCover('served')
  expect(work.log.filter((task) => task.startsWith('coverage'))).toEqual([])
  store.getState().askCoverage({ technology: '5G' })
  store.getState().openCoverage()
  const { coverage, status } = await answered(store)
  expect(coverage!.total.coveredKm2).toBeCloseTo(2 * circleKm2, 3)
  expect(coverage!.total.coveredPopulation).toBeCloseTo(2 * circleKm2 * 250, 1)
  expect(coverage).toMatchObject({ question: { technology: '5G', operator: null }, method: { version: status!.version, stations: 2 } })
})

test('another question is another answer, and the gap that was looked at belongs to the old one', async () => {
  const store = await opened()
  await store.getState().goToGap(1)
  expect(store.getState()).toMatchObject({ gapAt: 1, wish: { box: store.getState().coverage!.gaps[0]!.box } })
  store.getState().askCoverage({ operator: 'VNPT' })
  expect(store.getState().gapAt).toBeNull()
  const { coverage } = await answered(store)
  expect(coverage!.total.coveredKm2).toBeCloseTo(circleKm2, 3)
})

test('the map gets what its mode shows, and loses it when coverage is left', async () => {
  const store = await opened()
  const names = () => Object.keys(store.getState().coverLayers).sort()
  expect(names()).toEqual(['reach', 'villages'])
  for (const [mode, wanted] of [['served', ['reach', 'served']], ['overlap', ['overlap', 'reach', 'served']], ['whatIf', ['reach']]] as const) {
    store.getState().showCover(mode)
    await until(store, () => names().join() === wanted.join())
  }
  store.getState().closeCoverage()
  expect(names()).toEqual([])
})

test('where no village is drawn, whole wards tell what is missing', async () => {
  const store = await opened(town({ hasVillages: false }))
  expect(Object.keys(store.getState().coverLayers).sort()).toEqual(['reach', 'units'])
})

test('the limits of very many stations are not drawn', async () => {
  const network = town()
  for (let i = 0; i <= mostReaches; i++) network.point('station', `N${i}`, 20 + 30 * (i % 60), 20 + 30 * Math.floor(i / 60), { operator: 'FPT', technology: '5G', radiusM: 10, status: 'operational' })
  const store = await opened(network)
  expect(store.getState().coverage!.stations.length).toBeGreaterThan(mostReaches)
  expect(Object.keys(store.getState().coverLayers)).toEqual(['villages'])
})

test('what is tried changes the figures beside those as they are, and no data; to stop trying brings them back', async () => {
  const store = await opened()
  const { status, coverage: before } = store.getState()
  store.getState().tryOut({ off: ['S1'], radiiM: { S2: 200 } })
  const { coverage, asItStands } = await answered(store)
  expect(coverage!.total.coveredKm2).toBeCloseTo(Math.PI * 0.2 ** 2, 3)
  expect(asItStands!.total).toEqual(before!.total)
  store.getState().tryOut({ off: [], radiiM: {}, offOperators: ['VNPT'] })
  expect((await answered(store)).coverage!.total.coveredKm2).toBeCloseTo(circleKm2, 3)
  store.getState().show({ tool: 'tryMast' })
  store.getState().stopTrying()
  expect(await answered(store)).toMatchObject({ asItStands: null, tool: 'select', coverage: { total: before!.total }, status: { version: status!.version, at: status!.at } })
})

test('a tried mast serves, and becomes a planned mast with its station in one step that undo takes back', async () => {
  const store = await opened()
  const objects = store.getState().status!.objects
  store.getState().tryMast(at(1500, 1500))
  store.getState().tryMast(at(500, 1500))
  const { whatIf: { added }, coverage } = await answered(store)
  expect(added).toMatchObject([{ operator: 'Viettel', technology: '5G', radiusM: null }, { operator: 'Viettel' }])
  expect(new Set(added.map(({ id }) => id)).size).toBe(2)
  expect(coverage!.total.coveredKm2).toBeGreaterThan(3 * circleKm2)
  store.getState().tryOut({ added: added.map((mast, i) => ({ ...mast, operator: 'VNPT', radiusM: i === 0 ? 350 : null })) })
  await answered(store)
  expect(await store.getState().planTried(2028)).toBe(true)
  const after = store.getState()
  expect(after).toMatchObject({ whatIf: { added: [] }, status: { objects: objects + 4 } })
  const made = await after.work.call('features', { ids: after.selected, most: 10 })
  expect(made.map(({ properties, geometry }) => ({ ...properties, geometry }))).toMatchObject([
    { kind: 'site', owner: 'VNPT', status: 'planned', phase: 2028, geometry: { coordinates: at(1500, 1500) } }, { kind: 'station', operator: 'VNPT', technology: '5G', radiusM: 350, status: 'planned', phase: 2028 },
    { kind: 'site' }, { kind: 'station' },
  ])
  expect(made[1]!.properties).toMatchObject({ site: after.selected[0] })
  expect(made[3]!.properties).not.toHaveProperty('radiusM')
  await store.getState().undo()
  expect(store.getState().status!.objects).toBe(objects)
})

test('nothing tried, nothing planned', async () => {
  const store = await opened()
  expect(await store.getState().planTried(2030)).toBe(false)
  expect(store.getState().status!.at).toBe(0)
})
