import { describe, expect, test } from 'vitest'
import type { Properties } from '../../../../src/model/schema'
import { network } from '../../../network'
import { found, line, said, settingsOf, shipped, withoutRules } from './asking'

describe('a cable over a road', () => {
  const crossing = (lowestM: number | undefined, roadClass: 'street' | 'alley' = 'street') => network().add('road', 'R1', line(0, -50, 0, 50), { name: 'Lê Lợi', roadClass })
    .pole('P1', -20, 0).pole('P2', 20, 0).add('cable', 'C1', line(-20, 0, 20, 0), { placement: 'aerial', poles: ['P1', 'P2'], ...(lowestM !== undefined && { lowestM }) })
  const settings = shipped('lowCrossing')

  test('below the height of the law is told with the road, at the crossing', () => {
    expect(said(crossing(5.4), settings)).toEqual(['C1 R1 · error · tidy.lowCrossing · Điểm thấp nhất của cáp cao 5,4 m; qua Lê Lợi phải cao ít nhất 5,5 m.'])
  })
  test('at the height, without a height, beside the road, or switched off is not', () => {
    expect(said(crossing(5.5), settings)).toEqual([])
    expect(said(crossing(undefined), settings)).toEqual([])
    expect(said(network().add('road', 'R1', line(0, -50, 0, 50)).add('cable', 'C1', line(-20, 0, -5, 0), { placement: 'aerial', lowestM: 3 }), settings)).toEqual([])
    expect(said(crossing(5.4), withoutRules(settings, 'tidy.lowCrossing'))).toEqual([])
  })
  test('a cable in the ground crosses nothing', () => {
    expect(said(network().add('road', 'R1', line(0, -50, 0, 50)).add('cable', 'C1', line(-20, 0, 20, 0), { placement: 'buried', lowestM: 1 }), settings)).toEqual([])
  })
  test('a rule for the class of the road stands in the place of that for all roads', () => {
    expect(said(crossing(4.2, 'alley'), settingsOf('lowCrossing'))).toEqual([])
    expect(said(crossing(3.9, 'alley'), settingsOf('lowCrossing'))).toEqual(['C1 R1 · error · tidy.lowCrossing.alley · Điểm thấp nhất của cáp cao 3,9 m; qua Lê Lợi phải cao ít nhất 4 m.'])
  })
  test('over several roads nobody can tell over which it is lowest: it is told of each, less gravely', () => {
    const two = crossing(5).add('road', 'R2', line(10, -50, 10, 50), { name: 'Quang Trung' })
    expect(said(two, settings)).toEqual([
      'C1 R1 · warning · tidy.lowCrossing · Điểm thấp nhất của cáp cao 5 m; qua Lê Lợi phải cao ít nhất 5,5 m. Cáp vượt 2 đường, dữ liệu không ghi thấp nhất ở đường nào.',
      'C1 R2 · warning · tidy.lowCrossing · Điểm thấp nhất của cáp cao 5 m; qua Quang Trung phải cao ít nhất 5,5 m. Cáp vượt 2 đường, dữ liệu không ghi thấp nhất ở đường nào.',
    ])
  })
  test('twice over one road is one finding, at the first', () => {
    const bent = network().add('road', 'R1', line(0, -50, 0, 50), { name: 'Lê Lợi' }).add('cable', 'C1', line(-20, 0, 20, 0, 20, 20, -20, 20), { placement: 'aerial', lowestM: 4 })
    expect(said(bent, settings)).toHaveLength(1)
  })
  test('on a bridge the bridge has to be measured too', () => {
    const bridged = crossing(5).add('background', 'B1', line(3, -30, 3, 30), { class: 'bridge', name: 'Cầu Trà Khúc' })
    expect(said(bridged, settings)).toEqual(['C1 R1 · error · tidy.lowCrossing · Điểm thấp nhất của cáp cao 5 m; qua Lê Lợi phải cao ít nhất 5,5 m. Chỗ vượt nằm trên Cầu Trà Khúc: còn phải đo khoảng cách tới kết cấu cao nhất của cầu.'])
    expect(said(crossing(5).add('background', 'B1', line(9, -30, 9, 30), { class: 'bridge' }), settings)[0]).not.toContain('Chỗ vượt')
  })
})

