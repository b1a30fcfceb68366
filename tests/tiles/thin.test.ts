import { expect, test } from 'vitest'
import { datasetOf, type Feature, numbered } from '../../src/model/dataset'
import { type Finding, findingOf } from '../../src/model/finding'
import { layerOf } from '../../src/model/layer'
import type { Waiver } from '../../src/model/waiver'
import { cut } from '../../src/tiles/cut'
import { spotOf } from '../../src/tiles/label'
import { boxOfTile, latOf, lngOf, worldX } from '../../src/tiles/mercator'
import { deepestZoom, isThinned, labelledFromPx, thinnedBelow, tilePx } from '../../src/tiles/zooms'
import { at, network } from '../network'
import { random, whole } from '../random'
import { cutAndRead, isWithin, type Read, read, tilesOver } from './read'
import { town } from './town'

const box = ({ sideM }: { sideM: number }) => {
  const [a, b] = [at(-sideM, -sideM), at(sideM * 2, sideM * 2)]
  return [a[0]!, a[1]!, b[0]!, b[1]!] as [number, number, number, number]
}
const count = (found: readonly Read[]) => found.reduce((sum, { properties: { m } }) => sum + ((m as number | undefined) ?? 1), 0)
const isPoint = ({ geometry }: Feature) => geometry?.type === 'Point'

test('at every zoom the points that are drawn stand for all of them, or for all that are looked at', () => {
  const next = random(3)
  const features = town(next, 800, 6000).filter(isPoint)
  const dataset = datasetOf(features)
  const mask = Uint8Array.from(features, () => whole(next, 0, 1))
  for (let z = 0; z <= 16; z++) {
    for (const given of [null, mask]) {
      const found = tilesOver(box({ sideM: 6000 }), z).flatMap((address) => cutAndRead(dataset, address, given))
      for (const layer of ['pole', 'site'] as const) {
        const own = found.filter((one) => one.layer === layer)
        const wanted = features.filter((feature, i) => layerOf(feature) === layer && (!given || given[i])).length
        expect(count(own), `${layer} at zoom ${z}`).toBe(wanted)
        expect(own.every(({ properties: { m } }) => (m !== undefined) === isThinned(layer, z))).toBe(true)
        if (z >= thinnedBelow[layer]) expect(own.length).toBe(wanted)
        else if (z < 8) expect(own.length).toBeLessThanOrEqual(16)
      }
    }
  }
})

test('who stands for a cell does not depend on the order of the data, and is the most important', () => {
  const next = random(8)
  const features = town(next, 500, 3000)
  const shuffled = features.map((feature) => ({ feature, at: next() })).sort((a, b) => a.at - b.at).map(({ feature }) => feature)
  for (const z of [5, 9, 11, 12, 13]) {
    for (const address of tilesOver(box({ sideM: 3000 }), z)) {
      const named = (given: readonly Feature[]) => {
        const dataset = datasetOf(given)
        return cutAndRead(dataset, address).map(({ id, ...rest }) => JSON.stringify({ ...rest, id: numbered(dataset, id)!.id })).sort()
      }
      expect(named(shuffled)).toEqual(named(features))
    }
  }
  const masts = network().site('slim', 0, 0, { mastClass: 'A1b' }).site('bulky', 1, 1, { mastClass: 'A2a' }).site('unknown', 2, 2).dataset()
  const [drawn] = tilesOver(box({ sideM: 10 }), 8).flatMap((address) => cutAndRead(masts, address))
  expect(drawn!.properties).toMatchObject({ c: 'A2a', m: 3 })
})

test('things at one place stand in the order of their ids', () => {
  const stacked = (...ids: string[]) => {
    const builder = network()
    for (const id of ids) builder.pole(id, 0, 0, { status: id === 'a' ? 'planned' : 'operational' })
    return tilesOver(box({ sideM: 1 }), 10).flatMap((address) => cutAndRead(builder.dataset(), address))
  }
  expect(stacked('c', 'a', 'b')[0]!.properties).toMatchObject({ s: 'planned', m: 3 })
  expect(stacked('a', 'b', 'c')[0]!.properties).toMatchObject({ s: 'planned', m: 3 })
})

test('lines and areas too small to see become few, those that can be seen all stay', () => {
  const builder = network()
  for (let i = 0; i < 300; i++) builder.add('cable', `short${i}`, { type: 'LineString', coordinates: [at(i, 0), at(i + 5, 3)] }, { role: 'drop' })
  for (let i = 0; i < 20; i++) {
    builder.add('cable', `long${i}`, { type: 'LineString', coordinates: [at(0, i * 9), at(20_000, i * 9)] }, { role: 'drop' })
  }
  const dataset = builder.dataset()
  const found = cutAndRead(dataset, tilesOver(box({ sideM: 1 }), 9)[0]!)
  expect(count(found)).toBe(320)
  expect(found.length).toBeLessThan(30)
  expect(found.filter(({ properties: { m } }) => m === 1).length).toBeGreaterThanOrEqual(20)
})

