import { beforeAll, expect, test } from 'vitest'
import '../../../src/i18n/languages'
import type { State, Store } from '../../../src/state'
import { at, network } from '../../network'
import { openTown, until } from '../../state/town'

/** One street with poles that a cable of seven hangs on, where three are allowed. */
function town() {
  const net = network().square('unit', 'W', 0, 0, 2000, { level: 'ward', name: 'Phường An', unitCode: 'W', validFrom: '2025-07-01' }).add('road', 'R', { type: 'LineString', coordinates: [at(200, 500), at(800, 500)] }, { name: 'Lê Lợi', roadClass: 'main', widthM: 10 })
  const stations = [200, 240, 280, 320]
  for (const [i, east] of stations.entries()) net.point('pole', `P${i}`, east, 507, { name: `Cột ${i}`, owner: 'VNPT', ownerSign: false, capacityCables: 1, status: 'operational' })
  for (const owner of ['VNPT', 'Viettel']) net.add('cable', `C${owner}`, { type: 'LineString', coordinates: stations.map((east) => at(east, 507)) }, { owner, operator: owner, placement: 'aerial', role: 'distribution', poles: stations.map((_, i) => `P${i}`), status: 'operational' })
  return net
}

async function found(store: Store): Promise<State> {
  await store.getState().streetsAgain()
  return until(store, ({ streetsFound, status, streetProgress }) => streetProgress === null && streetsFound?.version === status!.version)
}
async function opened(): Promise<Store> {
  const store = await openTown(town())
  store.getState().openStreets()
  await found(store)
  return store
}
beforeAll(async () => void (await opened()), 60_000)

const listOf = async (store: Store, ids: readonly string[]) => (await store.getState().work.call('findings', { among: ids, from: 0, to: 50, state: 'all' })).findings

test('a mark is kept with its note, who and when; what is fixed no longer counts, what is still there does; each goes with one undo', async () => {
  const store = await opened()
  const before = store.getState().streetsFound!.streets[0]!
  expect(before).toMatchObject({ name: 'Lê Lợi' })
  expect(before.findingIds.length).toBeGreaterThan(1)
  const [one, two] = await listOf(store, before.findingIds)
  expect(await store.getState().markFinding(one!, 'confirmed', '')).toBe(true)
  await found(store)
  expect(store.getState().streetsFound!.streets[0]!.findingIds).toEqual(before.findingIds)
  expect(await store.getState().markFinding(two!, 'notFault', 'Dây điện, không phải cáp')).toBe(true)
  await found(store)
  expect(store.getState().streetsFound!.streets[0]!.findingIds).toEqual(before.findingIds.filter((id) => id !== two!.id))
  const [marked, closed] = await listOf(store, [one!.id, two!.id])
  expect([marked, closed].map((finding) => finding!.waiver)).toMatchObject([{ mark: 'confirmed', who: 'An' }, { mark: 'notFault', reason: 'Dây điện, không phải cáp', who: 'An' }])
  expect(Number.isNaN(Date.parse(closed!.waiver!.at))).toBe(false)
  store.getState().notices.at(-1)!.action!.run()
  await until(store, ({ status }) => status!.at === 1)
  await found(store)
  expect(store.getState().streetsFound!.streets[0]!.findingIds).toEqual(before.findingIds)
  expect(await store.getState().markFinding(marked!, null, '')).toBe(true)
  expect((await listOf(store, [one!.id]))[0]!.waiver).toBeNull()
})

test('a mark without a name is not made: the dialog comes with what was written; with a name it is, and a mark is taken back without', async () => {
  const store = await opened()
  const [one] = await listOf(store, store.getState().streetsFound!.streets[0]!.findingIds)
  store.getState().giveName('')
  expect(await store.getState().markFinding(one!, 'notFault', 'Dây điện, không phải cáp')).toBe(false)
  expect(store.getState()).toMatchObject({ dialog: 'mark', marking: { finding: { id: one!.id, message: one!.message }, mark: 'notFault', note: 'Dây điện, không phải cáp' }, isAskingName: false, status: { at: 0 } })
  store.getState().giveName('An')
  const { finding, mark, note } = store.getState().marking!
  expect(await store.getState().markFinding(finding, mark, note!)).toBe(true)
  const [marked] = await listOf(store, [one!.id])
  expect(marked!.waiver).toMatchObject({ mark: 'notFault', reason: 'Dây điện, không phải cáp', who: 'An' })
  store.getState().giveName('')
  expect(await store.getState().markFinding(marked!, null, '')).toBe(true)
  expect((await listOf(store, [one!.id]))[0]!.waiver).toBeNull()
})

test('the findings of a part of a score are listed alone, under the name of the street', async () => {
  const store = await opened()
  const line = store.getState().streetsFound!.streets[0]!
  store.getState().showStreetFindings(line.id, line.findingIds.slice(0, 1))
  expect(store.getState()).toMatchObject({ drawer: 'findings', findingQuery: { state: 'all', severity: null, among: { name: 'Lê Lợi', ids: line.findingIds.slice(0, 1) } } })
  store.getState().showStreetFindings(line.id)
  expect(store.getState().findingQuery.among!.ids).toEqual(line.findingIds)
  store.getState().showStreetFindings('nowhere')
  expect(store.getState().findingQuery.among!.ids).toEqual(line.findingIds)
})

test('the programme is kept as long as one of several places wants it', async () => {
  const store = await opened()
  store.getState().openProgramme()
  store.getState().openProgramme()
  await until(store, ({ programme, status }) => programme?.version === status!.version)
  store.getState().showYear(2027)
  store.getState().closeProgramme()
  expect(store.getState().programmeYear).toBe(2027)
  store.getState().closeProgramme()
  expect(store.getState().programmeYear).toBeNull()
})
