import { readFileSync } from 'node:fs'
import { load, run } from '../../src/load'
import { datasetOf } from '../../src/model/dataset'

/** Loads one file in a process of its own and prints how much memory it then holds, and held at most. */
const dataset = datasetOf(run(load([{ name: 'bench.geojson', bytes: readFileSync(process.argv[2]!) }])).features)
const box = dataset.base.index.box
process.stdout.write(JSON.stringify({ features: dataset.size, box, rss: process.memoryUsage.rss(), peak: process.resourceUsage().maxRSS * 1024 }))
