import { river } from './land'
import { smallStreets } from './names'
import { axes, type Street, tied } from './network'
import { between, crossing, dense, distance, inside, leftOf, direction, place, plus, type Point, smooth, toLine } from './plane'
import { type Random, random } from './random'
import type { Territory, Village } from './wards'

/** Crossing of Quang Trung and Hùng Vương: the middle of the sample's centre. */
export const heart = axes(place(108.8075, 15.1165), [0.985, -0.174], [0.225, 0.974])
export const northTown = axes(place(108.8055, 15.152), [0.995, -0.1], [0.13, 0.99])

interface Axis {
  name: string
  at: number
  widthM?: number
  more?: Partial<Street>
}
const long: readonly Axis[] = [
  { name: 'Nguyễn Công Phương', at: -2000, widthM: 14 },
  { name: 'Nguyễn Trãi', at: -1480, widthM: 14 },
  { name: 'Trần Hưng Đạo', at: -960, widthM: 16, more: { undergroundingYear: 2029 } },
  { name: 'Bùi Thị Xuân', at: -450, widthM: 12, more: { clutter: 3 } },
  { name: 'Quang Trung', at: 0, widthM: 24, more: { roadClass: 'trunk', undergroundingYear: 2027, hasDucts: true, trench: true, clutter: 1 } },
  { name: 'Phan Đình Phùng', at: 580, widthM: 20, more: { undergroundingYear: 2026, hasDucts: true } },
  { name: 'Phạm Văn Đồng', at: 1120, widthM: 30, more: { roadClass: 'trunk', hanging: 'forbidden', hasDucts: true, clutter: 0 } },
  { name: 'Đinh Tiên Hoàng', at: 1640, widthM: 22, more: { roadClass: 'trunk', undergroundingYear: 2030 } },
]
const cross: readonly Axis[] = [
  { name: 'Lê Lợi', at: -1130, widthM: 16, more: { clutter: 3 } },
  { name: 'Nguyễn Nghiêm', at: -570, widthM: 14, more: { undergroundingYear: 2027, clutter: 2 } },
  { name: 'Hùng Vương', at: 0, widthM: 28, more: { roadClass: 'trunk', hanging: 'forbidden', hasDucts: true, undergroundingYear: 2026, clutter: 1 } },
  { name: 'Lê Trung Đình', at: 540, widthM: 18, more: { hasDucts: true, undergroundingYear: 2027, clutter: 2 } },
  { name: 'Phan Bội Châu', at: 1050, widthM: 14, more: { clutter: 3 } },
  { name: 'Bà Triệu', at: 1560, widthM: 20, more: { undergroundingYear: 2030 } },
  { name: 'Tôn Đức Thắng', at: 2040, widthM: 24, more: { roadClass: 'trunk', hanging: 'forbidden', clutter: 0 } },
]
const townLong: readonly Axis[] = [
  { name: 'Trương Quang Trọng', at: -480 }, { name: 'Hoàng Văn Thụ', at: 0, widthM: 18 }, { name: 'Mỹ Trà', at: 520 },
]
const townCross: readonly Axis[] = [{ name: 'Chu Văn An', at: -520 }, { name: 'Nguyễn Văn Linh', at: 0, widthM: 18 }, { name: 'Sơn Tịnh', at: 500 }]

type Axes = ReturnType<typeof axes>
interface Plan {
  axes: Axes
  long: readonly Axis[]
  cross: readonly Axis[]
  zone: 'core' | 'town'
  /** Blocks that stay whole: the citadel. */
  whole?: (u: number, v: number) => boolean
}

