import { expect, test } from 'vitest'
import { type Assumptions, asItIs, standard } from '../../src/analysis/coverage'
import '../../src/i18n/languages'
import { replace } from '../../src/model/change'
import { get } from '../../src/model/dataset'
import { coverage, coverageLayer, coverageSettings, coverageTable, type KeptCoverage, setAssumptions, setKeptCoverage, setPeopleGrid } from '../../src/worker/coverage'
import { coverageFile } from '../../src/worker/coveragefile'
import type { Context } from '../../src/worker/replica'
import { at, network } from '../network'
import { change, done, over } from './given'

const question = { technology: '5G', operator: null } as const
const town = () => network()
  .square('unit', 'W', -1000, -1000, 2000, { level: 'ward', unitCode: '1', name: 'Phường Một', validFrom: '2025-07-01', population: 4000, households: 1000 })
  .point('station', 'S1', -400, 0, { operator: 'Viettel', technology: '5G', radiusM: 400, status: 'operational' })
  .point('station', 'S2', 400, 0, { operator: 'VNPT', technology: '4G', radiusM: 500, status: 'operational' })

/** A context as an open project has it: settings can be kept. */
function open(): Context {
  const context = over(town().dataset())
  const now = '2026-11-21T08:00:00.000Z'
  context.replica = { ...context.replica, project: { id: 'P', name: 'Thử', isSample: false, isReadOnly: false, created: now, modified: now } }
  return context
}

const km2 = (radiusM: number) => (Math.PI * radiusM ** 2) / 1e6
const answer = (context: Context) => done(coverage({ question, whatIf: asItIs }, context))

test('an answer names the state of the data it is of, and follows the data', () => {
  const context = over(town().dataset())
  const before = answer(context)
  expect(before.method.version).toBe(context.replica.version)
  expect(before.total.coveredKm2).toBeCloseTo(km2(400), 4)
  const station = get(context.replica.dataset, 'S1')!
  change(context, replace([station, { ...station, properties: { ...station.properties, radiusM: 300 } }]))
  const after = answer(context)
  expect(after.method.version).toBe(context.replica.version)
  expect(after.method.version).not.toBe(before.method.version)
  expect(after.total.coveredKm2).toBeCloseTo(km2(300), 4)
})

test('the same question of the same state is the same answer, and leaves the data as they are', () => {
  const context = over(town().dataset())
  const dataset = context.replica.dataset
  const first = answer(context)
  const tried = done(coverage({ question, whatIf: { ...asItIs, off: ['S1'] } }, context))
  expect(tried.total.coveredKm2).toBe(0)
  expect(answer(context)).toEqual(first)
  expect(context.replica.dataset).toBe(dataset)
})

test('the scope and the edition looked at are those of the figures', () => {
  const context = over(town().square('unit', 'old', -1000, -1000, 1000, { level: 'ward', unitCode: '9', name: 'Phường Cũ', validTo: '2025-06-30', population: 900 }).dataset())
  expect(answer(context).units.map(({ name }) => name)).toEqual(['Phường Một'])
  context.filter = { ...context.filter, day: '2025-06-30' }
  expect(answer(context).units.map(({ name }) => name)).toEqual(['Phường Cũ'])
  context.filter = { ...context.filter, day: '9999-12-31', scope: 'W' }
  expect(answer(context).total.population).toBe(4000)
})

test('assumptions rest in the project and can be taken back', async () => {
  const context = open()
  expect(coverageSettings(null, context)).toMatchObject({ isOwn: false, assumptions: standard, grid: null, kept: [], operators: ['Viettel', 'VNPT'], technologies: ['4G', '5G'] })
  const own: Assumptions = { ...standard, name: 'Sở KH&CN', leastGapM2: 1234, villageShare: 0.5 }
  await setAssumptions(own, context)
  expect(coverageSettings(null, context)).toMatchObject({ isOwn: true, assumptions: own })
  await setAssumptions(null, context)
  expect(coverageSettings(null, context)).toMatchObject({ isOwn: false, assumptions: standard })
  expect('coverage' in context.replica.settings).toBe(false)
})

