import { booleanIntersects, polygon } from '@turf/turf'
import type { Position } from 'geojson'
import { expect, test } from 'vitest'
import { create, remove, replace } from '../../src/model/change'
import { all, apply, type Dataset, datasetOf, type Feature, get, numbered } from '../../src/model/dataset'
import { type Box, boxesMeet, boxOf, metresBetween } from '../../src/model/geometry'
import { layerOf } from '../../src/model/layer'
import { cut } from '../../src/tiles/cut'
import { marksOf } from '../../src/tiles/marks'
import { boxOfTile, type TileAddress } from '../../src/tiles/mercator'
import { bufferPx, deepestZoom, extent, namedFrom, tilePx, unitsPerPx } from '../../src/tiles/zooms'
import { at, network } from '../network'
import { random, whole } from '../random'
import { cutAndRead, isWithin, metresToLine, type Read, read, silent, tilesOver } from './read'
import { anyFeature, town } from './town'

const ground = (dataset: Dataset): Box => {
  const boxes = [...all(dataset)].flatMap(({ geometry }) => (geometry ? [boxOf(geometry)!] : []))
  const sides = ([0, 1, 2, 3] as const).map((side) => boxes.map((box) => box[side]))
  return [Math.min(...sides[0]!), Math.min(...sides[1]!), Math.max(...sides[2]!), Math.max(...sides[3]!)]
}
const ring = ([west, south, east, north]: Box): Position[] => [[west, south], [east, south], [east, north], [west, north], [west, south]]
const isOwnLayer = ({ layer }: Read) => layer !== 'label' && layer !== 'finding'
const linesOf = (feature: Feature): Position[][] => {
  const { geometry } = feature
  switch (geometry?.type) {
    case 'LineString': return [geometry.coordinates]
    case 'MultiLineString': case 'Polygon': return geometry.coordinates
    case 'MultiPolygon': return geometry.coordinates.flat()
    default: return []
  }
}

/** How true a tile is at the deepest zoom. */
const trueM = 0.02

test('a unit of the deepest tile is under 2 cm on the ground, at its widest', () => {
  const [west, south, east] = boxOfTile({ z: deepestZoom, x: 0, y: 2 ** (deepestZoom - 1) })
  expect(metresBetween([west, south], [east, south]) / extent).toBeLessThan(0.019)
})

test('every feature is in the deepest tiles it touches and in no other, at its true place', () => {
  for (let seed = 1; seed <= 6; seed++) {
    const next = random(seed)
    const dataset = datasetOf(town(next, 40, 500))
    for (const address of tilesOver(ground(dataset), deepestZoom)) {
      const own = boxOfTile(address)
      const reached = boxOfTile(address, bufferPx / tilePx)
      const found = cutAndRead(dataset, address).filter(isOwnLayer)
      const numbers = found.map(({ id }) => id)
      expect(new Set(numbers).size, `seed ${seed}: nothing twice`).toBe(numbers.length)
      for (const [number, feature] of dataset.base.features.entries()) {
        const { geometry } = feature
        const isPoint = geometry?.type === 'Point' || geometry?.type === 'MultiPoint'
        const box = isPoint ? own : reached
        const touches = geometry !== null && boxesMeet(boxOf(geometry)!, box) && booleanIntersects(polygon([ring(box)]), geometry)
        expect(numbers.includes(number), `seed ${seed}, ${geometry?.type} ${feature.id} in ${JSON.stringify(address)}`).toBe(touches)
      }
      for (const one of found) {
        const feature = numbered(dataset, one.id)!
        expect(one.layer).toBe(layerOf(feature))
        expect(one.properties).toEqual(JSON.parse(JSON.stringify(marksOf(feature))))
        expectTrue(one, feature, address, seed)
      }
    }
  }
})

function expectTrue(one: Read, feature: Feature, address: TileAddress, seed: number): void {
  const own = boxOfTile(address)
  const edge = ring(boxOfTile(address, bufferPx / tilePx))
  const geometry = feature.geometry!
  const isIn = ([lng, lat]: Position) => lng! >= own[0] && lng! <= own[2] && lat! >= own[1] && lat! <= own[3]
  if (one.type === 1) {
    const wanted = geometry.type === 'Point' ? [geometry.coordinates] : geometry.type === 'MultiPoint' ? geometry.coordinates : []
    for (const path of one.paths) expect(Math.min(...wanted.map((position) => metresBetween(position, path[0]!))), feature.id).toBeLessThan(trueM)
    return
  }
  const lines = linesOf(feature)
  const drawn = one.paths
  for (const position of drawn.flat()) {
    const off = Math.min(...lines.map((line) => metresToLine(position, line)), one.type === 3 ? metresToLine(position, edge) : Infinity)
    expect(off, `seed ${seed}: a corner of ${feature.id} lies on it`).toBeLessThan(trueM)
  }
  for (const position of lines.flat().filter(isIn)) {
    const off = Math.min(...drawn.flat().map((corner) => metresBetween(corner, position)))
    expect(off, `seed ${seed}: a corner of ${feature.id} is drawn`).toBeLessThan(trueM)
  }
  if (one.type !== 3) return
  const next = random(seed + address.x)
  for (let i = 0; i < 40; i++) {
    const position: Position = [own[0] + next() * (own[2] - own[0]), own[1] + next() * (own[3] - own[1])]
    if (lines.some((line) => metresToLine(position, line) < trueM * 2)) continue
    expect(isWithin(position, drawn), `seed ${seed}: the inside of ${feature.id}`).toBe(isWithin(position, lines))
  }
}

