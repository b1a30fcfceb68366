import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec'
import { describe, expect, it, vi } from 'vitest'
import { layerNames } from '../../src/model/layer'
import { nationalBox, vietnam } from '../../src/model/vietnam'
import { type Base, fontFiles, ownSources, restyle, scaleAt, type Settings, showLayers, styleOf, tilesUrl, zoomAt } from '../../src/map/style'
import { belongingOf } from '../../src/map/style/paint'
import { pictureOf } from '../../src/map/symbols'
import { languages } from '../../src/i18n/languages'

const settings: Settings = { hidden: new Set(), opacity: {}, drawn: 'd1', language: 'vi', bases: [], filled: new Map(ownSources.map((name) => [name, true])), fontsUrl: 'https://here/fonts/' }
const base: Base = {
  id: 'ortho', opacity: 0.5, source: { type: 'raster', tiles: ['https://office/{z}/{x}/{y}.png'], tileSize: 256 },
  layers: [{ id: 'photo', type: 'raster', source: 'any' }],
}
type Style = ReturnType<typeof styleOf>
const layerCalled = (style: Style, id: string) => style.layers.find((layer) => layer.id === id)!
const at = (id: string, style = styleOf(settings)) => style.layers.findIndex((layer) => layer.id === id)

describe('the style', () => {
  it('is a valid one, with base maps, hidden and faded layers too', () => {
    const faded = { ...settings, opacity: Object.fromEntries([...layerNames, 'finding'].map((name) => [name, 0.4])), hidden: new Set(layerNames), bases: [base] }
    for (const style of [styleOf(settings), styleOf(faded)]) {
      expect(validateStyleMin(style as never).map(({ message }) => message).filter((message) => !/font-faces/.test(message))).toEqual([])
    }
  })
  it('draws every layer of the model', () => {
    const drawn = new Set(styleOf(settings).layers.map((layer) => belongingOf(layer).layer))
    expect(layerNames.filter((name) => !drawn.has(name))).toEqual([])
    expect(drawn.has('finding')).toBe(true)
  })
  it('gives every layer an id of its own and a source that is there', () => {
    const { layers, sources } = styleOf({ ...settings, bases: [base] })
    expect(new Set(layers.map(({ id }) => id)).size).toBe(layers.length)
    for (const layer of layers) if ('source' in layer) expect(sources).toHaveProperty([layer.source as string])
  })
  it('reads the tiles of what is drawn and nothing from elsewhere', () => {
    const style = styleOf(settings)
    expect(style.sources.plant).toMatchObject({ tiles: [tilesUrl('d1')] })
    expect(JSON.stringify(style).match(/https?:\/\/[^"]*/g)!.every((url) => url.startsWith(settings.fontsUrl))).toBe(true)
    expect(style.glyphs ?? style.sprite).toBeUndefined()
  })
  it('writes with fonts that are in the build', () => {
    const used = new Set(styleOf(settings).layers.flatMap((layer) => (layer.type === 'symbol' && (layer.layout?.['text-font'] as string[] | undefined)) || []))
    expect([...used].filter((name) => !(name in fontFiles))).toEqual([])
  })
  it('hides and fades exactly the layers it is told to', () => {
    const style = styleOf({ ...settings, hidden: new Set(['pole']), opacity: { duct: 0.5 } })
    for (const layer of style.layers) expect(layer.layout?.visibility === 'none', layer.id).toBe(belongingOf(layer).layer === 'pole')
    expect(layerCalled(style, 'duct-edge').paint).toMatchObject({ 'line-opacity': 0.5 })
    expect(layerCalled(style, 'trunk')).toEqual(layerCalled(styleOf(settings), 'trunk'))
    expect(layerCalled(style, 'pole-code').layout).toMatchObject({ visibility: 'none' })
  })
  it('has what is drawn from a source of its own only once that held something, and shows it only while it does', () => {
    const ownOf = (layer: object) => ownSources.find((name) => 'source' in layer && name === layer.source)
    const drawn = (filled: [(typeof ownSources)[number], boolean][]) => styleOf({ ...settings, filled: new Map(filled) })
    const none = drawn([])
    expect(none.layers).toEqual(styleOf(settings).layers.filter((layer) => !ownOf(layer)))
    expect(ownSources.filter((name) => name in none.sources)).toEqual([])
    const { layers, sources } = drawn([['held', true], ['sites', false]])
    expect(ownSources.filter((name) => name in sources)).toEqual(['held', 'sites'])
    expect(new Set(layers.map(ownOf))).toEqual(new Set([undefined, 'held', 'sites']))
    for (const layer of layers) expect(layer.layout?.visibility === 'none', layer.id).toBe(ownOf(layer) === 'sites')
  })
  it('fades what has an opacity of its own, and by zoom', () => {
    const paint = (id: string, opacity: number) => layerCalled(styleOf({ ...settings, opacity: { zone: opacity, pole: opacity } }), id).paint as Record<string, unknown>
    expect(paint('pole-dot', 0.5)['circle-opacity']).toBe(0.275)
    expect(JSON.stringify(paint('zone', 0.5)['fill-opacity'])).toContain('["*",')
  })
  it('keeps the order of the sheet', () => {
    const order = ['paper', 'land', 'ground', 'zone', 'road', 'ward-0', 'duct-edge', 'duct-core', 'trunk', 'pole', 'street-label', 'place', 'main-label', 'trunk-label', 'ward-label', 'site', 'finding', 'held-ring', 'measure-line', 'archipelago-label']
    expect(order.map((id) => at(id))).toEqual(order.map((id) => at(id)).toSorted((a, b) => a - b))
    expect(order.filter((id) => at(id) < 0)).toEqual([])
  })
  it('lays base maps under everything of ours', () => {
    const style = styleOf({ ...settings, bases: [base] })
    expect(at('base-ortho-photo', style)).toBeLessThan(at('ground', style))
    expect(layerCalled(style, 'base-ortho-photo')).toMatchObject({ source: 'base-ortho', paint: { 'raster-opacity': 0.5 } })
  })
  it('asks only for images that can be drawn', () => {
    const text = JSON.stringify(styleOf(settings))
    for (const [name] of text.matchAll(/(point|mark|hatch)!\w+\|[^"]*\|[\d.]+(?=")/g)) expect(pictureOf(name), name).toBeDefined()
    expect(pictureOf('point!site|A2a|V|operational|keep|2|||0.5')).toHaveProperty('sign')
    expect(pictureOf('hatch!zone|safety|||||||1')).toHaveProperty('hatch')
    expect(pictureOf('mark!trunk||||remove||||1')).toHaveProperty('sign')
    expect(pictureOf('mark!trunk||||||||1')).toBeUndefined()
  })
})

describe('Hoàng Sa and Trường Sa', () => {
  it('are named as Vietnam\'s in every language and never give way', () => {
    for (const language of Object.keys(languages) as (keyof typeof languages)[]) {
      const label = layerCalled(styleOf({ ...settings, language }), 'archipelago-label')
      expect(label).toMatchObject({ source: 'vietnam', layout: { 'text-allow-overlap': true, 'text-field': ['concat', ['get', 'name'], '\n(Việt Nam)'] } })
      expect(label.minzoom).toBeLessThanOrEqual(3)
      expect(label.maxzoom).toBeGreaterThanOrEqual(8)
      expect(belongingOf(label).layer).toBeNull()
    }
  })
  it('are in the data with their islands, within the national box, and no line at sea is', () => {
    const [west, south, east, north] = nationalBox
    const named = vietnam.features.filter(({ properties }) => properties.class === 'archipelago').map(({ properties }) => [properties.name, properties.province])
    expect(named).toEqual([['Quần đảo Hoàng Sa', 'Đà Nẵng'], ['Quần đảo Trường Sa', 'Khánh Hoà']])
    for (const key of ['hoangSa', 'truongSa']) expect(vietnam.features.filter(({ properties }) => properties.of === key).length).toBeGreaterThanOrEqual(8)
    for (const { geometry, properties } of vietnam.features) {
      expect(geometry.type).toBe(properties.class === 'land' ? 'MultiPolygon' : 'Point')
      expect(properties.name).toBe(properties.name.normalize('NFC'))
      const positions = geometry.type === 'Point' ? [geometry.coordinates] : geometry.coordinates.flat(2)
      for (const [lng, lat] of positions) expect(lng! >= west && lng! <= east && lat! >= south && lat! <= north).toBe(true)
    }
  })
})

describe('the scale', () => {
  it('of a zoom and the zoom of a scale are each other\'s opposite', () => {
    for (const scale of [2_500, 10_000, 25_000, 1_000_000]) expect(scaleAt(zoomAt(scale))).toBeCloseTo(scale, 4)
    expect(scaleAt(15.45, 15.12)).toBeGreaterThan(6_300)
    expect(scaleAt(15.45, 15.12)).toBeLessThan(6_500)
  })
})

describe('a live map', () => {
  const stage = () => ({
    setLayoutProperty: vi.fn(), setPaintProperty: vi.fn(), addSource: vi.fn(), removeSource: vi.fn(), addLayer: vi.fn(), removeLayer: vi.fn(),
  })
  it('is told only what has changed', () => {
    const map = stage()
    showLayers(map, styleOf(settings), styleOf({ ...settings, hidden: new Set(['ward']) }))
    const wards = styleOf(settings).layers.filter((layer) => belongingOf(layer).layer === 'ward').map(({ id }) => id)
    expect(map.setLayoutProperty.mock.calls).toEqual(wards.map((id) => [id, 'visibility', 'none']))
    expect(map.setPaintProperty).not.toHaveBeenCalled()
  })
  it('shows again and takes the fading back', () => {
    const map = stage()
    showLayers(map, styleOf({ ...settings, hidden: new Set(['trunk']), opacity: { trunk: 0.3 } }), styleOf(settings))
    expect(map.setLayoutProperty).toHaveBeenCalledWith('trunk', 'visibility', 'visible')
    expect(map.setPaintProperty).toHaveBeenCalledWith('trunk', 'line-opacity', undefined)
  })
  it('gets a base map under ours, loses it and gets it with another source', () => {
    const [without, with_] = [styleOf(settings), styleOf({ ...settings, bases: [base] })]
    const map = stage()
    restyle(map, without, with_)
    expect(map.addSource).toHaveBeenCalledExactlyOnceWith('base-ortho', base.source)
    expect(map.addLayer).toHaveBeenCalledExactlyOnceWith(layerCalled(with_, 'base-ortho-photo'), 'ground')
    restyle(map, with_, without)
    expect(map.removeLayer).toHaveBeenCalledExactlyOnceWith('base-ortho-photo')
    expect(map.removeSource).toHaveBeenCalledExactlyOnceWith('base-ortho')
    const other = stage()
    restyle(other, with_, styleOf({ ...settings, bases: [{ ...base, source: { type: 'raster', tiles: ['https://office/b/{z}/{x}/{y}.png'], tileSize: 256 } }] }))
    expect(other.removeLayer.mock.invocationCallOrder[0]!).toBeLessThan(other.removeSource.mock.invocationCallOrder[0]!)
    expect(other.addSource.mock.invocationCallOrder[0]!).toBeLessThan(other.addLayer.mock.invocationCallOrder[0]!)
  })
  it('gets what it had nothing to draw from before in its place, and keeps it', () => {
    const [without, with_, emptied] = [[], [['held', true]], [['held', false]]].map((filled) => styleOf({ ...settings, filled: new Map(filled as [(typeof ownSources)[number], boolean][]) })) as [Style, Style, Style]
    const map = stage()
    restyle(map, without, with_)
    expect(map.addSource).toHaveBeenCalledExactlyOnceWith('held', { type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
    const held = with_.layers.filter((layer) => 'source' in layer && layer.source === 'held')
    expect(map.addLayer.mock.calls.map(([layer]) => layer as unknown)).toEqual(held.toReversed())
    for (const [layer, before] of map.addLayer.mock.calls as [{ id: string }, string][]) expect(at(before, with_), layer.id).toBe(at(layer.id, with_) + 1)
    restyle(map, with_, emptied)
    expect(map.setLayoutProperty.mock.calls).toEqual(held.map(({ id }) => [id, 'visibility', 'none']))
    expect(map.removeSource).not.toHaveBeenCalled()
  })
  it('has sources of its own that begin empty', () => {
    const { sources } = styleOf(settings)
    for (const name of ownSources) expect(sources[name]).toEqual({ type: 'geojson', data: { type: 'FeatureCollection', features: [] } })
  })
})
