import { expect, test } from 'vitest'
import { toUtf8 } from '../../src/load/bytes'
import { flawAt } from '../../src/load/flaw'
import { member, parse, relax } from '../../src/load/parse'
import { type Layout, limits, Refusal, scan } from '../../src/load/scan'
import { pick, random } from '../random'
import { bytesOf } from './read'

function layoutOf(text: string): Layout {
  const steps = scan(bytesOf(text))
  let step = steps.next()
  while (!step.done) step = steps.next()
  return step.value
}
const items = (text: string) => {
  const { starts, ends } = layoutOf(text)
  return starts.map((start, i) => new TextDecoder().decode(bytesOf(text).subarray(start, ends[i])))
}
const values = (text: string) => [...parse(bytesOf(text), layoutOf(text))].flatMap(({ raws }) => raws)

test('finds the features of a collection wherever its other members stand', () => {
  const text = '{"name":"a, ]}","features":[ {"a":"}]\\"["} ,\n[1,{"b":2}],"x"\n],"crs":{"features":[1]}, "type":"FeatureCollection"}'
  expect(items(text)).toEqual(['{"a":"}]\\"["}', '[1,{"b":2}]', '"x"'])
  const layout = layoutOf(text)
  expect([...layout.members.keys()]).toEqual(['name', 'crs', 'type'])
  expect(member(bytesOf(text), layout, 'crs')).toEqual({ features: [1] })
  expect(layout.lines).toEqual([1, 2, 2])
  expect(layout.faults).toEqual([])
})

test('reads one object a line, record separators, an array, and several collections behind each other', () => {
  expect(items('{"type":"Point"}\n{"type":"Feature"}\r\n\n')).toEqual(['{"type":"Point"}', '{"type":"Feature"}'])
  expect(items('\u001e{"a":1}\n\u001e{"b":2}\n')).toEqual(['{"a":1}', '{"b":2}'])
  expect(items('[{"a":1},{"b":2}]')).toEqual(['{"a":1}', '{"b":2}'])
  expect(items('{"features":[1]}{"features":[2,3]}')).toEqual(['1', '2', '3'])
})

test('what it finds in any JSON is what JSON.parse finds, on 500 random texts', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const next = random(seed)
    const value = (depth: number): unknown => {
      const roll = next()
      if (depth > 4 || roll < 0.4) return pick(next, [1, -2.5e-7, true, null, '', 'é"\\}]{[,:\n', 'Chánh Lộ', 0])
      return roll < 0.7 ? Array.from({ length: next() * 4 }, () => value(depth + 1)) : Object.fromEntries(Array.from({ length: next() * 4 }, (_, i) => [`k"${i}`, value(depth + 1)]))
    }
    const features = Array.from({ length: next() * 6 }, () => value(0))
    const text = JSON.stringify({ before: value(2), features, after: value(2) }, null, pick(next, [undefined, 1, '\t']))
    expect(values(text).map((raw) => raw.value), `seed ${seed}`).toEqual(features)
  }
})

test('a broken object costs only itself', () => {
  const raws = values('{"features":[{"a":1},\n{"a":1,,},\n{"b":2}]}')
  expect(raws.map(({ value }) => value)).toEqual([{ a: 1 }, undefined, { b: 2 }])
  expect(raws[1]!.broken).toEqual({ text: '{"a":1,,}', at: 7 })
  expect(raws[1]!.line).toBe(2)
})

test('NaN, Infinity and a comma too many are read over, and never inside text', () => {
  expect(JSON.parse(relax('{"a":[NaN,-Infinity,1,],"b":"NaN, ]","c":Infinity,}'))).toEqual({ a: [null, null, 1], b: 'NaN, ]', c: null })
  expect(values('{"features":[{"a":NaN}]}')).toEqual([{ value: { a: null }, line: 1, relaxed: true }])
})

