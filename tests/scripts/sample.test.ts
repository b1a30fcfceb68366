import { existsSync, readFileSync } from 'node:fs'
import type { Position } from 'geojson'
import { expect, test } from 'vitest'
import type { Feature } from '../../src/model/dataset'
import { metresBetween, metresPerDegree, turning } from '../../src/model/geometry'
import { choices, type Field, fieldsOf, type Kind, kinds, takesGeometry } from '../../src/model/schema'
import { generate, sampleText } from '../../scripts/sample/index'
import { newUnits, oldUnits } from '../../scripts/sample/units'

const city = [...generate('city', 1)]
const byId = new Map(city.map((feature) => [feature.id, feature]))
const of = <K extends Kind>(kind: K, among: readonly Feature[] = city) => among.filter((feature) => feature.properties.kind === kind) as Feature<K>[]
const count = (kind: Kind) => of(kind).length
const text = (features: Iterable<Feature>) => [...sampleText(features)].join('')

function wrongValue(field: Field, value: unknown): string | null {
  const number = (v: unknown) =>
    typeof v === 'number' && Number.isFinite(v) && (field.type !== 'integer' || Number.isInteger(v)) &&
    (!('min' in field) || field.min === undefined || v >= field.min) && (!('max' in field) || field.max === undefined || v <= field.max)
  const is: Record<Field['type'], (v: unknown) => boolean> = {
    text: (v) => typeof v === 'string' && v !== '' && v === v.normalize('NFC'),
    date: (v) => typeof v === 'string' && /^\d{4}-\d\d-\d\d$/.test(v) && !Number.isNaN(Date.parse(v)) && new Date(v).toISOString().startsWith(v),
    url: (v) => typeof v === 'string' && /^https?:/.test(v),
    flag: (v) => typeof v === 'boolean',
    texts: (v) => Array.isArray(v) && v.length > 0 && v.every((x) => typeof x === 'string'),
    number, integer: number, numbers: (v) => Array.isArray(v) && v.every(number),
    choice: (v) => field.type === 'choice' && (choices[field.choices] as readonly unknown[]).includes(v),
    reference: (v) => typeof v === 'string', references: (v) => Array.isArray(v) && v.every((x) => typeof x === 'string'),
  }
  return is[field.type](value) ? null : `${field.type}: ${JSON.stringify(value)}`
}

function faults(features: readonly Feature[]): string[] {
  const known = new Map(features.map((feature) => [feature.id, feature.properties.kind]))
  const out: string[] = known.size === features.length ? [] : ['doubled ids']
  for (const { id, geometry, properties } of features) {
    const { kind, ...values } = properties
    const fields = fieldsOf(kind)
    if (!geometry || !takesGeometry(kind, geometry.type)) out.push(`${id} ${kind} as ${geometry?.type}`)
    for (const [name, field] of fields) if (field.required && values[name] === undefined) out.push(`${id} has no ${name}`)
    for (const [name, value] of Object.entries(values)) {
      const field = fields.get(name)
      const wrong = field ? wrongValue(field, value) : 'unknown field'
      if (wrong) out.push(`${id}.${name} ${wrong}`)
      if (field?.type !== 'reference' && field?.type !== 'references') continue
      for (const to of [value].flat() as string[]) if (!field.to.includes(known.get(to)!)) out.push(`${id}.${name} → ${to}`)
    }
  }
  return out
}

type Rings = Position[][]
const polygons = ({ geometry }: Feature): Rings[] =>
  geometry!.type === 'Polygon' ? [geometry!.coordinates] : geometry!.type === 'MultiPolygon' ? geometry!.coordinates : []
const lineOf = (feature: Feature): Position[] => (feature.geometry as { coordinates: Position[] }).coordinates
const at = (feature: Feature): Position => (feature.geometry as { coordinates: Position }).coordinates

function km2(feature: Feature): number {
  let sum = 0
  for (const [shell] of polygons(feature)) {
    const middle = shell!.reduce((all, p) => all + p[1]!, 0) / shell!.length
    const [perLng, perLat] = metresPerDegree(middle)
    sum += (turning(shell!) / 2) * perLng * perLat
  }
  return sum / 1e6
}

/** Edges of some features that no other of them has the other way round. */
function border(features: readonly Feature[]): Set<string> {
  const edges = new Set<string>()
  for (const feature of features) {
    for (const ring of polygons(feature).flat()) {
      for (let i = 1; i < ring.length; i++) {
        const [from, to] = [ring[i - 1]!.join(), ring[i]!.join()]
        if (!edges.delete(`${to} ${from}`)) edges.add(`${from} ${to}`)
      }
    }
  }
  return edges
}

