import type { LineString, Point } from 'geojson'
import { expect, test } from 'vitest'
import { retidied } from '../../../../src/analysis/tidiness/touched'
import { tidied } from '../../../../src/analysis/tidiness'
import { run } from '../../../../src/load'
import { type Change, create, merge, remove, replace } from '../../../../src/model/change'
import { all, apply, type Dataset, type Feature, get } from '../../../../src/model/dataset'
import type { Finding } from '../../../../src/model/finding'
import type { Properties } from '../../../../src/model/schema'
import { at, network } from '../../../network'
import { pick, random, whole } from '../../../random'
import { askedOf, settingsOf } from './asking'

const settings = settingsOf()
const operators = ['VNPT', 'Viettel', 'FPT', 'MobiFone'] as const
const streetNames = ['Quang Trung', 'Lê Lợi', 'Hùng Vương', 'Phan Bội Châu', 'Nguyễn Du', ''] as const
const maybe = (next: () => number, share: number) => next() < share
const flagOf = (next: () => number) => pick(next, [true, false, undefined])
const said = <T extends object>(fields: T) => Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T

const cableFields = (next: () => number) => said({
  operator: pick(next, operators), role: pick(next, ['trunk', 'distribution', 'drop'] as const), lowestM: pick(next, [3.8, 4.6, 5.2, 6, undefined]), bundled: flagOf(next), suspended: flagOf(next),
  tagged: flagOf(next), heightSign: flagOf(next), ownerConsent: flagOf(next), inUse: flagOf(next), spareCoilM: pick(next, [4, 20, undefined]), permitUntil: pick(next, ['2025-01-01', '2028-01-01', undefined]),
  status: pick(next, ['operational', 'planned', undefined] as const),
})
const poleFields = (next: () => number) => said({
  owner: pick(next, operators), sector: pick(next, ['telecom', 'power', undefined] as const), heightM: pick(next, [7, 12, undefined]), capacityCables: pick(next, [1, 3, undefined]), ownerSign: flagOf(next),
  status: pick(next, ['operational', 'planned', undefined] as const), code: maybe(next, 0.3) ? `T-${whole(next, 1, 30)}` : undefined,
})
const roadFields = (next: () => number) => said({
  name: pick(next, streetNames), roadClass: pick(next, ['main', 'street', 'alley', 'national'] as const), widthM: pick(next, [5, 12, 30, undefined]), hanging: pick(next, ['allowed', 'forbidden', undefined] as const),
  undergroundingYear: pick(next, [2025, 2028, undefined]),
})

