import { describe, expect, test } from 'vitest'
import { apply } from '../../../../src/model/dataset'
import { create, remove } from '../../../../src/model/change'
import { run } from '../../../../src/load'
import { tidied } from '../../../../src/analysis/tidiness'
import { network } from '../../../network'
import { askedOf, found, hung, only, polesOf, said, street, without } from './asking'

describe('noConsent', () => {
  const on = (cable = {}, pole = {}) => hung(street({}, pole), 'C1', { operator: 'Viettel', ownerConsent: false, ...cable })

  test('names the owners who did not agree', () => {
    expect(found(on(), 'noConsent')).toMatchObject([{ subjects: ['C1', 'P0'], severity: 'error', source: { rule: 'tidy.noConsent' } }])
    expect(said(on(), 'noConsent')).toEqual(['Cáp đi trên 6 cột của VNPT, ghi là chủ cột chưa đồng ý.'])
  })

  test('accuses nobody on poles of its own, of nobody, or who says nothing', () => {
    expect(said(on({ operator: 'VNPT Quảng Ngãi' }), 'noConsent')).toEqual([])
    expect(said(on({}, { owner: undefined }), 'noConsent')).toEqual([])
    expect(said(on({ operator: undefined }), 'noConsent')).toEqual([])
    expect(said(on({ ownerConsent: undefined }), 'noConsent')).toEqual([])
    expect(said(on({ ownerConsent: true }), 'noConsent')).toEqual([])
  })

  test('counts poles of others alone', () => {
    const of = on()
    for (const id of polesOf().slice(1)) Object.assign(of.features.find((one) => one.id === id)!.properties, { owner: 'Viettel' })
    expect(said(of, 'noConsent')).toEqual(['Cáp đi trên 1 cột của VNPT, ghi là chủ cột chưa đồng ý.'])
  })

  test('is silent where it is switched off', () => expect(said(on(), 'noConsent', { rules: without('noConsent') })).toEqual([]))
})

describe('ownerSign', () => {
  const lids = (...owners: (string | undefined)[]) => owners.reduce((of, lidOwner, i) => of.point('chamber', `B${i}`, 10 * i, 0, { owner: 'VNPT', chamberClass: i === 2 ? 'cabinet' : 'manhole', ...(lidOwner !== undefined && { lidOwner }) }), network())

  test('finds poles that say they have none', () => {
    expect(found(street({}, { ownerSign: false }), 'ownerSign')).toHaveLength(6)
    expect(said(network().pole('X', 0, 0, { ownerSign: false }), 'ownerSign')).toEqual(['Cột X không có biển ghi tên chủ.'])
    expect(said(network().pole('X', 0, 0, { ownerSign: true }), 'ownerSign')).toEqual([])
    expect(said(network().pole('X', 0, 0), 'ownerSign')).toEqual([])
    expect(said(network().pole('X', 0, 0, { ownerSign: false, status: 'planned' }), 'ownerSign')).toEqual([])
  })

  test('finds lids without a name where most of the owner have one', () => {
    expect(said(lids('VNPT', 'VNPT', undefined), 'ownerSign')).toEqual(['Cánh tủ không ghi tên chủ; 2 trong 3 bể, tủ của VNPT có ghi.'])
    expect(said(lids('VNPT', undefined), 'ownerSign')).toEqual(['Nắp bể không ghi tên chủ; 1 trong 2 bể, tủ của VNPT có ghi.'])
    expect(said(lids('VNPT', undefined, undefined), 'ownerSign')).toEqual([])
    expect(said(lids('VNPT', 'VNPT', undefined, undefined), 'ownerSign')).toHaveLength(2)
  })

  test('accuses nobody whose register has no such column', () => {
    expect(said(lids(undefined, undefined), 'ownerSign')).toEqual([])
    const others = lids(undefined, undefined).point('chamber', 'V', 0, 50, { owner: 'Viettel', lidOwner: 'Viettel' })
    expect(said(others, 'ownerSign')).toEqual([])
    expect(said(lids('VNPT', undefined).point('chamber', 'X', 0, 50), 'ownerSign')).toHaveLength(1)
  })

  test('counts after edits as from the beginning', () => {
    const of = lids('VNPT', undefined)
    const before = of.dataset()
    const [first, second] = of.features as [typeof of.features[0], typeof of.features[0]]
    const count = (dataset: typeof before) => run(tidied(askedOf(dataset))).filter(({ rule }) => rule === 'tidy.ownerSign').length
    expect(count(before)).toBe(1)
    expect(count(apply(before, remove(first)))).toBe(0)
    expect(count(apply(before, create({ ...second, id: 'B9' })))).toBe(0)
    expect(count(apply(apply(before, remove(first)), create(first)))).toBe(1)
  })

  test('is silent where it is switched off', () => expect(said(street({}, { ownerSign: false }), 'ownerSign', { rules: without('ownerSign') })).toEqual([]))
})

