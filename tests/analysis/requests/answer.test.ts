import { expect, test } from 'vitest'
import { asItIs, assumptionsOf, surveyOf } from '../../../src/analysis/coverage'
import { type Answer, answerTo, type Place, type Wish } from '../../../src/analysis/requests'
import { type SharingSettings, standard } from '../../../src/analysis/sharing'
import { translator } from '../../../src/i18n'
import '../../../src/i18n/languages'
import { run } from '../../../src/load'
import { at, network, type Network } from '../../network'

const day = '2026-11-20'
/** A ward of four kilometres, a commune of the province 51, four villages of a thousand people each. */
const ward = (name = 'Phường Một', parent = '51', people = true): Network => {
  const made = network().square('unit', 'W', 0, 0, 4000, { level: 'ward', unitCode: '21028', name, parent })
  if (people) for (const [id, east, north] of [['V1', 0, 0], ['V2', 2000, 0], ['V3', 0, 2000], ['V4', 2000, 2000]] as const) made.square('unit', id, east, north, 2000, { level: 'village', unitCode: id, parent: '21028', population: 1000 })
  return made
}
const wished = at(1000, 1000)
const ask = (built: Network, given: Partial<Wish> = {}, settings: Partial<SharingSettings> = {}): Answer => {
  const dataset = built.dataset()
  const survey = run(surveyOf({ dataset, assumptions: assumptionsOf({}), grid: null, scope: null, day, whatIf: asItIs }))
  const wish: Wish = { at: wished, operator: 'Viettel', technology: '5G', radiusM: 400, heightM: null, ...given }
  return run(answerTo({ dataset, settings: { ...standard, ...settings }, scope: null, day }, wish, survey))
}
const on = (built: Network, id: string, site: string, operator: string, given: object = {}) => built.add('station', id, null, { site, operator, technology: '4G', radiusM: 300, ...given })
const brief = ({ step, footing, subject, obstacles }: Place) => [step, footing, subject, ...obstacles.map(({ words: { key }, isFatal }) => `${key.split('.').at(-1)}${isFatal ? '!' : ''}`)]
const obstaclesOf = (answer: Answer, subject: string | null) => brief(answer.places.find((place) => place.subject === subject)!).slice(3)
const { t } = { t: translator('vi') }

test('with nothing around, a mast of its own at the place itself', () => {
  const answer = ask(ward())
  expect(answer.places.map(brief)).toEqual([['new', 'free', null]])
  expect(answer.advised).toBe(0)
  expect(answer.places[0]).toMatchObject({ at: wished, distanceM: 0, owner: 'Viettel', share: 1 })
  expect(answer.withinM).toBe(500)
  // 1,000 people on 4 km²: those within 400 m, to the fineness of the samples.
  expect(answer.peopleOfWish! / (1000 * (Math.PI * 0.16) / 4)).toBeCloseTo(1, 1)
})

test('what is shared comes before what stands, that before what is new; of each the nearest', () => {
  const built = ward().site('far', 1400, 1000, { capacityTenants: 2, owner: 'VNPT', name: 'Cột xa' }).site('near', 1250, 1000, { capacityTenants: 3 })
    .pole('lamp', 1010, 1000, { sector: 'lighting', owner: 'Điện lực' }).pole('wire', 1005, 1000, { sector: 'power', heightM: 12 }).pole('own', 1002, 1000, { sector: 'telecom' })
    .point('place', 'school', 1100, 1000, { class: 'school', name: 'Trường Lê Lợi' }).square('background', 'house', 1020, 1000, 10, { class: 'building', heightM: 20 })
  const answer = ask(built)
  expect(answer.places.map(({ step, footing, subject, owner, heightM, room }) => [step, footing, subject, owner, heightM, room])).toEqual([
    ['share', 'mast', 'near', '', null, 3], ['share', 'mast', 'far', 'VNPT', null, 2],
    ['structure', 'pole', 'wire', '', 12, null], ['structure', 'lamp', 'lamp', 'Điện lực', null, null], ['structure', 'rooftop', 'house', '', 20, null], ['structure', 'rooftop', 'school', '', null, null],
    ['new', 'free', null, 'Viettel', null, null],
  ])
  expect(answer.advised).toBe(0)
  expect(answer.places.map(({ distanceM }) => Math.round(distanceM))).toEqual([250, 400, 5, 10, 25, 100, 0])
  expect(answer.places.map(({ name }) => name)).toEqual(['near', 'Cột xa', 'wire', 'lamp', 'house', 'Trường Lê Lợi', ''])
})

