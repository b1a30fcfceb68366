import { describe, expect, test } from 'vitest'
import { found, hung, lineOf, only, said, street, without } from './asking'

describe('newInUrban', () => {
  const zoned = (cable = {}, zone = {}) => hung(street(), 'C1', { status: 'planned', ...cable }).square('zone', 'Z1', 100, -50, 400, { name: 'Khu đô thị A', purpose: 'urban', ...zone })

  test('tells the metres inside', () => {
    const [finding] = found(zoned(), 'newInUrban')
    expect(finding).toMatchObject({ subjects: ['C1', 'Z1'], severity: 'error', source: { rule: 'tidy.newInUrban' } })
    expect(said(zoned(), 'newInUrban')).toEqual(['Cáp mới sẽ treo 100\u00a0m trong vùng phải đi ngầm: Khu đô thị A (Đô thị).'])
  })

  test('leaves what stands, what goes below and areas of other purposes and times', () => {
    expect(said(zoned({ status: 'operational' }), 'newInUrban')).toEqual([])
    expect(said(zoned({ status: undefined }), 'newInUrban')).toEqual([])
    expect(said(zoned({ placement: 'duct' }), 'newInUrban')).toEqual([])
    expect(said(zoned({}, { purpose: 'rural' }), 'newInUrban')).toEqual([])
    expect(said(zoned({}, { validTo: '2026-11-21' }), 'newInUrban')).toEqual([])
    expect(said(zoned({}, { validTo: '2026-11-22' }), 'newInUrban')).toHaveLength(1)
    expect(said(zoned({}, { validFrom: '2026-11-23' }), 'newInUrban')).toEqual([])
  })

  test('leaves a line that ends at the edge', () => {
    const edge = (eastM: number) => hung(street(), 'C1', { status: 'planned' }).square('zone', 'Z1', eastM, -50, 400, { purpose: 'urban' })
    expect(said(edge(200), 'newInUrban')).toEqual([])
    expect(said(edge(199.5), 'newInUrban')).toEqual([])
    expect(said(edge(198), 'newInUrban')).toHaveLength(1)
  })

  test('counts metres in two areas once', () => {
    const of = zoned().square('zone', 'Z2', 120, -50, 400, { name: 'Khu B', purpose: 'undergrounding' })
    expect(found(of, 'newInUrban').map(({ subjects }) => subjects)).toEqual([['C1', 'Z1', 'Z2']])
    expect(said(of, 'newInUrban')).toEqual(['Cáp mới sẽ treo 100\u00a0m trong vùng phải đi ngầm: Khu đô thị A (Đô thị) và 1 vùng khác.'])
  })

  test('keeps the rule of a province in it, and the gravest with its source', () => {
    expect(found(zoned(), 'newInUrban', { province: '38' })[0]).toMatchObject({ severity: 'error', source: { rule: 'tidy.newInUrban' } })
    expect(found(zoned(), 'newInUrban', { rules: without('newInUrban') })).toEqual([])
  })
})

describe('ductThere', () => {
  const ducted = (cable = {}, duct = {}, line = lineOf(0, 5, 200, 5)) =>
    hung(street(), 'C1', { status: 'planned', phase: 2028, operator: 'Viettel', ...cable }).add('duct', 'D1', line, { owner: 'VNPT', shareable: true, ways: 4, usedWays: 3, ...duct })
  const reach = { withinM: 10, angleDeg: 15, overlapM: 30 }

  test('tells the metres along ducts with room', () => {
    const [finding] = found(ducted(), 'ductThere')
    expect(finding).toMatchObject({ subjects: ['C1', 'D1'], severity: 'warning', source: { rule: 'tidy.ductThere' } })
    expect(said(ducted(), 'ductThere')).toEqual(['Cáp mới sẽ treo dọc ống còn trống D1: 200\u00a0m trong 200\u00a0m, còn ít nhất 1 ống.'])
  })

  test('leaves ducts that are full, shut, or say nothing of their ways', () => {
    expect(said(ducted({}, { usedWays: 4 }), 'ductThere')).toEqual([])
    expect(said(ducted({}, { ways: undefined, usedWays: undefined }), 'ductThere')).toEqual([])
    expect(said(ducted({}, { shareable: false }), 'ductThere')).toEqual([])
    expect(said(ducted({}, { shareable: undefined }), 'ductThere')).toEqual([])
    expect(said(ducted({ operator: 'VNPT Quảng Ngãi' }, { shareable: false }), 'ductThere')).toHaveLength(1)
  })

  test('asks what is free in the year the cable is built', () => {
    expect(said(ducted({}, { status: 'planned', phase: 2029 }), 'ductThere')).toEqual([])
    expect(said(ducted({}, { status: 'planned', phase: 2028 }), 'ductThere')).toHaveLength(1)
  })

  test('looks as far and as long as it is told', () => {
    expect(said(ducted({}, {}, lineOf(0, -1, 200, -1)), 'ductThere', { ducts: reach })).toHaveLength(1)
    expect(said(ducted({}, {}, lineOf(0, -3, 200, -3)), 'ductThere', { ducts: reach })).toEqual([])
    expect(said(ducted({}, {}, lineOf(0, -3, 200, -3)), 'ductThere', { ducts: { ...reach, withinM: 12 } })).toHaveLength(1)
    expect(said(ducted({}, {}, lineOf(180, 8, 300, 8)), 'ductThere', { ducts: reach })).toEqual([])
    expect(said(ducted({}, {}, lineOf(160, 8, 300, 8)), 'ductThere', { ducts: reach })).toHaveLength(1)
  })

  test('leaves what stands already, and everything where it is switched off', () => {
    expect(said(ducted({ status: 'operational' }), 'ductThere')).toEqual([])
    expect(said(ducted({ status: undefined }), 'ductThere')).toEqual([])
    expect(said(ducted(), 'ductThere', { rules: without('ductThere') })).toEqual([])
  })

  test('a rule of power poles speaks of cables on them', () => {
    const rules = only('ductThere', { only: { sectors: ['power'] } })
    expect(said(ducted(), 'ductThere', { rules })).toEqual([])
    const of = ducted()
    Object.assign(of.features.find(({ id }) => id === 'P3')!.properties, { sector: 'power' })
    expect(said(of, 'ductThere', { rules })).toHaveLength(1)
  })
})

