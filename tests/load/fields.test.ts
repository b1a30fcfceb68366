import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { coordinateOf, fit, type Mapped, mapping } from '../../src/load/fields'
import { dateFrom } from '../../src/load/fields/date'
import { choices, type Field, fieldsOf, type Kind, kinds } from '../../src/model/schema'

type Bag = Record<string, unknown>
const plain = (mapped: readonly Mapped[]) => Object.fromEntries(mapped.map(({ heading, field, factor, sure }) => [heading,
  `${field}${factor ? ` × ${factor}` : ''}${sure ? '' : '?'}`]))
/** One value in one field of its kind. */
const one = (kind: Kind, field: string, value: unknown) => {
  const { properties, notes } = fit(kind, { [field]: value })
  const { kind: _, ...rest } = properties
  return { rest, note: notes.map(({ what }) => what).join(' ') }
}
const becomes = (kind: Kind, field: string, value: unknown, to: unknown) =>
  expect(one(kind, field, value), JSON.stringify(value)).toEqual({ rest: { [field]: to }, note: 'converted' })
const stays = (kind: Kind, field: string, value: unknown, note = 'unknownValue') =>
  expect(one(kind, field, value), JSON.stringify(value)).toEqual({ rest: { [`${field}_original`]: value }, note })

test('the columns of a mast register', () => {
  const headings = ['STT', 'Tên trạm', 'Địa chỉ', 'Kinh độ', 'Vĩ độ', 'Chủ sở hữu', 'Loại cột', 'Kiểu cột', 'Chiều cao cột (m)',
    'Chiều cao công trình (cm)', 'Doanh nghiệp dùng chung', 'Ghi chú', 'Số GCN kiểm định']
  expect(plain(mapping('site', headings))).toEqual({
    'Tên trạm': 'name', 'Địa chỉ': 'address', 'Chủ sở hữu': 'owner', 'Loại cột': 'mastClass', 'Kiểu cột': 'structure', 'Chiều cao cột (m)': 'heightM',
    'Chiều cao công trình (cm)': 'buildingHeightM × 0.01', 'Doanh nghiệp dùng chung': 'tenants', 'Ghi chú': 'note',
  })
  expect(plain(mapping('pole', ['Loại cột', 'Doanh nghiệp', 'H (m)', 'TEN_DUONG']))).toEqual({ 'Loại cột': 'poleClass', 'Doanh nghiệp': 'owner?',
    'H (m)': 'heightM', TEN_DUONG: 'street' })
  expect(plain(mapping('station', ['Loại cột', 'Doanh nghiệp', 'Bán kính (km)', 'Mã cột']))).toEqual({ 'Doanh nghiệp': 'operator',
    'Bán kính (km)': 'radiusM × 1000', 'Mã cột': 'site' })
})

test('a unit in the heading is obeyed, a wrong one refused', () => {
  expect(plain(mapping('duct', ['Đường kính ống (cm)']))).toEqual({ 'Đường kính ống (cm)': 'diameterMm × 10' })
  expect(plain(mapping('duct', ['diameter_m']))).toEqual({ diameter_m: 'diameterMm × 1000' })
  expect(plain(mapping('unit', ['Diện tích (ha)', 'Dân số (người)']))).toEqual({ 'Diện tích (ha)': 'areaKm2 × 0.01', 'Dân số (người)': 'population' })
  expect(plain(mapping('unit', ['Diện tích']))).toEqual({ 'Diện tích': 'areaKm2?' })
  expect(plain(mapping('site', ['Chiều cao (kV)', 'Tên (m)']))).toEqual({})
  expect(plain(mapping('site', ['Chiều cao (đơn vị: cm)']))).toEqual({ 'Chiều cao (đơn vị: cm)': 'heightM × 0.01' })
  expect(plain(mapping('site', ['H']))).toEqual({ H: 'heightM?' })
  expect(plain(mapping('site', ['Chiều\ncao (m)'.normalize('NFD')]))).toEqual({ ['Chiều\ncao (m)'.normalize('NFD')]: 'heightM' })
  expect(plain(mapping('cable', ['Dung lượng (sợi)']))).toEqual({ 'Dung lượng (sợi)': 'fibres' })
})

