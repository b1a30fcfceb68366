import { expect, test } from 'vitest'
import { create, invert, remove, replace } from '../../src/model/change'
import { all, apply, datasetOf, type Feature, get, numbered, numberOf, numbersOf, numbersWithin, within } from '../../src/model/dataset'
import { type Box, boxesMeet, boxOf } from '../../src/model/geometry'
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

/** What a search must find, found the slow way. */
const byHand = (dataset: ReturnType<typeof datasetOf>, box: Box) =>
  [...all(dataset)].filter(({ geometry }) => geometry && boxesMeet(boxOf(geometry)!, box)).map(({ id }) => id).sort()

const stand = (id: string, lng: number, lat: number): Feature => ({ ...pole(id), geometry: { type: 'Point', coordinates: [lng, lat] } })

test('the same is found among few edits, many edits and many edits with some after them or undone', () => {
  const next = random(5)
  const somewhere = (id: string) => stand(id, 108 + next(), 15 + next())
  let dataset = datasetOf([...Array.from({ length: 2000 }, (_, i) => somewhere(`B${i}`)), { ...pole('nowhere'), geometry: null }])
  const check = () => {
    for (const box of [[107, 14, 110, 17], [108.2, 15.2, 108.6, 15.7], [108.5, 15.5, 108.51, 15.51], [1, 1, 2, 2]] as Box[]) {
      const wanted = byHand(dataset, box)
      expect(within(dataset, box).map(({ id }) => id).sort()).toEqual(wanted)
      const numbers = numbersWithin(dataset, box)
      expect(Array.from(numbers, (number) => numbered(dataset, number)!.id).sort()).toEqual(wanted)
      expect(numbers).toEqual(numbers.toSorted())
    }
  }
  for (const many of [0, 5, 300, 3, 400, 2]) {
    const changes = Array.from({ length: many }, (_, i) => {
      const old = get(dataset, `B${whole(next, 0, 1999)}`)
      return next() < 0.5 || !old ? create(somewhere(`N${many}-${i}`)) : next() < 0.3 ? remove(old) : replace([old, next() < 0.1 ? { ...old, geometry: null } : somewhere(old.id)])
    })
    const done: typeof changes = []
    for (const change of changes) {
      const [[id]] = [...change] as [[string, unknown]]
      if (done.some((other) => other.has(id))) continue
      dataset = apply(dataset, change)
      done.push(change)
    }
    check()
    for (const change of done.slice(-3)) dataset = apply(dataset, invert(change))
    check()
  }
})

test('an empty geometry is nowhere', () => {
  const dataset = datasetOf([stand('A', 108, 15), { ...pole('empty'), geometry: { type: 'MultiPoint', coordinates: [] } }])
  expect([...numbersWithin(dataset, [100, 0, 120, 30])]).toEqual([0])
})
