import type { Position } from 'geojson'
import { expect, test, vi } from 'vitest'
import { checkAll, faultsOf, groundOf, touchedBy } from '../../src/analysis/integrity'
import type { Change } from '../../src/model/change'
import { all, apply, type Dataset, type Feature, get } from '../../src/model/dataset'
import type { Finding } from '../../src/model/finding'
import { at, type Network, network } from '../network'
import { random } from '../random'
import { anyChange, anyTown, done } from '../worker/given'

vi.setConfig({ testTimeout: 60_000 })

const line = (...places: [number, number][]) => ({ type: 'LineString' as const, coordinates: places.map(([east, north]) => at(east, north)) })

/** What is wrong in a net: the rule without its first word, the severity, and who it speaks of. */
function wrong(net: Network): string[] {
  const dataset = net.dataset()
  return done(checkAll(dataset, groundOf(dataset, 2026))).map(({ rule, severity, subjects }) => `${rule.slice(8)} ${severity}: ${subjects.join(' ')}`)
}
function only(net: Network): Finding {
  const dataset = net.dataset()
  const found = done(checkAll(dataset, groundOf(dataset, 2026)))
  expect(found).toHaveLength(1)
  return found[0]!
}
/** The only thing wrong with a net, put right. */
function fixed(net: Network): Dataset {
  const { fix } = only(net)
  const dataset = apply(net.dataset(), ofOwn(net.dataset(), fix!))
  expect(done(checkAll(dataset, groundOf(dataset, 2026)))).toEqual([])
  return dataset
}
const ofOwn = (dataset: Dataset, fix: Change): Change => new Map(Array.from(fix, ([id, halves]) => [id, { ...halves, ...(halves.before && { before: get(dataset, id)! }) }]))
const placesOf = (feature: Feature | undefined) => (feature!.geometry as { coordinates: Position[] }).coordinates
const wards = () => network()
  .square('unit', 'W1', -1000, -1000, 2000, { level: 'ward', name: 'Phường Cẩm Thành', unitCode: '21028', validFrom: '2025-07-01' })
  .square('unit', 'W2', 1000, -1000, 2000, { level: 'ward', name: 'Phường Nghĩa Lộ', unitCode: '21025', validFrom: '2025-07-01' })
  .square('unit', 'O1', -1000, -1000, 500, { level: 'ward', name: 'Phường Chánh Lộ', unitCode: '9', validTo: '2025-06-30', successors: ['21028'] })

test('a sound net has nothing wrong with it', () => {
  expect(wrong(wards().pole('P1', 0, 0, { code: 'C1', ward: '21028' }).pole('P2', 40, 0, { capacityCables: 1, ward: '9' }).cable('C1', 'P1', 'P2')
    .site('S1', 100, 0, { capacityTenants: 2, tenants: ['VNPT', 'FPT'], heightM: 12 }).point('station', 'T1', 105, 0, { site: 'S1', azimuths: [0, 360] })
    .point('chamber', 'H1', 0, 50).point('chamber', 'H2', 40, 50).add('duct', 'D1', line([0, 50], [40, 50]), { ways: 2, usedWays: 2 })
    .add('cable', 'C2', line([0, 50], [40, 50]), { placement: 'duct', duct: ['D1'], fibres: 24 })
    .add('road', 'R1', line([200, 0], [300, 100], [300, 0], [200, 100])))).toEqual([])
})

test('references lead somewhere, by id or by code', () => {
  expect(wrong(network().site('S1', 0, 0, { code: 'QNI-1' }).point('station', 'T1', 0, 0, { site: 'QNI-1' }).point('station', 'T2', 0, 0, { site: 'QNI-2', technology: '4G', operator: 'X' })))
    .toEqual(['dangling error: T2'])
  expect(only(network().add('cable', 'C1', line([0, 0], [9, 0]), { duct: ['D9'] }))).toMatchObject({ values: { field: 'field.duct', kind: 'kind.duct', name: 'D9' }, place: at(0, 0) })
})

test('the end of a cable beside a pole is loose, and is put onto it where there is only one', () => {
  const beside = (eastM: number) => network().pole('P1', 0, 0).pole('P2', 40, 0, { code: 'X2' }).add('cable', 'C1', line([0, 0], [eastM, 0]), { placement: 'aerial', poles: ['P1'] })
  expect(only(beside(39))).toMatchObject({ rule: 'network.freeEnd', severity: 'warning', subjects: ['C1', 'P2'], place: at(39, 0), values: { node: 'X2' } })
  const after = get(fixed(beside(39)), 'C1')!
  expect(placesOf(after)).toEqual([at(0, 0), at(40, 0)])
  expect(after.properties.poles).toEqual(['P1', 'P2'])
  expect(only(beside(37))).toMatchObject({ severity: 'info' })
  expect(only(beside(37)).fix).toBeUndefined()
  expect(wrong(beside(34))).toEqual([])
  expect(only(beside(39).pole('P3', 40, 1)).fix).toBeUndefined()
  expect(wrong(beside(39.98))).toEqual(['polesUnnamed info: C1'])
  expect(wrong(network().pole('P1', 0, 0).pole('P2', 40, 0).add('cable', 'C1', line([0, 0], [37, 0]), { placement: 'aerial', poles: ['P1'], role: 'drop' }))).toEqual([])
  expect(wrong(network().pole('P1', 0, 0).add('cable', 'C1', line([1, 0], [37, 0]), { placement: 'buried' }))).toEqual([])
  expect(placesOf(get(fixed(network().point('chamber', 'H1', 0, 0).add('duct', 'D1', line([1, 1], [30, 0]))), 'D1'))[0]).toEqual(at(0, 0))
})

