import { expect, test } from 'vitest'
import { create, remove, replace } from '../../src/model/change'
import { get, numbered, numberOf, numbersOf } from '../../src/model/dataset'
import { noFilter } from '../../src/model/filter'
import { layerOf } from '../../src/model/layer'
import type { Waiver } from '../../src/model/waiver'
import { findings } from '../../src/worker/findings'
import type { Context } from '../../src/worker/replica'
import { inBox } from '../../src/worker/pick'
import { rows } from '../../src/worker/rows'
import { type Counts, isSeen, look, maskOf } from '../../src/worker/sight'
import { network } from '../network'
import { random } from '../random'
import { anyChange, anyFilter, anyFindings, anyTown, change, done, over, sampleCity } from './given'

const seen = (context: Context) => {
  const { dataset } = context.replica
  const mask = maskOf(context)
  return [...Array(numbersOf(dataset)).keys()].filter((number) => numbered(dataset, number) && isSeen(mask, number))
}

/** What a fresh thread would say of the same data. */
const afresh = (context: Context) => ({ ...over(context.replica.dataset, context.replica.findings), replica: context.replica })

const bare = ({ drawn: _, ...counts }: Counts) => counts

test.each([...Array(30).keys()])('after any edits the mask and the figures are those of a fresh count, seed %i', (seed) => {
  const next = random(seed)
  const context = over(anyTown(next, 120))
  let filter = anyFilter(next)
  done(look({ filter }, context))
  for (let i = 0; i < 12; i++) {
    change(context, anyChange(next, context.replica.dataset))
    if (i % 5 === 4) filter = anyFilter(next)
    const counts = done(look({ filter }, context))
    const fresh = afresh(context)
    expect(bare(counts)).toEqual(bare(done(look({ filter }, fresh))))
    expect(seen(context)).toEqual(seen(fresh))
  }
})

test.each([...Array(20).keys()])('map, figures, table and findings speak of the same objects, seed %i', (seed) => {
  const next = random(seed + 500)
  const dataset = anyTown(next, 150)
  const context = over(dataset, anyFindings(next, dataset, 40))
  const filter = anyFilter(next)
  const counts = done(look({ filter }, context))
  const numbers = seen(context)
  expect(numbers.length).toBe(counts.shown)
  expect(counts.total).toBe(dataset.size)
  for (const [layer, { shown, total, unplaced }] of Object.entries(counts.layers)) {
    const own = numbers.filter((number) => layerOf(numbered(dataset, number)!) === layer)
    expect([shown, unplaced]).toEqual([own.length, own.filter((number) => !numbered(dataset, number)!.geometry).length])
    expect(total).toBeGreaterThanOrEqual(shown)
    const page = done(rows({ query: { of: { layer: layer as 'pole' }, sort: null, text: '', where: {}, only: 'all' }, from: 0, to: 1000, fields: [] }, context))
    expect(page.rows.map(({ number }) => number)).toEqual(own)
  }
  const ids = done(inBox({ box: [100, 10, 120, 20] }, context)).ids
  expect(ids.map((id) => numberOf(dataset, id))).toEqual(numbers.filter((number) => numbered(dataset, number)!.geometry))
  const page = findings({ from: 0, to: 1000, state: 'all' }, context)
  const isLookedAt = (subjects: readonly string[]) => subjects.length === 0 || subjects.some((id) => numbers.includes(numberOf(dataset, id)!))
  expect(page.findings.map(({ id }) => id)).toEqual(context.replica.findings.filter(({ subjects }) => isLookedAt(subjects)).map(({ id }) => id))
  expect(counts.findings.error + counts.findings.warning + counts.findings.info).toBe(page.total)
})

const town = () => network()
  .square('unit', 'old', 0, 0, 500, { level: 'ward', name: 'Phường Chánh Lộ', unitCode: '2', validTo: '2025-06-30', successors: ['1'] })
  .square('unit', 'now', 0, 0, 1000, { level: 'ward', name: 'Phường Cẩm Thành', unitCode: '1', validFrom: '2025-07-01' })
  .pole('V', 100, 100, { owner: 'Viettel' }).pole('N', 200, 100, { owner: 'VNPT QNI', status: 'planned', phase: 2028 })
  .pole('far', 3000, 100, { owner: 'Viettel', status: 'planned' }).point('place', 'school', 150, 150, { class: 'school', status: 'planned', phase: 2031 })
  .dataset()

