import { expect, test } from 'vitest'
import { fromWgs84 } from '../../src/model/vn2000'
import { at } from '../network'
import { collection, feature, here, only, point, read, rules } from './read'

const square = [[108.8, 15.1], [108.9, 15.1], [108.9, 15.2], [108.8, 15.2], [108.8, 15.1]]
const hole = [[108.82, 15.12], [108.82, 15.14], [108.84, 15.14], [108.84, 15.12], [108.82, 15.12]]
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings })
const line = (...coordinates: unknown[]) => ({ type: 'LineString', coordinates })
const loaded = (geometry: unknown, answers = {}) => read(collection(feature(geometry)), answers)

test('a sound geometry comes through untouched and unsaid', () => {
  for (const geometry of [point(...here), point(...here, 12.5), line(here, [108.81, 15.13]), polygon(square, hole), { type: 'MultiPolygon', coordinates: [[square, hole]] }]) {
    const result = loaded(geometry)
    expect(only(result).geometry).toEqual(geometry)
    expect(rules(result)).toEqual([])
  }
})

test.each([
  ['a shell that turns right, and its hole', polygon(square.toReversed(), hole.toReversed()), 'wrongTurn', polygon(square, hole)],
  ['an unclosed ring', polygon(square.slice(0, 4)), 'openRing', polygon(square)],
  ['numbers as text', point('108.8', '15.12'), 'textNumbers', point(...here)],
  ['decimal commas', point('108,8', '15,12'), 'textNumbers', point(...here)],
  ['degrees, minutes, seconds', point('108°48′00″', '15°07′12″'), 'textNumbers', point(...here)],
  ['latitude before longitude', line([15.12, 108.8], [15.13, 108.9]), 'swapped', line([108.8, 15.12], [108.9, 15.13])],
  ['wrong capitals', { type: 'POINT', coordinates: here }, 'typeCase', point(...here)],
  ['a ring without its outer brackets', { type: 'Polygon', coordinates: square }, 'nesting', polygon(square)],
  ['a line with the brackets of several', { type: 'LineString', coordinates: [[here, [108.9, 15.2]]] }, 'nesting', { type: 'MultiLineString', coordinates: [[here, [108.9, 15.2]]] }],
  ['an empty part', { type: 'MultiLineString', coordinates: [[], [here, [108.9, 15.2]]] }, 'emptyPart', { type: 'MultiLineString', coordinates: [[here, [108.9, 15.2]]] }],
])('%s: one safe repair, reported', (_name, given, rule, repaired) => {
  const result = loaded(given)
  expect(only(result).geometry).toEqual(repaired)
  expect(rules(result)).toEqual([rule])
})

test.each([
  ['null', null, 'noGeometry'],
  ['empty', { type: 'MultiPoint', coordinates: [] }, 'emptyGeometry'],
  ['without coordinates', { type: 'Point' }, 'noCoordinates'],
  ['an unknown type', { type: 'Circle', coordinates: here }, 'geometryType'],
  ['a number where a ring should be', { type: 'Polygon', coordinates: [5] }, 'geometryShape'],
  ['text that is no number', point('foo', 2), 'position'],
  ['null in a position', point(108, null), 'position'],
  ['a position of one number', point(108.8), 'position'],
  ['a third number that is no number', point(108.8, 15.1, 'f'), 'position'],
  ['off the globe', point(200, 95), 'outOfRange'],
  ['a number that can be read in two ways', point('12.345', '1.234'), 'ambiguousNumber'],
  ['a line of one point', line(here), 'shortLine'],
  ['an area of two corners', polygon([here, [108.9, 15.2], here]), 'shortRing'],
])('%s: kept in the list of unplaced objects with its original', (_name, geometry, rule) => {
  const result = loaded(geometry)
  const { geometry: placed, properties } = only(result)
  expect(placed).toBeNull()
  expect(rules(result)).toEqual([rule])
  if (geometry) expect(JSON.parse(properties.geometryText as string)).toEqual(JSON.parse(JSON.stringify(geometry)))
})

