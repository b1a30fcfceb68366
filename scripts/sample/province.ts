import type { Feature } from '../../src/model/dataset'
import type { Kind } from '../../src/model/schema'
import { aerialCables, cableFeatures } from './cables'
import { chamberFeatures, ductFeatures, underground } from './ducts'
import { areaOfRings, feature, Ids } from './feature'
import { masts, siteFeatures, stationFeatures } from './masts'
import { hamlets, smallStreets } from './names'
import { axes, junctions, type Street, tied } from './network'
import { highVoltage, incidentFeatures, roadFeatures, utilityFeatures, worksFeatures, zoneFeature } from './others'
import { mesh, scatter } from './partition'
import { settle, villageFeatures } from './people'
import { box, placeFeatures, servicePointFeatures } from './places'
import { areaOf, bend, between, centroid, dense, direction, distance, inside, leftOf, place, plus, type Point } from './plane'
import { planLines, poleFeatures, poleLines } from './poles'
import { random } from './random'
import { gridTown, lanes, villageRoads } from './streets'
import { heartOf, type Village } from './wards'
import { blob } from './water'

/** A town with its commune around it: the unit a province is repeated from. */
export interface Town {
  code: string
  name: string
  rings: Point[][]
  middle: Point
  population: number
  villages: Village[]
  index: number
}

const outline = ([
  [108.32, 14.66], [108.6, 14.6], [108.93, 14.63], [108.98, 14.75], [108.95, 14.9], [108.925, 15.05], [108.91, 15.2], [108.9, 15.31], [108.8, 15.4],
  [108.6, 15.39], [108.42, 15.3], [108.33, 15.1],
  [108.29, 14.85],
] as const).map(([lng, lat]) => place(lng, lat))

function seeds(ring: readonly Point[], count: number, stream: string): Point[] {
  const chance = random(2025, stream)
  const [xs, ys] = [ring.map((p) => p[0]), ring.map((p) => p[1])]
  const out: Point[] = []
  while (out.length < count) {
    const p: Point = [chance.between(Math.min(...xs), Math.max(...xs)), chance.between(Math.min(...ys), Math.max(...ys))]
    if (inside(p, ring)) out.push(p)
  }
  return out
}

/** `count` communes of ten thôn each, over some 5,900 km². */
export function communes(count: number, population: number): Town[] {
  const wards = scatter(outline, seeds(outline, count, `communes ${count}`), 8)
  const rings: Point[][] = []
  const owner: number[] = []
  wards.forEach((ward, w) => {
    for (const ring of scatter(ward, seeds(ward, 10, `thon ${count} ${w}`))) {
      rings.push(ring)
      owner.push(w)
    }
  })
  const net = mesh(rings, 420)
  const names = random(2025, 'communes').shuffled(hamlets)
  const towns = wards.map((ward, index): Town => ({
    code: String(90001 + index), name: `${index % 6 ? 'Xã' : 'Phường'} ${names[index % names.length]!}`, index, middle: bend(centroid(ward)),
    rings: net.outline(owner.flatMap((w, i) => (w === index ? [i] : []))),
    population: Math.round((population * (index + 1)) / count) - Math.round((population * index) / count),
    villages: owner.flatMap((w, i) => {
      if (w !== index) return []
      const ring = net.outline([i])[0]!
      return [{ ring, middle: heartOf(ring), ward: String(90001 + index), urban: index % 6 === 0, name: '', population: 0, households: 0, adults: 0 }]
    }),
  }))
  settle(
    towns.flatMap((town) => town.villages),
    towns.map(({ code, population: people, index }) => ({ code, population: people, urban: index % 6 === 0 })),
  )
  return towns
}

const mains = [
  'Hùng Vương', 'Quang Trung', 'Lê Lợi', 'Trần Hưng Đạo', 'Nguyễn Huệ', 'Phan Đình Phùng', 'Lý Thường Kiệt', 'Hai Bà Trưng', 'Nguyễn Trãi',
  'Lê Thánh Tông', 'Ngô Quyền', 'Trần Phú',
]

function townStreets(town: Town, seed: number, blocks: number): Street[] {
  const chance = random(seed, `streets ${town.index}`)
  const names = chance.shuffled(mains)
  const pool = chance.shuffled(smallStreets)
  const east = direction([0, 0], [1, chance.between(-0.4, 0.4)])
  const own = axes(town.middle, east, leftOf(east))
  const row = (first: number) => Array.from({ length: blocks + 1 }, (_, i) => ({
    name: names[(first + i) % names.length]!, at: (i - blocks / 2) * 480 + chance.between(-50, 50),
    widthM: i === Math.floor(blocks / 2) ? 20 : chance.pick([12, 14]),
    more: i === Math.floor(blocks / 2) ? {
      hasDucts: true, clutter: 2, undergroundingYear: 2026 + ((town.index + first) % 5),
    } : { clutter: chance.int(1, 3) },
  }))
  let next = 0
  const grid = gridTown({ axes: own, long: row(0), cross: row(blocks + 1), zone: 'core' }, chance, () => pool[next++ % pool.length]!)
  const apart = town.villages.filter((v) => distance(v.middle, town.middle) > blocks * 300)
  const dry = (a: Point, b: Point) => ![0.25, 0.5, 0.75].every((t) => town.rings.some((ring) => inside(between(a, b, t), ring)))
  const link = apart.map((v): Street => ({
    name: `Đường ${town.name.replace(/^\S+ /, '')} – ${v.name}`, roadClass: 'district', widthM: 7, zone: 'rural', clutter: 1, ward: town.code,
    line: dense([v.middle, own.at(0, 0)], 900),
  }))
  return tied(
    [...grid, ...link.slice(0, 4), ...villageRoads(apart, dry, chance), ...apart.flatMap((v) => lanes(v, chance, chance.between(200, 420)))], false,
  )
}

