import { expect, test } from 'vitest'
import { translator } from '../../../src/i18n'
import '../../../src/i18n/languages'
import { get } from '../../../src/model/dataset'
import { at, network } from '../../network'
import { carried } from '../../model/edit/shaped'
import { found, road, row, street } from './found'

const ids = (letter: string, n = 4) => Array.from({ length: n }, (_, i) => `${letter}${i + 1}`)

test('two telecom lines on one side of a street: what stays, what moves, what goes', () => {
  const { opportunities, totals } = found(row(row(street(), 'A', { northM: 3, cables: 2 }), 'B', { northM: 6 }).dataset())
  expect(opportunities).toHaveLength(1)
  const [one] = opportunities
  expect(one).toMatchObject({ finder: 'poles', rule: 'share.poles', severity: 'info', name: 'Hùng Vương', owners: ['A', 'B'], source: null, subjects: [...ids('A'), ...ids('B')] })
  expect(one!.distanceM).toBeCloseTo(3, 1)
  const [keepA, keepB] = one!.proposals
  // Three cables on every pole whichever stays: as good, so the line that comes first in the data.
  expect(keepA!.id).toBe('keep:A1')
  expect(keepB!.id).toBe('keep:B1')
  expect(keepA!.gains).toMatchObject({ poles: 4, cables: 1 })
  expect(keepB!.gains).toMatchObject({ poles: 4, cables: 2 })
  expect(keepA!.gains.metres).toBeCloseTo(120, 0)
  expect(keepA!.parts.map(({ name, points, weight }) => [name, points, weight])).toEqual([['freed', 14, 35], ['room', 25, 25], ['distance', expect.closeTo(12.5, 0), 25], ['owners', 10, 15]])
  expect(keepA!.score).toBe(Math.round(keepA!.parts.reduce((sum, { points }) => sum + points, 0)))
  expect(one!.score).toBe(keepA!.score)
  expect(keepA!.writes).toEqual([
    { ids: ids('A'), values: { action: 'share' } },
    { ids: ['CB1'], values: { action: 'relocate', moveTo: ids('A') } },
    { ids: ids('B'), values: { action: 'remove' } },
  ])
  expect(keepA!.tasks.map(({ does, owner, subjects }) => [does, owner, subjects.length])).toEqual([['share', 'A', 4], ['relocate', '', 1], ['remove', 'B', 4]])
  expect(keepA!.tasks[0]!.facts[1]).toEqual({ key: 'poling.fact.room', values: { pole: 'A1', capacity: 8, used: 2, more: 1, left: 5 } })
  expect(totals).toMatchObject({ opportunities: 1, poles: 4, cables: 1, masts: 0, savedVnd: null, lostPeople: null })
  expect(totals.metres).toBeCloseTo(120, 0)
})

test.each([[5.9, 1], [6.1, 0]])('lines %d m apart', (gapM, n) => {
  expect(found(row(row(street(), 'A', { northM: 2 }), 'B', { northM: 2 + gapM }).dataset()).opportunities).toHaveLength(n)
})

test.each([[61, 1], [59, 0]])('lines that run together for %d m', (spanM, n) => {
  expect(found(row(row(street(), 'A', { northM: 2, n: 2, spanM }), 'B', { northM: 5, n: 2, spanM }).dataset()).opportunities).toHaveLength(n)
})

test.each([[79, 1], [81, 0]])('poles %d m from one to the next', (spanM, n) => {
  expect(found(row(row(street(), 'A', { northM: 2, spanM }), 'B', { northM: 5 }).dataset()).opportunities).toHaveLength(n)
})

test('on two sides of a street nothing is shared; where no centre line is drawn nobody can tell', () => {
  const rows = () => row(row(network(), 'A', { northM: 2 }), 'B', { northM: -2 })
  expect(found(road(rows(), 0).dataset()).opportunities).toEqual([])
  const free = found(rows().dataset())
  expect(free.opportunities).toHaveLength(1)
  expect(free.notes.map(({ key }) => key)).toContain('poling.note.noRoads')
})

test('without room nothing is proposed, and it is said', () => {
  const tight = (capacityCables: number) => found(row(row(street(), 'A', { northM: 2, given: { capacityCables } }), 'B', { northM: 5, given: { capacityCables: 1 } }).dataset())
  expect(tight(1).opportunities).toEqual([])
  expect(tight(1).notes).toContainEqual({ key: 'poling.note.noRoom', values: { n: 1 } })
  expect(tight(2).opportunities[0]!.proposals.map(({ id }) => id)).toEqual(['keep:A1'])
})

test('one tight pole decides', () => {
  const net = row(row(street(), 'A', { northM: 2 }), 'B', { northM: 5, given: { capacityCables: 1 } })
  Object.assign(net.features.find(({ id }) => id === 'A3')!.properties, { capacityCables: 1 })
  expect(found(net.dataset()).opportunities).toEqual([])
})

