import { describe, expect, it } from 'vitest'
import { type Language, translator } from '../../src/i18n'
import { languages } from '../../src/i18n/languages'
import { type Legend, legendOf } from '../../src/map/legend'
import { givenIn, keyOf, lookAround, seenOn } from '../../src/map/legend/seen'
import { layerOf, layerNames } from '../../src/model/layer'
import { choices } from '../../src/model/schema'
import { greyOf, swatchOf } from '../../src/model/symbol'
import { marksOf } from '../../src/tiles/marks'
import type { TileLayer } from '../../src/tiles/zooms'
import { network } from '../network'

type Tile = [layer: TileLayer, type: string, marks: object]
const seen = (...tiles: Tile[]) => new Map(tiles.flatMap(([layer, type, marks]) => {
  const given = givenIn(layer, marks, type)
  return given ? [[keyOf(given), given]] : []
}))
const words = (legend: Legend, language: Language = 'vi') => legend.entries.map(({ key, values }) => translator(language)(key, values))
const near = { zoom: 16 }

describe('the legend', () => {
  it('lists only what is in view, in the order of the schema', () => {
    const legend = legendOf(seen(
      ['duct', 'LineString', { c: 'N2' }], ['pole', 'Point', { c: 'C1', x: 'telecom' }], ['site', 'Point', { c: 'A2a', o: 'V', s: 'operational' }], ['site', 'Point', { c: 'A1a', o: 'N', s: 'planned', t: 3 }],
      ['trunk', 'LineString', { s: 'operational' }], ['road', 'LineString', { c: 'main' }], ['background', 'Polygon', { c: 'water' }], ['label', 'Point', { l: 'ward', n: 'X' }],
    ), near)
    expect(words(legend)).toEqual([
      'A1a, không cồng kềnh', 'A2a, trên mái', 'Quy hoạch', 'Cột C1, riêng viễn thông', 'Cáp treo trục', 'N2, hào, tuy nen dùng chung',
    ])
    expect(legend).toMatchObject({ letters: ['V', 'N'], hasTenants: true, thinnedBelow: null })
  })
  it('leaves out what is hidden', () => {
    const all = seen(['pole', 'Point', { c: 'C1' }], ['site', 'Point', { c: 'A2a', o: 'V' }])
    expect(words(legendOf(all, { zoom: 16, hidden: new Set(['site']) }))).toEqual(['Cột C1, riêng viễn thông'])
    expect(legendOf(all, { zoom: 16, hidden: new Set(['site']) }).letters).toEqual([])
  })
  it('says when points are drawn together', () => {
    const all = seen(['site', 'Point', { c: 'A2a', o: 'V', m: 4 }])
    const far = legendOf(all, { zoom: 10 })
    expect(far.thinnedBelow).toBeGreaterThan(10_000)
    expect(words(far)).toEqual(['Cột ăng ten', 'Nhiều đối tượng gần nhau'])
    expect(far.letters).toEqual([])
    expect(legendOf(all, { zoom: 17 }).thinnedBelow).toBeNull()
  })
  it('speaks of planned, removed, dead, walled and buried lines', () => {
    const legend = legendOf(seen(
      ['distribution', 'LineString', { s: 'planned' }], ['distribution', 'LineString', { a: 'remove' }], ['distribution', 'LineString', { a: 'keep' }], ['drop', 'LineString', { p: 'wall' }],
      ['drop', 'LineString', { f: true }], ['buried', 'LineString', { p: 'duct' }], ['utility', 'LineString', { x: 'power', f: true }], ['utility', 'Point', { x: 'water' }],
      ['works', 'Polygon', { x: 'road' }], ['finding', 'Point', { v: 'error' }], ['finding', 'Point', { v: 'info', w: true }],
    ), near)
    expect(words(legend)).toEqual([
      'Cáp treo phân phối', 'Cáp phân phối · Quy hoạch', 'Cáp phân phối · Dỡ', 'Cáp thuê bao', 'Cáp đi tường', 'Cáp thuê bao · Không còn dùng', 'Cáp trong cống', 'Điện, dây trần',
      'Công trình Cấp nước', 'Vùng sắp thi công', 'Phát hiện: Lỗi', 'Phát hiện đã chấp nhận',
    ])
  })
  it('does not speak of signs along lines where none are drawn yet', () => {
    const lines = seen(['distribution', 'LineString', { s: 'planned' }], ['distribution', 'LineString', { a: 'remove' }], ['drop', 'LineString', { f: true }], ['utility', 'LineString', { x: 'power', f: true }])
    const far = words(legendOf(lines, { zoom: 13.9 }))
    const close = words(legendOf(lines, { zoom: 14 }))
    expect(close).toEqual(expect.arrayContaining([...far, 'Cáp phân phối · Dỡ']))
    expect(far).toContain('Cáp phân phối · Quy hoạch')
    expect(far).not.toContain('Cáp phân phối · Dỡ')
  })
  it('has a word in both languages and a sign of its own for every value of every layer', () => {
    const values = [undefined, 'nonsense', ...new Set(Object.values(choices).flat())]
    const everything = layerNames.flatMap((layer) => ['Point', 'LineString', 'Polygon'].flatMap((type) => values.map((value): Tile =>
      [layer, type, { c: value, o: value, s: value, a: value, t: 2, x: value, p: value, f: value === 'power' }])))
    const legend = legendOf(seen(...everything, ['finding', 'Point', { v: 'warning' }]), near)
    expect(legend.entries.length).toBeGreaterThan(90)
    for (const language of Object.keys(languages) as Language[]) {
      for (const word of words(legend, language)) expect(word).not.toMatch(/[{}]|\w\.\w/)
      expect(new Set(words(legend, language)).size, language).toBeGreaterThan(legend.entries.length * 0.95)
    }
    const signs = legend.entries.map(({ given }) => greyOf(swatchOf(given)))
    expect(new Set(signs).size).toBeGreaterThan(legend.entries.length * 0.9)
  })
  it('takes objects as they are in the data', () => {
    const { features } = network().site('M', 0, 0, { mastClass: 'A2b', owner: 'Viettel', tenants: ['Viettel', 'FPT'], status: 'operational' })
      .pole('P', 10, 0, { poleClass: 'C2', sector: 'power' })
    const legend = legendOf(seen(...features.map((feature): Tile => [layerOf(feature), feature.geometry!.type, marksOf(feature)])), near)
    expect(words(legend)).toEqual(['A2b, trên mặt đất', 'Cột C2, chung điện lực'])
    expect(legend).toMatchObject({ letters: ['V'], hasTenants: true })
  })
})

describe('looking at the map', () => {
  const map = { asked: [] as [[number, number], [number, number]][], queryRenderedFeatures(box: [[number, number], [number, number]]) {
    this.asked.push(box)
    return [{ sourceLayer: 'pole', geometry: { type: 'Point' }, properties: { c: 'C1', n: `P${this.asked.length}` } }]
  } }
  it('goes over the whole view once, the middle first, and gives way between', async () => {
    map.asked = []
    const look = lookAround(map, 1200, 800, ['pole'])
    let pauses = 0
    let step = look.next()
    for (; !step.done; step = look.next()) pauses++
    expect(pauses).toBe(map.asked.length)
    expect(map.asked.reduce((sum, [[w, n], [e, s]]) => sum + (e - w) * (s - n), 0)).toBeCloseTo(1200 * 800)
    expect(map.asked[0]).toEqual([[400, 200], [600, 400]])
    expect([...step.value.values()]).toHaveLength(1)
  })
  it('ends unheard when the map has moved on', async () => {
    let looks = 0
    const stale = await seenOn(map, 1200, 800, ['pole'], () => ++looks > 3, 0)
    expect(stale).toBeNull()
    expect(looks).toBe(4)
  })
})
