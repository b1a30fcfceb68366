import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, expect, test, vi } from 'vitest'
import type { Step } from '../../src/model/change'
import { type Feature } from '../../src/model/dataset'
import { findingOf } from '../../src/model/finding'
import { browserStore } from '../../src/storage/browser'
import { pack, unpack } from '../../src/storage/bytes'
import type { Content, Entry } from '../../src/storage/lines'
import { memoryStore } from '../../src/storage/memory'
import { type About, append, copy, keptOf, purge, reopen, rewrite, sweep, turnTo, writeBase } from '../../src/storage/shelf'
import { compareKeys, type Key, type Store, Unkept } from '../../src/storage/store'
import { network } from '../network'
import { pick, random, whole } from '../random'

vi.setConfig({ testTimeout: 30_000 })
beforeEach(() => void (globalThis.indexedDB = new IDBFactory()))

const about: About = { id: 'a', name: 'Dự án “Cẩm Thành” 🏙', isSample: false, created: '2026-11-20T01:02:03.000Z', modified: '2026-11-20T01:02:03.000Z', objects: 0, notices: ['Dữ liệu mẫu'], settings: { day: '9999-12-31' } }
const contentOf = (features: Feature[], more: Partial<Content> = {}): Content => ({ features, findings: [], waivers: [], past: [], steps: [], at: 0, ...more })
async function all<R>(work: AsyncGenerator<unknown, R>): Promise<R> {
  for (;;) {
    const step = await work.next()
    if (step.done) return step.value
  }
}
const poles = (count: number, from = 0) => Array.from({ length: count }, (_, i) => network().pole(`P${from + i}`, from + i, 0, { name: `Cột ${from + i}` }).features[0]!)
/** More than one piece of a journal record holds. */
const heavy = () => Array.from({ length: 40 }, (_, i) => network().pole(`H${i}`, i, 0, { note: `${i} `.repeat(200_000) }).features[0]!)
async function first(store: Store, features: Feature[], more: Partial<Content> = {}) {
  return turnTo(store, await all(writeBase(store, 'a', null, 0, contentOf(features, more))), about, null)
}
const step = (who: string, created: readonly Feature[] = []): Step => ({ name: { key: 'project.title' }, change: new Map(created.map((after) => [after.id, { after }])), who, at: '2026-11-20T01:02:03.000Z' })