test('within the distance of the settings, not a metre beyond', () => {
  const built = ward().site('in', 1499.5, 1000).site('out', 1500.5, 1000).pole('lampIn', 1000, 1499.5, { sector: 'lighting' }).pole('lampOut', 1000, 1500.5, { sector: 'lighting' })
  const subjects = (answer: Answer) => answer.places.map(({ subject }) => subject)
  expect(subjects(ask(built))).toEqual(['in', 'lampIn', null])
  expect(subjects(ask(built, {}, { requestM: 501 }))).toEqual(['in', 'out', 'lampIn', 'lampOut', null])
})

test('room: a full mast cannot take one more, one with room can, one who is on it already needs none', () => {
  const built = ward().site('full', 1100, 1000, { capacityTenants: 1 }).site('room', 1200, 1000, { capacityTenants: 2 }).site('own', 1300, 1000, { capacityTenants: 1 })
  on(built, 'T1', 'full', 'VNPT')
  on(built, 'T2', 'room', 'VNPT')
  on(built, 'T3', 'own', 'viettel')
  const answer = ask(built)
  expect([obstaclesOf(answer, 'full'), obstaclesOf(answer, 'room'), obstaclesOf(answer, 'own')]).toEqual([['full!'], [], []])
  expect(answer.places[answer.advised!]!.subject).toBe('room')
  expect(answer.places.filter(({ step }) => step === 'share').at(-1)!.subject).toBe('full')
})

test('a mast that has it, is to go or does not stand yet', () => {
  const built = ward().site('has', 1100, 1000).site('goes', 1150, 1000, { action: 'remove' }).site('comes', 1200, 1000, { status: 'planned' }).site('off', 1300, 1000).site('gone', 1310, 1000, { status: 'decommissioned' })
  on(built, 'T1', 'has', 'Viettel', { technology: '5G' })
  on(built, 'T2', 'off', 'Viettel', { technology: '5G', status: 'inactive' })
  const answer = ask(built)
  expect(['has', 'goes', 'comes', 'off'].map((id) => obstaclesOf(answer, id))).toEqual([['already!'], ['going!'], ['planned'], []])
  expect(answer.places.some(({ subject }) => subject === 'gone')).toBe(false)
})

test('heights count where one is wished for', () => {
  const built = ward().site('low', 1100, 1000, { heightM: 19.9 }).site('high', 1200, 1000, { heightM: 20 }).site('unknown', 1300, 1000)
  expect(['low', 'high', 'unknown'].map((id) => obstaclesOf(ask(built, { heightM: 20 }), id))).toEqual([['low'], [], ['noHeight']])
  expect(['low', 'high', 'unknown'].map((id) => obstaclesOf(ask(built), id))).toEqual([[], [], []])
})

test.each([
  ['military', ['military!'], ['military!'], ['military!'], ['military!']],
  ['airport', [], ['airport!'], ['airport!'], ['airport!']],
  ['safety', [], ['safety!'], ['safety!'], ['safety!']],
  ['a1Only', [], ['lightOnly'], ['a1Only!'], ['a1Only!']],
  ['aesthetic', [], ['lightOnly'], ['aesthetic!'], ['aesthetic!']],
  ['industrial', [], [], [], []],
] as const)('zones: %s for a mast, a lamp, a power pole and a new mast; none just outside', (purpose, ...expected) => {
  const made = (east: number) => ward().site('mast', 1450, 1000).pole('lamp', 1020, 1000, { sector: 'lighting' }).pole('pole', 1030, 1000, { sector: 'power' }).square('zone', 'Z', east, 900, 2000, { purpose, name: 'Z' })
  const said = (answer: Answer) => ['mast', 'lamp', 'pole', null].map((id) => obstaclesOf(answer, id))
  expect(said(ask(made(990)))).toEqual(expected)
  expect(said(ask(made(1451)))).toEqual([[], [], [], []])
})

test('a zone of another time says nothing; on water nobody builds', () => {
  const past = ward().square('zone', 'Z', 900, 900, 200, { purpose: 'military', validTo: '2026-11-19' })
  expect(obstaclesOf(ask(past), null)).toEqual([])
  expect(obstaclesOf(ask(ward().square('background', 'lake', 900, 900, 200, { class: 'water' })), null)).toEqual(['water!'])
  expect(obstaclesOf(ask(ward().square('background', 'lake', 1001, 900, 200, { class: 'water' })), null)).toEqual([])
})