test('a field named exactly is not listed and not given away; of two headings the better one wins', () => {
  expect(mapping('site', ['name', 'Tên', 'Tên cột'])).toEqual([])
  expect(plain(mapping('site', ['Tower name', 'Tên']))).toEqual({ 'Tên': 'name' })
  expect(plain(mapping('site', ['Tên', 'Tower name']))).toEqual({ 'Tên': 'name' })
  expect(plain(mapping('unit', ['NAME_1', 'NAME_2', 'NAME_3', 'TYPE_3']))).toEqual({ NAME_3: 'name', TYPE_3: 'level' })
  for (const kind of kinds) {
    const fields = mapping(kind, ['loại', 'Loại', 'class', 'type', 'height', 'Chiều cao', 'H (m)', 'owner', 'Chủ sở hữu', 'Doanh nghiệp', '__proto__',
      'constructor', '']).map(({ field }) => field)
    expect(new Set(fields).size, kind).toBe(fields.length)
  }
})

test('answers go before guesses, an empty one keeps the column', () => {
  expect(plain(mapping('site', ['Tên', 'Ký tự', 'Cao (cm)'], { 'Tên': '', 'Ký tự': 'code', 'Cao (cm)': 'heightM' }))).toEqual({ 'Ký tự': 'code',
    'Cao (cm)': 'heightM × 0.01' })
  expect(plain(mapping('site', ['a', 'b', 'name'], { a: 'code', b: 'code', name: 'address' }))).toEqual({ a: 'code', name: 'address' })
  expect(plain(mapping('site', ['Tên', 'name'], { name: 'address' }))).toEqual({ name: 'address' })
  expect(plain(mapping('site', ['a', 'Chiều cao'], { a: 'fibres' }))).toEqual({ 'Chiều cao': 'heightM' })
})

test('a unit file calls its unit code `code`: proposed, never done', () => {
  expect(plain(mapping('unit', ['code', 'name', 'areaKm2']))).toEqual({ code: 'unitCode?' })
  expect(mapping('unit', ['code', 'unitCode'])).toEqual([])
  expect(fit('unit', { kind: 'unit', code: '21025' }, mapping('unit', ['code'])).properties).toEqual({ kind: 'unit', code: '21025' })
  const confirmed = mapping('unit', ['code'], { code: 'unitCode' })
  expect(fit('unit', { kind: 'unit', code: '21025' }, confirmed)).toEqual({ properties: { kind: 'unit', unitCode: '21025' }, notes: [] })
})

test('coordinates are told from fields', () => {
  expect(['Kinh độ', 'VĨ ĐỘ', 'X', 'Y', 'Long_DD', 'Lat_DD', 'X_north_m', 'Y (đông)', 'Tên'].map(coordinateOf)).toEqual(['longitude', 'latitude', 'x',
    'y', 'longitude', 'latitude', 'north', 'east', null])
})

test('right properties come back as the same object', () => {
  const right = { kind: 'site', name: 'A', heightM: 42, tenants: ['B'], disguised: false, status: 'planned', phase: 2027, extra: null, other: '',
    deep: { a: 1 } }
  expect(fit('site', right)).toEqual({ properties: right, notes: [] })
  expect(fit('site', right).properties).toBe(right)
  expect(fit('site', right, mapping('site', ['Chiều cao', 'Tên'])).properties).toBe(right)
  const odd = { kind: 'site', heightM: 4000 }
  expect(fit('site', odd).properties).toBe(odd)
  expect(fit('site', odd).notes).toEqual([{ field: 'heightM', heading: 'heightM', what: 'outOfRange', from: 4000 }])
})

test('kind comes first, another kind is kept beside it, null and empty values of fields say nothing', () => {
  expect(Object.keys(fit('site', { b: 1, name: 'x', a: 2 }).properties)).toEqual(['kind', 'b', 'name', 'a'])
  expect(fit('site', { kind: 'Cột', a: null, name: null, code: '', heightM: ' ', note: ' ' })).toEqual({
    properties: { kind: 'site', kind_original: 'Cột', a: null, note: ' ' },
    notes: [{ field: 'kind', heading: 'kind', what: 'moved', from: 'Cột', to: 'site', kept: 'kind_original' }],
  })
  expect(fit('site', { kind: null }).properties).toEqual({ kind: 'site' })
  expect(fit('station', { site: ' ' }).properties).toEqual({ kind: 'station', site: ' ' })
})

