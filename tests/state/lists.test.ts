import { expect, test } from 'vitest'
import { noFilter } from '../../src/model/filter'
import { stateOf } from '../../src/state'
import { noPages, Pager, type Pages } from '../../src/state/pages'
import type { Input } from '../../src/worker/open'
import { inline, type Work } from '../../src/worker/registry'

const poles = (count: number): Input => ({
  name: 'pole.geojson',
  blob: new Blob([JSON.stringify({
    type: 'FeatureCollection',
    features: Array.from({ length: count }, (_, i) => ({
      type: 'Feature', id: `P${i}`, geometry: { type: 'Point', coordinates: [108.8 + i * 1e-5, 15.1] },
      properties: { kind: 'pole', code: `C${i}`, street: i % 2 ? 'Lê Lợi' : 'Hùng Vương', owner: i % 3 ? 'Viettel' : 'VNPT' },
    })),
  })]),
})

async function town(count = 30) {
  const values: Record<string, string> = {}
  const memory = () => ({ getItem: (key: string) => values[key] ?? null, setItem: (key: string, value: string) => void (values[key] = value) })
  const store = stateOf({ work: inline(), sample: [poles(count)], memory })
  store.getState().giveName('Hoà')
  await store.getState().openSample()
  await until(() => store.getState().counts !== null, store)
  return { store, values, get: store.getState }
}

/** Resolves when the state says so. */
function until(isSo: () => boolean, store: { subscribe: (hear: () => void) => () => void }): Promise<void> {
  return new Promise((resolve) => {
    const stop = store.subscribe(() => check())
    const check = () => {
      if (!isSo()) return
      stop()
      resolve()
    }
    check()
  })
}

test('figures come when something is open, and follow the filter', async () => {
  const { get } = await town()
  expect(get().counts!.layers.pole).toMatchObject({ shown: 30, total: 30 })
  await get().look({ owners: ['N'] })
  expect(get().counts!.layers.pole).toMatchObject({ shown: 10, total: 30 })
})

test('of several filters in a row only the last is answered', async () => {
  const { get, store } = await town()
  const drawn: string[] = []
  store.subscribe((now, before) => {
    if (now.counts !== before.counts) drawn.push(now.counts!.drawn)
  })
  await Promise.all([get().look({ owners: ['V'] }), get().look({ owners: ['N'] }), get().look({ owners: [] })])
  expect(drawn.length).toBe(1)
  expect(get().counts!.layers.pole!.shown).toBe(0)
})

test('how a project is looked at is remembered for it, and only what makes sense of it', async () => {
  const { get, store: first, values } = await town()
  await get().createProject('Khác')
  await until(() => get().status?.project.isSample === false && get().counts !== null, first)
  await get().look({ owners: ['V'], untilYear: 2030 })
  get().showLayers(['pole'], false)
  get().fade('site', 0.4)
  const key = `tuyen.view.${get().status!.project.id}`
  expect(JSON.parse(values[key]!)).toEqual({ filter: { ...noFilter, owners: ['V'], untilYear: 2030 }, hidden: ['pole'], opacity: { site: 0.4 } })
  values[key] = JSON.stringify({ filter: { owners: ['X', 'N'], scope: 5, day: 'soon' }, hidden: ['pole', 'cloud'], opacity: { site: 7, pole: 0.5 } })
  const { project } = get().status!
  const store = stateOf({ work: { call: (() => new Promise(() => {})) as Work['call'], close: () => {} }, sample: [], memory: () => ({ getItem: (k: string) => values[k] ?? null, setItem: () => {} }) })
  store.setState({ status: { ...get().status!, project } })
  expect(store.getState().filter).toEqual({ ...noFilter, owners: ['N'] })
  expect([...store.getState().hidden]).toEqual(['pole'])
  expect(store.getState().opacity).toEqual({ pole: 0.5 })
})

test('a table shows rows as they are reached, and follows edits and filters', async () => {
  const { get, store } = await town(250)
  await get().listOf({ layer: 'pole' })
  expect(get().rows).toBe(noPages)
  get().openList()
  await until(() => get().rows.total === 250, store)
  expect(get().rows.items.size).toBe(100)
  await get().reachRows(150, 220)
  expect(get().rows.items.get(219)!.id).toBe('P219')
  await get().look({ owners: ['N'] })
  await until(() => get().rows.total === 84 && !get().rows.isWaiting, store)
  await get().ask({ sort: { field: 'code', isDown: true } })
  expect(get().rows.items.get(0)!.id).toBe('P249')
  await get().ask({ text: 'hung vuong' })
  expect([get().rows.total, get().rowsOf]).toEqual([42, 84])
})

test('what was asked of one project is not asked of the next', async () => {
  const { get, store } = await town()
  get().openList()
  get().openFindings()
  await get().listOf({ layer: 'pole' }, 'findings')
  await get().ask({ text: 'zzz' })
  await get().askFindings({ state: 'waived' })
  const { project } = get().status!
  await get().createProject('Khác')
  await until(() => get().status?.project.id !== project.id, store)
  expect(get().listQuery).toEqual({ of: { layer: 'pole' }, sort: null, text: '', where: {}, only: 'all' })
  expect(get().findingQuery.state).toBe('open')
})