describe('newPoleLine', () => {
  const planned = (northM: number, given = {}, standing = {}) => street({}, standing).pole('N1', 50, northM, { status: 'planned', ...given })

  test('finds a new pole on the side where poles stand', () => {
    const [finding, ...others] = found(planned(9), 'newPoleLine')
    expect(others).toEqual([])
    expect(finding).toMatchObject({ subjects: ['N1', 'P1'], severity: 'warning', source: { rule: 'tidy.newPoleLine' } })
    expect(said(planned(8), 'newPoleLine')).toEqual(['Cột mới trên Quang Trung, nơi đã có tuyến cột: 3 cột đang đứng gần đó, gần nhất là P1, cách 10\u00a0m.'])
  })

  test('leaves the other side, and looks at both within the metres of a rule', () => {
    expect(said(planned(-8), 'newPoleLine')).toEqual([])
    expect(said(planned(-8), 'newPoleLine', { rules: only('newPoleLine', { threshold: 35 }) })).toHaveLength(1)
    expect(said(planned(-8), 'newPoleLine', { rules: only('newPoleLine', { threshold: 33 }) })).toEqual([])
  })

  test('leaves poles that stand, and lines that are to go', () => {
    expect(said(planned(8, { status: 'operational' }), 'newPoleLine')).toEqual([])
    expect(said(planned(8, { status: undefined }), 'newPoleLine')).toEqual([])
    expect(said(planned(8, {}, { action: 'remove' }), 'newPoleLine')).toEqual([])
    expect(said(planned(8, {}, { status: 'proposed' }), 'newPoleLine')).toEqual([])
  })

  test('has another source where the place has a rule, and none where it is switched off', () => {
    expect(found(planned(8), 'newPoleLine', { province: '24' })[0]!.source!.rule).toBe('tidy.newPoleLine.bacNinh')
    expect(said(planned(8), 'newPoleLine', { rules: without('newPoleLine') })).toEqual([])
  })
})

describe('poleOnMain', () => {
  const rules = only('poleOnMain', { only: { roadClasses: ['national', 'provincial', 'trunk', 'main'] } })
  const planned = (road = {}, given = {}) => street(road).pole('N1', 60, 8, { status: 'planned', ...given })

  test('finds new poles on the classes of the rule, and where a year is set', () => {
    expect(said(planned(), 'poleOnMain', { rules })).toEqual(['Cột mới trên Quang Trung (Đường chính).'])
    expect(said(planned({ roadClass: 'alley' }), 'poleOnMain', { rules })).toEqual([])
    expect(said(planned({ roadClass: undefined }), 'poleOnMain', { rules })).toEqual([])
    expect(said(planned({ roadClass: 'alley', undergroundingYear: 2029 }), 'poleOnMain', { rules })).toHaveLength(1)
    expect(said(planned({ roadClass: 'alley' }).add('road', 'R2', lineOf(200, 0, 400, 0), { name: 'Quang Trung', roadClass: 'alley', undergroundingYear: 2029 }), 'poleOnMain', { rules })).toEqual([])
    expect(said(planned({}, { status: 'operational' }), 'poleOnMain', { rules })).toEqual([])
  })

  test('binds only in the province and the years of its plan', () => {
    expect(said(planned(), 'poleOnMain')).toEqual([])
    expect(said(planned(), 'poleOnMain', { province: '49', day: '2019-06-01' })).toHaveLength(1)
    expect(said(planned(), 'poleOnMain', { province: '51', day: '2019-06-01' })).toEqual([])
    expect(said(planned(), 'poleOnMain', { province: '49' })).toEqual([])
  })
})
