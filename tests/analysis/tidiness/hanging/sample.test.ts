import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { checkNames, tidied } from '../../../../src/analysis/tidiness'
import { hanging } from '../../../../src/analysis/tidiness/checks/hanging'
import { standard } from '../../../../src/analysis/tidiness/options'
import { run } from '../../../../src/load'
import { datasetOf, type Feature } from '../../../../src/model/dataset'
import { kinds, type Kind } from '../../../../src/model/schema'
import { askedOf, day, saidOf } from './asking'

const read = <K extends Kind>(kind: K) => (JSON.parse(readFileSync(`data/sample/${kind}.geojson`, 'utf8')) as { features: Feature<K>[] }).features
const sample = kinds.filter((kind) => kind !== 'background' && kind !== 'incident').flatMap((kind): Feature[] => read(kind))
const asked = askedOf(datasetOf(sample))
const rules = new Map([...asked.rules].filter(([name]) => name in hanging))
const all = run(tidied({ ...asked, rules }))
const subjectsOf = (check: keyof typeof hanging) => all.filter(({ rule }) => rule === `tidy.${check}`).map(({ subjects }) => subjects[0]!)

const cables = read('cable')
const poles = read('pole')
const byId = new Map(poles.map((pole) => [pole.id, pole]))
const isNew = ({ properties: { status } }: Feature) => status === 'planned' || status === 'proposed'
const inAir = (cable: Feature<'cable'>) => cable.properties.placement === 'aerial' || cable.properties.placement === 'wall'
const that = (is: (properties: Feature<'cable'>['properties']) => boolean) => cables.filter((cable) => !isNew(cable) && is(cable.properties)).map(({ id }) => id)
const hangingThat = (is: (properties: Feature<'cable'>['properties']) => boolean) => cables.filter((cable) => !isNew(cable) && inAir(cable) && is(cable.properties)).map(({ id }) => id)

test('what plant says of itself is what is found in the sample city', () => {
  expect(subjectsOf('tag')).toEqual(that(({ tagged }) => tagged === false))
  expect(subjectsOf('deadCable')).toEqual(hangingThat(({ inUse }) => inUse === false))
  expect(subjectsOf('permitExpired')).toEqual(hangingThat(({ permitUntil }) => permitUntil !== undefined && permitUntil < day))
  expect(subjectsOf('spareCoil')).toEqual(hangingThat(({ spareCoilM }) => spareCoilM !== undefined && spareCoilM > 10))
  expect(subjectsOf('noConsent')).toEqual(cables.filter(({ properties: { ownerConsent, poles: on = [], operator } }) =>
    ownerConsent === false && on.some((id) => byId.get(id)!.properties.owner !== operator)).map(({ id }) => id))
  expect(subjectsOf('cabinets')).toEqual(poles.filter(({ properties: { cabinets = [] } }) => new Set(cabinets).size < cabinets.length).map(({ id }) => id))
  expect(subjectsOf('ownerSign').filter((id) => byId.has(id))).toEqual(poles.filter((pole) => pole.properties.ownerSign === false && !isNew(pole)).map(({ id }) => id))
  for (const check of ['tag', 'deadCable', 'permitExpired', 'spareCoil', 'noConsent', 'cabinets', 'ownerSign'] as const) expect(subjectsOf(check).length, check).toBeGreaterThan(10)
})

test('poles carry what the cables that name them say', () => {
  const on = new Map<string, number>()
  for (const cable of cables) if (inAir(cable)) for (const pole of new Set(cable.properties.poles ?? [])) on.set(pole, (on.get(pole) ?? 0) + 1)
  const over = poles.filter(({ id, properties: { capacityCables = Infinity } }) => (on.get(id) ?? 0) > capacityCables).map(({ id }) => id)
  expect(over.length).toBeGreaterThan(10)
  expect(subjectsOf('overloaded')).toEqual(over)
})

test('loose cables are those of main streets that share two poles with another', () => {
  const mains = new Set(read('road').filter(({ properties: { roadClass = '' } }) => ['national', 'provincial', 'trunk', 'main'].includes(roadClass)).map(({ properties: { name } }) => name))
  const pairs = new Map<string, number>()
  const pairsOf = (cable: Feature<'cable'>) => (cable.properties.poles ?? []).slice(1).map((pole, i) => [pole, cable.properties.poles![i]!].sort().join(' '))
  for (const cable of cables) if (inAir(cable)) for (const pair of new Set(pairsOf(cable))) pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  const loose = new Set(cables.filter((cable) => inAir(cable) && (cable.properties.bundled === false || cable.properties.suspended === false) && pairsOf(cable).some((pair) => pairs.get(pair)! > 1)).map(({ id }) => id))
  const found = subjectsOf('unbundled')
  expect(found.length).toBeGreaterThan(10)
  expect(found.filter((id) => !loose.has(id))).toEqual([])
  // A cable whose street is a main one, by its own word, is found there.
  const told = cables.filter(({ id, properties: { street } }) => loose.has(id) && street !== undefined && mains.has(street)).map(({ id }) => id)
  expect(told.filter((id) => !found.includes(id))).toEqual([])
})

test('everything is said in words, somewhere, once', () => {
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length)
  expect(all.map(saidOf).filter((words) => /[{}]|undefined|NaN/.test(words))).toEqual([])
  expect(all.filter(({ place, source }) => place === null || source?.pack !== `Chỉnh trang tuyến phố, bản ${standard.pack.version}`)).toEqual([])
})

test('the same is said again', () => {
  const some: readonly Feature[] = [...cables.slice(0, 100), ...poles.slice(0, 1500), ...read('road').slice(0, 20)]
  const ids = () => run(tidied({ ...askedOf(datasetOf(some)), rules })).map(({ id }) => id)
  const first = ids()
  expect(first.length).toBeGreaterThan(100)
  expect(ids()).toEqual(first)
})

test('without a rule nothing is found', () => {
  expect(run(tidied({ ...asked, rules: new Map() }))).toEqual([])
  for (const name of checkNames.filter((one) => one in hanging && rules.has(one))) {
    const one = run(tidied({ ...asked, rules: new Map([[name, rules.get(name)!]]) }))
    expect(one.map(({ id }) => id)).toEqual(all.filter(({ rule }) => rule === `tidy.${name}`).map(({ id }) => id))
  }
})