describe('tag', () => {
  test('finds cables that say they have none', () => {
    expect(found(hung(street(), 'C1', { tagged: false }), 'tag')).toMatchObject([{ subjects: ['C1'], severity: 'warning', source: { rule: 'tidy.tag' } }])
    expect(said(hung(street(), 'C1', { tagged: false }), 'tag')).toEqual(['Cáp của VNPT không có thẻ ghi tên chủ.'])
    expect(said(hung(street(), 'C1', { tagged: false, operator: undefined }), 'tag')).toEqual(['Cáp không có thẻ ghi tên chủ.'])
    expect(said(hung(street(), 'C1', { tagged: true }), 'tag')).toEqual([])
    expect(said(hung(street(), 'C1'), 'tag')).toEqual([])
    expect(said(hung(street(), 'C1', { tagged: false, status: 'planned' }), 'tag')).toEqual([])
    expect(said(hung(street(), 'C1', { tagged: false }), 'tag', { rules: without('tag') })).toEqual([])
  })
})

describe('spareCoil', () => {
  test('finds coils over the limit', () => {
    const coil = (spareCoilM?: number, more = {}) => hung(street(), 'C1', { ...(spareCoilM !== undefined && { spareCoilM }), ...more })
    expect(said(coil(10.5), 'spareCoil')).toEqual(['Cuộn cáp dự phòng dài 10,5\u00a0m, được dài nhất 10\u00a0m.'])
    expect(said(coil(10), 'spareCoil')).toEqual([])
    expect(said(coil(), 'spareCoil')).toEqual([])
    expect(said(coil(30, { placement: 'duct' }), 'spareCoil')).toEqual([])
    expect(said(coil(30), 'spareCoil', { rules: without('spareCoil') })).toEqual([])
    expect(said(coil(30), 'spareCoil', { rules: only('spareCoil', { threshold: null }) })).toEqual([])
  })

  test('of several limits that are not kept the smallest is told', () => {
    const [rule] = only('spareCoil', {}).get('spareCoil')!
    const rules = new Map([['spareCoil', [{ ...rule!, threshold: 20 }, { ...rule!, id: 'own', threshold: 15, province: '51' }, { ...rule!, id: 'loose', threshold: 40 }]]] as const)
    expect(found(hung(street(), 'C1', { spareCoilM: 30 }), 'spareCoil', { rules })).toMatchObject([{ values: { most: 15 }, source: { rule: 'own' } }])
    expect(found(hung(street(), 'C1', { spareCoilM: 18 }), 'spareCoil', { rules })).toMatchObject([{ values: { most: 15 }, source: { rule: 'own' } }])
  })
})

describe('deadCable and permitExpired', () => {
  const one = (given = {}) => hung(street(), 'C1', given)

  test('find what still hangs, and plan its removal', () => {
    const [dead] = found(one({ inUse: false }), 'deadCable')
    expect(dead!.fix!.get('C1')!.after!.properties).toMatchObject({ action: 'remove', inUse: false })
    expect(said(one({ inUse: false }), 'deadCable')).toEqual(['200\u00a0m cáp không còn sử dụng vẫn treo.'])
    const [expired] = found(one({ permitUntil: '2026-11-21' }), 'permitExpired')
    expect(expired!.fix!.get('C1')!.after!.properties.action).toBe('remove')
    expect(said(one({ permitUntil: '2026-11-21' }), 'permitExpired')).toEqual(['200\u00a0m cáp vẫn treo sau khi hết hạn cho phép ngày 21/11/2026.'])
  })

  test('are found again when the removal is planned, without another fix', () => {
    const [before, after] = [found(one({ inUse: false }), 'deadCable')[0]!, found(one({ inUse: false, action: 'remove' }), 'deadCable')[0]!]
    expect(after.id).toBe(before.id)
    expect(after.fix).toBeUndefined()
  })

  test('a permit ends with its day', () => {
    expect(said(one({ permitUntil: '2026-11-22' }), 'permitExpired')).toEqual([])
    expect(said(one({ permitUntil: 'năm 2020' }), 'permitExpired')).toEqual([])
  })

  test('accuse nobody who says nothing, what does not hang and what came down', () => {
    expect(said(one(), 'deadCable')).toEqual([])
    expect(said(one(), 'permitExpired')).toEqual([])
    expect(said(one({ inUse: true }), 'deadCable')).toEqual([])
    expect(said(one({ inUse: false, placement: 'duct' }), 'deadCable')).toEqual([])
    expect(said(one({ inUse: false, status: 'decommissioned' }), 'deadCable')).toEqual([])
    expect(said(one({ permitUntil: '2020-01-01', placement: 'buried' }), 'permitExpired')).toEqual([])
  })

  test('have the source of the place where it has one', () => {
    expect(found(one({ inUse: false }), 'deadCable', { province: '19' })[0]!.source!.rule).toBe('tidy.deadCable.thaiNguyen')
    expect(found(one({ inUse: false }), 'deadCable')[0]!.source!.rule).toBe('tidy.deadCable')
    expect(found(one({ permitUntil: '2020-01-01' }), 'permitExpired', { province: '01' })[0]!.source!.rule).toBe('tidy.permitExpired.haNoi')
    expect(said(one({ inUse: false }), 'deadCable', { rules: without('deadCable') })).toEqual([])
    expect(said(one({ permitUntil: '2020-01-01' }), 'permitExpired', { rules: without('permitExpired') })).toEqual([])
  })
})
