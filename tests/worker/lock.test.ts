import { expect, test, vi } from 'vitest'
import { scopeOf } from '../../src/analysis/scope'
import { load, run } from '../../src/load'
import { create, replace } from '../../src/model/change'
import { type Feature, get } from '../../src/model/dataset'
import { noFilter } from '../../src/model/filter'
import { layerNames, layerOf } from '../../src/model/layer'
import { lockedBy, type Locks, locksOf, noLocks } from '../../src/model/lock'
import { memoryStore } from '../../src/storage/memory'
import { turnsOf } from '../../src/storage/turns'
import { edit } from '../../src/worker/edit'
import { projectFile } from '../../src/worker/file'
import { finished } from '../../src/worker/keep'
import { lockedIn, setLocks } from '../../src/worker/lock'
import { act, adopt, travel } from '../../src/worker/project'
import { type Context, contextOf } from '../../src/worker/replica'
import { placeOf } from '../../src/worker/rest'
import { look } from '../../src/worker/sight'
import { statusOf } from '../../src/worker/status'
import { attend, openProject } from '../../src/worker/turn'
import { at, network } from '../network'
import { pick, random } from '../random'
import { anyEdit, anyNet } from './edits'
import { done } from './given'

vi.setConfig({ testTimeout: 60_000 })

async function opened(features: readonly Feature[], context = contextOf()): Promise<Context> {
  await adopt(context, { features, findings: [], notices: [], weight: 0 }, { name: 'Thử', isSample: false })
  return context
}
const locksIn = (context: Context) => statusOf(context.replica, context.rest.keeping).locks
const poles: Locks = { layers: ['pole'], isOutsideLocked: false }

test('nothing locked ever changes, comes or goes by an edit, whatever is tried', async () => {
  const count = { refused: 0, done: 0 }
  for (let seed = 1; seed <= 80; seed++) {
    const next = random(seed)
    const context = await opened(anyNet(next).features)
    const locks: Locks = { layers: layerNames.filter(() => next() < 0.12), isOutsideLocked: next() < 0.5 }
    const scope = pick(next, [null, 'W1', 'W2'])
    done(look({ filter: { ...noFilter, scope } }, context))
    await setLocks(locks, context)
    for (let i = 0; i < 12; i++) {
      const before = context.replica.dataset
      const bounds = locks.isOutsideLocked && scope ? scopeOf(before, scope) : null
      const isLocked = (feature: Feature | undefined) => feature !== undefined && (locks.layers.includes(layerOf(feature)) || (bounds !== null && !bounds.has(feature)))
      const edited = await finished(edit({ edit: anyEdit(next, before), who: 'An' }, context))
      if ('refused' in edited && edited.refused.key.startsWith('lock.')) count.refused++
      if ('status' in edited) count.done++
      const after = context.replica.dataset
      for (const id of new Set([...before.edits.keys(), ...after.edits.keys()])) {
        const [was, is] = [get(before, id), get(after, id)]
        if (was !== is) expect([isLocked(was), isLocked(is)], `seed ${seed}, edit ${i}, ${id}`).toEqual([false, false])
      }
      if (next() < 0.2) await travel({ to: Math.max(0, context.replica.history.at - 1) }, context)
    }
  }
  expect(Math.min(count.refused, count.done), JSON.stringify(count)).toBeGreaterThan(20)
})

test('a refusal names the layers and says how many objects are in them; it comes first', () => {
  const { features } = network().pole('P1', 0, 0).pole('P2', 9, 0).cable('C1', 'P1', 'P2').site('S1', 500, 0)
  const [p1, p2, c1, s1] = features as [Feature, Feature, Feature, Feature]
  const change = replace([p1, { ...p1 }], [p2, { ...p2 }], [c1, { ...c1 }], [s1, { ...s1 }])
  const bounds = { name: 'Phường Cẩm Thành', has: (feature: Feature) => feature !== s1 }
  expect(lockedBy(change, { layers: ['cable', 'pole'], isOutsideLocked: true }, bounds)).toEqual({ key: 'lock.layers', values: { layers: 'layer.pole, layer.cable', n: 3 } })
  expect(lockedBy(change, noLocks, bounds)).toEqual({ key: 'lock.outside', values: { name: 'Phường Cẩm Thành', n: 1 } })
  expect(lockedBy(change, noLocks, null)).toBeNull()
  expect(lockedBy(create(network().pole('P3', 0, 0).features[0]!), poles, null)).toMatchObject({ values: { n: 1 } })
  const trunk = { ...c1, properties: { ...c1.properties, role: 'trunk' } } as Feature
  // What becomes of a locked layer is as locked as what was of it.
  expect(lockedBy(replace([c1, trunk]), { ...noLocks, layers: ['trunk'] }, null)).not.toBeNull()
  expect(lockedBy(replace([trunk, c1]), { ...noLocks, layers: ['trunk'] }, null)).not.toBeNull()
})

