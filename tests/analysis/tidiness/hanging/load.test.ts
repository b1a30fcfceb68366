import { describe, expect, test } from 'vitest'
import { metresBetween } from '../../../../src/model/geometry'
import { at } from '../../../network'
import { found, hung, lineOf, only, said, street, without } from './asking'

describe('unbundled', () => {
  const pair = (first = {}, second = {}, road = {}) => hung(hung(street(road), 'C1', { bundled: false, ...first }), 'C2', second)

  test('accuses the cable that says so, once for a street', () => {
    const [finding, ...others] = found(pair(), 'unbundled')
    expect(others).toEqual([])
    expect(finding).toMatchObject({ subjects: ['C1', 'P0', 'P5'], severity: 'warning', source: { rule: 'tidy.unbundled' } })
    expect(said(pair(), 'unbundled')).toEqual(['Cáp chưa bó gọn ở 5 khoảng cột của Quang Trung, nhiều nhất 2 cáp trên một khoảng.'])
    expect(said(pair({ suspended: false }), 'unbundled')).toEqual(['Cáp chưa bó gọn, chưa có dây treo ở 5 khoảng cột của Quang Trung, nhiều nhất 2 cáp trên một khoảng.'])
    expect(said(pair({ bundled: true, suspended: false }), 'unbundled')).toEqual(['Cáp chưa có dây treo ở 5 khoảng cột của Quang Trung, nhiều nhất 2 cáp trên một khoảng.'])
  })

  test('accuses nobody who says nothing, or that it is bundled', () => {
    expect(said(pair({ bundled: undefined }), 'unbundled')).toEqual([])
    expect(said(pair({ bundled: true, suspended: true }), 'unbundled')).toEqual([])
  })

  test('needs as many cables as the rule says, standing between the same two poles', () => {
    expect(said(hung(street(), 'C1', { bundled: false }), 'unbundled')).toEqual([])
    expect(said(pair({}, { status: 'planned' }), 'unbundled')).toEqual([])
    expect(said(pair(), 'unbundled', { rules: only('unbundled', { threshold: 3 }) })).toEqual([])
    expect(said(hung(pair(), 'C3'), 'unbundled', { rules: only('unbundled', { threshold: 3 }) })).toHaveLength(1)
    const few = hung(hung(street(), 'C1', { bundled: false }), 'C2', {}, ['P1', 'P2', 'P3'])
    expect(found(few, 'unbundled')[0]).toMatchObject({ subjects: ['C1', 'P1', 'P3'], values: { spans: 2 } })
  })

  test('speaks of the streets of the rule', () => {
    expect(said(pair({}, {}, { roadClass: 'street' }), 'unbundled')).toEqual([])
    expect(said(pair({}, {}, { roadClass: undefined }), 'unbundled')).toEqual([])
    expect(said(pair({}, {}, { roadClass: 'trunk' }), 'unbundled')).toHaveLength(1)
  })

  test('is silent where it is switched off', () => expect(said(pair(), 'unbundled', { rules: without('unbundled') })).toEqual([]))
})

describe('overloaded', () => {
  const loaded = (capacityCables?: number, second = {}) => hung(hung(street({}, capacityCables === undefined ? {} : { capacityCables }), 'C1', {}, ['P0', 'P1']), 'C2', second, ['P1', 'P2'])

  test('counts against what the pole says', () => {
    expect(found(loaded(1), 'overloaded')).toMatchObject([{ subjects: ['P1'], severity: 'error', source: { rule: 'tidy.overloaded' } }])
    expect(said(loaded(1), 'overloaded')).toEqual(['2 cáp treo trên cột P1, sức treo là 1.'])
    expect(said(loaded(2), 'overloaded')).toEqual([])
  })

  test('accuses no pole that says nothing, unless a rule has a number for it', () => {
    expect(said(loaded(), 'overloaded')).toEqual([])
    expect(said(loaded(), 'overloaded', { rules: only('overloaded', { threshold: 1 }) })).toEqual(['2 cáp treo trên cột P1, sức treo là 1.'])
    expect(said(loaded(2), 'overloaded', { rules: only('overloaded', { threshold: 1 }) })).toEqual([])
  })

  test('names what is planned, and leaves what came down', () => {
    expect(said(loaded(1, { status: 'planned' }), 'overloaded')).toEqual(['2 cáp treo trên cột P1, kể cả 1 cáp mới chưa treo; sức treo là 1.'])
    expect(said(loaded(1, { status: 'decommissioned' }), 'overloaded')).toEqual([])
    expect(said(loaded(1), 'overloaded', { rules: without('overloaded') })).toEqual([])
  })
})

