import type { Feature } from '../../src/model/dataset'
import type { Kind } from '../../src/model/schema'
import { blockFeatures } from './blocks'
import { aerialCables, cableFeatures, otherCables } from './cables'
import { chamberFeatures, ductFeatures, underground } from './ducts'
import { Ids } from './feature'
import { masts, siteFeatures, stationFeatures } from './masts'
import { junctions } from './network'
import { highVoltage, incidentFeatures, roadFeatures, utilityFeatures, utilityPoints, worksFeatures, zoneFeature } from './others'
import { settle, unitFeatures } from './people'
import { box, placeFeatures, servicePointFeatures } from './places'
import { bend, dense, distance, offset, place, plus, type Point, smooth } from './plane'
import { planLines, poleFeatures, poleLines } from './poles'
import { random } from './random'
import { cityStreets, heart } from './streets'
import { newUnits } from './units'
import { type Territory, type Village, territory } from './wards'
import { blob, landFeatures, riverRing } from './water'

/** Every kind's features, made when asked for, in an order that is always the same. */
export type Making = { [K in Kind]: () => Iterable<Feature> }

/** Thôn the sample leaves without any station: in the hills, at the river's mouth and on Đảo Bé. */
function darkOnes({ villages }: Territory): Village[] {
  const near = (lng: number, lat: number, count: number) => {
    const p = place(lng, lat)
    return [...villages].sort((a, b) => distance(a.middle, p) - distance(b.middle, p)).slice(0, count)
  }
  return [...near(108.787, 15.258, 4), ...near(108.93, 15.262, 2), ...near(108.901, 15.1, 2), ...near(109.078, 15.428, 1)]
}

const powerRows = [
  [[108.766, 15.142], [108.79, 15.178], [108.82, 15.184], [108.846, 15.198], [108.88, 15.224], [108.905, 15.246]],
  [[108.768, 15.125], [108.7745, 15.112], [108.782, 15.1005], [108.8, 15.1]],
] as const

function* zoneFeatures(land: Territory, ids: Ids): Generator<Feature> {
  const chance = random(2025, 'zones')
  const rings = (code: string) => land.newWards.find((ward) => ward.code === code)!.rings
  const nameOf = (code: string) => newUnits.find((unit) => unit.code === code)!.name
  const at = (u: number, v: number) => bend(heart.at(u, v))
  const area = (lng: number, lat: number, w: number, d: number) => box(bend(place(lng, lat)), [w, d])
  yield zoneFeature(ids, 'urban', `Đô thị: ${nameOf('21025')}`, rings('21025'))
  yield zoneFeature(ids, 'urban', `Đô thị: ${nameOf('21028')}`, rings('21028'))
  yield zoneFeature(ids, 'suburban', `Ven đô: ${nameOf('21172')}`, rings('21172'))
  for (const code of ['21211', '21034', '21109', '21548']) yield zoneFeature(ids, 'rural', `Nông thôn: ${nameOf(code)}`, rings(code))
  yield zoneFeature(ids, 'a1Only', 'Chỉ lắp cột A1 quanh UBND tỉnh', [blob(at(300, 300), 210, chance, 1)], { note: 'Bán kính khoảng 200 m' })
  yield zoneFeature(ids, 'a1Only', 'Chỉ lắp cột A1 quanh Thành cổ', [box(at(-225, 270), [520, 620])])
  yield zoneFeature(ids, 'a1Only', 'Chỉ lắp cột A1 quanh quảng trường', [box(at(850, 270), [560, 560])])
  yield zoneFeature(ids, 'aesthetic', 'Cảnh quan bờ nam sông Trà Khúc', [box(at(-180, 2080), [3700, 220])])
  yield zoneFeature(ids, 'aesthetic', 'Cảnh quan núi Thiên Ấn', [blob(bend(place(108.8188, 15.1465)), 480, chance)])
  yield zoneFeature(ids, 'undergrounding', 'Khu ngầm hoá trung tâm 2026–2028', [box(at(340, 270), [1750, 1250])], { validFrom: '2026-01-01' })
  yield zoneFeature(ids, 'undergrounding', 'Khu đô thị mới phía đông', [box(at(1380, -280), [560, 1700])], { validFrom: '2026-01-01' })
  yield zoneFeature(ids, 'priority5g', 'Ưu tiên 5G khu trung tâm', [box(at(200, 300), [2700, 1500])])
  yield zoneFeature(ids, 'priority5g', 'Ưu tiên 5G Khu công nghiệp Quảng Phú', [area(108.7722, 15.1165, 760, 1050)])
  yield zoneFeature(ids, 'priority5g', 'Ưu tiên 5G bãi biển Mỹ Khê', [area(108.8935, 15.1735, 620, 1700)])
  yield zoneFeature(ids, 'industrial', 'Khu công nghiệp Quảng Phú', [area(108.7722, 15.1165, 620, 900)])
  yield zoneFeature(ids, 'industrial', 'Cụm công nghiệp Sa Kỳ', [area(108.904, 15.2085, 420, 300)])
  yield zoneFeature(ids, 'economic', 'Khu kinh tế Dung Quất (phần phía nam)', [area(108.845, 15.272, 6800, 2300)])
  yield zoneFeature(ids, 'airport', 'Vùng hạn chế chiều cao sân bay Quảng Ngãi cũ', [area(108.8005, 15.104, 1500, 900)])
  yield zoneFeature(ids, 'military', 'Khu quân sự núi Thới Lới', [blob(place(109.137, 15.3845), 240, chance)])
  yield zoneFeature(ids, 'other', 'Khu bảo tồn biển Lý Sơn (vùng ven bờ)', [blob(place(109.098, 15.388), 320, chance)])
  for (const [i, row] of highRows().entries()) yield zoneFeature(
    ids, 'safety', `Hành lang lưới điện 110 kV số ${i + 1}`, [[...offset(row, -10), ...offset(row, 10).reverse()]],
  )
}
const highRows = (): Point[][] => powerRows.map((row) => dense(smooth(row.map(([lng, lat]) => place(lng, lat))), 260).map(bend))

