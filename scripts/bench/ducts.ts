import { besidesOf, lengthOf, type Reach, united } from '../../src/analysis/beside'
import { ductRuns } from '../../src/analysis/ducts'
import { flat, type Lined, type Scene, sceneOf } from '../../src/analysis/ducts/scene'
import { standard } from '../../src/analysis/sharing'
import { run } from '../../src/load'
import { type Dataset, datasetOf } from '../../src/model/dataset'
import { generate } from '../sample/index'
import { atLeast, measured, median, type Metric, timed } from './metric'
import { type Postgis, withoutPostgis, withPostgis } from './postgis'

const reach: Reach = { withinM: 10, angleDeg: 15 }
const share = 0.5
const rounds = 5
/** Of ours in each round: they are short, and the machine has others to serve. */
const calls = 5

/** Cables not yet in ducts that run beside ducts with room for half of their length; ours from the coordinates on, beside PostGIS with its index made. */
export function ducts(): Metric[] {
  return (['city', 'province'] as const).flatMap((size) => comparedOn(size, datasetOf([...generate(size, 1)])))
}

interface Lines { readonly cables: readonly Float64Array[]; readonly ducts: readonly Float64Array[] }

function comparedOn(size: string, dataset: Dataset): Metric[] {
  const scene = run(sceneOf(dataset))
  const lines = linesOf(scene)
  const spans = lines.cables.reduce((sum, line) => sum + line.length / 2 - 1, 0)
  const [ours, asked, counts]: [number[], Record<string, number[]>, Set<number>] = [[], {}, new Set()]
  const turn = () => {
    for (let call = 0; call < calls; call++) {
      const { ms, result } = timed(() => alongIn(lines))
      ours.push(ms)
      counts.add(result)
    }
  }
  const compared = withPostgis((database) => {
    filled(database, lines)
    for (let round = 0; round < rounds; round++) {
      turn()
      for (const [name, sql] of Object.entries(ways)) {
        const { ms, rows } = database.timed(sql)
        counts.add(Number(rows.at(-1)?.[0]))
        ;(asked[name] ??= []).push(ms)
      }
    }
    return database.version
  })
  if (compared === null) for (let round = 0; round < rounds; round++) turn()
  const own = [
    measured('ducts', `${size}: ${lines.cables.length} cables, ${spans} spans, ${lines.ducts.length} ducts with room; cables along them`, alongIn(lines), ''),
    measured('ducts', `${size}: index and search, median of ${ours.length}`, median(ours), 'ms'),
    ...wholeSearch(size, dataset),
  ]
  if (compared === null) return [...own, measured('ducts', `PostGIS: ${withoutPostgis()}`, NaN, '')]
  const [way, best] = Object.entries(asked).map(([name, times]) => [name, median(times)] as const).reduce((a, b) => (b[1] < a[1] ? b : a))
  return [
    ...own,
    measured('ducts', `${size}: ${compared}, ${way}, index made before, best of ${Object.keys(ways).length} ways, median of ${rounds}`, best, 'ms'),
    atLeast('ducts', `${size}: PostGIS / ours with its index`, best / median(ours), '×', 3),
    { bench: 'ducts', metric: `${size}: different counts of cables`, value: counts.size, unit: '', goal: '= 1', met: counts.size === 1 },
  ]
}

function linesOf({ cables, ducts, lines, plane }: Scene): Lines {
  const isOutside = ({ properties: { placement } }: Lined<'cable'>) => placement === 'aerial' || placement === 'buried'
  return {
    cables: cables.filter(isOutside).map((cable) => flat(cable, plane)),
    ducts: lines.filter((_, i) => (ducts[i]!.properties.ways ?? 0) > (ducts[i]!.properties.usedWays ?? 0)),
  }
}

function alongIn({ cables, ducts }: Lines): number {
  const besides = besidesOf(ducts)
  let count = 0
  for (const line of cables) {
    const hits = besides.hits(line, reach)
    if (hits.length === 0) continue
    let lengthM = 0
    for (let i = 2; i < line.length; i += 2) lengthM += Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!)
    if (lengthOf(united(hits)) >= share * lengthM) count++
  }
  return count
}

