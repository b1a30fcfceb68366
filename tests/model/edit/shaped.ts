import { expect } from 'vitest'
import { faultsOf } from '../../../src/load/structure'
import { invert } from '../../../src/model/change'
import { all, apply, type Dataset, type Feature, get } from '../../../src/model/dataset'
import { type Done, type Edit, type Ground, tried } from '../../../src/model/edit'
import { holds } from '../../../src/model/vertices'

/** What edits of a test stand on: new ids are N1, N2 …; wards are the units of the data. */
export function groundOn(dataset: Dataset): Ground {
  let count = 0
  const wards = [...all(dataset)].filter((feature): feature is Feature<'unit'> => feature.properties.kind === 'unit')
  return {
    dataset, findingOf: () => undefined,
    newId: () => `N${++count}`,
    wardAt: (position) => wards.find(({ geometry }) => geometry?.type === 'Polygon' && holds(geometry.coordinates[0]!, position)) ?? null,
  }
}

const text = (dataset: Dataset) => JSON.stringify([...all(dataset)])

/** Carries an edit out and holds it to what every edit must keep: halves are the data's own, all is sound GeoJSON, and undone it leaves no byte. */
export function carried(dataset: Dataset, edit: Edit): Done & { readonly after: Dataset; readonly of: (id: string) => Feature; readonly keys: readonly string[] } {
  const before = text(dataset)
  const outcome = tried(edit, groundOn(dataset))
  if (!('change' in outcome)) throw new Error(`expected ${edit.do} to be done, got ${JSON.stringify(outcome)}`)
  expect(outcome.change.size).toBeGreaterThan(0)
  for (const [id, halves] of outcome.change) {
    expect(halves.before, `${id} before`).toBe(get(dataset, id))
    expect(halves.after?.id ?? id).toBe(id)
    if (halves.after) expect(faultsOf(halves.after), id).toEqual([])
    if (halves.before && halves.after) expect(JSON.stringify(halves.after), `${id} is said to change`).not.toBe(JSON.stringify(halves.before))
  }
  const after = apply(dataset, outcome.change)
  const back = apply(after, invert(outcome.change))
  expect(text(back)).toBe(before)
  expect(back.edits.size).toBe(dataset.edits.size)
  const there = outcome.select.map((id) => get(after, id)?.id)
  expect(there, 'what is selected is there').toEqual(outcome.select)
  return { ...outcome, after, of: (id) => get(after, id)!, keys: (outcome.cautions ?? []).map(({ key }) => key) }
}

/** The word key an edit is refused with. */
export function refusal(dataset: Dataset, edit: Edit): string {
  const outcome = tried(edit, groundOn(dataset))
  if (!('refused' in outcome)) throw new Error(`expected ${edit.do} to be refused, got ${JSON.stringify(outcome, null, 1).slice(0, 500)}`)
  return outcome.refused.key
}

export const lineIn = ({ geometry }: Feature): [number, number][] => {
  if (geometry?.type !== 'LineString') throw new Error(`expected a line, got ${geometry?.type}`)
  return geometry.coordinates as [number, number][]
}
