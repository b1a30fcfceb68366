import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { groundNamed, type Guess, guessKind } from '../../src/load/kind'
import { type Kind, kinds, schema } from '../../src/model/schema'

const guess = (name: string, geometry: string, headings: readonly string[] = []): Guess =>
  guessKind({ name, headings, geometries: new Set(geometry === '' ? [] : geometry.split(' ')) })
const shown = (found: Guess) => ('kind' in found ? `${found.kind} by ${found.because}` : 'open')

test.each<[string, string, Kind]>([
  ['cot_anten.geojson', 'Point', 'site'], ['Cột ăng ten 2026.geojson', 'Point', 'site'], ['CotAngTen.geojson', 'MultiPoint', 'site'],
    ['COTANTEN.json', 'Point', 'site'],
  ['Cột ăng ten.geojson'.normalize('NFD'), 'Point', 'site'], ['data\\2025\\BTS_QuangNgai.geojson', 'Point', 'site'], ['masts (1).geojson', 'Point',
    'site'],
  ['trạm gốc.geojson', 'Point', 'station'], ['tram_5G.geojson', 'Point', 'station'], ['station.geojson', 'Point', 'station'],
  ['cot_treo_cap.geojson', 'Point', 'pole'], ['tru_dien.geojson', 'Point', 'pole'], ['power-poles.geojson', 'Point', 'pole'], ['cột đèn.geojson',
    'Point', 'pole'],
  ['tuyen_cap_treo.geojson', 'LineString', 'cable'], ['Cáp.geojson', 'MultiLineString', 'cable'], ['cap_2025.geojson', 'LineString', 'cable'],
    ['fibre cables.geojson', 'LineString', 'cable'],
  ['cong_be_cap.geojson', 'LineString', 'duct'], ['tuynel.geojson', 'LineString', 'duct'], ['ham_cap.geojson', 'Point', 'chamber'], ['Hố.geojson',
    'Point', 'chamber'],
  ['diem_phuc_vu.geojson', 'Point', 'servicePoint'], ['Điểm cung cấp dịch vụ viễn thông công cộng.geojson', 'Point', 'servicePoint'],
  ['duong.geojson', 'LineString', 'road'], ['Đường giao thông.geojson', 'LineString', 'road'], ['ranh_gioi_phuong.geojson', 'Polygon', 'unit'],
    ['xa1982_cam-thanh.geojson', 'MultiPolygon', 'unit'],
  ['khu_vuc_han_che.geojson', 'Polygon', 'zone'], ['truong_hoc.geojson', 'Point', 'place'], ['bus_stations.geojson', 'Point', 'place'],
    ['cap_nuoc.geojson', 'LineString', 'utility'],
  ['duong_day_dien.geojson', 'LineString', 'utility'], ['road-works.geojson', 'LineString', 'works'], ['su_co.geojson', 'Point', 'incident'],
    ['thua_dat.geojson', 'Polygon', 'background'],
  ['binh_duong_communes.geojson', 'Polygon', 'unit'], ['phuong_chanh_lo_cot_anten.geojson', 'Point', 'site'], ['cot_anten_khong_vi_tri.geojson', '',
    'site'],
])('%s of %s is %s', (name, geometry, kind) => expect(guess(name, geometry)).toEqual({ kind, because: 'name' }))

test.each([
  ['data.geojson', 'Point'], ['Trạm BTS.geojson', 'Point'], ['cot.geojson', 'Point'], ['nodes.geojson', 'Point'], ['lines.geojson', 'LineString'],
    ['ho.geojson', 'Point'],
  ['export.geojson', 'Point LineString Polygon'], ['cot_anten.geojson', 'Polygon'], ['.geojson', 'Point'], ['', ''], ['cong_trinh.geojson',
    'LineString'],
  ['cot_anten_va_cot_treo_cap.geojson', 'Point'], ['toString.geojson', 'Point'], ['layer_1.geojson', 'MultiPolygon'],
])('%s of %s stays open', (name, geometry) => expect(shown(guess(name, geometry))).toBe('open'))

test('columns decide where the name does not, and need two', () => {
  expect(guess('Trạm BTS.geojson', 'Point', ['STT', 'Tên trạm', 'Loại cột ăng ten', 'Chiều cao (m)', 'Kinh độ', 'Vĩ độ'])).toEqual({ kind: 'site',
    because: 'headings' })
  expect(guess('Trạm BTS.geojson', 'Point', ['Tên trạm', 'Doanh nghiệp', 'Băng tần', 'Phương vị'])).toEqual({ kind: 'station', because: 'headings' })
  expect(guess('data.geojson', 'LineString', ['Số sợi', 'Cấp mạng', 'Tên'])).toEqual({ kind: 'cable', because: 'headings' })
  expect(guess('data.geojson', 'LineString', ['Tổng số ống', 'Đường kính ống (mm)'])).toEqual({ kind: 'duct', because: 'headings' })
  expect(shown(guess('data.geojson', 'LineString', ['Số sợi', 'Tên', 'Ghi chú']))).toBe('open')
  expect(shown(guess('data.geojson', 'Polygon', ['Dân số', 'Số hộ']))).toBe('open')
  expect(shown(guess('data.geojson', 'Point', ['start', 'end', 'class', 'operator', 'address', 'name', 'owner']))).toBe('open')
  expect(shown(guess('data.geojson', 'Point', ['Chiều cao (m)', 'Vật liệu']))).toBe('open')
})

