import Papa from 'papaparse'
import { expect } from 'vitest'
import { network } from '../network'
import { testInTurn as test } from './driver'
import { collection } from './given'

/**
 * A ward of four villages, a thousand people in each of a square kilometre, and a ward without service beside it. Viettel serves a
 * circle inside the south-western village, VNPT one that gives no radius in the north-eastern one.
 */
const townOf = () => {
  const village = (id: string, name: string, eastM: number, northM: number) => [id, eastM, northM, 1000, { level: 'village', unitCode: id, name, parent: '1', population: 1000, households: 250, validFrom: '2025-07-01' }] as const
  return network()
    .square('unit', 'W', -1000, -1000, 2000, { level: 'ward', unitCode: '1', name: 'Phường Một', validFrom: '2025-07-01' })
    .square('unit', 'E', 1000, -1000, 2000, { level: 'ward', unitCode: '2', name: 'Phường Hai', validFrom: '2025-07-01', population: 1000, households: 250 })
    .square('unit', ...village('V1', 'Tổ 1', -1000, -1000)).square('unit', ...village('V2', 'Tổ 2', 0, -1000)).square('unit', ...village('V3', 'Tổ 3', -1000, 0)).square('unit', ...village('V4', 'Tổ 4', 0, 0))
    .point('station', 'S1', -500, -500, { operator: 'Viettel', technology: '5G', radiusM: 500, status: 'operational', name: 'Trạm Tây Nam' })
    .point('station', 'S2', 500, 500, { operator: 'VNPT', technology: '5G', status: 'operational', name: 'Trạm Đông Bắc' })
    .point('place', 'P1', -500, -500, { class: 'school', name: 'Trường Một' }).point('place', 'P2', 900, -900, { class: 'health', name: 'Trạm y tế' })
}
const town = (name: string) => ({ name, text: collection(townOf().features) })
/** What a circle of 500 m serves of a village of 1,000 people on a square kilometre. */
const inCircle = Math.round(1000 * Math.PI * 0.25)

test('one question is answered: how many, by whom, who is not, where; gaps and places are gone to', async ({ app }) => {
  await app.beginWith(town('hoi.geojson'))
  await app.coverage.open()
  await app.coverage.ask({ operator: 'Viettel' })
  expect(await app.coverage.figure()).toBe('15,7%')
  expect(await app.coverage.without()).toEqual({ people: (5000 - inCircle).toLocaleString('vi'), households: '1.054', places: '1' })
  const operators = await app.coverage.operators()
  expect(operators.map(([name]) => name)).toEqual(['VNPT', 'Viettel'])
  expect(operators[1]![1]).toBe('15,7%')
  expect(await app.coverage.said()).toMatch(/Chỉ mang tính định hướng: sai số bán kính ±20%/)
  const gaps = await app.coverage.gaps()
  expect(gaps.map(({ rank }) => rank)).toEqual([1, 2])
  const before = await app.map.camera()
  await app.coverage.goToGap(2)
  await app.map.hasMovedFrom(before)
  await app.press('ArrowUp')
  expect(await app.coverage.gapAt()).toBe(1)
  await app.coverage.goToPlace('health', 'P2')
  expect(await app.map.panelTitle()).toContain('Trạm y tế')
  await app.coverage.ask({ technology: '4G' })
  expect(await app.coverage.figure()).toBe('0,0%')
})

test('after an edit the figures are old and say so; worked out again they are of the data as they are', async ({ app }) => {
  await app.beginWith(town('cu.geojson'))
  await app.projects.sayNameOnce('Lê Ổ')
  await app.coverage.open()
  await app.coverage.ask({ technology: '5G', operator: null })
  const before = await app.coverage.figure()
  await app.map.goTo('S2')
  await app.press('Delete')
  await app.coverage.isOld()
  expect(await app.coverage.figure()).toBe(before)
  await app.coverage.again()
  expect(await app.coverage.figure()).toBe('15,7%')
  await app.projects.undo()
  await app.coverage.isOld()
  await app.coverage.again()
  expect(await app.coverage.figure()).toBe(before)
})

