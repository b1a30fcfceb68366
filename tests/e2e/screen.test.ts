import { expect } from 'vitest'
import { languages } from '../../src/i18n/languages'
import { type App, test, testInTurn, testWithoutMap } from './driver'
import { cabled, covered, marked, shareable, untidy } from './given'

type Size = readonly [width: number, height: number]
const sizes: readonly [Size, Size, Size] = [[1440, 900], [820, 1180], [390, 844]]
const key = new RegExp(`(?<![\\w.])(${Object.keys(languages.vi).join('|')})\\.[a-z]\\w*`)
const unfilled = /\{\w+(:[^}]*)?\}|undefined|NaN|\[object/

/** Looks at every size, one after the other; what axe has to say may be the same at all of them. */
const lookingAt = (app: App) => async (where: string, isSameAtEveryWidth = false): Promise<void> => {
  for (const size of sizes) {
    await app.resize(...size)
    await lookingIn(app, size)(where, isSameAtEveryWidth)
  }
  await app.resize(...sizes[0])
}

/** Looks at one size, which the window has; a map is drawn anew for each size, so what has many parts is gone through size by size. */
const lookingIn = (app: App, [width]: Size) => async (where: string, isSameAtEveryWidth = false): Promise<void> => {
  expect(await app.whole.tooWide(), `${where} ${width}`).toEqual([])
  if (width === sizes[0][0] || !isSameAtEveryWidth) expect(await app.whole.seriousFaults(), `${where} ${width}`).toEqual([])
}

/** From a street of the work area through its table and board to its rules. */
async function throughStreets({ cables }: App, look: (where: string, isSameAtEveryWidth?: boolean) => Promise<void>): Promise<void> {
  await cables.goTo('ΩΩ 1')
  await look('street')
  await cables.begin()
  await look('table of streets')
  for (const view of ['board', 'progress', 'ducts'] as const) {
    await cables.openBoard(view)
    await look(`programme ${view}`, view !== 'board')
  }
  for (const tab of ['rules', 'figures'] as const) {
    await cables.openRules(tab)
    await look(`rules ${tab}`, true)
    await cables.closeRules()
  }
}

testWithoutMap('the language is switched at once, the numbers and the page with it, and is still there after a reload', async ({ app }) => {
  await app.begin()
  expect(await app.projects.name()).toBe(languages.vi.app.sample)
  await app.switchLanguage('en')
  expect(await app.projects.name()).toBe(languages.en.app.sample)
  expect(await app.whole.foot()).toContain(languages.en.app.sampleNotice)
  await app.reload()
  expect(await app.projects.name()).toBe(languages.en.app.sample)
})

test('every word on the screen comes from the words and is filled in: nothing stands outside the brackets of the pseudo-language but data', async ({ app }) => {
  await app.begin({ language: 'xx' })
  const left = async (where: string) => {
    expect((await app.whole.unbracketed()).filter((text) => !marked.isOwn(text)), where).toEqual([])
    const said = await app.whole.said()
    expect(said, where).not.toMatch(key)
    expect(said, where).not.toMatch(unfilled)
  }
  await app.opening.drop(marked.file)
  if (await app.opening.isAsked()) {
    await left('question')
    await app.opening.take('project')
  }
  await app.opening.isOver()
  await left('report')
  await app.table.open()
  await left('table')
  await app.findings.open()
  await app.findings.openGroup()
  await left('findings')
  await app.findings.waive('ΩΩ ΩΩ ΩΩ', 'ΩΩ')
  await app.projects.history()
  await left('history')
  await app.changes.open()
  await left('changes')
  await app.search.for('Ω')
  await left('search')
  await app.search.take('Ω')
  await app.map.panelTitle()
  await left('panel')
  await app.scope.openList()
  await left('scope')
  await app.press('Escape')
  await app.projects.openList()
  await left('projects')
  await app.projects.closeList()
  await app.help.open()
  await left('help')
  await app.help.close()
  await app.coverage.begin()
  await left('coverage without stations')
  await app.opening.asNew(covered)
  await app.coverage.open()
  await left('coverage')
  await app.coverage.openFigures()
  await left('figures')
  await app.coverage.openFigures('chart')
  await left('chart')
  await app.coverage.openFigures('compare')
  await app.coverage.keep('Ω Ω')
  await left('compare')
  await app.coverage.openAssumptions()
  await left('assumptions')
  await app.coverage.closeAssumptions()
  await app.sites.open()
  await app.sites.openOptions()
  await left('how sites are looked for')
  await app.sites.find()
  await app.sites.goTo(1)
  await left('sites')
  await app.sites.show('whatIf')
  await left('what if')
  await app.opening.asNew(shareable)
  await app.sharing.open()
  await left('sharing')
  for (const view of ['opportunities', 'rates', 'decisions'] as const) {
    await app.shareTable.open(view)
    await left(`sharing ${view}`)
  }
  await app.shareTable.openLimits()
  await left('limits of sharing')
  await app.press('Escape')
  await app.opening.asNew(cabled)
  await app.cables.open()
  await left('cables')
  await throughStreets(app, left)
})

test('everything is reached with the Tab key and is seen to have the focus, region after region', async ({ app }) => {
  await app.begin()
  const stops = await app.whole.tabStops(120)
  expect(stops[0]!.name).toBe(languages.vi.app.skip)
  expect(stops.filter(({ isVisible }) => !isVisible)).toEqual([])
  const regions = stops.map(({ region }) => region).filter((region, i, all) => region && region !== all[i - 1])
  expect(regions).toEqual(['top', 'rail', 'panel', 'map', 'drawer', 'status'].filter((region) => regions.includes(region)))
  expect(regions).toEqual(expect.arrayContaining(['top', 'rail', 'panel', 'map', 'drawer']))
})

test('nothing is cut off sideways and axe finds nothing serious, whatever the size', async ({ app }) => {
  await app.begin({ hasCity: true, width: sizes[0][0], height: sizes[0][1] })
  for (const size of sizes) {
    await app.tidy()
    await app.resize(...size)
    const look = lookingIn(app, size)
    await look('map')
    await app.search.for('cam thanh')
    await look('search', true)
    await app.search.leave()
    await app.table.open()
    await look('table')
    await app.findings.open()
    await look('findings')
    await app.changes.open()
    await look('changes', true)
    await app.help.open()
    await look('help', true)
    await app.help.close()
  }
  await app.tidy()
  const look = lookingAt(app)
  await app.opening.drop(untidy(30))
  if (await app.opening.isAsked()) {
    await look('question', true)
    await app.opening.take('project')
  }
  await app.opening.isOver()
  await look('report', true)
})

for (const size of sizes) {
  const [width, height] = size
  testInTurn(`coverage: nothing is cut off sideways and axe finds nothing serious at ${width} × ${height}`, async ({ app }) => {
    await app.beginWith(covered)
    await app.resize(...size)
    const look = lookingIn(app, size)
    await app.coverage.open()
    await look('coverage')
    await app.sites.open()
    await app.sites.find()
    await app.sites.goTo(1)
    await look('sites')
    await app.sites.show('whatIf')
    await look('what-if', true)
    await app.sites.show('gaps')
    await app.coverage.open()
    await app.coverage.openAssumptions()
    await look('assumptions', true)
    await app.coverage.closeAssumptions()
    for (const view of ['table', 'chart', 'compare'] as const) {
      await app.coverage.openFigures(view)
      await look(`figures-${view}`, true)
    }
  })

  testInTurn(`sharing: nothing is cut off sideways and axe finds nothing serious at ${width} × ${height}`, async ({ app }) => {
    await app.beginWith(shareable)
    await app.resize(...size)
    const look = lookingIn(app, size)
    await app.shareTable.begin()
    for (const view of ['opportunities', 'rates', 'decisions'] as const) {
      await app.shareTable.open(view)
      await look(`sharing-${view}`)
    }
    await app.shareTable.openLimits()
    await look('limits')
  })
}

testInTurn('cables: nothing is cut off sideways and axe finds nothing serious, whatever the size', async ({ app }) => {
  await app.beginWith(cabled)
  await app.resize(...sizes[0])
  await app.cables.open()
  await throughStreets(app, lookingAt(app))
})

testInTurn('from the table of what could be shared to the map; a row of the office is refused without its document, then judged by', async ({ app }) => {
  await app.beginWith(shareable)
  await app.resize(...sizes[0])
  await app.shareTable.begin()
  await app.shareTable.open()
  expect(await app.shareTable.lines()).toHaveLength(1)
  await app.shareTable.goTo(1)
  await app.shareTable.openLimits()
  expect(await app.shareTable.addRow('10', 'ΩΩ Ω')).toBe(languages.vi.coverage.fault.empty)
  await app.shareTable.says(0)
})

test('the foot of the window is as high empty as filled: coordinates that appear do not make the map another size', async ({ app }) => {
  await app.begin()
  for (const [width, height] of [sizes[0], sizes[1]]) {
    await app.resize(width, height)
    const [filled, empty] = await app.whole.footHeights()
    expect(filled, String(width)).toBe(empty)
  }
})

test('nothing is cut off in English either, whose words are longer', async ({ app }) => {
  await app.begin()
  await app.switchLanguage('en')
  await app.table.open()
  for (const [width, height] of sizes) {
    await app.resize(width, height)
    expect(await app.whole.tooWide(), String(width)).toEqual([])
  }
})