test('columns are remembered for their kind', async () => {
  const { get, values } = await town()
  await get().listOf({ kind: 'pole' })
  await get().chooseColumns(['code', 'street'])
  await get().listOf({ kind: 'site' })
  expect(get().fields).not.toEqual(['code', 'street'])
  await get().listOf({ layer: 'pole' })
  expect(get().fields).toEqual(['code', 'street'])
  expect(JSON.parse(values['tuyen.columns']!)).toEqual({ pole: ['code', 'street'] })
})

test('a search answers the last text; an empty one forgets', async () => {
  const { get } = await town()
  await Promise.all([get().find('hung'), get().find('hung v'), get().find('le loi')])
  expect(get().query).toBe('le loi')
  expect(get().hits!.streets.map(({ name }) => name)).toEqual(['Lê Lợi'])
  await get().find(' ')
  expect(get().hits).toBeNull()
})

test('a finding is accepted with its reason, shown so, and taken back by undo', async () => {
  const { get, store } = await town()
  const id = 'load.zeroLength~x'
  const finding = { id, rule: 'load.zeroLength', waiver: null } as never
  expect(await get().waive(finding, 'đã kiểm tra tại chỗ')).toBe(true)
  expect(get().status!.steps.at(-1)).toMatchObject({ name: { key: 'finding.accepting', values: { rule: 'rule.load.zeroLength.name' } }, who: 'Hoà', objects: 1 })
  await get().undo()
  expect(get().status!.at).toBe(0)
  get().openFindings()
  await until(() => get().groups !== null, store)
  expect(get().groups!.every(({ waived }) => waived === 0)).toBe(true)
})

test('an answer that comes late does not take the place of a later one', async () => {
  const waiting: ((found: object) => void)[] = []
  const call = (() => new Promise((resolve) => waiting.push(resolve as never))) as Work['call']
  const store = stateOf({ work: { call, close: () => {} }, sample: [], memory: () => ({ getItem: () => null, setItem: () => {} }) })
  store.setState({ status: { version: 1, project: { id: 'x' }, checks: { at: 0 } } as never })
  waiting.length = 0
  const searches = [store.getState().find('hùng'), store.getState().find('hùng vương')]
  waiting[1]!({ objects: ['late'] })
  waiting[0]!({ objects: ['early'] })
  await Promise.all(searches)
  expect(store.getState()).toMatchObject({ query: 'hùng vương', hits: { objects: ['late'] }, isSearching: false })
})

/** A list whose answers come when they are told to. */
function told() {
  const asked: { from: number; signal: AbortSignal; answer: (total: number) => void; fail: (error: Error) => void }[] = []
  const seen: Pages<number>[] = []
  const pager = new Pager<number>((from, to, signal) => new Promise((resolve, reject) => {
    asked.push({ from, signal, fail: reject, answer: (total) => resolve({ items: Array.from({ length: Math.max(0, Math.min(to, total) - from) }, (_, i) => from + i), total }) })
  }), (pages) => seen.push(pages))
  return { pager, asked, seen, now: () => seen.at(-1)! }
}
const soon = () => new Promise<void>((resolve) => queueMicrotask(() => queueMicrotask(() => queueMicrotask(resolve))))

test('an answer to a question that was replaced is not shown', async () => {
  const { pager, asked, now } = told()
  const first = pager.restart(false)
  const second = pager.restart(true)
  expect(asked[0]!.signal.aborted).toBe(true)
  asked[1]!.answer(7)
  await second
  asked[0]!.answer(3)
  await first
  expect(now()).toMatchObject({ total: 7, isWaiting: false })
})

test('what was shown stands until the answer to the same question comes', async () => {
  const { pager, asked, now } = told()
  const first = pager.restart(false)
  asked[0]!.answer(5)
  await first
  const second = pager.restart(true)
  expect(now()).toMatchObject({ total: 5, isWaiting: true })
  expect(now().items.size).toBe(5)
  asked[1]!.answer(6)
  await second
  expect(now().items.size).toBe(6)
})

test('a page is asked for once, and again after it failed', async () => {
  const { pager, asked } = told()
  const first = pager.restart(false)
  asked[0]!.answer(500)
  await first
  const second = pager.reach(120, 180)
  await pager.reach(130, 190)
  expect(asked.map(({ from }) => from)).toEqual([0, 100])
  asked[1]!.fail(new Error('died'))
  await expect(second).rejects.toThrow('died')
  void pager.reach(130, 190)
  expect(asked.map(({ from }) => from)).toEqual([0, 100, 100])
})

test('a list that became shorter than the place looked at shows its end', async () => {
  const { pager, asked, now } = told()
  const first = pager.restart(false)
  asked[0]!.answer(500)
  await first
  const second = pager.reach(400, 430)
  asked[1]!.answer(500)
  await second
  const third = pager.restart(true)
  asked[2]!.answer(50)
  await soon()
  asked[3]!.answer(50)
  await third
  expect(now()).toMatchObject({ total: 50, isWaiting: false })
  expect(now().items.size).toBe(50)
})

test('a long way through a list does not keep all of it', async () => {
  const { pager, asked, now } = told()
  const first = pager.restart(false)
  asked[0]!.answer(1_000_000)
  await first
  for (let page = 1; page < 200; page++) {
    const reached = pager.reach(page * 100, page * 100 + 50)
    asked.at(-1)!.answer(1_000_000)
    await reached
  }
  expect(now().items.size).toBeLessThanOrEqual(6100)
  expect(now().items.get(19_910)).toBe(19_910)
})
