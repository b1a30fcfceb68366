import { describe, expect, it } from 'vitest'
import { ofKind } from '../../../src/model/dataset'
import type { Properties } from '../../../src/model/schema'
import type { Network } from '../../network'
import { carried } from '../../model/edit/shaped'
import { card, found, said } from './asking'
import { ward } from './made'

type Site = Partial<Properties<'site'>>
const reference = 'Khoảng cách theo Quyết định số 26/2018 của Uỷ ban nhân dân tỉnh Hải Dương (theo Báo Hải Dương) chỉ để tham khảo: chưa thấy quy định của tỉnh.'
const mast = (made: Network, id: string, name: string, owner: string, east: number, given: Site = {}, technologies: readonly ('2G' | '4G' | '5G')[] = ['4G', '5G']) => {
  made.site(id, 1000 + east, 1000, { name: `Cột ${name}`, owner, heightM: 9, support: 'ground', mastClass: 'A2b', capacityTenants: 3, ...given })
  for (const technology of technologies) made.point('station', `${id}.${technology}`, 1000 + east, 1000, { site: id, operator: owner, technology, status: given.status ?? 'operational', ...(given.phase && { phase: given.phase }), radiusM: 500 })
  return made
}
const two = (apartM: number, [first, second]: readonly [Site, Site] = [{}, {}]) => mast(mast(ward(), 'A', 'Hùng Vương 2', 'Viettel', 0, { heightM: 12, ...first }), 'B', 'Phan Chu Trinh', 'VNPT', apartM, second)
const bacNinh = { settings: { preset: 'bacNinh' } }

