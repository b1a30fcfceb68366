import type { Position } from 'geojson'
import { expect, test } from 'vitest'
import { type SnapWhat, snapOf, type Wish } from '../../src/analysis/snap'
import { all, datasetOf } from '../../src/model/dataset'
import { metresBetween, metresPerDegree } from '../../src/model/geometry'
import { fromWgs84 } from '../../src/model/vn2000/convert'
import { at, network, type Network } from '../network'
import { pick, random, whole } from '../random'

const wish = (change: Partial<Wish>): Wish => ({ at: at(0, 0), reachM: 10, isWanted: () => true, hasVertices: true, hasEdges: true, grid: null, ...change })
const line = (net: Network, id: string, ...places: Position[]) => net.add('cable', id, { type: 'LineString', coordinates: places })

/** Poles, cables and houses within a few metres of each other. */
function crowd(seed: number): Network {
  const next = random(seed)
  const place = () => at(whole(next, -300, 300) / 10, whole(next, -300, 300) / 10)
  const net = network()
  for (let i = 0; i < whole(next, 0, 6); i++) net.add(pick(next, ['pole', 'station', 'servicePoint'] as const), `P${i}`, { type: 'Point', coordinates: place() })
  for (let i = 0; i < whole(next, 0, 6); i++) line(net, `C${i}`, ...Array.from({ length: whole(next, 2, 5) }, place))
  for (let i = 0; i < whole(next, 0, 3); i++) {
    const [a, b, c] = [place(), place(), place()]
    net.add('background', `H${i}`, { type: 'Polygon', coordinates: [[a, b, c, a]] })
  }
  return net
}

const order: readonly SnapWhat[] = ['node', 'end', 'vertex', 'own', 'edge', 'grid']

/** Every vertex there is, and every metre of every edge. */
function bruteForce(net: Network, from: Position): { what: SnapWhat; offM: number } | null {
  const found: { what: SnapWhat; offM: number }[] = []
  for (const { geometry } of net.features) {
    if (geometry?.type === 'Point') found.push({ what: 'node', offM: metresBetween(from, geometry.coordinates) })
    const rows = geometry?.type === 'LineString' ? [geometry.coordinates] : geometry?.type === 'Polygon' ? geometry.coordinates : []
    for (const row of rows) {
      row.forEach((position, i) => {
        const isEnd = geometry!.type === 'LineString' && (i === 0 || i === row.length - 1)
        found.push({ what: isEnd ? 'end' : 'vertex', offM: metresBetween(from, position) })
        const before = row[i - 1]
        for (let share = 0; before && share <= 1; share += 1 / 512) {
          found.push({ what: 'edge', offM: metresBetween(from, before.map((n, axis) => n + (position[axis]! - n) * share)) })
        }
      })
    }
  }
  return found.filter(({ offM }) => offM <= 10).sort((a, b) => order.indexOf(a.what) - order.indexOf(b.what) || a.offM - b.offM)[0] ?? null
}

test('the place is the best there is: first by what it is, then by how near', () => {
  const seen = new Set<string>()
  for (let seed = 1; seed <= 300; seed++) {
    const net = crowd(seed)
    const best = bruteForce(net, at(0, 0))
    const snap = snapOf(net.dataset(), wish({}))
    seen.add(snap?.what ?? 'none')
    // A foot on an edge is searched in steps of a five-hundredth, so at the very rim of the reach the two may differ.
    if ((snap?.what === 'edge' || best?.what === 'edge') && Math.abs((snap?.offM ?? best!.offM) - 10) < 0.05) continue
    expect(snap?.what, `seed ${seed}`).toBe(best?.what)
    if (snap && best) expect(Math.abs(snap.offM - best.offM), `seed ${seed}`).toBeLessThan(0.05)
  }
  expect([...seen].sort()).toEqual(['edge', 'end', 'node', 'none', 'vertex'])
})

test('a place on a thing is that thing\'s own position to the last bit, and a place on an edge lies within a millimetre of it', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const dataset = crowd(seed).dataset()
    const snap = snapOf(dataset, wish({}))
    if (!snap) continue
    expect(snap.offM).toBeLessThanOrEqual(10)
    const own = [...all(dataset)].find(({ id }) => id === snap.feature!.id)!.geometry as unknown as { coordinates: unknown[] }
    const positions = own.coordinates.flat(2)
    if (snap.what === 'edge') expect(snap.position.every((n) => Number(n.toFixed(9)) === n)).toBe(true)
    else expect(positions.some((n, i) => n === snap.position[0] && positions[i + 1] === snap.position[1]), `seed ${seed}`).toBe(true)
  }
})

