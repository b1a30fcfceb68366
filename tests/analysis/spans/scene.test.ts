import type { LineString, Position } from 'geojson'
import { expect, test } from 'vitest'
import { polesOf } from '../../../src/analysis/poles/gathered'
import { type Scene, sceneOf, scenePartOf } from '../../../src/analysis/spans'
import { run } from '../../../src/load'
import { apply, get } from '../../../src/model/dataset'
import { metresBetween, metresPerDegree } from '../../../src/model/geometry'
import { network } from '../../network'
import { random } from '../../random'
import { lineOf, rowsOf, sceneIn, someTown } from './making'

const idsOf = (scene: Scene, cable: string) => {
  const number = scene.numberOf('cable', cable)!
  return Array.from({ length: scene.spans.first[number + 1]! - scene.spans.first[number]! }, (_, i) => {
    const span = scene.spans.first[number]! + i
    return [scene.spans.poles[2 * span]!, scene.spans.poles[2 * span + 1]!].map((pole) => scene.poles[pole]?.id ?? '–').join(' ')
  })
}
const row = () => network().pole('P1', 0, 0, { code: 'T1' }).pole('P2', 40, 0, { code: 'T2' }).pole('P3', 80, 0, { code: 'T3' })

test('a cable hangs when it says so, or where it names poles and says nothing', () => {
  const scene = sceneIn(row().cable('A', 'P1', 'P2').add('cable', 'B', lineOf(0, 0, 40, 0), { poles: ['P1', 'P2'] }).add('cable', 'C', lineOf(0, 0, 40, 0))
    .add('cable', 'D', lineOf(0, 0, 40, 0), { placement: 'duct', poles: ['P1'] }).add('cable', 'E', lineOf(0, 0, 40, 0), { placement: 'aerial', status: 'decommissioned' }))
  expect(scene.cables.map(({ id }, i) => `${id}${scene.isAerial[i]}`)).toEqual(['A1', 'B1', 'C0', 'D0'])
  expect(scene.poles.map((_, pole) => Array.from(scene.on.of(pole), (cable) => scene.cables[cable]!.id).join(''))).toEqual(['AB', 'AB', ''])
})

test('a span is tied to the poles its cable names, by id or code, a metre beside; else to those its vertices are on', () => {
  const scene = sceneIn(row().pole('X', 40, 0.3).add('cable', 'byCode', lineOf(0, 0.9, 40, 0.2, 80, 0), { placement: 'aerial', poles: ['T1', 'T2', 'T3'] })
    .add('cable', 'byPlace', lineOf(0, 0.5, 40, 0.2, 80, 1.5), { placement: 'aerial' }).add('cable', 'some', lineOf(0, 0, 20, 5, 80, 0), { placement: 'aerial', poles: ['P1', 'P3', 'P9', 'P2'] })
    .add('cable', 'buried', lineOf(0, 0, 40, 0), { placement: 'buried' }))
  expect(idsOf(scene, 'byCode')).toEqual(['P1 P2', 'P2 P3'])
  expect(idsOf(scene, 'byPlace')).toEqual(['P1 X', 'X –'])
  expect(idsOf(scene, 'some')).toEqual(['P1 –', '– P3'])
  expect(idsOf(scene, 'buried')).toEqual(['– –'])
  // What a cable names carries it, whether its line comes by or not.
  expect(Array.from(scene.on.of(1), (cable) => scene.cables[cable]!.id)).toEqual(['byCode', 'some'])
})

test('a pole a cable comes by but does not name, where it names others, carries it not', () => {
  const scene = sceneIn(row().add('cable', 'A', lineOf(0, 0, 40, 0, 80, 0), { placement: 'aerial', poles: ['P1', 'P3'] }))
  expect(idsOf(scene, 'A')).toEqual(['P1 P2', 'P2 P3'])
  expect(scene.poles.map((_, pole) => scene.on.count(pole))).toEqual([1, 0, 1])
})

test('cables between the same two poles hang together, whichever way they are drawn', () => {
  const scene = sceneIn(row().cable('A', 'P1', 'P2', 'P3').cable('B', 'P3', 'P2').cable('C', 'P1', 'P3').cable('D', 'P1', 'P2', 'P1').add('cable', 'E', lineOf(0, 0, 40, 0), { placement: 'buried', poles: ['P1', 'P2'] })
    .add('cable', 'F', lineOf(0, 20, 40, 20), { placement: 'aerial' }))
  const beside = (cable: string, i = 0) => Array.from(scene.beside.of(scene.spans.first[scene.numberOf('cable', cable)!]! + i), (one) => scene.cables[one]!.id).join('')
  expect([beside('A'), beside('A', 1), beside('B'), beside('C'), beside('D', 1), beside('E'), beside('F')]).toEqual(['AD', 'AB', 'AB', 'C', 'AD', 'AD', 'F'])
})

