import { beforeAll, expect, test } from 'vitest'
import { translator } from '../../src/i18n'
import '../../src/i18n/languages'
import type { State, Store } from '../../src/state'
import { placedAnew } from '../../src/state/placing'
import { undertakingOf, yearOf } from '../../src/state/programme'
import { besideYear, columnsOf, kmText, moneyText } from '../../src/ui/cables/board/figures'
import { columns, firstSort, type Lined, sorted, textOf, turned } from '../../src/ui/cables/table/columns'
import { street as cabled } from '../analysis/undergrounding/street'
import { network } from '../network'
import { pick, random, whole } from '../random'
import { heard, openTown, until } from '../state/town'
import { street } from './cables/street'

const t = translator('vi')

test('a card goes one year to either side; before the first year is none, beyond the last nothing', () => {
  expect(besideYear([2026, 2027], null, 1)).toBe(2026)
  expect(besideYear([2026, 2027], 2026, -1)).toBeNull()
  expect(besideYear([2026, 2027], 2026, 1)).toBe(2027)
  expect(besideYear([2026, 2027], 2027, 1)).toBeUndefined()
  expect(besideYear([2026, 2027], null, -1)).toBeUndefined()
})

test('money and lengths as a card has room for them', () => {
  expect([410_000_000, 2_900_000_000, 1_250_000, 900, 400_000_000].map((vnd) => moneyText(vnd, t, 'vi'))).toEqual(['410\u00a0triệu', '2,9\u00a0tỷ', '1,3\u00a0triệu', '900\u00a0đồng', '400\u00a0triệu'])
  expect([1.923, 0.004, 0].map((km) => kmText(km, t, 'vi'))).toEqual(['1,92\u00a0km', '4\u00a0m', '0\u00a0km'])
  expect(moneyText(2_900_000_000, translator('en'), 'en')).toBe('2.9\u00a0bn')
})

test('the table: the untidiest first, what has no value last whichever way it is sorted, words in both languages', () => {
  const lined = (id: string, more: Parameters<typeof street>[1], programme: number | null = null): Lined => ({ line: street(id, more), name: id, programme })
  const lines = [lined('B', { score: 70, overheadM: 100, undergroundM: 300 }, 2027), lined('A', { score: null }), lined('C', { score: 20, overheadM: 400 }, 2026)]
  const names = (...given: Parameters<typeof turned>) => sorted(lines, turned(...given), t).map(({ name }) => name)
  expect(sorted(lines, firstSort, t).map(({ name }) => name)).toEqual(['C', 'B', 'A'])
  expect(names(firstSort, 'score')).toEqual(['B', 'C', 'A'])
  expect(names(firstSort, 'programme')).toEqual(['C', 'B', 'A'])
  expect(names(firstSort, 'overhead')).toEqual(['C', 'B', 'A'])
  expect(names(firstSort, 'name')).toEqual(['A', 'B', 'C'])
  expect(textOf('percent', lines[0]!, t, 'vi')).toBe('75')
  expect(textOf('percent', lines[1]!, t, 'vi')).toBe('–')
  for (const language of ['vi', 'en'] as const) for (const column of columns) for (const one of lines) expect(textOf(column, one, translator(language), language)).not.toMatch(/boarding\.|choice\.|undefined|NaN/)
})

function town() {
  const net = network().square('unit', 'W', -500, -500, 4000, { level: 'ward', name: 'Phường An', unitCode: 'W', validFrom: '2025-07-01' })
  for (const [i, name] of ['A', 'B', 'C', 'D'].entries()) cabled(net, name, 300 * i, 100 + 50 * i, { [`K${name}`]: { operator: 'Viettel', status: 'operational' } })
  return net
}
async function opened(): Promise<Store> {
  const store = await openTown(town())
  store.getState().openStreets()
  store.getState().openProgramme()
  await settled(store)
  return store
}
const isFresh = ({ programme, programmeProgress, status }: State) => programme !== null && programmeProgress === null && programme.version === status?.version
async function settled(store: Store): Promise<void> {
  void store.getState().programmeAgain()
  await until(store, isFresh)
}
// The first town fetches everything the other thread knows.
beforeAll(async () => void (await opened()), 120_000)