const side = (a: Position, b: Position, p: Position) => Math.sign((b[0]! - a[0]!) * (p[1]! - a[1]!) - (b[1]! - a[1]!) * (p[0]! - a[0]!))
function crossesItself(ring: readonly Position[]): boolean {
  const last = ring.length - 1
  for (let i = 0; i < last; i++) {
    for (let j = i + 2; j < last; j++) {
      if (i === 0 && j === last - 1) continue
      const [a, b, c, d] = [ring[i]!, ring[i + 1]!, ring[j]!, ring[j + 1]!]
      if (Math.max(a[0]!, b[0]!) < Math.min(c[0]!, d[0]!) || Math.max(c[0]!, d[0]!) < Math.min(a[0]!, b[0]!)) continue
      if (side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b)) return true
    }
  }
  return false
}

const wards = of('unit').filter((unit) => unit.properties.level === 'ward')
const before = wards.filter((unit) => unit.properties.validTo)
const after = wards.filter((unit) => !unit.properties.validTo)
const villages = of('unit').filter((unit) => unit.properties.level === 'village')

test('every feature of the city is what the schema says, and refers to what is there', () => {
  expect(faults(city).slice(0, 20)).toEqual([])
})

test('every kind is there, in the order of the schema, in the numbers asked for', () => {
  const order = city.map((feature) => kinds.indexOf(feature.properties.kind))
  expect(order).toEqual([...order].sort((a, b) => a - b))
  const near = (kind: Kind, about: number) => expect(
    Math.abs(count(kind) - about) / about, `${count(kind)} of ${kind}, about ${about} wanted`,
  ).toBeLessThan(0.1)
  near('site', 350)
  near('station', 900)
  near('pole', 8000)
  near('cable', 2500)
  near('duct', 250)
  expect(villages.length).toBeGreaterThan(205)
  expect(villages.length).toBeLessThan(235)
  for (const kind of kinds) expect(count(kind), kind).toBeGreaterThan(10)
})

test('every choice that the analyses ask for is used', () => {
  const used = (kind: Kind, field: string) => new Set(of(kind).map(({ properties }) => properties[field]).filter((v) => v !== undefined))
  const all = (
    kind: Kind, field: string, wanted: readonly string[],
  ) => expect([...used(kind, field)].sort(), `${kind}.${field}`).toEqual([...wanted].sort())
  all('place', 'class', choices.placeClass)
  all('zone', 'purpose', choices.purpose)
  all('incident', 'category', choices.incidentClass)
  all('works', 'sector', choices.worksSector)
  all('station', 'technology', choices.technology)
  all('cable', 'role', choices.role)
  all('cable', 'placement', choices.placement)
  expect(used('utility', 'sector').size).toBeGreaterThanOrEqual(6)
  for (const kind of ['site', 'station', 'duct', 'cable', 'pole', 'chamber'] as const) expect(used(kind, 'status').has('planned'), kind).toBe(true)
  for (const kind of ['site', 'station', 'pole', 'cable', 'duct'] as const) {
    for (const phase of used(kind, 'phase')) expect(phase, kind).toSatisfy((year: number) => year >= 2026 && year <= 2030)
  }
})

test('names, codes, validity and people of the units are the true ones', () => {
  expect(before.map((unit) => [unit.properties.unitCode, unit.properties.name])).toEqual(oldUnits.map(({ code, name }) => [code, name]))
  expect(byId.get('21031@2014')!.properties).toMatchObject({
    name: 'Phường Chánh Lộ', validFrom: '2014-04-01', validTo: '2025-06-30', successors: ['21025'],
  })
  expect(byId.get('21025@2025')!.properties).toMatchObject({ name: 'Phường Cẩm Thành', validFrom: '2025-07-01', population: 60996, areaKm2: 7.93 })
  for (const unit of after) {
    const own = villages.filter((village) => village.properties.parent === unit.properties.unitCode)
    if (unit.properties.population === undefined) continue
    for (const field of ['population', 'households', 'adults'] as const) {
      expect(own.reduce((sum, village) => sum + village.properties[field]!, 0), `${field} of ${unit.properties.name}`).toBe(unit.properties[field])
    }
  }
})

