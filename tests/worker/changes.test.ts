import { expect, test, vi } from 'vitest'
import { lineTexts } from '../../src/export/changes'
import { translator } from '../../src/i18n'
import '../../src/i18n/languages'
import { type Change, create, difference, remove, replace } from '../../src/model/change'
import { all, type Dataset, type Feature, get } from '../../src/model/dataset'
import { memoryStore } from '../../src/storage/memory'
import { turnsOf } from '../../src/storage/turns'
import { changeCount, changes, changeShapes, netSince, restore, type Since } from '../../src/worker/changes'
import { finished } from '../../src/worker/keep'
import { setLocks } from '../../src/worker/lock'
import { act, adopt, travel } from '../../src/worker/project'
import { type Context, contextOf } from '../../src/worker/replica'
import { placeOf } from '../../src/worker/rest'
import { look } from '../../src/worker/sight'
import { attend, openProject } from '../../src/worker/turn'
import { noFilter } from '../../src/model/filter'
import { at, network } from '../network'
import { pick, random, whole } from '../random'
import { anyChange, anyTown, done } from './given'

vi.setConfig({ testTimeout: 120_000 })

/** Byte for byte, in any order. */
const textOf = (change: Change) => Array.from(change, ([id, { before, after }]) => JSON.stringify([id, before ?? null, after ?? null])).sort()
const between = (from: readonly Feature[], to: Dataset) => textOf(difference(from, all(to)))

async function opened(features: readonly Feature[], context = contextOf()): Promise<Context> {
  await adopt(context, { features, findings: [], notices: [], weight: 0 }, { name: 'Thử', isSample: false })
  return context
}
const doing = (context: Context, change: Change, who = 'An') => act({ name: { key: 'changes.title' }, change, who }, context)
const page = (context: Context, since: Since = 'opening', isScoped = false) => done(changes({ since, isScoped, from: 0, to: 10_000 }, context))

/** Something done, undone, done again, or put back by hand. */
async function anything(next: () => number, context: Context, first: readonly Feature[]): Promise<void> {
  const { dataset, history } = context.replica
  const what = whole(next, 0, 9)
  if (what < 3 && history.steps.length) return void (await travel({ to: whole(next, 0, history.steps.length) }, context))
  const changed = first.filter((feature) => get(dataset, feature.id) !== feature)
  if (what < 5 && changed.length) {
    const one = pick(next, changed)
    const now = get(dataset, one.id)
    const copy = structuredClone(one)
    return void (await doing(context, now ? replace([now, copy]) : create(copy)))
  }
  await doing(context, anyChange(next, dataset))
}

test('since the opening is what differs from the data as they were opened, whatever was done, undone and put back', async () => {
  for (let seed = 1; seed <= 60; seed++) {
    const next = random(seed)
    const store = memoryStore()
    let context = contextOf(placeOf(async () => store, turnsOf()()))
    const start = [...all(anyTown(next, 40))]
    await opened(start, context)
    let first = start
    for (let i = 0; i < 30; i++) {
      await anything(next, context, first)
      if (i === 15) {
        await context.rest.writing
        const { id } = context.replica.project!
        context = contextOf(placeOf(async () => store, turnsOf()()))
        await finished(openProject({ id }, context))
        first = [...all(context.replica.dataset)]
        expect(netSince(context, 'opening').size, `seed ${seed}, just opened`).toBe(0)
      }
      if (next() < 0.4) continue
      expect(textOf(netSince(context, 'opening')), `seed ${seed}, after ${i}`).toEqual(between(first, context.replica.dataset))
      expect(textOf(netSince(context, 'beginning')), `seed ${seed}, from the beginning, after ${i}`).toEqual(between(start, context.replica.dataset))
    }
  }
})

test('it is so beyond five thousand edits, where the base is made anew, and beyond the actions a list holds', async () => {
  const first = Array.from({ length: 6000 }, (_, i) => network().pole(`P${i}`, i % 100, Math.floor(i / 100)).features[0]!)
  const context = await opened(first)
  const { base } = context.replica.dataset
  await doing(context, replace(...first.map((feature): [Feature, Feature] => [feature, { ...feature, properties: { ...feature.properties, heightM: 9 } }])))
  expect(context.replica.dataset.base).not.toBe(base)
  for (let i = 0; i < 700; i++) {
    const before = get(context.replica.dataset, `P${i % 50}`)!
    await doing(context, i % 7 ? replace([before, { ...before, properties: { ...before.properties, note: `${i}` } }]) : create(network().pole(`Q${i}`, 0, i).features[0]!))
  }
  await travel({ to: context.replica.history.at - 40 }, context)
  expect(context.replica.past.length).toBeGreaterThan(0)
  expect(textOf(netSince(context, 'opening'))).toEqual(between(first, context.replica.dataset))
  const { lines, total, totals } = page(context)
  expect([total, totals.changed, totals.removed]).toEqual([6000 + totals.added, 6000, 0])
  // Who made it is known also where the step is past undoing.
  expect(lines.find(({ id }) => id === 'Q0')).toMatchObject({ what: 'added', who: 'An' })
})

test('a window that only looks counts since it was opened, over what the other one does', async () => {
  const store = memoryStore()
  const turns = turnsOf()
  const [own, other] = [contextOf(placeOf(async () => store, turns())), contextOf(placeOf(async () => store, turns()))]
  await opened(network().pole('P1', 0, 0).pole('P2', 10, 0).features, own)
  await doing(own, create(network().pole('P3', 20, 0).features[0]!))
  const { id } = own.replica.project!
  await finished(openProject({ id }, other))
  attend(other)
  const first = [...all(other.replica.dataset)]
  await travel({ to: 0 }, own)
  await doing(own, remove(get(own.replica.dataset, 'P2')!))
  await vi.waitFor(() => expect(other.replica.history.at).toBe(1))
  expect(other.replica.project!.isReadOnly).toBe(true)
  await vi.waitFor(() => expect(textOf(netSince(other, 'opening'))).toEqual(between(first, own.replica.dataset)))
  expect(netSince(other, 'opening').size).toBe(2)
})