test('the name goes before the columns, geometry before both', () => {
  expect(guess('cot_treo_cap.geojson', 'Point', ['mastClass', 'tenants', 'buildingHeightM'])).toEqual({ kind: 'pole', because: 'name' })
  expect(guess('cot_anten.geojson', 'LineString', ['fibres', 'role'])).toEqual({ kind: 'cable', because: 'headings' })
  expect(guess('cap_va_cot_anten.geojson', 'Point')).toEqual({ kind: 'site', because: 'name' })
  expect(guess('cap.geojson', 'LineString', ['ways', 'usedWays'])).toEqual({ kind: 'duct', because: 'headings' })
})

test('a column nobody filled is no sign', () => {
  const headings = new Map([['mastClass', 0], ['tenants', 0], ['name', 12]])
  expect(shown(guessKind({ name: 'data.geojson', headings, geometries: new Set(['Point']) }))).toBe('open')
  expect(guessKind({ name: 'data.geojson', headings: new Map([['mastClass', 1], ['tenants', 3]]),
    geometries: new Set(['Point']) })).toEqual({ kind: 'site', because: 'headings' })
})

test('candidates fit the geometry, the likeliest first, and add up', () => {
  for (const [name, geometry] of [['Trạm BTS.geojson', 'Point'], ['lines.geojson', 'LineString'], ['x.geojson', 'Polygon'], ['x.geojson',
    'GeometryCollection'], ['x', '']] as const) {
    const found = guess(name, geometry)
    if (!('candidates' in found)) throw new Error(`expected candidates, got ${shown(found)}`)
    const { candidates } = found
    const type = geometry === 'GeometryCollection' ? '' : geometry
    const fitting = kinds.filter((kind) => type === '' || schema[kind].geometry.some((own) => own.endsWith(type)))
    expect(candidates.map(({ kind }) => kind).toSorted()).toEqual(fitting.toSorted())
    expect(candidates.reduce((sum, { likelihood }) => sum + likelihood, 0)).toBeCloseTo(1, 1)
    expect(candidates).toEqual(candidates.toSorted((a, b) => b.likelihood - a.likelihood))
  }
  const bts = guess('Trạm BTS.geojson', 'Point')
  expect('candidates' in bts && bts.candidates.slice(0, 2).map(({ kind }) => kind)).toEqual(['site', 'station'])
  const mixed = guess('cot_anten.geojson', 'Point LineString')
  expect('candidates' in mixed && mixed.candidates.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['site', 'utility', 'background']))
})

const shared = join('..', 'shared', 'realdata')
const here = existsSync(shared)
const expected: Record<string, Kind> = {
  'demak_towers.geojson': 'site', 'cartago_poles.geojson': 'pole', 'cartago_streets.geojson': 'road', 'cartago_houses.geojson': 'background',
  'submarine_cables_landing-in-vietnam.geojson': 'cable', 'costa_rica_ufinet_spans.geojson': 'cable', 'standard_spans.geojson': 'cable',
  'quang-ngai-city_ly-son_communes_2025_full.geojson': 'unit', 'quang-ngai_communes_2025_simplified.geojson': 'unit',
    'quang-ngai_communes_pre2025_gadm3.geojson': 'unit',
  'quang-ngai_thai-nguyen_districts_pre2025_gadm2.geojson': 'unit', 'thai-nguyen_communes_2025_simplified.geojson': 'unit',
    'thai-nguyen_communes_pre2025_gadm3.geojson': 'unit',
  'vietnam_provinces34_2025_simplified.geojson': 'unit', 'xa1982_cam-thanh.geojson': 'unit', 'xa2015_ly-son.geojson': 'unit',
}

test.skipIf(!here)(`every file of the real data gets its kind or a question${here ? '' : ' (skipped: ../shared/realdata is absent)'}`, () => {
  const files = readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.geojson'))
  expect(files.length).toBeGreaterThan(Object.keys(expected).length)
  for (const file of files) {
    let parsed: { features?: { geometry: { type: string } | null; properties: object | null }[] }
    try { parsed = JSON.parse(readFileSync(join(shared, file), 'utf8')) } catch { parsed = {} }
    const features = parsed.features ?? []
    const headings = new Map<string, number>()
    for (const { properties } of features) {
      for (const [heading, value] of Object.entries(properties ?? {})) headings.set(heading,
        (headings.get(heading) ?? 0) + (value === null || value === '' ? 0 : 1))
    }
    const geometries = new Set(features.flatMap(({ geometry }) => geometry?.type ?? []))
    const found = guessKind({ name: file, headings, geometries })
    expect('kind' in found ? found.kind : undefined, file).toBe(expected[basename(file)])
    const kind = expected[basename(file)]
    if (kind === 'unit') expect('kind' in guessKind({ name: 'x.geojson', headings, geometries }),
      `${file} by its columns`).toBe(headings.has('GID_2') || headings.has('a02_xa'))
  }
})

test.each([
  ['thua_dat.geojson', 'parcel'], ['Thửa đất phường Nghĩa Lộ.geojson', 'parcel'], ['buildings_2025.geojson', 'building'], ['nha-o.geojson', 'building'], ['ThuyHe.geojson', 'water'],
  ['nen_ban_do.geojson', null], ['landuse.geojson', null], ['nha_o_va_thua_dat.geojson', null], ['', null], ['constructor.geojson', null],
])('the ground a file named %s speaks of is %s', (name, ground) => expect(groundNamed(name)).toBe(ground))