test('numbers', () => {
  becomes('site', 'heightM', '12,5', 12.5)
  becomes('site', 'heightM', '1.234', 1.234)
  becomes('site', 'heightM', '42 m', 42)
  becomes('site', 'heightM', '4200cm', 42)
  becomes('unit', 'population', '60.996', 60996)
  becomes('unit', 'population', '60.996 người', 60996)
  becomes('cable', 'fibres', '24FO', 24)
  becomes('site', 'builtYear', '2026', 2026)
  becomes('site', 'phase', 'Năm 2027', 2027)
  stays('site', 'phase', '2026-2027', 'ambiguous')
  stays('site', 'heightM', 'cao')
  stays('site', 'heightM', '12 kV')
  stays('site', 'heightM', true)
  stays('site', 'heightM', { m: 12 })
  stays('cable', 'fibres', 12.5)
  stays('cable', 'fibres', '12,5')
  stays('unit', 'areaKm2', '1.234', 'ambiguous')
  expect(fit('unit', { areaKm2: '1.234' }).notes[0]).toMatchObject({ candidates: [1.234, 1234], kept: 'areaKm2_original' })
  expect(one('site', 'heightM', '4.000,5')).toEqual({ rest: { heightM: 4000.5 }, note: 'converted outOfRange' })
})

test('flags, choices, text', () => {
  for (const yes of ['Có', 'x', 'X', 1, '1', 'true', 'Đã có', 'CÓ'.normalize('NFD')]) becomes('cable', 'tagged', yes, true)
  for (const no of ['Không', 0, '0', 'chưa', 'FALSE']) becomes('cable', 'tagged', no, false)
  for (const other of [2, 'có lẽ', 'dừng', '-', []]) stays('cable', 'tagged', other)
  becomes('site', 'status', 'Đang hoạt động', 'operational')
  becomes('site', 'status', 'HĐ', 'operational')
  becomes('site', 'status', 'PLANNED', 'planned')
  becomes('site', 'structure', 'Ngụy trang', 'disguised')
  becomes('site', 'structure', 'tự đứng (đốt 600×600)', 'selfSupporting')
  becomes('site', 'structure', 'thân thiện (cây dừa/thông)', 'disguised')
  becomes('site', 'support', 'dưới đất', 'ground')
  becomes('pole', 'sector', 'VT', 'telecom')
  becomes('unit', 'level', 'Thịtrấn', 'ward')
  stays('unit', 'level', 'Thành phố', 'ambiguous')
  stays('site', 'mastClass', 'A2', 'ambiguous')
  stays('site', 'status', 'constructor')
  stays('site', 'status', 3)
  becomes('unit', 'unitCode', 21025, '21025')
  stays('unit', 'unitCode', { id: 1 })
  becomes('station', 'site', 17, '17')
})

test('lists', () => {
  becomes('site', 'tenants', 'Viettel; VNPT, MobiFone', ['Viettel', 'VNPT', 'MobiFone'])
  becomes('site', 'tenants', 'Viettel', ['Viettel'])
  becomes('cable', 'poles', 12, ['12'])
  becomes('cable', 'poles', ['P1', 2, ''], ['P1', '2'])
  stays('cable', 'poles', [{ id: 1 }])
  stays('cable', 'poles', ';')
  expect(one('cable', 'poles', ['', null])).toEqual({ rest: {}, note: '' })
  becomes('station', 'azimuths', '0;120;240', [0, 120, 240])
  becomes('station', 'azimuths', '0 / 120 / 240', [0, 120, 240])
  becomes('station', 'azimuths', '0, 120, 240', [0, 120, 240])
  becomes('station', 'azimuths', '60,180,300', [60, 180, 300])
  becomes('station', 'azimuths', '0° 120° 240°', [0, 120, 240])
  becomes('station', 'azimuths', 90, [90])
  becomes('station', 'azimuths', '90', [90])
  becomes('station', 'azimuths', ['0', '120'], [0, 120])
  stays('station', 'azimuths', '120,5', 'ambiguous')
  stays('station', 'azimuths', 'bắc')
  expect(one('station', 'azimuths', '0;400')).toEqual({ rest: { azimuths: [0, 400] }, note: 'converted outOfRange' })
})

test('dates', () => {
  becomes('zone', 'validFrom', '20/11/2026', '2026-11-20')
  becomes('zone', 'validFrom', '5.1.2026', '2026-01-05')
  becomes('zone', 'validFrom', '2026-1-5', '2026-01-05')
  becomes('zone', 'validFrom', '2026-11-20T00:00:00Z', '2026-11-20')
  stays('zone', 'validFrom', '2026-11-20T17:00:00Z', 'ambiguous')
  expect(one('incident', 'reported', '20/11/2026 08:30')).toEqual({ rest: { reported: '2026-11-20', reported_original: '20/11/2026 08:30' },
    note: 'converted' })
  for (const other of [2026, '2026', '31/02/2026', '2026-02-30', '11/20/2026', '20/11/26', 46346, 'hôm qua', '0000-01-01']) stays('zone', 'validFrom',
    other)
  expect(dateFrom('2026-12-31T20:00:00Z')).toEqual({ candidates: ['2026-12-31', '2027-01-01'] })
  expect(dateFrom('29/02/2028')).toEqual({ value: '2028-02-29' })
})

