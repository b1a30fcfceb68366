import { expect, test } from 'vitest'
import { monthsApart } from '../../../src/analysis/works/when'
import { translator } from '../../../src/i18n'
import '../../../src/i18n/languages'
import { at, network } from '../../network'
import { carried } from '../../model/edit/shaped'
import { duct, found, line, water } from './found'

test('a planned duct along announced works is dug with them', () => {
  const { opportunities, totals, notes } = found(duct(water(network()), 'D', 50, 150, 5, { phase: 2028 }).dataset())
  expect(opportunities).toHaveLength(1)
  const [one] = opportunities
  expect(one).toMatchObject({ finder: 'works', rule: 'share.works', severity: 'info', name: 'Thay ống', subjects: ['W', 'D'], owners: ['Cấp nước', 'VNPT'], source: null })
  expect(one!.distanceM).toBeCloseTo(5, 1)
  const [dig, wait] = one!.proposals
  expect(dig).toMatchObject({ id: 'dig', writes: [{ ids: ['D'], values: { phase: 2027 } }] })
  expect(dig!.gains.metres).toBeCloseTo(100, 0)
  expect(dig!.gains.savedVnd).toBeNull()
  // From July to December 2027 lie six months, half of those allowed.
  expect(dig!.parts.map(({ name, points, weight }) => [name, points, weight])).toEqual([['length', expect.closeTo(10, 0), 30], ['time', 15, 30], ['distance', expect.closeTo(13.3, 0), 20]])
  expect(dig!.score).toBe(Math.round((100 * dig!.parts.reduce((sum, { points }) => sum + points, 0)) / 80))
  expect(dig!.tasks.map(({ does, owner }) => [does, owner])).toEqual([['dig', 'VNPT'], ['keep', 'Cấp nước']])
  expect(dig!.tasks[1]!.facts).toContainEqual({ key: 'digging.fact.contact', values: { contact: 'Phòng kỹ thuật', owner: 'Cấp nước' } })
  expect(dig!.cautions.map(({ key }) => key)).toEqual(['digging.caution.coordinate', 'digging.caution.moved', 'digging.caution.price'])
  expect(wait).toMatchObject({ id: 'wait', writes: [] })
  expect(wait!.score).toBeLessThan(dig!.score)
  expect(totals).toMatchObject({ opportunities: 1, savedVnd: null })
  expect(totals.metres).toBeCloseTo(100, 0)
  expect(notes.map(({ key }) => key)).toContain('digging.note.price')
})

test.each([[14.9, 1], [15.1, 0]])('%d m from the works', (offM, n) => {
  expect(found(duct(water(network()), 'D', 50, 150, offM).dataset()).opportunities).toHaveLength(n)
})

test.each([[30.2, 1], [29.8, 0]])('%d m along the works', (longM, n) => {
  expect(found(duct(water(network()), 'D', 50, 50 + longM, 5).dataset()).opportunities).toHaveLength(n)
})

test('short ducts one after another are as long as all of them; what lies side by side counts once', () => {
  const net = water(network())
  for (let i = 0; i < 4; i++) duct(duct(net, `D${i}`, 20 + 20 * i, 40 + 20 * i, 5), `E${i}`, 20 + 20 * i, 40 + 20 * i, -5)
  const [one] = found(net.dataset()).opportunities
  expect(one!.subjects).toHaveLength(9)
  expect(one!.proposals[0]!.gains.metres).toBeCloseTo(80, 0)
})

test('what crosses the works does not run along them', () => {
  expect(found(line(water(network()), 'duct', 'D', [[100, -100], [100, 100]], { owner: 'VNPT', status: 'planned', phase: 2027 }).dataset()).opportunities).toEqual([])
})

test.each([[2024, 0], [2025, 0], [2026, 1], [2027, 1], [2028, 1], [2029, 0]])('telecom of the year %i', (phase, n) => {
  expect(found(duct(water(network()), 'D', 50, 150, 5, { phase }).dataset()).opportunities).toHaveLength(n)
})

test.each([['2026-12-31', 1], ['2026-12-30', 0]])('telecom of 2028 and works that end on %s, a year before or a day more', (end, n) => {
  expect(found(duct(water(network(), { start: '2026-06-01', end }), 'D', 50, 150, 5, { phase: 2028 }).dataset()).opportunities).toHaveLength(n)
})