/** Long and cross streets, and between each four of them small streets of the block's own, so that no two blocks are alike. */
export function gridTown({ axes: { at }, long: l, cross: c, zone, whole }: Plan, chance: Random, names: (near: string) => string): Street[] {
  const streets: Street[] = []
  const [west, east] = [l[0]!.at, l.at(-1)!.at]
  const [south, north] = [c[0]!.at, c.at(-1)!.at]
  const main = (axis: Axis, line: Point[]) =>
    streets.push({ name: axis.name, roadClass: 'main', widthM: axis.widthM ?? 12, zone, clutter: 2, ...axis.more, line: steps(line) })
  for (const axis of l) main(axis, [at(axis.at, south - (axis.widthM ?? 12)), at(axis.at, north)])
  for (const axis of c) main(axis, [at(west - 12, axis.at), at(east + 12, axis.at)])
  const small = (line: Point[], widthM: number, near: string) =>
    streets.push({
      name: names(near), roadClass: 'street', widthM, zone, clutter: chance.int(0, 3), line, ...(chance.chance(0.2) ? { hanging: 'allowed' } : {}),
    })
  for (let i = 0; i + 1 < l.length; i++) {
    for (let j = 0; j + 1 < c.length; j++) {
      const [u0, u1, v0, v1] = [l[i]!.at, l[i + 1]!.at, c[j]!.at, c[j + 1]!.at]
      if (whole?.((u0 + u1) / 2, (v0 + v1) / 2)) continue
      const inner = zone === 'core' && Math.abs(u0 + u1 - 200) < 2400 && Math.abs(v0 + v1 - 300) < 2300
      const ups = chance.chance(inner ? 0.12 : 0.55) ? [chance.between(0.42, 0.58)] : [chance.between(0.29, 0.36), chance.between(0.63, 0.71)]
      const overs = chance.chance(inner ? 0.15 : 0.6) ? [chance.between(0.4, 0.6)] : [chance.between(0.29, 0.36), chance.between(0.63, 0.71)]
      for (const t of ups) small(
        [at(u0 + t * (u1 - u0), v0), at(u0 + (t + chance.between(-0.03, 0.03)) * (u1 - u0), v1)], chance.pick([6, 7, 8]), c[j]!.name,
      )
      for (const t of overs) {
        const stop = !inner && chance.chance(0.3) ? ups[0]! : 1
        small(
          [at(u0, v0 + t * (v1 - v0)), at(u0 + stop * (u1 - u0), v0 + (t + chance.between(-0.03, 0.03)) * (v1 - v0))], chance.pick([5.5, 6, 7]),
          l[i]!.name,
        )
      }
    }
  }
  return streets
}
const steps = (line: readonly Point[]): Point[] => [0, 0.25, 0.5, 0.75, 1].map((t) => between(line[0]!, line[1]!, t))

const geo = (...corners: [number, number][]): Point[] => smooth(corners.map(([lng, lat]) => place(lng, lat)))
const road = (name: string, roadClass: Street['roadClass'], widthM: number, line: Point[], more: Partial<Street> = {}): Street =>
  ({ name, roadClass, widthM, line, zone: 'road', clutter: 1, ...more })

/** What joins the centre, the other bank, the communes and the sea. */
function highways(): Street[] {
  const { at } = heart
  const n = northTown.at
  const joined = (from: Point, ...rest: [number, number][]) => smooth([from, ...rest.map(([lng, lat]) => place(lng, lat))])
  return [
    road('Quốc lộ 1', 'national', 24, geo(
      [108.7765, 15.1], [108.7772, 15.108], [108.7788, 15.12], [108.7795, 15.132], [108.7798, 15.143], [108.782, 15.16], [108.7875, 15.185],
      [108.797, 15.213],
      [108.803, 15.24], [108.806, 15.268],
    )),
    road('Quang Trung', 'trunk', 22, smooth([at(0, 2040), at(10, 2450), at(10, 2850), place(108.8095, 15.1445), n(0, -520)]), { clutter: 1 }),
    road('Võ Nguyên Giáp', 'trunk', 36, joined(
      at(1640, 2040), [108.8265, 15.1395], [108.8285, 15.15], [108.84, 15.17], [108.852, 15.19], [108.868, 15.2], [108.891, 15.203],
    ), {
      hanging: 'forbidden', clutter: 0,
    }),
    road(
      'Trường Sa', 'trunk', 30,
      joined(at(1652, 2040), [108.838, 15.1305], [108.85, 15.1325], [108.868, 15.1375], [108.885, 15.1385], [108.8955, 15.134]), { clutter: 0 },
    ),
    road('Hoàng Sa', 'trunk', 30, geo(
      [108.7797, 15.1415], [108.797, 15.1435], [108.812, 15.1422], [108.829, 15.139], [108.85, 15.1425], [108.868, 15.1478], [108.8925, 15.1495],
    ), {
      clutter: 0,
    }),
    road(
      'Quốc lộ 24B', 'national', 14,
      joined(n(532, 0), [108.8185, 15.1575], [108.84, 15.1565], [108.862, 15.157], [108.88, 15.1635], [108.8945, 15.177]), { clutter: 2 },
    ),
    road('Nguyễn Văn Linh', 'main', 14, joined(n(-492, 0), [108.7867, 15.1527], [108.7812, 15.1525])),
    road(
      'Tỉnh lộ 623B', 'provincial', 9, joined(at(1652, 540), [108.838, 15.1215], [108.857, 15.117], [108.878, 15.1095], [108.8965, 15.1035]),
      { clutter: 2 },
    ),
    road(
      'Tỉnh lộ 621', 'provincial', 9,
      geo([108.7975, 15.2145], [108.83, 15.222], [108.862, 15.219], [108.885, 15.2115], [108.909, 15.2045], [108.924, 15.202]), { clutter: 2 },
    ),
    road('Tỉnh lộ 622', 'provincial', 9, geo([108.8035, 15.2455], [108.83, 15.252], [108.86, 15.258], [108.89, 15.258], [108.922, 15.26])),
    road('Đường ven biển Dung Quất – Sa Huỳnh', 'trunk', 20, geo(
      [108.897, 15.099], [108.8945, 15.115], [108.893, 15.132], [108.8925, 15.1515], [108.8905, 15.17], [108.8905, 15.19], [108.8905, 15.212],
      [108.888, 15.235],
      [108.898, 15.25], [108.91, 15.266],
    ), { clutter: 0 }),
    road('Hùng Vương', 'main', 20, joined(at(-2012, 0), [108.7845, 15.1165], [108.7785, 15.1168]), { hanging: 'forbidden' }),
    road('Lê Lợi', 'main', 14, joined(at(-2012, -1130), [108.782, 15.1105], [108.7774, 15.1105])),
    road('Nguyễn Chí Thanh', 'main', 14, joined(at(1652, -1130), [108.832, 15.1095], [108.846, 15.1105], [108.8605, 15.1155])),
  ]
}

