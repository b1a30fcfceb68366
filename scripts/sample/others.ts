import type { Feature } from '../../src/model/dataset'
import type { Choice } from '../../src/model/schema'
import { areaOfRings, dm, feature, type Ids, lineAlong, pointAt } from './feature'
import { environmentCompany, powerCompany, waterCompany } from './names'
import type { Street } from './network'
import { along, lengthOf, offset, plus, type Point } from './plane'
import type { PoleLine } from './poles'
import type { Random } from './random'

export function* roadFeatures(streets: readonly Street[], ids: Ids): Generator<Feature> {
  for (const { name, roadClass, widthM, hanging, undergroundingYear, line, ward } of streets) {
    yield feature('road', ids.next('road'), lineAlong(line), { name, ward, roadClass, widthM, hanging, undergroundingYear })
  }
}

const beside = (street: Street, byM: number): Point[] => offset(street.line, byM)

/** Lines of the other sectors, along the same streets: what telecom could share a trench, a pole or a year with. */
export function* utilityFeatures(streets: readonly Street[], lines: readonly PoleLine[], ids: Ids, chance: Random): Generator<Feature> {
  const put = (
    line: readonly Point[], values: Parameters<typeof feature<'utility'>>[3],
  ) => feature('utility', ids.next('utility'), lineAlong(line), values)
  for (const line of lines) {
    const path = line.poles.map((pole) => pole.at)
    if (line.sector === 'power' && path.length > 3) {
      const middle = line.heightM >= 12 || line.street.zone === 'road'
      yield put(path, {
        name: middle ? `Đường dây 22 kV ${line.street.name}` : undefined, owner: powerCompany, sector: 'power', voltageKv: middle ? 22 : 0.4,
        bare: middle ? chance.chance(0.45) : undefined,
      })
    } else if (line.sector === 'lighting' && path.length > 8 && chance.chance(0.5)) {
      yield put(path, { owner: environmentCompany, sector: 'lighting', voltageKv: 0.4 })
    }
  }
  for (const street of streets) {
    const main = street.roadClass === 'trunk' || street.roadClass === 'main'
    if (street.zone !== 'core' && street.zone !== 'town') continue
    const half = street.widthM / 2
    if (main || chance.chance(0.1)) yield put(
      beside(street, half + 1.6),
      { owner: waterCompany, sector: 'water', diameterMm: chance.pick(main ? [200, 300, 400] : [100, 150]), depthM: dm(chance.between(0.7, 1.1)) },
    )
    if (main && chance.chance(0.7)) yield put(
      beside(street, -(half - 1)),
      { owner: 'UBND tỉnh Quảng Ngãi', sector: 'drainage', diameterMm: chance.pick([600, 800, 1000]), depthM: dm(chance.between(1, 1.8)) },
    )
    if (main && chance.chance(0.35)) yield put(
      beside(street, half - 2),
      { owner: environmentCompany, sector: 'sewer', diameterMm: chance.pick([300, 400]), depthM: dm(chance.between(1.5, 2.4)) },
    )
  }
}

export function* highVoltage(rows: readonly (readonly Point[])[], ids: Ids): Generator<Feature> {
  for (const [i, row] of rows.entries()) {
    yield feature(
      'utility', ids.next('utility'), lineAlong(row),
      { name: `Đường dây 110 kV số ${i + 1}`, owner: powerCompany, sector: 'power', voltageKv: 110, bare: true },
    )
  }
}
export function* utilityPoints(
  places: readonly (readonly [name: string, at: Point, sector: Choice<'utilitySector'>, kv?: number])[], ids: Ids,
): Generator<Feature> {
  for (const [name, at, sector, voltageKv] of places) yield feature('utility', ids.next('utility'), pointAt(at), { name, sector, voltageKv })
}