/** Everything that is told of it: grouped by street, ways given, ducts beside ducts, scores, what the map draws. */
function wholeSearch(size: string, dataset: Dataset): Metric[] {
  const asked = { settings: standard, scope: null, day: '2026-11-20' }
  const slices: number[] = []
  // Nothing that was worked out for another one is used again.
  const fresh: Dataset = { ...dataset }
  const { ms } = timed(() => {
    const steps = ductRuns({ dataset: fresh, ...asked })
    for (let isDone = false; !isDone;) {
      const slice = timed(() => steps.next())
      isDone = slice.result.done === true
      slices.push(slice.ms)
    }
  })
  return [measured('ducts', `${size}: all opportunities, first call`, ms, 'ms'), measured('ducts', `${size}: its longest slice`, Math.max(...slices), 'ms')]
}

/** Spans and ducts know their direction beforehand, so that no angle is taken in the query. */
const parallel = `abs(s.dx * d.dy - s.dy * d.dx) <= sin(radians(${reach.angleDeg}))`
const longEnough = (beside: string) => `set jit = off; select count(*) from (select cable, sum(near) as near from (${beside}) n group by cable) b join cables c on c.id = b.cable where b.near >= ${share} * c.length;`
const ways: Readonly<Record<string, string>> = {
  'ST_DWithin, buffers made': longEnough(`select s.cable, ST_Length(ST_Intersection(s.geom, ST_Union(ST_Buffer(d.geom, ${reach.withinM}, 16)))) as near from ducts d join spans s on ST_DWithin(s.geom, d.geom, ${reach.withinM}) and ${parallel} group by s.id, s.cable, s.geom`),
  'buffers kept and indexed': longEnough('select s.cable, ST_Length(ST_Intersection(s.geom, case when count(*) = 1 then (array_agg(d.reach))[1] else ST_Union(d.reach) end)) as near from ducts d join spans s on ST_Intersects(s.geom, d.reach) and ' + parallel + ' group by s.id, s.cable, s.geom'),
}

function filled(database: Postgis, { cables, ducts }: Lines): void {
  database.run('create table cables (id int primary key, length float8); create table spans (id serial primary key, cable int, ax float8, ay float8, bx float8, by float8); create table ducts (id serial primary key, ax float8, ay float8, bx float8, by float8);')
  const segments = (line: Float64Array) => Array.from({ length: line.length / 2 - 1 }, (_, i) => [...line.subarray(2 * i, 2 * i + 4)])
    .filter(([ax, ay, bx, by]) => ax !== bx || ay !== by)
  database.copy('spans (cable, ax, ay, bx, by)', rowsOf(cables, segments))
  database.copy('ducts (ax, ay, bx, by)', ducts.flatMap(segments))
  database.run(`insert into cables select cable, sum(sqrt((bx - ax) ^ 2 + (by - ay) ^ 2)) from spans group by cable;
    alter table spans add geom geometry(LineString), add dx float8, add dy float8; alter table ducts add geom geometry(LineString), add reach geometry(Polygon), add dx float8, add dy float8;
    update spans set geom = ST_MakeLine(ST_Point(ax, ay), ST_Point(bx, by)), dx = (bx - ax) / sqrt((bx - ax) ^ 2 + (by - ay) ^ 2), dy = (by - ay) / sqrt((bx - ax) ^ 2 + (by - ay) ^ 2);
    update ducts set geom = ST_MakeLine(ST_Point(ax, ay), ST_Point(bx, by)), dx = (bx - ax) / sqrt((bx - ax) ^ 2 + (by - ay) ^ 2), dy = (by - ay) / sqrt((bx - ax) ^ 2 + (by - ay) ^ 2);
    update ducts set reach = ST_Buffer(geom, ${reach.withinM}, 16);
    create index on spans using gist (geom); create index on ducts using gist (geom); create index on ducts using gist (reach); vacuum analyze spans; vacuum analyze ducts; vacuum analyze cables;`)
}

function* rowsOf(cables: readonly Float64Array[], segments: (line: Float64Array) => number[][]): Generator<number[]> {
  for (let cable = 0; cable < cables.length; cable++) for (const segment of segments(cables[cable]!)) yield [cable, ...segment]
}
