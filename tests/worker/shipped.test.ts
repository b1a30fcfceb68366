import { afterEach, expect, test, vi } from 'vitest'
import { createProject, lastProject } from '../../src/worker/library'
import { type Context, contextOf } from '../../src/worker/replica'
import { run } from '../../src/worker/run'
import { open, readAhead } from '../../src/worker/shipped'
import { at } from '../network'

const bodyOf = (id: string) => JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', id, geometry: { type: 'Point', coordinates: at(0, 0) }, properties: { kind: 'pole' } }] })
const sample = ['A', 'B'].map((id) => ({ name: `${id}.geojson`, url: `http://127.0.0.1/${id}` }))
const fetching = (answer = (url: string) => new Response(bodyOf(url.at(-1)!))) => vi.spyOn(globalThis, 'fetch').mockImplementation((url) => Promise.resolve(answer(String(url))))
const opening = (context: Context, inputs = sample) => run(open({ inputs, name: '', isSample: true }, context))

afterEach(() => void vi.restoreAllMocks())

test('where nothing of somebody\'s own was open the sample is read ahead, once', async () => {
  const context = contextOf()
  const asked = fetching()
  expect(await lastProject({ sample }, context)).toEqual({ id: null, who: null })
  expect(asked.mock.calls.map(([url]) => url)).toEqual(sample.map(({ url }) => url))
  expect(await opening(context)).toMatchObject({ opened: true, status: { objects: 2 } })
  expect(asked).toHaveBeenCalledTimes(2)
  expect(context.ahead).toBeUndefined()
  expect(await opening(context)).toMatchObject({ opened: true, status: { objects: 2 } })
  expect(asked).toHaveBeenCalledTimes(4)
})

test('what is on its way already is not fetched again, and is let go where somebody\'s own project is to be opened', async () => {
  const context = contextOf()
  const asked = fetching()
  readAhead(sample, context)
  expect(await lastProject({ sample }, context)).toEqual({ id: null, who: null })
  expect(await opening(context)).toMatchObject({ opened: true, status: { objects: 2 } })
  expect(asked).toHaveBeenCalledTimes(2)
  const { project } = await createProject({ name: 'own' }, context)
  readAhead(sample, context)
  expect((await lastProject({ sample }, context)).id).toBe(project.id)
  expect(context.ahead).toBeUndefined()
})

test('what was read ahead is nothing to those who ask for something else', async () => {
  const context = contextOf()
  const asked = fetching()
  await lastProject({ sample }, context)
  expect(await opening(context, sample.slice(1))).toMatchObject({ opened: true, status: { objects: 1 } })
  expect(asked).toHaveBeenCalledTimes(3)
})

test('what could not be read ahead is told when it is asked for, and fetched again the next time', async () => {
  const context = contextOf()
  fetching(() => new Response('', { status: 404 }))
  await lastProject({ sample }, context)
  await expect(opening(context)).rejects.toThrow('expected http://127.0.0.1/A to answer, got 404')
  vi.restoreAllMocks()
  fetching()
  expect(await opening(context)).toMatchObject({ opened: true, status: { objects: 2 } })
})
