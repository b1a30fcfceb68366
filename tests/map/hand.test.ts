import type { Position } from 'geojson'
import { expect, test } from 'vitest'
import { courseOf, endOf } from '../../src/map/measure'
import type { Asked, Press, Snapper } from '../../src/map/hand/snapper'
import { shapesInHand, shapesProposed } from '../../src/map/hand/shapes'
import { sketching, steered } from '../../src/map/hand/sketching'
import { reshaping } from '../../src/map/hand/reshaping'
import { moving } from '../../src/map/hand/moving'
import type { Bench } from '../../src/map/hand/tool'
import { type State, stateOf, type Store } from '../../src/state'
import { emptySketch, withCorners, withoutLast } from '../../src/state/sketch'
import type { Edit } from '../../src/model/edit'
import type { Feature } from '../../src/model/dataset'
import type { Snap } from '../../src/worker/snap'
import { random, whole } from '../random'

/** A map on which a pixel is a hundred-thousandth of a degree. */
const perPx = 1e-5
const at = (x: number, y: number): Position => [108.8 + x * perPx, 15.12 - y * perPx].map((n) => Math.round(n * 1e9) / 1e9)
const press = (x: number, y: number, more: Partial<Press> = {}): Press => ({ x, y, position: at(x, y), altKey: false, shiftKey: false, isTouch: false, ...more })
const pixelOf = ([lng, lat]: Position) => ({ x: (lng! - 108.8) / perPx, y: (15.12 - lat!) / perPx })
const node = (id: string, x: number, y: number): Snap => ({ position: at(x, y), what: 'node', offM: 1, feature: { id, kind: 'pole', name: id } })

/** A hand without a map: what the other thread answers is decided by the test, and when. */
function handless(tool: State['tool'], answer: (press: Press, asked?: Asked) => Promise<Snap | null> | Snap | null = () => null) {
  const store: Store = stateOf({ work: { call: (() => new Promise(() => {})) as never, close() {} }, sample: [], memory: () => ({ getItem: () => null, setItem() {} }) })
  const edits: Edit[] = []
  let finished = 0
  store.setState({ tool, edit: async (edit) => Boolean(edits.push(edit)), finishSketch: async () => Boolean(++finished) })
  const snapper: Snapper = { at: async (to, asked) => answer(to, asked), follow: (to, hear, asked) => void Promise.resolve(answer(to, asked)).then(hear), forget() {} }
  const bench: Bench = { store, snapper, pixelOf, placeAt: ({ x, y }) => at(x, y), centre: () => press(500, 500), isInView: () => true }
  const corners = () => store.getState().sketch?.corners.map(({ position }) => position) ?? []
  return { store, bench, edits, corners, finished: () => finished }
}
/** Until everything asked so far is answered. */
const settled = () => new Promise<void>((resolve) => void setImmediate(resolve))
const key = (name: string, more: Partial<KeyboardEvent> = {}) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false, shiftKey: false, ...more }) as KeyboardEvent

test('corners keep the order of the presses, though the answers come in another', async () => {
  const waiting: ((snap: Snap | null) => void)[] = []
  const { bench, corners } = handless('line', () => new Promise((resolve) => waiting.push(resolve)))
  const tool = sketching(bench)
  for (const x of [10, 60, 110]) tool.click!(press(x, 0))
  tool.key!(key('Backspace'))
  await settled()
  waiting[2]!(null)
  waiting[1]!(node('P2', 62, 3))
  await settled()
  expect(corners()).toEqual([])
  waiting[0]!(null)
  await settled()
  expect(corners()).toEqual([at(10, 0), at(62, 3)])
})

test('a double press is one corner and finishes; a press on the first corner closes an area', async () => {
  const line = handless('line')
  const tool = sketching(line.bench)
  for (const x of [10, 60, 61]) tool.click!(press(x, 0))
  tool.doubleClick!()
  await settled()
  expect(line.corners()).toHaveLength(2)
  expect(line.finished()).toBe(1)

  const area = handless('polygon', ({ x }, asked) => (x === 12 ? { position: [...asked!.own![0]!], what: 'own', offM: 0, feature: null } : null))
  const draws = sketching(area.bench)
  for (const [x, y] of [[10, 0], [60, 0], [60, 60], [12, 1]] as const) {
    draws.click!(press(x, y))
    await settled()
  }
  expect(area.corners()).toHaveLength(3)
  expect(area.finished()).toBe(1)
})