const ids = (context: Context) => seen(context).map((number) => numbered(context.replica.dataset, number)!.id)
const looking = (filter: Partial<typeof noFilter>) => {
  const context = over(town())
  return { context, counts: done(look({ filter: { ...noFilter, ...filter } }, context)) }
}

test('units of another day are hidden, whatever else is looked at', () => {
  expect(ids(looking({}).context)).toEqual(['now', 'V', 'N', 'far', 'school'])
  expect(ids(looking({ day: '2025-06-30' }).context)).toEqual(['old', 'V', 'N', 'far', 'school'])
})

test('owners tell masts and cables apart, not schools and wards', () => {
  const { context, counts } = looking({ owners: ['V'] })
  expect(ids(context)).toEqual(['now', 'V', 'far', 'school'])
  expect(counts.letters).toEqual({ V: 2, N: 1 })
})

test('what gives no status stands and works', () => {
  const { context, counts } = looking({ statuses: ['operational'] })
  expect(ids(context)).toEqual(['now', 'V', 'school'])
  expect(counts.statuses).toEqual({ operational: 1, planned: 2 })
})

test('planned things of later years are not shown; those without a year are', () => {
  expect(ids(looking({ untilYear: 2027 }).context)).toEqual(['now', 'V', 'far'])
})

test('the scope is a ward, its box is told, and a unit that is no more limits nothing', () => {
  const { context, counts } = looking({ scope: 'now' })
  expect(ids(context)).toEqual(['now', 'V', 'N', 'school'])
  expect(counts.scope).toEqual(counts.box)
  expect(ids(looking({ scope: 'gone' }).context)).toEqual(['now', 'V', 'N', 'far', 'school'])
})

test('with nothing to hide there is no mask', () => {
  expect(maskOf(over(network().pole('P', 0, 0).dataset()))).toBeNull()
})

test('a new state of data or filter has a new name, the same one the same', () => {
  const { context, counts } = looking({})
  expect(done(look({ filter: noFilter }, context)).drawn).toBe(counts.drawn)
  expect(done(look({ filter: { ...noFilter, owners: ['V', 'N'] } }, context)).drawn).toBe(done(look({ filter: { ...noFilter, owners: ['N', 'V'] } }, context)).drawn)
  expect(done(look({ filter: { ...noFilter, owners: ['V'] } }, context)).drawn).not.toBe(counts.drawn)
  change(context, remove(get(context.replica.dataset, 'V')!))
  expect(done(look({ filter: noFilter }, context)).drawn).not.toBe(counts.drawn)
})

test('a look that is given up changes nothing', () => {
  const { context } = looking({})
  const giving = look({ filter: { ...noFilter, scope: 'now' } }, context)
  giving.next()
  giving.return(undefined as never)
  expect(ids(context)).toContain('far')
})

test('an edit that comes while it looks is seen', () => {
  const { context } = looking({})
  const looking2 = look({ filter: { ...noFilter, owners: ['V'] } }, context)
  looking2.next()
  change(context, create({ type: 'Feature', id: 'new', geometry: null, properties: { kind: 'pole', owner: 'Viettel' } }))
  expect(done(looking2).layers.pole).toEqual({ shown: 3, total: 4, unplaced: 1 })
})

test('a ward that moves takes its objects along', () => {
  const { context } = looking({ scope: 'now' })
  const ward = get(context.replica.dataset, 'now')!
  const east = network().square('unit', 'now', 2800, 0, 1000).features[0]!
  change(context, replace([ward, { ...ward, geometry: east.geometry }]))
  done(look({ filter: { ...noFilter, scope: 'now' } }, context))
  expect(ids(context)).toEqual(['now', 'far'])
})

test('accepted findings are counted apart', () => {
  const next = random(7)
  const context = over(sampleCity(), anyFindings(next, sampleCity(), 30))
  const before = done(look({ filter: noFilter }, context))
  const [first] = context.replica.findings
  context.replica = { ...context.replica, waivers: new Map([[first!.id, { finding: first!.id } as Waiver]]) }
  const after = done(look({ filter: noFilter }, context))
  expect(after.waived).toBe(1)
  expect(after.findings[first!.severity]).toBe(before.findings[first!.severity] - 1)
})
