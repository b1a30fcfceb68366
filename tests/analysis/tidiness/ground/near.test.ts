import { describe, expect, test } from 'vitest'
import { network } from '../../../network'
import { line, said, settingsOf, shipped, withoutRules } from './asking'

describe('a pole near a railway', () => {
  const settings = shipped('railDistance')
  const beside = (offM: number, heightM?: number) => network().add('background', 'R1', line(0, -200, 0, 200), { class: 'rail', name: 'Đường sắt Bắc – Nam' }).pole('P1', offM, 0, heightM === undefined ? {} : { heightM })

  test('nearer than 1.3 times its height is told', () => {
    expect(said(beside(12.9, 10), settings)).toEqual(['P1 R1 · warning · tidy.railDistance.height · Cách Đường sắt Bắc – Nam 12,9 m, phải cách ít nhất 13 m: 1,3 lần chiều cao 10 m.'])
  })
  test('nearer than 5 m is told whatever its height', () => {
    expect(said(beside(4.9, 3), settings)).toEqual(['P1 R1 · warning · tidy.railDistance.least · Cách Đường sắt Bắc – Nam 4,9 m, phải cách ít nhất 5 m.'])
    expect(said(beside(4.9), settings)).toEqual(['P1 R1 · warning · tidy.railDistance.least · Cách Đường sắt Bắc – Nam 4,9 m, phải cách ít nhất 5 m. Chưa ghi chiều cao nên chưa xét mức tính theo chiều cao.'])
  })
  test('farther, of unknown height, beside something else, or switched off is not', () => {
    expect(said(beside(13.1, 10), settings)).toEqual([])
    expect(said(beside(6), settings)).toEqual([])
    expect(said(network().add('background', 'R1', line(0, -200, 0, 200), { class: 'bridge' }).pole('P1', 2, 0), settings)).toEqual([])
    expect(said(beside(6, 10), withoutRules(settings, 'tidy.railDistance.height'))).toEqual([])
  })
  test('a mast falls as far', () => {
    const mast = network().add('background', 'R1', line(0, -200, 0, 200), { class: 'rail', name: 'Bắc – Nam' }).site('M1', 54, 0, { heightM: 42 })
    expect(said(mast, settings)).toEqual(['M1 R1 · warning · tidy.railDistance.height · Cách Bắc – Nam 54 m, phải cách ít nhất 54,6 m: 1,3 lần chiều cao 42 m.'])
  })
})

