import { expect, test } from 'vitest'
import { type Change, create, difference, type History, invert, merge, noHistory, nothing, record, remove, replace, type Step, travel } from '../../src/model/change'
import { all, apply, type Dataset, datasetOf, type Feature, get, ofKind, within } from '../../src/model/dataset'
import { at, network } from '../network'
import { pick, random, whole } from '../random'

const start = () => network().pole('P1', 0, 0).pole('P2', 40, 0).pole('P3', 80, 0).cable('C1', 'P1', 'P2', 'P3').dataset()
const moved = (feature: Feature, eastM: number): Feature => ({ ...feature, geometry: { type: 'Point', coordinates: at(eastM, 5) } })
const text = (dataset: Dataset) => JSON.stringify([...all(dataset)])
const sorted = (dataset: Dataset) => JSON.stringify([...all(dataset)].sort((a, b) => (a.id < b.id ? -1 : 1)))

/** One change that fits the dataset: a few features made, moved or deleted. */
function anyChange(dataset: Dataset, next: () => number, name: string): Change {
  let change: Change = nothing
  let now = dataset
  for (let i = whole(next, 1, 4); i > 0; i--) {
    const features = [...all(now)].filter((feature) => feature.geometry?.type === 'Point')
    const feature = features.length ? pick(next, features) : undefined
    const roll = next()
    const step = !feature || roll < 0.3 ? create({ ...moved(network().pole(`${name}-${i}`, 0, 0).features[0]!, next() * 500) })
      : roll < 0.7 ? replace([feature, moved(feature, next() * 500)]) : remove(feature)
    now = apply(now, step)
    change = merge(change, step)
  }
  return change
}

const done = (who: string, change: Change): Step => ({ name: { key: 'app.name' }, change, who, at: '2026-11-21T08:00:00Z' })

test('a change and its inverse leave nothing, on 200 random histories', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const next = random(seed)
    let dataset = start()
    const before = text(dataset)
    const done: Change[] = []
    for (let step = 0; step < 12; step++) {
      const change = anyChange(dataset, next, `N${step}`)
      expect(merge(change, invert(change)).size, `seed ${seed}`).toBe(0)
      dataset = apply(dataset, change)
      done.push(change)
    }
    for (const change of done.reverse()) dataset = apply(dataset, invert(change))
    expect(text(dataset), `seed ${seed}`).toBe(before)
    expect(dataset.edits.size, `seed ${seed}`).toBe(0)
  }
})

test('a merged history is its sequence, and the difference of its ends', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const next = random(seed)
    const first = start()
    let last = first
    let merged: Change = nothing
    for (let step = 0; step < 10; step++) {
      const change = anyChange(last, next, `N${step}`)
      last = apply(last, change)
      merged = merge(merged, change)
    }
    expect(sorted(apply(first, merged)), `seed ${seed}`).toBe(sorted(last))
    expect(sorted(apply(first, difference(all(first), all(last)))), `seed ${seed}`).toBe(sorted(last))
    expect(last.size, `seed ${seed}`).toBe([...all(last)].length)
  }
})

test('undo goes back to any step, redo forward, and a new step drops what was undone', () => {
  let dataset = start()
  let history: History = noHistory
  const texts = [text(dataset)]
  const next = random(7)
  for (let step = 0; step < 8; step++) {
    const change = anyChange(dataset, next, `N${step}`)
    dataset = apply(dataset, change)
    history = record(history, done(`step ${step}`, change))
    texts.push(text(dataset))
  }
  for (const to of [5, 0, 8, 3, 4]) {
    const way = travel(history, to)
    history = way.history
    dataset = apply(dataset, way.change)
    expect(sorted(dataset)).toBe(JSON.stringify((JSON.parse(texts[to]!) as Feature[]).sort((a, b) => (a.id < b.id ? -1 : 1))))
  }
  history = record(history, done('other way', create(network().pole('X', 0, 9).features[0]!)))
  expect(history.steps.map(({ who }) => who)).toEqual(['step 0', 'step 1', 'step 2', 'step 3', 'other way'])
  expect(record(history, done('nothing', nothing))).toBe(history)
  expect(() => travel(history, 6)).toThrow('expected a step from 0 to 5, got 6')
})

test('an edit leaves the base as it was loaded', () => {
  const dataset = start()
  const pole = get(dataset, 'P2')!
  const edited = apply(dataset, replace([pole, moved(pole, 41)]))
  expect(edited.base).toBe(dataset.base)
  expect(get(dataset, 'P2')).toBe(pole)
  expect([...edited.edits.keys()]).toEqual(['P2'])
  expect(edited.version).toBe(dataset.version + 1)
})

test('what was created, moved or deleted is found where it is now', () => {
  const dataset = start()
  const pole = get(dataset, 'P1')!
  const created = network().pole('N1', 200, 200).features[0]!
  const edited = apply(dataset, merge(merge(replace([pole, moved(pole, 300)]), remove(get(dataset, 'P3')!)), create(created)))
  const near = (eastM: number, northM: number) => {
    const [lng, lat] = at(eastM, northM) as [number, number]
    return within(edited, [lng - 1e-5, lat - 1e-5, lng + 1e-5, lat + 1e-5]).map(({ id }) => id)
  }
  expect(near(0, 0)).toEqual(['C1'])
  expect(near(300, 5)).toEqual(['P1'])
  expect(near(80, 0)).toEqual(['C1'])
  expect(near(200, 200)).toEqual(['N1'])
  expect([...ofKind(edited, 'pole')].map(({ id }) => id)).toEqual(['P1', 'P2', 'N1'])
})

test('a change that does not fit the dataset is refused loudly', () => {
  const dataset = start()
  expect(() => apply(dataset, create(get(dataset, 'P1')!))).toThrow('change of P1 expects it absent, got there')
  expect(() => apply(dataset, remove(network().pole('P9', 0, 0).features[0]!))).toThrow('change of P9 expects it there, got absent')
  expect(() => datasetOf([get(dataset, 'P1')!, get(dataset, 'P1')!])).toThrow('expected unique ids, got 1 doubled')
})
