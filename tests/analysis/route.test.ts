import type { Position } from 'geojson'
import { expect, test } from 'vitest'
import { type Way, wayOf } from '../../src/analysis/route'
import { type Dataset, get } from '../../src/model/dataset'
import { lengthM, metresBetween } from '../../src/model/geometry'
import { at, network } from '../network'
import { random, whole } from '../random'

function found(dataset: Dataset, from: string, to: string): Way {
  const way = wayOf(dataset, from, to)
  if ('refused' in way) throw new Error(`expected a way, got ${JSON.stringify(way)}`)
  return way
}
function refusal(dataset: Dataset, from: string, to: string) {
  const way = wayOf(dataset, from, to)
  if (!('refused' in way)) throw new Error(`expected no way, got ${way.nodes.join(' ')}`)
  return way.refused
}
const place = (dataset: Dataset, id: string) => (get(dataset, id)!.geometry as { coordinates: Position }).coordinates
const line = (...coordinates: Position[]) => ({ type: 'LineString' as const, coordinates })

test('over poles it goes along the cables that hang there, from and to exactly the poles', () => {
  const dataset = network().pole('P1', 0, 0).pole('P2', 100, 0).pole('P3', 200, 0).pole('P4', 100, 100).pole('P5', 200, 100)
    .cable('C1', 'P1', 'P2', 'P4', 'P5').cable('C2', 'P5', 'P3').dataset()
  const way = found(dataset, 'P1', 'P3')
  expect(way.nodes).toEqual(['P1', 'P2', 'P4', 'P5', 'P3'])
  expect(way.coordinates).toEqual(way.nodes.map((id) => place(dataset, id)))
  expect(way.ducts).toEqual([])
  expect(way.lengthM).toBe(lengthM(way.coordinates))
  expect(found(dataset, 'P3', 'P1').nodes).toEqual(way.nodes.toReversed())
})

test('in a street it hops from pole to pole up to sixty metres; not across streets, and not where no street is said', () => {
  const street = { street: 'Ngô Quyền' }
  const dataset = network().pole('P1', 0, 0, street).pole('P2', 55, 0, street).pole('P3', 110, 0, street).pole('far', 175, 0, street)
    .pole('other', 110, 20, { street: 'Bà Triệu' }).pole('none', 0, 20).pole('none2', 30, 20).dataset()
  expect(found(dataset, 'P1', 'P3').nodes).toEqual(['P1', 'P2', 'P3'])
  const why = refusal(dataset, 'P1', 'far')
  expect(why.key).toBe('shaping.way.nonePoles')
  expect(why.values).toMatchObject({ name: 'far', n: 3 })
  expect(Math.abs(why.values!.m as number - 65)).toBeLessThan(0.1)
  expect(refusal(dataset, 'P3', 'other').key).toBe('shaping.way.nonePoles')
  expect(refusal(dataset, 'none', 'none2').key).toBe('shaping.way.nonePoles')
})

test('a cable that names a pole without touching it passes it; one that is in the ground, or taken down, leads nowhere', () => {
  const net = () => network().pole('P1', 0, 0).pole('P2', 100, 0, { code: 'X2' }).pole('P3', 200, 0)
  const course = line(at(0, 0), at(50, 2), at(100, 0.7), at(200, 0))
  expect(found(net().add('cable', 'C', course, { poles: ['P1', 'X2', 'P3'] }).dataset(), 'P1', 'P3').nodes).toEqual(['P1', 'P2', 'P3'])
  expect(found(net().add('cable', 'C', course, { placement: 'aerial' }).dataset(), 'P1', 'P3').nodes).toEqual(['P1', 'P3'])
  expect(refusal(net().add('cable', 'C', course, { placement: 'buried' }).dataset(), 'P1', 'P3').key).toBe('shaping.way.nonePoles')
  expect(refusal(net().add('cable', 'C', course, { placement: 'aerial', status: 'decommissioned' }).dataset(), 'P1', 'P3').key).toBe('shaping.way.nonePoles')
})

const ducts = () => network().point('chamber', 'H1', 0, 0).point('chamber', 'H2', 200, 0).point('chamber', 'mid', 60, 30)
  .add('duct', 'D1', line(at(60, 30), at(30, 30), at(0, 0))).add('duct', 'D2', line(at(60, 30), at(120, 0)))
  .add('duct', 'D3', line(at(200, 0), at(160, 10), at(120.02, 0))).add('duct', 'long', line(at(0, 0), at(0, 300), at(200, 300), at(200, 0)))