test('the areas of the new units are within 3 % of the true ones', () => {
  for (const unit of after) expect(
    Math.abs(km2(unit) / newUnits.find(({ code }) => code === unit.properties.unitCode)!.km2 - 1), unit.properties.name,
  ).toBeLessThan(0.03)
})

test('the new units are exactly the old ones together, and everything is exactly its villages', () => {
  for (const unit of after) {
    const { unitCode } = unit.properties
    expect(border(villages.filter((village) => village.properties.parent === unitCode)), unit.properties.name).toEqual(border([unit]))
    const parts = before.filter((old) => old.properties.successors!.includes(unitCode!))
    if (unitCode !== '21109' && unitCode !== '21548') expect(border(parts), unit.properties.name).toEqual(border([unit]))
  }
  const shared = [...border(before)].length
  expect(shared).toBeLessThan(before.reduce((sum, unit) => sum + [...border([unit])].length, 0) / 2)
})

function badRings(features: readonly Feature[]): string[] {
  const bad: string[] = []
  for (const feature of features) {
    for (const rings of polygons(feature)) {
      rings.forEach((ring, i) => {
        if (ring.at(-1)!.join() !== ring[0]!.join()) bad.push(`${feature.id} is open`)
        if (Math.sign(turning(ring)) !== (i ? -1 : 1)) bad.push(`${feature.id} turns the wrong way`)
        if (crossesItself(ring)) bad.push(`${feature.id} crosses itself`)
      })
    }
  }
  return bad
}

test('no boundary crosses itself, shells turn left and holes right', { timeout: 60_000 }, () => {
  expect(badRings(city)).toEqual([])
})

test('aerial cables hang exactly on their poles, at most twelve a pole', () => {
  const load = new Map<string, number>()
  for (const cable of of('cable')) {
    const { poles, role } = cable.properties
    if (!poles) continue
    expect(lineOf(cable).slice(0, poles.length), cable.id).toEqual(poles.map((id) => at(byId.get(id)!)))
    expect(lineOf(cable).length - poles.length, cable.id).toBeLessThanOrEqual(1)
    expect(poles.length, cable.id).toBeGreaterThanOrEqual(role === 'drop' ? 1 : 2)
    for (const id of poles) load.set(id, (load.get(id) ?? 0) + 1)
  }
  expect(Math.max(...load.values())).toBeLessThanOrEqual(13)
  expect(Math.max(...load.values())).toBeGreaterThanOrEqual(10)
  const over = [...load].filter(([id, cables]) => cables > (byId.get(id) as Feature<'pole'>).properties.capacityCables!)
  expect(over.length).toBeGreaterThan(20)
})

test('the ways used of a duct are the cables in it, and a few hold more than they should', () => {
  const used = new Map<string, number>()
  for (const cable of of('cable')) {
    const { duct, placement, status } = cable.properties
    expect(duct !== undefined, cable.id).toBe(placement === 'duct')
    if (!duct || status === 'planned') continue
    expect(lineOf(cable)).toEqual([lineOf(byId.get(duct[0]!)!)[0], ...duct.map((id) => lineOf(byId.get(id)!)[1])])
    for (const id of duct) used.set(id, (used.get(id) ?? 0) + 1)
  }
  const built = of('duct').filter(({ properties }) => !properties.status)
  for (const { id, properties } of built) expect(properties.usedWays, id).toBe(used.get(id) ?? 0)
  const full = built.filter(({ properties }) => properties.usedWays! > properties.ways!)
  expect(full.length).toBeGreaterThan(0)
  expect(full.length).toBeLessThan(15)
  expect(built.filter(({ properties }) => properties.usedWays! < properties.ways!).length).toBeGreaterThan(60)
  const chambers = new Set(of('chamber').map((chamber) => at(chamber).join()))
  for (const duct of of('duct')) for (const end of lineOf(duct)) expect(chambers.has(end.join()), duct.id).toBe(true)
})

test('some thôn have no station at all, some more no 5G', () => {
  const stations = of('station').filter(({ properties }) => properties.status === 'operational')
  const served = (village: Feature, discs: readonly Feature<'station'>[]) =>
    discs.some((disc) => {
      const ring = polygons(village)[0]![0]!
      return ring.some((p) => metresBetween(p, at(disc)) <= disc.properties.radiusM!)
    })
  const dark = villages.filter((village) => !served(village, stations))
  expect(dark.length).toBeGreaterThanOrEqual(6)
  const no5g = villages.filter((village) => !served(village, stations.filter(({ properties }) => properties.technology === '5G')))
  expect(no5g.length).toBeGreaterThan(dark.length + 5)
})

