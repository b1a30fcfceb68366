import { expect } from 'vitest'
import { test } from './driver'
import { collection, pole } from './given'

const hostile = '<img src=x onerror="document.title=\'caught\'"><script>document.title="caught"</script><b class="caught">'

test('hostile text in names, ids, headings and values stays text', async ({ app }) => {
  await app.openSample()
  const odd = { type: 'Feature', id: hostile, geometry: { type: 'Point', coordinates: [hostile, 15.1] }, properties: { kind: 'pole', name: hostile, status: hostile, [hostile]: hostile } }
  await app.drop({ name: `${hostile.replaceAll('/', '')}.geojson`, text: collection([pole(`A ${hostile}`, 108.8, 15.1, { name: hostile, status: hostile }), odd]) })
  expect(await app.projectName()).toContain('<img src=x')
  expect((await app.findings()).map(({ text }) => text).join('\n')).toContain('<img src=x')
  expect(await app.hasElement('main img, main script, main b.caught')).toBe(false)
  expect(await app.saidOnScreen()).not.toMatch(/^caught/)
})

test('a __proto__ key leaves every other object as it was', async ({ app }) => {
  await app.openSample()
  await app.drop({ name: 'pole.geojson', text: '{"type":"FeatureCollection","__proto__":{"caught":1},"features":[{"type":"Feature","id":"P1","__proto__":{"caught":1},"geometry":{"type":"Point","coordinates":[108.8,15.1]},"properties":{"kind":"pole","__proto__":{"caught":1},"constructor":{"prototype":{"caught":1}}}}]}' })
  expect(await app.pollution()).toEqual([])
  expect(await app.counts()).toEqual({ pole: 1 })
  expect(await app.findings()).toContainEqual(expect.objectContaining({ rule: 'load.protoKey' }))
})
