import provinces from '../../data/provinces.json'
import pack from '../../data/rules/coverage.json'
import spacing from '../../data/rules/sharing.json'
import streetSettings from '../../data/rules/streets.json'
import tidy from '../../data/rules/tidiness.json'
import { languages } from '../../src/i18n/languages'
import { operators } from '../../src/model/operator'
import { at, network } from '../network'

export const pole = (id: string, lng: number, lat: number, properties: object = {}): object =>
  ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [lng, lat] }, properties: { kind: 'pole', ...properties } })

export const collection = (features: readonly object[]): string => JSON.stringify({ type: 'FeatureCollection', features })

/** A file of poles, `P1` … `Pn`, in a field north of the river. */
export const poles = (count: number, name = 'cot_treo_cap.geojson') => ({
  name,
  text: collection(Array.from({ length: count }, (_, i) => pole(`P${i + 1}`, 108.8 + (i % 500) * 1e-4, 15.13 + Math.floor(i / 500) * 1e-4))),
})

/** Poles with findings of all severities: unplaced, latitude first, a status nobody knows, one height out of the world. */
export const untidy = (count: number, name = 'cot.geojson') => ({
  name,
  text: collection(Array.from({ length: count }, (_, i) => {
    const place = [108.8 + (i % 40) * 1e-4, 15.13 + Math.floor(i / 40) * 1e-4]
    return pole(`P${i + 1}`, place[i % 2]!, place[1 - (i % 2)]!, { name: `Cột ${i + 1}`, status: i % 3 ? 'operational' : `lạ ${i}`, heightM: i === 7 ? 900 : 8 })
  })),
})

/** A project of poles, of each of which much was said. */
export const found = (count: number, name = 'nhieu_phat_hien.geojson') => {
  const objects = Array.from({ length: 1000 }, (_, i) => pole(`P${i}`, 108.8 + (i % 500) * 1e-4, 15.13 + Math.floor(i / 500) * 1e-4))
  const findings = Array.from({ length: count }, (_, i) => ({
    id: `load.valueUnknown~${i}`, rule: 'load.valueUnknown', severity: 'warning', subjects: [`P${i % objects.length}`], place: null, message: 'load.valueUnknown', source: null,
    values: { file: 'cot.geojson', object: `P${i % objects.length}`, found: `giá trị lạ thứ ${i}`, field: 'field.status', kept: 'status_original' },
  }))
  return { name, text: JSON.stringify({ type: 'FeatureCollection', tuyen: { version: 1, name: 'Nhiều phát hiện', findings, journal: [] }, features: objects }) }
}

const ward = (id: string, name: string, west: number, more: object = {}): object => ({
  type: 'Feature', id, properties: { kind: 'unit', level: 'ward', name, unitCode: id, validFrom: '2025-07-01', ...more },
  geometry: { type: 'Polygon', coordinates: [[[west, 15.125], [west + 0.002, 15.125], [west + 0.002, 15.135], [west, 15.135], [west, 15.125]]] },
})

/** Two wards side by side, poles with findings in the western one, sound poles in the eastern one. */
export const town = {
  name: 'thi_tran.geojson',
  text: collection([
    ward('W1', 'Phường An Đông', 108.8), ward('W2', 'Phường An Tây', 108.802),
    ...Array.from({ length: 10 }, (_, i) => pole(`P${i}`, 108.8002 + i * 1e-4, 15.13, { name: `Cột lạ ${i}`, status: `lạ ${i}`, heightM: 8 })),
    ...Array.from({ length: 15 }, (_, i) => pole(`Q${i}`, 108.8022 + i * 1e-4, 15.13, { name: `Cột ${i}`, status: 'operational', heightM: 8 })),
  ]),
}

/** A ward with a village, two stations and a place, all of whose names are made of Ω. */
export const covered = {
  name: 'ΩΩ.geojson',
  text: collection(network()
    .square('unit', 'ΩW', -1000, -1000, 2000, { level: 'ward', unitCode: 'Ω1', name: 'Ω Ω', validFrom: '2025-07-01', population: 3000, households: 800 })
    .square('unit', 'ΩV', -1000, -1000, 1000, { level: 'village', unitCode: 'ΩV', name: 'Ω 1', parent: 'Ω1', validFrom: '2025-07-01', population: 1000, households: 250 })
    .point('station', 'ΩS', -400, -400, { operator: 'ΩΩ', technology: '5G', radiusM: 300, status: 'operational', name: 'ΩΩ S' })
    .point('station', 'ΩT', 400, 400, { operator: 'ΩΩΩ', technology: '3G', status: 'operational', name: 'ΩΩ T' })
    .point('place', 'ΩP', 800, 800, { class: 'school', name: 'Ω P' }).features),
}