test('stations stand on their site', () => {
  for (const station of of('station')) expect(at(station), station.id).toEqual(at(byId.get(station.properties.site!)!))
})

test('what the cable checks look for is there, and most cables are in order', () => {
  const cables = of('cable').map(({ properties }) => properties).filter(({ placement }) => placement === 'aerial')
  const some = (name: string, is: (cable: (typeof cables)[number]) => boolean, least = 5) => {
    const found = cables.filter(is).length
    expect(found, name).toBeGreaterThanOrEqual(least)
    expect(found, name).toBeLessThan(cables.length / 3)
  }
  some('too low', (c) => c.lowestM !== undefined && c.lowestM < 5.5)
  some('no height sign', (c) => c.heightSign === false)
  some('no tag', (c) => c.tagged === false)
  some('not bundled', (c) => c.bundled === false)
  some('no consent', (c) => c.ownerConsent === false)
  some('coil over 10 m', (c) => c.spareCoilM !== undefined && c.spareCoilM > 10)
  some('dead', (c) => c.inUse === false)
  some('permit over', (c) => c.permitUntil !== undefined && c.permitUntil < '2026')
  const roads = new Map(of('road').map(({ properties }) => [properties.name, properties]))
  some('hanging forbidden', (c) => roads.get(c.street!)?.hanging === 'forbidden')
  some('street to be undergrounded', (c) => roads.get(c.street!)?.undergroundingYear !== undefined)
})

/** Metres from a position to a segment, on a plane that is good for a city. */
function toSegmentM(p: Position, a: Position, b: Position): number {
  const [perLng, perLat] = metresPerDegree(15.15)
  const [x, y, dx, dy] = [(p[0]! - a[0]!) * perLng, (p[1]! - a[1]!) * perLat, (b[0]! - a[0]!) * perLng, (b[1]! - a[1]!) * perLat]
  const t = Math.min(1, Math.max(0, (x * dx + y * dy) / (dx * dx + dy * dy || 1)))
  return Math.hypot(x - t * dx, y - t * dy)
}

test('a street that ends at another shares a vertex with it', () => {
  const roads = of('road').map((road) => ({ id: road.id, line: lineOf(road), vertices: new Set(lineOf(road).map((p) => p.join())) }))
  const loose: string[] = []
  let joined = 0
  for (const { id, line } of roads) {
    for (const end of [line[0]!, line.at(-1)!]) {
      const near = roads.filter((other) => other.id !== id && other.line.some((p, i) => i > 0 && Math.abs(p[1]! - end[1]!) < 0.01 && toSegmentM(
        end, other.line[i - 1]!, p,
      ) < 3))
      if (near.some((other) => other.vertices.has(end.join()))) joined++
      else if (near.length) loose.push(`${id} at ${near[0]!.id}`)
    }
  }
  expect(loose).toEqual([])
  expect(joined).toBeGreaterThan(1000)
})

const slow = { timeout: 60_000 }

test('the same seed gives the same bytes, another seed others', slow, () => {
  const one = text(city)
  expect(text(generate('city', 1)) === one).toBe(true)
  expect(text(generate('city', 2)) === one).toBe(false)
  expect(text(generate(1500, 7))).toBe(text(generate(1500, 7)))
  expect(text(generate(1500, 8))).not.toBe(text(generate(1500, 7)))
})

test('the files in data/sample are what the generator writes, at most 6 MB together', () => {
  let bytes = 0
  for (const kind of kinds) {
    const path = `data/sample/${kind}.geojson`
    expect(existsSync(path), path).toBe(true)
    const written = readFileSync(path, 'utf8')
    bytes += Buffer.byteLength(written)
    expect(written === [...sampleText(of(kind), kind)].join(''), `${path} is as generated`).toBe(true)
  }
  expect(bytes).toBeLessThanOrEqual(6_000_000)
  expect(bytes).toBeGreaterThan(4_500_000)
})

test.each([2, 3, 77])('the city of seed %i is sound', slow, (seed) => {
  const features = [...generate('city', seed)]
  expect(faults(features).slice(0, 20)).toEqual([])
  expect(badRings(features)).toEqual([])
})

test.each([1, 2, 19, 20, 300, 1500, 9000, 30_000])('a sample of exactly %i features is sound', slow, (wanted) => {
  const features = [...generate(wanted, 5)]
  expect(features.length).toBe(wanted)
  expect(faults(features).slice(0, 20)).toEqual([])
})
