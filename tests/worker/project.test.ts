import 'fake-indexeddb/auto'
import { expect, test, vi } from 'vitest'
import { create, remove, replace } from '../../src/model/change'
import { all, type Feature, get } from '../../src/model/dataset'
import { findingOf } from '../../src/model/finding'
import { browserStore } from '../../src/storage/browser'
import { memoryStore } from '../../src/storage/memory'
import { keptOf, purge } from '../../src/storage/shelf'
import { type Store, Unkept } from '../../src/storage/store'
import { type Turns, turnsOf } from '../../src/storage/turns'
import { deedOf } from '../../src/storage/replay'
import { projectFile } from '../../src/worker/file'
import { finished } from '../../src/worker/keep'
import {
  createProject, duplicateProject, keepAgain, lastProject, news, projects, purgeProject, removeProject, renameProject, restoreProject, tidy,
} from '../../src/worker/library'
import { keep, recall } from '../../src/worker/office'
import { read, type Reading } from '../../src/worker/open'
import { act, type ActArgs, adopt, travel } from '../../src/worker/project'
import { type Context, contextOf } from '../../src/worker/replica'
import { type Place, placeOf } from '../../src/worker/rest'
import { statusOf } from '../../src/worker/status'
import { take } from '../../src/worker/take'
import { attend, openProject } from '../../src/worker/turn'
import { network } from '../network'
import { pick, random, whole } from '../random'

vi.setConfig({ testTimeout: 30_000 })

const pole = (id: string, eastM = 0, given = {}): Feature => network().pole(id, eastM, 0, given).features[0]!
const poles = (count: number): Feature[] => Array.from({ length: count }, (_, i) => pole(`P${i}`, i))
const placeIn = (store: Store, turns: Turns = turnsOf()(), isOutgrown: Place['isOutgrown'] = () => false): Place => ({ ...placeOf(async () => store, turns), isOutgrown })
const windowOn = (store: Store, turns?: Turns, isOutgrown?: Place['isOutgrown']): Context => contextOf(placeIn(store, turns, isOutgrown))
const files = (features: Feature[]) => ({ features, findings: [findingOf({ rule: 'load.noId', severity: 'info', message: 'project.title', key: 'file' })], notices: ['Dữ liệu mẫu'], weight: 1 })
const done = (name: string, change: ActArgs['change'], more: Partial<ActArgs> = {}): ActArgs => ({ name: { key: 'project.title', values: { name } }, change, who: 'An', ...more })
const reopened = (store: Store, id: string): Promise<Context> => {
  const context = windowOn(store)
  return finished(openProject({ id }, context)).then(() => context)
}

/** All that a person could tell one state of a project from another by. */
function stateOf({ replica: { project, dataset, waivers, said, checks, history, past, notices } }: Context) {
  return {
    name: project!.name, notices, features: [...all(dataset)].map((feature) => JSON.stringify(feature)).sort(),
    waivers: [...waivers.values()].map((waiver) => JSON.stringify(waiver)).sort(), findings: said.map(({ id }) => id).sort(), checks: checks.list.map(({ id }) => id).sort(),
    steps: history.steps.map(({ name, who, at, change }) => [name.values?.name, who, at, change.size]), at: history.at, past: past.length,
  }
}

/** A store whose k-th write, and everything after it, never happens: the tab was killed there. */
function killedAt(store: Store, k: number): Store & { writes: () => number } {
  let writes = 0
  const never = new Promise<never>(() => {})
  return { ...store, writes: () => writes, write: (list, guard) => (++writes >= k ? never : store.write(list, guard)) }
}

/** One random action; true if there was one to do. */
async function anything(next: () => number, context: Context, i: number): Promise<void> {
  const { dataset, history, waivers } = context.replica
  const ids = [...all(dataset)].map(({ id }) => id)
  const what = whole(next, 0, 7)
  if (what === 0 && history.steps.length) return void (await travel({ to: whole(next, 0, history.steps.length) }, context))
  if (what === 1 && history.at > 0) return void (await travel({ to: history.at - 1 }, context))
  if (what === 2 && ids.length) return void (await act(done(`xoá ${i}`, remove(get(dataset, pick(next, ids))!)), context))
  if (what === 3 && ids.length) {
    const before = get(dataset, pick(next, ids))!
    return void (await act(done(`sửa ${i}`, replace([before, { ...before, properties: { ...before.properties, note: `lần ${i}` } }])), context))
  }
  if (what === 4) {
    const finding = `f${whole(next, 0, 5)}`
    const before = waivers.get(finding)
    const after = { finding, rule: 'x', reason: `vì ${i}`, who: 'An', at: '2026-11-20' }
    return void (await act(done(`chấp nhận ${i}`, new Map(), { waivers: new Map([[finding, before ? { before, after } : { after }]]) }), context))
  }
  if (what === 5) {
    const findings = [findingOf({ rule: 'load.noId', severity: 'warning', message: 'project.title', key: `${i}` })]
    return void (await act(done(`nhập ${i}`, create(pole(`N${i}`), pole(`M${i}`)), { findings }), context))
  }
  if (what === 6) return void (await renameProject({ id: context.replica.project!.id, name: `Tên ${i}` }, context))
  await act(done(`vẽ ${i}`, create(pole(`Q${i}`, i))), context)
}