test('shells turn one way and holes the other, each hole after its shell, at every zoom', () => {
  const dataset = datasetOf(town(random(7), 60, 4000).filter(({ geometry }) => geometry?.type.endsWith('Polygon')))
  const turning = (path: { x: number; y: number }[]) => path.reduce((sum, a, i) => {
    const b = path[(i + 1) % path.length]!
    return sum + a.x * b.y - b.x * a.y
  }, 0)
  for (let z = 8; z <= deepestZoom; z += 2) {
    for (const address of tilesOver(ground(dataset), z).slice(0, 60)) {
      for (const { units, id, type } of cutAndRead(dataset, address)) {
        if (type !== 3) continue
        expect(turning(units[0]!)).toBeGreaterThan(0)
        const shells = units.filter((path) => turning(path) > 0).length
        const { geometry } = numbered(dataset, id)!
        expect(shells).toBeLessThanOrEqual(geometry?.type === 'MultiPolygon' ? geometry.coordinates.length : 1)
        for (const path of units) {
          expect(path.length).toBeGreaterThanOrEqual(4)
          expect(path[0]).toEqual(path.at(-1))
        }
      }
    }
  }
})

test('what is drawn further out is within half a pixel of the truth, and ends where it ends', () => {
  const dataset = datasetOf(town(random(9), 30, 3000).filter(({ geometry }) => geometry?.type === 'LineString'))
  for (const z of [12, 14, 16, 17]) {
    const address = tilesOver(ground(dataset), z)[0]!
    const box = boxOfTile(address)
    const halfPxM = metresBetween([box[0], box[1]], [box[2], box[1]]) / tilePx / 2
    for (const { id, paths } of cutAndRead(dataset, address)) {
      for (const position of paths.flat()) expect(metresToLine(position, linesOf(numbered(dataset, id)!)[0]!)).toBeLessThan(halfPxM)
    }
  }
})

test('neighbouring tiles meet at their seam: a line crosses it in both at the same place', () => {
  const [a, b] = [at(-9000, -3), at(9000, 7)]
  const dataset = network().add('cable', 'long', { type: 'LineString', coordinates: [a, b] }).dataset()
  const over = tilesOver(ground(dataset), deepestZoom)
  expect(over.length).toBeGreaterThan(100)
  const corners = over.flatMap((address) => cutAndRead(dataset, address)).flatMap(({ paths }) => paths.flat())
  for (const position of corners) expect(metresToLine(position, [a, b])).toBeLessThan(trueM)
  const inWhich = over.filter((address) => cutAndRead(dataset, address).length > 0)
  expect(new Set(inWhich.map(({ x }) => x)).size).toBe(new Set(over.map(({ x }) => x)).size)
})

test('points at the ends of Vietnam are in exactly one tile of every zoom', () => {
  const ends: [string, Position][] = [
    ['Hoàng Sa', [112.34, 16.53]], ['Trường Sa', [111.92, 8.645]], ['An Bang', [112.91, 7.88]], ['Lũng Cú', [105.32, 23.39]],
    ['A Pa Chải', [102.14, 22.4]],
    ['Hòn Khoai', [104.83, 8.43]], ['on a corner of tiles', [112.5, 0]], ['on the meridian of tiles', [101.25, 15]],
  ]
  const builder = network()
  for (const [id, coordinates] of ends) builder.add('site', id, { type: 'Point', coordinates })
  const dataset = builder.dataset()
  for (let z = 0; z <= deepestZoom; z++) {
    for (const [number, [id, coordinates]] of ends.entries()) {
      const around = tilesOver([coordinates[0]! - 1e-9, coordinates[1]! - 1e-9, coordinates[0]! + 1e-9, coordinates[1]! + 1e-9], z)
      const found = around.flatMap((address) => cutAndRead(dataset, address)).filter((one) => one.layer === 'site' && (z < 10 || one.id === number))
      expect(found.reduce((sum, { properties: { m } }) => sum + ((m as number | undefined) ?? 1), 0), `${id} at zoom ${z}`).toBeGreaterThanOrEqual(1)
      if (z >= 14) expect(found.length, `${id} at zoom ${z}`).toBe(1)
    }
  }
})

test('what is smaller than a unit is still drawn at the deepest zoom', () => {
  const here = at(100, 100)
  const hair: Position = [here[0]! + 1e-9, here[1]!]
  const dataset = network().add('cable', 'stub', { type: 'LineString', coordinates: [here, hair] })
    .add('zone', 'crumb', { type: 'Polygon', coordinates: [[here, hair, [hair[0]!, here[1]! + 1e-9], here]] }).dataset()
  const found = tilesOver(ground(dataset), deepestZoom).flatMap((address) => cutAndRead(dataset, address))
  expect(found.map(({ layer }) => layer).sort()).toEqual(['cable', 'zone'])
  for (const { paths } of found) expect(metresBetween(paths[0]![0]!, here)).toBeLessThan(trueM)
})

