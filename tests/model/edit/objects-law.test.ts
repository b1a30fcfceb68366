import type { Geometry } from 'geojson'
import { expect, test } from 'vitest'
import { invert } from '../../../src/model/change'
import { all, apply, type Dataset, datasetOf, type Feature, get } from '../../../src/model/dataset'
import { type Done, type Draft, type Edit, tried } from '../../../src/model/edit'
import { referencesOf } from '../../../src/model/referrers'
import type { Kind } from '../../../src/model/schema'
import { at, network } from '../../network'
import { pick, random, whole } from '../../random'
import { groundOn } from './shaped'

type Next = () => number

/** A street whose register is as registers are: some things by code, some by id, some by nothing. */
function street(next: Next): Dataset {
  const made = network().square('unit', 'W1', -200, -200, 400, { level: 'ward', unitCode: '21025', name: 'Phường Cẩm Thành' })
  const lines = (northM: number) => ({ type: 'LineString' as const, coordinates: [0, 1, 2, 3].map((i) => at(i * 40, northM)) })
  for (let i = 0; i < 6; i++) made.pole(`P${i}`, i * 40, 0, next() < 0.6 ? { code: `CT-C000${whole(next, 1, 9)}` } : {})
  for (let i = 0; i < 3; i++) made.add('duct', `D${i}`, lines(9), { ...(next() < 0.7 && { usedWays: whole(next, 0, 3) }), ways: 3, ...(next() < 0.5 && { code: `CB-${i}` }) })
  for (let i = 0; i < 4; i++) made.cable(`C${i}`, `P${i}`, `P${i + 1}`, `P${i + 2}`)
  for (let i = 4; i < 7; i++) made.add('cable', `C${i}`, lines(9), { placement: 'duct', duct: [pick(next, ['D0', 'D1', 'CB-1', 'CB-2', 'gone'])] })
  made.add('cable', 'C7', null, { poles: ['CT-C0001', 'P2', 'CT-C0003'] })
  made.site('S0', 10, 50, { code: 'S', support: 'rooftop', heightM: 2, buildingHeightM: 20, halfWidthM: 0.3 }).point('station', 'T0', 10, 50, { site: 'S', operator: 'FPT' }).point('station', 'T1', 10, 50, { site: 'S0', operator: 'VNPT' })
  return made.dataset()
}

const geometries: Record<string, (next: Next) => Geometry> = {
  Point: (next) => ({ type: 'Point', coordinates: at(whole(next, 0, 5) * 40 + pick(next, [0, 0, 20]), pick(next, [0, 9])) }),
  LineString: (next) => ({ type: 'LineString', coordinates: [0, 1, 2].map((i) => at(i * 40, pick(next, [0, 0, 9]))) }),
}

function anyDraft(next: Next, lines: readonly string[]): Draft {
  const [kind, type] = pick(next, [['pole', 'Point'], ['chamber', 'Point'], ['site', 'Point'], ['station', 'Point'], ['incident', 'Point'], ['cable', 'LineString'], ['duct', 'LineString'], ['road', 'LineString']] as [Kind, string][])
  const values = pick(next, [{}, { owner: 'VNPT', note: undefined }, { code: 'CT-C0007' }, { street: '', builtYear: 2020 }, { duct: ['D1'] }, { support: 'ground', x: null }])
  return { kind, geometry: geometries[type]!(next), values, ...(next() < 0.5 && lines.length && { on: [pick(next, lines)] }) }
}

function anyEdit(next: Next, dataset: Dataset): Edit {
  const features = [...all(dataset)]
  const some = (kind?: Kind) => {
    const list = features.filter(({ properties }) => !kind || properties.kind === kind).map(({ id }) => id)
    return list.length ? Array.from({ length: whole(next, 1, 4) }, () => pick(next, list)) : ['gone']
  }
  const values = () => pick(next, [
    { heightM: whole(next, 1, 9) }, { code: pick(next, ['X', 'CT-C0003', null]) }, { duct: [pick(next, ['D0', 'CB-1', 'D2'])] }, { duct: null }, { owner: 'FPT', street: undefined }, { usedWays: 2, ways: 1 },
    { disguised: true, note: 'a' }, { site: pick(next, ['S', 'S0']) }, { poles: ['P1', 'CT-C0002'], placement: 'aerial' },
  ])
  switch (pick(next, ['create', 'write', 'copy', 'remove', 'assign', 'number'] as const)) {
    case 'create': return { do: 'create', drafts: Array.from({ length: whole(next, 1, 3) }, () => anyDraft(next, [...some('cable'), ...some('duct')])) }
    case 'write': return { do: 'write', ids: some(), values: values() }
    case 'copy': return { do: 'copy', from: pick(next, some('cable')), ids: some(pick(next, ['cable', 'cable', undefined])), fields: ['owner', 'code', 'duct', 'heightM', 'support', 'site', 'note', 'placement'] }
    case 'remove': return { do: 'remove', ids: some(), ...(next() < 0.7 && { loose: pick(next, ['remove', 'release'] as const) }) }
    case 'assign': return { do: 'assign', ids: some('cable'), ducts: next() < 0.3 ? [] : some('duct') }
    case 'number': return { do: 'number', ids: some() }
  }
}

