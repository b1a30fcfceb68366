import { expect, test } from 'vitest'
import { geojson } from '../../src/export/geojson'
import { translator } from '../../src/i18n'
import '../../src/i18n/languages'
import { type Answers, load, run } from '../../src/load'
import { datasetOf } from '../../src/model/dataset'
import { fieldsOf, isKind, takesGeometry } from '../../src/model/schema'
import { network } from '../network'
import { pick, random, whole } from '../random'
import { hasRealData, realFile, realFiles } from '../shared'
import { bytesOf } from './read'

type Next = () => number

const small = network().pole('P1', 0, 0, { name: 'Cột Hùng Vương', heightM: 8.5 }).pole('P2', 40, 0).cable('C1', 'P1', 'P2').square('unit', 'U1', 0, 0, 500, { level: 'ward', unitCode: '21025' }).site('S1', 5, 9, { tenants: ['VNPT'] })
const own = [...geojson(small.features)].join('')
const seeds = [
  own, own.replaceAll('\n', ''), small.features.map((one) => JSON.stringify(one)).join('\n'), JSON.stringify(small.features[2]!.geometry),
  '{"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:5898"}},"features":[{"type":"Feature","properties":{"Tên":"x","Chiều cao (m)":"12,5"},"geometry":{"type":"Point","coordinates":["585.791,005",1672370.1]}},{"type":"Feature","properties":{"a":[1,{"b":2}]},"geometry":{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]}]}}]}',
].map(bytesOf)
const real = hasRealData ? realFiles('json').map(realFile).filter((bytes) => bytes.length < 60_000) : []

const tokens = ['{', '}', '[', ']', ',', ':', '"', '\\', 'null', 'NaN', '-', '1e999', '""', '"__proto__":{"x":1},', '"features":[', '"type":"Feature"', '"coordinates":[[[]]]', '\u0000', '\ufeff', '"id":"P1",', '"kind":"tower",', '[[[[[[[[', '"geometry":{"type":"polygon"', '99999999', '"12.345"', '"108,8"', 'é', '\n']

/** One text after a few accidents: cut, doubled, bytes changed, tokens put in, numbers and values exchanged. */
function mutate(bytes: Uint8Array, next: Next): Uint8Array {
  let out = bytes
  for (let i = whole(next, 1, 6); i > 0; i--) {
    const at = whole(next, 0, out.length)
    const to = Math.min(out.length, at + whole(next, 1, 80))
    const put = bytesOf(pick(next, tokens))
    const joined = (...parts: Uint8Array[]) => Uint8Array.from(parts.flatMap((part) => [...part]))
    switch (whole(next, 0, 6)) {
      case 0: out = out.slice(0, at); break
      case 1: out = joined(out.subarray(0, at), out.subarray(to)); break
      case 2: out = joined(out.subarray(0, to), out.subarray(at)); break
      case 3: out = Uint8Array.from(out, (byte, j) => (j === at ? whole(next, 0, 255) : byte)); break
      case 4: out = bytesOf(new TextDecoder().decode(out).replace(/\d+(\.\d+)?/g, (n) => (next() < 0.1 ? pick(next, ['"x"', 'null', `${n}e9`, `"${n}"`, '-1', '[]', '672370.1']) : n))); break
      case 5: out = bytesOf(new TextDecoder().decode(out).replace(/"[^"]{1,20}"(?=\s*:)/g, (key) => (next() < 0.05 ? pick(next, ['"__proto__"', '"type"', '"id"', '"coordinates"', '"kind"', '"geometryText"', '"0"']) : key))); break
      default: out = joined(out.subarray(0, at), put, out.subarray(at))
    }
  }
  return out
}

function check(bytes: Uint8Array, answers: Answers, name: string): void {
  const result = run(load([{ name, bytes }], answers))
  const dataset = datasetOf(result.features)
  const placed = result.features.filter(({ geometry }) => geometry).length
  const unplaced = result.features.filter(({ geometry }) => geometry === null).length
  expect(placed + unplaced).toBe(result.features.length)
  expect(result.files[0]!.features).toBe(dataset.size)
  const ids = new Set(result.features.map(({ id }) => id))
  for (const { geometry, properties } of result.features) {
    expect(isKind(properties.kind)).toBe(true)
    expect(Object.getPrototypeOf(properties)).toBe(Object.prototype)
    if (geometry) expect(takesGeometry(properties.kind, geometry.type)).toBe(true)
    for (const [field, { type }] of fieldsOf(properties.kind)) {
      const value = properties[field]
      if (value === undefined) continue
      if (type === 'number' || type === 'integer') expect(typeof value, field).toBe('number')
      else if (type === 'flag') expect(typeof value, field).toBe('boolean')
      else if (type === 'texts' || type === 'numbers' || type === 'references') expect(Array.isArray(value), field).toBe(true)
      else expect(typeof value, field).toBe('string')
    }
  }
  for (const { message, values, subjects } of result.findings) {
    expect(translator('vi')(message, values)).not.toBe(message)
    for (const subject of subjects) expect(ids.has(subject), `${message} ${subject}`).toBe(true)
  }
  expect(new Set(result.findings.map(({ id }) => id)).size).toBe(result.findings.length)
  if (!result.files[0]!.readable) expect(result.findings.some(({ severity }) => severity === 'error')).toBe(true)
  const text = [...geojson(result.features)].join('')
  const again = run(load([{ name, bytes: bytesOf(text) }], {}))
  expect(again.features.length).toBe(result.features.length)
  expect(again.features.filter(({ geometry }) => geometry).length).toBeGreaterThanOrEqual(placed)
}

test('2,000 damaged files always end in a dataset and findings', () => {
  const from = Number(process.env.FUZZ_SEED ?? 1)
  for (let seed = from; seed < from + 2000; seed++) {
    const next = random(seed)
    const bytes = mutate(pick(next, next() < 0.3 && real.length ? real : seeds), next)
    const answers: Answers = next() < 0.2 ? { crs: 5898, kind: pick(next, ['pole', 'cable', 'unit'] as const) } : {}
    try {
      check(bytes, answers, pick(next, ['thu.geojson', 'cot.geojson', 'ranh-gioi.geojson']))
    } catch (error) {
      throw new Error(`FUZZ_SEED=${seed}: ${new TextDecoder().decode(bytes).slice(0, 400)}`, { cause: error })
    }
  }
  expect(({} as Record<string, unknown>).x).toBeUndefined()
}, 120_000)
