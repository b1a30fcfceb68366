import { expect } from 'vitest'
import { at, network } from '../network'
import { testInTurn as test } from './driver'
import { collection } from './given'

const position = (eastM: number, northM: number) => at(eastM, northM) as [number, number]

/** A ward with two masts thirty metres apart, one of them with room, and a duct of six ways along a street. */
const town = (name: string) => {
  const net = network()
    .square('unit', 'W', 0, 0, 1000, { level: 'ward', unitCode: '1', name: 'Phường Một', validFrom: '2025-07-01', population: 1000, households: 280 })
    .site('M1', 480, 500, { name: 'Cột Chợ', owner: 'Viettel', status: 'operational', mastClass: 'A2b', heightM: 30, capacityTenants: 3 })
    .site('M2', 510, 500, { name: 'Cột Đình', owner: 'VNPT', status: 'operational', mastClass: 'A2b', heightM: 20, capacityTenants: 1 })
    .point('station', 'S1', 480, 500, { name: 'Trạm 1', operator: 'Viettel', technology: '4G', radiusM: 3000, status: 'operational', site: 'M1' })
    .point('station', 'S2', 510, 500, { name: 'Trạm 2', operator: 'VNPT', technology: '4G', radiusM: 3000, status: 'operational', site: 'M2' })
    .add('duct', 'D1', { type: 'LineString', coordinates: [at(400, 700), at(600, 700)] }, { owner: 'VNPT', name: 'Cống Lê Lợi', ways: 6, usedWays: 2, status: 'operational', shareable: true })
  return { name, text: collection(net.features) }
}

test('a group is pressed on the map; a mast that is wished shares one that stands, and is planned there in one step', async ({ app }) => {
  await app.beginWith(town('de_nghi.geojson'))
  await app.projects.sayNameOnce('Lê Ổ')
  await app.sharing.open()
  await app.requests.legendSays(/^Cơ hội dùng chung và số điểm$/)
  await app.map.click(position(480, 500))
  await app.sharing.isLookedAt(1)
  await app.requests.legendSays(/Giữ, dùng chung[\s\S]*Dỡ cột[\s\S]*Khoảng cách/)
  await app.press('Escape')
  await app.requests.take('mast')
  await app.map.click(position(470, 470))
  expect(await app.requests.refusal()).toBe('Chọn doanh nghiệp đề nghị để có câu trả lời.')
  await app.requests.isFor('VNPT')
  const places = await app.requests.answer('places')
  expect(places[0]).toMatch(/Cột Chợ[\s\S]*Nên chọn[\s\S]*Viettel[\s\S]*còn \d chỗ/)
  await app.requests.lookAt(1)
  await app.requests.legendSays(/Chỗ đề nghị[\s\S]*Nơi nên chọn/)
  await app.requests.plan()
  await app.requests.says('Đã lập quy hoạch trạm tại Cột Chợ')
  await app.projects.undo()
})

test('a way is drawn through a duct and beyond it; whose things lie in a ward is told and selected', async ({ app }) => {
  await app.beginWith(town('tuyen_cong.geojson'))
  await app.sharing.open()
  await app.sites.seeAll()
  await app.requests.take('route')
  await app.requests.draw([position(400, 700), position(600, 700), position(700, 700)])
  const pieces = await app.requests.answer('pieces')
  expect(pieces.join('\n')).toMatch(/Cống còn chỗ[\s\S]*còn 4 ống\s+2[01]\d\s*m[\s\S]*Chưa có cống\s+\d\d,\d\s*m/)
  await app.requests.legendSays(/Cống còn chỗ[\s\S]*Cần cống mới/)
  await app.requests.take('owned')
  await app.requests.ofUnit('Phường Một')
  const owners = await app.requests.answer('owners')
  expect(owners[0]).toMatch(/^\s*V\s*Viettel[\s\S]*Cột ăng ten\s*1/)
  await app.requests.choose('VNPT', 'Cống')
  await expect.poll(() => app.map.panelTitle()).toMatch(/Cống Lê Lợi/)
})