describe('cabinets', () => {
  const boxed = (cabinets?: string[]) => street().pole('X', 20, 8, cabinets ? { cabinets } : {})

  test('counts those of one operator, however it is written', () => {
    expect(found(boxed(['VNPT', 'VNPT Quảng Ngãi', 'Viettel']), 'cabinets')).toMatchObject([{ subjects: ['X'], severity: 'warning', values: { n: 2, most: 1, operator: 'VNPT' } }])
    expect(said(boxed(['VNPT', 'VNPT']), 'cabinets')).toEqual(['2 tủ, hộp cáp của VNPT trên cột X, được lắp tối đa 1.'])
    expect(said(boxed(['VNPT', 'Viettel', 'FPT', 'MobiFone']), 'cabinets')).toEqual([])
  })

  test('accuses no pole that says nothing', () => {
    expect(said(boxed(), 'cabinets')).toEqual([])
    expect(said(boxed(['', '']), 'cabinets')).toEqual([])
    expect(said(boxed(['VNPT', 'VNPT']), 'cabinets', { rules: without('cabinets') })).toEqual([])
    expect(said(boxed(['VNPT', 'VNPT']), 'cabinets', { rules: only('cabinets', { threshold: 2 }) })).toEqual([])
  })
})

describe('parallelLines', () => {
  const sides = (acrossM = 200, second = {}, first = {}) => {
    const of = hung(street(), 'C1', first)
    return of.add('cable', 'C2', lineOf(200 - acrossM, -8, 200, -8), { placement: 'aerial', operator: 'Viettel', ...second })
  }

  test('stands with the first cable of the section', () => {
    expect(found(sides(), 'parallelLines')).toMatchObject([{ subjects: ['C1', 'C2'], severity: 'info', source: { rule: 'tidy.parallelLines' } }])
    expect(metresBetween(found(sides(), 'parallelLines')[0]!.place!, at(100, 0))).toBeLessThan(0.1)
    expect(said(sides(), 'parallelLines')).toEqual(['Cáp của VNPT, Viettel treo ở cả hai bên Quang Trung trên 200\u00a0m.'])
  })

  test('needs two operators, known, across from each other for long enough', () => {
    expect(said(sides(200, { operator: 'VNPT Quảng Ngãi' }), 'parallelLines')).toEqual([])
    expect(said(sides(200, { operator: undefined }), 'parallelLines')).toEqual([])
    expect(said(sides(48), 'parallelLines')).toEqual([])
    expect(said(sides(52), 'parallelLines')).toHaveLength(1)
    expect(said(sides(48), 'parallelLines', { rules: only('parallelLines', { threshold: 40 }) })).toHaveLength(1)
  })

  test('leaves drops, what is planned and what lies below', () => {
    expect(said(sides(200, { role: 'drop' }), 'parallelLines')).toEqual([])
    expect(said(sides(200, { status: 'planned' }), 'parallelLines')).toEqual([])
    expect(said(sides(200, { placement: 'buried' }), 'parallelLines')).toEqual([])
  })

  test('weighs as the place says, and is silent where it is switched off', () => {
    expect(found(sides(), 'parallelLines', { province: '24' })).toMatchObject([{ severity: 'warning', source: { rule: 'tidy.parallelLines.bacNinh' } }])
    expect(said(sides(), 'parallelLines', { rules: without('parallelLines') })).toEqual([])
  })
})
