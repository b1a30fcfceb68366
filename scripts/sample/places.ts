import type { Feature } from '../../src/model/dataset'
import type { Choice } from '../../src/model/schema'
import { areaOfRings, feature, type Ids, pointAt } from './feature'
import { operatorNames, smallStreets } from './names'
import { bend, place, plus, type Point } from './plane'
import type { Random } from './random'
import { heart, northTown } from './streets'
import type { Village } from './wards'

type Class = Choice<'placeClass'>
interface Named {
  class: Class
  name: string
  at: Point
  size?: readonly [number, number]
}
const h = (
  c: Class, name: string, u: number, v: number, size?: readonly [number, number],
): Named => ({ class: c, name, at: bend(heart.at(u, v)), ...(size ? { size } : {}) })
const n = (c: Class, name: string, u: number, v: number): Named => ({ class: c, name, at: bend(northTown.at(u, v)) })
const g = (
  c: Class, name: string, lng: number, lat: number, size?: readonly [number, number],
): Named => ({ class: c, name, at: bend(place(lng, lat)), ...(size ? { size } : {}) })

const named: readonly Named[] = [
  h('government', 'Uỷ ban nhân dân tỉnh Quảng Ngãi', 300, 300), h('government', 'Tỉnh uỷ Quảng Ngãi', 330, 760),
  h('government', 'Trung tâm Phục vụ hành chính công tỉnh', 690, 800),
  h('government', 'Sở Khoa học và Công nghệ', 180, -260), h('government', 'UBND phường Cẩm Thành', 790, -300),
  h('government', 'UBND phường Nghĩa Lộ', -1240, -300),
  n('government', 'UBND phường Trương Quang Trọng', 150, 230), g('government', 'UBND xã Tịnh Khê', 108.8855, 15.168),
  g('government', 'UBND xã An Phú', 108.868, 15.122),
  g('government', 'UBND xã Đông Sơn', 108.8545, 15.2415), g('government', 'UBND đặc khu Lý Sơn', 109.118, 15.3795),
  h('health', 'Bệnh viện Đa khoa tỉnh', 1350, -820), h('health', 'Bệnh viện Sản – Nhi tỉnh', -1700, 300),
  h('health', 'Bệnh viện Mắt Quảng Ngãi', -700, 820),
  n('health', 'Trung tâm Y tế Sơn Tịnh', -200, -260), g('health', 'Trung tâm Quân dân y Lý Sơn', 109.111, 15.379),
  h('school', 'THPT Trần Quốc Tuấn', -180, 280), h('school', 'THPT chuyên Lê Khiết', -700, -800),
  h('school', 'Trường Đại học Phạm Văn Đồng', 1380, -300), h('school', 'THCS Nguyễn Nghiêm', 250, -830),
  h('school', 'Tiểu học Chánh Lộ', 830, -850), h('school', 'THCS Trần Hưng Đạo', -1200, 810), n('school', 'THPT Ba Gia', 260, -300),
  g('school', 'THPT Sơn Mỹ', 108.879, 15.1655),
  g('school', 'THPT Lý Sơn', 109.1215, 15.3815), g('school', 'THPT Vạn Tường', 108.886, 15.2555),
  h('heritage', 'Thành cổ Quảng Ngãi', -225, 270, [370, 440]), g('heritage', 'Khu chứng tích Sơn Mỹ', 108.8755, 15.1785),
  g('heritage', 'Khu lăng mộ cụ Huỳnh Thúc Kháng', 108.8183, 15.1458),
  g('heritage', 'Âm Linh Tự', 109.1065, 15.3775), g('heritage', 'Địa đạo Đám Toái', 108.9205, 15.2665),
  g('tourism', 'Bãi biển Mỹ Khê', 108.8945, 15.1735), g('tourism', 'Núi Thiên Ấn', 108.819, 15.1468), g('tourism', 'Cổng Tò Vò', 109.0995, 15.3855),
  g('tourism', 'Đỉnh Thới Lới', 109.1365, 15.3835),
  g('transport', 'Ga Quảng Ngãi', 108.7862, 15.1245), h('transport', 'Bến xe Quảng Ngãi', 1380, -1020),
  g('transport', 'Cảng Sa Kỳ', 108.9215, 15.206), g('transport', 'Cảng Lý Sơn', 109.1, 15.3765),
  n('transport', 'Bến xe Chín Nghĩa', -700, 60), h('transport', 'Cầu Trà Khúc 1', -40, 2300), g('transport', 'Cầu Trà Khúc 2', 108.8262, 15.1355),
  g('transport', 'Cầu Thạch Bích', 108.7797, 15.1375),
  h('trade', 'Chợ Quảng Ngãi', 270, 820), h('trade', 'Siêu thị Co.opmart Quảng Ngãi', -220, -180), h('trade', 'Vincom Plaza Quảng Ngãi', 880, -170),
  n('trade', 'Chợ Sơn Tịnh', -240, 240),
  g('trade', 'Chợ Tịnh Khê', 108.8825, 15.164), g('trade', 'Chợ cá Sa Kỳ', 108.9195, 15.2075), g('trade', 'Chợ Lý Sơn', 109.1155, 15.3785),
  h('trade', 'Chợ Nghĩa Lộ', -1750, -820),
  g('industrial', 'Khu công nghiệp Quảng Phú', 108.7722, 15.1165, [620, 900]), g('industrial', 'Cụm công nghiệp Sa Kỳ', 108.904, 15.2085, [420, 300]),
  g('industrial', 'Cụm công nghiệp Tịnh Ấn Tây', 108.7765, 15.169),
  g('industrial', 'Cụm công nghiệp Bình Hiệp', 108.812, 15.238),
  h('hotel', 'Khách sạn Cẩm Thành', 480, 130), h('hotel', 'Khách sạn Petro Sông Trà', -260, 1900), h('hotel', 'Khách sạn Hùng Vương', -140, -90),
  g('hotel', 'Khu nghỉ dưỡng Mỹ Khê', 108.892, 15.168),
  g('hotel', 'Nhà nghỉ Lý Sơn', 109.1135, 15.377),
  g('monitoring', 'Trạm thuỷ văn Trà Khúc', 108.7945, 15.1372), h('monitoring', 'Trạm quan trắc không khí Hùng Vương', 520, 40),
  g('monitoring', 'Trạm quan trắc nước cửa Đại', 108.893, 15.1395),
  g('monitoring', 'Trạm đo mưa Tịnh Thiện', 108.8495, 15.1855), g('monitoring', 'Trạm khí tượng Lý Sơn', 109.143, 15.3835),
  g('monitoring', 'Điểm đo độ mặn Nghĩa Hà', 108.879, 15.1065),
  h('culture', 'Bảo tàng Tổng hợp tỉnh', 850, 860), h('culture', 'Nhà văn hoá Lao động tỉnh', -780, 200),
  h('culture', 'Quảng trường Phạm Văn Đồng', 850, 270, [450, 430]), h('culture', 'Thư viện tỉnh', 170, 180),
  g('religion', 'Chùa Thiên Ấn', 108.8195, 15.1471), h('religion', 'Nhà thờ Quảng Ngãi', -560, 1240), h('religion', 'Chùa Tỉnh Hội', -1180, 1260),
  h('other', 'Bưu điện tỉnh Quảng Ngãi', 90, 470),
  h('other', 'Sân vận động Quảng Ngãi', -1230, -830), g('other', 'Nhà máy nước Quảng Ngãi', 108.7862, 15.1355),
]