describe('a power line', () => {
  const settings = shipped('nearPower')
  const power = (given: { voltageKv?: number; bare?: boolean; depthM?: number }) => network().add('utility', 'U1', line(0, 0, 200, 0), { name: 'ĐZ 471', sector: 'power', ...given })
  const withCable = (given: Parameters<typeof power>[0], offM: number) => power(given).add('cable', 'C1', line(20, offM, 120, offM), { placement: 'aerial', role: 'trunk' })

  test('with a cable along it within its corridor is told with the metres', () => {
    expect(said(withCable({ voltageKv: 22, bare: true }, 1.9), settings)).toEqual(['C1 U1 · warning · tidy.nearPower.22.bare · 100 m cáp treo trong hành lang đường dây 22 kV (ĐZ 471), rộng 2 m mỗi bên.'])
    expect(said(withCable({ voltageKv: 110 }, 3.9), settings)).toEqual(['C1 U1 · warning · tidy.nearPower.110 · 100 m cáp treo trong hành lang đường dây 110 kV (ĐZ 471), rộng 4 m mỗi bên.'])
  })
  test('of which nobody says whether it is bare is taken as covered, and that is said', () => {
    expect(said(withCable({ voltageKv: 22 }, 0.9), settings)).toEqual(['C1 U1 · warning · tidy.nearPower.22.covered · 100 m cáp treo trong hành lang đường dây 22 kV (ĐZ 471), rộng 1 m mỗi bên, tính như dây bọc vì chưa ghi là dây trần hay không.'])
    expect(said(withCable({ voltageKv: 22 }, 1.9), settings)).toEqual([])
  })
  test('farther away, of low or unknown voltage, in the ground, or switched off has nothing in its corridor', () => {
    expect(said(withCable({ voltageKv: 22, bare: true }, 2.1), settings)).toEqual([])
    expect(said(withCable({ voltageKv: 0.4, bare: true }, 0.1), settings)).toEqual([])
    expect(said(withCable({ bare: true }, 0.1), settings)).toEqual([])
    expect(said(withCable({ voltageKv: 22, depthM: 1 }, 0.1), settings)).toEqual([])
    expect(said(withCable({ voltageKv: 22, bare: true }, 1.9), withoutRules(settings, 'tidy.nearPower.22.bare'))).toEqual([])
  })
  test('that is only crossed is told as such: heights are not known', () => {
    const crossed = power({ voltageKv: 110 }).add('cable', 'C1', line(100, -30, 100, 30), { placement: 'aerial' })
    expect(said(crossed, settings)).toEqual(['C1 U1 · info · tidy.nearPower.110 · Cáp giao chéo đường dây 110 kV (ĐZ 471), 8 m trong hành lang. Dữ liệu không có độ cao dây điện nên chưa biết khoảng cách đứng.'])
    expect(said(power({ voltageKv: 110 }).add('cable', 'C1', line(100, 3, 100, 30), { placement: 'aerial' }), settings)).toEqual([])
    expect(said(power({ voltageKv: 110 }).add('cable', 'C1', line(100, -30, 100, 30), { placement: 'aerial', role: 'drop' }), settings)).toEqual([])
  })
  test('shares its poles with cables', () => {
    const shared = power({ voltageKv: 22, bare: true }).pole('P1', 20, 0, { sector: 'power' }).pole('P2', 60, 0, { sector: 'power' }).pole('P3', 100, 0, { sector: 'telecom' }).cable('C1', 'P1', 'P2')
    expect(said(shared, settings).filter((one) => one.startsWith('C1'))).toEqual([])
    expect(said(shared.cable('C2', 'P2', 'P3'), settings).filter((one) => one.startsWith('C2'))).toHaveLength(1)
  })
  test('with a pole in its corridor is told, unless the cables on it are', () => {
    const alone = power({ voltageKv: 22, bare: false }).pole('P1', 50, 0.9, { sector: 'telecom' })
    expect(said(alone, settings)).toEqual(['P1 U1 · warning · tidy.nearPower.22.covered · Chân cột cách đường dây 22 kV (ĐZ 471) 0,9 m; hành lang rộng 1 m mỗi bên.'])
    expect(said(power({ voltageKv: 22, bare: false }).pole('P1', 50, 1.1, { sector: 'telecom' }), settings)).toEqual([])
    expect(said(power({ voltageKv: 22, bare: false }).pole('P1', 50, 0.5), settings)).toEqual([])
    expect(said(alone.pole('P2', 90, 0.9, { sector: 'telecom' }).cable('C1', 'P1', 'P2'), settings).map((one) => one.split(' ')[0])).toEqual(['C1'])
  })
  test('in the ground is asked about what lies in the ground', () => {
    const buried = power({ depthM: 0.8 }).add('duct', 'D1', line(20, 0.9, 80, 0.9)).add('duct', 'D2', line(20, 1.1, 80, 1.1)).add('cable', 'C1', line(20, 0.5, 80, 0.5), { placement: 'buried' })
    expect(said(buried, settings)).toEqual([
      'C1 U1 · warning · tidy.nearPower.underground · 60 m nằm cách cáp điện ngầm (ĐZ 471) dưới 1 m.',
      'D1 U1 · warning · tidy.nearPower.underground · 60 m nằm cách cáp điện ngầm (ĐZ 471) dưới 1 m.',
    ])
  })
})

describe('two lines in the ground', () => {
  const settings = shipped('separation')
  const beside = (offM: number, given: object, lengthM = 40) => network().add('utility', 'U1', line(0, 0, 200, 0), { depthM: 1, ...given } as never).add('duct', 'D1', line(20, offM, 20 + lengthM, offM))

  test('nearer than the table allows are told', () => {
    expect(said(beside(0.45, { sector: 'sewer' }), settings)).toEqual(['D1 U1 · warning · tidy.separation.sewer · 40 m song song với tuyến Nước thải, cách trung bình 0,45 m; phải cách ít nhất 0,5 m.'])
  })
  test('a large water main needs more than a pipe', () => {
    expect(said(beside(0.9, { sector: 'water', diameterMm: 400 }), settings)).toEqual(['D1 U1 · warning · tidy.separation.waterMain · 40 m song song với tuyến Cấp nước Ø 400 mm, cách trung bình 0,9 m; phải cách ít nhất 1 m.'])
    expect(said(beside(0.9, { sector: 'water', diameterMm: 300 }), settings)).toEqual([])
    expect(said(beside(0.9, { sector: 'water' }), settings)).toEqual([])
  })
  test('far enough, for less than five metres, across, in the air, or switched off are not', () => {
    expect(said(beside(0.55, { sector: 'sewer' }), settings)).toEqual([])
    expect(said(beside(0.45, { sector: 'sewer' }, 4.5), settings)).toEqual([])
    expect(said(network().add('utility', 'U1', line(0, 0, 200, 0), { sector: 'sewer' }).add('duct', 'D1', line(20, -30, 40, 30)), settings)).toEqual([])
    expect(said(beside(0.2, { sector: 'power', depthM: undefined }), settings)).toEqual([])
    expect(said(beside(0.45, { sector: 'sewer' }), withoutRules(settings, 'tidy.separation.sewer'))).toEqual([])
    expect(said(network().add('utility', 'U1', line(0, 0, 200, 0), { sector: 'sewer' }).add('cable', 'C1', line(20, 0.2, 60, 0.2), { placement: 'duct' }), settings)).toEqual([])
  })
  test('a rule that ships switched off speaks when it is switched on', () => {
    expect(said(beside(0.9, { sector: 'gas' }), settings)).toEqual([])
    expect(said(beside(0.9, { sector: 'gas' }), settingsOf('separation'))).toHaveLength(1)
  })
})
