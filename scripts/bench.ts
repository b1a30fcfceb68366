import { app } from './bench/app'
import { ducts } from './bench/ducts'
import { edit } from './bench/edit'
import { load } from './bench/load'
import { map } from './bench/map'
import type { Metric } from './bench/metric'
import { overlay } from './bench/overlay'
import { people } from './bench/people'
import { sharing } from './bench/sharing'
import { sites } from './bench/sites'
import { spans } from './bench/spans'
import { tidiness } from './bench/tidiness'
import { tiles } from './bench/tiles'

/** Every number an issue asks for is a metric here; ratios come from one run on one machine. */
const benches: Readonly<Record<string, () => Metric[] | Promise<Metric[]>>> = { load, edit, tiles, map, overlay, people, ducts, sites, sharing, spans, tidiness, app }

const names = process.argv.slice(2).filter((word) => !word.startsWith('--'))
const unknown = names.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length) {
  process.stderr.write(`unknown bench ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}\n`)
  process.exitCode = 2
} else {
  const metrics: Metric[] = []
  for (const name of names.length ? names : Object.keys(benches)) {
    process.stderr.write(`${name} …\n`)
    metrics.push(...await benches[name]!())
  }
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(metrics, null, 2)}\n`)
  else process.stdout.write(table(metrics))
}

function table(metrics: readonly Metric[]): string {
  const rows = [['bench', 'metric', 'value', 'unit', 'goal', 'met'], ...metrics.map(({ bench, metric, value, unit, goal, met }) =>
    [bench, metric, String(Number(value.toPrecision(4))), unit, goal ?? '', met === null ? '' : met ? 'yes' : 'NO'])]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  return rows.map((row) => `${row.map((cell, column) => cell.padEnd(widths[column]!)).join('  ').trimEnd()}\n`).join('')
}