const street = () => network()
  .square('unit', 'W1', -100, -100, 200, { level: 'ward', name: 'Phường Cẩm Thành', unitCode: '1', validFrom: '2025-07-01' })
  .square('unit', 'W2', 200, -100, 200, { level: 'ward', name: 'Phường Nghĩa Lộ', unitCode: '2', validFrom: '2025-07-01' })
  .pole('P10', 0, 0, { code: 'QNI-10' }).pole('P9', 30, 0, { code: 'QNI-9' }).pole('P1', 250, 0).cable('C1', 'P10', 'P9')

async function worked(): Promise<Context> {
  const context = await opened(street().features)
  const was = (id: string) => get(context.replica.dataset, id)!
  await doing(context, replace(
    [was('P10'), { ...was('P10'), geometry: { type: 'Point', coordinates: at(3.2, 0) }, properties: { ...was('P10').properties, heightM: 8.5 } }],
    [was('C1'), { ...was('C1'), geometry: { type: 'LineString', coordinates: [at(3.2, 0), at(30, 0)] }, properties: { ...was('C1').properties, fibres: 48, poles: ['P9', 'P7'] } }],
  ), 'Bình')
  await doing(context, remove(was('P9'), was('P1')), 'Chi')
  await doing(context, create(network().pole('P2', 60, 0, { code: 'QNI-2' }).features[0]!))
  return context
}

test('lines stand by layer and code, say what, where, by whom, and what it was before', async () => {
  const context = await worked()
  const { lines, totals, layers, since } = page(context)
  expect(lines.map(({ id, what, who, ward }) => [id, what, who, ward])).toEqual([
    ['P1', 'removed', 'Chi', 'Phường Nghĩa Lộ'], ['P2', 'added', 'An', 'Phường Cẩm Thành'], ['P9', 'removed', 'Chi', 'Phường Cẩm Thành'], ['P10', 'changed', 'Bình', 'Phường Cẩm Thành'],
    ['C1', 'changed', 'Bình', 'Phường Cẩm Thành'],
  ])
  expect(totals).toEqual({ added: 1, changed: 2, removed: 2 })
  expect(layers).toEqual([{ layer: 'pole', added: 1, changed: 1, removed: 2 }, { layer: 'cable', added: 0, changed: 1, removed: 0 }])
  expect(since).toBe(context.replica.log.since)
  const texts = (id: string) => lineTexts(lines.find((line) => line.id === id)!, translator('vi'), 'vi')
  expect(texts('P10')).toEqual(['Chiều cao: (trống) → 8,5\u00a0m', 'Dời 3,2\u00a0m'])
  expect(texts('C1')).toEqual(['Số sợi: (trống) → 48', 'Các cột: thêm P7; bỏ P10', 'Sửa hình, lệch nhiều nhất 3,2\u00a0m, 30\u00a0m → 26,8\u00a0m'])
  expect(texts('P1')).toEqual([])
})

test('only the scope looked at, by what was and by what is; a page is a part of the same list', async () => {
  const context = await worked()
  done(look({ filter: { ...noFilter, scope: 'W2' } }, context))
  expect(page(context, 'opening', true).lines.map(({ id }) => id)).toEqual(['P1'])
  expect([page(context).total, changeCount(null, context)]).toEqual([5, 5])
  const part = done(changes({ since: 'opening', isScoped: false, from: 1, to: 3 }, context))
  expect([part.total, part.lines.map(({ id }) => id)]).toEqual([5, ['P2', 'P9']])
})

test('the map gets what came, what it became beside what it was, and what went', async () => {
  const context = await worked()
  const shapes = (ids?: string[]) => done(changeShapes({ since: 'opening', isScoped: false, ...(ids && { ids }) }, context))
  const { features, total } = shapes()
  expect([total, features.map(({ properties }) => properties!.what).sort()]).toEqual([5, ['added', 'changed', 'changed', 'removed', 'removed', 'was', 'was']])
  expect(shapes(['P1']).features).toEqual([{ type: 'Feature', geometry: { type: 'Point', coordinates: at(250, 0) }, properties: { what: 'removed' } }])
})

test('one object is brought back alone, as one step; not where it is as it was, nor where a lock forbids it', async () => {
  const context = await worked()
  const first = street().features
  for (const id of ['P9', 'C1', 'P10']) {
    const steps = context.replica.history.steps.length
    expect(await restore({ id, since: 'opening', who: 'An' }, context)).toMatchObject({ select: [id], name: { key: 'changes.restoring' } })
    expect(JSON.stringify(get(context.replica.dataset, id))).toBe(JSON.stringify(first.find((feature) => feature.id === id)))
    expect(context.replica.history.steps.length).toBe(steps + 1)
  }
  expect(page(context).lines.map(({ id }) => id)).toEqual(['P1', 'P2'])
  expect(await restore({ id: 'P9', since: 'opening', who: 'An' }, context)).toEqual({ refused: { key: 'changes.noLonger', values: { id: 'P9' } } })
  await setLocks({ layers: ['pole'], isOutsideLocked: false }, context)
  expect(await restore({ id: 'P1', since: 'opening', who: 'An' }, context)).toMatchObject({ refused: { key: 'lock.layers' } })
  expect(get(context.replica.dataset, 'P1')).toBeUndefined()
})
