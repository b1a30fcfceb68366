import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { folders, homes, objection } from '../../scripts/order.mjs'

const repository = resolve(import.meta.dirname, '../..')
const oxlint = join(dirname(createRequire(import.meta.url).resolve('oxlint/package.json')), 'bin/oxlint')
const rooms = folders.filter((folder) => folder !== 'main')

/** A module beside its neighbours: what it says, and which rule must object, if any. */
const cases: Record<string, { says: string; rule?: string }> = {
  'src/ui/fine.ts': { says: "import { useState } from 'react'\nexport const use = useState\n" },
  'src/ui/evil.ts': { says: "export const run = (text: string): unknown => eval(text)\n", rule: 'no-eval' },
  'src/ui/made.ts': { says: "export const run = new Function('return 1')\n", rule: 'no-new-func' },
  'src/ui/Raw.tsx': { says: "export const Raw = (p: { html: string }) => <p dangerouslySetInnerHTML={{ __html: p.html }} />\n", rule: 'no-danger' },
  'src/model/loud.ts': { says: "console.log('loud')\n", rule: 'no-console' },
  'scripts/loud.ts': { says: "console.log('loud')\n" },
  'src/model/loose.ts': { says: 'export const same = (a: string, b: string) => a == b\n', rule: 'eqeqeq' },
  'src/model/any.ts': { says: 'export const anything = (a: any): unknown => a\n', rule: 'no-explicit-any' },
  'src/model/sure.ts': { says: 'export const first = (a: string[]): string => a[0]!\n' },
  'src/model/unused.ts': { says: 'const never = 1\nexport {}\n', rule: 'no-unused-vars' },
  'src/ui/Hook.tsx': {
    says: "import { useState } from 'react'\nexport function Hook({ on }: { on: boolean }) {\n  if (on) useState(1)\n  return null\n}\n",
    rule: 'rules-of-hooks',
  },
  'tests/model/all.test.ts': { says: "import { ui } from '../../src/ui/it'\nimport { i18n } from '../../src/i18n/it'\nexport const both = [ui, i18n]\n" },
  'scripts/join.ts': { says: "import { ui } from '../src/ui/it'\nexport const joined = ui\n" },
  'src/main.ts': { says: "import { ui } from './ui/it'\nimport { load } from './load/it'\nexport const both = [ui, load]\n" },
  'src/model/script.ts': { says: "import { joined } from '../../scripts/join'\nexport const it = joined\n", rule: 'order' },
  'src/model/test.ts': { says: "import { both } from '../../tests/model/all.test'\nexport const it = both\n", rule: 'order' },
  'src/model/deep/wrong.ts': { says: "import { load } from '../../load/it'\nexport const it = load\n", rule: 'order' },
  'src/model/deep/right.ts': { says: "import { i18n } from '../../i18n/it'\nimport { model } from '../it'\nexport const it = [i18n, model]\n" },
  'src/model/data.ts': { says: "import rules from '../../data/rules.json'\nexport const it = rules\n" },
  'src/model/type.ts': { says: "import type { load } from '../load/it'\nexport type It = typeof load\n", rule: 'order' },
  'src/model/inline.ts': { says: "export type It = typeof import('../load/it').load\n", rule: 'order' },
  'src/model/passed.ts': { says: "export { load } from '../load/it'\n", rule: 'order' },
  'src/model/star.ts': { says: "export * from '../load/it'\n", rule: 'order' },
  'src/model/later.ts': { says: "export const it = () => import('../load/it')\n", rule: 'order' },
  'src/model/index.ts': { says: "import { load } from '../load'\nexport const it = load\n", rule: 'order' },
  'src/stray/it.ts': { says: "import { i18n } from '../i18n/it'\nexport const it = i18n\n", rule: 'order' },
  'src/model/turf.ts': { says: "import { area } from '@turf/turf'\nexport const size = area\n" },
  'src/map/worker.ts': { says: "import url from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'\nexport const it = url\n" },
}

rooms.forEach((room, i) => {
  cases[`src/${room}/it.ts`] = { says: 'export const it = 1\n' }
  const left = rooms[i - 1]
  const right = rooms[i + 1] ?? 'main'
  if (left) cases[`src/${room}/right.ts`] = { says: `import { it } from '../${left}/it'\nexport const right = it\n` }
  cases[`src/${room}/wrong.ts`] = { says: `import { it } from '../${right}/it'\nexport const wrong = it\n`, rule: 'order' }
  cases[`src/${room}/wrongtype.ts`] = { says: `import type { it } from '../${right}'\nexport type Wrong = typeof it\n`, rule: 'order' }
})

for (const [library, places] of Object.entries(homes)) {
  const stranger = rooms.find((room) => !places.some((home) => home.split('/')[0] === room))
  if (!stranger) continue
  const name = library.replace('*', 'area')
  cases[`src/${stranger}/no-${name.replaceAll(/\W/g, '-')}.ts`] = { says: `import it from '${name}'\nexport const wrong = it\n`, rule: 'order' }
  cases[`src/${stranger}/notype-${name.replaceAll(/\W/g, '-')}.ts`] = { says: `import type { It } from '${name}'\nexport type Wrong = It\n`, rule: 'order' }
}

let copy = ''
const heard = new Map<string, string[]>()

beforeAll(() => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), 'tuyen-lint-')))
  cpSync(join(repository, '.oxlintrc.json'), join(copy, '.oxlintrc.json'))
  cpSync(join(repository, 'scripts/order.mjs'), join(copy, 'scripts/order.mjs'))
  for (const [path, { says }] of Object.entries(cases)) {
    mkdirSync(dirname(join(copy, path)), { recursive: true })
    writeFileSync(join(copy, path), says)
  }
  const run = spawnSync(process.execPath, [oxlint, '--format', 'json', ...Object.keys(cases)], { cwd: copy, encoding: 'utf8' })
  expect(run.status, run.stderr).toBe(1)
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: { code: string; filename: string }[] }
  for (const { code, filename } of diagnostics) {
    const path = relative(copy, resolve(copy, filename)).replaceAll('\\', '/')
    heard.set(path, [...(heard.get(path) ?? []), /\((.*)\)/.exec(code)?.[1] ?? code])
  }
}, 30_000)

afterAll(() => rmSync(copy, { recursive: true, force: true }))

for (const [path, { says, rule }] of Object.entries(cases)) {
  const line = says.split('\n').find((text) => /import|export \*|from/.test(text)) ?? says.trim()
  test(`${path}: ${line} → ${rule ?? 'fine'}`, () => {
    if (rule) expect(heard.get(path) ?? []).toContain(rule)
    else expect(heard.get(path) ?? []).toEqual([])
  })
}

test('the cases prove both answers for every folder', () => {
  for (const room of rooms) {
    expect(cases[`src/${room}/wrong.ts`]?.rule).toBe('order')
    if (room !== 'i18n') expect(cases[`src/${room}/right.ts`]?.rule).toBeUndefined()
  }
})

test('an objection says what is wrong and what would be right', () => {
  expect(objection('model/change.ts', '../load/parse')).toBe(`model must not import from load; the order is ${folders.join(' · ')}`)
  expect(objection('load/parse.ts', 'pbf')).toBe('pbf may be imported in tiles only')
  expect(objection('load/parse.ts', 'lodash')).toBe('lodash has no home in src; give it one in scripts/order.mjs')
  expect(objection('model/spatial.ts', 'flatbush')).toBeUndefined()
  expect(objection('model/spatially.ts', 'flatbush')).toBe('flatbush may be imported in model/spatial only')
  expect(objection('load/parse.ts', 'flatbushes')).toMatch(/no home/)
})
