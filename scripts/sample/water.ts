import type { Feature } from '../../src/model/dataset'
import { areaOfRings, feature, type Ids, lineAlong } from './feature'
import { river, riverAbove, riverHalfM } from './land'
import { areaOf, bend, dense, distance, hole, inside, leftOf, direction, place, plus, type Point, shell, smooth, toLine, wander } from './plane'
import type { Random } from './random'
import { box } from './places'
import type { Street } from './network'
import { heart } from './streets'
import type { Territory, Village } from './wards'

/** A ribbon of changing width along a line, natural on both banks. */
function ribbon(line: readonly Point[], halfM: (share: number) => number): Point[] {
  const middle = dense(line, 120)
  const bank = (side: 1 | -1) =>
    middle.map((p, i) => {
      const way = direction(middle[Math.max(0, i - 1)]!, middle[Math.min(middle.length - 1, i + 1)]!)
      return wander(plus(p, leftOf(way), side * halfM(i / (middle.length - 1))))
    })
  return [...bank(-1), ...bank(1).reverse()]
}

/** A round blob: sixteen corners of its own distances. */
export function blob(middle: Point, radiusM: number, chance: Random, flat = 0.7): Point[] {
  const [cos, sin] = [0.9238795325, 0.3826834324]
  let way: Point = [1, 0]
  const out: Point[] = []
  for (let k = 0; k < 16; k++) {
    const r = radiusM * chance.between(0.78, 1.12)
    out.push([middle[0] + way[0] * r, middle[1] + way[1] * r * flat])
    way = [way[0] * cos - way[1] * sin, way[0] * sin + way[1] * cos]
  }
  return out
}

const geo = (...corners: [number, number][]) => corners.map(([lng, lat]) => place(lng, lat))
const halfAt = (share: number) => {
  const at = share * (riverHalfM.length - 1)
  const i = Math.min(riverHalfM.length - 2, Math.floor(at))
  return riverHalfM[i]! + (riverHalfM[i + 1]! - riverHalfM[i]!) * (at - i)
}
export const riverRing = (): Point[] => ribbon(
  [...riverAbove, ...river, plus(river.at(-1)!, [60, -8])], (share) => halfAt(Math.max(0, (share - 0.17) / 0.83)),
)

/** The sea with the islands cut out of it; its shore is the wards' own, point for point. */
function sea({ newWards, shore }: Territory) {
  const ring = [
    ...geo([108.935, 15.02], [108.919, 15.055]), ...shore,
    ...geo([108.902, 15.3], [108.87, 15.335], [108.83, 15.37], [108.78, 15.4], [108.74, 15.44], [108.74, 15.49], [109.3, 15.49], [109.3, 15.02]),
  ]
  const islands = newWards.find((ward) => ward.code === '21548')!.rings
  return { type: 'Polygon' as const, coordinates: [shell(ring), ...islands.map(hole)] }
}

/** Rice: every thôn's own boundary drawn a little smaller. Over it, as one patch, the houses. */
function* hamlets(
  villages: readonly Village[], ids: Ids, chance: Random, away: (p: Point) => boolean, built: (p: Point) => boolean,
): Generator<Feature> {
  const long: Point = [1.25, 0.8]
  const put = (c: 'field' | 'block', ring: readonly Point[]) => feature('background', ids.next('background'), areaOfRings([ring]), { class: c })
  const blocks: Point[][] = []
  for (const village of villages) {
    const { middle, ring, urban } = village
    if (built(middle)) continue
    const [east, north] = chance.chance(0.5) ? long : [long[1], long[0]]
    const size = Math.min(urban ? 400 : 320, Math.sqrt(areaOf(ring)) * (urban ? 0.34 : 0.28))
    const block = blob(middle, size, chance, 1).map((p): Point => [middle[0] + (p[0] - middle[0]) * east, middle[1] + (p[1] - middle[1]) * north])
    if (block.every(away)) blocks.push(block)
    const field = ring.filter((_, i) => i % 3 === 0).map((p) => plus(p, [middle[0] - p[0], middle[1] - p[1]], 0.06)).filter(away)
    if (field.length > 7 && (!urban || areaOf(ring) > 6e5)) yield put('field', field)
  }
  for (const block of blocks) yield put('block', block)
}