const stores = { memory: async () => memoryStore(), browser: () => browserStore() } as const
for (const [name, open] of Object.entries(stores)) {
  test(`${name}: a project is read back as it was written`, async () => {
    const store = await open()
    const finding = findingOf({ rule: 'x', severity: 'error', message: 'project.title', values: { n: 1 }, fix: new Map([['P0', { before: poles(1)[0]! }]]) })
    const waiver = { finding: finding.id, rule: 'x', reason: 'vì…', who: 'An', at: about.created }
    const deed = { name: { key: 'project.title' as const }, who: 'An', at: about.created, count: 1, objects: ['P9'] }
    const steps = [{ ...step('Bình', poles(1, 50)), findings: [finding], waivers: new Map([[finding.id, { after: waiver }]]) }]
    await first(store, poles(45_000), { findings: [finding], waivers: [waiver], past: [deed], steps, at: 1 })
    const back = await all(reopen(store, 'a'))
    expect(back.features).toEqual(poles(45_000))
    expect(back).toMatchObject({ findings: [finding], past: [deed], history: { steps, at: 1 }, damages: [], kept: { name: about.name, parts: { length: 3 } } })
    expect([...back.waivers]).toEqual([[finding.id, waiver]])
    expect(back.history.steps).toEqual(steps)
  })

  test(`${name}: keys come in the order of IndexedDB, up to but without the end`, async () => {
    const store = await open()
    const keys: Key[] = [['a', 1], ['a', 2, 0], ['a', 2], ['a', 10], ['a'], ['b'], 'z', ['a', 2, 1], '']
    await store.write(keys.map((key) => ({ table: 'office', key, value: key })))
    expect(await store.list('office', ['a', 2], ['a', 10])).toEqual([['a', 2], ['a', 2, 0], ['a', 2, 1]])
    expect(await store.keys('office', '', ['\uffff'])).toEqual(keys.toSorted(compareKeys))
    await store.write([{ table: 'office', from: ['a', 2], to: ['b'] }])
    expect(await store.keys('office', '', ['\uffff'])).toEqual(['', 'z', ['a'], ['a', 1], ['b']])
  })

  test(`${name}: a write whose guard does not hold changes nothing`, async () => {
    const store = await open()
    await store.write([{ table: 'office', key: 'k', value: 1 }])
    const write = store.write([{ table: 'parts', key: ['a'], value: 2 }, { table: 'office', key: 'k', value: 2 }], { table: 'office', key: 'k', holds: (value) => value === 3 })
    await expect(write).rejects.toMatchObject({ name: 'Unkept', why: 'lost' })
    expect([await store.read('office', 'k'), await store.read('parts', ['a'])]).toEqual([1, undefined])
  })

  test(`${name}: a journal record of many pieces is there as a whole or not at all`, async () => {
    const store = await open()
    const kept = await first(store, poles(3))
    const entry: Entry = { step: step('An', heavy()) }
    const appending = append(store, kept, entry, { ...about, objects: 43 })
    while ((await store.keys('journal', ['a'], ['a', Infinity])).length < 1) await appending.next()
    expect((await all(reopen(store, 'a'))).history.steps).toEqual([])
    await all(append(store, kept, entry, { ...about, objects: 43 }))
    const back = await all(reopen(store, 'a'))
    expect(back.history.steps).toEqual([(entry as { step: Step }).step])
    expect((await store.keys('journal', ['a'], ['a', Infinity])).length).toBeGreaterThan(1)
    expect(back.kept).toMatchObject({ next: 1, objects: 43 })
  })

  test(`${name}: of two writers the second learns that it is too late`, async () => {
    const store = await open()
    const kept = await first(store, poles(3))
    await all(append(store, kept, { step: step('An', poles(1, 10)) }, about))
    await expect(all(append(store, kept, { step: step('Bình', poles(1, 20)) }, about))).rejects.toMatchObject({ why: 'lost' })
    await expect(rewrite(store, kept, { name: 'x' })).rejects.toMatchObject({ why: 'lost' })
    await expect(turnTo(store, await all(writeBase(store, 'a', kept, 0, contentOf([]))), about, kept)).rejects.toMatchObject({ why: 'lost' })
    expect((await all(reopen(store, 'a'))).history.steps).toMatchObject([{ who: 'An' }])
  })

  test(`${name}: a copy is a project of its own, a purged one leaves nothing`, async () => {
    const store = await open()
    let kept = await first(store, poles(3))
    kept = await all(append(store, kept, { step: step('An', poles(1, 10)) }, about))
    await all(copy(store, kept, { id: 'b', name: 'Bản sao', created: 'x', modified: 'y' }))
    await all(append(store, kept, { step: step('Bình', poles(1, 20)) }, about))
    await purge(store, 'a')
    expect(await keptOf(store, 'a')).toBeNull()
    const back = await all(reopen(store, 'b'))
    expect([back.kept.name, back.features, back.history.steps.length]).toEqual(['Bản sao', poles(3), 1])
    for (const table of ['projects', 'parts', 'journal'] as const) expect((await store.keys(table, '', ['\uffff'])).filter((key) => key === 'a' || key[0] === 'a')).toEqual([])
  })

  test(`${name}: what writes left behind that never ended is swept away, what is valid stays`, async () => {
    const store = await open()
    const kept = await first(store, poles(30_000))
    const half = writeBase(store, 'a', kept, 0, contentOf(poles(60_000)))
    while ((await store.keys('parts', ['a', 2], ['a', 3])).length < 2) await half.next()
    const appending = append(store, kept, { step: step('An', heavy()) }, about)
    while ((await store.keys('journal', ['a'], ['a', Infinity])).length < 1) await appending.next()
    await sweep(store, 'a', kept)
    expect((await store.keys('parts', ['a'], ['a', Infinity])).map((key) => key[1])).toEqual([1, 1])
    expect(await store.keys('journal', ['a'], ['a', Infinity])).toEqual([])
    expect((await all(reopen(store, 'a'))).features).toHaveLength(30_000)
  })

  test(`${name}: a damaged part costs itself and is said; objects changed since come back whole`, async () => {
    const store = await open()
    let kept = await first(store, poles(45_000), { findings: [findingOf({ rule: 'x', severity: 'error', message: 'project.title' })] })
    const [changed] = network().pole('P21000', 5, 5, { name: 'mới' }).features
    kept = await all(append(store, kept, { step: { ...step('An'), change: new Map([['P21000', { before: poles(1, 21_000)[0]!, after: changed! }]]) } }, about))
    const part = (await store.read('parts', ['a', 1, 1])) as { bytes: Uint8Array }
    part.bytes[part.bytes.length >> 1]! ^= 1
    await store.write([{ table: 'parts', key: ['a', 1, 1], value: part }])
    const back = await all(reopen(store, 'a'))
    expect(back.damages).toEqual([{ what: 'objects', part: 2, count: 20_000 }])
    expect(back.features).toEqual([...poles(20_000), ...poles(5000, 40_000)])
    expect(back.changed.get('P21000')).toEqual(changed)
    expect([back.findings.length, back.history.steps.length, back.past.length]).toEqual([1, 0, 1])
  })
}