test('an infinite number that JSON lets through is no place', () => {
  const result = read('{"type":"Feature","id":"F","properties":{"kind":"background"},"geometry":{"type":"Point","coordinates":[1e999,15]}}')
  expect(only(result).geometry).toBeNull()
  expect(rules(result)).toEqual(['notFinite'])
})

test('text coordinates with thousands are metres, and are placed once the system is named', () => {
  const given = point('585.791,005', '1.672.370,101')
  expect(only(loaded(given)).geometry).toBeNull()
  const placed = only(loaded(given, { crs: 5898 })).geometry as { coordinates: number[] }
  expect(placed.coordinates[0]).toBeCloseTo(108.8, 7)
  expect(placed.coordinates[1]).toBeCloseTo(15.12, 7)
})

test.each([
  ['a bow-tie', polygon([[108, 15], [110, 15], [108, 17], [110, 17], [108, 15]]), 'selfCrossing', [109, 16]],
  ['a hole outside its shell', polygon(square, hole.map(([lng, lat]) => [lng! + 1, lat!])), 'holeOutside', [109.82, 15.12]],
  ['a corner passed twice', polygon([[108, 15], [109, 16], [110, 15], [110, 17], [109, 16], [108, 17], [108, 15]]), 'selfTouch', [109, 16]],
  ['a line that crosses itself', line([108, 15], [110, 17], [110, 15], [108, 17]), 'lineCrossing', [109, 16]],
  ['a line without length', line(here, here), 'zeroLength', here],
  ['an area without area', polygon([[108, 15], [109, 15], [110, 15], [108, 15]]), 'noArea', [108, 15]],
])('%s has several answers: nothing is changed, its place is named', (_name, geometry, rule, place) => {
  const result = loaded(geometry)
  expect(only(result).geometry).toEqual(geometry)
  const finding = result.findings.find((one) => one.rule === `load.${rule}`)!
  expect(finding.place!.map((n) => Math.round(n * 1e4) / 1e4)).toEqual(place)
  expect(finding.subjects).toEqual(['F1'])
})

test('collections and multi geometries become one object a thing, and remember what they were', () => {
  const parts = read(collection(feature({ type: 'GeometryCollection', geometries: [point(...here), line(here, [108.9, 15.2])] }, { kind: 'background', name: 'A' }, 'G')))
  expect(parts.features.map(({ id, geometry, properties }) => [id, geometry!.type, properties.partOf, properties.name])).toEqual([['G', 'Point', 'G', 'A'], ['G~2', 'LineString', 'G', 'A']])
  expect(rules(parts)).toEqual(['split'])
  const poles = read(collection(feature({ type: 'MultiPoint', coordinates: [here, at(40, 0)] }, { kind: 'pole' }, 'P'), feature({ type: 'MultiPoint', coordinates: [here] }, { kind: 'pole' }, 'Q')))
  expect(poles.features.map(({ id, geometry }) => [id, geometry!.type])).toEqual([['P', 'Point'], ['P~2', 'Point'], ['Q', 'Point']])
  expect(rules(poles)).toEqual(['split', 'single'])
})

test('a collection of one sort is one object of several parts: its people are counted once', () => {
  const islands = { type: 'GeometryCollection', geometries: [polygon(square), { type: 'MultiPolygon', coordinates: [[hole.toReversed()]] }] }
  const result = read(collection(feature(islands, { kind: 'unit', level: 'ward', unitCode: '21548', population: 20000 })))
  expect(only(result).geometry).toEqual({ type: 'MultiPolygon', coordinates: [[square], [hole.toReversed()]] })
  expect(rules(result)).toEqual(['joined'])
})

test('objects without a place are of the kind of their file', () => {
  const result = read(collection(feature(point(...here), { a: 1 }, 'A'), feature(null, { a: 1 }, 'B')), {}, 'cot-treo-cap.geojson')
  expect(result.features.map(({ properties }) => properties.kind)).toEqual(['pole', 'pole'])
})

