import type { Position } from 'geojson'
import { expect, test } from 'vitest'
import type { Answer, DuctWish, Place } from '../../src/state/requests'
import '../../src/i18n/languages'
import { type Work, inline } from '../../src/worker/registry'
import { at } from '../network'
import { openTown, until } from './town'

type Asked = readonly [task: string, args: unknown]
interface Hands { readonly work: Work; readonly asked: Asked[]; answer(task: string, with_: (args: never) => unknown): void }

/** The real tasks, but what a test answers for itself. */
function hands(): Hands {
  const real = inline()
  const own = new Map<string, (args: never) => unknown>()
  const asked: Asked[] = []
  const call = (async (task: string, args: never, options?: never) => {
    const answer = own.get(task)
    if (!answer) return real.call(task as 'drop', args, options)
    asked.push([task, args])
    return answer(args)
  }) as Work['call']
  return { work: { ...real, call }, asked, answer: (task, with_) => void own.set(task, with_) }
}

const place = (more: Partial<Place> = {}): Place => ({
  step: 'share', footing: 'mast', subject: 'M3', name: 'Cột 3', owner: 'MobiFone', at: at(500, 1500) as Position, distanceM: 100, room: 2, heightM: 30, people: 180, share: 0.9, obstacles: [], ...more,
})
const answerOf = (places: readonly Place[]) => (wish: Answer['wish']): Answer & { version: number } => ({ wish, withinM: 300, places, advised: 0, peopleOfWish: 200, notes: [], version: 1 })
const here = at(500, 1400) as Position

async function asking(places: readonly Place[] = [place()]) {
  const given = hands()
  given.answer('shareRequest', answerOf(places) as (args: never) => unknown)
  const store = await openTown(undefined, given.work)
  store.getState().askShareFor('mast')
  return { ...given, store }
}
const told = (asked: readonly Asked[], task: string) => asked.filter(([name]) => name === task).map(([, args]) => args)

test('for nobody in particular nothing is answered: the place waits until somebody says for whom', async () => {
  const { store, asked } = await asking()
  expect(store.getState()).toMatchObject({ area: 'sharing', tool: 'requestMast', shareAsking: 'mast' })
  await store.getState().requestMast(here)
  expect(store.getState()).toMatchObject({ wishAt: here, mastAnswer: null, requestProgress: null })
  store.getState().wishMast({ operator: 'Viettel', technology: '4G' })
  await until(store, ({ mastAnswer }) => mastAnswer !== null)
  expect(told(asked, 'shareRequest')).toEqual([{ at: here, operator: 'Viettel', technology: '4G', radiusM: null, heightM: null }])
  await store.getState().lookAtPlace(0)
  const { answerAt, wish } = store.getState()
  const [west, south, east, north] = wish!.box
  expect(answerAt).toBe(0)
  for (const [lng, lat] of [here, place().at] as [number, number][]) expect(lng > west && lng < east && lat > south && lat < north).toBe(true)
})

test('a mast that is shared gets a planned station of the year, one step, which is taken back alone', async () => {
  const { store } = await asking()
  store.getState().wishMast({ operator: 'Viettel' })
  await store.getState().requestMast(here)
  const { status } = store.getState()
  expect(await store.getState().planPlace(0, 2028)).toBe(true)
  const after = store.getState()
  const made = await after.work.call('features', { ids: after.selected, most: 9 })
  expect(made.map(({ properties: { kind, site, operator, technology, status: is, phase, source } }) => ({ kind, site, operator, technology, is, phase, source })))
    .toEqual([{ kind: 'station', site: 'M3', operator: 'Viettel', technology: '5G', is: 'planned', phase: 2028, source: 'Trả lời đề nghị đặt trạm' }])
  expect(after.notices.at(-1)).toMatchObject({ text: { key: 'requesting.planned', values: { name: 'Cột 3', year: 2028 } } })
  after.notices.at(-1)!.action!.run()
  expect((await until(store, ({ status: now }) => now!.at === 0)).status!.objects).toBe(status!.objects)
})

test('where no mast stands one is planned with its station, which stands on it', async () => {
  const { store } = await asking([place({ step: 'new', footing: 'free', subject: null, name: '', owner: '', at: here, distanceM: 0, room: null, heightM: 24 })])
  store.getState().wishMast({ operator: 'VNPT' })
  await store.getState().requestMast(here)
  expect(await store.getState().planPlace(0, 2027)).toBe(true)
  const { work, selected } = store.getState()
  const made = await work.call('features', { ids: selected, most: 9 })
  const [site, station] = ['site', 'station'].map((kind) => made.find(({ properties }) => properties.kind === kind)!)
  expect(site!.properties).toMatchObject({ owner: 'VNPT', heightM: 24, support: 'ground', status: 'planned', phase: 2027 })
  expect(station!.properties).toMatchObject({ operator: 'VNPT', site: site!.id, status: 'planned', phase: 2027 })
  expect(await store.getState().planPlace(7, 2027)).toBe(false)
})