const placesIn = ({ programme }: State) => columnsOf(programme!).map(({ year, cards }) => [year, cards.map(({ undertaking, place }) => [undertaking.id, place?.isLocked ?? undertaking.decided?.isLocked ?? false]).sort()])

test('a card is in its new year before the answer comes, and is there when it has come; undone, all is as before', async () => {
  const store = await opened()
  const before = placesIn(store.getState())
  const { id } = store.getState().programme!.undertakings[0]!
  const from = yearOf(store.getState(), id)!
  const moving = store.getState().placeUndertaking(id, from + 1)
  expect(yearOf(store.getState(), id)).toBe(from + 1)
  await moving
  await settled(store)
  expect(yearOf(store.getState(), id)).toBe(from + 1)
  expect(store.getState().programme!.isFrozen).toBe(true)
  await store.getState().undo()
  await settled(store)
  expect(placesIn(store.getState())).toEqual(before)
})

test('cards moved and locked one after another without waiting all stay where they were put; what is locked does not move', async () => {
  const store = await opened()
  const [a, b, c] = store.getState().programme!.undertakings.map(({ id }) => id)
  await Promise.all([store.getState().placeUndertaking(a!, 2028), store.getState().placeUndertaking(b!, 2029), store.getState().placeUndertaking(c!, null), store.getState().lockUndertaking(b!, true)])
  const shown = placesIn(store.getState())
  await settled(store)
  expect(placesIn(store.getState())).toEqual(shown)
  expect([a, b, c].map((id) => yearOf(store.getState(), id!))).toEqual([2028, 2029, null])
  await store.getState().placeUndertaking(b!, 2030)
  expect(yearOf(store.getState(), b!)).toBe(2029)
  await store.getState().replan()
  await settled(store)
  expect(yearOf(store.getState(), b!), 'a lock outlives the program').toBe(2029)
})

test('any walk over the board: sums of years as the other thread counts them', async () => {
  const next = random(20261122)
  const store = await opened()
  const { programme } = store.getState()
  let shown = programme!
  for (let i = 0; i < 40; i++) {
    const { id } = pick(next, shown.undertakings)
    const year = next() < 0.2 ? null : whole(next, 2026, 2030)
    shown = placedAnew(shown, id, year, false)
    expect(columnsOf(shown).flatMap(({ cards }) => cards).map(({ undertaking }) => undertaking.id).sort()).toEqual(programme!.undertakings.map((one) => one.id).sort())
  }
  for (const { id } of shown.undertakings) await store.getState().placeUndertaking(id, yearOf({ programme: shown }, id))
  await settled(store)
  const counted = store.getState().programme!
  shown.years.forEach(({ year, km, spent }, i) => {
    expect(counted.years[i]).toMatchObject({ year })
    expect(counted.years[i]!.km).toBeCloseTo(km, 9)
    expect(counted.years[i]!.spent).toBeCloseTo(spent, 9)
  })
  expect(counted.totals.km).toBeCloseTo(shown.totals.km, 9)
})

test('what is refused goes back to where it was', async () => {
  const work = heard((await import('../../src/worker/registry')).inline())
  const store = await openTown(town(), { ...work, call: ((task: string, args: never, options: never) => (task === 'decideYears' ? Promise.resolve({ refused: { key: 'edit.same' } }) : work.call(task as 'drop', args, options))) as typeof work.call })
  store.getState().openProgramme()
  await settled(store)
  const { id } = store.getState().programme!.undertakings[0]!
  const from = yearOf(store.getState(), id)!
  await store.getState().placeUndertaking(id, from + 1)
  expect(yearOf(store.getState(), id)).toBe(from)
  expect(undertakingOf(store.getState(), id)?.decided).toBeNull()
})