test('reopening gives what was there, after any history', async () => {
  for (let seed = 1; seed <= 20; seed++) {
    const next = random(seed)
    const store = seed % 4 ? memoryStore() : await browserStore(`seed ${seed}`)
    const context = windowOn(store, undefined, ({ next: to, from }) => to - from > 6)
    const { project } = await adopt(context, files(poles(20)), { name: 'Cẩm Thành', isSample: seed % 2 === 0 })
    for (let i = 0; i < 40; i++) await anything(next, context, i)
    await act(done('cuối', create(pole('cuối'))), context)
    await context.rest.compacting
    const again = await reopened(store, project.id)
    expect(stateOf(again), `seed ${seed}`).toEqual(stateOf(context))
    await travel({ to: 0 }, context)
    await travel({ to: 0 }, again)
    const { at: _, ...back } = stateOf(again)
    expect(back, `seed ${seed}, undone`).toMatchObject({ features: stateOf(context).features, waivers: stateOf(context).waivers, findings: stateOf(context).findings })
  }
})

test('killed at any write, reopening gives the state before or after the last action', async () => {
  for (const seed of [1, 2, 3]) {
    for (let k = 1; ; k++) {
      const disk = memoryStore()
      const store = killedAt(disk, k)
      const context = windowOn(store, undefined, ({ next: to, from }) => to - from > 3)
      const next = random(seed)
      const { project } = await adopt(context, files(poles(5)), { name: 'Cẩm Thành', isSample: false })
      let before: ReturnType<typeof stateOf> | null = null
      let isKilled = false
      const ticks = async (work: Promise<unknown>) => {
        let isEnded = false
        void work.then(() => (isEnded = true))
        for (let i = 0; i < 400 && !isEnded; i++) await new Promise((resolve) => setImmediate(resolve))
        return isEnded
      }
      isKilled = !(await ticks(context.rest.writing))
      for (let i = 0; i < 12 && !isKilled; i++) {
        before = stateOf(context)
        isKilled = !(await ticks(anything(next, context, i)))
      }
      const after = stateOf(context)
      const kept = await keptOf(disk, project.id)
      if (kept) {
        const again = stateOf(await reopened(disk, project.id))
        expect([before, after].some((state) => JSON.stringify(state) === JSON.stringify(again)), `seed ${seed}, write ${k}`).toBe(true)
      } else expect(before, `seed ${seed}, write ${k}`).toBeNull()
      await tidy(windowOn(disk))
      if (!kept) expect(await disk.keys('parts', '', ['\uffff'])).toEqual([])
      if (!isKilled && store.writes() < k) break
    }
  }
}, 60_000)

test('a write that fails is said, the work stands, and the next action brings everything to rest', async () => {
  for (const why of ['full', 'failed'] as const) {
    for (let k = 1; k <= 14; k++) {
      const disk = memoryStore()
      let writes = 0
      const store: Store = { ...disk, write: (list, guard) => (++writes === k ? Promise.reject(new Unkept(why, 'no')) : disk.write(list, guard)) }
      const context = windowOn(store, undefined, ({ next: to, from }) => to - from > 3)
      const { project } = await adopt(context, files(poles(5)), { name: 'Cẩm Thành', isSample: false })
      const next = random(k)
      const said: string[] = []
      for (let i = 0; i < 10; i++) {
        await anything(next, context, i)
        if (context.rest.keeping.state === 'unkept') said.push(context.rest.keeping.why)
        await context.rest.compacting
      }
      expect(new Set(said).size, `write ${k}`).toBeLessThanOrEqual(1)
      for (const one of said) expect(one).toBe(why)
      await keepAgain(null, context)
      expect(context.rest.keeping.state).toBe('kept')
      expect(stateOf(await reopened(disk, project.id)), `${why}, write ${k}`).toEqual(stateOf(context))
    }
  }
})