/** Spelt so that the linter does not take it for one of ours. */
const script = ['java', 'script:alert(1)'].join('')

test('only http addresses are addresses', () => {
  expect(one('incident', 'photo', 'https://example.vn/a.jpg')).toEqual({ rest: { photo: 'https://example.vn/a.jpg' }, note: '' })
  becomes('incident', 'photo', ' http://example.vn/a.jpg ', 'http://example.vn/a.jpg')
  for (const other of [script, 'data:text/html,x', 'file:///c:/a', 'www.example.vn', 'https://', 'java\nscript:x',
    'x https://a.vn']) stays('incident', 'photo', other)
})

test('a mapped column is renamed, converted and gives way to the field itself', () => {
  const mapped = mapping('site', ['Chiều cao (cm)', 'Tên cột'])
  expect(fit('site', { 'Tên cột': 7, 'Chiều cao (cm)': '4 200', x: 1 }, mapped)).toEqual({
    properties: { kind: 'site', name: '7', heightM: 42, x: 1 },
    notes: [
      { field: 'name', heading: 'Tên cột', what: 'converted', from: 7, to: '7' },
      { field: 'heightM', heading: 'Chiều cao (cm)', what: 'converted', from: '4 200', to: 42 },
    ],
  })
  expect(fit('site', { 'Chiều cao (cm)': '42 m' }, mapped).properties).toEqual({ kind: 'site', heightM: 42 })
  expect(fit('site', { 'Tên cột': 'a', name: 'b' }, mapped)).toEqual({ properties: { kind: 'site', 'Tên cột': 'a', name: 'b' }, notes: [] })
  expect(fit('site', { 'Tên cột': 'a', name: '' }, mapped).properties).toEqual({ kind: 'site', name: 'a' })
  expect(fit('site', { 'Tên cột': 'a', name: { b: 1 } }, mapped).properties).toEqual({ kind: 'site', name: 'a', name_original: { b: 1 } })
  expect(fit('site', { 'Tên cột': null }, mapped).properties).toEqual({ kind: 'site' })
  const twice: Mapped[] = [{ heading: 'a', field: 'name', sure: true }, { heading: 'b', field: 'name', sure: true }]
  expect(fit('site', { a: 'A', b: 'B' }, twice).properties).toEqual({ kind: 'site', name: 'A', b: 'B' })
})

test('a name for what is kept never takes an existing one', () => {
  expect(fit('site', { heightM: 'a', heightM_original: 'b', heightM_original_2: 'c' }).properties).toEqual({ kind: 'site', heightM_original_3: 'a',
    heightM_original: 'b', heightM_original_2: 'c' })
})

test('a __proto__ key stays a property', () => {
  const { properties } = fit('site', JSON.parse('{"name":1,"__proto__":{"polluted":true}}') as Bag)
  expect(Object.getPrototypeOf(properties)).toBe(Object.prototype)
  expect(Object.hasOwn(properties, '__proto__')).toBe(true)
  expect((properties as { polluted?: boolean }).polluted).toBeUndefined()
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined()
})

const shared = join('..', 'shared', 'realdata')
const here = existsSync(shared)
const why = here ? '' : ' (skipped: ../shared/realdata is absent)'
const columns = (file: string) => Object.keys((JSON.parse(readFileSync(join(shared, file),
  'utf8')) as { features: { properties: object }[] }).features[0]!.properties)

test.skipIf(!here)(`columns of real files${why}`, () => {
  expect(plain(mapping('site', columns('telecom/demak_towers.geojson')))).toEqual({ Tower_Prov: 'owner', Site: 'name?', Alamat: 'address?',
    Tinggi_m_: 'heightM' })
  expect(plain(mapping('unit', columns('admin/raw/xa1982_cam-thanh.geojson')))).toEqual({ a03_ten: 'name', a04_tentinh: 'parent?', a07_dt: 'areaKm2?',
    a08_ds: 'population' })
  expect(plain(mapping('unit', columns('admin/quang-ngai_communes_pre2025_gadm3.geojson')))).toEqual({ NAME_3: 'name', TYPE_3: 'level',
    CC_3: 'unitCode?' })
  expect(plain(mapping('unit', columns('admin/quang-ngai_communes_2025_simplified.geojson')))).toEqual({ code: 'unitCode?' })
  expect(plain(mapping('cable', columns('ofds/standard_spans.geojson'))).fibreCount).toBe('fibres')
})