export const box = (middle: Point, [w, d]: readonly [number, number], along: Point = [0.985, -0.174], up: Point = [0.225, 0.974]): Point[] =>
  ([[-1, -1], [1, -1], [1, 1], [-1, 1]] as const).map(([u, v]) => plus(plus(middle, along, (u * w) / 2), up, (v * d) / 2))

/** The county's own places by name, then health posts, schools, culture houses and hamlets where people live. */
export function* placeFeatures(villages: readonly Village[], ids: Ids, chance: Random, own = true): Generator<Feature> {
  if (own) {
    for (const { class: c, name, at, size } of named) {
      yield feature(
        'place', ids.next('place'), size ? areaOfRings([box(at, size)]) : pointAt(at),
        { name, class: c, fibre: chance.chance(0.85) ? true : undefined },
      )
    }
  }
  for (const [i, village] of villages.entries()) {
    const near = () => plus(village.middle, [chance.between(-120, 120), chance.between(-120, 120)])
    const short = village.name.replace('Tổ dân phố', 'tổ dân phố').replace('Thôn', 'thôn')
    const put = (c: Class, name: string, more = {}) => feature(
      'place', ids.next('place'), pointAt(near()), { name, ward: village.ward, class: c, ...more },
    )
    if (i % 2 === 0) yield put('culture', `Nhà văn hoá ${short}`, { fibre: chance.chance(0.7) })
    if (i % 9 === 4) yield put('health', `Trạm y tế ${short}`, { fibre: true })
    if (i % 6 === 1) yield put(
      'school',
      `${chance.pick(['Tiểu học', 'Mầm non', 'THCS'])} ${village.urban ? smallStreets[(i * 7) % smallStreets.length] : village.name.slice(5)}`,
      { fibre: chance.chance(0.9) },
    )
    if (!village.urban && i % 4 === 0) {
      const population = Math.round(village.population * chance.between(0.08, 0.2))
      yield put(
        'village', `Xóm ${chance.pick(['Gò', 'Đình', 'Bàu', 'Rừng', 'Mới', 'Biển', 'Cầu', 'Chùa', 'Giữa'])} (${village.name})`,
        { population, households: Math.round(population / 3.7) },
      )
    }
    if (!own && i % 8 === 3) yield put(
      chance.pick(['government', 'trade', 'heritage', 'religion', 'transport', 'industrial', 'hotel', 'monitoring', 'tourism'] as const),
      `Cơ sở ${short}`,
    )
  }
}

export function* servicePointFeatures(villages: readonly Village[], ids: Ids, chance: Random): Generator<Feature> {
  const every = Math.max(1, Math.floor(villages.length / 44))
  for (let i = 0; i < villages.length; i += every) {
    const village = villages[i]!
    const staffed = chance.chance(0.6)
    const operator = chance.pick(operatorNames)
    yield feature('servicePoint', ids.next('servicePoint'), pointAt(plus(village.middle, [chance.between(-150, 150), chance.between(-150, 150)])), {
      name: staffed ? `Điểm giao dịch ${operator} ${village.name}` : `Điểm phục vụ tự động ${village.name}`, ward: village.ward,
      ...(chance.chance(0.15) ? { status: 'planned', phase: chance.int(2026, 2030) } : { status: 'operational', builtYear: chance.int(2008, 2025) }),
      pointClass: staffed ? 'D1' : 'D2', operator, landM2: staffed ? chance.int(60, 400) : chance.int(4, 12),
      landUse: chance.pick(['thuê', 'giao', 'thuê']),
      floorM2: staffed ? chance.int(40, 300) : chance.int(2, 8), address: village.name,
    })
  }
}
