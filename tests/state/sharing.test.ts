import { beforeAll, expect, test } from 'vitest'
import '../../src/i18n/languages'
import type { State, Store } from '../../src/state'
import { isAgreed, isShareStale, proposalLookedAt, shareLookedAt, sharesOf } from '../../src/state/sharing'
import { network } from '../network'
import { openTown, until } from './town'

/** Three pairs of masts near each other, half a kilometre apart from pair to pair. */
function pairs() {
  const net = network().square('unit', 'W', 0, 0, 3000, { level: 'ward', name: 'Phường An', unitCode: 'W', validFrom: '2025-07-01', population: 1000, households: 280 })
  const mast = (id: string, name: string, eastM: number, owner: string) => net
    .site(id, eastM, 1500, { name, owner, status: 'operational', mastClass: 'A2b', heightM: 30, capacityTenants: 3 })
    .point('station', `S${id}`, eastM, 1500, { name: `Trạm ${name}`, operator: owner, technology: '4G', radiusM: 5000, status: 'operational', site: id })
  for (const [i, [a, b]] of ([['Viettel', 'VNPT'], ['MobiFone', 'VNPT'], ['Viettel', 'FPT']] as const).entries()) {
    mast(`A${i}`, `Cột A${i}`, 500 + i * 1000, a)
    mast(`B${i}`, `Cột B${i}`, 530 + i * 1000, b)
  }
  return net
}

async function opened(): Promise<Store> {
  const store = await openTown(pairs())
  store.getState().openSharing()
  await found(store)
  return store
}

/** Looked for again, whether a search was begun by itself or, as after a long one, was not. */
async function found(store: Store): Promise<State> {
  void store.getState().shareAgain()
  return until(store, ({ shareFound, finder, status, shareProgress }) => shareProgress === null && shareFound[finder]?.version === status!.version)
}
/** The other thread's tasks are fetched with their first use: that is no test's time. */
beforeAll(async () => void (await opened()), 60_000)

const verdicts = (store: Store) => sharesOf(store.getState()).map(({ verdict }) => verdict)
const action = async (store: Store, ids: readonly string[]) => (await store.getState().work.call('features', { ids, most: 20 })).map(({ properties: { action } }) => action)

test('one that is agreed to becomes planned changes of a year; the next open one is looked at; one undo takes data and decision back', async () => {
  const store = await opened()
  const [first, second] = sharesOf(store.getState())
  await store.getState().goToShare(first!.id)
  store.getState().setShareYear(2029)
  const { at } = store.getState().status!
  const ids = first!.proposals[0]!.writes.flatMap((write) => write.ids)
  const before = await action(store, ids)
  expect(await store.getState().acceptShare()).toBe(true)
  expect(store.getState()).toMatchObject({ shareAt: second!.id, status: { at: at + 1 } })
  expect(verdicts(store)).toEqual(['accepted', 'open', 'open'])
  await found(store)
  expect(shareOf(store, first!.id)).toMatchObject({ verdict: 'accepted', decision: { who: 'An', accepted: first!.proposals[0]!.id } })
  const written = await store.getState().work.call('features', { ids: [...new Set(ids)], most: 20 })
  expect(written.some(({ properties: { phase } }) => phase === 2029)).toBe(true)
  expect(await action(store, ids)).not.toEqual(before)
  store.getState().notices.at(-1)!.action!.run()
  await until(store, ({ status }) => status!.at === at)
  await found(store)
  expect(verdicts(store)).toEqual(['open', 'open', 'open'])
  expect(await action(store, ids)).toEqual(before)
})

const shareOf = (store: Store, id: string) => sharesOf(store.getState()).find((one) => one.id === id)

test('one that is not wanted keeps its reason through another search; reopened, it is as it was', async () => {
  const store = await opened()
  const [first, second, third] = sharesOf(store.getState())
  await store.getState().goToShare(second!.id)
  store.getState().beginRejecting()
  expect(store.getState().dialog).toBe('rejectShare')
  expect(await store.getState().rejectShare('Chủ nhà không đồng ý')).toBe(true)
  expect(store.getState().shareAt).toBe(third!.id)
  await store.getState().shareAgain()
  expect(shareOf(store, second!.id)).toMatchObject({ verdict: 'rejected', decision: { reason: 'Chủ nhà không đồng ý', who: 'An' } })
  await store.getState().goToShare(third!.id)
  await store.getState().rejectShare('Không cần')
  expect(store.getState().shareAt).toBe(first!.id)
  await store.getState().goToShare(second!.id)
  expect(await store.getState().reopenShare()).toBe(true)
  expect(store.getState().shareAt).toBe(second!.id)
  await found(store)
  expect(verdicts(store)).toEqual(['open', 'open', 'rejected'])
})

