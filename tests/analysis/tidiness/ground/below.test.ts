import { describe, expect, test } from 'vitest'
import { at, network } from '../../../network'
import { found, line, said, settingsOf, shipped, withoutRules } from './asking'

describe('the cover of a duct', () => {
  const settings = shipped('cover')
  const duct = (given: object) => network().add('duct', 'D1', line(0, 0, 60, 0), given)

  test('below what its surface and class ask for is told', () => {
    expect(said(duct({ coverM: 0.49, surface: 'sidewalk', ductClass: 'N1' }), settings)).toEqual(['D1 · warning · tidy.cover.sidewalk · Ống đặt sâu 0,49 m (Vỉa hè), phải sâu ít nhất 0,5 m.'])
    expect(said(duct({ coverM: 0.6, surface: 'roadway' }), settings)).toEqual(['D1 · warning · tidy.cover.roadway · Ống đặt sâu 0,6 m (Lòng đường), phải sâu ít nhất 0,7 m.'])
    expect(said(duct({ coverM: 0.2, surface: 'sidewalk', ductClass: 'N2' }), settings)).toEqual(['D1 · warning · tidy.cover.trench.sidewalk · Ống đặt sâu 0,2 m (Vỉa hè), phải sâu ít nhất 0,3 m.'])
  })
  test('that is enough, of which nothing is said, under a surface nobody says, or switched off is not', () => {
    expect(said(duct({ coverM: 0.5, surface: 'sidewalk', ductClass: 'N1' }), settings)).toEqual([])
    expect(said(duct({ coverM: 0.3, surface: 'sidewalk', ductClass: 'N2' }), settings)).toEqual([])
    expect(said(duct({ surface: 'sidewalk', ductClass: 'N1' }), settings)).toEqual([])
    expect(said(duct({ coverM: 0.1, ductClass: 'N1' }), settings)).toEqual([])
    expect(said(duct({ coverM: 0.4, surface: 'sidewalk' }), withoutRules(settings, 'tidy.cover.sidewalk'))).toEqual([])
  })
})

describe('where a chamber is', () => {
  const settings = shipped('chamberPlace')
  const junction = (eastM: number, northM: number, given: object = { chamberClass: 'manhole' }, wide: number | undefined = 10) => network()
    .add('road', 'R1', line(-80, 0, 80, 0), { name: 'Lê Lợi', ...(wide && { widthM: wide }) }).add('road', 'R2', line(0, -80, 0, 80), { name: 'Quang Trung', ...(wide && { widthM: wide }) })
    .point('chamber', 'H1', eastM, northM, given)

  test('inside both roads of a junction is told', () => {
    expect(said(junction(4.9, 4.9), settings)).toEqual(['H1 R1 R2 · warning · tidy.chamberPlace · Hầm, hố nằm trong nút giao Lê Lợi và Quang Trung.'])
  })
  test('on the corner, in one road alone, a cabinet, beside roads of unknown width, or switched off is not', () => {
    expect(said(junction(5.1, 4.9), settings)).toEqual([])
    expect(said(junction(40, 2), settings)).toEqual([])
    expect(said(junction(2, 2, { chamberClass: 'cabinet' }), settings)).toEqual([])
    expect(said(junction(2, 2, {}), settings)).toEqual([])
    expect(said(junction(2, 2, { chamberClass: 'manhole' }, 0), settings)).toEqual([])
    expect(said(junction(2, 2), withoutRules(settings, 'tidy.chamberPlace'))).toEqual([])
  })
  test('a road that goes on as another, or over another without a meeting, is no junction', () => {
    const on = (second: ReturnType<typeof line>, name = 'Quang Trung') => network().add('road', 'R1', line(-80, 0, 0, 0), { name: 'Lê Lợi', widthM: 10 }).add('road', 'R2', second, { name, widthM: 10 }).point('chamber', 'H1', 0, 2, { chamberClass: 'handhole' })
    expect(said(on(line(0, 0, 80, 10)), settings)).toEqual([])
    expect(said(on(line(0, 0, 0, 80), 'LÊ LỢI'), settings)).toEqual([])
    expect(said(on(line(2, 3, 2, 80)), settings)).toEqual([])
    expect(said(on(line(0.5, 0.5, 0.5, 80)), settings)).toHaveLength(1)
  })
  test('before a school or a stop is told with the distance', () => {
    const school = (offM: number, given: object = { class: 'school', name: 'Trường Lê Khiết' }) => network().point('place', 'S1', 0, 0, given as never).point('chamber', 'H1', offM, 0, { chamberClass: 'manhole' })
    expect(said(school(4.9), settings)).toEqual(['H1 S1 · warning · tidy.chamberPlace · Hầm, hố cách Trường Lê Khiết (Trường học) 4,9 m; mức để dò là 5 m.'])
    expect(said(school(5.1), settings)).toEqual([])
    expect(said(school(1, { class: 'monitoring' }), settings)).toEqual([])
    expect(said(school(4.9), withoutRules(settings, 'tidy.chamberPlace'))).toEqual([])
  })
})

describe('chambers along a trench', () => {
  const settings = shipped('chamberSpacing')
  const trench = (lengthM: number, ductClass: 'N1' | 'N2' | undefined, ...chambers: number[]) => chambers.reduce(
    (of, eastM, i) => of.point('chamber', `H${i}`, eastM, 0.5), network().add('duct', 'D1', line(0, 0, lengthM, 0), { ...(ductClass && { ductClass }) }),
  )

  test('too far apart are told, in the middle of the longest gap', () => {
    expect(said(trench(220, 'N2', 0, 105, 220), settings)).toEqual(['D1 · warning · tidy.chamberSpacing.trench · Có đoạn 115 m dọc tuyến không có hầm, hố; không được quá 100 m.'])
    const place = found(trench(220, 'N2', 0, 105, 220).dataset(), settings)[0]!.place!
    const [east, north] = at(162.5, 0) as [number, number]
    expect(place[0]).toBeCloseTo(east, 6)
    expect(place[1]).toBeCloseTo(north, 6)
  })
  test('near enough, of other ducts, or switched off are not', () => {
    expect(said(trench(199, 'N2', 0, 99.5, 199), settings)).toEqual([])
    expect(said(trench(99, 'N2'), settings)).toEqual([])
    expect(said(trench(220, 'N1'), settings)).toEqual([])
    expect(said(trench(220, undefined), settings)).toEqual([])
    expect(said(trench(220, 'N2'), withoutRules(settings, 'tidy.chamberSpacing.trench'))).toEqual([])
    expect(said(trench(220, 'N1'), settingsOf('chamberSpacing'))).toHaveLength(1)
  })
})
