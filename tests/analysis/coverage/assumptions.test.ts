import { expect, test } from 'vitest'
import pack from '../../../data/rules/coverage.json'
import { assumptionsOf, faultsOf, standard } from '../../../src/analysis/coverage/assumptions'
import { faultsOf as ruleFaultsOf } from '../../../src/model/rule'

test('the pack may be used: each rule names its source, what is only remembered is off', () => {
  expect(ruleFaultsOf(pack)).toEqual([])
  expect(faultsOf(standard)).toEqual([])
  expect(standard.radii).toHaveLength(pack.rules.length)
  expect(standard.radii.filter(({ provenance, on }) => provenance === 'memory' && on)).toEqual([])
  expect(standard.radii.filter(({ on }) => on).map(({ id, threshold, technology, bandMHz, environment }) => [id, threshold, technology, bandMHz, environment])).toEqual([['coverage.department', 1000, null, null, null]])
})

test('every generation, band and environment of the table stands once', () => {
  const remembered = standard.radii.filter(({ provenance }) => provenance === 'memory')
  const rows = remembered.map(({ technology, bandMHz, environment }) => `${technology} ${bandMHz?.join('-')} ${environment}`)
  expect(new Set(rows).size).toBe(rows.length)
  expect(rows).toHaveLength(2 * 3 * 4)
  for (const { threshold, environment, technology, bandMHz } of remembered) {
    const denser = remembered.find((one) => one.technology === technology && one.bandMHz![0] === bandMHz![0] && one.environment === 'denseUrban')!
    expect(threshold! >= denser.threshold!, `${technology} ${environment}`).toBe(true)
  }
})

test('a project that says nothing has the standard, one that keeps a copy has it as it was', () => {
  expect(assumptionsOf({})).toEqual(standard)
  expect(assumptionsOf({ coverage: structuredClone(standard) })).toEqual(standard)
  expect(Object.keys(assumptionsOf({})).sort()).toEqual(Object.keys(standard).sort())
})

test('each part is read for itself: what cannot be meant is as the standard has it', () => {
  const own = assumptionsOf({ coverage: { error: 0.1, villageShare: 0, leastGapM2: -1, people: 'guess', statuses: ['operational', 'decommissioned'], untilYear: 2030, target: null, priority: ['school', 'school'], withoutWater: 'no', name: '' } })
  expect(own).toEqual({ ...standard, error: 0.1, untilYear: 2030, target: null, priority: ['school'] })
})

const rule = { ...standard.radii[0]!, id: 'own', technology: '5G', bandMHz: [3500, 3600], environment: 'rural', threshold: 900 }

test('radii are read one by one: broken ones are left out, of two with one id the first stays', () => {
  const broken = [null, 7, {}, { ...rule, threshold: '900' }, { ...rule, technology: '6G' }, { ...rule, bandMHz: [2, 1] }, { ...rule, environment: 'sea' }, { ...rule, threshold: 0 }, { ...rule, document: '' }, { ...rule, on: 'yes' }]
  expect(assumptionsOf({ coverage: { radii: [...broken, rule, { ...rule, threshold: 1 }] } }).radii).toEqual([rule])
  expect(assumptionsOf({ coverage: { radii: 'none' } }).radii).toEqual(standard.radii)
  expect(assumptionsOf({ coverage: { radii: [] } }).radii).toEqual([])
})

test.each([null, 1, 'x', [], [1], true, { radii: { length: 3 } }])('nothing throws: %j', (coverage) => {
  expect(assumptionsOf({ coverage })).toEqual(standard)
})

test('a name that reaches for the prototype changes nothing', () => {
  const hostile = JSON.parse(`{"coverage":{"__proto__":{"error":0.9,"statuses":["planned"]},"constructor":{"prototype":{"error":0.9}},"radii":[{"__proto__":${JSON.stringify(rule)}}],"target":{"__proto__":{"share":1}}}}`) as Record<string, unknown>
  expect(assumptionsOf(hostile)).toEqual({ ...standard, radii: [] })
  expect(assumptionsOf(JSON.parse('{"__proto__":{"coverage":{"error":0.9}}}') as Record<string, unknown>)).toEqual(standard)
  expect(assumptionsOf({ coverage: Object.create({ error: 0.9 }) as object })).toEqual(standard)
  expect(Object.prototype).not.toHaveProperty('error')
})

test('faults are named', () => {
  expect(faultsOf(7)).toEqual(['expected an object'])
  expect(faultsOf({ error: 2, colour: 'red' })).toEqual(['error: cannot be meant', 'colour: unknown'])
  expect(faultsOf({ radii: [rule, { ...rule, threshold: 900_000 }] })).toEqual(['rules[1] own: id stands twice', 'radii[1]: technology, bandMHz, environment or threshold cannot be meant'])
})