const trades: readonly [Choice<'worksSector'>, string, string][] = [
  ['road', 'Ban Quản lý dự án giao thông', 'Cải tạo mặt đường, vỉa hè'], ['drainage', environmentCompany, 'Cải tạo thoát nước'],
  ['water', waterCompany, 'Thay ống cấp nước'],
  ['power', powerCompany, 'Hạ ngầm lưới điện'], ['lighting', environmentCompany, 'Thay đèn chiếu sáng'],
  ['telecom', 'VNPT', 'Hạ ngầm cáp viễn thông'],
  ['gas', 'Công ty Năng lượng Quảng Ngãi', 'Đặt ống năng lượng'], ['other', 'UBND phường', 'Chỉnh trang đường phố'],
]
const two = (n: number) => String(n).padStart(2, '0')

/** Works other sectors have announced for 2026 and 2027, most of them where cables are to go below ground. */
export function* worksFeatures(streets: readonly Street[], ids: Ids, chance: Random, count: number): Generator<Feature> {
  const wanted = streets.filter((street) => street.undergroundingYear)
  const busy = streets.filter(({ zone, roadClass }) => (zone === 'core' || zone === 'road') && roadClass !== 'village')
  const others = chance.shuffled(busy.filter((street) => !street.undergroundingYear))
  for (const [i, street] of [...wanted, ...others].slice(0, count).entries()) {
    const [sector, owner, what] = trades[i % trades.length]!
    const length = lengthOf(street.line)
    const [from, to] = length > 700 ? [chance.between(0, length - 650), 0] : [0, length]
    const end = to || from + chance.between(400, 640)
    const between = [0, 0.2, 0.4, 0.6, 0.8, 1].map((t) => along(street.line, from + t * (end - from)).at)
    const year = street.undergroundingYear && street.undergroundingYear <= 2027 ? street.undergroundingYear : chance.int(2026, 2027)
    const month = chance.int(1, 9)
    const area = i % 9 === 8
    const half = street.widthM / 2
    const where = area ? areaOfRings([[...offset(between, half), ...offset(between, -half).reverse()]]) : lineAlong(between)
    yield feature('works', ids.next('works'), where, {
      name: `${what} đường ${street.name}`, owner, status: 'planned', sector, start: `${year}-${two(month)}-${two(chance.int(1, 28))}`,
      end: `${year}-${two(month + chance.int(1, 3))}-28`,
      contact: 'Phòng Kinh tế, Hạ tầng và Đô thị',
    })
  }
}

const told: Record<Choice<'incidentClass'>, string[]> = {
  sabotage: ['Cắt trộm cáp', 'Phá khoá tủ cáp'], obstruction: ['Người dân cản trở lắp trạm', 'Hàng quán chắn hầm cáp'],
  unsafe: ['Cáp võng thấp qua đường', 'Cột nghiêng', 'Nắp bể vỡ'],
  untidy: ['Búi cáp rối trên cột', 'Cáp chết chưa thu hồi', 'Cuộn cáp dự phòng treo thấp'], damage: ['Xe va gãy cột', 'Đứt cáp do đào đường'],
  other: ['Tiếng ồn máy phát'],
}

export function* incidentFeatures(lines: readonly PoleLine[], ids: Ids, chance: Random, count: number): Generator<Feature> {
  const categories = Object.keys(told) as Choice<'incidentClass'>[]
  const states: readonly Choice<'incidentState'>[] = ['reported', 'confirmed', 'fixed', 'dismissed', 'reported', 'confirmed']
  const busy = lines.filter((line) => line.sector === 'telecom')
  for (let i = 0; i < count && busy.length; i++) {
    const category = categories[i % categories.length]!
    const line = chance.pick(busy)
    const { at } = chance.pick(line.poles)
    yield feature('incident', ids.next('incident'), pointAt(plus(at, [chance.between(-3, 3), chance.between(-3, 3)])), {
      name: `${chance.pick(told[category])}, ${line.street.name}`, category, reported: `2026-${two(chance.int(1, 10))}-${two(chance.int(1, 28))}`,
      state: states[Math.floor(i / 3) % states.length],
    })
  }
}

export function zoneFeature(
  ids: Ids, purpose: Choice<'purpose'>, name: string, rings: readonly (readonly Point[])[], more: { note?: string; validFrom?: string } = {},
): Feature {
  return feature('zone', ids.next('zone'), areaOfRings(rings), { name, ...more, purpose })
}
