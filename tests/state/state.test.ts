import { expect, test } from 'vitest'
import '../../src/i18n/languages'
import { type State, stateOf } from '../../src/state'
import { currentOf } from '../../src/state/asking'
import { ThreadDied } from '../../src/worker/client'
import type { Input } from '../../src/worker/open'
import { inline, type Work } from '../../src/worker/registry'

const file = (name: string, text: string): Input => ({ name, blob: new Blob([text]) })
const features = (...ids: string[]) => ids.map((id) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [108.8, 15.1] }, properties: { kind: 'pole' } }))
const poles = (...ids: string[]) => JSON.stringify({ type: 'FeatureCollection', features: features(...ids) })
/** Metres of an unknown zone, and a heading nobody can be sure of. */
const metres = (...ids: string[]) => JSON.stringify({ type: 'FeatureCollection', features: ids.map((id, i) => ({
  type: 'Feature', id, geometry: { type: 'Point', coordinates: [1_671_000 + i * 40, 586_000] }, properties: { 'Mã cột': id, 'Đơn vị quản lý': 'VNPT Quảng Ngãi' },
})) })
const sample = [file('pole.geojson', poles('S1', 'S2', 'S3'))]

function memory(values: Record<string, string> = {}) {
  return { values, get: () => ({ getItem: (key: string) => values[key] ?? null, setItem: (key: string, value: string) => void (values[key] = value) }) }
}
const start = (work: Work = inline()) => stateOf({ work, sample, memory: memory().get })
/** Somebody who has said who works here is not asked again. */
function named(work?: Work) {
  const state = start(work)
  state.getState().giveName('An')
  return state
}
const objects = ({ status }: State) => status?.objects
const shown = ({ asking }: State) => currentOf(asking!, asking!.file)

/** The real tasks, except where a test takes the call of one of them into its own hands. */
function handed(hands: Partial<Record<string, (go: () => Promise<unknown>, options: { signal?: AbortSignal } | undefined) => Promise<unknown>>>) {
  const work = inline()
  const log: (readonly [task: string, args: unknown])[] = []
  const call = ((task: string, args: never, options?: { signal?: AbortSignal }) => {
    log.push([task, args])
    /** Deaf to a cancel, as an answer already on its way is. */
    const go = () => work.call(task as 'drop', args, { ...options, signal: undefined } as never) as Promise<unknown>
    return hands[task]?.(go, options) ?? (work.call(task as 'drop', args, options as never) as Promise<unknown>)
  }) as Work['call']
  return { call, close: work.close, log }
}
const whenAborted = (_: unknown, options: { signal?: AbortSignal } | undefined) =>
  new Promise<never>((_resolve, reject) => options!.signal!.addEventListener('abort', () => reject(options!.signal!.reason)))

test('the sample opens without a report; a file that asks nothing takes its place, with one', async () => {
  const state = start()
  await state.getState().openSample()
  expect(state.getState()).toMatchObject({ status: { project: { isSample: true }, objects: 3 }, opening: null, outcome: null, asking: null })
  await state.getState().open([file('a.geojson', poles('A1'))])
  expect(state.getState()).toMatchObject({ status: { project: { isSample: false, name: 'a' }, objects: 1 }, outcome: { type: 'imported' }, asking: null })
})

test('a file that cannot be read leaves what is open', async () => {
  const state = start()
  await state.getState().openSample()
  await state.getState().open([file('a.geojson', '{"type":')])
  expect(state.getState()).toMatchObject({ status: { project: { isSample: true } }, outcome: { type: 'unreadable', files: [{ name: 'a.geojson' }] }, asking: null })
})

test('a file that asks something changes nothing before it is answered and taken', async () => {
  const state = named()
  await state.getState().openSample()
  await state.getState().open([file('cot_treo_cap.geojson', metres('A1', 'A2'))])
  expect(state.getState()).toMatchObject({ status: { project: { isSample: true }, objects: 3 }, asking: { file: 'cot_treo_cap.geojson', step: 'ask', isAlone: true } })
  expect(shown(state.getState())).toMatchObject({ placed: 0 })
  await state.getState().answer('cot_treo_cap.geojson', { crs: 5898, axes: 'northEast' })
  expect(shown(state.getState())).toMatchObject({ placed: 2 })
  expect(objects(state.getState())).toBe(3)
  await state.getState().take({ as: 'project', name: 'Cột', onClash: 'replace' })
  expect(state.getState()).toMatchObject({ status: { project: { name: 'Cột' }, objects: 2, unplaced: 0 }, asking: null, outcome: { type: 'imported', answers: { 'cot_treo_cap.geojson': { crs: 5898 } } } })
})

