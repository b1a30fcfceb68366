import { expect, test } from 'vitest'
import { create, replace } from '../../src/model/change'
import { all, apply, type Dataset, datasetOf } from '../../src/model/dataset'
import { noFilter } from '../../src/model/filter'
import { cut } from '../../src/tiles/cut'
import type { TileAddress } from '../../src/tiles/mercator'
import { deepestZoom } from '../../src/tiles/zooms'
import { clientOf } from '../../src/worker/client'
import { type Context, contextOf } from '../../src/worker/replica'
import { serve } from '../../src/worker/run'
import { tile } from '../../src/worker/tile'
import { at, network } from '../network'
import { random } from '../random'
import { silent, tilesOver } from '../tiles/read'
import { town } from '../tiles/town'

function worker(dataset: Dataset) {
  const context = contextOf()
  show(context, dataset)
  const client = clientOf<{ tile: typeof tile }>(() => {
    const { port1, port2 } = new MessageChannel()
    serve(port2, { tile }, context)
    return port1
  })
  return { context, client }
}

const show = (context: Context, dataset: Dataset) => void (context.replica = { ...context.replica, dataset, version: context.replica.version + 1 })
const over = (z: number, sideM: number) => {
  const [a, b] = [at(0, 0), at(sideM, sideM)]
  return tilesOver([a[0]!, a[1]!, b[0]!, b[1]!], z)
}

test('a tile is that of the data as they are, and comes again untouched though it was given away', async () => {
  const dataset = datasetOf(town(random(2), 60, 500))
  const { client } = worker(dataset)
  const [address] = over(15, 100)
  const first = await client.call('tile', address!)
  const second = await client.call('tile', address!)
  expect(new Uint8Array(first.data)).toEqual(cut(dataset, null, address!, silent))
  expect(new Uint8Array(second.data)).toEqual(new Uint8Array(first.data))
  expect(second.etag).toBe(first.etag)
  client.close()
})

test('after an edit the tiles it touches have another mark, all others the one they had; undone, all have it again', async () => {
  const start = network().pole('near', 5, 5).pole('far', 5000, 5000).dataset()
  const { client, context } = worker(start)
  const addresses = over(deepestZoom - 2, 5100)
  const mark = async (address: TileAddress) => [JSON.stringify(address), (await client.call('tile', address)).etag] as const
  const marks = async () => new Map(await Promise.all(addresses.map(mark)))
  const before = await marks()
  const near = [...all(start)][0]!
  show(context, apply(start, replace([near, { ...near, properties: { ...near.properties, status: 'planned' } }])))
  const after = await marks()
  const changed = addresses.map((address) => JSON.stringify(address)).filter((key) => before.get(key) !== after.get(key))
  expect(changed).toEqual([JSON.stringify(over(deepestZoom - 2, 6)[0])])
  show(context, start)
  expect(await marks()).toEqual(before)
  client.close()
})

test('another filter shows at once in every tile', async () => {
  const { client, context } = worker(network().pole('P', 5, 5, { status: 'planned' }).pole('Q', 9, 5, { status: 'operational' }).dataset())
  const [address] = over(16, 6)
  const before = await client.call('tile', address!)
  context.filter = { ...noFilter, statuses: ['planned'] }
  const filtered = await client.call('tile', address!)
  expect(filtered.data.byteLength).toBeLessThan(before.data.byteLength)
  context.filter = noFilter
  expect((await client.call('tile', address!)).etag).toBe(before.etag)
  client.close()
})

test('a tile nobody waits for any more is not cut', async () => {
  const { client } = worker(datasetOf(town(random(5), 300, 2000)))
  const addresses = over(16, 2000).slice(0, 9)
  const abort = new AbortController()
  const ends = addresses.map((address) => client.call('tile', address, { signal: abort.signal }).then(() => 'cut', (reason: Error) => reason.message))
  abort.abort(new Error('looked away'))
  expect(new Set(await Promise.all(ends))).toEqual(new Set(['looked away']))
  expect((await client.call('tile', addresses[0]!)).data.byteLength).toBeGreaterThan(0)
  client.close()
})

test('the newest look is served before an older one, and each in its order', async () => {
  let now = 0
  const context = contextOf()
  show(context, network().pole('P', 0, 0).dataset())
  const served: number[] = []
  const { performance: clock } = globalThis
  const told = Object.getOwnPropertyDescriptor(globalThis, 'performance')!
  Object.defineProperty(globalThis, 'performance', { value: { now: () => now }, configurable: true })
  try {
    const call = { isCancelled: () => false }
    const ask = (z: number) => tile({ z, x: 0, y: 0 }, context, call).then(() => served.push(z))
    const asked = [ask(1), ask(2)]
    now += 1000
    asked.push(ask(3), ask(4))
    await Promise.all(asked)
  } finally {
    Object.defineProperty(globalThis, 'performance', told)
  }
  expect(served).toEqual([3, 4, 1, 2])
  expect(performance).toBe(clock)
})

test('an edit made while a tile is being cut is in the next one', async () => {
  const start = datasetOf(town(random(6), 3000, 900))
  const { client, context } = worker(start)
  const [address] = over(13, 10)
  const early = client.call('tile', address!)
  const later = apply(start, create({ ...network().site('new', 400, 400, { name: 'Trạm mới' }).features[0]! }))
  show(context, later)
  await early
  expect(new Uint8Array((await client.call('tile', address!)).data)).toEqual(cut(later, null, address!, silent))
  client.close()
})
