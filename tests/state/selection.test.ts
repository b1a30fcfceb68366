import { expect, test } from 'vitest'
import { replace } from '../../src/model/change'
import { stateOf } from '../../src/state'
import { inline } from '../../src/worker/registry'
import { at } from '../network'

const feature = (id: string, kind: string, eastM: number, more: object = {}, isPlaced = true) =>
  ({ type: 'Feature', id, geometry: isPlaced ? { type: 'Point', coordinates: at(eastM, 0) } : null, properties: { kind, ...more } })

/** A project of one mast, its station, two poles and an unplaced one, opened as a person would. */
async function opened() {
  const features = [
    feature('S1', 'site', 0, { name: 'Cột 1', code: 'QNI-1' }), feature('T1', 'station', 0, { site: 'S1', operator: 'Viettel' }),
    feature('T2', 'station', 0, { site: 'QNI-1', operator: 'VNPT' }), feature('P1', 'pole', 100), feature('P2', 'pole', 200), feature('P3', 'pole', 0, {}, false),
  ]
  const sample = [{ name: 'thu.geojson', blob: new Blob([JSON.stringify({ type: 'FeatureCollection', features })]) }]
  const values: Record<string, string> = {}
  const memory = () => ({ getItem: (key: string) => values[key] ?? null, setItem: (key: string, value: string) => void (values[key] = value) })
  const store = stateOf({ work: inline(), sample, memory })
  await store.getState().openSample()
  store.getState().giveName('Lan')
  return { store, now: store.getState, values }
}

test('what is selected is held whole, in order, and known better when it is one', async () => {
  const { now } = await opened()
  await now().select(['P1', 'S1', 'P1'])
  expect(now().selected).toEqual(['P1', 'S1'])
  expect(now().held.map(({ id }) => id)).toEqual(['P1', 'S1'])
  expect(now().about).toBeNull()
  await now().select(['S1'])
  expect(now().about).toMatchObject({ stations: [{ id: 'T1' }, { id: 'T2' }], ward: null, history: [], references: [] })
  await now().select(['T1'])
  expect(now().about?.references).toMatchObject([{ id: 'S1', name: 'Cột 1' }])
})

test('a choice takes the place of the one before, joins it, or turns each one over', async () => {
  const { now } = await opened()
  await now().select(['P1'])
  await now().select(['P2'], 'add')
  expect(now().selected).toEqual(['P1', 'P2'])
  await now().select(['P1', 'S1'], 'toggle')
  expect(now().selected).toEqual(['P2', 'S1'])
  await now().selectNumbers([3])
  expect(now().selected).toEqual(['P1'])
  await now().select(['never'])
  expect(now()).toMatchObject({ selected: [], held: [] })
})

test('of two choices in a hurry the last one holds', async () => {
  const { now } = await opened()
  await Promise.all([now().select(['P1']), now().select(['P2'])])
  expect(now().held.map(({ id }) => id)).toEqual(['P2'])
})

test('removing is one step with a way back; what is gone is no longer selected, and comes back with an undo', async () => {
  const { now } = await opened()
  await now().select(['P1', 'P2'])
  await now().removeSelected()
  await now().holdAgain()
  expect(now()).toMatchObject({ selected: [], held: [], status: { objects: 4, at: 1 } })
  const notice = now().notices.find(({ action }) => action)!
  expect(notice.text).toEqual({ key: 'feature.removed', values: { n: 2 } })
  await now().undo()
  expect(now().status).toMatchObject({ objects: 6, at: 0 })
})

test('after an edit the held object is the new one, and its history tells of it', async () => {
  const { now } = await opened()
  await now().select(['P1'])
  const before = now().held[0]!
  await now().act({ key: 'feature.changed' }, replace([before, { ...before, properties: { ...before.properties, heightM: 9 } }]))
  await now().holdAgain()
  expect(now().held[0]!.properties.heightM).toBe(9)
  expect(now().about?.history).toMatchObject([{ who: 'Lan', what: 'changed', isUndone: false }])
  await now().undo()
  await now().holdAgain()
  expect(now().held[0]!.properties.heightM).toBeUndefined()
  expect(now().about?.history).toMatchObject([{ isUndone: true }])
})

test('another project forgets the choice', async () => {
  const { now } = await opened()
  await now().select(['P1'])
  await now().openSample()
  await now().holdAgain()
  expect(now()).toMatchObject({ selected: [], held: [] })
})

test('the map is asked to go to what has a place', async () => {
  const { now } = await opened()
  expect(await now().flyTo(['P3'])).toBe(false)
  expect(now().wish).toBeNull()
  expect(await now().flyTo(['P1', 'P2'])).toBe(true)
  expect(now().wish?.box[0]).toBeCloseTo(at(100, 0)[0]!, 6)
  await now().flyTo([1, 2, 3, 4])
  expect(now().wish).toEqual({ box: [1, 2, 3, 4], at: 2 })
})

test('a project remembers where it was looked at, once the map rests', async () => {
  const { now } = await opened()
  now().moved({ center: [108, 15], zoom: 12 }, false)
  expect(now().lastCamera()?.zoom).not.toBe(12)
  now().moved({ center: [108, 15], zoom: 12 }, true)
  expect(now().lastCamera()).toEqual({ center: [108, 15], zoom: 12 })
  await now().openSample()
  expect(now().lastCamera()).toEqual({ center: [108, 15], zoom: 12 })
})

test('what is made in a layer that is off is said, and one press shows it; in a layer that is on nothing is said', async () => {
  const { now } = await opened()
  await now().select(['P1'])
  const copy = () => now().edit({ do: 'duplicate', ids: ['P1'], from: at(0, 0), to: at(0, 10) })
  expect(await copy()).toBe(true)
  expect(now().notices).toEqual([])
  now().showLayers(['pole'], false)
  expect(await copy()).toBe(true)
  expect(now().notices.map(({ text }) => text)).toEqual([{ key: 'layers.madeHidden', values: { layer: 'layer.pole' } }])
  now().notices[0]!.action!.run()
  expect(now().hidden.has('pole')).toBe(false)
})