test('while a project is open, a clear file is first laid beside it', async () => {
  const state = named()
  await state.getState().open([file('a.geojson', poles('A1', 'A2'))])
  await state.getState().open([file('b.geojson', poles('A2', 'B1'))])
  expect(state.getState()).toMatchObject({ status: { objects: 2 }, asking: { step: 'compare', isAlone: false, reading: { comparison: { added: 1, same: 1 } } } })
  await state.getState().take({ as: 'add', name: '', onClash: 'replace' })
  expect(state.getState()).toMatchObject({ status: { objects: 3, at: 1, project: { name: 'a' } }, asking: null })
  await state.getState().undo()
  expect(objects(state.getState())).toBe(2)
})

test('a sample somebody has worked on is a project like any other', async () => {
  const state = named()
  await state.getState().openSample()
  await state.getState().open([file('a.geojson', poles('A1'))], true)
  await state.getState().take({ as: 'add', name: '', onClash: 'replace' })
  await state.getState().open([file('b.geojson', poles('B1'))])
  expect(state.getState()).toMatchObject({ status: { objects: 4 }, asking: { step: 'compare', isAlone: false } })
})

test('an answer is kept while its look is under way, and only the last look is shown', async () => {
  const waiting: (() => void)[] = []
  const work = handed({ preview: (go) => new Promise((resolve) => waiting.push(() => resolve(go()))) })
  const state = start(work)
  await state.getState().open([file('cot.geojson', metres('A1'))])
  const first = state.getState().answer('cot.geojson', { crs: 5899 })
  const second = state.getState().answer('cot.geojson', { crs: 5898, kind: 'pole' })
  expect(state.getState().asking).toMatchObject({ answers: { 'cot.geojson': { crs: 5898, kind: 'pole' } }, isLooking: true, isTouched: true })
  waiting[1]!()
  waiting[0]!()
  await Promise.all([first, second])
  expect(state.getState().asking).toMatchObject({ isLooking: false, looks: { 'cot.geojson': { answers: { crs: 5898, kind: 'pole' } } } })
  void state.getState().answer('cot.geojson', { crs: undefined })
  expect(state.getState().asking!.answers['cot.geojson']).toEqual({ kind: 'pole' })
})

test('closing forgets the files, and nothing of the open project has changed', async () => {
  const work = handed({})
  const state = start(work)
  await state.getState().openSample()
  await state.getState().open([file('cot.geojson', metres('A1'))])
  await state.getState().abandon()
  expect(state.getState()).toMatchObject({ asking: null, outcome: null, status: { objects: 3 } })
  expect(work.log.at(-1)![0]).toBe('drop')
})

test('while files are asked about, others are not taken in their place without a word', async () => {
  const state = start()
  await state.getState().open([file('cot.geojson', metres('A1'))])
  await state.getState().open([file('b.geojson', poles('B1'))])
  expect(state.getState()).toMatchObject({ asking: { file: 'cot.geojson' }, notices: [{ text: { key: 'open.busy' } }] })
})

test('two files of one name are two files', async () => {
  const state = start()
  await state.getState().open([file('cot.geojson', metres('A1')), file('cot.geojson', metres('B1'))])
  expect(state.getState().asking!.reading.files.map(({ name }) => name)).toEqual(['cot.geojson', 'cot (2).geojson'])
  await state.getState().answer('cot (2).geojson', { kind: 'chamber' })
  expect(state.getState().asking!.answers).toMatchObject({ 'cot.geojson': {}, 'cot (2).geojson': { kind: 'chamber' } })
})