describe('masts nearer to each other than they may be', () => {
  it('are a group that says what becomes of each, why, and what it costs', () => {
    const { opportunities, totals, notes } = found(two(74).dataset())
    expect(opportunities).toHaveLength(1)
    const [one] = opportunities
    expect(one).toMatchObject({ rule: 'share.colocation', severity: 'info', subjects: ['A', 'B'], name: 'Hùng Vương, Phan Chu Trinh', owners: ['Viettel', 'VNPT'], source: { provenance: 'local' } })
    expect(one!.distanceM).toBeCloseTo(74, 1)
    expect(said({ key: one!.message, values: one!.values })).toBe('2 cột ăng ten gần nhau hơn mức 100 m: bớt được 1 cột.')
    expect(one!.proposals.map(({ id }) => id)).toEqual(['A', 'B'])
    const { tasks, parts, cautions } = card(one!)
    expect(tasks).toEqual([
      'share: Giữ cột Hùng Vương 2 / Viettel. Còn chỗ cho 2 doanh nghiệp, cao nhất nhóm.',
      'remove: VNPT chuyển sang, dỡ cột cũ / Trạm 4G, 5G. Cột Phan Chu Trinh dỡ sau khi chuyển.',
    ])
    expect(parts.slice(0, 4)).toEqual([
      'distance 18.9/30: Xa nhất 74 m; mức trong đô thị 100 m', 'room 25/25: Cột cao 12 m; Còn 2 chỗ', 'structure 15/15: A2b; Chưa có kiểm định tải', 'zone 15/15: Ngoài khu cảnh quan',
    ])
    expect(parts[4]).toMatch(/^coverage [\d.]+\/15: Mất \d+ người 4G VNPT; Mất \d+ người 5G VNPT; [\d,]+% số người quanh trạm chuyển đi; từ 10% thì không có điểm$/)
    expect(cautions).toEqual([reference])
    expect(one!.proposals[0]!.writes).toEqual([
      { ids: ['A'], values: { action: 'share' } }, { ids: ['B'], values: { action: 'remove' } }, { ids: ['B.4G', 'B.5G'], values: { action: 'relocate', moveTo: 'A' } },
    ])
    expect(one!.score).toBe(Math.round(one!.proposals[0]!.parts.reduce((sum, { points }) => sum + points, 0)))
    expect(one!.proposals[1]!.score).toBeLessThan(one!.score)
    expect(totals).toMatchObject({ opportunities: 1, masts: 1, lostPeople: one!.proposals[0]!.gains.lostPeople })
    expect(totals.lostPeople).toBeGreaterThan(10)
    expect(notes.map(said)).toContain('Chưa thấy quy định khoảng cách của tỉnh: dùng Quyết định số 26/2018 của Uỷ ban nhân dân tỉnh Hải Dương (theo Báo Hải Dương) để tham khảo.')
  })

  it('are drawn with the limit, the distance and what becomes of each', () => {
    const { strokes } = found(two(74).dataset()).opportunities[0]!
    expect(strokes.map(({ role, owner, label, note }) => [role, owner, label && said(label), note && said(note)])).toEqual([
      ['limit', undefined, '100 m, trong đô thị', undefined], ['link', undefined, '74 m', undefined],
      ['remove', 'VNPT', 'Dỡ: Phan Chu Trinh', 'VNPT, 9 m'], ['share', 'Viettel', 'Giữ: Hùng Vương 2', 'Viettel, 12 m, còn 2 chỗ'],
    ])
  })

  it('have to be nearer than the limit', () => {
    expect(found(two(99.5).dataset()).opportunities).toHaveLength(1)
    expect(found(two(100.5).dataset()).opportunities).toHaveLength(0)
  })

  it('are left alone up to three metres where the rule says so', () => {
    expect(found(two(90, [{}, { heightM: 3 }]).dataset(), bacNinh).opportunities).toHaveLength(0)
    expect(found(two(90, [{}, { heightM: 3.1 }]).dataset(), bacNinh).opportunities).toHaveLength(1)
  })

  it('of one operator are farther apart where the rule says so', () => {
    const own = (owner: string, apartM: number) => mast(mast(ward(), 'A', 'Một', 'VNPT', 0), 'B', 'Hai', owner, apartM).dataset()
    expect(found(own('Viettel', 200), bacNinh).opportunities).toHaveLength(0)
    const [one] = found(own('VNPT', 200), bacNinh).opportunities
    expect(card(one!).tasks[1]).toBe('remove: VNPT chuyển sang, dỡ cột cũ / Trạm 4G, 5G. Đã có trên cột giữ, không cần thêm chỗ. Cột Hai dỡ sau khi chuyển.')
    expect(found(own('VNPT', 301), bacNinh).opportunities).toHaveLength(0)
  })

  it('stay where there is no room for all who are on them, and nothing is written of them', () => {
    const full = { capacityTenants: 1 }
    const made = mast(two(40, [{ capacityTenants: 2 }, full]), 'C', 'Ngô Quyền', 'MobiFone', 70, { ...full, heightM: 11 })
    const [one] = found(made.dataset()).opportunities
    expect(one!.subjects).toEqual(['A', 'B', 'C'])
    expect(one!.proposals.map(({ id, gains: { masts } }) => [id, masts])).toEqual([['A', 1]])
    expect(card(one!).tasks.map((task) => task.split(' /')[0])).toEqual(['share: Giữ cột Hùng Vương 2', 'remove: VNPT chuyển sang, dỡ cột cũ', 'keep: Cột Ngô Quyền để nguyên'])
    expect(said(one!.proposals[0]!.tasks[2]!.facts[0]!)).toBe('Cột giữ không đủ chỗ.')
    expect(one!.proposals[0]!.writes.flatMap(({ ids }) => ids).some((id) => id.startsWith('C'))).toBe(false)
    const none = found(two(40, [full, full]).dataset())
    expect([none.opportunities, none.notes.map(said)[0]]).toEqual([[], '2 cột gần cột khác hơn mức nhưng không có nhóm, vì cột gần đó không còn chỗ, trong khu quân sự hoặc đã vào nhóm khác.'])
  })

  it('with several operators go only when all of them find room; who is there already needs none', () => {
    const dataset = (capacityTenants: number) => two(40, [{ capacityTenants }, { capacityTenants: 2 }])
      .point('station', 'B.M', 1040, 1000, { site: 'B', operator: 'MobiFone', technology: '4G', status: 'operational', radiusM: 500 })
      .point('station', 'A.N', 1000, 1000, { site: 'A', operator: 'VNPT', technology: '2G', status: 'operational', radiusM: 500 }).dataset()
    expect(found(dataset(2)).opportunities.flatMap(({ proposals }) => proposals.map(({ id }) => id))).toEqual([])
    const [one] = found(dataset(3)).opportunities
    expect(card(one!).tasks.slice(1)).toEqual([
      'remove: VNPT chuyển sang, dỡ cột cũ / Trạm 4G, 5G. Đã có trên cột giữ, không cần thêm chỗ. Cột Phan Chu Trinh dỡ sau khi chuyển.',
      'relocate: MobiFone chuyển sang / Từ cột Phan Chu Trinh. Trạm 4G.',
    ])
  })

  it('ask the owner where nobody knows of the room, and count for less', () => {
    const [known, unknown] = [{ capacityTenants: 3 }, { capacityTenants: undefined }].map((given) => found(two(50, [given, { capacityTenants: 1 }]).dataset()).opportunities[0]!)
    expect(unknown!.proposals.map(({ id }) => id)).toEqual(['A'])
    expect(known!.score - unknown!.score).toBe(10)
    expect(card(unknown!).cautions[0]).toBe('Hồ sơ cột Hùng Vương 2 chưa ghi số doanh nghiệp tối đa: hỏi chủ cột trước.')
    expect(found(two(50, [{ capacityTenants: undefined, mastClass: 'A1a' }, { capacityTenants: 1 }]).dataset()).opportunities).toHaveLength(0)
  })

  it('that are lower than those that move say so', () => {
    const [one] = found(two(50, [{ heightM: 8 }, { capacityTenants: 1, heightM: 9.5 }]).dataset()).opportunities
    expect(card(one!).cautions[0]).toBe('Đỉnh cột giữ 8 m thấp hơn cột Phan Chu Trinh 9,5 m: kiểm tra lại vùng phủ.')
  })

  it('go rather than stay where bulky masts should not be, and take nobody in inside a fence', () => {
    const zoned = (purpose: 'aesthetic' | 'military') => found(two(50).square('zone', 'Z', 980, 980, 40, { purpose }).dataset()).opportunities[0]!
    const view = zoned('aesthetic')
    expect(view.proposals.map(({ id }) => id)).toEqual(['B', 'A'])
    expect([card(view).parts[3], view.proposals[1]!.parts[3]!.points]).toEqual(['zone 15/15: Bớt 1 cột cồng kềnh trong khu cảnh quan', 0])
    expect(zoned('military').proposals.map(({ id }) => id)).toEqual(['B'])
  })

  it('that are only planned are not built, and keep their year where they are to be shared', () => {
    const later = { status: 'planned', phase: 2028 } as const
    const { opportunities: [one], notes } = found(two(50, [{}, { ...later, capacityTenants: 1 }]).dataset())
    expect(notes.map(said)).toContain('1 cột trong số bớt được mới có trong kế hoạch: không xây.')
    expect(card(one!).tasks[1]).toBe('replace: VNPT lắp vào cột giữ, không xây cột riêng / Trạm 4G, 5G. Cột Phan Chu Trinh trong kế hoạch thì không xây.')
    expect(one!.proposals[0]!.writes.slice(1)).toEqual([{ ids: ['B'], values: { action: 'remove', phase: 2028 } }, { ids: ['B.4G', 'B.5G'], values: { action: 'relocate', moveTo: 'A', phase: 2028 } }])
    expect(one!.proposals[0]!.gains.lostPeople).toBe(0)
    const [other] = found(two(50, [later, { capacityTenants: 1 }]).dataset()).opportunities
    expect(card(other!).tasks[0]).toContain('share: Xây cột Hùng Vương 2 để dùng chung')
    expect(card(other!).cautions[0]).toBe('Cột Hùng Vương 2 mới có trong kế hoạch: chỉ chuyển sau khi xây xong.')
    expect(other!.proposals[0]!.writes[0]).toEqual({ ids: ['A'], values: { action: 'share', phase: 2028 } })
  })

  it('do not say who loses where nobody knows who lives there', () => {
    const made = two(50)
    for (const { properties } of made.features) delete properties.population
    const { opportunities: [one], totals, notes } = found(made.dataset())
    expect([one!.proposals[0]!.gains.lostPeople, totals.lostPeople]).toEqual([null, null])
    expect(notes.map(said)).toContain('Dữ liệu không ghi dân số: không biết ai mất sóng.')
    expect(card(one!).parts[4]).toBe('coverage 7.5/15: Chưa có dân số, tính nửa điểm')
  })

  it('are found again after they were decided, the other way round too', () => {
    const dataset = two(74).dataset()
    const { opportunities: [one] } = found(dataset)
    const [a, b] = one!.proposals
    const accept = (of: typeof dataset, { writes }: NonNullable<typeof a>) => carried(of, { do: 'plan', name: { key: 'colocating.keep' }, writes: writes.map(({ ids, values }) => ({ ids, values: { phase: 2027, ...values } })) }).after
    const done = accept(dataset, a!)
    const [again] = found(done).opportunities
    expect({ ...again, proposals: [] }).toEqual({ ...one, proposals: [] })
    expect(again!.proposals[0]).toEqual(a)
    expect({ ...again!.proposals[1], writes: [] }).toEqual({ ...b, writes: [] })
    const turned = accept(done, found(done).opportunities[0]!.proposals[1]!)
    expect(found(turned).opportunities.map(({ id }) => id)).toEqual([one!.id])
    expect(b!.writes.flatMap(({ ids }) => ids)).not.toContain('B.4G')
    const stations = Object.fromEntries([...ofKind(turned, 'station')].map(({ id, properties: { action, moveTo, phase } }) => [id, [action, moveTo, phase]]))
    expect(stations).toMatchObject({ 'A.4G': ['relocate', 'B', 2027], 'B.4G': ['keep', undefined, undefined] })
  })
})