test('a small piece, which is not pressed, is checked as well', async () => {
  const packed = await all(pack(['f[1]'], 1))
  expect([packed.isZipped, await all(unpack(packed))]).toEqual([false, ['f[1]']])
  const bytes = packed.bytes.map((byte, i) => (i === 2 ? 0x32 : byte))
  await expect(all(unpack({ ...packed, bytes }))).rejects.toThrow('checksum')
})

test('a database of a newer program is not touched', async () => {
  await new Promise((resolve) => {
    const request = indexedDB.open('tuyen', 99)
    request.onsuccess = () => (request.result.close(), resolve(null))
  })
  const store = await browserStore()
  expect(store.why).toBe('newer')
  expect((await indexedDB.databases())[0]).toMatchObject({ name: 'tuyen', version: 99 })
})

test('a project of a newer program is refused and stays as it is', async () => {
  const store = memoryStore()
  const kept = await first(store, poles(3))
  await store.write([{ table: 'projects', key: 'a', value: { ...kept, format: 2 } }])
  await expect(all(reopen(store, 'a'))).rejects.toMatchObject({ why: 'newer' })
})

test('a browser that forbids its database is said to', async () => {
  globalThis.indexedDB = { open: () => { throw new DOMException('denied', 'SecurityError') } } as unknown as IDBFactory
  const store = await browserStore()
  expect(store).toMatchObject({ why: 'denied', detail: 'SecurityError: denied' })
  await store.write([{ table: 'office', key: 'k', value: 1 }])
  expect(await store.read('office', 'k')).toBe(1)
})

test('a full disk is told from other faults', async () => {
  const store = await browserStore()
  await store.read('office', 'k')
  const { put } = IDBObjectStore.prototype
  for (const [name, why] of [['QuotaExceededError', 'full'], ['DataError', 'failed']] as const) {
    IDBObjectStore.prototype.put = () => { throw new DOMException('no', name) }
    await expect(store.write([{ table: 'office', key: 'k', value: 1 }])).rejects.toEqual(expect.objectContaining({ name: 'Unkept', why }))
    IDBObjectStore.prototype.put = put
  }
  expect(new Unkept('full', 'x').message).toBe('x')
  await store.write([{ table: 'office', key: 'k', value: 1 }])
})

test('random projects are read back as they were', async () => {
  for (let seed = 1; seed <= 30; seed++) {
    const next = random(seed)
    const text = () => Array.from({ length: whole(next, 0, 8) }, () => String.fromCharCode(pick(next, [34, 92, 10, 0x1ea4, 0x41, 0x2028, 0xd83d, 0xde00, 0, 0xfeff]))).join('')
    const features = Array.from({ length: whole(next, 0, 50) }, (_, i) => ({ ...network().pole(`${text()}${i}`, i, 0, { name: text(), [text()]: text() }).features[0]! }))
    const store = await browserStore(`seed ${seed}`)
    await turnTo(store, await all(writeBase(store, 'a', null, 0, contentOf(features))), { ...about, name: text() }, null)
    expect((await all(reopen(store, 'a'))).features, `seed ${seed}`).toEqual(features)
  }
})