test('what was answered is remembered under the name of the sender, unless nobody wants it', async () => {
  const state = start()
  const given = (name: string) => [file(name, metres('A1', 'A2'))]
  await state.getState().open(given('cot_treo_1.geojson'))
  await state.getState().answer('cot_treo_1.geojson', { crs: 5898, axes: 'northEast', mapping: { 'Đơn vị quản lý': 'owner' } })
  state.getState().nameSender('cot_treo_1.geojson', 'VNPT Quảng Ngãi')
  await state.getState().take({ as: 'project', name: 'Cột', onClash: 'replace' })
  await state.getState().open(given('cot_treo_2.geojson'))
  expect(state.getState().asking).toMatchObject({ step: 'compare', reading: { files: [{ placed: 2, questions: [], sender: { label: 'VNPT Quảng Ngãi' } }] } })
  await state.getState().forgetSender('cot_treo_2.geojson')
  expect(shown(state.getState())).toMatchObject({ placed: 0 })
  await state.getState().answer('cot_treo_2.geojson', { crs: 5898 })
  state.getState().nameSender('cot_treo_2.geojson', null)
  await state.getState().take({ as: 'project', name: 'Cột 2', onClash: 'replace' })
  await state.getState().open(given('cot_treo_3.geojson'))
  expect(state.getState().asking).toMatchObject({ reading: { files: [{ placed: 0, sender: null }] } })
})

test('a cancelled opening leaves what is open', async () => {
  const state = start(handed({ read: whenAborted }))
  await state.getState().openSample()
  const opening = state.getState().open([file('a.geojson', '')])
  expect(state.getState().opening).toMatchObject({ names: ['a.geojson'], isCancelling: false })
  state.getState().cancel()
  expect(state.getState().opening).toMatchObject({ isCancelling: true })
  await opening
  expect(state.getState()).toMatchObject({ opening: null, outcome: { type: 'cancelled' }, status: { project: { isSample: true } } })
})

test('a reading that is cancelled in the dialog keeps the dialog and the answers', async () => {
  let isHeld = false
  const state = start(handed({ read: (go, options) => (isHeld ? whenAborted(go, options) : go()) }))
  await state.getState().open([file('a.geojson', poles('A1'))])
  await state.getState().open([file('cot.geojson', metres('B1'))])
  await state.getState().answer('cot.geojson', { crs: 5898 })
  isHeld = true
  const comparing = state.getState().compare()
  state.getState().cancel()
  await comparing
  expect(state.getState()).toMatchObject({ opening: null, asking: { step: 'ask', fault: null, answers: { 'cot.geojson': { crs: 5898 } } } })
  isHeld = false
  await state.getState().compare()
  expect(state.getState().asking).toMatchObject({ step: 'compare', reading: { files: [{ placed: 1 }] } })
})

test('when the other thread dies over the dialog, the answers are still there and the files are read anew', async () => {
  let isDying = true
  const work = handed({ preview: (go) => (isDying ? Promise.reject(new ThreadDied('memory')) : go()) })
  const state = start(work)
  await state.getState().open([file('cot.geojson', metres('A1'))])
  await state.getState().answer('cot.geojson', { crs: 5898 })
  expect(state.getState().asking).toMatchObject({ isLost: true, fault: { type: 'died' }, answers: { 'cot.geojson': { crs: 5898 } } })
  isDying = false
  await state.getState().take({ as: 'project', name: 'Cột', onClash: 'replace' })
  expect(state.getState()).toMatchObject({ asking: null, status: { objects: 1, unplaced: 0 } })
  expect(work.log.findLast(([task]) => task === 'read')![1]).toMatchObject({ inputs: [{ name: 'cot.geojson' }], answers: { 'cot.geojson': { crs: 5898 } } })
})

test('of two openings the later one wins, and the first has stopped before it begins', async () => {
  let isFirst = true
  const work = handed({ read: (go, options) => (isFirst ? ((isFirst = false), whenAborted(go, options)) : go()) })
  const state = start(work)
  const first = state.getState().open([file('a.geojson', poles('A1'))])
  await state.getState().open([file('b.geojson', poles('B1', 'B2'))])
  await first
  expect(state.getState()).toMatchObject({ opening: null, outcome: { type: 'imported' }, status: { project: { name: 'b' }, objects: 2 } })
})

test('our own fault is told with its detail', async () => {
  const state = start(handed({ open: () => Promise.reject(new TypeError('expected 1, got 2')) }))
  await state.getState().openSample()
  expect(state.getState().outcome).toEqual({ type: 'failed', isSample: true, detail: 'TypeError: expected 1, got 2' })
  state.getState().closeOutcome()
  expect(state.getState().outcome).toBeNull()
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