test('as long as the disk is full nothing is lost; what is left unkept is found again by its window', async () => {
  const disk = memoryStore()
  let isFull = false
  const store: Store = { ...disk, write: (list, guard) => (isFull ? Promise.reject(new Unkept('full', 'QuotaExceededError')) : disk.write(list, guard)) }
  const context = windowOn(store)
  const { project } = await adopt(context, files(poles(5)), { name: 'A', isSample: false })
  await context.rest.writing
  isFull = true
  for (let i = 0; i < 3; i++) await act(done(`${i}`, create(pole(`N${i}`))), context)
  const status = await act(done('3', create(pole('N3'))), context)
  expect(status).toMatchObject({ objects: 9, at: 4, keeping: { state: 'unkept', why: 'full' } })
  const before = stateOf(context)
  await createProject({ name: 'B' }, context)
  const lines = (await projects(null, context)).projects.toSorted((x, y) => (x.name < y.name ? -1 : 1))
  expect(lines).toMatchObject([{ name: 'A', isUnkept: true, isOpen: false }, { name: 'B', isOpen: true, isUnkept: true }])
  await expect(removeProject({ id: project.id }, context)).rejects.toMatchObject({ name: 'Refused', message: 'project.refusedUnkept' })
  isFull = false
  expect((await finished(openProject({ id: project.id }, context))).keeping.state).toBe('kept')
  expect(stateOf(context)).toEqual(before)
  expect(stateOf(await reopened(disk, project.id))).toEqual(before)
})

test('where storage is denied the work goes on, and every status says it will not last', async () => {
  const context = windowOn(memoryStore('denied', 'SecurityError'))
  await adopt(context, files(poles(5)), { name: 'A', isSample: true })
  const status = await act(done('vẽ', create(pole('N'))), context)
  expect(status).toMatchObject({ objects: 6, keeping: { state: 'unkept', why: 'denied', detail: 'SecurityError' } })
  expect((await projects(null, context)).why).toBe('denied')
})

test('the sample rests once something was done to it, and is what opens next either way', async () => {
  const store = memoryStore()
  const context = windowOn(store)
  expect(await lastProject({ sample: [] }, context)).toEqual({ id: null, who: null })
  await adopt(context, files(poles(5)), { name: '', isSample: true })
  expect(await lastProject({ sample: [] }, context)).toEqual({ id: null, who: null })
  expect((await projects(null, context)).projects).toEqual([])
  const { project } = await act(done('vẽ', create(pole('N'))), context)
  expect(await lastProject({ sample: [] }, context)).toEqual({ id: project.id, who: null })
  expect(stateOf(await reopened(store, project.id))).toEqual(stateOf(context))
  await adopt(context, files(poles(5)), { name: '', isSample: true })
  expect((await lastProject({ sample: [] }, context)).id).toBeNull()
})

test('undo takes away what an import said, redo brings it back', async () => {
  const context = windowOn(memoryStore())
  await adopt(context, files(poles(5)), { name: 'A', isSample: false })
  const own = context.replica.said
  const findings = [findingOf({ rule: 'load.noId', severity: 'warning', message: 'project.title', key: 'b' })]
  await act(done('nhập', create(pole('N')), { findings }), context)
  await act(done('vẽ', create(pole('M'))), context)
  expect(context.replica.said).toEqual([...own, ...findings])
  await travel({ to: 0 }, context)
  expect(context.replica.said).toEqual(own)
  await travel({ to: 1 }, context)
  expect(context.replica.said).toEqual([...own, ...findings])
})

test('steps beyond what a history holds become lines of the journal, live and reopened alike', async () => {
  const store = memoryStore()
  const context = windowOn(store)
  const { project } = await adopt(context, files(poles(5)), { name: 'A', isSample: false })
  for (let i = 0; i < 640; i++) await act(done(`${i}`, create(pole(`N${i}`))), context)
  expect(context.replica.past.length + context.replica.history.steps.length).toBe(640)
  expect(context.replica.past.length).toBeGreaterThan(0)
  await travel({ to: 10 }, context)
  const again = await reopened(store, project.id)
  // What only steps of the past touched is checked again when it is touched again.
  const { checks: _, ...told } = stateOf(context)
  expect(stateOf(again)).toMatchObject(told)
  expect(again.replica.past).toEqual(context.replica.past)
  await travel({ to: 0 }, context)
  await act(done('nhánh khác', create(pole('X'))), context)
  const { checks: __, ...branched } = stateOf(context)
  expect(stateOf(await reopened(store, project.id))).toMatchObject(branched)
}, 60_000)

