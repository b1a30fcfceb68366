import { expect, test } from 'vitest'
import { standard } from '../../src/analysis/coverage/assumptions'
import { type Language, translator } from '../../src/i18n'
import '../../src/i18n/languages'
import type { Assumptions, KeptCoverage, UnitFigures } from '../../src/state/coverage'
import { asItIs } from '../../src/analysis/coverage/asked'
import { faultsOf } from '../../src/analysis/coverage/assumptions'
import { type Draft, draftOf, freshRadius, settle } from '../../src/ui/coverage/assumed/draft'
import { radiusWords } from '../../src/ui/coverage/assumed/words'
import { percentText, peopleWithout, pointsText, sizeText } from '../../src/ui/coverage/figures'
import { joined } from '../../src/ui/coverage/names'
import { columnsFor, passes, sorted, totalsOf, turned } from '../../src/ui/coverage/table/columns'
import { differencesOf } from '../../src/ui/coverage/table/differences'
import { resultsOf, unitsOf } from '../../src/ui/coverage/table/results'
import { triedOf } from '../../src/ui/coverage/tried'
import { random } from '../random'

const languages: Language[] = ['vi', 'en']
const t = translator('vi')

const row = (name: string, given: Partial<UnitFigures> = {}): UnitFigures => ({
  unit: name, code: name, name, operator: null, technology: '5G', areaKm2: 4, coveredKm2: 3, waterKm2: 0, population: 1000, coveredPopulation: 900, households: 250, coveredHouseholds: 225, villages: 10, coveredVillages: 9,
  places: [], roadsKm: 20, coveredRoadsKm: 18, isFlattened: false, ...given,
})

test('a share is told with one decimal that makes no whole of what is not whole, nor nothing of what is something', () => {
  const cases: [number | null, string][] = [[0.914, '91,4%'], [0.99973, '99,9%'], [1, '100,0%'], [0.0001, '0,1%'], [0, '0,0%'], [0.64, '64,0%'], [null, '–']]
  for (const [share, said] of cases) expect(percentText(share, 'vi')).toBe(said)
  expect(percentText(0.914, 'en')).toBe('91.4%')
  const next = random(11)
  for (let i = 0; i < 500; i++) {
    const share = next()
    const said = Number(percentText(share, 'en').replace('%', ''))
    expect(Math.abs(said / 100 - share), String(share)).toBeLessThanOrEqual(0.001)
    expect(said > 0 && said < 100, String(share)).toBe(true)
  }
})

test('differences have a sign of their own, and sizes as many figures as tell something', () => {
  expect([pointsText(0.9, 0.912, 'vi'), pointsText(0.912, 0.9, 'vi'), pointsText(0.9, 0.90004, 'vi'), pointsText(null, 0.5, 'vi')]).toEqual(['+1,2', '−1,2', '±0,0', ''])
  expect([sizeText(3.456, 'vi'), sizeText(34.56, 'vi'), sizeText(1234.5, 'vi'), sizeText(1234.5, 'en')]).toEqual(['3,46', '34,6', '1.235', '1,235'])
})

test('people without service are whole people, and nobody knows them where nobody counted', () => {
  expect(peopleWithout(row('A', { population: 1000.4, coveredPopulation: 900.9 }))).toBe(100)
  expect(peopleWithout(row('A', { population: 10, coveredPopulation: 10.0001 }))).toBe(0)
  expect(peopleWithout(row('A', { population: null, coveredPopulation: null }))).toBeNull()
})

test('lines are sorted by any column both ways; what is not known stands last, equal ones by name', () => {
  const rows = [row('Phường 10', { coveredPopulation: 500 }), row('Phường 9', { coveredPopulation: 500 }), row('Phường 2', { population: null, coveredPopulation: null }), row('Phường 1', { coveredPopulation: 950 })]
  const names = (column: 'unit' | 'people' | 'without', isDown: boolean) => sorted(rows, { column, isDown }).map(({ name }) => name.replace('Phường ', ''))
  expect(names('people', false)).toEqual(['9', '10', '1', '2'])
  expect(names('people', true)).toEqual(['1', '9', '10', '2'])
  expect(names('unit', false)).toEqual(['1', '2', '9', '10'])
  expect(names('without', true)).toEqual(['9', '10', '1', '2'])
  expect(turned({ column: 'people', isDown: false }, 'people')).toEqual({ column: 'people', isDown: true })
  expect(turned({ column: 'people', isDown: false }, 'without')).toEqual({ column: 'without', isDown: true })
})

