import { describe, expect, it } from 'vitest'
import { layerNames } from '../../src/model/layer'
import { letters } from '../../src/model/operator'
import { choices } from '../../src/model/schema'
import { areaOf, areaSample, type Given, greyOf, lineOf, lineSample, moved, scaled, shapeOf, type Sign, swatchOf, symbolOf, zones } from '../../src/model/symbol'
import { nameOf, readName } from '../../src/model/symbol/name'

/** Every way to take one of each list. */
function combinations<T extends Record<string, readonly unknown[]>>(lists: T): { [K in keyof T]: T[K][number] }[] {
  return Object.entries(lists).reduce<Record<string, unknown>[]>((rows, [name, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))), [{}]) as never
}

/** Fails with the two that cannot be told apart. */
function expectAllDifferent<G>(given: readonly G[], sign: (of: G) => Sign): void {
  const seen = new Map<string, G>()
  for (const of of given) {
    const grey = greyOf(sign(of))
    const twin = seen.get(grey)
    expect(twin && [twin, of], JSON.stringify([twin, of])).toBeUndefined()
    seen.set(grey, of)
  }
}

/** A status nobody wrote is drawn as if the thing stood: it is no sign of its own. */
const statuses = choices.status

describe('in grey', () => {
  it('tells every mast by class, owner, status, action and tenants', () => {
    const all = combinations({
      layer: ['site'] as const, class: choices.mastClass, letter: letters, status: statuses, action: [undefined, ...choices.action], tenants: [0, 2, 3, 4, 5],
    })
    expect(all.length).toBe(6 * 5 * 6 * 6 * 5)
    expectAllDifferent(all, symbolOf)
  })
  it('tells poles by class, sector and status', () => {
    expectAllDifferent(combinations({ layer: ['pole'] as const, class: choices.poleClass, sector: ['power', 'lighting', 'telecom'] as const, status: statuses }), symbolOf)
  })
  it('tells stations by technology, owner and status', () => {
    expectAllDifferent(combinations({ layer: ['station'] as const, class: choices.technology, letter: letters, status: statuses.filter((status) => status !== 'decommissioned') }), symbolOf)
  })
  it('tells chambers, service points, places, incidents, findings and plant of other sectors', () => {
    expectAllDifferent(combinations({ layer: ['chamber'] as const, class: choices.chamberClass, status: statuses }), symbolOf)
    expectAllDifferent(combinations({ layer: ['servicePoint'] as const, class: choices.pointClass, status: statuses }), symbolOf)
    expectAllDifferent(combinations({ layer: ['place'] as const, class: choices.placeClass }), symbolOf)
    expectAllDifferent(combinations({ layer: ['incident'] as const, class: choices.incidentClass, status: choices.incidentState }), symbolOf)
    expectAllDifferent(combinations({ layer: ['finding'] as const, class: ['error', 'warning', 'info'] as const, isFlagged: [false, true] }), symbolOf)
    expectAllDifferent(combinations({ layer: ['utility'] as const, sector: choices.utilitySector }), symbolOf)
  })
  it('tells points of different kinds', () => {
    const given: Given[] = [
      { layer: 'site', class: 'A1a', letter: 'V' }, { layer: 'station', class: '4G', letter: 'V' }, { layer: 'pole', class: 'C1' }, { layer: 'chamber', class: 'manhole' },
      { layer: 'servicePoint', class: 'D1' }, { layer: 'place', class: 'school' }, { layer: 'incident', class: 'unsafe' }, { layer: 'finding', class: 'error' },
      { layer: 'utility', sector: 'power', shape: 'point' }, { layer: 'cluster' }, { layer: 'dot', class: 'site' }, { layer: 'dot', class: 'pole' },
    ]
    expectAllDifferent(given, symbolOf)
  })
  const line = (given: Given) => lineSample(lineOf(given), 72)
  it('tells cables by role and status', () => {
    expectAllDifferent(combinations({ layer: ['trunk', 'distribution', 'drop', 'cable', 'buried'] as const, status: statuses }), line)
    expectAllDifferent(combinations({ layer: ['trunk'] as const, action: [undefined, 'remove', 'underground'] as const }), line)
    expectAllDifferent(combinations({ layer: ['drop'] as const, placement: ['aerial', 'wall'] as const }), line)
  })
  it('tells ducts by class and status', () => {
    expectAllDifferent(combinations({ layer: ['duct'] as const, class: choices.ductClass, status: statuses }), line)
  })
  it('tells utilities by sector, bare wires and the lines of other layers', () => {
    expectAllDifferent([...combinations({ layer: ['utility'] as const, sector: choices.utilitySector }), { layer: 'utility', sector: 'power', isFlagged: true } as const], line)
    expectAllDifferent((['trunk', 'distribution', 'drop', 'cable', 'buried', 'duct', 'works', 'province', 'ward', 'village'] as const).map((layer) => ({ layer })), line)
  })
  it('tells zones by purpose', () => {
    expect(Object.keys(zones).sort()).toEqual([...choices.purpose].sort())
    expectAllDifferent(choices.purpose.map((name) => ({ layer: 'zone' as const, class: name })), (given) => areaSample(areaOf(given), 64, 24))
  })
})