test('figures follow the assumptions, which are refused field by field; people come from a grid where the office brings one', async ({ app }) => {
  await app.beginWith(town('gia_thiet.geojson'))
  await app.coverage.open()
  await app.coverage.ask({ technology: '5G', operator: 'VNPT' })
  expect(await app.coverage.said()).toContain('1 trạm không ghi bán kính, lấy theo giả thiết')
  await app.coverage.openAssumptions()
  expect(await app.coverage.assumptions()).toMatch(/của địa phương[\s\S]*tham khảo, chưa đối chiếu/)
  await app.coverage.assumeRadius('coverage.department', '0')
  await app.coverage.assume('error', 'mười')
  expect(await app.coverage.saveAssumptions()).toEqual(['Từ 1 đến 60.000.', 'Nhập một số.'])
  await app.coverage.assumeRadius('coverage.department', '500')
  await app.coverage.assume('error', '35')
  expect(await app.coverage.saveAssumptions()).toEqual([])
  await app.coverage.says('15,7%')
  expect(await app.coverage.said()).toContain('sai số bán kính ±35%')
  await app.coverage.openAssumptions()
  expect(await app.coverage.refusedGrid('xau.csv', 'lng,lat,ten\n108.8,15.1,A\n')).toContain('dân số (population)')
  await app.coverage.bringGrid('luoi.csv', 'lng,lat,population\n108.8045,15.1245,30\n108.795,15.12,70\n')
  await app.coverage.closeAssumptions()
  await app.coverage.says('30,0%')
  await app.projects.isKept()
  await app.reload()
  await app.coverage.open()
  await app.coverage.ask({ operator: 'VNPT' })
  expect(await app.coverage.figure()).toBe('30,0%')
})

test('results are kept and compared, unit by unit and in what they assume; one that is removed comes back', async ({ app }) => {
  await app.beginWith(town('so_sanh.geojson'))
  await app.projects.sayNameOnce('Lê Ổ')
  await app.coverage.open()
  await app.coverage.ask({ technology: '5G', operator: 'Viettel' })
  await app.coverage.openFigures('compare')
  await app.coverage.keep('Chỉ Viettel')
  await app.coverage.ask({ operator: null })
  await app.coverage.openAssumptions()
  await app.coverage.assumeRadius('coverage.department', '500')
  expect(await app.coverage.saveAssumptions()).toEqual([])
  await app.coverage.says('31,4%')
  const [, whole, , ...units] = await app.coverage.compared()
  expect(whole).toEqual(['Toàn bộ', expect.stringMatching(/^15,7% 4\.215 người/), expect.stringMatching(/^31,4% \+15,7 điểm 3\.429 người/)])
  expect(units.map(([name]) => name)).toEqual(['Phường Hai', 'Phường Một'])
  expect(await app.coverage.differences()).toEqual(['Bán kính Mọi trạm: 1.000\u00a0m → 500\u00a0m'])
  await app.coverage.forget('Chỉ Viettel')
  await app.coverage.undoForgetting()
  await expect.poll(() => app.coverage.kept()).toEqual(['Hiện đang xem', 'Chỉ Viettel'])
})

test('the table lists every unit, sorts, goes there; its files say the same figures and what they stand on', async ({ app }) => {
  await app.beginWith(town('bang.geojson'))
  await app.coverage.open()
  await app.coverage.ask({ technology: '5G', operator: 'Viettel' })
  await app.coverage.openFigures()
  const lines = await app.coverage.lines()
  expect(lines.map(([name, people, without]) => [name, people, without])).toEqual([['Phường Hai', '0,0%', '1.000'], ['Phường Một', '19,6%', '3.215'], ['Toàn bộ', '15,7%', '4.215']])
  await app.coverage.sortBy('people')
  expect((await app.coverage.lines()).map(([name]) => name)).toEqual(['Phường Một', 'Phường Hai', 'Toàn bộ'])
  await app.coverage.listEachOperator()
  expect(await app.coverage.lines()).toHaveLength(9)
  const before = await app.map.camera()
  await app.coverage.goToUnit('E')
  await app.map.hasMovedFrom(before)
  const [head, ...rows] = Papa.parse<string[]>((await app.coverage.save('csv')).replace('\ufeff', ''), { skipEmptyLines: true }).data
  const of = (row: string[], name: string) => row[head!.indexOf(name)]
  const row = rows.find((one) => of(one, 'Đơn vị') === 'Phường Một' && of(one, 'Doanh nghiệp') === 'Viettel' && of(one, 'Công nghệ') === '5G')!
  expect([of(row, 'Dân số'), of(row, 'Dân số có sóng'), of(row, 'Dân số có sóng (%)')]).toEqual(['4000', String(inCircle), '19,63'])
  expect(of(row, 'Cách tính')).toMatch(/định hướng.*±20%.*thôn/i)
  const file = JSON.parse(await app.coverage.save('geojson')) as { description: string; coverage: { assumptions: { error: number; radii: unknown[] }; question: object }; features: { properties: { layer: string } }[] }
  expect(file.coverage).toMatchObject({ question: { technology: '5G', operator: 'Viettel' }, assumptions: { error: 0.2 } })
  expect(file.description).toContain('định hướng')
  expect([...new Set(file.features.map(({ properties }) => properties.layer))].sort()).toEqual(['gaps', 'reach', 'served', 'units', 'villages'])
})