test('of the whole table those lines are listed that were asked for; a column that says the same everywhere is left out', () => {
  const rows = [row('A'), row('A', { operator: 'Viettel' }), row('A', { technology: '4G' }), row('A', { operator: 'Viettel', technology: '4G' })]
  const count = (technology: '5G' | null, operator: string | null) => rows.filter((one) => passes({ technology, operator }, one)).length
  expect([count('5G', ''), count('5G', 'Viettel'), count('5G', null), count(null, ''), count(null, null)]).toEqual([1, 1, 2, 2, 4])
  expect(columnsFor({ technology: '5G', operator: '' })).not.toEqual(expect.arrayContaining(['operator']))
  expect(columnsFor({ technology: null, operator: null })).toEqual(expect.arrayContaining(['operator', 'technology']))
})

const given = (language: Language) => ({ standard, language, today: '2026-11-21', wordOf: () => 'dòng của đơn vị', ownName: (name: string) => `${name} (bản của dự án)` })
const draft = (change: Partial<Draft> = {}, language: Language = 'vi'): Draft => ({ ...draftOf(standard, language), ...change })
const settled = (change: Partial<Draft>): Assumptions => {
  const said = settle(draft(change), given('vi'))
  if (!('assumptions' in said) || !said.assumptions) throw new Error(`expected assumptions of their own, got ${JSON.stringify(said)}`)
  return said.assumptions
}
const faults = (change: Partial<Draft>): string[] => {
  const said = settle(draft(change), given('vi'))
  return 'faults' in said ? Object.keys(said.faults).sort() : []
}

test('the standard assumptions come back as they are from the fields of the dialog, in both languages', () => {
  for (const language of languages) expect(settle(draftOf(standard, language), given(language))).toEqual({ assumptions: null })
})

test('what an office changes is what is saved, under a name and a day of its own, and the analysis takes every word of it', () => {
  const own = settled({ error: '12,5', villageShare: '75', untilYear: '2028', statuses: ['planned', 'operational'], densePerKm2: '8000', leastGapM2: '2500,5', hasTarget: false })
  expect(own).toMatchObject({ error: 0.125, villageShare: 0.75, untilYear: 2028, statuses: ['planned', 'operational'], densePerKm2: 8000, leastGapM2: 2500.5, target: null, version: '2026-11-21', name: `${standard.name} (bản của dự án)` })
  expect(faultsOf(own)).toEqual([])
  expect(settled({ name: 'Sở KH&CN 2026', error: '10' }).name).toBe('Sở KH&CN 2026')
})

test('a figure the office changed no longer claims to stand in the document; brought back it does again', () => {
  const [first] = standard.radii
  const changed = draft().radii.map((radius) => (radius.id === first!.id ? { ...radius, metres: '850' } : radius))
  expect(settled({ radii: changed, error: '10' }).radii[0]).toMatchObject({ threshold: 850, provenance: 'local' })
  const memory = standard.radii.find(({ provenance }) => provenance === 'memory')!
  const on = draft().radii.map((radius) => (radius.id === memory.id ? { ...radius, on: true } : radius))
  expect(settled({ radii: on }).radii.find(({ id }) => id === memory.id)).toEqual({ ...memory, on: true })
  const both = draft().radii.map((radius) => (radius.id === memory.id ? { ...radius, on: true, metres: '77' } : radius))
  expect(settled({ radii: both }).radii.find(({ id }) => id === memory.id)).toMatchObject({ threshold: 77, provenance: 'local' })
})

test('a row of the office is taken with its source, and refused field by field without', () => {
  const { radii } = draft()
  const fresh = freshRadius(radii)
  expect(faults({ radii: [...radii, fresh] })).toEqual([`${fresh.id}.document`, `${fresh.id}.metres`])
  const whole = { ...fresh, technology: '5G' as const, environment: 'urban' as const, fromMHz: '3300', toMHz: '3800', metres: '420', document: 'Đo kiểm tháng 9/2026', clause: 'bảng 2' }
  const own = settled({ radii: [...radii, whole] })
  expect(own.radii.at(-1)).toMatchObject({ technology: '5G', environment: 'urban', bandMHz: [3300, 3800], threshold: 420, document: 'Đo kiểm tháng 9/2026', provenance: 'local', on: true })
  expect(faultsOf(own)).toEqual([])
  expect(faults({ radii: [...radii, { ...whole, fromMHz: '3900' }] })).toEqual([`${fresh.id}.toMHz`])
  expect(freshRadius([...radii, fresh]).id).not.toBe(fresh.id)
})

test('what cannot be meant is said under its field, and nothing is saved', () => {
  expect(faults({ error: 'mười' })).toEqual(['error'])
  expect(faults({ villageShare: '0' })).toEqual(['villageShare'])
  expect(faults({ villageShare: '101', leastGapM2: '-1' })).toEqual(['leastGapM2', 'villageShare'])
  expect(faults({ untilYear: '2028,5' })).toEqual(['untilYear'])
  expect(faults({ statuses: [] })).toEqual(['statuses'])
  expect(faults({ name: ' ' })).toEqual(['name'])
  expect(faults({ targetDocument: '', targetShare: '' })).toEqual(['targetDocument', 'targetShare'])
  expect(faults({ radii: draft().radii.map((radius) => ({ ...radius, metres: '70000' })) })).toHaveLength(standard.radii.length)
})

