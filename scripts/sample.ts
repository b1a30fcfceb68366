import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Feature } from '../src/model/dataset'
import { kinds } from '../src/model/schema'
import { generate } from './sample/index'
import { collection } from './sample/written'

const usage = `sample                                            writes data/sample/<kind>.geojson, one file a kind
sample --size city|province|N [--seed S] --out F  writes one FeatureCollection of that size (N up to 1000000)`

function write(path: string, texts: Iterable<string>): void {
  mkdirSync(dirname(path), { recursive: true })
  const file = openSync(path, 'w')
  try {
    for (const text of texts) writeSync(file, text)
  } finally {
    closeSync(file)
  }
}

function main(): number {
  const { values } = parseArgs({ options: {
    size: { type: 'string' }, seed: { type: 'string', default: '1' }, out: { type: 'string' }, help: { type: 'boolean' },
  } })
  const { size = 'city', seed, out } = values
  const count = size === 'city' || size === 'province' ? size : Number(size)
  const sensible = typeof count === 'string' || (Number.isInteger(count) && count > 0 && count <= 1_000_000)
  if (values.help || !sensible || !/^\d{1,9}$/.test(seed) || (values.size !== undefined && !out)) {
    process.stderr.write(`${usage}\n`)
    return values.help ? 0 : 2
  }
  if (out) {
    write(resolve(out), collection(generate(count, Number(seed))))
    return 0
  }
  const byKind = new Map<string, Feature[]>(kinds.map((kind) => [kind, []]))
  for (const feature of generate('city', Number(seed))) byKind.get(feature.properties.kind)!.push(feature)
  for (const [kind, features] of byKind) write(join('data', 'sample', `${kind}.geojson`), collection(features, kind))
  return 0
}

process.exitCode = main()
