import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { load as loading, run } from '../../src/load'
import { datasetOf } from '../../src/model/dataset'
import { atMost, measured, median, type Metric, provinceFile, timed } from './metric'

/** Parse, check, normalise and index the province sample, beside the bare JSON.parse of the same text, in turns. */
export function load(): Metric[] {
  const path = provinceFile()
  const bytes = readFileSync(path)
  const text = new TextDecoder().decode(bytes)
  const parses: number[] = []
  const loads: number[] = []
  let features = 0
  for (let round = 0; round < 5; round++) {
    parses.push(timed(() => JSON.parse(text) as unknown).ms)
    loads.push(timed(() => {
      const dataset = datasetOf(run(loading([{ name: 'province.geojson', bytes }])).features)
      features = dataset.size
      return dataset.base.index.box
    }).ms)
  }
  const memory = JSON.parse(execFileSync(process.execPath, [resolve('scripts/run.mjs'), resolve('scripts/bench/memory.ts'), path], { encoding: 'utf8' })) as { rss: number; peak: number }
  return [
    measured('load', 'features of the province sample', features, ''),
    measured('load', 'text', bytes.length / 1e6, 'MB'),
    measured('load', 'bare JSON.parse, median of 5', median(parses), 'ms'),
    measured('load', 'load, median of 5', median(loads), 'ms'),
    atMost('load', 'load / JSON.parse, median of the 5 pairs', median(loads.map((ms, i) => ms / parses[i]!)), '×', 6),
    atMost('load', 'resident memory after load / text', memory.rss / bytes.length, '×', 5),
    measured('load', 'peak resident memory / text', memory.peak / bytes.length, '×'),
  ]
}