test('outside is what does not touch the unit looked at, before or after', async () => {
  const context = await opened(network().square('unit', 'W1', -100, -100, 200, { level: 'ward', name: 'Phường Một', unitCode: '1' }).pole('P1', 0, 0).pole('P2', 500, 0).features)
  await setLocks({ layers: [], isOutsideLocked: true }, context)
  const was = (id: string) => get(context.replica.dataset, id)!
  const to = (id: string, eastM: number): [Feature, Feature] => [was(id), { ...was(id), geometry: { type: 'Point', coordinates: at(eastM, 0) } }]
  const outside = { key: 'lock.outside', values: { name: 'Phường Một', n: 1 } }
  expect(lockedIn(replace(to('P2', 510)), context)).toBeNull()
  done(look({ filter: { ...noFilter, scope: 'W1' } }, context))
  expect(lockedIn(replace(to('P2', 510)), context)).toEqual(outside)
  expect(lockedIn(replace(to('P2', 10)), context)).toEqual(outside)
  expect(lockedIn(replace(to('P1', 510)), context)).toEqual(outside)
  expect(lockedIn(replace(to('P1', 10)), context)).toBeNull()
})

test('locks rest with the project, travel in its file, reach other windows, and are no step of the history', async () => {
  const store = memoryStore()
  const turns = turnsOf()
  const placed = () => contextOf(placeOf(async () => store, turns()))
  const [own, other] = [placed(), placed()]
  await opened(network().pole('P1', 0, 0).features, own)
  await own.rest.writing
  const { id } = own.replica.project!
  await finished(openProject({ id }, other))
  attend(other)
  expect(locksIn(other)).toEqual(noLocks)
  expect((await setLocks(poles, own)).locks).toEqual(poles)
  expect(own.replica.history.steps).toEqual([])
  await vi.waitFor(() => expect(locksIn(other)).toEqual(poles))
  await expect(setLocks(noLocks, other)).rejects.toMatchObject({ name: 'Refused', message: 'project.refusedReadOnly' })
  const after = contextOf(placeOf(async () => store, turnsOf()()))
  await finished(openProject({ id }, after))
  expect(locksIn(after)).toEqual(poles)
  const file = await finished(projectFile({ name: 'Thử' }, own))
  const read = run(load([{ name: 'thu.geojson', bytes: new Uint8Array(await file.arrayBuffer()) }]))
  expect(locksOf((read.project as { settings: Record<string, unknown> }).settings)).toEqual(poles)
})

test('undo, redo and imports pass a lock: it keeps hands off, not the history', async () => {
  const context = await opened(network().pole('P1', 0, 0).features)
  await act({ name: { key: 'changes.title' }, change: create(network().pole('P2', 9, 0).features[0]!), who: 'An' }, context)
  await setLocks(poles, context)
  await travel({ to: 0 }, context)
  expect(get(context.replica.dataset, 'P2')).toBeUndefined()
  await travel({ to: 1 }, context)
  expect(get(context.replica.dataset, 'P2')).toBeDefined()
})

test('what another program left in the settings is taken only where it makes sense', () => {
  for (const locks of [undefined, null, 7, 'pole', [], {}, { layers: 'pole', isOutsideLocked: 1 }]) expect(locksOf({ locks })).toEqual(noLocks)
  expect(locksOf({ locks: { layers: ['kitchen', 'pole', 3, 'pole'], isOutsideLocked: true } })).toEqual({ layers: ['pole'], isOutsideLocked: true })
})

test('of what is locked nobody is asked what becomes of the rest', async () => {
  const net = network().site('S1', 0, 0)
  net.add('station', 'T1', { type: 'Point', coordinates: at(0, 0) }, { site: 'S1', operator: 'VNPT' })
  const context = await opened(net.features)
  const remove = () => finished(edit({ edit: { do: 'remove', ids: ['S1'] }, who: 'An' }, context))
  expect(await remove()).toHaveProperty('asks')
  await setLocks({ layers: ['site'], isOutsideLocked: false }, context)
  expect(await remove()).toMatchObject({ refused: { key: expect.stringMatching(/^lock\./) } })
})