test('months between days', () => {
  const days = (from: string, to: string) => ({ from, to })
  expect(monthsApart(days('2026-01-01', '2026-12-31'), days('2027-01-01', '2027-02-01'))).toBe(0)
  expect(monthsApart(days('2027-03-01', '2027-03-31'), days('2027-01-01', '2027-01-31'))).toBe(1)
  expect(monthsApart(days('2026-01-01', '2026-01-30'), days('2026-02-28', '2026-03-01'))).toBe(1)
  expect(monthsApart(days('2026-01-01', '2026-05-31'), days('2026-06-16', '2026-07-01'))).toBe(0.5)
})

test('an item without a year can follow the works: half of the points for time, and no request to wait', () => {
  const [one] = found(line(water(network()), 'cable', 'C', [[0, 3], [200, 3]], { operator: 'FPT', placement: 'aerial', action: 'underground' }).dataset()).opportunities
  expect(one!.proposals.map(({ id }) => id)).toEqual(['dig'])
  expect(one!.proposals[0]!.parts[1]).toMatchObject({ name: 'time', points: 15, facts: [{ key: 'digging.fact.free' }] })
  expect(one!.proposals[0]!.writes).toEqual([{ ids: ['C'], values: { phase: 2027 } }])
})

test('works without dates are told of and left out; with one date they are of that day', () => {
  const undated = found(duct(water(network(), { start: undefined, end: undefined }), 'D', 50, 150, 5).dataset())
  expect(undated.opportunities).toEqual([])
  expect(undated.notes).toContainEqual({ key: 'digging.note.undated', values: { n: 1 } })
  expect(found(duct(water(network(), { start: undefined, end: '2027-05-01' }), 'D', 50, 150, 5).dataset()).opportunities).toHaveLength(1)
})

test('works that are over are still shown, without points for time and outside of the totals', () => {
  const { opportunities, totals, notes } = found(duct(water(network(), { start: '2026-02-01', end: '2026-04-30' }), 'D', 50, 150, 5, { phase: 2026 }).dataset())
  expect(opportunities[0]!.proposals[0]!.parts[1]).toMatchObject({ name: 'time', points: 0 })
  expect(opportunities[0]!.proposals[0]!.cautions[0]!.key).toBe('digging.caution.over')
  expect(totals).toMatchObject({ opportunities: 1, metres: 0 })
  expect(notes).toContainEqual({ key: 'digging.note.over', values: { n: 1 } })
})

test('what stands already, or hangs, asks for no trench; a road that waits does, and chambers come along', () => {
  const net = water(network())
  duct(net, 'old', 0, 200, 2, { status: 'operational' })
  line(net, 'cable', 'air', [[0, 3], [200, 3]], { operator: 'FPT', placement: 'aerial' })
  expect(found(net.dataset()).opportunities).toEqual([])
  line(net, 'road', 'R', [[0, 4], [200, 4]], { name: 'Hùng Vương', undergroundingYear: 2027 })
  net.point('chamber', 'H', 100, 6, { status: 'planned', phase: 2027, owner: 'VNPT' }).point('chamber', 'far', 100, 16, { status: 'planned' }).point('chamber', 'there', 100, 5, {})
  const [one] = found(net.dataset()).opportunities
  expect(one!.subjects).toEqual(['W', 'R', 'H'])
  expect(one!.strokes.map(({ role }) => role)).toEqual(['works', 'along', 'node'])
})

test('works drawn as an area: what lies in it or near its edge, side by side once', () => {
  const net = network().add('works', 'W', { type: 'Polygon', coordinates: [[at(0, -5), at(200, -5), at(200, 5), at(0, 5), at(0, -5)]] }, { sector: 'road', owner: 'Ban QLDA', start: '2027-03-01', end: '2027-05-30' })
  duct(duct(net, 'D', -100, 120, 0), 'E', 20, 120, 9)
  const [one] = found(net.dataset()).opportunities
  expect(one!.subjects).toEqual(['W', 'D', 'E'])
  // D from 15 m before the area to its end at 120 m; E lies beside it.
  expect(one!.proposals[0]!.gains.metres).toBeCloseTo(135, 0)
  expect(found(duct(network().add('works', 'W', net.features[0]!.geometry, net.features[0]!.properties as never), 'F', 20, 120, 21).dataset()).opportunities).toEqual([])
})

