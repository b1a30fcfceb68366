import { expect, test } from 'vitest'
import { all, datasetOf, get } from '../../../src/model/dataset'
import { carried } from '../../model/edit/shaped'
import { sampleCity } from '../../worker/given'
import { found } from './found'

const city = sampleCity()
const first = found(city, { trenchVndPerM: 1_500_000 })

test('the sample city has works to be dug with, the same in every run', () => {
  expect(first.opportunities.length).toBeGreaterThan(3)
  expect(JSON.stringify(found(datasetOf([...all(city)]), { trenchVndPerM: 1_500_000 }))).toBe(JSON.stringify(first))
  expect(first.totals.savedVnd).toBeCloseTo(1_500_000 * first.totals.metres, 3)
  expect(first.totals.metres).toBeLessThanOrEqual(first.opportunities.reduce((sum, { proposals }) => sum + proposals[0]!.gains.metres, 0) + 1e-6)
})

test('every one is of works that are no telecom, along telecom that is not built yet', () => {
  for (const { subjects: [works, ...items] } of first.opportunities) {
    expect(get(city, works!)!.properties).toMatchObject({ kind: 'works' })
    expect(items.length).toBeGreaterThan(0)
    for (const id of items) {
      const { kind, status, action, undergroundingYear } = get(city, id)!.properties
      expect(['duct', 'cable', 'road', 'chamber', 'works']).toContain(kind)
      expect(status === 'planned' || status === 'proposed' || action === 'underground' || undergroundingYear !== undefined, id).toBe(true)
    }
  }
})

test('when all of it has been decided, all of it is found again', () => {
  const writes = first.opportunities.flatMap(({ proposals }) => proposals[0]!.writes)
  const { after } = carried(city, { do: 'plan', name: { key: 'sharing.step.accepted', values: { name: '' } }, writes })
  const again = found(after, { trenchVndPerM: 1_500_000 })
  expect(again.opportunities.map(({ id }) => id).toSorted()).toEqual(first.opportunities.map(({ id }) => id).toSorted())
  // Where two works want one thing in two years, the last decision holds.
  const yearsOf = new Map<string, Set<unknown>>()
  for (const { ids, values } of writes) for (const id of ids) (yearsOf.get(id) ?? yearsOf.set(id, new Set()).get(id)!).add(values.phase)
  expect(yearsOf.size).toBeGreaterThan(10)
  for (const [id, years] of yearsOf) expect(years.has(get(after, id)!.properties.phase), id).toBe(true)
})