/** The sample city of one seed. */
export function city(seed: number): Making {
  const chance = (name: string) => random(seed, name)
  const ids = new Ids()
  const land = territory()
  settle(land.villages, newUnits)
  const streets = cityStreets(land, seed)
  const crossings = junctions(streets)
  const lines = poleLines(streets, crossings, ids, chance('poles'), 0.63)
  planLines(lines, chance('plan'))
  const aerial = aerialCables(lines, ids, chance('cables'), 1.08, 0.14)
  const below = underground(streets, crossings, ids, chance('ducts'))
  const at = (u: number, v: number) => bend(heart.at(u, v))
  const keepOff = [box(at(-225, 270), [420, 500]), box(at(850, 270), [490, 480]), box(at(-1230, -830), [240, 180]), riverRing()]
  const others = otherCables(streets, ids, chance('other cables'), 40)
  const towers = masts(
    { streets, villages: land.villages, dark: darkOnes(land), core: 122, rural: 172, clusters: 30, planned: 24, keepOff }, ids, chance('masts'),
  )
  return {
    unit: () => unitFeatures(land, ids),
    zone: () => zoneFeatures(land, ids),
    site: () => siteFeatures(towers, 0),
    station: () => stationFeatures(towers),
    pole: () => poleFeatures(lines),
    cable: () => cableFeatures([...aerial, ...below.cables, ...others]),
    duct: () => ductFeatures(below),
    chamber: () => chamberFeatures(below),
    servicePoint: () => servicePointFeatures(land.villages, ids, chance('service')),
    place: () => placeFeatures(land.villages, ids, chance('places')),
    road: () => roadFeatures(streets, ids),
    *utility() {
      yield* highVoltage(highRows(), ids)
      yield* utilityPoints([
        ['Trạm biến áp 110 kV Quảng Phú', plus(place(108.768, 15.125), [20, 0]), 'power', 110],
        ['Nhà máy nước Quảng Ngãi', bend(place(108.7862, 15.1355)), 'water'],
        ['Trạm xử lý nước thải tập trung', bend(place(108.8225, 15.1325)), 'sewer'],
        ['Kho khí hoá lỏng Quảng Phú', bend(place(108.7705, 15.113)), 'gas'],
      ], ids)
      yield* utilityFeatures(streets, lines, ids, chance('utility'))
    },
    works: () => worksFeatures(streets, ids, chance('works'), 30),
    incident: () => incidentFeatures(lines, ids, chance('incidents'), 60),
    *background() {
      yield* landFeatures(land, streets, ids, chance('land'))
      yield* blockFeatures(streets, at(120, 240), 6500, 1020, keepOff, ids, chance('houses'))
    },
  }
}
