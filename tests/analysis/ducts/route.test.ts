import { describe, expect, it } from 'vitest'
import { ductRoute } from '../../../src/analysis/ducts'
import { run } from '../../../src/load'
import { type Dataset, datasetOf, type Feature } from '../../../src/model/dataset'
import { lengthM } from '../../../src/model/geometry'
import { network } from '../../network'
import { pick, random, whole } from '../../random'
import { askedOf, lineOf } from './asking'

/** Three ducts in a row, a gap after the second: 2 ways left, none, 2; a cable comes into the last one in 2028. */
const row = () => network()
  .add('duct', 'D1', lineOf(0, 0, 100, 0), { owner: 'VNPT', ways: 4, usedWays: 2, shareable: true, street: 'Quang Trung', tenants: ['FPT'] })
  .add('duct', 'D2', lineOf(120, 0, 220, 0), { owner: 'VNPT', ways: 4, usedWays: 4, shareable: true })
  .add('duct', 'D3', lineOf(300, 0, 400, 0), { owner: 'Viettel', ways: 2, usedWays: 0 })
  .add('cable', 'C1', lineOf(300, 30, 400, 30), { placement: 'aerial', action: 'underground', moveTo: ['D3'], phase: 2028 })

const along = (dataset: Dataset, line: number[], ways = 2, year = 2027, trenchVndPerM: number | null = null) =>
  run(ductRoute({ dataset, settings: { ...askedOf(dataset).settings, trenchVndPerM } }, { line: lineOf(...line).coordinates, ways, year }))

describe('a way through ducts', () => {
  it('tells pieces with room, full ones and those without a duct, in order', () => {
    const { pieces, lengthM: whole, withRoomM, newM, owners } = along(row().dataset(), [-50, 3, 450, 3])
    expect(pieces.map(({ what, duct }) => [what, duct])).toEqual([['none', null], ['room', 'D1'], ['none', null], ['full', 'D2'], ['none', null], ['room', 'D3'], ['none', null]])
    // √(10² − 3²) = 9.54 m beyond the ends of each.
    expect(pieces.map((piece) => Math.round(piece.lengthM * 10) / 10)).toEqual([40.5, 119.1, 0.9, 119.1, 60.9, 119.1, 40.5])
    expect(pieces[1]).toMatchObject({ name: 'Quang Trung', owner: 'VNPT', freeWays: 2, tenants: ['FPT'] })
    expect(pieces[3]).toMatchObject({ freeWays: 0 })
    expect(withRoomM).toBeCloseTo(238.2, 0)
    expect(withRoomM + newM).toBeCloseTo(whole, 6)
    expect(owners).toEqual(['VNPT', 'Viettel'])
  })

  it('the year decides, and so do the ways that are wished', () => {
    const what = (ways: number, year: number) => along(row().dataset(), [310, 3, 390, 3], ways, year).pieces.map((piece) => piece.what)
    expect([what(2, 2027), what(2, 2028), what(1, 2028), what(3, 2027)]).toEqual([['room'], ['full'], ['room'], ['full']])
  })

  it('a duct that is not there yet, or no more, is none', () => {
    const planned = network().add('duct', 'D', lineOf(0, 0, 100, 0), { ways: 4, status: 'planned', phase: 2029 }).dataset()
    expect([2028, 2029].map((year) => along(planned, [10, 2, 90, 2], 1, year).pieces[0]!.what)).toEqual(['none', 'room'])
    const leaving = network().add('duct', 'D', lineOf(0, 0, 100, 0), { ways: 4, action: 'remove', phase: 2029 }).dataset()
    expect([2028, 2029].map((year) => along(leaving, [10, 2, 90, 2], 1, year).pieces[0]!.what)).toEqual(['room', 'none'])
  })

  it('nobody knows how many ways: not to be counted on', () => {
    const dataset = network().add('duct', 'D', lineOf(0, 0, 100, 0), {}).dataset()
    expect(along(dataset, [10, 2, 90, 2], 1).pieces).toMatchObject([{ what: 'full', freeWays: null }])
  })

  it('of two ducts the one with room before the nearer one, and the nearer of two with room', () => {
    const two = (usedWays: number) => row().add('duct', 'D9', lineOf(0, 6, 100, 6), { owner: 'FPT', ways: 4, usedWays }).dataset()
    expect(along(two(0), [10, 5, 90, 5]).pieces.map(({ duct }) => duct)).toEqual(['D9'])
    expect(along(two(4), [10, 5, 90, 5]).pieces.map(({ duct }) => duct)).toEqual(['D1'])
  })

  it('new duct costs what a trench costs; without a price nobody says', () => {
    expect(along(row().dataset(), [-50, 3, 450, 3]).costVnd).toBeNull()
    expect(along(row().dataset(), [-50, 3, 450, 3]).notes.map(({ key }) => key)).toEqual(expect.arrayContaining(['ducting.note.noPrice', 'ducting.note.needed', 'ducting.note.nearest', 'ducting.note.closed']))
    const { costVnd, newM } = along(row().dataset(), [-50, 3, 450, 3], 2, 2027, 1_000_000)
    expect(costVnd).toBeCloseTo(newM * 1_000_000, 3)
  })

  it('where there are no ducts all of it is new', () => {
    expect(along(network().dataset(), [0, 0, 50, 0, 50, 50])).toMatchObject({ pieces: [{ what: 'none', duct: null }], withRoomM: 0, owners: [] })
  })

  it('200 random ways: pieces follow each other and come to the whole', () => {
    let many = 0
    for (let seed = 1; seed <= 200; seed++) {
      const next = random(seed)
      const ducts = Array.from({ length: 30 }, (_, i): Feature => {
        const [x, y, way] = [400 * next(), 100 + 50 * Math.floor(3 * next()) + 12 * (next() - 0.5), pick(next, [0, 0, 0.1, 1.57])]
        return { type: 'Feature', id: `D${i}`, geometry: lineOf(x, y, x + 80 * Math.cos(way), y + 80 * Math.sin(way)), properties: { kind: 'duct', owner: pick(next, ['A', 'B']), ways: 3, usedWays: whole(next, 0, 3) } } as Feature
      })
      const line = Array.from({ length: whole(next, 2, 8) }, (_, i) => [60 * i + 5 * next(), next() < 0.5 ? 100 : 150]).flat()
      const { pieces, lengthM: wholeM, withRoomM, newM, wish } = along(datasetOf(ducts), line, whole(next, 1, 3))
      const said = `seed ${seed}`
      expect(Math.abs(pieces.reduce((sum, piece) => sum + piece.lengthM, 0) - wholeM), said).toBeLessThan(0.001)
      expect(Math.abs(withRoomM + newM - wholeM), said).toBeLessThan(0.001)
      for (const piece of pieces) expect(Math.abs(piece.lengthM - lengthM(piece.line)), said).toBeLessThan(1e-9)
      for (let i = 1; i < pieces.length; i++) {
        expect(pieces[i]!.line[0], said).toEqual(pieces[i - 1]!.line.at(-1))
        expect(pieces[i]!.duct, said).not.toBe(pieces[i - 1]!.duct)
      }
      expect([pieces[0]!.line[0], pieces.at(-1)!.line.at(-1)], said).toEqual([wish.line[0], wish.line.at(-1)])
      if (pieces.length > 2) many++
    }
    expect(many).toBeGreaterThan(80)
  }, 60_000)
})