test('figures carried along from edit to edit are those of counting anew', async () => {
  const context = windowOn(memoryStore())
  await adopt(context, files([...poles(5), ...network().add('place', 'L', null, {}).features]), { name: 'A', isSample: false })
  const next = random(7)
  for (let i = 0; i < 60; i++) {
    await anything(next, context, i)
    const { dataset } = context.replica
    const { kinds, unplaced, objects } = statusOf(context.replica, context.rest.keeping)
    const anew = statusOf({ ...context.replica, dataset: { ...dataset } }, context.rest.keeping)
    expect({ kinds, unplaced, objects }).toEqual({ kinds: anew.kinds, unplaced: anew.unplaced, objects: anew.objects })
  }
})

test('a large import becomes the base, so that the next edit is quick again; undo still takes it away', async () => {
  const context = windowOn(memoryStore())
  await adopt(context, files(poles(5)), { name: 'A', isSample: false })
  await act(done('nhập', create(...Array.from({ length: 6000 }, (_, i) => pole(`N${i}`, i)))), context)
  expect(context.replica.dataset.edits.size).toBe(0)
  await act(done('vẽ', create(pole('M'))), context)
  const status = await travel({ to: 0 }, context)
  expect(status).toMatchObject({ objects: 5, kinds: { pole: { placed: 5 } } })
})

test('a window that comes second only looks, follows, and takes over when asked to', async () => {
  const store = memoryStore()
  const windows = turnsOf()
  const [a, b] = [windowOn(store, windows()), windowOn(store, windows())]
  attend(a)
  attend(b)
  const { project } = await adopt(a, files(poles(5)), { name: 'A', isSample: false })
  await act(done('vẽ', create(pole('N'))), a)
  const second = await finished(openProject({ id: project.id }, b))
  expect(second).toMatchObject({ project: { isReadOnly: true }, objects: 6 })
  await expect(act(done('vẽ', create(pole('M'))), b)).rejects.toMatchObject({ name: 'Refused', message: 'project.refusedReadOnly' })
  await expect(travel({ to: 0 }, b)).rejects.toMatchObject({ message: 'project.refusedReadOnly' })

  let heard = news({ seen: b.news.at() }, b)
  await act(done('vẽ nữa', create(pole('M'))), a)
  expect((await heard).status).toMatchObject({ objects: 7, at: 2, project: { isReadOnly: true } })

  heard = news({ seen: a.news.at() }, a)
  const taken = await finished(openProject({ id: project.id, isHere: true }, b))
  expect(taken).toMatchObject({ project: { isReadOnly: false }, objects: 7 })
  expect((await heard).status).toMatchObject({ project: { isReadOnly: true } })
  await expect(act(done('vẽ', create(pole('O'))), a)).rejects.toMatchObject({ message: 'project.refusedReadOnly' })
  await act(done('vẽ ở đây', create(pole('O'))), b)
  expect(stateOf(await reopened(store, project.id))).toEqual(stateOf(b))
})

/** A window whose writes fail while it is told to. */
function stuckWindow(disk: Store, turns?: Turns) {
  const stuck = { is: false, context: null as unknown as Context }
  stuck.context = windowOn({ ...disk, write: (list, guard) => (stuck.is ? Promise.reject(new Unkept('full', 'no')) : disk.write(list, guard)) }, turns)
  return stuck
}

test('a window that is stuck loses its turn, and what it could not keep becomes a project of its own', async () => {
  const disk = memoryStore()
  const windows = turnsOf()
  const stuck = stuckWindow(disk, windows())
  const [a, b] = [stuck.context, windowOn(disk, windows())]
  attend(a)
  const { project } = await adopt(a, files(poles(5)), { name: 'A', isSample: false })
  await a.rest.writing
  stuck.is = true
  await act(done('vẽ', create(pole('N'))), a)
  const { features } = stateOf(a)
  await finished(openProject({ id: project.id, isHere: true }, b))
  expect(a.replica.project).toMatchObject({ name: 'A (2)', forkOf: project.id, isReadOnly: false })
  await act(done('khác', create(pole('M'))), b)
  stuck.is = false
  expect(await keepAgain(null, a)).toMatchObject({ objects: 6, keeping: { state: 'kept' } })
  expect(stateOf(await reopened(disk, a.replica.project!.id)).features).toEqual(features)
  expect(stateOf(await reopened(disk, project.id))).toEqual(stateOf(b))
})

