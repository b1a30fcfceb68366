import { expect, test } from 'vitest'
import '../../src/i18n/languages'
import { openTown, until } from './town'

async function suggested() {
  const store = await openTown()
  store.getState().openSites(true)
  await until(store, ({ siteOptions }) => siteOptions !== null)
  store.getState().askSites({ aim: { sites: 2 }, most: 3, radiusM: 400, builder: 'Viettel' })
  await store.getState().suggestSites()
  return store
}

test('options wait as the assumptions have them; another question keeps what the office prefers', async () => {
  const store = await openTown()
  store.getState().openSites(true)
  const { siteOptions } = await until(store, (state) => state.siteOptions !== null)
  expect(siteOptions).toMatchObject({ question: { technology: '5G', operator: null }, technology: '5G', radiusM: null, builder: '' })
  store.getState().askSites({ weights: { ...siteOptions!.weights, free: 0 }, pricesVnd: { ...siteOptions!.pricesVnd, mast: 120e6 }, most: 7, radiusM: 300 })
  store.getState().askCoverage({ technology: '4G', operator: 'VNPT' })
  await store.getState().prepareSites()
  expect(store.getState().siteOptions).toMatchObject({ question: { technology: '4G', operator: 'VNPT' }, technology: '4G', builder: 'VNPT', radiusM: null, most: 7, weights: { free: 0 }, pricesVnd: { mast: 120e6 } })
})

test('sites come in order with their curve, as many meant as the aim asks; the number is moved within what there is', async () => {
  const store = await suggested()
  const { suggestions, siteCount, countSites } = store.getState()
  expect(suggestions!.sites.map(({ rank }) => rank)).toEqual([1, 2, 3])
  expect(suggestions!.curve.map(({ sites }) => sites)).toEqual([0, 1, 2, 3])
  expect(siteCount).toBe(2)
  const seen = [-1, 3, 99].map((n) => {
    countSites(n)
    return store.getState().siteCount
  })
  expect(seen).toEqual([0, 3, 3])
  await store.getState().goToSite(2)
  expect(store.getState()).toMatchObject({ siteAt: 2, wish: { box: expect.any(Array) } })
  countSites(1)
  expect(store.getState().siteAt).toBeNull()
})

test('those that are meant become planned objects of a year in one step; one undo takes them all back', async () => {
  const store = await suggested()
  const { status, suggestions } = store.getState()
  const drafts = suggestions!.sites.slice(0, 2).flatMap((site) => site.drafts)
  expect(await store.getState().planSites(2029)).toBe(true)
  const after = store.getState()
  expect(after.status).toMatchObject({ objects: status!.objects + drafts.length, at: status!.at + 1 })
  const made = await after.work.call('features', { ids: after.selected, most: 20 })
  expect(made.map(({ properties: { kind, status, phase } }) => ({ kind, status, phase }))).toEqual(drafts.map(({ kind }) => ({ kind, status: 'planned', phase: 2029 })))
  expect(made.filter(({ properties: { kind } }) => kind === 'station').map(({ properties: { operator, technology, radiusM } }) => [operator, technology, radiusM])).toEqual([['Viettel', '5G', 400], ['Viettel', '5G', 400]])
  expect(after.suggestions!.version).not.toBe(after.status!.version)
  const told = after.notices.at(-1)!
  expect(told).toMatchObject({ text: { key: 'coverage.planned', values: { n: 2, year: 2029 } }, action: { text: { key: 'command.undo' } } })
  told.action!.run()
  expect((await until(store, ({ status }) => status!.at === 0)).status!.objects).toBe(status!.objects)
})

test('the word to undo in the message does nothing once something else was done', async () => {
  const store = await suggested()
  let undone = 0
  store.setState({ undo: async () => void undone++ })
  await store.getState().planSites(2030)
  const told = store.getState().notices.at(-1)!
  told.action!.run()
  expect(undone).toBe(1)
  await store.getState().edit({ do: 'remove', ids: ['S2'] })
  told.action!.run()
  expect(undone).toBe(1)
})

test('none chosen, nothing planned; a search that is stopped leaves what was found before', async () => {
  const store = await suggested()
  store.getState().countSites(0)
  expect(await store.getState().planSites(2030)).toBe(false)
  const { suggestions } = store.getState()
  const going = store.getState().suggestSites()
  await until(store, ({ siteProgress }) => siteProgress !== null)
  store.getState().openSites(false)
  await going
  expect(store.getState()).toMatchObject({ siteProgress: null, hasSites: false })
  expect(store.getState().suggestions).toBe(suggestions)
})

test('what is tried counts: what a tried mast would serve is not suggested again', async () => {
  const store = await suggested()
  const [first] = store.getState().suggestions!.sites
  store.getState().tryOut({ added: [{ id: 'try-1', at: [first!.at[0]!, first!.at[1]!], operator: 'Viettel', technology: '5G', radiusM: 400 }] })
  await store.getState().suggestSites()
  const now = store.getState().suggestions!
  expect(now.whatIf.added).toHaveLength(1)
  expect(now.curve[0]!.share).toBeGreaterThan(0.3)
  expect(now.sites.map(({ at }) => at)).not.toContainEqual(first!.at)
})

test('another scope has no sites yet, and options of its own where the panel is open', async () => {
  const store = await suggested()
  await store.getState().look({ scope: 'W' })
  const now = await until(store, ({ suggestions, siteOptions }) => suggestions === null && siteOptions !== null)
  expect(now).toMatchObject({ siteCount: 0, siteAt: null, siteOptions: { builder: '' } })
})