test('where poles are named by code, the fix names another by code', () => {
  const net = network().pole('P1', 0, 0, { code: 'A1' }).pole('P2', 40, 0, { code: 'A2' }).add('cable', 'C1', line([0, 0], [39, 0]), { placement: 'aerial', poles: ['A1'] })
  expect(get(fixed(net), 'C1')!.properties.poles).toEqual(['A1', 'A2'])
})

test('shapes of no size, that cross themselves, or turn back', () => {
  expect(wrong(network().add('cable', 'C1', line([0, 0], [0.01, 0])))).toEqual(['zeroLength error: C1'])
  expect(wrong(network().add('zone', 'Z1', { type: 'Polygon', coordinates: [[at(0, 0), at(9, 0), at(4, 0), at(0, 0)]] }, { purpose: 'urban' }))).toEqual(['zeroLength error: Z1'])
  expect(only(network().add('cable', 'C1', line([0, 0], [100, 100], [100, 0], [0, 100])))).toMatchObject({ rule: 'network.selfCrossing', severity: 'warning' })
  expect(wrong(network().add('zone', 'Z1', { type: 'Polygon', coordinates: [[at(0, 0), at(100, 100), at(100, 0), at(0, 90), at(0, 0)]] }, { purpose: 'urban' }))).toEqual(['selfCrossing error: Z1'])
  expect(only(network().add('duct', 'D1', line([0, 0], [50, 0], [20, 0.1])))).toMatchObject({ rule: 'network.sharpBack', severity: 'info', place: at(50, 0) })
  expect(wrong(network().add('duct', 'D1', line([0, 0], [50, 0], [50, 50])))).toEqual([])
})

test('of two alike the later one says so; it goes only where nothing is lost', () => {
  expect(get(fixed(network().pole('P1', 0, 0, { owner: 'VNPT' }).pole('P22', 0, 0, { owner: 'VNPT', code: '' })), 'P1')).toBeDefined()
  expect(only(network().pole('P1', 0, 0).pole('P22', 0, 0, { code: 'A' })).subjects).toEqual(['P1', 'P22'])
  expect(only(network().pole('P1', 0, 0, { heightM: 8 }).pole('P2', 0, 0, { heightM: 9 }))).toMatchObject({ severity: 'info', subjects: ['P2', 'P1'] })
  expect(only(network().pole('P1', 0, 0, { heightM: 8 }).pole('P2', 0, 0, { heightM: 9 })).fix).toBeUndefined()
  expect(wrong(network().pole('P1', 0, 0, { owner: 'VNPT' }).pole('P2', 0, 0, { owner: 'FPT' }))).toEqual([])
  expect(wrong(network().add('duct', 'D1', line([0, 0], [9, 9])).add('duct', 'D2', line([9, 9], [0, 0])))).toEqual(['duplicate warning: D2 D1'])
  const used = network().site('S1', 0, 0).site('S2', 0, 0).point('station', 'T1', 0, 0, { site: 'S2' })
  expect(only(used).fix).toBeUndefined()
})

test('no more than there is room for', () => {
  const net = () => network().pole('P1', 0, 0, { capacityCables: 1 }).pole('P2', 40, 0).pole('P3', 40, 30).cable('C1', 'P1', 'P2').cable('C2', 'P1', 'P3')
  expect(only(net())).toMatchObject({ rule: 'network.occupancy', subjects: ['P1'], values: { n: 2, most: 1 } })
  expect(wrong(network().add('duct', 'D1', line([0, 0], [9, 0]), { ways: 1, usedWays: 2 }))).toEqual(['occupancy warning: D1'])
  expect(wrong(network().add('duct', 'D1', line([0, 0], [9, 0]), { ways: 1 }).add('cable', 'C1', line([0, 0], [9, 0]), { duct: ['D1'], operator: 'A' }).add('cable', 'C2', line([0, 0], [9, 0]), { duct: ['D1'], operator: 'B' })))
    .toEqual(['occupancy warning: D1'])
  expect(wrong(network().site('S1', 0, 0, { capacityTenants: 1, tenants: ['A', 'B'] }))).toEqual(['occupancy warning: S1'])
})