/** Ring road, spine and lanes of Lý Sơn; a lane on Đảo Bé. */
function islandRoads(villages: readonly Village[]): Street[] {
  const at = (x: number, y: number): Point => plus(place(109.1175, 15.3805), [x, y])
  const ring = smooth([
    [-2300, 100], [-1500, -520], [0, -680], [1500, -620], [2400, -200], [2450, 300], [1400, 640], [0, 720], [-1300, 700], [-2100, 500], [-2300, 100],
  ].map(([x, y]) => at(x!, y!)))
  const out = [
    road('Đường vành đai đảo Lý Sơn', 'district', 9, ring),
    road('Đường trục trung tâm Lý Sơn', 'district', 7, smooth([at(-2250, 120), at(-900, 0), at(600, 60), at(2440, 60)])),
  ]
  for (const x of [-1700, -1100, -500, 100, 700, 1300, 1900]) out.push(road(
    'Đường liên thôn', 'village', 5, [at(x, -560), at(x + 60, 0), at(x + 20, 640)], { ward: '21548' },
  ))
  const small = villages.find((v) => v.ward === '21548' && v.middle[0] < place(109.09, 15.4)[0])!
  out.push(road(
    'Đường An Bình', 'village', 4, [plus(small.middle, [-260, 30]), small.middle, plus(small.middle, [250, 20])], { ward: '21548', clutter: 0 },
  ))
  return out
}

/** Roads from thôn to thôn: every pair with no third one nearer to both. Organic, connected, and never over the river. */
export function villageRoads(villages: readonly Village[], avoid: (a: Point, b: Point) => boolean, chance: Random): Street[] {
  const out: Street[] = []
  for (let i = 0; i < villages.length; i++) {
    for (let j = i + 1; j < villages.length; j++) {
      const [a, b] = [villages[i]!, villages[j]!]
      const d = distance(a.middle, b.middle)
      if (d > 3600 || avoid(a.middle, b.middle)) continue
      if (villages.some((c) => c !== a && c !== b && Math.max(distance(c.middle, a.middle), distance(c.middle, b.middle)) < d)) continue
      const side = leftOf(direction(a.middle, b.middle))
      const mid = (t: number): Point => plus(between(a.middle, b.middle, t), side, chance.between(-0.09, 0.09) * d)
      const line = smooth([a.middle, mid(0.33), mid(0.67), b.middle])
      out.push(road(`Đường ${a.name} – ${b.name}`, d > 1500 ? 'district' : 'village', d > 1500 ? 6.5 : 5, line, {
        zone: 'rural', ward: a.ward, clutter: chance.int(0, 1),
      }))
    }
  }
  return out
}

