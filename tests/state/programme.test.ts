import { expect, test } from 'vitest'
import '../../src/i18n/languages'
import { translator } from '../../src/i18n'
import { at, network } from '../network'
import { openTown, until } from './town'

const t = translator('vi')

test('what the next plan takes back is told before it, named in its step and told after it; with nothing else to plan it can still be made', async () => {
  const net = network().square('unit', 'W', 0, 0, 2000, { level: 'ward', name: 'Phường An', unitCode: 'W', validFrom: '2025-07-01' }).add('road', 'R', { type: 'LineString', coordinates: [at(200, 500), at(800, 500)] }, { name: 'Lê Lợi', roadClass: 'main', widthM: 10 })
  const stations = [200, 350, 500, 650, 800]
  for (const [i, east] of stations.entries()) net.pole(`P${i}`, east, 507, { owner: 'VNPT', status: 'operational' })
  for (const owner of ['VNPT', 'Viettel']) net.add('cable', `C${owner}`, { type: 'LineString', coordinates: stations.map((east) => at(east, 507)) }, { owner, operator: owner, placement: 'aerial', role: 'distribution', poles: stations.map((_, i) => `P${i}`), status: 'operational' })
  const store = await openTown(net)
  const fresh = async () => (await until(store, ({ programme, programmeProgress, status }) => programmeProgress === null && programme?.version === status!.version)).programme!
  store.getState().openProgramme()
  const [one] = (await fresh()).undertakings
  await store.getState().planProgramme()
  expect(store.getState().notices.at(-1)!.text).toEqual({ key: 'boarding.did.plan', values: { n: 1 } })
  expect((await fresh()).takesBack).toBe(0)
  await store.getState().placeUndertaking(one!.id, null)
  // Two cables, their road and the new duct.
  expect((await fresh()).takesBack).toBe(4)
  await store.getState().planProgramme()
  const { text, action } = store.getState().notices.at(-1)!
  expect(t(text.key, text.values)).toBe('Đã đưa 0 đoạn vào quy hoạch, gỡ 4 đối tượng của các đoạn không còn năm')
  expect(store.getState().status!.steps.at(-1)!.name).toEqual({ key: 'boarding.step.planBack', values: { n: 0, back: 4 } })
  expect((await fresh()).takesBack).toBe(0)
  action!.run()
  await until(store, ({ status }) => status!.at === 2)
  expect((await fresh()).takesBack).toBe(4)
})
