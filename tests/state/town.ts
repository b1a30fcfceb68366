import { type State, stateOf, type Store } from '../../src/state'
import type { Work } from '../../src/worker/registry'
import { inline } from '../../src/worker/registry'
import { type Network, network } from '../network'

/** A ward of four villages of 250 people, a square kilometre each; two have a station of 5G, one has only a mast. */
export function town({ hasVillages = true } = {}): Network {
  const net = network().square('unit', 'W', 0, 0, 2000, { level: 'ward', name: 'Phường An', unitCode: 'W', validFrom: '2025-07-01', population: 1000, households: 280 })
  const corners = [[0, 0], [1000, 0], [0, 1000], [1000, 1000]] as const
  if (hasVillages) corners.forEach(([east, north], i) => net.square('unit', `V${i + 1}`, east, north, 1000, { level: 'village', name: `Thôn ${i + 1}`, unitCode: `V${i + 1}`, parent: 'W', validFrom: '2025-07-01', population: 250, households: 70 }))
  return net
    .site('M1', 500, 500, { name: 'Cột 1', owner: 'Viettel', status: 'operational', mastClass: 'A2b' })
    .site('M2', 1500, 500, { name: 'Cột 2', owner: 'VNPT', status: 'operational', mastClass: 'A2b' })
    .site('M3', 500, 1500, { name: 'Cột 3', owner: 'MobiFone', status: 'operational', mastClass: 'A2b', capacityTenants: 3 })
    .point('station', 'S1', 500, 500, { name: 'Trạm 1', operator: 'Viettel', technology: '5G', radiusM: 400, status: 'operational', site: 'M1' })
    .point('station', 'S2', 1500, 500, { name: 'Trạm 2', operator: 'VNPT', technology: '5G', radiusM: 400, status: 'operational', site: 'M2' })
    .point('station', 'S3', 1500, 500, { name: 'Trạm 3', operator: 'VNPT', technology: '4G', radiusM: 400, status: 'operational', site: 'M2' })
}

/** The real tasks beside a log of what was asked; what a test takes into its hands answers when the test says so. */
export function heard(work: Work = inline()): Work & { readonly log: string[] } {
  const log: string[] = []
  const call = ((task: string, args: never, options?: never) => {
    log.push(task)
    return work.call(task as 'drop', args, options)
  }) as Work['call']
  return { ...work, call, log }
}

export async function openTown(net: Network = town(), work: Work = inline()): Promise<Store> {
  const store = stateOf({ work, sample: [], memory: () => ({ getItem: () => null, setItem() {} }) })
  store.getState().giveName('An')
  await store.getState().open([{ name: 'thi_tran.geojson', blob: new Blob([JSON.stringify({ type: 'FeatureCollection', features: net.features })]) }])
  if (!store.getState().status) throw new Error(`expected the town to open, got ${JSON.stringify(store.getState().asking ?? store.getState().outcome)}`)
  // The first figures of a project put away what was worked out for the one before.
  await until(store, ({ counts }) => counts !== null)
  return store
}

/** Waits for the state to be so, without a clock. */
export function until(store: Store, isSo: (state: State) => boolean): Promise<State> {
  return new Promise((resolve) => {
    const check = (state: State) => isSo(state) && (stop(), resolve(state))
    const stop = store.subscribe(check)
    check(store.getState())
  })
}

/** The answer to what was asked a moment ago is there, and what the map shows of it. */
export async function answered(store: Store): Promise<State> {
  await until(store, ({ coverProgress }) => coverProgress !== null)
  return until(store, ({ coverProgress }) => coverProgress === null)
}
