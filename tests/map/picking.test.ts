import { expect, test } from 'vitest'
import { distancePx, drawnBy, sorted } from '../../src/map/picking'
import { back, finish, measuringTool, shapesOf } from '../../src/map/measuring'
import { scaleOf, zoomOf } from '../../src/map/scale'
import { addressOf } from '../../src/map/tiles'
import type { State, Store } from '../../src/state'
import type { Measuring } from '../../src/state/pointing'

const pixelOf = ([x, y]: number[]) => ({ x: x!, y: y! })
const hit = (number: number, shape: 'point' | 'line' | 'area', distance: number, layer: 'pole' | 'trunk' | 'zone' | 'background' | 'finding' = 'pole') =>
  ({ number, layer, count: 1, shape, distancePx: distance }) as const

test('how far a shape is from a press', () => {
  expect(distancePx({ type: 'Point', coordinates: [3, 4] }, { x: 0, y: 0 }, pixelOf)).toBe(5)
  expect(distancePx({ type: 'LineString', coordinates: [[-10, 2], [10, 2]] }, { x: 0, y: 0 }, pixelOf)).toBe(2)
  expect(distancePx({ type: 'LineString', coordinates: [[3, 4], [3, 4]] }, { x: 0, y: 0 }, pixelOf)).toBe(5)
  expect(distancePx({ type: 'MultiLineString', coordinates: [[[0, 9], [9, 9]], [[0, 1], [9, 1]]] }, { x: 4, y: 0 }, pixelOf)).toBe(1)
})

test('the nearest is chosen: points before lines, areas last, the ground after all; each object once', () => {
  expect(sorted([hit(1, 'line', 0, 'trunk'), hit(2, 'point', 3)]).map(({ number }) => number)).toEqual([2, 1])
  expect(sorted([hit(1, 'line', 1, 'trunk'), hit(2, 'point', 14)]).map(({ number }) => number)).toEqual([1, 2])
  expect(sorted([hit(1, 'area', 0, 'background'), hit(2, 'area', 0, 'zone'), hit(3, 'line', 7, 'trunk')]).map(({ number }) => number)).toEqual([3, 2, 1])
  expect(sorted([hit(1, 'line', 6, 'trunk'), hit(1, 'line', 2, 'trunk')])).toHaveLength(1)
  expect(sorted([hit(4, 'point', 0, 'finding'), hit(4, 'point', 0)])).toHaveLength(2)
})

test('among equally near ones the uppermost is first', () => {
  expect(sorted([hit(8, 'point', 2), hit(9, 'point', 2)]).map(({ number }) => number)).toEqual([8, 9])
})

/** The state as the measuring tool needs it. */
function storeWith(tool: State['tool']): { store: Store; now: () => Measuring | null } {
  let state = { tool, measuring: null as Measuring | null, tellMap: (change: object) => void (state = { ...state, ...change }) }
  return { store: { getState: () => state } as unknown as Store, now: () => state.measuring }
}
const toolOn = (store: Store) => measuringTool(store, pixelOf, () => ({ position: [50, 50], at: { x: 50, y: 50 } }))
const press = (key: string) => ({ key, ctrlKey: false, altKey: false })

test('a length is pressed point by point; a double press adds no point and ends it', () => {
  const { store, now } = storeWith('length')
  const tool = toolOn(store)
  tool.click([0, 0], { x: 0, y: 0 })
  tool.move([30, 0], { x: 30, y: 0 })
  expect(now()?.running?.position).toEqual([30, 0])
  tool.click([40, 0], { x: 40, y: 0 })
  tool.click([41, 0], { x: 41, y: 0 })
  tool.doubleClick()
  expect(now()).toMatchObject({ points: [[0, 0], [40, 0]], isDone: true, running: null })
  tool.click([90, 0], { x: 90, y: 0 })
  expect(now()).toMatchObject({ points: [[90, 0]], isDone: false })
})

test('keys: Space at the cross-hair, Backspace takes back, Enter ends, Esc drops; nothing is taken from other tools', () => {
  const { store, now } = storeWith('area')
  const tool = toolOn(store)
  expect(tool.key(press('Enter'))).toBe(false)
  tool.click([0, 0], { x: 0, y: 0 })
  tool.click([90, 0], { x: 90, y: 0 })
  expect(tool.key(press(' '))).toBe(true)
  expect(now()?.points).toHaveLength(3)
  expect(tool.key(press('Backspace'))).toBe(true)
  expect(now()?.points).toHaveLength(2)
  expect(tool.key(press('Escape'))).toBe(true)
  expect(now()).toBeNull()
  expect(tool.key(press('Escape'))).toBe(false)
  const other = storeWith('select')
  expect(toolOn(other.store).click([0, 0], { x: 0, y: 0 })).toBe(false)
  expect(toolOn(other.store).key(press(' '))).toBe(false)
  expect(toolOn(other.store).doubleClick()).toBe(false)
})

test('an area of two corners is none; what is drawn follows the pointer', () => {
  const { store, now } = storeWith('area')
  const tool = toolOn(store)
  tool.click([0, 0], { x: 0, y: 0 })
  tool.click([90, 0], { x: 90, y: 0 })
  tool.move([0, 90], { x: 0, y: 90 })
  expect(shapesOf(now()).map(({ geometry }) => geometry.type)).toEqual(['Point', 'Point', 'Polygon'])
  finish(store)
  expect(now()).toBeNull()
  back(store)
  expect(shapesOf(null)).toEqual([])
})

test('scales and zooms are each other\'s way back', () => {
  for (const scale of [500, 6400, 250_000]) expect(scaleOf(zoomOf(scale, 15.12), 15.12)).toBeCloseTo(scale, 4)
  expect(scaleOf(15, 0)).toBeCloseTo(78271.517 / 2 ** 15 / 0.0002646, 0)
})

test('the address of a tile says its state and its place', () => {
  expect(addressOf('tuyen://7-abc/12/3/4')).toEqual({ drawn: '7-abc', z: 12, x: 3, y: 4 })
  expect(() => addressOf('tuyen://7-abc/12/3')).toThrow('expected tuyen://')
})

test('layers that are not in the style are not asked for', () => {
  const asked: (readonly string[])[] = []
  const map = {
    getLayer: (id: string) => (id === 'pin' ? {} : undefined),
    queryRenderedFeatures: (_: unknown, { layers }: { layers: string[] }) => (asked.push(layers), ['hit']),
  } as unknown as Parameters<typeof drawnBy>[0]
  expect(drawnBy(map, ['pin', 'label'], { x: 1, y: 2 })).toEqual(['hit'])
  expect(drawnBy(map, ['label'], { x: 1, y: 2 })).toEqual([])
  expect(asked).toEqual([['pin']])
})