test('a grid of people takes the place of what the units say', async () => {
  const context = open()
  const inside = at(-400, 0)
  const outside = at(900, 900)
  await setPeopleGrid({ name: 'luoi.csv', cells: [inside[0]!, inside[1]!, 30, outside[0]!, outside[1]!, 10] }, context)
  expect(coverageSettings(null, context).grid).toEqual({ name: 'luoi.csv', cells: 2, people: 40 })
  const { total, method } = answer(context)
  expect(method.people).toBe('grid')
  expect([total.population, total.coveredPopulation]).toEqual([40, 30])
  await setPeopleGrid(null, context)
  expect(answer(context).method.people).toBe('wards')
})

test('kept results rest in the project; what was spoilt by hand is left out', async () => {
  const context = open()
  const { total, units, operators, method, gaps } = answer(context)
  const kept: KeptCoverage = {
    id: 'kept-1', name: 'Hiện trạng', at: '2026-11-21T08:00:00.000Z', who: 'Lan', whatIf: asItIs, assumptions: standard, scope: null, gaps: gaps.length,
    coverage: { question, total, units, operators, method },
  }
  await setKeptCoverage([kept], context)
  expect(coverageSettings(null, context).kept).toEqual([kept])
  const spoilt = [{ id: 'x' }, null, JSON.parse('{"__proto__":{"id":"y"}}'), { ...kept, whatIf: {} }, { ...kept, coverage: { ...kept.coverage, units: [null] } }, { ...kept, coverage: { ...kept.coverage, question: { technology: '6G' } } }]
  context.replica = { ...context.replica, settings: { keptCoverage: [kept, ...spoilt, { ...kept, id: 'old', assumptions: { error: 'nhiều' } }] } }
  expect(coverageSettings(null, context).kept).toEqual([kept, { ...kept, id: 'old' }])
})

test('the table has every unit by anybody and by each operator, for each generation', () => {
  const { rows } = done(coverageTable({ technologies: ['5G', '4G', 'broadband'], whatIf: asItIs }, over(town().dataset())))
  const of = (technology: string, operator: string | null) => rows.find((row) => row.unit === 'W' && row.technology === technology && row.operator === operator)!
  expect(of('5G', 'Viettel').coveredKm2).toBeCloseTo(km2(400), 4)
  expect(of('5G', null).coveredKm2).toBeCloseTo(km2(400), 4)
  expect(of('4G', 'VNPT').coveredKm2).toBeCloseTo(km2(500), 4)
  expect(of('broadband', null).coveredKm2).toBeGreaterThan(km2(500))
  expect(of('broadband', null).coveredKm2).toBeLessThan(km2(500) + km2(400))
})

test('files: figures for a spreadsheet, layers with what they stand on', async () => {
  const context = open()
  const args = { question, whatIf: asItIs, language: 'vi', name: 'Thử - phủ sóng', suggestions: null } as const
  const blob = async (form: 'csv' | 'geojson') => {
    const work = coverageFile({ ...args, form }, context)
    for (;;) {
      const step = await work.next()
      if (step.done) return step.value.text()
    }
  }
  const [head, ...rows] = (await blob('csv')).trimEnd().split('\r\n')
  expect(head).toContain('Dân số có sóng (%)')
  expect(rows.every((row) => row.includes('Chỉ mang tính định hướng: sai số bán kính ±20%.'))).toBe(true)
  expect(rows.some((row) => row.startsWith('Phường Một;1;Có ít nhất một doanh nghiệp;5G;4;0,5027;12,57;'))).toBe(true)
  const file = JSON.parse(await blob('geojson')) as { description: string; coverage: { question: unknown; assumptions: unknown }; features: { properties: { layer: string } }[] }
  expect(file.description).toContain('Chỉ mang tính định hướng')
  expect(file.coverage).toMatchObject({ question, assumptions: JSON.parse(JSON.stringify(standard)) as object })
  expect(new Set(file.features.map(({ properties }) => properties.layer))).toEqual(new Set(['gaps', 'served', 'reach', 'units']))
})

test('layers come over the wire as plain features', () => {
  const context = over(town().dataset())
  const [served] = done(coverageLayer({ what: 'served', question, whatIf: asItIs }, context))
  expect(structuredClone(served)).toEqual(served)
  expect(served!.geometry.type).toMatch(/Polygon$/)
})
