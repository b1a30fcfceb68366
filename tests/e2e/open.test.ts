import { expect } from 'vitest'
import { languages } from '../../src/i18n'
import { test } from './driver'
import { collection, pole, poles } from './given'

const { vi } = languages

test('the sample city opens by itself, says what is in it and that it is a sample', async ({ app }) => {
  await app.openSample()
  expect(await app.projectName()).toBe(vi.app.sample)
  const counts = await app.counts()
  expect(Object.keys(counts)).toEqual(expect.arrayContaining(['unit', 'site', 'station', 'pole', 'cable', 'duct', 'place', 'road']))
  expect(counts.pole).toBeGreaterThan(1000)
  expect(await app.notices()).toContain(vi.app.sampleNotice)
  expect(await app.message()).toBe('')
})

test('a good file that is dropped shows its counts and how many of its objects were imported', async ({ app }) => {
  await app.openSample()
  await app.drop(poles(1204))
  expect(await app.projectName()).toBe('cot_treo_cap.geojson')
  expect(await app.counts()).toEqual({ pole: 1204 })
  expect(await app.message()).toContain('Đã nhập 1.204 trên 1.204 đối tượng')
  expect(await app.isAlarmed()).toBe(false)
  expect(await app.notices()).not.toContain(vi.app.sampleNotice)
})

test('several files are opened together', async ({ app }) => {
  await app.openSample()
  const cables = { name: 'cable.ndjson', text: ['C1', 'C2'].map((id) => JSON.stringify({
    type: 'Feature', id, geometry: { type: 'LineString', coordinates: [[108.8, 15.1], [108.81, 15.1]] }, properties: { kind: 'cable' },
  })).join('\n') }
  await app.pick(poles(3), cables)
  expect(await app.counts()).toEqual({ pole: 3, cable: 2 })
  expect(await app.projectName()).toBe('2 tệp')
})

test('what cannot be placed is counted, kept and said', async ({ app }) => {
  await app.openSample()
  await app.pick({ name: 'pole.geojson', text: collection([pole('P1', 108.8, 15.1), pole('P2', 108.8, 15.1), { ...pole('P3', 0, 0), geometry: null }]) })
  expect(await app.message()).toContain('Đã nhập 2 trên 3 đối tượng')
  expect(await app.message()).toContain('1 chưa đặt được')
  expect(await app.counts()).toEqual({ pole: 3 })
  expect(await app.findings()).toContainEqual(expect.objectContaining({ rule: 'load.noGeometry', severity: 'warning' }))
})

test('broken JSON ends in a message that says where and what to do, and the data stays', async ({ app }) => {
  await app.openSample()
  const before = await app.counts()
  await app.drop({ name: 'hỏng.geojson', text: '{\n "type": "FeatureCollection",\n "features": oops }' })
  expect(await app.isAlarmed()).toBe(true)
  const message = await app.message()
  expect(message).toContain(vi.open.failed)
  expect(message).toContain('hỏng.geojson')
  expect(message).toContain(vi.open.kept)
  expect(await app.counts()).toEqual(before)
  expect(await app.notices()).toContain(vi.app.sampleNotice)
})

test('of a file that breaks off, what was whole is imported and the rest is kept and said', async ({ app }) => {
  await app.openSample()
  await app.drop({ name: 'cut.geojson', text: poles(5).text.slice(0, -60) })
  expect(await app.message()).toContain('Đã nhập 4 trên 5 đối tượng')
  expect((await app.findings()).map(({ rule }) => rule)).toEqual(expect.arrayContaining(['load.endOfFile', 'load.broken']))
})

test('a file of something else ends in a message', async ({ app }) => {
  await app.openSample()
  for (const text of ['', 'BANDO 2019 \u0000\u0001\u0002', '{"a": 1}', '[1, 2, 3]', '<kml></kml>']) {
    await app.drop({ name: 'bando2019.json', text })
    expect(await app.isAlarmed(), text).toBe(true)
    expect(await app.message(), text).toContain('bando2019.json')
  }
  expect(await app.projectName()).toBe(vi.app.sample)
})

test('a bomb of nested brackets ends in a message, not in a dead tab', async ({ app }) => {
  await app.openSample()
  const depth = 200_000
  await app.drop({ name: 'bomb.geojson', text: `{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":${'['.repeat(depth)}${']'.repeat(depth)}},"properties":{}}]}` })
  expect(await app.message()).toContain('bomb.geojson')
  await app.drop({ name: 'bomb2.geojson', text: '['.repeat(depth) })
  expect(await app.message()).toContain('bomb2.geojson')
  await app.drop(poles(2))
  expect(await app.counts()).toEqual({ pole: 2 })
})

test('opening is cancelled half-way through a large file, and the data stays', async ({ app }) => {
  await app.openSample()
  const before = await app.counts()
  await app.startPicking(poles(150_000))
  await app.isUnderWay()
  await app.cancel()
  expect(await app.message()).toContain(vi.task.cancelled)
  expect(await app.isAlarmed()).toBe(false)
  expect(await app.counts()).toEqual(before)
  await app.pick(poles(2))
  expect(await app.counts()).toEqual({ pole: 2 })
})

test('when the sample city cannot be fetched the screen says so, and a second try brings it', async ({ app }) => {
  await app.openWithoutSample()
  expect(await app.message()).toContain(vi.open.noSample)
  expect(await app.isAlarmed()).toBe(true)
  await app.retry()
  expect(await app.projectName()).toBe(vi.app.sample)
})

test('after a first visit the program works without a server', async ({ app }) => {
  await app.openSample()
  const before = await app.counts()
  await app.goOffline()
  await app.reload()
  expect(await app.counts()).toEqual(before)
  await app.drop(poles(5))
  expect(await app.counts()).toEqual({ pole: 5 })
})