test('a route is corners along the way, taken back as a whole; where there is none nothing is added and it is said', async () => {
  const { store, bench, corners } = handless('route', ({ x }) => (x === 999 ? null : node(`P${x}`, x, 0)))
  const said: string[] = []
  const way = { coordinates: [at(10, 0), at(20, 5), at(30, 0)], nodes: ['P10', 'PX', 'P30'], ducts: [], lengthM: 20 }
  store.setState({
    tell: ({ text }) => void said.push(text.key),
    work: { call: async (_: string, { to }: { to: string }) => (to === 'P30' ? way : { refused: { key: 'edit.notYet' } }) } as never,
  })
  const tool = sketching(bench)
  for (const x of [10, 30, 50, 999]) tool.click!(press(x, 0))
  await settled()
  expect(corners()).toEqual([at(10, 0), at(20, 5), at(30, 0)])
  expect(store.getState().sketch!.corners.at(-1)!.nodes).toEqual(way.nodes)
  expect(said).toEqual(['edit.notYet', 'hand.routeNode'])
  tool.key!(key('z', { ctrlKey: true }))
  await settled()
  expect(corners()).toEqual([at(10, 0)])
})

test('with Shift the bearing turns by whole steps of fifteen degrees from the segment before', () => {
  const next = random(3)
  for (let i = 0; i < 100; i++) {
    const a: Position = [108.8, 15.12]
    const b = endOf(a, { lengthM: 100, bearingDeg: next() * 360 })
    const to = steered([a, b], endOf(b, { lengthM: whole(next, 5, 200), bearingDeg: next() * 360 }))
    const turn = courseOf(b, to).bearingDeg - courseOf(a, b).bearingDeg
    expect(Math.abs(turn / 15 - Math.round(turn / 15)), `try ${i}`).toBeLessThan(1e-3)
  }
})

test('taking back undoes putting down, whatever was put down', () => {
  const next = random(9)
  for (let i = 0; i < 50; i++) {
    const shape = i % 2 ? 'line' : 'area'
    let sketch = emptySketch(shape)
    const states = [sketch]
    for (let step = 0; step < 6; step++) {
      const leg = Array.from({ length: whole(next, 1, 4) }, (_, at) => ({ position: [step, at], snap: null, isPassed: true as const }))
      sketch = withCorners(sketch, leg.map(({ isPassed, ...corner }, at) => (at < leg.length - 1 ? { ...corner, isPassed } : corner)))
      states.push(sketch)
    }
    for (const before of states.slice(0, -1).toReversed()) expect((sketch = withoutLast(sketch)).corners).toEqual(before.corners)
  }
})

const cable: Feature = { type: 'Feature', id: 'C1', geometry: { type: 'LineString', coordinates: [at(0, 0), at(50, 0), at(100, 0)] }, properties: { kind: 'cable' } as never }
const pole: Feature = { type: 'Feature', id: 'P1', geometry: { type: 'Point', coordinates: at(0, 0) }, properties: { kind: 'pole' } as never }

