import { type Found, type SharingSettings, standard } from '../../../src/analysis/sharing'
import { digOnce } from '../../../src/analysis/works'
import { run } from '../../../src/load'
import type { Dataset } from '../../../src/model/dataset'
import type { Kind, Properties } from '../../../src/model/schema'
import { at, type Network } from '../../network'

export const limits = { withinM: 15, months: 12, overlapM: 30 }
export const day = '2026-11-21'

export const found = (dataset: Dataset, settings: Partial<SharingSettings> = {}, scope: string | null = null): Found =>
  run(digOnce({ dataset, settings: { ...standard, works: limits, ...settings }, scope, day, today: day }))

type Given<K extends Kind> = Partial<Omit<Properties<K>, 'kind'>>

/** A line over places in metres. */
export const line = <K extends Kind>(net: Network, kind: K, id: string, places: readonly (readonly [number, number])[], given: Given<K>): Network =>
  net.add(kind, id, { type: 'LineString', coordinates: places.map(([x, y]) => at(x, y)) }, given)

/** Water mains along the street, 0 to 200 m east, in the first half of 2027. */
export const water = (net: Network, given: Given<'works'> = {}): Network =>
  line(net, 'works', 'W', [[0, 0], [200, 0]], { name: 'Thay ống', sector: 'water', owner: 'Cấp nước', contact: 'Phòng kỹ thuật', start: '2027-01-10', end: '2027-06-30', ...given })

export const duct = (net: Network, id: string, fromM: number, toM: number, northM: number, given: Given<'duct'> = {}): Network =>
  line(net, 'duct', id, [[fromM, northM], [toM, northM]], { owner: 'VNPT', status: 'planned', phase: 2027, ...given })