test('the ward a thing says is the one it stands in, by code, by name, or as it was called before', () => {
  expect(only(wards().pole('P1', 0, 0, { ward: '21025' }))).toMatchObject({ rule: 'network.wardMismatch', values: { ward: 'Phường Nghĩa Lộ', there: 'Phường Cẩm Thành' } })
  expect(get(fixed(wards().pole('P1', 0, 0, { ward: '21025' })), 'P1')!.properties.ward).toBe('21028')
  expect(get(fixed(wards().pole('P1', 0, 0, { ward: 'Phường Nghĩa Lộ' })), 'P1')!.properties.ward).toBe('Phường Cẩm Thành')
  expect(wrong(wards().pole('P1', 0, 0, { ward: 'phuong chanh lo' }))).toEqual([])
  expect(wrong(wards().pole('P1', 0, 0, { ward: 'Phường Không Ai Biết' }))).toEqual([])
  expect(wrong(wards().pole('P1', 990, 0, { ward: '21025' }))).toEqual([])
  expect(wrong(wards().pole('P1', 5000, 0, { ward: '21025' }))).toEqual([])
  expect(wrong(wards().add('cable', 'C1', line([900, 0], [1100, 0]), { ward: '21025' }))).toEqual([])
})

test('a station stands at its mast', () => {
  const net = (eastM: number) => network().site('S1', 0, 0).point('station', 'T1', eastM, 0, { site: 'S1' })
  expect(wrong(net(19))).toEqual([])
  expect(get(fixed(net(30)), 'T1')!.geometry).toEqual({ type: 'Point', coordinates: at(0, 0) })
})

test('values that cannot be', () => {
  expect(wrong(network().pole('P1', 0, 0, { heightM: 61 }).pole('P2', 9, 0, { heightM: -1 }).pole('P3', 18, 0, { heightM: 0 }).pole('P4', 27, 0, { capacityCables: 1.5 })))
    .toEqual(['impossible error: P1', 'impossible error: P2', 'impossible warning: P3', 'impossible error: P4'])
  expect(wrong(network().pole('P1', 0, 0, { status: 'planned' }).pole('P2', 9, 0, { status: 'planned', phase: 2027 }))).toEqual(['planWithoutYear warning: P1'])
  expect(wrong(network().pole('P1', 0, 0, { status: 'operational', builtYear: 2027 }).pole('P2', 9, 0, { status: 'operational', builtYear: 2026 }))).toEqual(['impossible warning: P1'])
})

test('a cable names the poles it runs over, and no others', () => {
  const net = () => network().pole('P1', 0, 0).pole('P2', 40, 0).pole('P3', 80, 0)
  const over = (poles: string[]) => net().add('cable', 'C1', line([0, 0], [40, 0], [80, 0]), { placement: 'aerial', poles })
  expect(get(fixed(over(['P1', 'P3'])), 'C1')!.properties.poles).toEqual(['P1', 'P2', 'P3'])
  expect(only(over(['P1', 'P2', 'P3']).pole('P4', 40, 9).add('cable', 'C2', line([0, 0], [40, 0]), { placement: 'aerial', operator: 'X', poles: ['P1', 'P2', 'P4'] })))
    .toMatchObject({ rule: 'network.polesOff', subjects: ['C2', 'P4'] })
})

test('a boundary that moves touches what says in which ward it is; a name touches whose code it is as well', () => {
  const town = wards().pole('P1', 0, 0, { ward: '21028' }).pole('P2', 0, 9).pole('P3', 50, 0, { code: 'P4' }).dataset()
  const unit = get(town, 'W1')!
  const moved: Change = new Map([['W1', { before: unit, after: { ...unit, geometry: get(town, 'O1')!.geometry } }]])
  expect([...touchedBy(moved, apply(town, moved))].sort()).toEqual(['P1', 'W1'])
  const made: Change = new Map([['P4', { after: network().pole('P4', 200, 0).features[0]! }]])
  expect([...touchedBy(made, apply(town, made))].sort()).toEqual(['P3', 'P4'])
})

test('what a change did not touch is as it was, and the ids of findings too', () => {
  for (let seed = 1; seed <= 25; seed++) {
    const next = random(seed)
    let dataset = anyTown(next, 60)
    for (let i = 0; i < 15; i++) {
      const change = anyChange(next, dataset)
      const after = apply(dataset, change)
      const touched = touchedBy(change, after)
      const text = (feature: Feature, of: Dataset) => JSON.stringify(faultsOf(feature, groundOf(of, 2026)))
      for (const feature of all(after)) if (!touched.has(feature.id)) expect(text(feature, after), `seed ${seed}, ${feature.id}`).toBe(text(get(dataset, feature.id)!, dataset))
      dataset = after
    }
  }
})