describe('a height sign', () => {
  const hung = (...given: { heightSign?: boolean; lowestM?: number }[]) => given.reduce(
    (of, one, i) => of.add('cable', `C${i + 1}`, line(-20, 0, 20, 0), { placement: 'aerial', poles: ['P1', 'P2'], ...one }),
    network().add('road', 'R1', line(0, -50, 0, 50), { name: 'Lê Lợi' }).pole('P1', -20, 0).pole('P2', 20, 0),
  )
  const settings = shipped('heightSign')
  const missing = (id: string) => `${id} R1 · warning · tidy.heightSign · Cáp vượt Lê Lợi, ghi là không có biển báo độ cao; không cáp nào cùng khoảng cột có biển.`

  test('that is said not to be there is told once for each road', () => {
    expect(said(hung({ heightSign: false }), settings)).toEqual([missing('C1')])
  })
  test('that is there, of which nothing is said, over no road, or switched off is not', () => {
    expect(said(hung({ heightSign: true }), settings)).toEqual([])
    expect(said(hung({}), settings)).toEqual([])
    expect(said(network().add('cable', 'C1', line(-20, 0, 20, 0), { placement: 'aerial', heightSign: false }), settings)).toEqual([])
    expect(said(hung({ heightSign: false }), withoutRules(settings, 'tidy.heightSign'))).toEqual([])
  })
  test('of a bundle only the lowest cable needs one, and one sign is enough', () => {
    expect(said(hung({ heightSign: false, lowestM: 6 }, { heightSign: false, lowestM: 5 }, { heightSign: false }), settings)).toEqual([missing('C2')])
    expect(said(hung({ heightSign: false, lowestM: 6 }, { heightSign: false, lowestM: 6 }), settings)).toEqual([missing('C1')])
    expect(said(hung({ heightSign: false, lowestM: 5 }, { heightSign: true, lowestM: 6 }), settings)).toEqual([])
  })
})

describe('a cable over a building', () => {
  const settings = settingsOf('overBuilding')
  const over = (role: 'trunk' | 'drop', northM: number, ofClass: 'building' | 'parcel' = 'building') =>
    network().square('background', 'N1', 0, 0, 10, { class: ofClass }).add('cable', 'C1', line(-20, northM, 30, northM), { placement: 'aerial', role })

  test('is told with its metres', () => {
    expect(said(over('trunk', 5), settings)).toEqual(['C1 N1 · warning · tidy.overBuilding · 10 m cáp treo đi trên nhà.'])
  })
  test('that serves the house, passes beside it, grazes it, crosses a plot, or is not asked about is not', () => {
    expect(said(over('drop', 5), settings)).toEqual([])
    expect(said(over('trunk', 11), settings)).toEqual([])
    expect(said(over('trunk', 5, 'parcel'), settings)).toEqual([])
    expect(said(network().square('background', 'N1', 0, 0, 10, { class: 'building' }).add('cable', 'C1', line(-20, -0.5, 0.9, 0.4), { placement: 'aerial', role: 'trunk' }), settings)).toEqual([])
    expect(said(over('trunk', 5), shipped('overBuilding'))).toEqual([])
  })
})

