import { expect, test } from 'vitest'
import type { Finding } from '../../src/model/finding'
import { type State, stateOf } from '../../src/state'
import { ThreadDied } from '../../src/worker/client'
import type { Input, Opened } from '../../src/worker/open'
import { inline, type Work } from '../../src/worker/registry'

const file = (name: string, text: string): Input => ({ name, blob: new Blob([text]) })
const poles = (...ids: string[]) => JSON.stringify({
  type: 'FeatureCollection',
  features: ids.map((id) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [108.8, 15.1] }, properties: { kind: 'pole' } })),
})
const sample = [file('pole.geojson', poles('S1', 'S2', 'S3'))]

function memory(values: Record<string, string> = {}) {
  return { values, get: () => ({ getItem: (key: string) => values[key] ?? null, setItem: (key: string, value: string) => void (values[key] = value) }) }
}
const start = (work: Work = inline()) => stateOf({ work, sample, memory: memory().get })
const placed = ({ data }: State) => data?.summary.placed

/** A thread that answers as told, call by call, and notes what it was asked; the last answer stays. */
function scripted(...answers: ((signal?: AbortSignal) => Promise<Opened>)[]): Work & { log: string[] } {
  const log: string[] = []
  const findings = { findings: [] as Finding[], total: 0, version: 0 }
  const answer = (options?: { signal?: AbortSignal }) => (answers.length > 1 ? answers.shift()! : answers[0]!)(options?.signal)
  const call = ((task: string, args: { inputs: Input[] }, options?: { signal?: AbortSignal }) => {
    if (task !== 'open') return Promise.resolve(findings)
    const names = args.inputs.map(({ name }) => name).join()
    log.push(`begins ${names}`)
    return answer(options).finally(() => log.push(`ends ${names}`))
  }) as unknown as Work['call']
  return { call, close: () => {}, log }
}
const opened = (count: number) => Promise.resolve<Opened>({
  opened: true, summary: { files: [], placed: count, unplaced: 0, repaired: 0, kinds: {}, notices: [], findings: { error: 0, warning: 0, info: 0 } },
})
const whenAborted = (signal?: AbortSignal) => new Promise<Opened>((_, reject) => signal!.addEventListener('abort', () => reject(signal!.reason)))

test('the sample opens without a report, a file with one', async () => {
  const state = start()
  await state.getState().openSample()
  expect(state.getState()).toMatchObject({ data: { isSample: true, summary: { placed: 3 } }, opening: null, outcome: null, datasetVersion: 1 })
  await state.getState().open([file('a.geojson', poles('A1'))])
  expect(state.getState()).toMatchObject({ data: { isSample: false, summary: { placed: 1 } }, outcome: { type: 'imported' }, datasetVersion: 2 })
})

test('a file that cannot be read leaves what is open and its version', async () => {
  const state = start()
  await state.getState().openSample()
  await state.getState().open([file('a.geojson', '{"type":')])
  expect(state.getState()).toMatchObject({ data: { isSample: true }, outcome: { type: 'unreadable', files: [{ name: 'a.geojson' }] }, datasetVersion: 1 })
})

test('a cancelled opening leaves what is open', async () => {
  const state = start(scripted(() => opened(3), whenAborted))
  await state.getState().openSample()
  const opening = state.getState().open([file('a.geojson', '')])
  expect(state.getState().opening).toMatchObject({ names: ['a.geojson'], isCancelling: false })
  state.getState().cancel()
  expect(state.getState().opening).toMatchObject({ isCancelling: true })
  await opening
  expect(state.getState()).toMatchObject({ opening: null, outcome: { type: 'cancelled' }, data: { isSample: true } })
})

test('of two openings the later one wins, and the first has stopped before it begins', async () => {
  const work = scripted(whenAborted, () => opened(2))
  const state = start(work)
  const first = state.getState().open([file('a.geojson', '')])
  await state.getState().open([file('b.geojson', '')])
  await first
  expect(work.log).toEqual(['begins a.geojson', 'ends a.geojson', 'begins b.geojson', 'ends b.geojson'])
  expect(placed(state.getState())).toBe(2)
  expect(state.getState()).toMatchObject({ opening: null, outcome: { type: 'imported' } })
})

test('when the other thread dies, what was open is opened again from where it came', async () => {
  const work = scripted(() => opened(3), () => Promise.reject(new ThreadDied('memory')), () => opened(3))
  const state = start(work)
  await state.getState().openSample()
  await state.getState().open([file('a.geojson', '')])
  expect(work.log.filter((line) => line.startsWith('begins'))).toEqual(['begins pole.geojson', 'begins a.geojson', 'begins pole.geojson'])
  expect(state.getState()).toMatchObject({ data: { isSample: true, summary: { placed: 3 } }, outcome: { type: 'died' }, opening: null })
})

test('when that dies too, nothing is open and it is said', async () => {
  const state = start(scripted(() => opened(3), () => Promise.reject(new ThreadDied('memory'))))
  await state.getState().openSample()
  await state.getState().open([file('a.geojson', '')])
  expect(state.getState()).toMatchObject({ data: null, outcome: { type: 'died' }, opening: null })
})

test('our own fault is told with its detail', async () => {
  const state = start(scripted(() => Promise.reject(new TypeError('expected 1, got 2'))))
  await state.getState().openSample()
  expect(state.getState().outcome).toEqual({ type: 'failed', isSample: true, detail: 'TypeError: expected 1, got 2' })
  state.getState().closeOutcome()
  expect(state.getState().outcome).toBeNull()
})

test('only the answer to the last question for findings is shown', async () => {
  const waiting: ((total: number) => void)[] = []
  const call = (() => new Promise((resolve) => waiting.push((total) => resolve({ findings: [], total, version: 1 } as never)))) as Work['call']
  const state = start({ call, close: () => {} })
  const first = state.getState().showFindings(null, 0)
  const second = state.getState().showFindings('error', 100)
  waiting[1]!(200)
  waiting[0]!(1)
  await Promise.all([first, second])
  expect(state.getState().findings).toMatchObject({ severity: 'error', from: 100, total: 200 })
})

test('the language is remembered', () => {
  const { values, get } = memory()
  const surroundings = { work: inline(), sample, memory: get }
  expect(stateOf(surroundings).getState().language).toBe('vi')
  stateOf(surroundings).getState().speak('en')
  expect(stateOf(surroundings).getState().language).toBe('en')
  values['tuyen.language'] = 'xx'
  expect(stateOf(surroundings).getState().language).toBe('vi')
})

test('a browser that forbids storage speaks Vietnamese and still changes language', () => {
  const state = stateOf({ work: inline(), sample, memory: () => { throw new DOMException('denied', 'SecurityError') } })
  expect(state.getState().language).toBe('vi')
  state.getState().speak('en')
  expect(state.getState().language).toBe('en')
})
