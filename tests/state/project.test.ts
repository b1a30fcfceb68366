import { expect, test } from 'vitest'
import { type Change, create, remove, replace } from '../../src/model/change'
import { all, datasetOf, type Feature, get } from '../../src/model/dataset'
import { projectOf } from '../../src/state/project'
import { inline } from '../../src/worker/registry'

const pole = (id: string, name = id): Feature<'pole'> =>
  ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [108.8, 15.1] }, properties: { kind: 'pole', name } })
const ids = (project: ReturnType<typeof projectOf>) => [...all(project.getState().dataset)].map(({ id }) => id).join(' ')

test('edits, undo and redo walk the same states back and forth', () => {
  const project = projectOf()
  const { open, apply, undo, redo } = project.getState()
  const [p1, renamed] = [pole('P1'), pole('P1', 'Trà Khúc')]
  open(datasetOf([p1]))
  apply('draw', create(pole('P2')))
  apply('rename', replace([p1, renamed]))
  apply('delete', remove(pole('P2')))
  expect(ids(project)).toBe('P1')
  undo()
  expect(ids(project)).toBe('P1 P2')
  undo()
  expect(get(project.getState().dataset, 'P1')).toBe(p1)
  redo()
  expect(get(project.getState().dataset, 'P1')).toBe(renamed)
  redo()
  redo()
  expect(ids(project)).toBe('P1')
  expect(project.getState().history.steps.map(({ name }) => name)).toEqual(['draw', 'rename', 'delete'])
})

test('undo at the beginning and redo at the end do nothing, and a change of nothing is no step', () => {
  const project = projectOf()
  const before = project.getState()
  before.undo()
  before.redo()
  before.apply('nothing', new Map())
  expect(project.getState()).toBe(before)
})

test('a new edit drops what had been undone', () => {
  const project = projectOf()
  const { apply, undo } = project.getState()
  apply('one', create(pole('P1')))
  undo()
  apply('two', create(pole('P2')))
  expect(project.getState().history.steps.map(({ name }) => name)).toEqual(['two'])
})

test('opening starts a new history and a new version', () => {
  const project = projectOf()
  const { apply, open } = project.getState()
  apply('one', create(pole('P1')))
  open(datasetOf([pole('P5')]))
  expect(project.getState()).toMatchObject({ version: 2, history: { steps: [], at: 0 } })
})

test('a replica that hears every change, also of undo and of a jump in the history, holds the same objects', async () => {
  const work = inline()
  const blob = new Blob([JSON.stringify({ type: 'FeatureCollection', features: [pole('P1')] })])
  const sent: Promise<number>[] = []
  const heard: Change[] = []
  const project = projectOf((change, version) => {
    heard.push(change)
    sent.push(work.call('apply', { change, version }))
  })
  const { open, apply, undo, redo, travel } = project.getState()
  await work.call('open', { inputs: [{ name: 'pole.geojson', blob }], version: 1 })
  open(datasetOf([pole('P1')]))
  apply('draw', create(pole('P2')))
  apply('draw', create(pole('P3')))
  undo()
  redo()
  travel(0)
  travel(2)
  expect(await Promise.all(sent)).toEqual([2, 3, 4, 5, 6, 7])
  expect(heard.at(-1)!.size).toBe(2)
  await expect(work.call('apply', { change: create(pole('P3')), version: 8 })).rejects.toThrow('P3')
  work.close()
})