/** A ward with two masts of two operators that stand near each other, all of whose names are made of Ω. */
export const shareable = {
  name: 'ΩΩΩΩ.geojson',
  text: collection(['ΩA', 'ΩB'].reduce((net, id, i) => net
    .site(id, i * 30, 0, { name: `ΩΩ ${i + 1}`, owner: `Ω${'Ω'.repeat(i + 1)}`, status: 'operational', mastClass: 'A2b', heightM: 30, capacityTenants: 3 })
    .point('station', `${id}S`, i * 30, 0, { name: `ΩΩ S${i + 1}`, operator: `Ω${'Ω'.repeat(i + 1)}`, technology: '4G', radiusM: 400, status: 'operational', site: id }),
  network().square('unit', 'ΩW', -1000, -1000, 2000, { level: 'ward', unitCode: 'Ω1', name: 'Ω Ω', validFrom: '2025-07-01', population: 3000, households: 800 })).features),
}

/** Two streets that cross, with poles, cables of two operators and a duct, all of whose names are made of Ω. */
export const cabled = {
  name: 'ΩΩΩΩΩ.geojson',
  text: collection((() => {
    const net = network().square('unit', 'ΩW', -1000, -1000, 2000, { level: 'ward', unitCode: 'Ω1', name: 'Ω Ω', validFrom: '2025-07-01', population: 3000, households: 800 })
      .add('road', 'ΩR1', { type: 'LineString', coordinates: [at(-600, 0), at(600, 0)] }, { name: 'ΩΩ 1', roadClass: 'main', widthM: 12, hanging: 'forbidden' })
      .add('road', 'ΩR2', { type: 'LineString', coordinates: [at(0, -600), at(0, 600)] }, { name: 'ΩΩ 2', roadClass: 'street', widthM: 8, undergroundingYear: 2028 })
      .add('duct', 'ΩD', { type: 'LineString', coordinates: [at(-600, 9), at(600, 9)] }, { owner: 'ΩΩΩ', ways: 4, usedWays: 1, shareable: true, ductClass: 'N1', status: 'operational', street: 'ΩΩ 1', coverM: 0.2, surface: 'sidewalk' })
    const poles = Array.from({ length: 30 }, (_, i) => `ΩA${i}`)
    poles.forEach((id, i) => net.pole(id, -580 + 40 * i, 7.5, { owner: 'ΩΩ', sector: 'telecom', poleClass: 'C1', capacityCables: 1, status: 'operational', ownerSign: i > 2 }))
    for (const operator of ['ΩΩ', 'ΩΩΩ']) {
      net.cable(`Ω${operator}`, ...poles)
      Object.assign(net.features.at(-1)!.properties, { operator, role: 'distribution', status: 'operational', tagged: false, bundled: false, suspended: false, lowestM: 4, heightSign: false, spareCoilM: 20, permitUntil: '2025-01-01' })
    }
    return net.features
  })()),
}

const spacingNames = spacing.rules.flatMap(({ document, clause, text }) => [document, `${document}, ${clause}`, text])
const tidyNames = [...tidy.rules.flatMap((rule) => [rule.document, rule.clause, `${rule.document}, ${rule.clause}`, rule.text, 'note' in rule ? rule.note : '']), tidy.name, ...streetSettings.priceReferences.flatMap(({ text, from, source }) => [text, from, source])]
const ownNames = new Set([...tidyNames, ...provinces.editions.flatMap((edition) => edition.provinces.map(({ name }) => name)), ...operators.map(({ name }) => name), ...pack.rules.flatMap(({ document, clause, text }) => [`${document}, ${clause}`, text]), pack.name, ...spacingNames, spacing.name, spacing.target.document, ...Object.values(languages).map(({ language }) => language)])

/** Objects all of whose own words are made of Ω, so that a test can tell data from words. */
export const marked = {
  file: {
    name: 'ΩΩΩ.geojson',
    text: collection(Array.from({ length: 30 }, (_, i) => pole(`Ω${i}`, i % 2 ? 108.8 + i * 1e-4 : 15.13, i % 2 ? 15.13 : 108.8 + i * 1e-4, {
      name: `ΩΩ ${i}`, code: `Ω-${i}`, owner: 'ΩΩΩ', street: 'ΩΩ Ω', status: i % 3 ? 'operational' : `Ω${i}`, heightM: i === 7 ? 900 : 8,
    }))),
  },
  /** Data of the test, the names the build brings with it, units, and signs of coordinate systems. */
  isOwn: (text: string): boolean =>
    /Ω/.test(text) || ownNames.has(text) || /^[\s\d.,:;()°′″×/–-]*(m|m²|km|km²|ha|B|kB|MB|GB|X|Y|N|E|V|M|F|K|B|Đ|A[12][abc]|VI|EN|WGS 84|VN-2000|geojson|UTF-8|CSV|PMTiles|XYZ|WMS)[\s\d.,:;()°′″×/–-]*$/.test(text),
}
