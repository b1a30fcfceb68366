import { expect, test } from 'vitest'
import { create, invert, remove, replace } from '../../src/model/change'
import { all, apply, datasetOf, type Feature, get, numbered, numberOf, numbersOf } from '../../src/model/dataset'
import { network } from '../network'
import { pick, random, whole } from '../random'

const pole = (id: string, name = id): Feature<'pole'> =>
  ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [108.8, 15.1] }, properties: { kind: 'pole', name } })

test('a number names the same feature through every edit, and nothing once it is deleted', () => {
  const next = random(11)
  let dataset = network().pole('P1', 0, 0).pole('P2', 40, 0).pole('P3', 80, 0).dataset()
  const numbers = new Map([...all(dataset)].map(({ id }) => [id, numberOf(dataset, id)!]))
  for (let step = 0; step < 200; step++) {
    const there = [...all(dataset)]
    const how = whole(next, 0, 2)
    const one = there.length ? pick(next, there) : undefined
    const change = how === 0 || !one ? create(pole(`N${whole(next, 0, 40)}-${step}`)) : how === 1 ? replace([one, pole(one.id, `s${step}`)]) : remove(one)
    dataset = apply(dataset, change)
    if (whole(next, 0, 3) === 0) dataset = apply(dataset, invert(change))
    for (const { id } of all(dataset)) {
      if (!numbers.has(id)) numbers.set(id, numberOf(dataset, id)!)
      expect(numberOf(dataset, id)).toBe(numbers.get(id))
    }
    for (const [id, number] of numbers) expect(numbered(dataset, number)).toBe(get(dataset, id))
  }
  expect(new Set(numbers.values()).size).toBe(numbers.size)
  expect(Math.max(...numbers.values())).toBeLessThan(numbersOf(dataset))
})

test('what was added, deleted and brought back keeps its place in the order', () => {
  const [a, b] = [pole('A'), pole('B')]
  let dataset = apply(datasetOf([]), create(a, b))
  dataset = apply(dataset, remove(a))
  expect([...all(dataset)].map(({ id }) => id)).toEqual(['B'])
  dataset = apply(dataset, create(a))
  expect([...all(dataset)].map(({ id }) => id)).toEqual(['A', 'B'])
})