/** Deterministic numbers in [0, 1): a failing step can be run again. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

test('nothing is ever lost, and fitting twice is fitting once', () => {
  const seed = 4711
  const random = seeded(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  const odd: unknown[] = [
    null, '', ' ', 0, 1, -5, 12.5, 1e9, true, false, 'Có', 'không', 'x', '12,5', '1.234', '108,812', '42 m', '24FO', '20/11/2026', '2026-11-20',
      '2026', 2026, '2026-2027', 'A; B, C', '0;120;240', '120,5',
    [], [''], [null], ['A', 2], [1, 2], ['0', '120'], [{}], {}, { a: 1 }, 'Đang hoạt động', 'A2', 'thành phố', 'https://a.vn/x', script,
      '2026-11-20T17:00:00Z', '20/11/2026 08:30', 'n/a', '-', ';', 'abc',
    ...Object.values(choices).flat(),
  ]
  const headings = ['Tên', 'Chiều cao (cm)', 'H (m)', 'Doanh nghiệp', 'Loại', 'Loại cột', 'Tình trạng', 'code', '__proto__', 'constructor', '1',
    'heightM_original', 'kind', 'Năm xây dựng', 'Địa chỉ', 'Chủ sở hữu', 'Phương vị']
  for (let step = 0; step < 3000; step++) {
    const kind = pick(kinds)
    const names = [...fieldsOf(kind).keys()]
    const bag: Bag = {}
    for (let n = Math.floor(random() * 8); n > 0; n--) Object.defineProperty(bag, pick(random() < 0.6 ? names : headings), { value: pick(odd),
      enumerable: true, configurable: true, writable: true })
    const given = Object.fromEntries(headings.filter(() => random() < 0.1).map((heading) => [heading, pick(names)]))
    const mapped = mapping(kind, Object.keys(bag), given)
    const before = JSON.stringify(bag)
    const { properties, notes } = fit(kind, bag, mapped)
    const again = fit(kind, properties, mapped)
    const lost = Object.entries(bag).filter(([key, value]) => !isKept(key, value, kind, properties, notes, mapped)).map(([key]) => key)
    const said = `${JSON.stringify(mapped)} → ${JSON.stringify(properties)} ${JSON.stringify(notes)}`
    expect({
      seed, step, kind, said, lost, input: JSON.stringify(bag), first: Object.keys(properties).find((key) => !/^\d+$/.test(key)),
      isPlain: Object.getPrototypeOf(properties) === Object.prototype,
      isLonger: Object.keys(properties).length > Object.keys(bag).length + notes.filter(({ kept }) => kept !== undefined).length + 1,
      again: JSON.stringify(again.properties), isSame: again.properties === properties || mapped.some(({ heading }) => Object.hasOwn(properties,
        heading)),
      news: again.notes.filter(({ what }) => what !== 'outOfRange'),
    }).toEqual({
      seed, step, kind, said, lost: [], input: before, first: 'kind', isPlain: true, isLonger: false, again: JSON.stringify(properties), isSame: true,
        news: [],
    })
  }
})

/** Where a value may be afterwards: under its key, its field (as it is or as a note says), or the name a note says it is kept under. */
function isKept(key: string, value: unknown, kind: Kind, out: Bag, notes: ReturnType<typeof fit>['notes'], mapped: readonly Mapped[]): boolean {
  const name = mapped.find(({ heading, sure }) => sure && heading === key)?.field ?? key
  const field: Field | undefined = fieldsOf(kind).get(name)
  if (Object.hasOwn(out, key) && out[key] === value) return true
  if (name !== key && Object.hasOwn(out, name) && out[name] === value) return true
  if (key === 'kind' && (value === null || value === '')) return true
  const empty = value === null || value === '' || (Array.isArray(value) && value.every((part) => part === '' || part === null))
  if (field && (empty || (typeof value === 'string' && value.trim() === '' && field.type !== 'text'))) return true
  return notes.some(({ heading, from, kept, what, field: to, to: made }) =>
    heading === key && from === value && (kept === undefined ? what === 'converted' && out[to] === made : out[kept] === value))
}