test('the same dataset gives the same bytes; edits give what a fresh load of the same would, but for the numbers', () => {
  for (let seed = 1; seed <= 12; seed++) {
    const next = random(seed)
    let dataset = datasetOf(town(next, 60, 2000))
    for (let i = 0; i < 40; i++) {
      const old = get(dataset, `F${whole(next, 0, 59)}`)
      const roll = next()
      if (!old || roll < 0.3) dataset = apply(dataset, create(anyFeature(next, `N${i}`, 2000)))
      else dataset = apply(dataset, roll < 0.5 ? remove(old) : replace([old, anyFeature(next, old.id, 2000)]))
    }
    const fresh = datasetOf([...all(dataset)])
    const again = datasetOf([...all(dataset)])
    for (const z of [6, 10, 13, 15, deepestZoom]) {
      for (const address of tilesOver(ground(fresh), z).slice(0, 20)) {
        expect(cut(fresh, null, address, silent)).toEqual(cut(again, null, address, silent))
        const named = (from: Dataset) => cutAndRead(from, address).map(({ id, ...rest }) => ({ ...rest, id: numbered(from, id)!.id }))
        expect(named(dataset), `seed ${seed}`).toEqual(named(fresh))
      }
    }
  }
})

test('a mask hides exactly its numbers', () => {
  const next = random(4)
  const dataset = datasetOf(town(next, 80, 300))
  const mask = Uint8Array.from(dataset.base.features, () => (next() < 0.5 ? 1 : 0))
  const seen = (z: number, given: Uint8Array | null) =>
    [...new Set(tilesOver(ground(dataset), z).flatMap((address) => cutAndRead(dataset, address, given)).map(({ id }) => id))].sort((a, b) => a - b)
  for (const z of [16, 17, deepestZoom]) expect(seen(z, mask)).toEqual(seen(z, null).filter((number) => mask[number] === 1))
})

test('a name arrives as it was written, whatever is in it, but not without end', () => {
  const names = [
    '<img src=x onerror=alert(1)>', '"]};{{n}}', 'Quần đảo Hoàng Sa', 'Phường Chánh Lộ', '\u0000\u202Eabc', '🗼'.repeat(9), '__proto__', 'constructor', ' ',
  ]
  const builder = network()
  names.forEach((name, i) => builder.pole(`P${i}`, i * 3, 0, { name }))
  builder.pole('long', 40, 0, { name: `${'a'.repeat(198)}🗼${'b'.repeat(1_000_000)}` })
  builder.pole('broken', 44, 0, { name: 'x\uD800y' }).pole('none', 50, 0, { name: '' })
  const dataset = builder.dataset()
  const found = tilesOver(ground(dataset), 17).flatMap((address) => cutAndRead(dataset, address))
  const nameOf = (id: string) => found.find((one) => numbered(dataset, one.id)!.id === id)!.properties.n
  names.forEach((name, i) => expect(nameOf(`P${i}`)).toBe(name))
  expect(nameOf('long')).toBe(`${'a'.repeat(198)}…`)
  expect(nameOf('broken')).toBe('x\uFFFDy')
  expect(nameOf('none')).toBeUndefined()
})

test('names come with the zoom they are drawn at, areas keep theirs in the labels', () => {
  const dataset = network().pole('P', 10, 10, { name: 'Cột', code: 'C-1' })
    .square('unit', 'W', -2000, -2000, 4000, { name: 'Phường', level: 'ward' }).dataset()
  const at = (z: number) => tilesOver(ground(dataset), z).flatMap((address) => cutAndRead(dataset, address))
  const pole = (z: number) => at(z).find(({ layer }) => layer === 'pole')!.properties
  expect(pole(namedFrom.pole)).toMatchObject({ n: 'Cột', q: 'C-1' })
  expect(pole(namedFrom.pole - 1).n).toBeUndefined()
  expect(at(9).find(({ layer }) => layer === 'label')?.properties).toMatchObject({ n: 'Phường', l: 'ward', c: 'ward' })
})

test('an empty tile is no bytes, and the tile far from everything is empty', () => {
  const dataset = network().pole('P', 0, 0).dataset()
  expect(cut(dataset, null, { z: 10, x: 0, y: 0 }, silent).length).toBe(0)
  expect(cut(datasetOf([]), null, { z: 0, x: 0, y: 0 }, silent).length).toBe(0)
})

test('no coordinate leaves the tile further than its margin', () => {
  const dataset = datasetOf(town(random(21), 50, 9000))
  for (const z of [9, 13, 16]) {
    for (const address of tilesOver(ground(dataset), z).slice(0, 30)) {
      const beyond = bufferPx * unitsPerPx + 1
      for (const { units } of read(cut(dataset, null, address, silent), address)) {
        for (const { x, y } of units.flat()) expect(Math.min(x, y) >= -beyond && Math.max(x, y) <= extent + beyond).toBe(true)
      }
    }
  }
})