test('distances to masts that stand, with their document: a reference warns, the rule of the province forbids', () => {
  const near = (parent: string, m: number) => {
    const built = ward('Phường Một', parent).site('A', 1000 + m, 1000, { owner: 'VNPT', heightM: 30, capacityTenants: 0, name: 'Cột A' })
    return ask(built, { heightM: 30 })
  }
  expect([99, 101].map((m) => obstaclesOf(near('51', m), null))).toEqual([['nearReference'], []])
  expect([119, 121].map((m) => obstaclesOf(near('24', m), null))).toEqual([['near!'], []])
  const [obstacle] = near('24', 119).places.at(-1)!.obstacles
  expect(obstacle!.source).toMatchObject({ provenance: 'read', clause: 'khoản 5 Điều 15' })
  expect(obstacle!.source!.document).toContain('72/2025/QĐ-UBND')
  expect(t(obstacle!.words.key, obstacle!.words.values).replaceAll('\u00a0', ' ')).toBe('Cách cột Cột A 119 m, gần hơn 120 m.')
  expect(near('24', 119).advised).toBeNull()
  expect(near('51', 99).advised).toBe(1)
  expect(near('51', 99).notes.map(({ key }) => key)).toContain('spacing.note.reference')
  expect(near('24', 119).notes.map(({ key }) => key)).not.toContain('spacing.note.reference')
})

test('of several masts that are too near the nearest is named, whichever comes first', () => {
  const named = (...masts: readonly (readonly [string, number])[]) => {
    const built = ward()
    for (const [id, east] of masts) built.site(id, 1000 + east, 1000)
    return ask(built).places.at(-1)!.obstacles.map(({ words: { values } }) => values!.name)
  }
  expect([named(['A', 40], ['B', 80]), named(['B', 80], ['A', 40])]).toEqual([['A'], ['A']])
})

test('of one operator the masts have to be farther apart, and in a commune farther still', () => {
  const near = (name: string, owner: string, m: number) => obstaclesOf(ask(ward(name, '24').site('A', 1000 + m, 1000, { owner }), {}, { requestM: 10 }), null)
  expect([near('Phường Một', 'Viettel', 299), near('Phường Một', 'Viettel', 301), near('Xã Một', 'VNPT', 249), near('Xã Một', 'VNPT', 251)]).toEqual([['near!'], [], ['near!'], []])
})

test('on a structure the distance is to be looked at; where a mast stands on it, that one is shared', () => {
  const built = ward('Phường Một', '24').site('A', 1050, 1000, { owner: 'VNPT' }).pole('lamp', 1000, 1000, { sector: 'lighting' }).pole('under', 1050, 1000, { sector: 'lighting' })
  const answer = ask(built)
  expect(obstaclesOf(answer, 'lamp')).toEqual(['nearSmall'])
  expect(answer.places.some(({ subject }) => subject === 'under')).toBe(false)
})

test('people: those not served yet, and how many of those of the wish', () => {
  const built = ward().site('A', 1400, 1000).site('B', 1000, 1499)
  on(built, 'T1', 'B', 'Viettel', { technology: '5G', radiusM: 400 })
  on(built, 'T2', 'B', 'VNPT', { technology: '5G', radiusM: 4000 })
  const { places, peopleOfWish } = ask(built)
  const [a, b] = ['A', 'B'].map((id) => places.find(({ subject }) => subject === id)!)
  // Two discs of 400 m, 400 m apart, have 39.1 % in common; less what B serves already.
  expect(a!.share).toBeGreaterThan(0.36)
  expect(a!.share).toBeLessThan(0.48)
  expect(b!.people).toBe(0)
  expect(b!.share).toBe(0)
  expect(peopleOfWish).toBeLessThan(125)
  expect(ask(built, { operator: 'VNPT' }).peopleOfWish).toBe(0)
  expect(ask(built, { operator: 'VNPT' }).places.map(({ share }) => share)).toEqual([null, null, null])
})

test('nobody knows who lives there, or how far it would reach: nothing is said of people', () => {
  const nobody = ask(ward('Phường Một', '51', false))
  expect([nobody.peopleOfWish, nobody.places[0]!.people, nobody.notes[0]!.key]).toEqual([null, null, 'spacing.note.nobody'])
  expect(ask(ward(), { at: at(9000, 9000) }).notes.map(({ key }) => key)).toContain('spacing.note.beyond')
})

test('long lists are cut, and it is said by how much; poles do not hide what stands behind them', () => {
  const built = ward()
  for (let i = 0; i < 25; i++) built.site(`S${i}`, 1010 + i, 1000).pole(`P${i}`, 1000, 1010 + i, { sector: 'power' })
  for (let i = 0; i < 3; i++) built.pole(`L${i}`, 1000, 1100 + i, { sector: 'lighting' })
  const answer = ask(built, {}, { spacing: [] })
  const shown = (step: Place['step']) => answer.places.filter((place) => place.step === step).map(({ subject }) => subject)
  expect(shown('share')).toEqual(Array.from({ length: 20 }, (_, i) => `S${i}`))
  expect(shown('structure')).toEqual([...Array.from({ length: 8 }, (_, i) => `P${i}`), 'L0', 'L1', 'L2'])
  expect(answer.notes.map(({ key, values }) => [key, values?.n])).toEqual([['spacing.note.people', undefined], ['spacing.note.capped.share', 5], ['spacing.note.capped.structure', 17], ['spacing.note.noRule', undefined]])
})