test('telecom works are dug with those of other sectors, each way of drawing', () => {
  const cables = { sector: 'telecom', owner: 'VNPT', start: '2028-02-01', end: '2028-04-30' } as const
  const area = [[at(20, 3), at(120, 3), at(120, 9), at(20, 9), at(20, 3)]]
  for (const net of [line(water(network()), 'works', 'T', [[20, 6], [120, 6]], cables), water(network()).add('works', 'T', { type: 'Polygon', coordinates: area }, cables)]) {
    const [one] = found(net.dataset()).opportunities
    expect(one).toMatchObject({ subjects: ['W', 'T'], message: 'digging.messagePair' })
    expect(one!.proposals[0]!.writes).toEqual([{ ids: ['T'], values: { phase: 2027 } }])
    expect(one!.proposals[0]!.gains.metres).toBeGreaterThan(99)
    expect(one!.proposals[0]!.gains.metres).toBeLessThan(131)
  }
  expect(found(line(water(network()), 'works', 'T', [[20, 6], [120, 6]], { ...cables, start: '2028-08-01', end: '2028-09-01' }).dataset()).opportunities).toEqual([])
  expect(found(line(water(network(), { sector: 'telecom' }), 'works', 'T', [[20, 6], [120, 6]], cables).dataset()).opportunities).toEqual([])
})

test('money where there is a price', () => {
  const [one] = found(duct(water(network()), 'D', 50, 150, 5).dataset(), { trenchVndPerM: 2_000_000 }).opportunities
  const { gains, parts, cautions } = one!.proposals[0]!
  expect(gains.savedVnd).toBeCloseTo(2_000_000 * gains.metres, 3)
  expect(gains.savedVnd! / 200e6).toBeCloseTo(1, 2)
  expect(parts.at(-1)).toMatchObject({ name: 'money', weight: 20, points: 8 })
  expect(cautions.map(({ key }) => key)).not.toContain('digging.caution.price')
})

test('one trench with two works is saved once', () => {
  const net = duct(water(network()), 'D', 50, 150, 5)
  line(net, 'works', 'G', [[0, 10], [200, 10]], { sector: 'gas', owner: 'Năng lượng', start: '2027-02-01', end: '2027-05-01' })
  const { opportunities, totals } = found(net.dataset())
  expect(opportunities).toHaveLength(2)
  expect(totals.metres).toBeCloseTo(100, 0)
})

test('what was decided is found again under its id', () => {
  const before = line(duct(duct(water(network()), 'D', 50, 150, 5, { phase: 2028 }), 'E', 0, 100, -5, { phase: undefined }), 'road', 'R', [[0, 0], [200, 0]], { undergroundingYear: 2028 }).dataset()
  const [one] = found(before).opportunities
  const { after } = carried(before, { do: 'plan', name: { key: 'sharing.step.accepted', values: { name: '' } }, writes: one!.proposals[0]!.writes })
  const [again] = found(after).opportunities
  expect(again).toMatchObject({ id: one!.id, subjects: one!.subjects })
  expect(again!.proposals[0]!.writes).toEqual(one!.proposals[0]!.writes)
  // Decided some other way, the works keep their id though an item is gone from them.
  const { after: other } = carried(before, { do: 'plan', name: { key: 'sharing.step.accepted', values: { name: '' } }, writes: [{ ids: ['D'], values: { phase: 2030 } }] })
  expect(found(other).opportunities[0]).toMatchObject({ id: one!.id, subjects: ['W', 'E', 'R'] })
})

test('all that is said is said in both languages', () => {
  const net = line(duct(duct(water(network()), 'D', 50, 150, 5, { phase: 2028 }), 'E', 0, 500, -5, { phase: undefined, owner: undefined }), 'road', 'R', [[0, 0], [200, 0]], { undergroundingYear: 2028 })
  line(net, 'works', 'T', [[0, 6], [200, 6]], { sector: 'telecom', start: '2027-01-01' })
  line(net, 'works', 'X', [[0, 6], [200, 6]], { sector: 'power', start: '2026-10-01' })
  const { opportunities, notes } = found(net.dataset(), { trenchVndPerM: 1e6 })
  for (const language of ['vi', 'en'] as const) {
    const t = translator(language)
    const said = opportunities.flatMap(({ message, values, proposals, strokes }) => [{ key: message, values }, ...strokes.flatMap(({ label, note }) => [label ?? [], note ?? []].flat()),
      ...proposals.flatMap(({ name, parts, tasks, cautions }) => [name, ...parts.flatMap(({ facts }) => facts), ...tasks.flatMap(({ title, facts }) => [title, ...facts]), ...cautions])])
    expect(said.length).toBeGreaterThan(40)
    for (const { key, values } of [...said, ...notes]) expect(t(key, values)).not.toMatch(/[{}]|digging\.|choice\./)
  }
})