test('telecom goes onto power poles, power never onto telecom, and power beside lighting is not ours', () => {
  const power = { sector: 'power', poleClass: 'C2', capacityCables: 6, hasPowerEquipment: true } as const
  const [one] = found(row(row(street(), 'A', { northM: 2 }), 'E', { northM: 5, cables: 0, given: power }).dataset()).opportunities
  expect(one!.proposals.map(({ id }) => id)).toEqual(['keep:E1'])
  expect(one!.proposals[0]!.cautions.map(({ key }) => key)).toEqual(['poling.caution.consent', 'poling.caution.equipment'])
  expect(found(row(row(street(), 'L', { northM: 2, given: { sector: 'lighting' } }), 'E', { northM: 5, given: power }).dataset()).opportunities).toEqual([])
})

test('what nobody knows the room of is shown with a caution and no points for room', () => {
  const net = row(row(street(), 'A', { northM: 2 }), 'L', { northM: 5, cables: 0, given: { sector: 'lighting', poleClass: 'C2', capacityCables: undefined } })
  const [proposal] = found(net.dataset()).opportunities[0]!.proposals
  expect(proposal!.cautions).toContainEqual({ key: 'poling.caution.unknown', values: { n: 4 } })
  expect(proposal!.parts.find(({ name }) => name === 'room')).toMatchObject({ points: 0, facts: [{ key: 'poling.fact.roomUnknown' }] })
})

test('a line that is only planned is not built where one stands, by the clause that says so', () => {
  const [one] = found(row(row(street(), 'A', { northM: 2, n: 6, cables: 0, given: { status: 'planned', capacityCables: 20 } }), 'B', { northM: 5, cables: 2 }).dataset()).opportunities
  expect(one!.source).toEqual({ document: 'QCVN 33:2019/BTTTT', clause: '2.1.3', provenance: 'read' })
  expect(one!.proposals.map(({ id }) => id)).toEqual(['keep:B1', 'keep:A1'])
  expect(one!.proposals[0]!.tasks.map(({ does }) => does)).toEqual(['share', 'replace'])
  expect(one!.proposals[1]!.cautions.map(({ key }) => key)).toContain('poling.caution.planned')
})

test('poles no cable hangs on follow each other along their side of the street, round no corner and not across it', () => {
  const lamps = { sector: 'lighting', poleClass: 'C2' } as const
  const net = street()
  for (let i = 0; i < 6; i++) net.pole(`N${i}`, i * 35, 5, { owner: 'L', ...lamps }).pole(`S${i}`, i * 35 + 10, -5, { owner: 'L', ...lamps })
  const { opportunities } = found(row(net, 'A', { northM: 3, n: 5 }).dataset())
  expect(opportunities).toHaveLength(1)
  expect(opportunities[0]!.subjects.filter((id) => !id.startsWith('A')).toSorted()).toEqual(['N0', 'N1', 'N2', 'N3', 'N4'])
})

test('lamps that stand by turns on both sides are two lines', () => {
  const net = street()
  for (let i = 0; i < 3; i++) net.pole(`N${i}`, i * 70, 3, { owner: 'L', sector: 'lighting' }).pole(`S${i}`, i * 70 + 35, -3, { owner: 'L', sector: 'lighting' })
  const [one] = found(row(net, 'A', { northM: 4, n: 5 }).dataset()).opportunities
  expect(one!.subjects.filter((id) => !id.startsWith('A')).toSorted()).toEqual(['N0', 'N1', 'N2'])
})

test('at a corner another line begins: what goes on round it is not what is shared', () => {
  const net = row(row(street(), 'A', { northM: 3 }), 'B', { northM: 6 })
  for (let i = 1; i <= 3; i++) net.pole(`K${i}`, 120, 6 + 40 * i, { owner: 'B', sector: 'telecom', capacityCables: 8 }).pole(`M${i}`, 122, 3 + 40 * i, { owner: 'A', sector: 'telecom', capacityCables: 8 })
  const { opportunities } = found(net.cable('C8', 'B4', 'K1', 'K2', 'K3').cable('C9', 'A4', 'M1', 'M2', 'M3').dataset())
  expect(opportunities.map(({ subjects }) => subjects.length)).toEqual([8, 8])
  expect(opportunities.flatMap(({ proposals }) => proposals[0]!.cautions).filter(({ key }) => key === 'poling.caution.branches').map(({ values }) => values!.n)).toEqual([1, 1])
})

test('a cable comes to the poles beside those it hung on, in its own direction', () => {
  const net = row(row(street(), 'A', { northM: 3, n: 5 }), 'B', { northM: 6, n: 5, cables: 0 }).cable('C9', 'B4', 'B3', 'B2')
  const keepA = found(net.dataset()).opportunities[0]!.proposals.find(({ id }) => id === 'keep:A1')!
  expect(keepA.writes).toContainEqual({ ids: ['C9'], values: { action: 'relocate', moveTo: ['A4', 'A3', 'A2'] } })
})