/** A few streets with what is about them, far enough from each other that not everything is near everything. */
function town(next: () => number): Dataset {
  const net = network()
  const line = (kind: 'road' | 'utility' | 'background' | 'duct' | 'cable', id: string, places: readonly (readonly [number, number])[], given: object) =>
    net.add(kind, id, { type: 'LineString', coordinates: places.map(([x, y]) => at(x, y)) }, given as never)
  const poles: { id: string; x: number; y: number; code?: string | undefined }[] = []
  for (let i = 0; i < 5; i++) {
    const y = i * 160
    line('road', `EW${i}`, [[-20, y], [240, y + whole(next, -8, 8)], [520, y]], roadFields(next))
    line('road', `NS${i}`, [[i * 130, -30], [i * 130 + whole(next, -6, 6), 300], [i * 130, 700]], roadFields(next))
    for (let k = 0; k < 11; k++) {
      const pole = { id: `P${i}-${k}`, x: k * 48, y: y + (maybe(next, 0.8) ? 6 : -6), ...poleFields(next) }
      poles.push(pole)
      net.pole(pole.id, pole.x, pole.y, { ...pole, x: undefined, y: undefined, id: undefined })
    }
    for (let c = 0; c < 3; c++) {
      const from = whole(next, 0, 6)
      const own = poles.slice(11 * i + from, 11 * i + from + whole(next, 2, 5))
      const names = maybe(next, 0.7) ? own.map(({ id, code }) => (code && maybe(next, 0.5) ? code : id)) : undefined
      line('cable', `C${i}-${c}`, own.map(({ x, y: north }) => [x, north] as const), { placement: 'aerial', ...said({ poles: names }), ...cableFields(next) })
    }
    line('duct', `D${i}`, [[0, y - 8], [240, y - 8]], { ...said({ ductClass: pick(next, ['N1', 'N2', undefined]), coverM: pick(next, [0.3, 0.6]), surface: pick(next, ['sidewalk', 'roadway']), ways: 6, usedWays: 2, shareable: true, owner: pick(next, operators) }) })
    line('cable', `B${i}`, [[250, y - 8], [400, y - 8]], { placement: 'buried', operator: pick(next, operators), role: 'trunk' })
    line('utility', `U${i}`, [[-10, y - 8.4], [500, y - 8.3]], said({ sector: pick(next, ['water', 'sewer', 'power']), depthM: 1, diameterMm: pick(next, [100, 400, undefined]) }))
    net.point('chamber', `H${i}`, whole(next, 0, 240), y - 8, said({ chamberClass: pick(next, ['manhole', 'cabinet'] as const), owner: pick(next, operators), lidOwner: maybe(next, 0.6) ? 'x' : undefined }))
  }
  line('utility', 'V1', [[-30, 166.5], [300, 167], [520, 330]], said({ sector: 'power', voltageKv: 22, bare: flagOf(next) }))
  line('background', 'R1', [[100, -40], [130, 700]], { class: 'rail' })
  net.square('background', 'N1', 200, 150, 30, { class: 'building' })
  // Land of a street is one long plot, as registers draw it; beside it people's own.
  for (const i of [1, 3]) net.add('background', `L${i}`, { type: 'Polygon', coordinates: [[[-30, 160 * i - 15], [530, 160 * i - 15], [530, 160 * i + 15], [-30, 160 * i + 15], [-30, 160 * i - 15]].map(([x, y]) => at(x!, y!))] }, { class: 'parcel' })
  for (let i = 0; i < 6; i++) net.square('background', `L${10 + i}`, whole(next, 0, 480), whole(next, -20, 640), 25, { class: 'parcel' })
  net.square('zone', 'Z1', -50, -50, 300, { purpose: 'urban' })
  net.point('place', 'S1', 120, 2, { class: 'school' })
  net.point('site', 'M1', 126, 400, { heightM: 42 })
  return net.dataset()
}

