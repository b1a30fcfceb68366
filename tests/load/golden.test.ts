import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { geojson } from '../../src/export/geojson'
import { translator } from '../../src/i18n'
import '../../src/i18n/languages'
import { load, run } from '../../src/load'

const folder = join(import.meta.dirname, 'cases')
const cases = readdirSync(folder).filter((name) => name.endsWith('.in.geojson')).map((name) => name.replace('.in.geojson', ''))

/** What an office sends → what is understood of it and said about it. `GOLDEN=write npm run unit` writes the outs anew: read them before they go in. */
for (const name of cases) {
  test(`${name}: in → out`, () => {
    const { features, findings } = run(load([{ name: `${name}.geojson`, bytes: readFileSync(join(folder, `${name}.in.geojson`)) }]))
    const description = findings.map(({ severity, message, values }) => `${severity} ${translator('vi')(message, values)}`).join('\n')
    const text = [...geojson(features, { description })].join('')
    const path = join(folder, `${name}.out.geojson`)
    if (process.env.GOLDEN === 'write') writeFileSync(path, text)
    expect(text).toBe(readFileSync(path, 'utf8'))
  })
}

test('there are cases', () => expect(cases.length).toBeGreaterThan(3))