test('says where a text ends too early, and where it stops being JSON', () => {
  expect(layoutOf('{"features":[{"a":1},{"b":').faults).toEqual([{ what: 'end', at: 26, line: 1 }])
  expect(items('{"features":[{"a":1},{"b":')).toEqual(['{"a":1}', '{"b":'])
  expect(layoutOf('{"features":[{"a":1}\n{"b":1},,{"c":1}]}').faults.map(({ what, line }) => [what, line])).toEqual([['comma', 2], ['comma', 2]])
  expect(layoutOf('xml').faults).toEqual([{ what: 'syntax', at: 0, line: 1 }])
  expect(layoutOf('{"features":[1]} <html>').faults[0]!.what).toBe('syntax')
})

test('refuses what is nested absurdly deep or has absurdly many objects', () => {
  const nested = (depth: number) => `{"features":[${'['.repeat(depth)}${']'.repeat(depth)}]}`
  expect(layoutOf(nested(limits.depth)).starts).toHaveLength(1)
  expect(() => layoutOf(nested(limits.depth + 1))).toThrow(Refusal)
  expect(() => layoutOf(`{"features":[${'['.repeat(5_000_000)}`)).toThrow(Refusal)
  expect(() => layoutOf(`[${'1,'.repeat(limits.items + 1)}1]`)).toThrow(Refusal)
})

test('an object of more than 64 MB is kept apart, not parsed', () => {
  const text = `{"features":[{"a":"${'x'.repeat(limits.itemBytes)}"},{"b":1}]}`
  const raws = values(text)
  expect(raws.map(({ broken }) => broken?.at)).toEqual([-1, undefined])
  expect(raws[1]!.value).toEqual({ b: 1 })
})

test('a key that would change the prototype is renamed, however it is written', () => {
  for (const key of ['__proto__', '\\u005f_proto__', '_\\u005Fproto__']) {
    const [raw] = values(`{"features":[{"properties":{"${key}":{"polluted":1},"a":{"${key}":2}}}]}`)
    expect(raw!.value).toEqual({ properties: { _proto_: { polluted: 1 }, a: { _proto_: 2 } } })
  }
  expect(({} as Record<string, unknown>).polluted).toBeUndefined()
})

test('UTF-8 and UTF-16 with and without mark are the same text', () => {
  const text = '{"tên":"Phường Chánh Lộ"}'
  const utf16 = (bigEndian: boolean, mark: boolean) => {
    const units = [...(mark ? [0xfeff] : []), ...Array.from(text, (c) => c.charCodeAt(0))]
    return Uint8Array.from(units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
  }
  const all = [bytesOf(text), bytesOf(`\ufeff${text}`), utf16(false, true), utf16(true, true), utf16(false, false), utf16(true, false)]
  for (const bytes of all) expect(new TextDecoder().decode(toUtf8(bytes).bytes)).toBe(text)
  expect(new TextDecoder().decode(toUtf8(Uint8Array.from([0xd0]), 'windows-1258').bytes)).toBe('Đ')
})

test('where a text stops being JSON is found exactly when JSON.parse refuses it, on 3,000 damaged texts', () => {
  const sound = '{"a":[1,-2.5e+7,{"b":"x\\u00e9\\n"},[],{}],"c":null,"d":true, "e":""}'
  expect(flawAt(sound)).toBe(-1)
  expect(flawAt('{"type": "Point" "coordinates": [1,2]}')).toBe(17)
  for (const text of ['', ' ', '{', '[1', '[1,]', '{"a":1,}', '01', '1 2', 'nul', '"a', '"\u0001"', '[}', '{a:1}', "'a'", '+1', '1.', '.5', '"\\x"']) expect(flawAt(text), text).toBeGreaterThan(-1)
  for (let seed = 1; seed <= 3000; seed++) {
    const next = random(seed)
    const at = Math.floor(next() * sound.length)
    const text = sound.slice(0, at) + pick(next, ['', ',', '"', '}', ']', '[', '0', ':', 'e', '\\', ' ', 'null']) + sound.slice(at + Math.floor(next() * 3))
    let isJson = true
    try {
      JSON.parse(text)
    } catch {
      isJson = false
    }
    expect(flawAt(text) === -1, `seed ${seed}: ${text}`).toBe(isJson)
  }
})