test('a drag of a vertex is one edit at its end; back at its place it is none; taken back on the way it is none', async () => {
  const { store, bench, edits } = handless('reshape', ({ x }) => (x === 70 ? node('P9', 71, 31) : null))
  store.setState({ selected: ['C1'], held: [cable] })
  const tool = reshaping(bench)
  tool.refresh!(store.getState(), null)
  expect(store.getState().hand!.vertices).toHaveLength(3)
  const drag = async (...way: Press[]) => {
    const grip = tool.grab!(press(51, 1))!
    for (const to of way) grip.move(to)
    await settled()
    return grip
  }
  ;(await drag(press(60, 10), press(70, 30))).end(press(70, 30))
  await settled()
  expect(edits).toEqual([{ do: 'reshape', id: 'C1', geometry: { type: 'LineString', coordinates: [at(0, 0), at(71, 31), at(100, 0)] } }])
  ;(await drag(press(60, 10), press(50, 0))).end(press(50, 0))
  await settled()
  const grip = await drag(press(60, 10))
  expect(store.getState().hand!.ghosts).toHaveLength(1)
  expect(store.getState().takeBack()).toBe(true)
  grip.move(press(80, 40))
  grip.end(press(80, 40))
  await settled()
  expect(edits).toHaveLength(1)
  expect(store.getState().hand!.ghosts).toEqual([])
  expect(tool.grab!(press(30, 30))).toBeNull()
})

test('a place between two becomes a vertex, the right button takes one away, a point is moved', async () => {
  const { store, bench, edits } = handless('reshape')
  store.setState({ selected: ['C1'], held: [cable] })
  const tool = reshaping(bench)
  tool.refresh!(store.getState(), null)
  expect(tool.click!(press(25, 1))).toBe(true)
  await settled()
  expect(tool.menu!(press(50, 1))).toBe(true)
  await settled()
  expect(edits.map((edit) => edit.do === 'reshape' && (edit.geometry as { coordinates: Position[] }).coordinates.length)).toEqual([4, 2])
  store.setState({ selected: ['P1'], held: [pole] })
  tool.refresh!(store.getState(), null)
  const grip = tool.grab!(press(1, 1))!
  grip.move(press(20, 20))
  await settled()
  grip.end(press(20, 20))
  await settled()
  expect(edits.at(-1)).toEqual({ do: 'move', ids: ['P1'], from: at(0, 0), to: at(20, 20) })
})

test('what is moved by a vertex comes exactly to what that is drawn to; arrows move by pixels, and one edit keeps them', async () => {
  const { store, bench, edits } = handless('move', () => node('P9', 203, 77))
  store.setState({ selected: ['C1', 'P1'], held: [cable, pole] })
  store.getState().tellHand({})
  const tool = moving(bench)
  const grip = tool.grab!(press(99, 2))!
  grip.move(press(200, 80))
  await settled()
  grip.end(press(200, 80))
  await settled()
  expect(edits).toEqual([{ do: 'move', ids: ['C1', 'P1'], from: at(100, 0), to: at(203, 77) }])
  for (const name of ['ArrowRight', 'ArrowRight', 'ArrowDown']) expect(tool.key!(key(name, { altKey: true }))).toBe(true)
  expect(edits).toHaveLength(1)
  tool.keyUp!(key('Alt'))
  await settled()
  const last = edits.at(-1) as { from: Position; to: Position }
  expect(pixelOf(last.to).x - pixelOf(last.from).x).toBeCloseTo(2, 3)
  expect(pixelOf(last.to).y - pixelOf(last.from).y).toBeCloseTo(1, 3)
  expect(edits).toHaveLength(2)
})

test('of what an edit would do, what goes lies below what comes', () => {
  const proposal = { name: { key: 'hand.title' as const }, cautions: [], added: [pole], changed: [cable], removed: [{ ...cable, geometry: null }, pole], count: 4 }
  expect(shapesProposed({ edit: { do: 'join', ids: [] }, proposal }).map(({ properties }) => properties!.part as string)).toEqual(['removed', 'changed', 'added'])
  expect(shapesProposed(null)).toEqual([])
})

test('every corner that was put down is drawn, the last one filled, and what the pointer is drawn to', () => {
  const corners = [at(0, 0), at(50, 0), at(50, 50)].map((position) => ({ position, snap: null }))
  const parts = shapesInHand({ sketch: { shape: 'area', corners, running: { position: at(0, 50), xPx: 0, yPx: 0, snap: node('P', 0, 50) } }, hand: null, typed: [], tool: 'polygon' })
    .map(({ properties }) => properties!.part as string)
  expect(parts).toEqual(['area', 'edge', 'running', 'running', 'vertex', 'vertex', 'last', 'snap'])
})