test('asked for its project, a window first keeps what waits', async () => {
  const disk = memoryStore()
  const windows = turnsOf()
  const stuck = stuckWindow(disk, windows())
  const [a, b] = [stuck.context, windowOn(disk, windows())]
  attend(a)
  const { project } = await adopt(a, files(poles(5)), { name: 'A', isSample: false })
  await a.rest.writing
  stuck.is = true
  await act(done('vẽ', create(pole('N'))), a)
  stuck.is = false
  expect(await finished(openProject({ id: project.id, isHere: true }, b))).toMatchObject({ objects: 6, at: 1, project: { isReadOnly: false } })
  expect(a.replica.project).toMatchObject({ id: project.id, isReadOnly: true })
})

test('without locks, or when the browser threw the data away, the guard of each write keeps windows apart and work alive', async () => {
  const store = memoryStore()
  const [a, b] = [windowOn(store), windowOn(store)]
  const { project } = await adopt(a, files(poles(5)), { name: 'A', isSample: false })
  await a.rest.writing
  await finished(openProject({ id: project.id }, b))
  await act(done('vẽ', create(pole('N'))), a)
  expect(await act(done('vẽ', create(pole('M'))), b)).toMatchObject({ project: { name: 'A (2)' }, keeping: { state: 'kept' } })
  expect(stateOf(await reopened(store, project.id))).toEqual(stateOf(a))
  expect(stateOf(await reopened(store, b.replica.project!.id))).toEqual(stateOf(b))
  await purge(store, project.id)
  const { features } = stateOf(a)
  const status = await act(done('vẽ', create(pole('O'))), a)
  expect(status.keeping.state).toBe('kept')
  expect(stateOf(await reopened(store, status.project.id)).features).toHaveLength(features.length + 1)
})

test('projects are renamed, copied, put in the bin, brought back and purged', async () => {
  const store = memoryStore()
  const windows = turnsOf()
  const context = windowOn(store, windows())
  const { project: { id } } = await adopt(context, files(poles(5)), { name: 'A', isSample: false })
  await act(done('vẽ', create(pole('N'))), context)
  const before = stateOf(context)
  const copied = await finished(duplicateProject({ id, name: 'A (bản sao)' }, context))
  await renameProject({ id, name: 'Đổi' }, context)
  await expect(removeProject({ id }, context)).rejects.toMatchObject({ message: 'project.refusedOpen' })
  await finished(openProject({ id: copied }, context))
  expect(stateOf(context)).toEqual({ ...before, name: 'A (bản sao)' })
  await removeProject({ id }, context)
  expect((await projects(null, context)).projects.find((line) => line.id === id)).toMatchObject({ name: 'Đổi', removed: expect.any(String) })
  await restoreProject({ id }, context)
  expect(stateOf(await reopened(store, id))).toEqual({ ...before, name: 'Đổi' })
  const other = windowOn(store, windows())
  await finished(openProject({ id }, other))
  await expect(removeProject({ id }, context)).rejects.toMatchObject({ message: 'project.refusedElsewhere' })
  await createProject({ name: 'Khác' }, other)
  await purgeProject({ id }, context)
  await expect(reopened(store, id)).rejects.toMatchObject({ message: 'project.refusedGone' })
  expect((await projects(null, context)).projects.map(({ name }) => name).sort()).toEqual(['A (bản sao)', 'Khác'])
})

test('an opening that is cancelled gives the turn back and leaves what is open', async () => {
  const store = memoryStore()
  const windows = turnsOf()
  const [a, b] = [windowOn(store, windows()), windowOn(store, windows())]
  const { project: { id } } = await adopt(a, files(poles(50_000)), { name: 'A', isSample: false })
  await createProject({ name: 'B' }, a)
  const opening = openProject({ id }, b)
  for (let i = 0; i < 5; i++) await opening.next()
  await opening.return(undefined as never)
  expect(b.replica.project).toBeNull()
  expect(await finished(openProject({ id }, a))).toMatchObject({ project: { isReadOnly: false }, objects: 50_000 })
})