let made = 0
function edit(next: () => number, dataset: Dataset): Change {
  const features = [...all(dataset)]
  const some = (kind: string) => features.filter(({ properties }) => properties.kind === kind)
  const write = (feature: Feature, fields: object): Change => replace([feature, { ...feature, properties: { ...feature.properties, ...fields } as Properties }])
  const shift = (feature: Feature): Change => {
    const [dx, dy] = [(next() - 0.5) * 2e-3, (next() - 0.5) * 2e-3]
    const moved = (value: unknown): unknown => (Array.isArray(value) ? (typeof value[0] === 'number' ? [value[0] + dx, (value[1] as number) + dy] : value.map(moved)) : value)
    const { geometry } = feature
    return replace([feature, { ...feature, geometry: { ...geometry, coordinates: moved((geometry as Point).coordinates) } as Feature['geometry'] }])
  }
  switch (whole(next, 0, 8)) {
    case 0: return write(pick(next, some('cable')), cableFields(next))
    case 1: return write(pick(next, some('pole')), poleFields(next))
    case 2: return write(pick(next, some('road')), roadFields(next))
    case 3: return shift(pick(next, features))
    case 4: return remove(pick(next, features))
    case 5: {
      // A pole is moved with the ends that are on it.
      const pole = pick(next, some('pole'))
      const [x, y] = (pole.geometry as Point).coordinates as [number, number]
      const to = [x + (next() - 0.5) * 5e-4, y + (next() - 0.5) * 5e-4]
      const cables = some('cable').filter(({ geometry }) => JSON.stringify(geometry).includes(`[${x},${y}]`))
      return replace([pole, { ...pole, geometry: { type: 'Point', coordinates: to } }], ...cables.map((cable): [Feature, Feature] => [
        cable, { ...cable, geometry: { type: 'LineString', coordinates: (cable.geometry as LineString).coordinates.map(([a, b]) => (a === x && b === y ? to : [a!, b!])) } },
      ]))
    }
    case 6: {
      const poles = [pick(next, some('pole')), pick(next, some('pole'))]
      const coordinates = poles.map(({ geometry }) => (geometry as Point).coordinates)
      return create({ type: 'Feature', id: `new${++made}`, geometry: { type: 'LineString', coordinates }, properties: { kind: 'cable', placement: 'aerial', poles: poles.map(({ id }) => id), ...cableFields(next) } })
    }
    case 7: return create({ type: 'Feature', id: `new${++made}`, geometry: { type: 'Point', coordinates: at(whole(next, 0, 500), whole(next, 0, 640)) }, properties: { kind: 'pole', ...poleFields(next) } as Properties })
    default: return write(pick(next, some('utility').concat(some('duct'))), { voltageKv: 22, depthM: pick(next, [undefined, 1]), sector: 'power', coverM: 0.2 })
  }
}

const plain = (findings: readonly Finding[]) => findings.map(({ id, message, values, place, severity, subjects, source }) => JSON.stringify({ id, message, values, place, severity, subjects, source })).sort()

test.each(Array.from({ length: 16 }, (_, seed) => seed + 1))('what a change touched is said again as the whole is, seed %i', { timeout: 60_000 }, (seed) => {
  const next = random(seed)
  let dataset = town(next)
  let asked = askedOf(dataset, settings)
  let known = run(tidied(asked))
  expect(known.length).toBeGreaterThan(10)
  for (let round = 0; round < 6; round++) {
    let change = edit(next, dataset)
    if (maybe(next, 0.3)) change = merge(change, edit(next, apply(dataset, change)))
    const after = apply(dataset, change)
    const { ids, findings } = run(retidied({ asked, dataset: after, change, settings }))
    const merged = [...known.filter(({ subjects: [id] }) => !ids.has(id!)), ...findings]
    const whole = askedOf(after, settings, asked.scene.plane)
    const expected = run(tidied(whole))
    const what = `seed ${seed}, round ${round}: ${[...change].map(([id, { before, after: now }]) => `${before ? (now ? 'changed' : 'removed') : 'new'} ${id}`).join(', ')}`
    expect(plain(merged), what).toEqual(plain(expected))
    expect(findings.every(({ subjects: [id] }) => ids.has(id!) && get(after, id!))).toBe(true)
    ;[dataset, asked, known] = [after, whole, expected]
  }
})

test('a plot is a street no more when its road goes: what runs through it far from the road is told', () => {
  const strip = network().add('background', 'L1', { type: 'Polygon', coordinates: [[at(0, 0), at(900, 0), at(900, 30), at(0, 30), at(0, 0)]] }, { class: 'parcel' })
    .add('road', 'R1', { type: 'LineString', coordinates: [at(10, 15), at(60, 15)] })
    .add('cable', 'C1', { type: 'LineString', coordinates: [at(700, 10), at(760, 10)] }, { placement: 'aerial', role: 'trunk' }).dataset()
  const asked = askedOf(strip, settingsOf('throughPlots'))
  expect(run(tidied(asked))).toEqual([])
  const change = remove(get(strip, 'R1')!)
  expect(run(retidied({ asked, dataset: apply(strip, change), change, settings })).findings.map(({ subjects }) => subjects)).toEqual([['C1', 'L1']])
})
