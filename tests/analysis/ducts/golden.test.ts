import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ductRoute, type DuctWish } from '../../../src/analysis/ducts'
import type { SharingSettings } from '../../../src/analysis/sharing'
import { translator } from '../../../src/i18n'
import '../../../src/i18n/languages'
import { run } from '../../../src/load'
import type { Phrase } from '../../../src/model/change'
import { datasetOf, type Feature } from '../../../src/model/dataset'
import { askedOf, found } from './asking'

const folder = join(import.meta.dirname, 'cases')
const cases = readdirSync(folder).filter((name) => name.endsWith('.in.geojson')).map((name) => name.replace('.in.geojson', ''))

interface Given { readonly ducts?: Partial<SharingSettings['ducts']>; readonly day?: string; readonly wish?: DuctWish; readonly trenchVndPerM?: number }

const say = ({ key, values }: Phrase): string => translator('vi')(key, values).replaceAll('\u00a0', ' ')
const metres = (value: number): number => Math.round(value * 10) / 10

function answered(features: Feature[], { ducts, day, wish, trenchVndPerM = 0 }: Given): object {
  const dataset = datasetOf(features)
  if (wish) {
    const { pieces, withRoomM, newM, owners, notes } = run(ductRoute({ dataset, settings: { ...askedOf(dataset, ducts).settings, trenchVndPerM: trenchVndPerM || null } }, wish))
    return { pieces: pieces.map(({ what, duct, freeWays, lengthM }) => `${what} ${duct ?? ''} ${freeWays ?? ''} ${metres(lengthM)}`), withRoomM: metres(withRoomM), newM: metres(newM), owners, notes: notes.map(say) }
  }
  const { opportunities, totals, notes } = found(dataset, ducts, { ...(day && { today: day }) })
  return {
    opportunities: opportunities.map(({ id, rule, subjects, score, distanceM, message, values, proposals }) => ({
      id, rule, subjects, score, distanceM: metres(distanceM), said: say({ key: message, values }),
      proposals: proposals.map(({ id, name, writes, cautions, tasks, gains }) => ({ id, name: say(name), writes, metres: metres(gains.metres), tasks: tasks.map(({ does, title }) => `${does}: ${say(title)}`), cautions: cautions.map(say) })),
    })),
    totals: { ...totals, metres: metres(totals.metres) }, notes: notes.map(say),
  }
}

/** A network and what is asked of it → what is found. `GOLDEN=write npm run unit` writes the outs anew: read them before they go in. */
for (const name of cases) {
  test(`${name}: in → out`, () => {
    const { asked, features } = JSON.parse(readFileSync(join(folder, `${name}.in.geojson`), 'utf8')) as { asked: Given[]; features: Feature[] }
    const written = `${JSON.stringify(asked.map((given) => answered(features, given)), null, 1)}\n`
    const path = join(folder, `${name}.out.json`)
    if (process.env.GOLDEN === 'write') writeFileSync(path, written)
    expect(written).toBe(readFileSync(path, 'utf8'))
  })
}

test('there are cases', () => expect(cases).toEqual(['angle', 'distance', 'pair', 'route', 'street', 'year']))
