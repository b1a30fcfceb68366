import { expect, test } from 'vitest'
import type { Layer } from '../../src/model/layer'
import { layerNames, layerOf } from '../../src/model/layer'
import { all } from '../../src/model/dataset'
import { boxOf } from '../../src/model/geometry'
import { noFilter } from '../../src/model/filter'
import { extent } from '../../src/worker/extent'
import { shown } from '../../src/worker/shown'
import { look } from '../../src/worker/sight'
import { done, over, sampleCity } from './given'

const textOf = (blob: Blob) => blob.text().then((text) => JSON.parse(text) as { name: string; description?: string; features: { id: string }[] })

test('the file holds what is looked at, no more and no less, and what the data demand to be said', async () => {
  const context = over(sampleCity())
  const counts = done(look({ filter: { ...noFilter, owners: ['V'] } }, context))
  const noted = { ...context, filter: context.filter, replica: { ...context.replica, notices: ['Dữ liệu mẫu'] } }
  const file = await textOf(done(shown({ name: 'Viettel' }, noted)))
  expect(file.features.length).toBe(counts.shown)
  expect(counts.shown).toBeLessThan(counts.total)
  expect([file.name, file.description]).toEqual(['Viettel', 'Dữ liệu mẫu'])
  expect(new Set(file.features.map(({ id }) => id)).size).toBe(counts.shown)
})

test('the extent of a layer holds all of it and touches it on four sides; an empty layer has none', () => {
  const dataset = sampleCity()
  const context = over(dataset)
  const boxes = new Map<Layer, number[][]>()
  for (const feature of all(dataset)) {
    const box = feature.geometry && boxOf(feature.geometry)
    if (box) boxes.set(layerOf(feature), [...(boxes.get(layerOf(feature)) ?? []), box])
  }
  for (const layer of layerNames) {
    const own = boxes.get(layer)
    const edge = (side: number, pick: (...values: number[]) => number) => own!.map((box) => box[side]!).reduce((a, b) => pick(a, b))
    expect(done(extent({ layer }, context))).toEqual(own ? [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)] : null)
  }
})
