import { expect } from 'vitest'
import { languages } from '../../src/i18n/languages'
import { test, testInTurnWithoutMap as testInTurn } from './driver'
import { collection, pole, poles, untidy } from './given'

const { vi } = languages

test('the sample city opens by itself, says what is in it and that it is a sample', async ({ app }) => {
  await app.begin({ hasCity: true })
  expect(await app.projects.name()).toBe(vi.app.sample)
  const counts = await app.layers.counts()
  expect(Object.keys(counts)).toEqual(expect.arrayContaining(['site', 'station', 'pole', 'duct', 'place', 'road']))
  expect(counts.pole).toBeGreaterThan(1000)
  expect(await app.whole.foot()).toContain(vi.app.sampleNotice)
  expect(await app.opening.message()).toBe('')
})

test('nothing is painted that is replaced a moment later; what takes longer shows how far it is', async ({ app }) => {
  const give = await app.beginWaiting()
  expect(await app.opening.underWay()).toContain(vi.app.sample)
  expect(await app.wasSeenAtOnce()).toBe(false)
  await give()
  expect(await app.projects.name()).toBe(vi.app.sample)
  expect(await app.opening.message()).toBe('')
})

test('the sample city that takes its time can be cancelled, and the screen says what to do instead', async ({ app }) => {
  await app.beginWaiting()
  await app.opening.cancel()
  expect(await app.opening.start()).toContain(vi.open.formats)
  await app.opening.open(poles(3))
  expect(await app.layers.counts()).toEqual({ pole: 3 })
})

test('who comes back to work of their own does not wait for the sample city', async ({ app }) => {
  await app.beginWith(poles(3))
  await app.projects.isKept()
  expect(app.site.sampleAsked).toBe(1)
  await app.reload()
  expect(await app.layers.counts()).toEqual({ pole: 3 })
  expect(app.site.sampleAsked).toBe(1)
})

test('when the sample city cannot be fetched the screen says so, and a second try brings it', async ({ app }) => {
  app.expectFault(/ERR_FAILED/)
  await app.beginWithoutSample()
  expect(await app.opening.message()).toContain(vi.open.noSample)
  expect(await app.opening.isAlarmed()).toBe(true)
  await app.opening.retry()
  expect(await app.projects.name()).toBe(vi.app.sample)
})

testInTurn('broken JSON ends in a message that says where and what to do, and the data stays', async ({ app }) => {
  await app.goOn()
  const before = await app.layers.counts()
  await app.opening.drop({ name: 'hỏng.geojson', text: '{\n "type": "FeatureCollection",\n "features": oops }' })
  await app.opening.isOver()
  expect(await app.opening.isAlarmed()).toBe(true)
  const message = await app.opening.message()
  for (const said of [vi.open.failed, 'hỏng.geojson', vi.open.kept]) expect(message).toContain(said)
  expect(await app.layers.counts()).toEqual(before)
  expect(await app.whole.foot()).toContain(vi.app.sampleNotice)
})

testInTurn('a file of something else ends in a message', async ({ app }) => {
  await app.goOn()
  for (const text of ['', 'BANDO 2019 \u0000\u0001\u0002', '{"a": 1}', '[1, 2, 3]', '<kml></kml>']) {
    await app.opening.drop({ name: 'bando2019.json', text })
    await app.opening.isOver()
    expect(await app.opening.isAlarmed(), text).toBe(true)
    expect(await app.opening.message(), text).toContain('bando2019.json')
    await app.opening.closeMessage()
  }
  expect(await app.projects.name()).toBe(vi.app.sample)
})

testInTurn('a good file that is dropped becomes a project, shows its counts and how many of its objects were imported', async ({ app }) => {
  await app.goOn()
  await app.opening.asNew(poles(1204))
  expect(await app.projects.name()).toBe('cot_treo_cap')
  expect(await app.layers.counts()).toEqual({ pole: 1204 })
  expect(await app.opening.message()).toContain('Đã nhập 1.204 trên 1.204 đối tượng')
  expect(await app.opening.isAlarmed()).toBe(false)
  expect(await app.whole.foot()).not.toContain(vi.app.sampleNotice)
})

testInTurn('several files are opened together, one that nobody can read is left out and said', async ({ app }) => {
  await app.goOn()
  const cables = { name: 'cable.ndjson', text: ['C1', 'C2'].map((id) => JSON.stringify({
    type: 'Feature', id, geometry: { type: 'LineString', coordinates: [[108.8, 15.1], [108.81, 15.1]] }, properties: { kind: 'cable' },
  })).join('\n') }
  await app.opening.asNew(poles(3), cables, { name: 'hỏng.geojson', text: '{' })
  expect(await app.layers.counts()).toEqual({ pole: 3, cable: 2 })
  expect(await app.opening.message()).toContain('1 tệp chưa đọc được')
})

testInTurn('files are added to the open project in one step that can be undone', async ({ app }) => {
  await app.goOn()
  await app.opening.asNew(poles(3))
  await app.opening.intoOpen({ name: 'thêm.geojson', text: collection([pole('Q1', 108.8, 15.14), pole('Q2', 108.81, 15.14)]) }, 'Nguyễn Ẩn')
  await app.layers.hasCount('pole', 5)
  await app.projects.undo()
  await app.layers.hasCount('pole', 3)
  await app.projects.redo()
  await app.layers.hasCount('pole', 5)
})

