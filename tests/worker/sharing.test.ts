import { expect, test } from 'vitest'
import '../../src/i18n/languages'
import { create, remove, replace } from '../../src/model/change'
import { get } from '../../src/model/dataset'
import { setLocks } from '../../src/worker/lock'
import { travel } from '../../src/worker/project'
import { projectFile } from '../../src/worker/file'
import type { Context } from '../../src/worker/replica'
import { decide, type DecideArgs, decidePlan, owned, setSharing, shareDucts, shareFound, sharePlan, shareRates, shareSettings } from '../../src/worker/sharing'
import type { Edited } from '../../src/worker/edit'
import { shareFile } from '../../src/worker/sharefile'
import { at, network } from '../network'
import { change, done, over } from './given'

/** Two pairs of masts near each other, far from each other; each station serves the whole ward, so that nobody loses when one moves. */
function town() {
  const made = network().square('unit', 'W', 0, 0, 3000, { level: 'ward', name: 'Phường An', unitCode: 'W', validFrom: '2025-07-01', population: 1000, households: 280 })
  for (const [pair, east] of [['A', 500], ['B', 2000]] as const) {
    for (const [i, operator] of ['Viettel', 'VNPT'].entries()) {
      const id = `${pair}${i}`
      made.site(id, east + 30 * i, 1500, { name: `Cột ${id}`, owner: operator, status: 'operational', mastClass: 'A2b', heightM: 30, capacityTenants: 3 })
        .point('station', `S${id}`, east + 30 * i, 1500, { operator, technology: '4G', radiusM: 4000, status: 'operational', site: id })
    }
  }
  return made
}

function open(): Context {
  const context = over(town().dataset())
  const now = '2026-11-21T08:00:00.000Z'
  context.replica = { ...context.replica, project: { id: 'P', name: 'Thử', isSample: false, isReadOnly: false, created: now, modified: now } }
  return context
}

const search = (context: Context) => done(shareFound({ finder: 'colocation' }, context)).opportunities
const actions = ({ replica: { dataset } }: Context) => ['A0', 'A1', 'SA0', 'SA1', 'B0', 'B1', 'SB0', 'SB1'].map((id) => get(dataset, id)!.properties.action ?? '-')
const untouched = Array.from({ length: 8 }, () => '-')

async function ended(work: AsyncGenerator<number, Edited>): Promise<Edited> {
  for (;;) {
    const step = await work.next()
    if (step.done) return step.value
  }
}
const say = (context: Context, id: string, change: Partial<DecideArgs> = {}) => {
  const proposal = search(context).find((one) => one.id === id)?.proposals[0]?.id ?? null
  return ended(decide({ finder: 'colocation', id, proposal, verdict: 'accepted', reason: '', who: 'Lan', year: 2028, ...change }, context))
}

test('to agree writes the plan and the decision as one step; one step back takes both; the group keeps its id', async () => {
  const context = open()
  const [first, second] = search(context)
  const edited = await say(context, first!.id)
  expect(edited).toMatchObject({ status: { at: 1 }, name: { key: 'sharing.step.accepted' } })
  expect(actions(context)).not.toEqual(untouched)
  expect(search(context).map(({ id, verdict }) => [id, verdict])).toEqual([[first!.id, 'accepted'], [second!.id, 'open']])
  expect(context.replica.waivers.get(first!.id)).toMatchObject({ who: 'Lan', accepted: first!.proposals[0]!.id, rule: first!.rule })
  for (const id of first!.proposals[0]!.writes.flatMap(({ ids }) => ids)) expect(get(context.replica.dataset, id)!.properties.phase).toBe(2028)
  await travel({ to: 0 }, context)
  expect(actions(context)).toEqual(untouched)
  expect(search(context).map(({ verdict }) => verdict)).toEqual(['open', 'open'])
})