test('at one place a pole wins over the end of its cable, and a mast over its stations', () => {
  const net = network().pole('P1', 3, 0).pole('P2', 40, 0).cable('C1', 'P1', 'P2').point('station', 'S1', -5, 0).site('M1', -5, 0)
  expect(snapOf(net.dataset(), wish({}))).toMatchObject({ what: 'node', feature: { id: 'P1', kind: 'pole' } })
  expect(snapOf(net.dataset(), wish({ at: at(-5, 0) }))).toMatchObject({ what: 'node', feature: { id: 'M1' } })
})

test('a vertex wins over an edge that is nearer; without vertices the edge is taken, and its end is exact', () => {
  const net = line(network(), 'C1', at(-20, 0.5), at(20, 0.5))
  line(net, 'C2', at(-20, -6), at(0, -6), at(20, -6))
  const dataset = net.dataset()
  expect(snapOf(dataset, wish({}))).toMatchObject({ what: 'vertex', position: at(0, -6), feature: { id: 'C2' } })
  expect(snapOf(dataset, wish({ hasVertices: false }))).toMatchObject({ what: 'edge', feature: { id: 'C1' } })
  expect(snapOf(dataset, wish({ hasVertices: false, at: at(25, 0.5) }))).toMatchObject({ what: 'edge', position: at(20, 0.5) })
  expect(snapOf(dataset, wish({ hasVertices: false, hasEdges: false }))).toBeNull()
})

test('what is not wanted or out of reach does not draw the hand; names are told by code, then by name', () => {
  const dataset = network().pole('P1', 3, 0, { code: 'CT-C0082', name: 'Cột góc' }).pole('P2', 6, 0, { name: 'Cột chợ' }).dataset()
  expect(snapOf(dataset, wish({}))!.feature!.name).toBe('CT-C0082')
  expect(snapOf(dataset, wish({ isWanted: ({ id }) => id !== 'P1' }))!.feature).toEqual({ id: 'P2', kind: 'pole', name: 'Cột chợ' })
  expect(snapOf(dataset, wish({ reachM: 2.9 }))).toBeNull()
})

test('the corners of a drawing draw it too, before edges and after ends', () => {
  const net = line(network(), 'C1', at(-20, 0), at(20, 0))
  expect(snapOf(net.dataset(), wish({ own: [at(4, 4)] }))).toMatchObject({ what: 'own', position: at(4, 4), feature: null })
  line(net, 'C2', at(7, 0), at(7, 30))
  expect(snapOf(net.dataset(), wish({ own: [at(4, 4)] }))).toMatchObject({ what: 'end', feature: { id: 'C2' } })
})

test('inside lines only: where a line can be split there is no end, no pole and no house', () => {
  const net = network().pole('P1', 0, 0).square('background', 'H1', -1, -1, 2)
  line(net, 'C1', at(2, 0), at(2, 30))
  line(net, 'C2', at(-20, 4), at(3, 4), at(20, 4))
  expect(snapOf(net.dataset(), wish({ isInner: true }))).toMatchObject({ what: 'vertex', position: at(3, 4), feature: { id: 'C2' } })
  expect(snapOf(net.dataset(), wish({ isInner: true, isWanted: ({ id }) => id !== 'C2', at: at(2, -3) }))).toBeNull()
})

test('a corner of the grid is whole metres of the plane, and everything else comes first', () => {
  const grid = { stepM: 5, epsg: 9217 }
  const snap = snapOf(datasetOf([]), wish({ grid }))!
  expect(snap).toMatchObject({ what: 'grid', feature: null })
  for (const metres of fromWgs84(snap.position, grid.epsg)) expect(Math.abs(metres / 5 - Math.round(metres / 5))).toBeLessThan(1e-7)
  expect(snapOf(network().pole('P1', 9, 0).dataset(), wish({ grid }))!.what).toBe('node')
})

test('a step of a degree is as long here as the plane says', () => {
  const [perLng] = metresPerDegree(15.12)
  const dataset = line(network(), 'C1', at(0, -30), at(0, 30)).dataset()
  expect(snapOf(dataset, wish({ at: [108.8 + 7.5 / perLng, 15.12] }))!.offM).toBeCloseTo(7.5, 4)
})
