import { cellsOf } from '../../src/analysis/coverage/cells'
import type { Shape } from '../../src/analysis/overlay/shape'
import { atLeast, measured, median, type Metric, timed } from './metric'
import { random } from '../sample/random'
import { type Postgis, withoutPostgis, withPostgis } from './postgis'

const rounds = 5
/** Of ours in each round: they are short, and the machine has others to serve. */
const calls = 9

/** A made country of one station on a square kilometre, most of them and most of the people in towns. */
export function madeLand(stations: number, cells: number): { discs: Shape[]; x: number[]; y: number[]; people: number[] } {
  const next = random(1, 'people of the bench')
  const wide = Math.sqrt(stations) * 1000
  const towns = Array.from({ length: Math.ceil(stations / 100) }, () => [next() * wide, next() * wide] as const)
  const spot = (inTown: number, spreadM: number): readonly [number, number] => {
    if (next() >= inTown) return [next() * wide, next() * wide]
    const [x, y] = towns[Math.floor(next() * towns.length)]!
    const [far, turn] = [spreadM * Math.sqrt(-2 * Math.log(1 - next())), 2 * Math.PI * next()]
    return [x + far * Math.cos(turn), y + far * Math.sin(turn)]
  }
  const discs = Array.from({ length: stations }, () => {
    const [x, y] = spot(0.6, 2500)
    return { x, y, r: 200 + 1700 * next() ** 2 }
  })
  const spots = Array.from({ length: cells }, () => spot(0.5, 3500))
  return { discs, x: spots.map(([x]) => x), y: spots.map(([, y]) => y), people: spots.map(() => Math.floor(next() * 21)) }
}

/** Whole people, uncovered: cells outside every disc, beside the quickest of three ways to ask PostGIS. */
export function people(): Metric[] {
  const { discs, ...land } = madeLand(5000, 200_000)
  const [x, y, people] = [Float64Array.from(land.x), Float64Array.from(land.y), Float64Array.from(land.people)]
  const uncovered = (cells = cellsOf(x, y, people)) => {
    const counts = cells.mark(discs)
    let sum = 0
    for (let i = 0; i < counts.length; i++) if (counts[i] === 0) sum += cells.people[i]!
    return sum
  }
  const cells = cellsOf(x, y, people)
  const first = timed(() => uncovered())
  const [whole, kept]: [number[], number[]] = [[], []]
  const asked: Record<string, number[]> = {}
  const totals = new Set([first.result])
  const turn = () => {
    for (let call = 0; call < calls; call++) {
      whole.push(timed(() => uncovered()).ms)
      kept.push(timed(() => uncovered(cells)).ms)
    }
  }
  const compared = withPostgis((database) => {
    filled(database, discs, land.x, land.y, land.people)
    for (let round = 0; round < rounds; round++) {
      turn()
      for (const [name, sql] of Object.entries(ways)) {
        const { ms, rows } = database.timed(sql)
        totals.add(Number(rows.at(-1)?.[0]))
        ;(asked[name] ??= []).push(ms)
      }
    }
    return database.version
  })
  if (compared === null) for (let round = 0; round < rounds; round++) turn()
  const own = [
    measured('people', 'uncovered people, 200,000 cells × 5,000 discs, sorting the cells included, first call', first.ms, 'ms'),
    measured('people', 'the same, median', median(whole), 'ms'),
    measured('people', 'the same with cells that are kept, median', median(kept), 'ms'),
  ]
  if (compared === null) return [...own, measured('people', `PostGIS: ${withoutPostgis()}`, NaN, '')]
  const [way, best] = Object.entries(asked).map(([name, times]) => [name, median(times)] as const).reduce((a, b) => (b[1] < a[1] ? b : a))
  return [
    ...own,
    measured('people', `${compared}, ${way}, ST_DWithin, indexed, best of ${Object.keys(ways).length} ways, median of 5`, best, 'ms'),
    atLeast('people', 'PostGIS / ours with sorting', best / median(whole), '×', 50),
    measured('people', 'PostGIS / ours with cells that are kept', best / median(kept), '×'),
    { bench: 'people', metric: 'different totals of uncovered people', value: totals.size, unit: '', goal: '= 1', met: totals.size === 1 },
  ]
}

const ways: Readonly<Record<string, string>> = {
  'not exists': 'select sum(people) from cells c where not exists (select 1 from discs d where ST_DWithin(c.geom, d.geom, d.r));',
  'left join': 'select sum(people) from cells c left join (select distinct c.id from discs d join cells c on ST_DWithin(c.geom, d.geom, d.r)) s using (id) where s.id is null;',
  'boxes of the discs': 'select sum(people) from cells c where not exists (select 1 from discs d where c.geom && ST_Expand(d.geom, d.r) and ST_DWithin(c.geom, d.geom, d.r));',
}

function filled(database: Postgis, discs: readonly Shape[], x: readonly number[], y: readonly number[], people: readonly number[]): void {
  database.run('create table cells (id int primary key, x float8, y float8, people int); create table discs (id int primary key, x float8, y float8, r float8);')
  database.copy('cells', x.map((east, i) => [i, east, y[i]!, people[i]!]))
  database.copy('discs', discs.map(({ x, y, r }, i) => [i, x, y, r]))
  database.run(`alter table cells add geom geometry(Point); update cells set geom = ST_Point(x, y); create index on cells using gist (geom);
    alter table discs add geom geometry(Point); update discs set geom = ST_Point(x, y); create index on discs using gist (geom); create index on discs using gist (ST_Expand(geom, r));
    vacuum analyze cells; vacuum analyze discs;`)
}
