import { describe, expect, test } from 'vitest'
import { network } from '../../../network'
import { line, said, settingsOf, shipped, withoutRules } from './asking'

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
