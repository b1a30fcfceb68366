import type { Unit } from '../../model/schema'

interface Measure {
  readonly of: 'length' | 'area' | 'voltage' | 'frequency' | 'angle' | 'power' | 'people' | 'households' | 'count' | 'year'
  readonly factor: number
}

/** Units as they follow a number or a heading, with the factor to the base of their quantity. */
export const measures: Readonly<Record<string, Measure>> = {
  m: { of: 'length', factor: 1 }, mét: { of: 'length', factor: 1 }, met: { of: 'length', factor: 1 },
  cm: { of: 'length', factor: 0.01 }, mm: { of: 'length', factor: 0.001 }, km: { of: 'length', factor: 1000 },
  m2: { of: 'area', factor: 1 }, 'm²': { of: 'area', factor: 1 }, ha: { of: 'area', factor: 10_000 },
  km2: { of: 'area', factor: 1e6 }, 'km²': { of: 'area', factor: 1e6 },
  v: { of: 'voltage', factor: 1 }, kv: { of: 'voltage', factor: 1000 }, mhz: { of: 'frequency', factor: 1 }, ghz: { of: 'frequency', factor: 1000 },
  '°': { of: 'angle', factor: 1 }, độ: { of: 'angle', factor: 1 }, do: { of: 'angle', factor: 1 }, deg: { of: 'angle', factor: 1 },
  dbm: { of: 'power', factor: 1 }, người: { of: 'people', factor: 1 }, hộ: { of: 'households', factor: 1 }, năm: { of: 'year', factor: 1 },
  fo: { of: 'count', factor: 1 }, sợi: { of: 'count', factor: 1 }, ống: { of: 'count', factor: 1 }, cáp: { of: 'count', factor: 1 },
  cột: { of: 'count', factor: 1 },
}

/** The schema's units among the measures; a field without unit counts things. */
export const measureOf: Readonly<Record<Unit | 'none', string>> = {
  m: 'm', mm: 'mm', m2: 'm2', km2: 'km2', kV: 'kv', MHz: 'mhz', dBm: 'dbm', deg: 'deg',
  year: 'năm', people: 'người', households: 'hộ', none: 'fo',
}

/** What may stand around a unit in a heading: 'Chiều cao (đơn vị: m)'. */
export const unitWords = 'đơn vị, đvt, đơn vị tính, tính bằng'

/** Sides of the world as they follow degrees, folded; N is north, as on every map of Vietnam, though Nam is south. */
export const hemispheres: ReadonlyMap<string, 1 | -1> = new Map([
  ...['n', 'b', 'bac', 'north', 'vidobac', 'vibac', 'vdb', 'e', 'd', 'dong', 'east', 'kinhdodong', 'kinhdong', 'kdd'].map((side) => [side, 1] as const),
  ...['s', 'nam', 'south', 'vidonam', 'w', 't', 'tay', 'west', 'kinhdotay'].map((side) => [side, -1] as const),
])

export const angleMarks = { degree: '°|º|˚|Â°|độ', minute: '′|\'|’|‘|´|`|phút', second: '″|\'\'|′′|’’|"|”|“|giây' } as const
