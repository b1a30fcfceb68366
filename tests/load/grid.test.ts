import { describe, expect, it } from 'vitest'
import { readGrid } from '../../src/load/grid'
import { gridOf } from '../../src/model/grid'

const read = (text: string | Uint8Array) => {
  const steps = readGrid(typeof text === 'string' ? new TextEncoder().encode(text) : text, 'dan-so.csv')
  for (;;) {
    const step = steps.next()
    if (step.done) return step.value
    expect(step.value).toBeGreaterThan(0)
    expect(step.value).toBeLessThanOrEqual(1)
  }
}
const cells = (text: string | Uint8Array) => {
  const result = read(text)
  return 'grid' in result ? result.grid.cells : result
}

describe('a grid of people from a file', () => {
  it('reads a table with English headings', () => {
    expect(cells('lng,lat,population\n108.8,15.12,41.5\n108.801,15.12,7\n')).toEqual([108.8, 15.12, 41.5, 108.801, 15.12, 7])
  })
  it('reads Vietnamese headings, semicolons and decimal commas', () => {
    expect(cells('\ufeffMã;Vĩ độ;Kinh độ;Dân số\r\nA;15,12;108,8;1.250\r\n')).toEqual([108.8, 15.12, 1250])
    expect(cells('Mã;Vĩ độ;Kinh độ;Số dân\r\nA;15,12;108,8;12,5\r\n')).toEqual([108.8, 15.12, 12.5])
  })
  it('takes a comma in the people for thousands where places have a point', () => {
    expect(cells('lng,lat,pop\n108.8,15.1,"1,250"\n')).toEqual([108.8, 15.1, 1250])
  })
  it('reads UTF-16 as a spreadsheet saves it', () => {
    const text = '\ufeffx\ty\tdân số\r\n108.8\t15.1\t12\r\n'
    const bytes = new Uint8Array(text.length * 2)
    for (let i = 0; i < text.length; i++) new DataView(bytes.buffer).setUint16(2 * i, text.charCodeAt(i), true)
    expect(cells(bytes)).toEqual([108.8, 15.1, 12])
  })
  it('reads points and the middle of areas from GeoJSON', () => {
    const square = { type: 'Polygon', coordinates: [[[108, 15], [108.2, 15], [108.2, 15.4], [108, 15.4], [108, 15]]] }
    const features = [
      { type: 'Feature', geometry: { type: 'Point', coordinates: [108.8, 15.1] }, properties: { pop: 12 } },
      { type: 'Feature', geometry: square, properties: { 'Dân số': '90' } },
      { type: 'Feature', geometry: null, properties: { pop: 3 } },
    ]
    expect(read(JSON.stringify({ type: 'FeatureCollection', features }))).toEqual({ grid: { name: 'dan-so.csv', cells: [108.8, 15.1, 12, 108.1, 15.2, 90] }, skipped: 1 })
  })
  it('counts what says no place or no people, and leaves out cells where nobody lives', () => {
    expect(read('lng,lat,pop\n108,15,0\n108,15,3\nabc,15,2\n108,15,-4\n108,95,1\n')).toEqual({ grid: { name: 'dan-so.csv', cells: [108, 15, 3] }, skipped: 3 })
  })
  it('says which column is missing, and that metres are no degrees', () => {
    expect(read('lng,lat,ghi chú\n108,15,a\n')).toEqual({ refused: { key: 'grid.noColumn', values: { column: 'grid.column.people', headings: 'lng, lat, ghi chú' } } })
    expect(read('x,y,pop\n1671925.1,587096.2,4\n')).toEqual({ refused: { key: 'grid.metres' } })
    expect(read('')).toEqual({ refused: { key: 'grid.noColumn', values: { column: 'grid.column.lng', headings: '' } } })
    expect(read('lng,lat,pop\n')).toEqual({ refused: { key: 'grid.empty' } })
    expect(read('{"type":"FeatureCollection","features":[')).toEqual({ refused: { key: 'grid.broken' } })
    expect(read('[]')).toEqual({ refused: { key: 'grid.broken' } })
  })
  it('reads across its pieces without losing or doubling a line', () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => `${108 + i / 1e5},15,${1 + (i % 7)}`)
    const found = cells(`lng,lat,pop\n${rows.join('\n')}\n`) as number[]
    expect(found.length).toBe(3 * rows.length)
    expect(found.filter((_, i) => i % 3 === 2)).toEqual(rows.map((_, i) => 1 + (i % 7)))
  })
  it('stays as it is in a project, and what was spoilt by hand is none', () => {
    const grid = { name: 'a', cells: [108, 15, 3] }
    expect(gridOf({ peopleGrid: JSON.parse(JSON.stringify(grid)) })).toEqual(grid)
    for (const peopleGrid of [null, [], { name: 'a' }, { name: 'a', cells: [1, 2] }, { name: 'a', cells: [1, 2, 'x'] }, { name: 'a', cells: [] }]) expect(gridOf({ peopleGrid })).toBeNull()
  })
})