/** The thôn no station reaches: the one farthest from the town. */
const farthest = ({ villages, middle }: Town) => [...villages].sort((a, b) => distance(b.middle, middle) - distance(a.middle, middle)).slice(0, 1)

/** The features of one town, each kind made only when asked for; ids go on from `from`. */
export function townFeatures(town: Town, seed: number, blocks: number, from: ReadonlyMap<Kind, number>) {
  const ids = new Ids(from)
  const chance = (name: string) => random(seed, `${name} ${town.index}`)
  const once = <T>(make: () => T) => {
    let made: T | undefined
    return () => (made ??= make())
  }
  const streets = once(() => townStreets(town, seed, blocks))
  const crossings = once(() => junctions(streets()))
  const lines = once(() => {
    const made = poleLines(streets(), crossings(), ids, chance('poles'), 0.57)
    planLines(made, chance('plan'))
    return made
  })
  const cables = once(() => {
    const aerial = aerialCables(lines(), ids, chance('cables'), 0.47, 0.185)
    return { aerial, below: underground(streets(), crossings(), ids, chance('ducts')) }
  })
  const share = (blocks / 5) ** 2
  const towers = once(() => masts({
    streets: streets(), villages: town.villages, dark: farthest(town), core: Math.round(64 * share), rural: Math.round(15 * share) + 2,
    clusters: Math.round(12 * share), planned: 2,
  }, ids, chance('masts')))
  return {
    ids,
    pole: () => poleFeatures(lines()),
    cable: () => cableFeatures([...cables().aerial, ...cables().below.cables]),
    *rest(): Generator<Feature> {
      const aside = random(seed, `zones ${town.index}`)
      yield zoneFeature(ids, 'urban', `Đô thị ${town.name}`, [blob(town.middle, blocks * 330, aside, 1)])
      yield zoneFeature(ids, 'rural', `Nông thôn ${town.name}`, town.rings)
      const other = ([
        'a1Only', 'aesthetic', 'undergrounding', 'priority5g', 'industrial', 'suburban', 'economic', 'airport', 'military', 'safety', 'other',
      ] as const)[town.index % 11]!
      yield zoneFeature(ids, other, `Khu vực riêng ${town.name}`, [box(town.middle, [700, 500])])
      yield* siteFeatures(towers(), ids.counts.get('site')! - towers().sites.length)
      yield* stationFeatures(towers())
      yield* ductFeatures(cables().below)
      yield* chamberFeatures(cables().below)
      yield* servicePointFeatures(town.villages.slice(0, 4), ids, chance('service'))
      yield* placeFeatures(town.villages, ids, chance('places'), false)
      yield* roadFeatures(streets(), ids)
      yield* highVoltage([dense([plus(town.middle, [-2600, 1900]), plus(town.middle, [2600, 2300])], 900)], ids)
      yield* utilityFeatures(streets(), lines(), ids, chance('utility'))
      yield* worksFeatures(streets(), ids, chance('works'), 6)
      yield* incidentFeatures(lines(), ids, chance('incidents'), 14)
      for (const village of town.villages) {
        yield feature(
          'background', ids.next('background'),
          areaOfRings([village.ring.map((p) => plus(p, [village.middle[0] - p[0], village.middle[1] - p[1]], 0.06))]), { class: 'field' },
        )
      }
    },
  }
}

export function* communeFeatures(towns: readonly Town[], ids: Ids): Generator<Feature> {
  for (const { code, name, rings, villages, population } of towns) {
    yield feature('unit', `${code}@2025`, areaOfRings(rings), {
      name, level: 'ward', unitCode: code, validFrom: '2025-07-01', parent: 'Tỉnh Quảng Ngãi', population,
      households: villages.reduce((sum, v) => sum + v.households, 0),
      adults: villages.reduce((sum, v) => sum + v.adults, 0), areaKm2: Math.round(rings.reduce((sum, ring) => sum + areaOf(ring), 0) / 1e4) / 100,
    })
  }
  yield* villageFeatures(towns.flatMap((town) => town.villages), ids)
}
