import { describe, expect, it } from 'vitest'
import { type Move, serviceOf } from '../../../src/analysis/colocation/loss'
import { run } from '../../../src/load'
import { ofKind } from '../../../src/model/dataset'
import { network } from '../../network'
import { pick, random } from '../../random'
import { at } from '../../network'
import { crowd, elsewhere, lostBetween, pointAt, surveyed, ward } from './made'

const mast = (radiusM: number) => ward().site('S', 1000, 1000).point('station', 'T', 1000, 1000, { site: 'S', operator: 'VNPT', technology: '4G', status: 'operational', radiusM })

describe('who loses when a station is put elsewhere', () => {
  it('is nobody where it goes nowhere, and about everybody where it goes far away', () => {
    const service = run(serviceOf(surveyed(mast(500).dataset())))!
    expect(service.lines).toHaveLength(1)
    const { people } = service.lines[0]!
    expect(people).toBeGreaterThan(0.9 * Math.PI * 0.5 ** 2 * 250)
    expect(people).toBeLessThan(1.1 * Math.PI * 0.5 ** 2 * 250)
    expect(service.tried([{ station: 'T', to: at(1000, 1000) }])).toEqual([{ line: 0, lost: 0, about: people }])
    expect(service.tried([{ station: 'T', to: at(3000, 3000) }])).toEqual([{ line: 0, lost: people, about: people }])
    expect(service.tried([{ station: 'nobody', to: at(3000, 3000) }])).toEqual([])
    expect(service.lost(0)).toBe(0)
  })

  it('is nobody where another of the same operator serves them, and not so where it is of somebody else', () => {
    const two = (operator: string) => run(serviceOf(surveyed(mast(300).point('station', 'T2', 1000, 1000, { operator, technology: '4G', status: 'operational', radiusM: 900 }).dataset())))!
    expect(two('vnpt ').tried([{ station: 'T', to: at(3000, 3000) }])[0]!.lost).toBe(0)
    expect(two('Viettel').tried([{ station: 'T', to: at(3000, 3000) }])[0]!.lost).toBeGreaterThan(50)
  })

  it('is not known where nobody knows who lives there; planned stations lose nobody', () => {
    const bare = network().square('unit', 'W', 0, 0, 4000, { level: 'ward', unitCode: '21028', name: 'Phường Một' }).site('S', 10, 10)
    expect(run(serviceOf(surveyed(bare.dataset())))).toBeNull()
    const planned = ward().point('station', 'T', 1000, 1000, { operator: 'VNPT', technology: '4G', status: 'planned', phase: 2029, radiusM: 500 })
    const service = run(serviceOf(surveyed(planned.dataset())))!
    expect([service.lines, service.lineOf('T')]).toEqual([[], -1])
  })

  it.each([11, 22, 33, 44, 55, 66])('comes to what the coverage says laid anew, moves upon moves, seed %i', (seed) => {
    const next = random(seed)
    const dataset = crowd(next, { masts: 14 }).dataset()
    const before = surveyed(dataset)
    const service = run(serviceOf(before))!
    const stations = [...ofKind(dataset, 'station')].map(({ id }) => id)
    const places = new Map<string, ReturnType<typeof pointAt>>()
    for (let step = 0; step < 3; step++) {
      const put = new Map(Array.from({ length: 4 }, () => [pick(next, stations), pointAt(1300 + next() * 1300, 1300 + next() * 1300)] as const))
      const moves: Move[] = [...put].map(([station, { coordinates }]) => ({ station, to: coordinates }))
      const was = service.lines.map((_, line) => service.lost(line))
      const tried = service.tried(moves)
      expect(service.lines.map((_, line) => service.lost(line)), 'a trial leaves nothing behind').toEqual(was)
      service.put(moves)
      for (const { line, lost } of tried) expect(service.lost(line)).toBeCloseTo(was[line]! + lost, 6)
      for (const [id, geometry] of put) places.set(id, geometry)
      const after = surveyed(elsewhere(dataset, places))
      for (const [line, { operator, technology, people }] of service.lines.entries()) {
        const counted = lostBetween(before, after, operator, technology as '4G' | '5G')
        expect(people).toBeCloseTo(counted.served, 6)
        expect(service.lost(line)).toBeCloseTo(counted.lost, 6)
      }
    }
    service.put([...places.keys()].map((station) => ({ station, to: null })))
    expect(service.lines.map((_, line) => service.lost(line))).toEqual(service.lines.map(() => 0))
  })
})
