import { expect } from 'vitest'
import { network } from '../network'
import { test } from './driver'
import { collection } from './given'

/** Three pairs of masts of two operators each, thirty metres apart, half a kilometre from pair to pair, all of whom serve the whole ward. */
const town = (name: string) => {
  const net = network().square('unit', 'W', 0, 0, 3000, { level: 'ward', unitCode: '1', name: 'Phường Một', validFrom: '2025-07-01', population: 1000, households: 280 })
  for (const [i, [one, other]] of ([['Viettel', 'VNPT'], ['MobiFone', 'VNPT'], ['Viettel', 'FPT']] as const).entries()) {
    for (const [side, owner, eastM] of [['A', one, 0], ['B', other, 30]] as const) {
      const id = `${side}${i}`
      net.site(id, 500 + i * 1000 + eastM, 1500, { name: `Cột ${id}`, owner, status: 'operational', mastClass: 'A2b', heightM: 30, capacityTenants: 3 })
        .point('station', `S${id}`, 500 + i * 1000 + eastM, 1500, { name: `Trạm ${id}`, operator: owner, technology: '4G', radiusM: 5000, status: 'operational', site: id })
    }
  }
  return { name, text: collection(net.features) }
}

test('one group after the other is decided with keys: agreed to, turned down with a reason; one undo takes both decision and data back', async ({ app }) => {
  await app.beginWith(town('dung_chung.geojson'))
  await app.projects.sayNameOnce('Lê Ổ')
  await app.sharing.open()
  expect(await app.sharing.figures()).toMatch(/0,0%[\s\S]*0\/6 vị trí[\s\S]*−3\scột/)
  await app.sharing.seek('poles')
  expect(await app.sharing.nothing()).toBe('Chưa có cột treo cáp')
  await app.sharing.seek('colocation')
  expect(await app.sharing.lines()).toHaveLength(3)
  await app.sharing.goTo(1)
  expect(await app.sharing.card()).toMatch(/Giữ cột [AB]\d[\s\S]*Vì sao \d+ điểm[\s\S]*Khoảng cách/)
  await app.press('a')
  await app.sharing.isLookedAt(2)
  await app.sharing.says('1 / 3')
  await app.press('x')
  expect(await app.sharing.giveReason('Chủ nhà không đồng ý')).toBe('Ghi lý do.')
  await app.sharing.isLookedAt(3)
  await app.sharing.says('2 / 3')
  expect((await app.sharing.lines()).map(({ verdict }) => verdict)).toEqual(['accepted', 'rejected', 'open'])
  await app.press('k')
  await app.sharing.isLookedAt(2)
  expect(await app.sharing.card()).toMatch(/Không chọn[\s\S]*Lê Ổ[\s\S]*Chủ nhà không đồng ý/)
  await app.sharing.filter('open')
  expect(await app.sharing.lines()).toHaveLength(1)
  await app.sharing.clearFilter('open')
  await app.projects.undo()
  await app.sharing.says('1 / 3')
  await app.projects.undo()
  await app.sharing.says('0 / 3')
})