test('a geometry its kind does not take waits in the list', () => {
  const result = read(collection(feature(polygon(square), { kind: 'pole' })))
  expect(only(result).geometry).toBeNull()
  expect(rules(result)).toEqual(['geometryOfKind'])
})

test('metres with a crs member are converted and said so; a crs member that names degrees is left out', () => {
  const [east, north] = fromWgs84(here, 5898)
  const crs = (name: string) => ({ type: 'name', properties: { name } })
  const metres = read({ ...collection(feature(point(east, north))), crs: crs('urn:ogc:def:crs:EPSG::5898') })
  expect((only(metres).geometry as { coordinates: number[] }).coordinates[0]).toBeCloseTo(108.8, 7)
  expect(rules(metres)).toEqual(['crsConverted'])
  expect(metres.findings[0]!.values.crs).toBe('urn:ogc:def:crs:EPSG::5898')
  const degrees = read({ ...collection(feature(point(...here))), crs: crs('urn:ogc:def:crs:OGC:1.3:CRS84') })
  expect(rules(degrees)).toEqual(['crsMember'])
  const lying = read({ ...collection(feature(point(...here))), crs: crs('EPSG:5898') })
  expect(only(lying).geometry).toEqual(point(...here))
  expect(rules(lying)).toEqual(['crsContradicts'])
  expect(rules(read({ ...collection(feature(point(...here))), crs: crs('EPSG:9999') }))).toEqual(['crsUnknown'])
})

test('metres without a system are one question, the zone of Quảng Ngãi first, and the answer places them, X = north too', () => {
  const places = [here, [108.82, 15.14], [108.85, 15.1]]
  const northFirst = collection(...places.map((place, i) => feature(point(...fromWgs84(place, 5898).toReversed()), { kind: 'pole' }, `P${i}`)))
  const asked = read(northFirst)
  expect(asked.features.map(({ geometry }) => geometry)).toEqual([null, null, null])
  expect(rules(asked)).toEqual(['crs'])
  const [finding] = asked.findings
  expect(finding!.subjects).toEqual(['P0', 'P1', 'P2'])
  expect(finding!.question!.candidates[0]!.answer).toBe('5898 northEast')
  expect(finding!.question!.candidates[0]!.example![0]).toBeCloseTo(108.8, 6)
  expect(finding!.question!.candidates.length).toBeGreaterThan(3)

  const answered = read(northFirst, { crs: 5898, axes: 'northEast' })
  answered.features.forEach(({ geometry }, i) => expect((geometry as { coordinates: number[] }).coordinates[1]).toBeCloseTo(places[i]![1]!, 7))
  expect(answered.features[0]!.properties.geometryText).toBeUndefined()

  const saved = collection(...asked.features)
  const later = read(saved, { crs: 5898 })
  expect(later.features.map(({ geometry }) => geometry)).toEqual(answered.features.map(({ geometry }) => geometry))
  expect(rules(later)).toEqual(['crsConverted', 'northFirst', 'replaced'])
})

test('an answer is taken at its word, and degrees in a file of metres stay degrees', () => {
  const answered = read(collection(feature(point(15.12, 108.8))), { axes: 'northEast' })
  expect(only(answered).geometry).toEqual(point(...here))
  expect(rules(read(collection(feature(point(...here))), { axes: 'northEast' }))).toEqual(['outOfRange'])
  const mixed = read(collection(feature(point(...here))), { crs: 5898, axes: 'northEast' })
  expect(only(mixed).geometry).toEqual(point(...here))
  expect(rules(mixed)).toEqual(['crsContradicts'])
  const named = { ...collection(feature(point(...fromWgs84(here, 5898)))), crs: { type: 'name', properties: { name: 'EPSG:9999' } } }
  expect(rules(read(named))).toEqual(['crsUnknown', 'crs'])
  expect(rules(read(named, { crs: 5898 }))).toEqual(['crsConverted'])
})

test('a place outside Vietnam is placed and questioned', () => {
  expect(rules(loaded(point(0, 0)))).toEqual(['outsideVietnam'])
})