test('what is damaged is said as a finding, and the next action writes everything anew', async () => {
  const store = memoryStore()
  const context = windowOn(store)
  const { project: { id } } = await adopt(context, files(poles(45_000)), { name: 'A', isSample: false })
  await act(done('vẽ', create(pole('N'))), context)
  await store.write([{ table: 'parts', from: [id, 1, 1], to: [id, 1, 2] }])
  const again = await reopened(store, id)
  expect(again.replica.findings[0]).toMatchObject({ rule: 'project.damaged', message: 'project.damagedObjects', severity: 'error', values: { part: 2, count: 20_000 } })
  expect(again.replica.dataset.size).toBe(25_001)
  await act(done('vẽ tiếp', create(pole('M'))), again)
  const third = await reopened(store, id)
  expect(stateOf(third)).toEqual(stateOf(again))
  await travel({ to: 0 }, third)
  expect(third.replica.dataset.size).toBe(25_001)
})

test('the office remembers across projects and windows', async () => {
  const store = memoryStore()
  const context = windowOn(store)
  expect(await keep({ key: 'person', value: 'Nguyễn Thị Ái' }, context)).toBe(true)
  expect(await recall({ key: 'person' }, windowOn(store))).toBe('Nguyễn Thị Ái')
  expect(await recall({ key: 'last' }, context)).toBeUndefined()
  const full: Store = { ...store, write: () => Promise.reject(new Unkept('full', 'no')) }
  expect(await keep({ key: 'person', value: 'x' }, windowOn(full))).toBe(false)
})

test('a project saved to a file and opened again is the same project under a new id', async () => {
  const context = windowOn(memoryStore())
  const { project: { id } } = await adopt(context, files(poles(20)), { name: 'Cẩm Thành “A”', isSample: false })
  const next = random(5)
  for (let i = 0; i < 30; i++) await anything(next, context, i)
  const before = stateOf(context)
  const blob = await finished(projectFile({ name: before.name }, context))
  const other = windowOn(memoryStore())
  await finished(read({ inputs: [{ name: 'a.geojson', blob }] }, other))
  await finished(take({ as: 'project', name: before.name, who: 'An' }, other))
  const { at: _, steps: __, past: ___, checks: ____, ...after } = stateOf(other)
  expect(before).toMatchObject(after)
  expect(other.replica.project!.id).not.toBe(id)
  const journal = (replica: Context['replica']) => [...replica.past, ...replica.history.steps.slice(0, replica.history.at).map(deedOf)]
  expect(journal(other.replica)).toEqual(journal(context.replica))
  await other.rest.writing
  expect(stateOf(other)).toEqual(stateOf(await reopened(await other.place.store(), other.replica.project!.id)))
})

test('a project whose last object was removed is saved, opened again, and still has its history', async () => {
  const context = windowOn(memoryStore())
  await adopt(context, files([pole('P')]), { name: 'A', isSample: false })
  await act(done('xoá', remove(pole('P'))), context)
  const blob = await finished(projectFile({ name: 'A' }, context))
  const other = windowOn(memoryStore())
  const { files: [reading] } = await finished(read({ inputs: [{ name: 'a.geojson', blob }] }, other)) as Reading
  expect(reading).toMatchObject({ features: 0, isWorthTaking: true, said: [] })
  await finished(take({ as: 'project', name: 'A', who: 'An' }, other))
  expect(stateOf(other)).toMatchObject({ name: 'A', features: [], findings: stateOf(context).findings })
  expect(other.replica.past.map(({ name }) => name)).toEqual([{ key: 'project.title', values: { name: 'xoá' } }])
})

test('a project file added to an open project brings what was said and accepted of its objects', async () => {
  const context = windowOn(memoryStore())
  await adopt(context, files(poles(3)), { name: 'A', isSample: false })
  await act(done('chấp nhận', new Map(), { waivers: new Map([['f1', { after: { finding: 'f1', rule: 'x', reason: 'vì', who: 'An', at: '2026-11-20' } }]]) }), context)
  const blob = await finished(projectFile({ name: 'A' }, context))
  const other = windowOn(memoryStore())
  await adopt(other, { ...files([pole('khác')]), findings: [] }, { name: 'B', isSample: false })
  await finished(read({ inputs: [{ name: 'a.geojson', blob }] }, other))
  await finished(take({ as: 'add', name: '', who: 'An' }, other))
  expect(stateOf(other)).toMatchObject({ name: 'B', findings: stateOf(context).findings, waivers: stateOf(context).waivers, features: { length: 4 } })
  await travel({ to: 0 }, other)
  expect(stateOf(other)).toMatchObject({ findings: [], waivers: [], features: { length: 1 } })
})