test('what is filtered by state goes on below, though what was decided leaves the list', async () => {
  const store = await opened()
  store.getState().askShares({ verdict: 'open' })
  const [, second, third] = sharesOf(store.getState())
  await store.getState().goToShare(second!.id)
  await store.getState().rejectShare('Không cần')
  expect(store.getState().shareAt).toBe(third!.id)
  expect(sharesOf(store.getState())).toHaveLength(2)
  store.getState().askShares({ verdict: 'rejected' })
  expect(sharesOf(store.getState()).map(({ id }) => id)).toEqual([second!.id])
  store.getState().askShares({ verdict: null, owner: 'FPT' })
  expect(sharesOf(store.getState()).map(({ owners }) => owners.includes('FPT'))).toEqual([true])
  store.getState().askShares({ owner: null, sort: 'name' })
  const names = sharesOf(store.getState()).map(({ name }) => name)
  expect(names).toEqual(names.toSorted(new Intl.Collator('vi', { numeric: true }).compare))
})

test('another way of the same is looked at until it is left; what was agreed to is not agreed to twice, and is looked at as it was agreed', async () => {
  const store = await opened()
  const one = sharesOf(store.getState()).find(({ proposals }) => proposals.length > 1)!
  await store.getState().goToShare(one.id)
  expect(proposalLookedAt(store.getState())!.id).toBe(one.proposals[0]!.id)
  const other = one.proposals[1]!.id
  store.getState().chooseProposal(other)
  expect(proposalLookedAt(store.getState())!.id).toBe(other)
  await store.getState().acceptShare()
  await found(store)
  await store.getState().goToShare(one.id)
  expect(proposalLookedAt(store.getState())!.id).toBe(other)
  expect(isAgreed(store.getState())).toBe(true)
  const { at } = store.getState().status!
  expect(await store.getState().acceptShare()).toBe(false)
  expect(store.getState().status!.at).toBe(at)
})

test('the list goes round with the keys; what was selected, or asked for at a place, makes way', async () => {
  const store = await opened()
  const ids = sharesOf(store.getState()).map(({ id }) => id)
  const seen: (string | null)[] = []
  for (const by of [-1, 1, 1] as const) {
    await store.getState().stepShare(by)
    seen.push(store.getState().shareAt)
  }
  expect(seen).toEqual([ids[2], ids[0], ids[1]])
  await store.getState().select(['A0'])
  store.getState().askShareFor('mast')
  await store.getState().goToShare(ids[0]!)
  expect(store.getState()).toMatchObject({ selected: [], shareAsking: null, shareAt: ids[0], tool: 'select' })
  expect(shareLookedAt(store.getState())!.id).toBe(ids[0])
})

test('after an edit the list is old until it is looked for again; a stopped search leaves it and says so', async () => {
  const store = await opened()
  const { shareFound: { colocation: before }, counts } = store.getState()
  store.getState().closeSharing()
  await store.getState().edit({ do: 'remove', ids: ['B0', 'SB0'] })
  await until(store, (state) => state.counts?.drawn !== counts?.drawn)
  expect(store.getState().shareFound.colocation).toBe(before)
  expect(isShareStale(store.getState())).toBe(true)
  store.getState().openSharing()
  await until(store, ({ shareProgress }) => shareProgress !== null)
  store.getState().cancelSharing()
  await until(store, ({ shareProgress }) => shareProgress === null)
  expect(store.getState().shareTrouble).toBe('cancelled')
  expect(store.getState().shareFound.colocation).toBe(before)
  await store.getState().shareAgain()
  expect(store.getState().shareTrouble).toBeNull()
  expect(isShareStale(store.getState())).toBe(false)
  expect(sharesOf(store.getState())).toHaveLength(2)
})

test('the plan for all groups together is agreed to as one step, and undone as one', async () => {
  const store = await opened()
  await store.getState().planRemoval()
  const plan = store.getState().removalPlan!
  expect(plan.groups.length).toBeGreaterThan(0)
  const { at } = store.getState().status!
  expect(await store.getState().acceptPlan()).toBe(true)
  expect(store.getState()).toMatchObject({ removalPlan: null, status: { at: at + 1 } })
  await found(store)
  const agreed = sharesOf(store.getState()).filter(({ verdict }) => verdict === 'accepted').map(({ id }) => id)
  expect(agreed.toSorted()).toEqual(plan.groups.map(({ opportunity }) => opportunity).toSorted())
  await store.getState().undo()
  await found(store)
  expect(verdicts(store)).toEqual(['open', 'open', 'open'])
})

test('a decision is followed by a search of its own, however long the last one took', async () => {
  const store = await opened()
  const [first, second] = sharesOf(store.getState())
  const isNow = ({ shareFound: { colocation }, status }: State) => colocation?.version === status!.version
  await store.getState().goToShare(first!.id)
  await store.getState().rejectShare('Không cần')
  await until(store, isNow)
  await store.getState().goToShare(second!.id)
  await store.getState().acceptShare()
  await until(store, isNow)
  expect(verdicts(store)).toEqual(['rejected', 'accepted', 'open'])
})