describe('a cable through plots of land', () => {
  const settings = settingsOf('throughPlots')
  /** Two plots side by side, 20 m each way, and a cable through both. */
  const through = (given: Partial<Properties<'cable'>> = {}, northM = 5, owner?: string) => network()
    .square('background', 'N1', 0, 0, 20, { class: 'parcel', code: 'Thửa 12', ...(owner && { owner }) }).square('background', 'N2', 20, 0, 20, { class: 'parcel', code: 'Thửa 13' })
    .add('cable', 'C1', line(-20, northM, 35, northM), { placement: 'aerial', role: 'trunk', ...given })

  test('is told once with its plots and metres, in the air or in the ground', () => {
    const both = 'C1 N1 N2 · warning · tidy.throughPlots · 35 m cáp đi qua 2 thửa đất; dài nhất ở Thửa 12.'
    expect(said(through(), settings)).toEqual([both])
    expect(said(through({ placement: 'buried' }), settings)).toEqual([both])
    expect(said(through({ role: undefined }), settings)).toEqual([both])
  })
  test('a plot less where a road runs, or where the land is of who has the cable', () => {
    const one = 'C1 N2 · warning · tidy.throughPlots · 15 m cáp đi qua thửa đất Thửa 13.'
    expect(said(through().add('road', 'R1', line(3, -30, 3, 50)), settings)).toEqual([one])
    expect(said(through({ operator: 'Viettel' }, 5, 'VIETTEL'), settings)).toEqual([one])
    expect(said(through({ operator: 'Viettel' }, 5, 'Nguyễn Văn A'), settings)).toHaveLength(1)
  })
  test('a road that cuts a corner, or runs along the edge, makes no street of a plot', () => {
    expect(said(through().add('road', 'R1', line(-10, 14, 8, 24)), settings)[0]).toContain('2 thửa đất')
    expect(said(through().add('road', 'R1', line(0.8, -30, 0.8, 50)), settings)[0]).toContain('2 thửa đất')
    expect(said(through().add('road', 'R1', line(1.2, -30, 1.2, 50)), settings)[0]).not.toContain('2 thửa đất')
  })
  test('to the house, along the edge, beside it, or not asked about is not', () => {
    expect(said(through({ role: 'drop' }), settings)).toEqual([])
    expect(said(through({}, 0.9), settings)).toEqual([])
    expect(said(through({}, 1.1), settings)).toHaveLength(1)
    expect(said(through({}, -3), settings)).toEqual([])
    expect(said(through(), shipped('throughPlots'))).toEqual([])
    expect(said(through(), withoutRules(settings, 'tidy.throughPlots'))).toEqual([])
  })
  test('of very many plots the longest are named, and all are counted', () => {
    const many = Array.from({ length: 30 }, (_, i) => i).reduce((of, i) => of.square('background', `N${i}`, 20 * i, 0, 20, { class: 'parcel' }), network())
      .add('cable', 'C1', line(-20, 5, 700, 5), { placement: 'aerial', role: 'trunk' })
    const [finding] = found(many.dataset(), settings)
    expect(finding!.subjects).toHaveLength(21)
    expect(finding!.values).toMatchObject({ n: 30, insideM: 600 })
  })
})

describe('the end of a cable', () => {
  const settings = shipped('looseEnd')
  const ended = (role: 'trunk' | 'drop' | undefined = 'trunk') => network().pole('P1', 0, 0).add('cable', 'C1', line(0, 0, 40, 0), { placement: 'aerial', ...(role && { role }) })

  test('with nothing about it is told', () => {
    expect(said(ended(), settings)).toEqual(['C1 · warning · tidy.looseEnd · Đầu cáp treo (Cáp trục) không tới cột, bể cáp, nhà hay cáp nào trong 5 m.'])
  })
  test('of a drop cable, of a role nobody says, in the ground, or switched off is not', () => {
    expect(said(ended('drop'), settings)).toEqual([])
    expect(said(network().add('cable', 'C1', line(0, 0, 40, 0), { placement: 'aerial' }), settings)).toEqual([])
    expect(said(network().add('cable', 'C1', line(0, 0, 40, 0), { placement: 'buried', role: 'trunk' }), settings)).toEqual([])
    expect(said(ended(), withoutRules(settings, 'tidy.looseEnd'))).toEqual([])
  })
  test('is held by whatever is within reach: a pole is left to the checks of the data', () => {
    expect(said(ended().pole('P2', 44.9, 0), settings)).toEqual([])
    expect(said(ended().pole('P2', 45.2, 0), settings)).toHaveLength(1)
    expect(said(ended().pole('P2', 42, 0, { status: 'decommissioned' }), settings)).toHaveLength(1)
    expect(said(ended().point('chamber', 'H1', 43, 0), settings)).toEqual([])
    expect(said(ended().square('background', 'N1', 42, -10, 20, { class: 'building' }), settings)).toEqual([])
    expect(said(ended().square('background', 'N1', 30, -10, 20, { class: 'building' }), settings)).toEqual([])
    expect(said(ended().add('duct', 'D1', line(43, 0, 43, 80)), settings)).toEqual([])
    expect(said(ended().add('cable', 'C2', line(40.5, -40, 40.5, 40), { placement: 'buried' }), settings)).toEqual([])
    expect(said(ended().add('cable', 'C2', line(43, -40, 43, 40), { placement: 'buried' }), settings)).toHaveLength(1)
  })
})
