import { expect, test, vi } from 'vitest'
import { faultsOf, groundOf } from '../../src/analysis/integrity'
import { create, remove, replace } from '../../src/model/change'
import { all, type Dataset, get } from '../../src/model/dataset'
import type { Finding } from '../../src/model/finding'
import { memoryStore } from '../../src/storage/memory'
import { type Store } from '../../src/storage/store'
import { turnsOf } from '../../src/storage/turns'
import { checkAll } from '../../src/worker/checks'
import { edit } from '../../src/worker/edit'
import { finished } from '../../src/worker/keep'
import { act, adopt, travel } from '../../src/worker/project'
import { type Context, contextOf } from '../../src/worker/replica'
import { placeOf } from '../../src/worker/rest'
import { openProject } from '../../src/worker/turn'
import { at, network } from '../network'
import { pick, random, whole } from '../random'
import { anyEdit, anyNet } from './edits'

vi.setConfig({ testTimeout: 120_000 })

const windowOn = (store: Store): Context => contextOf(placeOf(async () => store, turnsOf()()))

/** A finding whole, with what it offers, as text. */
const textOf = ({ fix, ...finding }: Finding): string => JSON.stringify([finding, fix && [...fix]])
/** What the checks say now of the objects that count as checked, worked out from nothing. */
function anew({ replica: { dataset, checks: { checked } } }: Context): string[] {
  const ground = groundOf({ ...dataset })
  return [...all(dataset)].filter(({ id }) => checked === 'all' || checked.has(id)).flatMap((feature) => faultsOf(feature, ground)).map(textOf)
}
const listed = ({ replica: { checks } }: Context): string[] => checks.list.map(textOf)

/** Nets that touch and double each other, so that much is wrong with them. */
function shaken(next: () => number, dataset: Dataset) {
  const present = [...all(dataset)]
  const one = pick(next, present)
  const other = pick(next, present)
  switch (whole(next, 0, 4)) {
    case 0: return remove(one)
    case 1: return create({ ...one, id: `D${whole(next, 0, 1e9)}` })
    case 2: return one.properties.kind === other.properties.kind ? replace([one, { ...one, geometry: other.geometry }]) : remove(other)
    case 3: return replace([one, { ...one, properties: { ...one.properties, code: pick(next, ['P1', 'X', '']), ways: 0, usedWays: whole(next, 0, 2), capacityCables: 0 } }])
    default: {
      if (one.geometry?.type !== 'Point') return create({ ...other, id: `E${whole(next, 0, 1e9)}` })
      const [lng, lat] = one.geometry.coordinates
      return replace([one, { ...one, geometry: { type: 'Point', coordinates: [lng! + (next() - 0.5) * 6e-5, lat! + (next() - 0.5) * 6e-5] } }])
    }
  }
}

async function anything(next: () => number, context: Context): Promise<void> {
  const { history, dataset } = context.replica
  if (next() < 0.25) await travel({ to: whole(next, 0, history.steps.length) }, context)
  else if (next() < 0.4) await finished(edit({ edit: anyEdit(next, dataset), who: 'An' }, context))
  else await act({ name: { key: 'project.title' }, change: shaken(next, dataset), who: 'An' }, context)
}

test('after any history the checks say what checking anew says of all that was touched; undone they say nothing; opened again they say the same', async () => {
  let faults = 0
  for (let seed = 1; seed <= 150; seed++) {
    const next = random(seed)
    const store = memoryStore()
    const context = windowOn(store)
    const { project } = await adopt(context, { features: anyNet(next).features, findings: [], notices: [], weight: 0 }, { name: 'Thử', isSample: false })
    const moments = new Map<number, string[]>([[0, []]])
    for (let i = 0; i < 20; i++) {
      const before = context.replica.history.at
      await anything(next, context)
      const { history: { at: now, steps }, findings, said, checks } = context.replica
      expect(listed(context), `seed ${seed}, action ${i}`).toEqual(anew(context))
      expect(findings).toEqual([...said, ...checks.list])
      if (now === before + 1 && now === steps.length) moments.set(now, listed(context))
      faults += checks.list.length
    }
    const again = windowOn(store)
    await finished(openProject({ id: project.id }, again))
    expect(listed(again).sort(), `seed ${seed}, opened again`).toEqual(listed(context).sort())
    for (const to of [0, context.replica.history.steps.length, 0]) {
      await travel({ to }, context)
      expect(listed(context).sort(), `seed ${seed}, after step ${to}`).toEqual((moments.get(to) ?? []).toSorted())
      await travel({ to }, again)
      expect(listed(again).sort(), `seed ${seed}, opened again, after step ${to}`).toEqual(listed(context).sort())
    }
  }
  expect(faults).toBeGreaterThan(1000)
})
void checkAll
void at
void network
void get