test('two are agreed to one after the other, though nothing was looked for between', async () => {
  const context = open()
  const [first, second] = search(context)
  const args = (id: string, proposal: string): DecideArgs => ({ finder: 'colocation', id, proposal, verdict: 'accepted', reason: '', who: 'Lan', year: null })
  await ended(decide(args(first!.id, first!.proposals[0]!.id), context))
  expect(await ended(decide(args(second!.id, second!.proposals[0]!.id), context))).toMatchObject({ status: { at: 2 } })
  expect(search(context).map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted'])
})

test('what the data say already is planned, until somebody decides; turned down with its reason it changes nothing', async () => {
  const context = open()
  const [first] = search(context)
  for (const { ids, values } of first!.proposals[0]!.writes) {
    for (const id of ids) {
      const feature = get(context.replica.dataset, id)!
      change(context, replace([feature, { ...feature, properties: { ...feature.properties, ...values } as typeof feature.properties }]))
    }
  }
  expect(search(context)[0]).toMatchObject({ id: first!.id, verdict: 'planned', decision: null })
  const before = actions(context)
  await say(context, first!.id, { verdict: 'rejected', reason: 'Chủ nhà không đồng ý' })
  expect(search(context)[0]).toMatchObject({ verdict: 'rejected', decision: { reason: 'Chủ nhà không đồng ý', who: 'Lan' } })
  expect(actions(context)).toEqual(before)
  await say(context, first!.id, { verdict: 'open' })
  expect(search(context)[0]).toMatchObject({ verdict: 'planned', decision: null })
})

test('a decision that writes nothing leaves what was found as it is; one that writes has it looked for again', async () => {
  const context = open()
  const [first, second] = search(context)
  await say(context, first!.id, { verdict: 'rejected', reason: 'Không cần' })
  const after = search(context)
  expect(after[0]!.proposals).toBe(first!.proposals)
  expect(done(shareFound({ finder: 'colocation' }, context)).version).toBe(context.replica.version)
  await say(context, second!.id)
  expect(search(context).find(({ id }) => id === first!.id)!.proposals).not.toBe(first!.proposals)
})

test('a locked layer, a group that is gone and a way nobody offered are refused and change nothing', async () => {
  const context = open()
  const [first] = search(context)
  await setLocks({ layers: ['site'], isOutsideLocked: false }, context)
  expect(await say(context, first!.id)).toMatchObject({ refused: { key: 'lock.layers' } })
  await setLocks({ layers: [], isOutsideLocked: false }, context)
  expect(await say(context, 'share.colocation~x')).toEqual({ refused: { key: 'sharing.gone' } })
  expect(await say(context, first!.id, { proposal: 'x' })).toEqual({ refused: { key: 'sharing.gone' } })
  expect(actions(context)).toEqual(untouched)
  expect(context.replica.history.at).toBe(0)
})

test('the plan of all groups is agreed to as it was shown, in one step; of other data it is not', async () => {
  const context = open()
  search(context)
  const plan = done(sharePlan(null, context))
  expect(plan.removedMasts).toBe(2)
  expect(await ended(decidePlan({ who: 'Lan', year: 2029 }, context))).toMatchObject({ status: { at: 1 }, name: { key: 'sharing.step.plan', values: { n: 2 } } })
  expect(search(context).map(({ verdict }) => verdict)).toEqual(['accepted', 'accepted'])
  expect(actions(context).filter((action) => action === 'remove')).toHaveLength(2)
  await travel({ to: 0 }, context)
  expect(actions(context)).toEqual(untouched)
  search(context)
  expect(await ended(decidePlan({ who: 'Lan', year: 2029 }, context))).toEqual({ refused: { key: 'sharing.gone' } })
})

test('decisions are saved with the project', async () => {
  const context = open()
  const [first] = search(context)
  await say(context, first!.id)
  const file = projectFile({ name: 'Thử' } as never, context) as unknown as AsyncGenerator<number, Blob>
  let step = await file.next()
  while (!step.done) step = await file.next()
  expect(await (step.value as Blob).text()).toContain(`"accepted":"${first!.proposals[0]!.id}"`)
})

test('rates follow the data and name their state; settings of the office are kept and what was found with others is not shown', async () => {
  const context = open()
  expect(done(shareRates(null, context))).toMatchObject({ total: { locations: 4, sharedLocations: 0, stations: 4 }, version: 1 })
  const { settings, isOwn, operators } = shareSettings(null, context)
  expect([isOwn, operators]).toEqual([false, ['Viettel', 'VNPT']])
  await setSharing({ ...settings, locationM: 40 }, context)
  expect(shareSettings(null, context).isOwn).toBe(true)
  expect(done(shareRates(null, context)).total).toMatchObject({ locations: 2, sharedLocations: 2, rateByPosition: 1, stationsOnShared: 4 })
  await setSharing(null, context)
  expect(shareSettings(null, context)).toMatchObject({ isOwn: false, settings })
})

test('whose things lie in an area is asked of what has one', () => {
  const context = open()
  change(context, create({ type: 'Feature', id: 'Z', geometry: null, properties: { kind: 'zone', purpose: 'urban' } }))
  expect(done(owned({ area: { id: 'Z' }, name: 'Khu' }, context))).toEqual({ refused: { key: 'sharing.noArea' } })
  change(context, remove(get(context.replica.dataset, 'Z')!))
  expect(done(owned({ area: { id: 'Z' }, name: 'Khu' }, context))).toEqual({ refused: { key: 'sharing.noArea' } })
})

test('free ways of ducts leave as a table and as lines', async () => {
  const context = open()
  change(context, create({ type: 'Feature', id: 'D1', geometry: { type: 'LineString', coordinates: [at(0, 0), at(90, 0)] }, properties: { kind: 'duct', owner: '=VNPT', ways: 4, usedWays: 1 } }))
  const year = new Date().getFullYear()
  expect(done(shareDucts(null, context)).lines[0]).toMatchObject({ id: 'D1', free: expect.arrayContaining([3]) })
  const file = async (form: 'csv' | 'geojson') => (await ended(shareFile({ what: { ducts: true }, form, language: 'vi', name: 'Ống trống' }, context) as never) as unknown as Blob).text()
  expect(await file('csv')).toMatch(new RegExp(`'=VNPT.*${year}: 3; ${year + 1}: 3`))
  expect(JSON.parse(await file('geojson'))).toMatchObject({ features: [{ id: 'D1', properties: { layer: 'duct', [`free${year}`]: 3 } }] })
})