export function* landFeatures(territory: Territory, streets: readonly Street[], ids: Ids, chance: Random): Generator<Feature> {
  const { villages, shore } = territory
  const put = (
    c: 'water' | 'green' | 'sand' | 'field', ring: readonly Point[], name?: string,
  ) => feature('background', ids.next('background'), areaOfRings([ring]), { name, class: c })
  const at = (u: number, v: number) => bend(heart.at(u, v))
  yield feature('background', ids.next('background'), sea(territory), { name: 'Biển Đông', class: 'water' })
  const town = streets.filter((street) => street.zone === 'core' || street.zone === 'town')
  yield* hamlets(villages, ids, chance, (p) => toLine(p, river) > 255, (p) => town.some(({ line }) => toLine(p, line) < 240))
  yield put('green', blob(wander(place(108.8188, 15.1465)), 380, chance), 'Núi Thiên Ấn')
  yield put('green', blob(bend(place(108.8125, 15.1015)), 260, chance), 'Núi Thiên Bút')
  for (const [lng, lat, r] of [
    [108.815, 15.2535, 640], [108.7985, 15.241, 560], [108.917, 15.262, 600], [108.84, 15.2005, 480], [108.803, 15.203, 420],
  ] as const) {
    yield put('green', blob(wander(place(lng, lat)), r, chance, 0.8))
  }
  yield put('green', blob(place(109.137, 15.384), 420, chance, 0.8), 'Núi Thới Lới')
  const coast = shore.filter((_, i) => i % 2 === 0)
  const strip = (from: number, to: number) => {
    const line = coast.slice(Math.floor(from * coast.length), Math.floor(to * coast.length))
    return [
      ...line,
      ...line.map((p, i) => plus(
        p, leftOf(direction(line[Math.max(0, i - 1)]!, line[Math.min(line.length - 1, i + 1)]!)), chance.between(50, 95),
      )).reverse(),
    ]
  }
  for (const [from, to, name] of [[0.02, 0.17, undefined], [0.24, 0.4, 'Bãi biển Mỹ Khê'], [0.7, 0.8, undefined]] as const) yield put(
    'sand', strip(from, to), name,
  )
  yield put('water', riverRing(), 'Sông Trà Khúc')
  yield put(
    'water',
    ribbon(
      smooth(geo([108.8855, 15.1445], [108.8865, 15.152], [108.886, 15.163], [108.8845, 15.176], [108.8875, 15.188], [108.886, 15.194])),
      (t) => 75 * (1 - t) + 6,
    ),
    'Sông Kinh',
  )
  yield put(
    'water',
    ribbon(
      smooth(geo(
        [108.7655, 15.1085], [108.783, 15.1045], [108.802, 15.1015], [108.826, 15.1045], [108.85, 15.1075], [108.874, 15.1175], [108.889, 15.1225],
        [108.8905, 15.133], [108.8885, 15.1435],
      )),
      (t) => 12 + 26 * t,
    ),
    'Sông Bàu Giang',
  )
  for (const [lng, lat, r] of [
    [108.7885, 15.1382, 210], [108.819, 15.1364, 260], [108.841, 15.1366, 300], [108.861, 15.1415, 240],
  ] as const) yield put('sand', blob(wander(place(lng, lat)), r, chance, 0.3))
  for (let k = 0, made = 0; k < 200 && made < 30; k++) {
    const village = chance.pick(villages)
    const p = plus(village.middle, [chance.between(-700, 700), chance.between(-700, 700)])
    if (village.urban || !inside(p, village.ring) || toLine(p, river) < 360) continue
    if (streets.some(({ line }) => distance(p, line[0]!) < 4000 && toLine(p, line) < 110)) continue
    made++
    yield put('water', blob(p, chance.between(30, 85), chance))
  }
  yield put('water', box(at(-225, 270), [390, 460]), 'Hào Thành cổ')
  yield put('green', box(at(-225, 270), [346, 416]), 'Thành cổ Quảng Ngãi')
  yield put('green', box(at(850, 270), [470, 450]), 'Quảng trường Phạm Văn Đồng')
  yield put('green', box(at(-900, 2120), [900, 70]), 'Công viên Ba Tơ')
  yield put('green', box(at(-1230, -830), [210, 150]), 'Sân vận động Quảng Ngãi')
  yield put('water', blob(at(1350, 1300), 90, chance), 'Hồ điều hoà Bắc Lê Lợi')
  yield put('sand', box(at(850, 270), [120, 120]))
  const rails = smooth(geo(
    [108.768, 15.09], [108.774, 15.1], [108.7815, 15.112], [108.785, 15.125], [108.7845, 15.138], [108.7862, 15.15], [108.793, 15.175],
    [108.798, 15.2], [108.809, 15.24], [108.812, 15.285],
  ))
  yield feature('background', ids.next('background'), lineAlong(dense(rails, 150).map(bend)), { name: 'Đường sắt Bắc – Nam', class: 'rail' })
  yield* bridges(streets, ids)
}

/** The piece of every road that lies over the river. */
function* bridges(streets: readonly Street[], ids: Ids): Generator<Feature> {
  const water = riverRing()
  const names: Record<string, string> = {
    'Quang Trung': 'Cầu Trà Khúc 1', 'Võ Nguyên Giáp': 'Cầu Trà Khúc 2', 'Quốc lộ 1': 'Cầu Thạch Bích',
    'Đường ven biển Dung Quất – Sa Huỳnh': 'Cầu Cổ Luỹ',
  }
  for (const { name, line } of streets) {
    const over = names[name] ? dense(line, 15).filter((p) => inside(p, water)) : []
    if (over.length > 3) yield feature(
      'background', ids.next('background'), lineAlong([over[0]!, ...over.filter((_, i) => i % 8 === 4), over.at(-1)!]),
      { name: names[name], class: 'bridge' },
    )
  }
}