/** Lanes of one thôn: a crooked way through it, some lanes off to both sides, and now and then one that runs back. */
export function lanes(village: Village, chance: Random, reachM: number): Street[] {
  const out: Street[] = []
  const name = village.urban ? `Hẻm ${village.name.replace('Tổ dân phố', 'tổ')}` : `Đường ${village.name}`
  const add = (line: Point[]) => {
    let fits = 0
    while (fits < line.length && inside(line[fits]!, village.ring)) fits++
    if (fits > 1) {
      out.push(road(
        name, 'village', chance.pick([3.5, 4, 5]), line.slice(0, fits), { zone: 'rural', ward: village.ward, clutter: chance.chance(0.2) ? 1 : 0 },
      ))
    }
  }
  const walk = (from: Point, way: Point, lengthM: number, bendy: number) => {
    const line = [from]
    const steps = Math.max(2, Math.round(lengthM / 95))
    let heading = way
    for (let k = 0; k < steps; k++) {
      heading = direction([0, 0], plus(heading, leftOf(heading), chance.between(-bendy, bendy)))
      line.push(plus(line.at(-1)!, heading, lengthM / steps))
    }
    return line
  }
  const way = direction([0, 0], [chance.between(-1, 1), chance.between(-1, 1)])
  const spine = [
    ...walk(village.middle, [-way[0], -way[1]], reachM * chance.between(0.6, 1.2), 0.3).reverse(),
    ...walk(village.middle, way, reachM * chance.between(0.6, 1.2), 0.3).slice(1),
  ]
  add(spine)
  let side: 1 | -1 = chance.chance(0.5) ? 1 : -1
  for (let k = 1; k < spine.length - 1; k++) {
    if (chance.chance(0.4)) continue
    side = chance.chance(0.75) ? (side === 1 ? -1 : 1) : side
    const across = plus(leftOf(direction(spine[k - 1]!, spine[k]!)), way, chance.between(-0.35, 0.35))
    const lane = walk(spine[k]!, direction([0, 0], [across[0] * side, across[1] * side]), reachM * chance.between(0.25, 0.8), 0.25)
    add(lane)
    if (lane.length > 2 && chance.chance(0.45)) add(walk(
      lane.at(-2)!, chance.chance(0.5) ? way : [-way[0], -way[1]], reachM * chance.between(0.2, 0.45), 0.2,
    ))
  }
  return out
}

/** The citadel and the square are blocks of their own. */
const kept = (u: number, v: number) => v > 0 && v < 540 && ((u > -450 && u < 0) || (u > 580 && u < 1120))

/** A road ends where the sample's land ends. */
function ashore(line: readonly Point[], land: readonly Point[][]): Point[] {
  const dry = line.map((p) => land.some((ring) => inside(p, ring)))
  return line.slice(dry.indexOf(true), dry.lastIndexOf(true) + 1)
}

export function cityStreets({ villages, ground }: Territory, seed: number): Street[] {
  const chance = random(seed, 'streets')
  const pool = [...smallStreets]
  let alley = 0
  const names = (near: string) => pool.shift() ?? `Hẻm ${12 + ((46 * alley++) % 470)} ${near}`
  const core = gridTown({ axes: heart, long, cross, zone: 'core', whole: kept }, chance, names)
  const town = gridTown({ axes: northTown, long: townLong, cross: townCross, zone: 'town' }, chance, names)
  const built = (p: Point) => [...core, ...town].some(({ line }) => toLine(p, line) < 260)
  const wet = (a: Point, b: Point) => river.some((p, i) => i > 0 && crossing(a, b, river[i - 1]!, p)) || [0.2, 0.4, 0.6, 0.8].some((t) => {
    const p = between(a, b, t)
    return ![ground.south, ground.north, ground.far].some((ring) => inside(p, ring)) || toLine(p, river) < 420
  })
  const main = villages.filter((v) => v.ward !== '21548' && !built(v.middle))
  const apart = main.filter((v) => toLine(v.middle, river) > 380)
  const rural = villageRoads(apart, wet, chance)
  const lanesOf = [
    ...apart, ...apart.filter((v) => v.urban), ...villages.filter((v) => v.ward === '21548'),
  ].flatMap((v) => lanes(v, chance, chance.between(170, 300)))
  const land = [ground.south, ground.north, ground.far]
  const roads = highways().map((h) => ({ ...h, line: ashore(dense(h.line, 100), land) }))
  return tied([...core, ...town, ...roads, ...islandRoads(villages), ...rural, ...lanesOf])
}
