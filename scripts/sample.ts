import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { Feature } from '../src/model/dataset'
import { kinds } from '../src/model/schema'
import { generate, sampleText, wanted } from './sample/index'
import { write } from './write'

const usage = `sample                                            writes data/sample/<kind>.geojson, one file a kind
sample --size city|province|N [--seed S] --out F  writes one FeatureCollection of that size (N up to 1000000)
`

function main(): number {
  const { values } = parseArgs({ options: { size: { type: 'string' }, seed: { type: 'string' }, out: { type: 'string' }, help: { type: 'boolean' } } })
  const asked = wanted(values.size, values.seed)
  if (values.help || typeof asked === 'string' || (values.size !== undefined && !values.out)) {
    process.stderr.write(typeof asked === 'string' ? `${asked}\n${usage}` : usage)
    return values.help ? 0 : 2
  }
  const features = generate(asked.size, asked.seed)
  if (values.out) {
    write(values.out, sampleText(features))
    return 0
  }
  const byKind = new Map<string, Feature[]>(kinds.map((kind) => [kind, []]))
  for (const feature of features) byKind.get(feature.properties.kind)!.push(feature)
  for (const [kind, own] of byKind) write(join('data', 'sample', `${kind}.geojson`), sampleText(own, kind))
  return 0
}

process.exitCode = main()