test('a crossing goes from one side of a centre line to the other: a touch is none, a vertex of the road is one', () => {
  const met = (road: ReturnType<typeof lineOf> | ReturnType<typeof rowsOf>, ...cable: number[]) => {
    const scene = sceneIn(network().add('road', 'R', road).add('cable', 'C', lineOf(...cable), { placement: 'aerial' }).pole('P', 500, 0))
    return scene.crossingsOf(0).map(({ span }) => span)
  }
  expect(met(lineOf(-50, 10, 50, 10), 0, 0, 0, 20)).toEqual([0])
  expect(met(lineOf(-50, 10, 50, 10), 0, 0, 0, 5, 0, 20, 30, 0)).toEqual([1, 2])
  expect(met(lineOf(-50, 10, 50, 10), 0, 0, 0, 9)).toEqual([])
  expect(met(lineOf(-50, 10, 50, 10), -30, 10.5, 30, 10.5)).toEqual([])
  expect(met(rowsOf([-50, 10, 50, 10], [-50, 14, 50, 14]), 0, 0, 0, 20)).toEqual([0, 0])
})

test('what meets exactly is told by the numbers themselves', async () => {
  const { crossingsOf } = await import('../../../src/analysis/spans/crossings')
  const met = (road: readonly number[], span: readonly number[]) => crossingsOf({ ends: Float64Array.from(span), first: Uint32Array.of(0, 1) }, [[Float64Array.from(road)]])(0).map(({ x, y }) => [x, y])
  expect(met([-5, 0, 0, 0, 5, 0], [0, -4, 0, 4])).toEqual([[0, 0]])
  expect(met([-5, 0, 0, 0, 0, 0, 5, 0], [0, -4, 0, 4])).toEqual([[0, 0]])
  expect(met([-5, -2, 0, 0, -5, 2], [0, -4, 0, 4])).toEqual([])
  expect(met([-5, 0, 0, 0], [0, -4, 0, 4])).toEqual([])
  expect(met([-5, 0, 5, 0], [0, 0, 0, 4])).toEqual([])
  expect(met([-5, 0, 5, 0], [-2, 0, 3, 0])).toEqual([])
  expect(met([-5, 1, 0, 0, 5, 1, 9, -1], [-9, 0, 9, 0])).toEqual([[7, 0]])
})

test('crossings of a cable that does not hang are not asked for', () => {
  expect(sceneIn(network().add('road', 'R', lineOf(-50, 10, 50, 10)).add('cable', 'C', lineOf(0, 0, 0, 20), { placement: 'duct' })).crossingsOf(0)).toEqual([])
})

test('metres are true, and the way back to the globe is the way there', () => {
  const scene = sceneIn(row().cable('A', 'P1', 'P2', 'P3'))
  const [ax, ay, bx, by] = scene.spans.ends as unknown as [number, number, number, number]
  const [a, b] = (scene.cables[0]!.geometry as LineString).coordinates as [Position, Position]
  expect(scene.trueM(ax, ay, Math.hypot(bx - ax, by - ay))).toBeCloseTo(metresBetween(a, b), 3)
  const back = scene.globe(ax, ay)
  expect([Math.abs(back[0]! - a[0]!), Math.abs(back[1]! - a[1]!)].every((off) => off < 1e-9)).toBe(true)
})

/** By hand: every span with every segment, in degrees; what is within a millimetre of a line is on neither side. */
function slowCrossings(scene: Scene): string[] {
  const found: string[] = []
  const [perLng, perLat] = metresPerDegree(15.12)
  const turn = (a: Position, b: Position, c: Position) => {
    const [ux, uy, vx, vy] = [(b[0]! - a[0]!) * perLng, (b[1]! - a[1]!) * perLat, (c[0]! - a[0]!) * perLng, (c[1]! - a[1]!) * perLat]
    const offM = (ux * vy - uy * vx) / Math.hypot(ux, uy)
    return Math.abs(offM) > 1e-3 ? Math.sign(offM) : 0
  }
  for (const cable of scene.cables) {
    const { placement, poles } = cable.properties
    if (placement !== 'aerial' && (placement !== undefined || !poles?.length)) continue
    const line = (cable.geometry as LineString).coordinates
    for (const road of scene.roads) for (const centre of road.geometry!.type === 'LineString' ? [(road.geometry as LineString).coordinates] : (road.geometry as { coordinates: Position[][] }).coordinates) {
      for (let i = 1; i < line.length; i++) for (let k = 1; k < centre.length; k++) {
        const [a, b, c, d] = [line[i - 1]!, line[i]!, centre[k - 1]!, centre[k]!]
        if (turn(a, b, c) * turn(a, b, d) < 0 && turn(c, d, a) * turn(c, d, b) < 0) found.push(`${cable.id} ${i - 1} ${road.id}`)
      }
    }
  }
  return found.sort()
}