const text = (dataset: Dataset) => JSON.stringify([...all(dataset)])
const changed = ({ change }: Done) => JSON.stringify([...change])
/** JSON drops `undefined` in objects and writes `null` for it in lists: what JSON gives back must be all there was. */
const isPlain = (feature: Feature) => expect(JSON.parse(JSON.stringify(feature))).toStrictEqual(feature)

/** What an edit must keep whatever it does; the dataset after it. */
function lawful(dataset: Dataset, edit: Edit, count: number, seed: string): Dataset {
  const ground = (of: Dataset) => {
    let made = 0
    return { ...groundOn(of), newId: () => `N${count}-${++made}` }
  }
  const outcome = tried(edit, ground(dataset))
  if ('asks' in outcome) expect(edit.do === 'remove' && !edit.loose && outcome.asks.every(({ ids }) => ids.length > 0), seed).toBe(true)
  if (!('change' in outcome)) return dataset
  expect(outcome.change.size, seed).toBeGreaterThan(0)
  for (const [id, { before, after }] of outcome.change) {
    expect(before, `${seed} ${id}`).toBe(get(dataset, id))
    expect(before ? JSON.stringify(before) : undefined, `${seed} ${id}`).not.toBe(after && JSON.stringify(after))
    if (after) isPlain(after)
    expect(after?.id ?? id).toBe(id)
  }
  const after = apply(dataset, outcome.change)
  expect(text(apply(after, invert(outcome.change))), seed).toBe(text(dataset))
  for (const id of outcome.select) expect(get(after, id), `${seed} selects ${id}`).toBeDefined()
  // The same data in another shape, a base of their own without edits, give the same change.
  const afresh = tried(edit, ground(datasetOf(structuredClone([...all(dataset)])))) as Done
  expect(changed(afresh), seed).toBe(changed(outcome))
  return after
}

test('whatever is done to objects: undone it leaves no byte, its halves are the data\'s own, it touches something, and it is the same each time', () => {
  const done = new Map<string, number>()
  for (let seed = 1; seed <= 60; seed++) {
    const next = random(seed)
    let dataset = street(next)
    for (let step = 0; step < 12; step++) {
      const edit = anyEdit(next, dataset)
      const after = lawful(dataset, edit, step, `seed ${seed}, step ${step}, ${JSON.stringify(edit)}`)
      if (after !== dataset) done.set(edit.do, (done.get(edit.do) ?? 0) + 1)
      dataset = after
    }
  }
  for (const what of ['create', 'write', 'copy', 'remove', 'assign', 'number']) expect(done.get(what) ?? 0, what).toBeGreaterThan(20)
})

test('no deletion leaves a name behind that meant what went, and no renaming loses one', () => {
  for (let seed = 1; seed <= 80; seed++) {
    const next = random(seed)
    const dataset = street(next)
    const loose = pick(next, ['remove', 'release'] as const)
    const ids = [pick(next, ['P1', 'P2', 'P3']), pick(next, ['D0', 'D1']), ...(next() < 0.5 ? ['S0'] : [])]
    const known = (of: Dataset) => new Set([...all(of)].flatMap(({ id, properties: { code } }) => [id, String(code)]))
    const dangling = (of: Dataset) => [...all(of)].flatMap(referencesOf).filter((name) => !known(of).has(name)).length
    const outcomes = [tried({ do: 'remove', ids, loose }, groundOn(dataset)), tried({ do: 'number', ids }, groundOn(dataset))]
    for (const outcome of outcomes) {
      if (!('change' in outcome)) throw new Error(`seed ${seed}: expected a change, got ${JSON.stringify(outcome)}`)
      expect(dangling(apply(dataset, outcome.change)), `seed ${seed}`).toBeLessThanOrEqual(dangling(dataset))
    }
  }
})
