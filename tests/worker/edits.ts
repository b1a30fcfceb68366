import type { Position } from 'geojson'
import { all, type Dataset, type Feature } from '../../src/model/dataset'
import type { Edit } from '../../src/model/edit'
import { at, type Network, network } from '../network'
import { pick, whole } from '../random'

/** A small town with a net over it: pole lines with cables, ducts with chambers, masts with stations, wards and zones. */
export function anyNet(next: () => number): Network {
  const net = network()
    .square('unit', 'W1', -1000, -1000, 2000, { level: 'ward', name: 'Phường Cẩm Thành', unitCode: '21028', validFrom: '2025-07-01' })
    .square('unit', 'W2', 1000, -1000, 2000, { level: 'ward', name: 'Phường Nghĩa Lộ', unitCode: '21025', validFrom: '2025-07-01' })
  const rows = whole(next, 2, 4)
  for (let row = 0; row < rows; row++) {
    for (let i = 0; i < 6; i++) net.pole(`P${row}-${i}`, i * 40, row * 60, { street: `Đường ${row}`, status: 'operational', capacityCables: 4 })
    net.cable(`C${row}`, ...Array.from({ length: 4 }, (_, i) => `P${row}-${i}`)).cable(`E${row}`, `P${row}-5`, `P${row}-4`, `P${row}-3`)
  }
  for (let i = 0; i < 4; i++) net.point('chamber', `H${i}`, i * 50, -40, { street: 'Đường 0' })
  for (let i = 0; i < 3; i++) net.add('duct', `D${i}`, { type: 'LineString', coordinates: [at(i * 50, -40), at((i + 1) * 50, -40)] }, { ways: 4, usedWays: 1 })
  net.add('cable', 'CD', { type: 'LineString', coordinates: [at(0, -40), at(50, -40)] }, { placement: 'duct', duct: ['D0'] })
  for (let i = 0; i < 3; i++) {
    net.site(`S${i}`, i * 200, 300, { code: `QNI-V-${i}`, support: 'rooftop', heightM: 6, buildingHeightM: 12 })
    net.point('station', `T${i}`, i * 200, 300, { site: i === 1 ? 'QNI-V-1' : `S${i}`, operator: 'Viettel' })
  }
  net.square('zone', 'Z1', 0, 400, 200, { purpose: 'urban' })
  net.square('zone', 'Z2', 150, 450, 200, { purpose: 'urban' })
  return net
}

const place = (next: () => number): Position => at(whole(next, -200, 1400), whole(next, -200, 600))
const positionsOf = ({ geometry }: Feature): Position[] =>
  geometry?.type === 'Point' ? [geometry.coordinates] : geometry?.type === 'LineString' ? geometry.coordinates : geometry?.type === 'Polygon' ? geometry.coordinates[0]! : []

/** Anything a person might do next, sensible or not: what cannot be is refused, and that is an answer too. */
export function anyEdit(next: () => number, dataset: Dataset): Edit {
  const present = [...all(dataset)].filter(({ properties }) => properties.kind !== 'unit')
  const some = () => pick(next, present).id
  const many = () => Array.from({ length: whole(next, 1, 4) }, some)
  const ofKind = (...kinds: string[]) => present.filter(({ properties }) => kinds.includes(properties.kind))
  const one = (...kinds: string[]) => (ofKind(...kinds).length ? pick(next, ofKind(...kinds)).id : some())
  const feature = pick(next, present)
  switch (whole(next, 0, 14)) {
    case 0: return { do: 'create', drafts: [{ kind: 'pole', geometry: { type: 'Point', coordinates: place(next) }, values: { heightM: whole(next, 5, 12) } }] }
    case 1: {
      const ends = ofKind('pole').map((pole) => positionsOf(pole)[0]!)
      return { do: 'create', drafts: [{ kind: 'cable', geometry: { type: 'LineString', coordinates: [pick(next, ends), place(next), pick(next, ends)] }, values: { operator: 'VNPT' } }] }
    }
    case 2: return { do: 'write', ids: many(), values: { owner: pick(next, ['VNPT', 'Viettel', null]), phase: whole(next, 2026, 2030) } }
    case 3: return { do: 'copy', from: some(), ids: many(), fields: ['owner', 'status', 'note'] }
    case 4: return { do: 'remove', ids: many(), loose: pick(next, ['remove', 'release']) }
    case 5: return { do: 'assign', ids: [one('cable')], ducts: next() < 0.3 ? [] : [one('duct')] }
    case 6: return { do: 'number', ids: many() }
    case 7: return { do: 'move', ids: many(), from: positionsOf(feature)[0] ?? place(next), to: place(next) }
    case 8: return feature.geometry?.type === 'LineString'
      ? { do: 'reshape', id: feature.id, geometry: { type: 'LineString', coordinates: [...feature.geometry.coordinates, place(next)] } }
      : { do: 'reshape', id: feature.id, geometry: { type: 'Point', coordinates: place(next) } }
    case 9: {
      const line = ofKind('cable', 'duct').filter(({ geometry }) => geometry?.type === 'LineString')
      const chosen = line.length ? pick(next, line) : feature
      return { do: 'split', id: chosen.id, at: pick(next, positionsOf(chosen)) ?? place(next) }
    }
    case 10: {
      const first = ofKind('cable').find(({ geometry }) => geometry?.type === 'LineString') ?? feature
      const ends = positionsOf(first)
      const meets = (other: Feature) => other.id !== first.id && ends.some((end, i) => (i === 0 || i === ends.length - 1) && String(positionsOf(other)[0]) === String(end))
      return { do: 'join', ids: [first.id, ofKind('cable').find(meets)?.id ?? one('cable')] }
    }
    case 11: return { do: 'duplicate', ids: many(), from: at(0, 0), to: place(next) }
    case 12: return { do: 'paste', features: [feature, pick(next, present)], at: next() < 0.5 ? null : place(next) }
    case 13: return { do: 'offset', id: one('cable', 'duct'), metres: whole(next, -5, 5), kind: 'duct' }
    default: return next() < 0.5 ? { do: 'merge', ids: [one('zone'), one('zone')] } : { do: 'cut', id: one('zone'), line: [at(-100, 480), at(700, 480)] }
  }
}