testInTurn('what cannot be placed is counted, kept and said', async ({ app }) => {
  await app.goOn()
  await app.opening.asNew({ name: 'pole.geojson', text: collection([pole('P1', 108.8, 15.1), pole('P2', 108.8, 15.1), { ...pole('P3', 0, 0), geometry: null }]) })
  expect(await app.opening.message()).toContain('Đã nhập 2 trên 3 đối tượng')
  expect(await app.opening.message()).toContain('1 chưa đặt được')
  expect(await app.layers.counts()).toEqual({ pole: 3 })
  await app.findings.open()
  expect(await app.findings.groups()).toContainEqual(expect.objectContaining({ rule: 'load.noGeometry', severity: 'warning' }))
})

testInTurn('a file in metres is asked about once, with what each answer would mean, and the answer is remembered', async ({ app }) => {
  const metric = (name: string) => ({ name, text: collection(Array.from({ length: 12 }, (_, i) => ({
    type: 'Feature', geometry: { type: 'Point', coordinates: [586_400 + i * 40, 1_671_500 + i * 30] }, properties: { 'Mã cột': `CT-${i}`, 'Chiều cao': '8,5' },
  }))) })
  await app.goOn()
  await app.opening.drop(metric('cot_treo_cap_vnpt.geojson'))
  expect(await app.opening.isAsked()).toBe(true)
  expect(await app.opening.asks()).toContain(vi.ask.where)
  await app.opening.answerSystem(5898)
  await app.opening.take('project')
  await app.opening.isOver()
  expect(await app.layers.counts()).toEqual({ pole: 12 })
  expect((await app.search.for('CT-3')).map(({ group }) => group)).toContain('object')
  await app.search.leave()
  await app.opening.asNew(metric('cot_treo_cap_vnpt.geojson'))
  expect(await app.opening.message()).toContain('đã đọc như lần trước')
})

testInTurn('of a file that breaks off, what was whole is imported and the rest is kept and said', async ({ app }) => {
  await app.goOn()
  await app.opening.asNew({ name: 'cut.geojson', text: poles(5).text.slice(0, -60) })
  expect(await app.opening.message()).toContain('Đã nhập 4 trên 5 đối tượng')
  await app.findings.open()
  expect((await app.findings.groups()).map(({ rule }) => rule)).toEqual(expect.arrayContaining(['load.endOfFile', 'load.broken']))
})

testInTurn('a bomb of nested brackets ends in a message, not in a dead tab', async ({ app }) => {
  await app.goOn()
  const depth = 200_000
  const bombs = [`{"type":"FeatureCollection","features":[{"type":"Feature","geometry":{"type":"Polygon","coordinates":${'['.repeat(depth)}${']'.repeat(depth)}},"properties":{}}]}`, '['.repeat(depth)]
  for (const text of bombs) {
    await app.opening.asNew({ name: 'bomb.geojson', text })
    expect(await app.opening.message()).toContain('bomb.geojson')
    await app.opening.closeMessage()
  }
  await app.opening.asNew(poles(2))
  expect(await app.layers.counts()).toEqual({ pole: 2 })
})

testInTurn('opening is cancelled half-way through a large file, and the data stays', async ({ app }) => {
  await app.goOn()
  const before = await app.layers.counts()
  await app.opening.pick(untidy(150_000))
  await app.opening.isUnderWay()
  await app.opening.cancel()
  await app.opening.isOver()
  expect(await app.opening.message()).toContain(vi.task.cancelled)
  expect(await app.opening.isAlarmed()).toBe(false)
  expect(await app.layers.counts()).toEqual(before)
  await app.opening.closeMessage()
  await app.opening.asNew(untidy(3))
  expect(await app.layers.counts()).toEqual({ pole: 3 })
})

testInTurn('on a narrow screen what is said about a file lies over the panel, the table and the list that are open', async ({ app }) => {
  await app.goOn()
  await app.resize(820, 1180)
  await app.coverage.begin()
  for (const [width, height] of [[820, 1180], [390, 844]] as const) {
    await app.resize(width, height)
    const isRead = async (where: string) => {
      await app.opening.drop({ name: 'hỏng.geojson', text: '{"type":' })
      await app.opening.isOver()
      expect(await app.opening.isOnTop(), `${where} ${width}`).toBe(true)
      await app.opening.closeMessage()
    }
    await isRead('panel')
    await app.table.open()
    await isRead('table')
    await app.findings.open()
    await isRead('findings')
  }
  await app.table.open()
  await app.opening.pick(untidy(150_000))
  await app.opening.isUnderWay()
  expect(await app.opening.isOnTop(), 'under way').toBe(true)
  await app.opening.cancel()
})

testInTurn('what is opened after a message about a file lies over it on a phone, and what the message leads to takes its place', async ({ app }) => {
  await app.goOn()
  await app.resize(390, 844)
  await app.opening.drop({ name: 'hỏng.geojson', text: '{"type":' })
  await app.opening.isOver()
  expect(await app.opening.isOnTop()).toBe(true)
  await app.findings.open()
  expect(await app.opening.isOnTop()).toBe(false)
  await app.opening.drop({ name: 'cot.geojson', text: '{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kind":"pole"},"geometry":{"type":"Point","coordinates":[108.8,15.1]}},{"type":"Feature","properties":{"kind":"pole"},"geometry":null}]}' })
  if (await app.opening.isAsked()) await app.opening.take('project')
  await app.opening.isOver()
  expect(await app.opening.isOnTop()).toBe(true)
  await app.opening.followReport()
  expect(await app.opening.message()).toBe('')
  await app.table.isFilled()
  expect(await app.table.count()).toBe(1)
})
