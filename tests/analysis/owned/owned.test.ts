import type { MultiPolygon, Polygon, Position } from 'geojson'
import { describe, expect, it } from 'vitest'
import { ownedIn } from '../../../src/analysis/owned'
import { run } from '../../../src/load'
import { datasetOf, type Feature } from '../../../src/model/dataset'
import { metresBetween } from '../../../src/model/geometry'
import { at, network } from '../../network'
import { pick, random, whole } from '../../random'

const ring = (...metres: number[]): Position[] => {
  const positions = Array.from({ length: metres.length / 2 }, (_, i) => at(metres[2 * i]!, metres[2 * i + 1]!))
  return [...positions, positions[0]!]
}
const box = (x: number, y: number, wide: number) => ring(x, y, x + wide, y, x + wide, y + wide, x, y + wide)
const line = (...metres: number[]) => ({ type: 'LineString' as const, coordinates: ring(...metres).slice(0, -1) })
/** 100 m square with a hole of 20 m in its middle. */
const area: Polygon = { type: 'Polygon', coordinates: [box(0, 0, 100), box(40, 40, 20)] }
const owned = (dataset: ReturnType<typeof datasetOf>, where: Polygon | MultiPolygon = area) => run(ownedIn(dataset, where, 'Nơi đào'))

describe('whose things lie in an area', () => {
  it('points on the edge are in, in a hole they are not', () => {
    const dataset = network().pole('P1', 50, 20, { owner: 'VNPT' }).pole('P2', 50, 50, { owner: 'VNPT' }).pole('P3', 0, 10, { owner: 'VNPT' }).pole('P4', -0.1, 10).dataset()
    expect(owned(dataset)).toMatchObject({ name: 'Nơi đào', objects: 2, ids: ['P1', 'P3'], lines: [{ owner: 'VNPT', kind: 'pole', objects: 2, lengthM: null, contacts: [] }] })
  })

  it('a line counts for what lies within: twice through, past the hole, once', () => {
    const dataset = network()
      .add('cable', 'twice', line(-20, 10, 120, 10, 120, 90, -20, 90), { operator: 'FPT' })
      .add('cable', 'hole', line(-20, 50, 120, 50), { operator: 'FPT' })
      .add('duct', 'in', line(10, 20, 40, 20), { owner: 'VNPT' })
      .add('duct', 'out', line(10, 101, 40, 101), { owner: 'VNPT' })
      .add('duct', 'through the hole', line(45, 45, 55, 45), { owner: 'VNPT' }).dataset()
    const { lines, ids } = owned(dataset)
    expect(ids).toEqual(['twice', 'hole', 'in'])
    expect(lines.map(({ owner, kind, objects }) => ({ owner, kind, objects }))).toEqual([{ owner: 'FPT', kind: 'cable', objects: 2 }, { owner: 'VNPT', kind: 'duct', objects: 1 }])
    expect(lines.map(({ ids: own }) => own?.length)).toEqual([2, 1])
    expect(lines[0]!.lengthM).toBeCloseTo(280, 1)
    expect(lines[1]!.lengthM).toBeCloseTo(30, 1)
  })

  it('two parts are one area', () => {
    const parts: MultiPolygon = { type: 'MultiPolygon', coordinates: [[box(0, 0, 100)], [box(200, 0, 100)]] }
    const { lines: [one], areaM2 } = owned(network().add('cable', 'C', line(-50, 50, 350, 50), {}).dataset(), parts)
    expect(one!.lengthM).toBeCloseTo(200, 1)
    expect(areaM2).toBeCloseTo(20_000, -1)
  })

  it('its own size is without the hole', () => expect(owned(network().dataset()).areaM2).toBeCloseTo(9600, -1))

  it('owner before operator; nobody named comes last; what is no plant only with an owner', () => {
    const dataset = network().add('works', 'W', { type: 'Polygon', coordinates: [box(-50, -50, 60)] }, { sector: 'water', owner: 'Cấp nước', contact: '0255 3 822 000' })
      .add('station', 'S', { type: 'Point', coordinates: at(20, 20) }, { operator: 'Viettel' })
      .add('chamber', 'H', { type: 'Point', coordinates: at(21, 20) }, { 'Điện thoại': 912345678, sdt_lien_he: ' ', 'Liên hệ': 'Tổ 5', detail: 'x', intelligence: 'y' })
      .add('road', 'R1', line(0, 30, 100, 30), {}).add('road', 'R2', line(0, 31, 100, 31), { owner: 'UBND phường' })
      .add('duct', 'D', line(0, 20, 10, 20), { owner: 'VNPT', status: 'decommissioned' })
      .add('pole', 'N', null, { owner: 'VNPT' })
      .pole('P', 30, 30, { owner: 'Điện lực', status: 'planned' })
      .square('unit', 'U', 0, 0, 500, { level: 'ward', owner: 'x' }).dataset()
    const { lines, notes } = owned(dataset)
    expect(lines.map(({ owner, kind, contacts }) => [owner, kind, contacts])).toEqual([
      ['Cấp nước', 'works', ['0255 3 822 000']], ['Điện lực', 'pole', []], ['UBND phường', 'road', []], ['Viettel', 'station', []], ['', 'chamber', ['912345678', 'Tổ 5']],
    ])
    expect(notes).toEqual([{ key: 'ducting.owned.ownerless', values: { n: 1 } }, { key: 'ducting.owned.planned', values: { n: 1 } }, { key: 'ducting.owned.unplaced', values: { n: 1 } }])
  })

  it('is what counting by hand says, in 200 random places', () => {
    let [points, crossed] = [0, 0]
    for (let seed = 1; seed <= 200; seed++) {
      const next = random(seed)
      const star = (x: number, y: number, r: number) => ring(...Array.from({ length: 9 }, (_, i) => [x + r * (0.4 + next()) * Math.cos((i * 2 * Math.PI) / 9), y + r * (0.4 + next()) * Math.sin((i * 2 * Math.PI) / 9)]).flat())
      const where: MultiPolygon = { type: 'MultiPolygon', coordinates: [[star(0, 0, 100), box(-20, -20, 25)], [box(300, 0, 80)]] }
      const features = Array.from({ length: 40 }, (_, i): Feature => {
        const some = () => at(-200 + 700 * next(), -200 + 400 * next())
        const geometry = i % 2 ? { type: 'Point' as const, coordinates: some() } : { type: 'LineString' as const, coordinates: Array.from({ length: whole(next, 2, 4) }, some) }
        return { type: 'Feature', id: `F${i}`, geometry, properties: { kind: i % 2 ? 'pole' : 'cable', owner: pick(next, ['A', 'B']) } } as Feature
      })
      const { lines, ids, objects } = owned(datasetOf(features), where)
      const inside = (p: Position) => where.coordinates.some((rings) => rings.reduce((is, one) => (isIn(p, one) ? !is : is), false))
      for (const owner of ['A', 'B']) {
        const poles = features.filter(({ geometry, properties }) => geometry!.type === 'Point' && properties.owner === owner && inside((geometry as { coordinates: Position }).coordinates))
        expect(lines.find((one) => one.owner === owner && one.kind === 'pole')?.objects ?? 0, `seed ${seed}`).toBe(poles.length)
        points += poles.length
        const metres = features.flatMap(({ geometry, properties }) => (geometry!.type === 'LineString' && properties.owner === owner ? [sampled(geometry!.coordinates, inside)] : [])).reduce((a, b) => a + b, 0)
        const lengthM = lines.find((one) => one.owner === owner && one.kind === 'cable')?.lengthM ?? 0
        expect(Math.abs(lengthM - metres), `seed ${seed}: ${lengthM} and ${metres}`).toBeLessThan(12)
        if (metres > 0) crossed++
      }
      expect(objects).toBe(ids.length)
      expect(lines.reduce((sum, one) => sum + one.objects, 0)).toBe(ids.length)
    }
    expect(points).toBeGreaterThan(300)
    expect(crossed).toBeGreaterThan(200)
  }, 60_000)
})

function isIn([x, y]: Position, one: readonly Position[]): boolean {
  let is = false
  for (let i = 1; i < one.length; i++) {
    const [[ax, ay], [bx, by]] = [one[i - 1]!, one[i]!] as [[number, number], [number, number]]
    if (ay > y! !== by > y! && x! < ax + ((bx - ax) * (y! - ay)) / (by - ay)) is = !is
  }
  return is
}

/** In steps of a metre. */
function sampled(coordinates: readonly Position[], inside: (p: Position) => boolean): number {
  let sum = 0
  for (let i = 1; i < coordinates.length; i++) {
    const [a, b] = [coordinates[i - 1]!, coordinates[i]!]
    const long = metresBetween(a, b)
    const steps = Math.ceil(long)
    for (let k = 0; k < steps; k++) if (inside([a[0]! + ((k + 0.5) / steps) * (b[0]! - a[0]!), a[1]! + ((k + 0.5) / steps) * (b[1]! - a[1]!)])) sum += long / steps
  }
  return sum
}