test('through ducts it takes their own bends, and where ducts meet without a chamber it goes on', () => {
  const dataset = ducts().dataset()
  const way = found(dataset, 'H1', 'H2')
  expect(way.ducts).toEqual(['D1', 'D2', 'D3'])
  expect(way.nodes).toEqual(['H1', 'mid', 'H2'])
  expect(way.coordinates).toEqual([at(0, 0), at(30, 30), at(60, 30), at(120, 0), at(160, 10), at(200, 0)])
})

test('a duct is left at a chamber in its middle; from and to a duct it takes all of it', () => {
  const dataset = network().point('chamber', 'H1', 0, 0).point('chamber', 'H2', 50, 0).add('duct', 'D1', line(at(0, 0), at(50, 0), at(100, 0))).add('duct', 'D2', line(at(150, 5), at(100, 0))).dataset()
  expect(found(dataset, 'H1', 'H2')).toMatchObject({ ducts: ['D1'], coordinates: [at(0, 0), at(50, 0)] })
  expect(found(dataset, 'H1', 'D2')).toMatchObject({ ducts: ['D1', 'D2'], coordinates: [at(0, 0), at(50, 0), at(100, 0), at(150, 5)] })
  expect(found(dataset, 'D2', 'D1')).toMatchObject({ ducts: ['D2', 'D1'], coordinates: [at(150, 5), at(100, 0), at(50, 0), at(0, 0)] })
})

test('what cannot be is refused with its reason', () => {
  const dataset = ducts().pole('P1', 0, 0).site('S', 0, 0).point('chamber', 'alone', 500, 500).dataset()
  expect(refusal(dataset, 'H1', 'H1').key).toBe('shaping.way.same')
  expect(refusal(dataset, 'H1', 'P1').key).toBe('shaping.way.mixed')
  expect(refusal(dataset, 'S', 'P1')).toEqual({ key: 'shaping.way.notNode', values: { name: 'S' } })
  expect(refusal(dataset, 'H1', 'gone')).toEqual({ key: 'shaping.way.notNode', values: { name: 'gone' } })
  expect(refusal(dataset, 'H1', 'alone').key).toBe('shaping.way.noneDucts')
})

test('a pole that a register counts twice is no break in the way', () => {
  const dataset = network().pole('P1', 0, 0).pole('P2', 100, 0).pole('P2b', 100, 0.02).pole('P3', 200, 0).cable('C1', 'P1', 'P2').cable('C2', 'P2b', 'P3').dataset()
  expect(found(dataset, 'P1', 'P3').nodes).toEqual(['P1', 'P2', 'P2b', 'P3'])
  expect(found(dataset, 'P1', 'P3').coordinates).toEqual([at(0, 0), at(100, 0), at(200, 0)])
  expect(refusal(dataset, 'P2', 'P2b').key).toBe('shaping.way.same')
})

test('on random networks it is as short as the shortest of all ways', () => {
  for (let seed = 1; seed <= 80; seed++) {
    const next = random(seed)
    const count = whole(next, 4, 14)
    const net = network()
    for (let i = 0; i < count; i++) net.pole(`P${i}`, Math.round(next() * 500), i * 35 + Math.round(next() * 20))
    const metres = Array.from({ length: count }, (_, i) => Array.from({ length: count }, (_, k) => (i === k ? 0 : Infinity)))
    const some = () => whole(next, 0, count - 1)
    for (let c = 0; c < count; c++) {
      const poles = Array.from({ length: whole(next, 2, 4) }, some).filter((pole, i, all) => pole !== all[i - 1])
      if (poles.length < 2) continue
      net.cable(`C${c}`, ...poles.map((i) => `P${i}`))
      poles.slice(1).forEach((b, i) => {
        const a = poles[i]!
        const length = metresBetween((net.features[a]!.geometry as { coordinates: Position }).coordinates, (net.features[b]!.geometry as { coordinates: Position }).coordinates)
        metres[a]![b] = metres[b]![a] = Math.min(metres[a]![b]!, length)
      })
    }
    for (let k = 0; k < count; k++) for (let i = 0; i < count; i++) for (let j = 0; j < count; j++) metres[i]![j] = Math.min(metres[i]![j]!, metres[i]![k]! + metres[k]![j]!)
    const dataset = net.dataset()
    for (let to = 1; to < count; to++) {
      const way = wayOf(dataset, 'P0', `P${to}`)
      if ('refused' in way) expect(metres[0]![to], `seed ${seed} P${to}`).toBe(Infinity)
      else expect(Math.abs(way.lengthM / metres[0]![to]! - 1), `seed ${seed} P${to}`).toBeLessThan(1e-4)
    }
  }
})