test('each named area has one label at each zoom, inside it, as soon as there is room for one', () => {
  const dataset = datasetOf(town(random(12), 150, 4000))
  const areas = [...dataset.base.features.entries()].filter(([, { geometry, properties }]) => geometry?.type.endsWith('Polygon') && properties.name)
  expect(areas.length).toBeGreaterThan(20)
  for (const z of [10, 12, 14, 15]) {
    const labels = tilesOver(box({ sideM: 9000 }), z).flatMap((address) => cutAndRead(dataset, address)).filter(({ layer }) => layer === 'label')
    expect(new Set(labels.map(({ id }) => id)).size).toBe(labels.length)
    for (const [number, { id, geometry, properties }] of areas) {
      const rings = geometry?.type === 'Polygon' ? geometry.coordinates : geometry?.type === 'MultiPolygon' ? geometry.coordinates.flat() : []
      const lngs = rings.flat().map(([lng]) => lng!)
      const widthPx = (worldX(Math.max(...lngs)) - worldX(Math.min(...lngs))) * 2 ** z * tilePx
      const label = labels.find((one) => one.id === number)
      const wanted = { n: properties.name, l: properties.kind === 'unit' ? 'ward' : properties.kind }
      if (widthPx > labelledFromPx) expect(label?.properties, `${id} at zoom ${z}`).toMatchObject(wanted)
      if (label && z >= 14) expect(isWithin(label.paths[0]![0]!, rings), id).toBe(true)
    }
  }
})

test('a label is inside whatever the shape: horseshoe, ring, needle, twenty thousand corners; and worked out once', () => {
  const circle = (corners: number, far: (angle: number) => number) => {
    const positions = Array.from({ length: corners }, (_, i) => {
      const angle = (i / corners) * 2 * Math.PI
      return at(Math.cos(angle) * far(angle), Math.sin(angle) * far(angle))
    })
    return [...positions, positions[0]!]
  }
  const shapes = {
    horseshoe: [[at(0, 0), at(90, 0), at(90, 10), at(10, 10), at(10, 80), at(90, 80), at(90, 90), at(0, 90), at(0, 0)]],
    ring: [circle(60, () => 1000), circle(60, () => 990).reverse()],
    needle: [[at(0, 0), at(5000, 4999), at(5000, 5000), at(0, 0)]],
    star: [circle(20_000, (angle) => 5000 + 3000 * Math.sin(angle * 37))],
    coast: [circle(20_000, (angle) => 5000 + 900 * Math.sin(angle * 9) + 20 * Math.sin(angle * 911))],
  }
  for (const [name, coordinates] of Object.entries(shapes)) {
    const feature: Feature = { type: 'Feature', id: name, geometry: { type: 'Polygon', coordinates }, properties: { kind: 'zone' } }
    const spot = spotOf(feature)!
    expect(isWithin([lngOf(spot[0]), latOf(spot[1])], coordinates), name).toBe(true)
    expect(spotOf(feature)).toBe(spot)
  }
  const flat = network().add('zone', 'flat', { type: 'Polygon', coordinates: [[at(0, 0), at(9, 0), at(5, 0), at(0, 0)]] })
  expect(spotOf(flat.features[0]!)).toBeNull()
})

test('findings with a place are there with their severity and whether they are waived; the worst stands for a crowd', () => {
  const one = (key: string, severity: Finding['severity'], place: Finding['place'], ...subjects: string[]) =>
    findingOf({ rule: 'r', severity, message: 'app.name', place, subjects, key })
  const findings = [
    one('a', 'info', at(0, 0), 'P1'), one('b', 'error', at(1, 0), 'P1', 'P2'), one('c', 'warning', at(2, 0)), one('d', 'error', null, 'P1'),
    one('e', 'error', at(3, 0), 'P2'),
  ]
  const waiver: Waiver = { finding: findings[1]!.id, rule: 'r', reason: '', who: '', at: '' }
  const said = { findings, waivers: new Map([[waiver.finding, waiver]]) }
  const dataset = network().pole('P1', 0, 0).pole('P2', 1, 0).dataset()
  const found = (z: number, mask: Uint8Array | null) => tilesOver(box({ sideM: 1 }), z)
    .flatMap((address) => read(cut(dataset, mask, address, said), address)).filter(({ layer }) => layer === 'finding')
  const deep = found(17, null).map(({ id, properties }) => [id, properties])
  expect(deep).toEqual([[0, { v: 'info', w: false }], [1, { v: 'error', w: true }], [2, { v: 'warning', w: false }], [4, { v: 'error', w: false }]])
  expect(found(9, null).map(({ id, properties }) => [id, properties])).toEqual([[4, { v: 'error', w: false, m: 4 }]])
  expect(found(17, Uint8Array.of(1, 0)).map(({ id }) => id)).toEqual([0, 1, 2])
  expect(found(17, Uint8Array.of(0, 0)).map(({ id }) => id)).toEqual([2])
})

test('every layer has its thresholds, none so deep that the deepest zoom is thinned', () => {
  for (const zoom of Object.values(thinnedBelow)) expect(zoom).toBeLessThan(deepestZoom)
  expect(boxOfTile({ z: 0, x: 0, y: 0 })[0]).toBe(-180)
})
