import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { asItIs, type Assumptions, type Question, type WhatIf } from '../../../src/analysis/coverage'
import { translator } from '../../../src/i18n'
import '../../../src/i18n/languages'
import { datasetOf, type Feature } from '../../../src/model/dataset'
import { answered } from './asking'

const folder = join(import.meta.dirname, 'cases')
const cases = readdirSync(folder).filter((name) => name.endsWith('.in.geojson')).map((name) => name.replace('.in.geojson', ''))

interface Given { readonly question: Question; readonly day?: string; readonly scope?: string; readonly assumptions?: Partial<Assumptions>; readonly whatIf?: Partial<WhatIf> }

/** How much of a number a case holds on to: what is a matter of taste of the circles' corners is beyond it. */
const digits: Readonly<Record<string, number>> = { areaM2: -2, at: 5, box: 5, metres: 0, share: 6 }
const held = (value: number, many: number) => Number((Math.round(value * 10 ** many) / 10 ** many).toFixed(Math.max(0, many)))
const rounded = (value: unknown, name = ''): unknown =>
  typeof value === 'number' ? held(value, digits[name] ?? 4)
  : Array.isArray(value) ? value.map((one) => rounded(one, name))
  : typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, rounded(one, key)]))
  : value

/** A line for each thing, so that a difference can be read. */
const written = (answers: readonly object[]): string => `[\n${answers.map((answer) => `{\n${Object.entries(answer).map(([name, value]) => `  ${JSON.stringify(name)}: ${Array.isArray(value) ? `[${value.map((one) => `\n    ${JSON.stringify(one)}`).join(',')}\n  ]` : JSON.stringify(value)}`).join(',\n')}\n}`).join(',\n')}\n]\n`

/** A network and what is asked of it → what is answered. `GOLDEN=write npm run unit` writes the outs anew: read them before they go in. */
for (const name of cases) {
  test(`${name}: in → out`, () => {
    const { asked, features } = JSON.parse(readFileSync(join(folder, `${name}.in.geojson`), 'utf8')) as { asked: Given[]; features: Feature[] }
    const answers = asked.map(({ question, day, scope, assumptions, whatIf }) => {
      const { gaps, method: { notes, ...method }, ...answer } = answered(datasetOf(features), question, { ...(day && { day }), ...(scope && { scope }), assumptions: assumptions ?? {} }, { ...asItIs, ...whatIf })
      const shapes = gaps.map(({ polygon, ...gap }) => ({ ...gap, rings: polygon.coordinates.length }))
      return rounded({ ...answer, gaps: shapes, method, notes: notes.map(({ key, values }) => translator('vi')(key, values)) }) as object
    })
    const path = join(folder, `${name}.out.json`)
    if (process.env.GOLDEN === 'write') writeFileSync(path, written(answers))
    expect(written(answers)).toBe(readFileSync(path, 'utf8'))
  })
}

test('there are cases', () => expect(cases).toEqual(['editions', 'islands', 'none', 'outside', 'overlapping', 'sectors', 'whatif']))
