import { readFileSync } from 'node:fs'
import type { Point } from 'geojson'
import { load as loading, run } from '../../src/load'
import { type History, noHistory, record, replace } from '../../src/model/change'
import { apply, datasetOf, type Feature, within } from '../../src/model/dataset'
import { boxOf } from '../../src/model/geometry'
import { atMost, measured, median, type Metric, provinceFile, timed } from './metric'

/** One edit on the province sample (change, undo step, found again in the index), beside the load of the same file. */
export function edit(): Metric[] {
  const bytes = readFileSync(provinceFile())
  const { ms: loadMs, result: loaded } = timed(() => {
    const made = datasetOf(run(loading([{ name: 'province.geojson', bytes }])).features)
    return { dataset: made, box: made.base.index.box }
  })
  let { dataset } = loaded
  let history: History = noHistory
  const poles = dataset.base.features.filter(({ properties }) => properties.kind === 'pole')
  const times: number[] = []
  for (let i = 0; i < 200; i++) {
    const pole = poles[(i * 7919) % poles.length]!
    const [lng, lat] = (pole.geometry as Point).coordinates as [number, number]
    const moved: Feature = { ...pole, geometry: { type: 'Point', coordinates: [lng + 1e-5, lat] } }
    times.push(timed(() => {
      const change = replace([pole, moved])
      dataset = apply(dataset, change)
      history = record(history, { name: { key: 'app.name' }, change, who: '', at: '' })
      return within(dataset, boxOf(moved.geometry!)!)
    }).ms)
  }
  return [
    measured('edit', 'features', dataset.size, ''),
    measured('edit', 'load', loadMs, 'ms'),
    measured('edit', 'one edit, median of 200', median(times), 'ms'),
    atMost('edit', 'one edit / load', median(times) / loadMs, '×', 0.001),
  ]
}