test('cables name their poles by code, or pass them without naming them; what goes underground needs no room', () => {
  const net = row(row(street(), 'A', { northM: 2, cables: 0 }), 'B', { northM: 5, cables: 0 })
  for (const feature of net.features) if (feature.properties.kind === 'pole') Object.assign(feature.properties, { code: `code ${feature.id}` })
  const course = [0, 40, 80, 120].map((eastM) => at(eastM, 5.5))
  net.add('cable', 'named', { type: 'LineString', coordinates: course }, { placement: 'aerial', poles: ids('B').map((id) => `code ${id}`) })
  net.add('cable', 'passing', { type: 'LineString', coordinates: course }, { placement: 'aerial' })
  net.add('cable', 'buried', { type: 'LineString', coordinates: course }, { placement: 'buried' })
  net.add('cable', 'leaving', { type: 'LineString', coordinates: course }, { placement: 'aerial', action: 'underground' })
  const keepA = found(net.dataset()).opportunities[0]!.proposals.find(({ id }) => id === 'keep:A1')!
  expect(keepA.writes.filter(({ values }) => values.action === 'relocate').map(({ ids: [id] }) => id)).toEqual(['named', 'passing'])
})

test('of three lines what contradicts the better is left out of the totals', () => {
  const net = row(row(row(street(), 'A', { northM: 2 }), 'B', { northM: 4 }), 'D', { northM: 6.5 })
  const { opportunities, totals, notes } = found(net.dataset())
  expect(opportunities).toHaveLength(3)
  expect(totals.poles).toBeLessThanOrEqual(8)
  const against = notes.find(({ key }) => key === 'poling.note.against')?.values?.n ?? 0
  expect(totals.poles + 4 * Number(against)).toBeGreaterThanOrEqual(8)
})

test('what was decided is found again under its id, and cables decided to come take their place', () => {
  const net = row(row(row(street(), 'A', { northM: 2, given: { capacityCables: 2 } }), 'B', { northM: 5, given: { capacityCables: 1 } }), 'D', { northM: 7.5, given: { capacityCables: 1 } })
  const before = net.dataset()
  const first = found(before)
  const ab = first.opportunities.find(({ subjects }) => subjects.includes('A1') && subjects.includes('B1'))!
  expect(first.opportunities.map(({ subjects }) => `${subjects.includes('A1')} ${subjects.includes('D1')}`).toSorted()).toEqual(['true false', 'true true'])
  const { after } = carried(before, { do: 'plan', name: { key: 'sharing.step.accepted', values: { name: '' } }, writes: ab.proposals[0]!.writes })
  expect(get(after, 'CB1')!.properties).toMatchObject({ action: 'relocate', moveTo: ids('A') })
  const again = found(after)
  expect(again.opportunities.find(({ id }) => id === ab.id)!.proposals[0]).toEqual(ab.proposals[0])
  // A has room for one more cable, and it is B's now.
  expect(again.opportunities.some(({ subjects }) => subjects.includes('A1') && subjects.includes('D1'))).toBe(false)
})

test('an opportunity belongs to the unit its middle lies in', () => {
  const net = row(row(street(), 'A', { northM: 2 }), 'B', { northM: 5 }).square('unit', 'U1', -50, -50, 400, { level: 'ward', unitCode: '1' }).square('unit', 'U2', 1000, 0, 400, { level: 'ward', unitCode: '2' })
  expect(found(net.dataset(), 'U1').opportunities).toHaveLength(1)
  expect(found(net.dataset(), 'U2').opportunities).toHaveLength(0)
})

test('all that is said is said in both languages', () => {
  const { opportunities, notes } = found(row(row(street(), 'A', { northM: 2, given: { cabinets: ['x'] } }), 'E', { northM: 5, cables: 0, given: { sector: 'power', hasPowerEquipment: true, capacityCables: undefined } }).pole('X', 0, 50).dataset())
  for (const language of ['vi', 'en'] as const) {
    const t = translator(language)
    const said = opportunities.flatMap(({ message, values, proposals, strokes }) => [{ key: message, values }, ...strokes.flatMap(({ label }) => label ?? []),
      ...proposals.flatMap(({ name, parts, tasks, cautions }) => [name, ...parts.flatMap(({ facts }) => facts), ...tasks.flatMap(({ title, facts }) => [title, ...facts]), ...cautions])])
    expect(said.length).toBeGreaterThan(15)
    for (const { key, values } of [...said, ...notes]) expect(t(key, values)).not.toMatch(/[{}]|poling\.|choice\./)
  }
})
