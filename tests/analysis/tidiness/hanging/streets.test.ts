import { describe, expect, test } from 'vitest'
import { standard } from '../../../../src/analysis/tidiness/options'
import { get } from '../../../../src/model/dataset'
import { found, hung, lineOf, said, saidOf, street, without } from './asking'

describe('hangingForbidden', () => {
  const forbidden = () => hung(street({ hanging: 'forbidden' }), 'C1')

  test('tells the metres along the street, by the rule that forbids', () => {
    const [finding, ...others] = found(forbidden(), 'hangingForbidden')
    expect(others).toEqual([])
    expect(finding!.subjects).toEqual(['C1', 'R1'])
    expect(finding!.severity).toBe('error')
    expect(saidOf(finding!)).toBe('200\u00a0m cáp treo trên đoạn cấm treo cáp của Quang Trung.')
    expect(finding!.source).toEqual({ document: 'QCVN 33:2019/BTTTT (Thông tư số 20/2019/TT-BTTTT)', clause: 'mục 2.1.1', provenance: 'read', rule: 'tidy.hangingForbidden', pack: `Chỉnh trang tuyến phố, bản ${standard.pack.version}` })
  })

  test('accuses nobody where hanging is allowed, or nobody says', () => {
    expect(said(hung(street({ hanging: 'allowed' }), 'C1'), 'hangingForbidden')).toEqual([])
    expect(said(hung(street({ hanging: 'unknown' }), 'C1'), 'hangingForbidden')).toEqual([])
    expect(said(hung(street(), 'C1'), 'hangingForbidden')).toEqual([])
  })

  test('leaves what lies below ground, and what came down', () => {
    expect(said(hung(street({ hanging: 'forbidden' }), 'C1', { placement: 'duct' }), 'hangingForbidden')).toEqual([])
    expect(said(hung(street({ hanging: 'forbidden' }), 'C1', { status: 'decommissioned' }), 'hangingForbidden')).toEqual([])
  })

  test('counts only what is along the road that is forbidden', () => {
    const of = hung(street({ hanging: 'forbidden' }), 'C1', { status: 'planned' })
    of.add('road', 'R2', lineOf(200, 0, 600, 0), { name: 'Quang Trung', roadClass: 'main', hanging: 'allowed' }).pole('Q1', 400, 8).pole('Q2', 600, 8)
    expect(said(hung(of, 'C2', {}, ['P4', 'P5', 'Q1', 'Q2']), 'hangingForbidden')).toEqual([
      'Cáp mới sẽ treo 200\u00a0m trên đoạn cấm treo cáp của Quang Trung.', '40\u00a0m cáp treo trên đoạn cấm treo cáp của Quang Trung.',
    ])
  })

  test('is silent where it is switched off', () => expect(found(forbidden(), 'hangingForbidden', { rules: without('hangingForbidden') })).toEqual([]))
})

describe('onSchedule', () => {
  const scheduled = (year: number, cable = {}) => hung(street({ undergroundingYear: year }), 'C1', cable)

  test('weighs as the rule says after the year, and reminds before it is over', () => {
    expect(found(scheduled(2025), 'onSchedule')[0]).toMatchObject({ severity: 'warning', subjects: ['C1', 'R1'] })
    expect(said(scheduled(2025), 'onSchedule')).toEqual(['200\u00a0m cáp còn treo trên Quang Trung, nơi phải hạ ngầm xong trong năm 2025.'])
    expect(found(scheduled(2026), 'onSchedule')[0]!.severity).toBe('info')
    expect(found(scheduled(2030), 'onSchedule')[0]!.severity).toBe('info')
  })

  test('plans it for the year of the street, or for now where that is past', () => {
    const fixed = (year: number) => found(scheduled(year), 'onSchedule')[0]!.fix!.get('C1')!.after!.properties
    expect(fixed(2028)).toMatchObject({ action: 'underground', phase: 2028, operator: 'VNPT' })
    expect(fixed(2024)).toMatchObject({ action: 'underground', phase: 2026 })
    const of = scheduled(2028)
    expect(found(of, 'onSchedule')[0]!.fix!.get('C1')!.before).toBe(get(of.dataset(), 'C1'))
  })

  test('reminds nobody who planned it in time', () => {
    expect(said(scheduled(2028, { action: 'underground', phase: 2028 }), 'onSchedule')).toEqual([])
    expect(said(scheduled(2028, { action: 'remove', phase: 2027 }), 'onSchedule')).toEqual([])
    expect(said(scheduled(2028, { action: 'underground', phase: 2029 }), 'onSchedule')).toHaveLength(1)
    expect(said(scheduled(2028, { action: 'underground' }), 'onSchedule')).toHaveLength(1)
    const [late] = found(scheduled(2025, { action: 'underground', phase: 2026 }), 'onSchedule')
    expect(late!.severity).toBe('warning')
    expect(late!.fix).toBeUndefined()
  })

  test('asks the rules of the place of what is new', () => {
    const fresh = () => scheduled(2030, { status: 'planned' })
    expect(found(fresh(), 'onSchedule', { province: '01' })[0]).toMatchObject({ severity: 'warning', source: { rule: 'tidy.onSchedule.haNoi', provenance: 'local' } })
    expect(found(fresh(), 'onSchedule', { province: '48' })[0]).toMatchObject({ severity: 'info', source: { rule: 'tidy.onSchedule' } })
    expect(found(scheduled(2030), 'onSchedule', { province: '01' })[0]!.source!.rule).toBe('tidy.onSchedule')
    expect(said(fresh(), 'onSchedule')).toEqual(['Cáp mới sẽ treo 200\u00a0m trên Quang Trung, nơi có lộ trình ngầm hoá năm 2030.'])
  })

  test('speaks of the road that has the year, not of the rest of its street', () => {
    const of = hung(street(), 'C1').add('road', 'R2', lineOf(200, 0, 600, 0), { name: 'Quang Trung', roadClass: 'main', undergroundingYear: 2024 }).pole('Q1', 400, 8).pole('Q2', 600, 8)
    expect(found(hung(of, 'C2', {}, ['P4', 'P5', 'Q1', 'Q2']), 'onSchedule')).toMatchObject([{ subjects: ['C2', 'R2'], values: { year: 2024, metres: expect.closeTo(400, 0) } }])
  })

  test('is silent without a year, and where it is switched off', () => {
    expect(said(hung(street(), 'C1'), 'onSchedule')).toEqual([])
    expect(said(scheduled(2025), 'onSchedule', { rules: without('onSchedule') })).toEqual([])
  })
})