describe('a sign', () => {
  it('stays what it is when it is drawn smaller', () => {
    const sign = symbolOf({ layer: 'site', class: 'A1b', letter: 'F', status: 'planned', tenants: 3 })
    const half = scaled(sign, 0.5)
    expect(half.strokes.map(({ fill, stroke }) => [fill, stroke])).toEqual(sign.strokes.map(({ fill, stroke }) => [fill, stroke]))
    expect(half.widthPx).toBe(Math.ceil(sign.widthPx / 2))
    expect(Math.min(...half.strokes.flatMap(({ strokeWidthPx }) => strokeWidthPx ?? []))).toBeGreaterThan(0.5)
  })
  it('is moved with all its commands', () => {
    expect(moved('M-1 2H3V-.5L1 1Q1 2 3 4A5 5 0 1 0 2 2Z', 2, 10, 20)).toBe('M8 24H16V19L12 22Q12 24 16 28A10 10 0 1 0 14 24Z')
    expect(() => moved('m1 1', 2)).toThrow('m in m1 1')
  })
  it('stands for whatever a file says, in every layer', () => {
    for (const layer of layerNames) {
      for (const value of [undefined, '', 'constructor', '<svg onload=alert(1)>', 'A2a']) {
        const given: Given = { layer, class: value, letter: value, status: value, action: value, sector: value, placement: value }
        const sign = swatchOf(given)
        expect(sign.strokes.length, layer).toBeGreaterThan(0)
        expect(JSON.stringify(sign)).not.toMatch(/NaN|null|svg|constructor/)
        expect(shapeOf(given)).toMatch(/point|line|area/)
      }
    }
  })
  it('fits its box', () => {
    for (const given of combinations({ layer: ['site'] as const, class: choices.mastClass, status: statuses, action: [undefined, ...choices.action], tenants: [0, 5], letter: letters })) {
      const { widthPx, heightPx, strokes } = symbolOf(given)
      for (const { d } of strokes) {
        for (const [, x, y] of d.matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
          expect(Math.abs(Number(x)) <= widthPx / 2 && Math.abs(Number(y)) <= heightPx / 2, `${JSON.stringify(given)} ${d}`).toBe(true)
        }
      }
    }
  })
})

describe('the name of an image', () => {
  it('is read back as what was asked for', () => {
    const given: Given = { layer: 'site', class: 'A2a', letter: 'V', status: 'operational', action: 'keep', tenants: 2 }
    expect(nameOf(given, 0.5)).toBe('point!site|A2a|V|operational|keep|2|||0.5')
    expect(readName(nameOf(given, 0.5))).toMatchObject({ given, scale: 0.5, use: 'point' })
    expect(readName(nameOf({ layer: 'zone', class: 'safety' }, 1, 'hatch'))).toMatchObject({ given: { layer: 'zone', class: 'safety', shape: 'area' }, use: 'hatch' })
  })
  it('of somebody else is left alone', () => {
    expect(readName('airport-15')).toBeUndefined()
    expect(readName('point!site|1')).toBeUndefined()
  })
})
