import { expect, test } from 'vitest'
import { type Change, create, remove, replace } from '../../src/model/change'
import { all, apply, type Dataset, type Feature, get } from '../../src/model/dataset'
import { named, referencesOf, referrersOf } from '../../src/model/referrers'
import { network } from '../network'
import { pick, random, whole } from '../random'

/** Looked through one by one: what the index must say. */
const lookedThrough = (dataset: Dataset, { id, properties: { code } }: Feature) =>
  [...all(dataset)].filter((feature) => referencesOf(feature).some((name) => name === id || (!!code && name === code))).map((feature) => feature.id)

const start = () => {
  const made = network()
  for (let i = 0; i < 12; i++) made.pole(`P${i}`, i * 40, 0, i % 2 ? { code: `CT-C000${i}` } : {})
  for (let i = 0; i < 8; i++) made.cable(`C${i}`, `P${i}`, `P${i + 1}`, `P${i + 2}`)
  return made.dataset()
}

function anyEdit(dataset: Dataset, next: () => number, name: string): Change {
  const features = [...all(dataset)]
  const cables = features.filter(({ properties }) => properties.kind === 'cable')
  const cable = cables.length ? pick(next, cables) : undefined
  const roll = next()
  const poles = Array.from({ length: whole(next, 1, 3) }, () => pick(next, ['P1', 'P2', 'CT-C0003', 'CT-C0005', 'P7']))
  if (!cable || roll < 0.3) return create({ type: 'Feature', id: name, geometry: null, properties: { kind: 'cable', poles } })
  if (roll < 0.5) return remove(pick(next, features))
  return replace([cable, { ...cable, properties: { ...cable.properties, poles } }])
}

test('the index finds whom a look through everything finds, in its order, after any edits', () => {
  for (let seed = 1; seed <= 20; seed++) {
    const next = random(seed)
    let dataset = start()
    for (let step = 0; step < 12; step++) {
      for (const feature of all(dataset)) expect(referrersOf(dataset, feature).map(({ id }) => id), `seed ${seed}, ${feature.id}`).toEqual(lookedThrough(dataset, feature))
      dataset = apply(dataset, anyEdit(dataset, next, `N${step}`))
    }
  }
})

test('a name is an id first and then a code, of a kind that may be named there', () => {
  const dataset = network().pole('P1', 0, 0, { code: 'X' }).pole('X', 40, 0).point('chamber', 'H1', 80, 0, { code: 'X' }).cable('C1', 'X', 'P1').dataset()
  expect(named(dataset, 'X', ['pole'])?.id).toBe('X')
  expect(named(dataset, 'H1', ['pole'])).toBeUndefined()
  expect(referrersOf(dataset, get(dataset, 'H1')!)).toEqual([])
  const byId = network().pole('P1', 0, 0, { code: 'X' }).pole('X', 40, 0).pole('P2', 80, 0).cable('C1', 'X', 'P2').dataset()
  expect(referrersOf(byId, get(byId, 'P1')!)).toEqual([])
  const without = apply(dataset, remove(get(dataset, 'X')!))
  expect(named(without, 'X', ['pole'])?.id).toBe('P1')
})

test('a feature in null geometry and odd values in naming fields do not stop the search', () => {
  const dataset = network().pole('P1', 0, 0).add('cable', 'C1', null, { poles: ['P1', '', 7] as unknown as string[], duct: 'P1' as unknown as string[] }).dataset()
  expect(referrersOf(dataset, get(dataset, 'P1')!).map(({ id }) => id)).toEqual(['C1'])
})
