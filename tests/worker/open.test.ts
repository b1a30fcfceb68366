import { expect, test } from 'vitest'
import { create, invert } from '../../src/model/change'
import type { Feature } from '../../src/model/dataset'
import { findingOf } from '../../src/model/finding'
import { findings, sorted } from '../../src/worker/findings'
import { limits } from '../../src/load/scan'
import { open, type OpenProgress } from '../../src/worker/open'
import { inline } from '../../src/worker/registry'
import { contextOf } from '../../src/worker/replica'
import { run } from '../../src/worker/run'
import { summaryOf } from '../../src/worker/summary'

const poleAt = (id: string, lng: number, lat: number) => ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [lng, lat] }, properties: { kind: 'pole' } })
const collection = (...features: object[]) => new Blob([JSON.stringify({ type: 'FeatureCollection', features })])
const good = { name: 'pole.geojson', blob: collection(poleAt('P1', 108.8, 15.1), poleAt('P2', 108.81, 15.11)) }

test('a file opens with its objects counted by kind', async () => {
  const work = inline()
  const opened = await work.call('open', { inputs: [good], version: 1 })
  expect(opened).toMatchObject({ opened: true, summary: { placed: 2, unplaced: 0, kinds: { pole: { placed: 2, unplaced: 0 } } } })
  work.close()
})

test('what cannot be read leaves the data that was open, and says why', async () => {
  const work = inline()
  await work.call('open', { inputs: [good], version: 1 })
  const opened = await work.call('open', { inputs: [{ name: 'x.geojson', blob: new Blob(['{"type": "FeatureColl']) }], version: 2 })
  expect(opened).toMatchObject({ opened: false, files: [{ name: 'x.geojson' }] })
  expect(opened.opened || opened.findings.length).toBeGreaterThan(0)
  expect(await work.call('apply', { change: create(poleAt('P3', 108.8, 15.1) as Feature), version: 2 })).toBe(2)
  work.close()
})

test('a file too large to hold is refused before it is read', async () => {
  const work = inline()
  const huge = Object.assign(new Blob(), { arrayBuffer: () => Promise.reject(new Error('must not be read')) })
  Object.defineProperty(huge, 'size', { value: limits.fileBytes + 1 })
  const opened = await run(open({ inputs: [{ name: 'huge.geojson', blob: huge }], version: 1 }, contextOf()))
  expect(opened).toMatchObject({ opened: false, findings: [{ rule: 'open.tooLarge', values: { file: 'huge.geojson', sizeMB: 1500, largestMB: 1500 } }] })
  work.close()
})

test('a file that would take more memory than there is, is refused before it is parsed', async () => {
  const bomb = { name: 'bomb.json', blob: new Blob([`{"type":"FeatureCollection","features":[${'{},'.repeat(50_000)}{}]}`]) }
  const context = contextOf()
  const opened = await run(open({ inputs: [bomb, good], version: 1, memoryBytes: 2_000_000 }, context))
  expect(opened).toMatchObject({ opened: true, summary: { placed: 2 } })
  expect(context.replica.findings[0]).toMatchObject({ rule: 'open.tooHeavy', values: { file: 'bomb.json', needMB: 3, roomMB: 2 } })
})

test('what is open takes its part of the memory', async () => {
  const many = { name: 'many.json', blob: collection(...Array.from({ length: 1000 }, (_, i) => poleAt(`P${i}`, 108.8, 15.1))) }
  const context = contextOf()
  const attempt = (version: number) => run(open({ inputs: [many], version, memoryBytes: 600_000 }, context))
  expect(await attempt(1)).toMatchObject({ opened: true })
  expect(await attempt(2)).toMatchObject({ opened: false, findings: [{ rule: 'open.tooHeavy' }] })
})

test('a file that is gone when it is read is reported, and the others still open', async () => {
  const gone = Object.assign(new Blob(['x']), { arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotReadableError')) })
  const context = contextOf()
  const opened = await run(open({ inputs: [{ name: 'gone.geojson', blob: gone }, good], version: 1 }, context))
  expect(opened).toMatchObject({ opened: true, summary: { placed: 2, files: [{ name: 'gone.geojson', readable: false }, { name: 'pole.geojson', readable: true }] } })
  expect(context.replica.findings[0]).toMatchObject({ rule: 'open.gone', severity: 'error' })
})

test('a cancelled opening leaves the data that was open', async () => {
  const work = inline()
  await work.call('open', { inputs: [good], version: 1 })
  const many = collection(...Array.from({ length: 50_000 }, (_, i) => poleAt(`Q${i}`, 108 + i / 1e6, 15)))
  const abort = new AbortController()
  const steps: OpenProgress[] = []
  const opening = work.call('open', { inputs: [{ name: 'many.geojson', blob: many }], version: 2 }, {
    signal: abort.signal,
    onProgress(step) {
      steps.push(step)
      abort.abort(new Error('cancelled'))
    },
  })
  await expect(opening).rejects.toThrow('cancelled')
  expect(steps[0]).toMatchObject({ step: 'read', file: 'many.geojson' })
  await expect(work.call('apply', { change: create(poleAt('P3', 108.8, 15.1) as Feature), version: 2 })).resolves.toBe(2)
  await expect(work.call('apply', { change: create(poleAt('P1', 108.8, 15.1) as Feature), version: 3 })).rejects.toThrow('P1')
  work.close()
})

test('the replica follows changes in their order and refuses one that is out of it', async () => {
  const work = inline()
  await work.call('open', { inputs: [good], version: 7 })
  const change = create(poleAt('P9', 108.8, 15.1) as Feature)
  expect(await work.call('apply', { change, version: 8 })).toBe(8)
  await expect(work.call('apply', { change, version: 10 })).rejects.toThrow('expected the change to version 9, got 10')
  expect(await work.call('apply', { change: invert(change), version: 9 })).toBe(9)
  work.close()
})

test('findings come by the page, the worst first, with the version they belong to', () => {
  const context = contextOf()
  const said = (['info', 'error', 'warning', 'error'] as const).map((severity, i) =>
    findingOf({ rule: `r${i}`, severity, message: 'severity.info' }))
  context.replica = { ...context.replica, findings: sorted(said), version: 3 }
  const rules = (args: Parameters<typeof findings>[0]) => {
    const page = findings(args, context)
    return [page.total, page.version, ...page.findings.map(({ rule }) => rule)]
  }
  expect(rules({ from: 0, to: 3 })).toEqual([4, 3, 'r1', 'r3', 'r2'])
  expect(rules({ from: 3, to: 6 })).toEqual([4, 3, 'r0'])
  expect(rules({ from: 1, to: 2, severity: 'error' })).toEqual([2, 3, 'r3'])
})

test('the figures of an import add up: right + repaired + unplaced = all', () => {
  const features = [poleAt('P1', 108, 15), poleAt('P2', 108, 15), { ...poleAt('P3', 0, 0), geometry: null }] as Feature[]
  const repair = (subject: string) => findingOf({ rule: 'load.swapped', severity: 'warning', subjects: [subject], message: 'severity.info' })
  const summary = summaryOf({ files: [], features, notices: ['sample'], project: undefined, findings: [repair('P2'), repair('P2'), repair('P3')] })
  expect(summary).toMatchObject({ notices: ['sample'], placed: 2, unplaced: 1, repaired: 1, findings: { error: 0, warning: 3, info: 0 }, kinds: { pole: { placed: 2, unplaced: 1 } } })
})