test('in what assumptions differ is told in words, many rows as their number', () => {
  const said = (to: Partial<Assumptions>) => differencesOf(standard, { ...standard, ...to }, t, 'vi')
  expect(said({})).toEqual([])
  expect(said({ error: 0.1 })).toEqual(['Sai số bán kính: 20% → 10%'])
  expect(said({ priority: [...standard.priority].reverse() })).toEqual([])
  expect(said({ untilYear: 2028 })).toEqual(['Quy hoạch đến năm: Mọi năm → 2028'])
  const [first] = standard.radii
  expect(said({ radii: standard.radii.map((rule) => (rule === first ? { ...rule, threshold: 850 } : rule)) })).toEqual([`Bán kính ${radiusWords(first!, t, 'vi')}: 1.000\u00a0m → 850\u00a0m`])
  expect(said({ radii: standard.radii.map((rule) => ({ ...rule, on: true })) })).toEqual([`Thêm ${standard.radii.filter(({ on }) => !on).length} dòng bán kính`])
  for (const language of languages) for (const line of differencesOf(standard, { ...standard, error: 0.1, withoutWater: false, target: null, statuses: [], people: 'wards' }, translator(language), language)) expect(line).not.toMatch(/coverage\.|[{}]|undefined/)
})

test('what is tried is told way by way, and nothing where nothing is', () => {
  expect(triedOf(asItIs)).toEqual([])
  const tried = triedOf({ off: ['T1', 'T2'], offOperators: ['VNPT'], radiiM: { T3: 200 }, added: [] })
  expect(tried.map(({ key, values }) => t(key, values))).toEqual(['tắt 2 trạm', 'tắt VNPT', 'đổi bán kính 1 trạm'])
})

test('kept results stand in the order they came to be, the present one last; a unit that one of them has not stays empty there', () => {
  const method = { people: null, day: '9999-12-31', version: 1, stations: 1, unplaced: 0, assumed: 0, rules: [], slivers: { count: 0, areaM2: 0, population: 0 }, notes: [] }
  const question = { technology: '5G', operator: null } as const
  const kept = (id: string, at: string, units: UnitFigures[]): KeptCoverage =>
    ({ id, name: id, at, who: '', gaps: 2, whatIf: asItIs, assumptions: standard, scope: null, coverage: { question, total: row('*', { unit: null }), units, operators: [], method } })
  const settings = { assumptions: standard, isOwn: false, standard, grid: null, operators: [], technologies: [], kept: [kept('b', '2026-02-01T00:00:00Z', [row('X'), row('Y')]), kept('a', '2026-01-01T00:00:00Z', [row('X')])] }
  const now = { ...settings.kept[0]!.coverage, villages: [], gaps: [], stations: [], unserved: [], units: [row('Z')] }
  const results = resultsOf(settings, now, asItIs, null, 'hiện nay')
  expect(results.map(({ id }) => id)).toEqual(['a', 'b', 'now'])
  expect(unitsOf(results).map(({ id, rows }) => [id, ...rows.map((one) => one !== null)])).toEqual([['X', true, true, false], ['Y', false, true, false], ['Z', false, false, true]])
})

test('villages of one series are named once', () => {
  expect(joined(['Tổ dân phố 26', 'Tổ dân phố 16', 'Thôn Bắc', 'Tổ dân phố 6', 'Tổ dân phố 7A'])).toBe('Tổ dân phố 26, 16, Thôn Bắc, Tổ dân phố 6, 7A')
  expect(joined(['Thôn 1', 'Tổ 2', '3', '4'])).toBe('Thôn 1, Tổ 2, 3, 4')
  expect(joined([])).toBe('')
})

test('units are added up by operator and generation; what nobody knows of one is left out, of all is not known', () => {
  const places = (served: number) => [{ class: 'school', total: 3, served }] as const
  const rows = [row('A', { places: places(1) }), row('B', { population: null, coveredPopulation: null, places: places(3) }), row('A', { operator: 'Viettel' }), row('B', { operator: 'Viettel', population: null })]
  const [all, viettel, ...rest] = totalsOf(rows)
  expect(rest).toEqual([])
  expect(all).toMatchObject({ unit: null, operator: null, areaKm2: 8, coveredKm2: 6, population: 1000, coveredPopulation: 900, villages: 20, roadsKm: 40, places: [{ class: 'school', total: 6, served: 4 }] })
  expect(viettel).toMatchObject({ operator: 'Viettel', population: 1000 })
  expect(totalsOf([row('A', { population: null }), row('B', { population: null })])[0]).toMatchObject({ population: null })
  expect(totalsOf([])).toEqual([])
})