test('a line that was drawn is asked about with its wish, and again when the wish is another one; it stays', async () => {
  const { store, asked, answer } = await asking()
  const route = { pieces: [], lengthM: 100, withRoomM: 0, newM: 100, owners: [], costVnd: null, notes: [], version: 1 }
  answer('ductRequest', ((wish: DuctWish) => ({ ...route, wish })) as (args: never) => unknown)
  store.getState().askShareFor('route')
  const line = [at(0, 0), at(100, 0)] as Position[]
  await store.getState().askAbout('ductRoute', line)
  store.getState().wishDuct({ ways: 3, year: 2029 })
  await until(store, ({ routeAnswer }) => routeAnswer?.wish.ways === 3)
  expect(told(asked, 'ductRequest')).toMatchObject([{ line, ways: 1 }, { line, ways: 3, year: 2029 }])
  expect(store.getState().routeLine).toBe(line)
})

test('an area that was drawn is closed and named; what has no area is refused in words, and the question stays to be asked again', async () => {
  const { store, asked, answer } = await asking()
  const owned = { areaM2: 1, lines: [], objects: 0, ids: [], notes: [], version: 1 }
  answer('owned', (({ name }: { name: string }) => ({ ...owned, name })) as (args: never) => unknown)
  store.getState().askShareFor('owned')
  const [a, b, c] = [at(0, 0), at(100, 0), at(0, 100)] as Position[]
  await store.getState().askAbout('ownedArea', [a!, b!, c!])
  expect(told(asked, 'owned')).toEqual([{ name: 'Vùng đã vẽ', area: { type: 'Polygon', coordinates: [[a, b, c, a]] } }])
  answer('owned', () => ({ refused: { key: 'sharing.noArea' } }))
  await store.getState().askOwned({ id: 'M1' }, 'Cột 1')
  expect(store.getState()).toMatchObject({ ownedOf: { area: { id: 'M1' } }, ownedAnswer: { name: 'Vùng đã vẽ' } })
  expect(store.getState().notices.at(-1)).toMatchObject({ tone: 'warning', text: { key: 'sharing.noArea' } })
  await store.getState().requestAgain()
  expect(told(asked, 'owned').at(-1)).toEqual({ area: { id: 'M1' }, name: 'Cột 1' })
})

test('of two questions the last is answered; to close the panel puts its tool down, another project forgets it all', async () => {
  const { store, answer } = await asking()
  const waiting: ((answer: unknown) => void)[] = []
  answer('shareRequest', () => new Promise((resolve) => void waiting.push(resolve)))
  store.getState().wishMast({ operator: 'Viettel' })
  const [first, second] = [store.getState().requestMast(at(0, 0) as Position), store.getState().requestMast(here)]
  waiting[1]!(answerOf([place({ name: 'Sau' })])({ at: here } as Answer['wish']))
  waiting[0]!(answerOf([place({ name: 'Trước' })])({ at: at(0, 0) } as Answer['wish']))
  await Promise.all([first, second])
  expect(store.getState()).toMatchObject({ mastAnswer: { places: [{ name: 'Sau' }] }, requestProgress: null })
  store.getState().askShareFor(null)
  expect(store.getState()).toMatchObject({ shareAsking: null, tool: 'select' })
  store.getState().clearRequests()
  expect(store.getState()).toMatchObject({ wishAt: null, mastAnswer: null, routeLine: null, ownedOf: null })
})

test('zones that can be asked about are those of the data that have a place', async () => {
  const store = await openTown((await import('./town')).town().square('zone', 'Z1', 0, 0, 500, { name: 'Bờ kè', purpose: 'aesthetic' }))
  await store.getState().listZones()
  expect(store.getState().ownedZones).toEqual([{ id: 'Z1', name: 'Bờ kè' }])
})

test('typed places do what pressed ones do: one for a mast, for a line all of them up to the last', async () => {
  const { store, asked, answer } = await asking()
  store.getState().wishMast({ operator: 'Viettel' })
  await store.getState().askAtPlaces([here], true)
  expect(store.getState().wishAt).toBe(here)
  answer('owned', () => ({ refused: { key: 'sharing.noArea' } }))
  store.getState().askShareFor('owned')
  const [a, b, c] = [at(0, 0), at(100, 0), at(0, 100)] as Position[]
  await store.getState().askAtPlaces([a!, b!], true)
  expect(store.getState().measuring).toMatchObject({ what: 'ownedArea', points: [a, b] })
  await store.getState().askAtPlaces([c!, a!], true)
  expect(told(asked, 'owned')).toMatchObject([{ area: { coordinates: [[a, b, c, a]] } }])
  expect(store.getState().measuring).toBeNull()
})
