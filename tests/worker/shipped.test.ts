import { afterEach, expect, test, vi } from 'vitest'
import { createProject, lastProject } from '../../src/worker/library'
import { type Context, contextOf } from '../../src/worker/replica'
import { cancelled, run } from '../../src/worker/run'
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

/** A server that sends the first half, and the rest when it is told to. */
function slowly(): { rest: () => void; signal: () => AbortSignal } {
  const body = new TextEncoder().encode(bodyOf('A'))
  let rest = () => {}
  let signal: AbortSignal | undefined
  vi.spyOn(globalThis, 'fetch').mockImplementation((_, options) => {
    signal = options!.signal!
    const stream = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(body.slice(0, body.length / 2))
        rest = () => {
          controller.enqueue(body.slice(body.length / 2))
          controller.close()
        }
      },
    })
    return Promise.resolve(new Response(stream, { headers: { 'content-length': String(body.length) } }))
  })
  return { rest: () => rest(), signal: () => signal! }
}

test('while it comes it is told how much is here', async () => {
  const context = contextOf()
  const server = slowly()
  const told: number[] = []
  const onProgress = ({ fraction }: { fraction: number }) => {
    told.push(fraction)
    if (fraction > 0.4) server.rest()
  }
  const opened = await run(open({ inputs: sample.slice(0, 1), name: '', isSample: true }, context), { onProgress })
  expect(opened).toMatchObject({ opened: true, status: { objects: 1 } })
  expect(told[0]).toBe(0)
  expect(told.some((fraction) => fraction > 0.45 && fraction < 0.55), told.join()).toBe(true)
})

test('one that is not wanted any more is left, and nothing more of it is fetched', async () => {
  const context = contextOf()
  const server = slowly()
  let isCancelled = false
  const onProgress = ({ fraction }: { fraction: number }) => void (isCancelled = fraction > 0.4)
  expect(await run(open({ inputs: sample.slice(0, 1), name: '', isSample: true }, context), { onProgress, isCancelled: () => isCancelled })).toBe(cancelled)
  expect(server.signal().aborted).toBe(true)
  expect(context.replica.project).toBeNull()
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