test('random towns: crossings, poles with their cables and bundles are those counted by hand', () => {
  for (let seed = 1; seed <= 60; seed++) {
    const dataset = someTown(random(seed))
    const scene = run(sceneOf(dataset))
    const crossings = scene.cables.flatMap(({ id }, cable) => scene.crossingsOf(cable).map(({ span, road }) => `${id} ${span - scene.spans.first[cable]!} ${scene.roads[road]!.id}`))
    expect(crossings.sort(), `seed ${seed}`).toEqual(slowCrossings(scene))
    const pairOf = (span: number) => [scene.spans.poles[2 * span]!, scene.spans.poles[2 * span + 1]!].sort((a, b) => a - b).join(' ')
    const spans = Array.from({ length: scene.spans.count }, (_, i) => i)
    for (const span of spans) {
      const cable = scene.spans.cable[span]!
      const [a, b] = pairOf(span).split(' ').map(Number) as [number, number]
      if (scene.isAerial[cable] === 0 || a < 0 || a === b) continue
      const together = new Set(spans.filter((other) => scene.isAerial[scene.spans.cable[other]!] === 1 && pairOf(other) === pairOf(span)).map((other) => scene.spans.cable[other]!))
      expect([...scene.beside.of(span)], `seed ${seed}`).toEqual([...together].sort((x, y) => x - y))
    }
    // As sharing of poles counts them, of cables that hang and poles with a sector or not.
    const poles = run(polesOf(dataset))
    poles.features.forEach(({ id }, i) => {
      const hung = poles.on[i]!.map((cable) => poles.cables[cable]!.id).filter((cable) => scene.isAerial[scene.numberOf('cable', cable)!] === 1)
      expect(Array.from(scene.on.of(scene.numberOf('pole', id)!), (cable) => scene.cables[cable]!.id), `seed ${seed}`).toEqual(hung)
    })
  }
})

test('a part of the data says the same of what lies wholly inside it', () => {
  for (let seed = 1; seed <= 40; seed++) {
    const dataset = someTown(random(seed))
    const whole = run(sceneOf(dataset))
    const half = whole.cables.filter((_, i) => i % 3 !== 0)
    const kept = [...half, ...whole.poles, ...whole.roads].reverse()
    const part = run(scenePartOf(dataset, kept, whole.plane))
    expect(part.cables.map(({ id }) => id)).toEqual(half.map(({ id }) => id))
    for (const { id } of half) {
      const told = (scene: Scene) => {
        const cable = scene.numberOf('cable', id)!
        const [from, to] = [scene.spans.first[cable]!, scene.spans.first[cable + 1]!]
        return {
          poles: idsOf(scene, id), ends: [...scene.spans.ends.subarray(4 * from, 4 * to)],
          crossings: scene.crossingsOf(cable).map(({ span, road, x, y }) => [span - from, scene.roads[road]!.id, x, y]),
          beside: Array.from({ length: to - from }, (_, i) => Array.from(scene.beside.of(from + i), (one) => scene.cables[one]!.id).filter((one) => half.some((other) => other.id === one))),
        }
      }
      expect(told(part), `seed ${seed} ${id}`).toEqual(told(whole))
    }
  }
})

test('a scene is made once for a state of the data; what was edited is in the next one', () => {
  const dataset = row().cable('A', 'P1', 'P2').dataset()
  const scene = run(sceneOf(dataset))
  expect(run(sceneOf(dataset))).toBe(scene)
  const before = get(dataset, 'A')!
  const after = { ...before, properties: { ...before.properties, placement: 'buried' } } as typeof before
  const next = run(sceneOf(apply(dataset, new Map([['A', { before, after }]]))))
  expect([...next.isAerial]).toEqual([0])
})

test('poles near a place, and spans in a box', () => {
  const scene = sceneIn(row().cable('A', 'P1', 'P2', 'P3').cable('B', 'P2', 'P3'))
  const [x, y] = scene.places as unknown as [number, number]
  expect(scene.polesNear(x, y, 40.5)).toEqual([0, 1])
  expect(scene.polesNear(x, y + 50, 10)).toEqual([])
  const met: number[] = []
  scene.spans.within(x + 50, y - 5, x + 60, y + 5, (span) => {
    met.push(span)
    return true
  })
  expect(met.length).toBe(1)
  expect([1, 2]).toContain(met[0])
})
