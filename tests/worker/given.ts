import { readdirSync, readFileSync } from 'node:fs'
import type { Position } from 'geojson'
import { load } from '../../src/load'
import { type Change, create, remove, replace } from '../../src/model/change'
import { all, apply, type Dataset, datasetOf, type Feature, get } from '../../src/model/dataset'
import { type Filter, noFilter } from '../../src/model/filter'
import { type Finding, findingOf } from '../../src/model/finding'
import { type Context, contextOf, emptyReplica } from '../../src/worker/replica'
import { at, network } from '../network'
import { pick, whole } from '../random'

/** The tasks' context over some data. */
export function over(dataset: Dataset, findings: readonly Finding[] = []): Context {
  const context = contextOf()
  context.replica = { ...emptyReplica, dataset, findings, said: findings, version: 1 }
  return context
}

/** Work in steps, done in one go. */
export function done<R>(work: Generator<unknown, R>): R {
  for (let step = work.next(); ; step = work.next()) if (step.done) return step.value
}

/** What a task makes of a change: the replica is replaced. */
export function change(context: Context, difference: Change): void {
  const { replica } = context
  context.replica = { ...replica, dataset: apply(replica.dataset, difference), version: replica.version + 1 }
}

let city: Dataset | undefined
/** The sample city as it opens. */
export function sampleCity(): Dataset {
  if (city) return city
  const folder = new URL('../../data/sample/', import.meta.url)
  const sources = readdirSync(folder).filter((name) => name.endsWith('.geojson')).map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }))
  return (city = datasetOf(done(load(sources)).features))
}

const streets = ['Hùng Vương', 'Lê Lợi', 'Phan Đình Phùng', 'Nguyễn Nghiêm', 'Trần Hưng Đạo']
const owners = ['Viettel Quảng Ngãi', 'VNPT', 'MobiFone', 'FPT', 'Công ty Điện lực', '']
const statuses = ['planned', 'operational', 'proposed', 'inactive', undefined] as const

function anyFeature(next: () => number, id: string): Feature {
  const place = (): Position => at(whole(next, -500, 3500), whole(next, -500, 2500))
  const status = pick(next, statuses)
  const properties = {
    ...(next() < 0.8 && { name: `Đối tượng ${whole(next, 1, 400)} ${pick(next, streets)}` }), ...(next() < 0.5 && { code: `QNI-${pick(next, [...'VNMF'])}-${whole(next, 1, 9999)}` }),
    ...(status && { status }), ...(next() < 0.5 && { phase: whole(next, 2025, 2032) }), owner: pick(next, owners), street: pick(next, streets),
    ...(next() < 0.3 && { ward: pick(next, ['1', '2', '3', '9']) }),
  }
  const kind = pick(next, ['pole', 'pole', 'site', 'cable', 'road', 'zone', 'place'] as const)
  const corner = place()
  const geometry = next() < 0.1 ? null
    : kind === 'cable' || kind === 'road' ? { type: 'LineString' as const, coordinates: [corner, place(), place()] }
    : kind === 'zone' ? { type: 'Polygon' as const, coordinates: [[corner, [corner[0]! + 0.003, corner[1]!], [corner[0]! + 0.003, corner[1]! + 0.002], corner]] }
    : { type: 'Point' as const, coordinates: corner }
  return { type: 'Feature', id, geometry, properties: { kind, ...properties, ...(kind === 'pole' && { heightM: whole(next, 5, 20) }) } as Feature['properties'] }
}

/** Three wards, one of which came of two others, and so many objects of all sorts, placed and unplaced. */
export function anyTown(next: () => number, count: number): Dataset {
  const town = network()
    .square('unit', 'W1', 0, 0, 1000, { level: 'ward', name: 'Phường Một', unitCode: '1', validFrom: '2025-07-01' })
    .square('unit', 'W2', 1000, 0, 1000, { level: 'ward', name: 'Phường Hai', unitCode: '2', validFrom: '2025-07-01' })
    .square('unit', 'W3', 2000, 0, 1000, { level: 'ward', name: 'Xã Ba', unitCode: '3', validFrom: '2025-07-01' })
    .square('unit', 'O1', 0, 0, 500, { level: 'ward', name: 'Phường Chánh Lộ', unitCode: '9', validFrom: '2014-01-01', validTo: '2025-06-30', successors: ['1'] })
    .square('unit', 'O2', 500, 0, 500, { level: 'ward', name: 'Phường Cũ', unitCode: '2', validFrom: '2014-01-01', validTo: '2025-06-30', successors: ['1'] })
  for (let i = 0; i < count; i++) town.features.push(anyFeature(next, `F${i}`))
  return town.dataset()
}

/** A small edit: something new, something moved or renamed, something gone, something that comes back. */
export function anyChange(next: () => number, dataset: Dataset): Change {
  const present = [...all(dataset)].filter(({ properties }) => properties.kind !== 'unit')
  const gone = dataset.base.features.filter(({ id }) => !get(dataset, id))
  const some = pick(next, present)
  switch (whole(next, 0, 3)) {
    case 0: return create(anyFeature(next, `N${dataset.added.length}`))
    case 1: return remove(some)
    case 2: return gone.length ? create(pick(next, gone)) : create(anyFeature(next, `N${dataset.added.length}`))
    default: return replace([some, { ...anyFeature(next, some.id), id: some.id }])
  }
}

export function anyFilter(next: () => number): Filter {
  return {
    scope: pick(next, [null, null, 'W1', 'W2', 'O1', 'gone']), owners: pick(next, [null, null, ['V'], ['N', 'K']]),
    statuses: pick(next, [null, null, ['operational'], ['planned', 'proposed']]), untilYear: pick(next, [null, 2026, 2030]), day: pick(next, [noFilter.day, '2025-06-30']),
  }
}

/** Findings of all severities, about some objects or none. */
export const anyFindings = (next: () => number, dataset: Dataset, count: number): Finding[] => Array.from({ length: count }, (_, i) => findingOf({
  rule: pick(next, ['load.zeroLength', 'load.selfCrossing', 'load.wrongTurn', 'load.crsMember']), severity: pick(next, ['error', 'warning', 'info']), message: 'load.empty',
  subjects: Array.from({ length: whole(next, 0, 4) }, () => pick(next, dataset.base.features).id), key: String(i),
}))
