import type { Position } from 'geojson'
import { type Scene, sceneOf } from '../../src/analysis/spans'
import { bundlesOf } from '../../src/analysis/spans/bundles'
import { crossingsOf } from '../../src/analysis/spans/crossings'
import { spansOf } from '../../src/analysis/spans/rows'
import type { Plane } from '../../src/analysis/plane'
import { run } from '../../src/load'
import { type Dataset, datasetOf, type Feature } from '../../src/model/dataset'
import { tiedM } from '../../src/model/network'
import { generate } from '../sample/index'
import { atLeast, measured, median, type Metric, timed } from './metric'
import { type Postgis, withoutPostgis, withPostgis } from './postgis'

const rounds = 3
/** Of ours in each round: they are short, and the machine has others to serve. */
const calls = 3

/** Hanging cables over centre lines, between the same poles, and more of them on a pole than it carries; ours from the coordinates on a plane on, beside PostGIS with its indexes made. */
export function spans(): Metric[] {
  return (['city', 'province'] as const).flatMap((size) => comparedOn(size, datasetOf([...generate(size, 1)])))
}

/** What both are given: places in metres. */
interface Given {
  readonly scene: Scene
  /** Hanging cables as if the plane were the globe. */
  readonly cables: readonly Feature<'cable'>[]
}

const flatPlane: Plane = { toPlane: (x, y) => [x, y], toGlobe: (x, y) => [x, y], scaleAt: () => 1 }

function givenOf(dataset: Dataset): Given {
  const scene = run(sceneOf(dataset))
  const { first, ends } = scene.spans
  const cables = scene.cables.flatMap((cable, i) => {
    if (scene.isAerial[i] === 0 || first[i] === first[i + 1]) return []
    const coordinates: Position[] = [[ends[4 * first[i]!]!, ends[4 * first[i]! + 1]!]]
    for (let span = first[i]!; span < first[i + 1]!; span++) coordinates.push([ends[4 * span + 2]!, ends[4 * span + 3]!])
    return [{ ...cable, geometry: { type: 'LineString' as const, coordinates } }]
  })
  return { scene, cables }
}

type Task = 'crossings' | 'duplicate spans and overloaded poles'

function comparedOn(size: string, dataset: Dataset): Metric[] {
  const given = givenOf(dataset)
  const { scene } = given
  const tasks: Readonly<Record<Task, () => string>> = { crossings: () => String(crossed(given)), 'duplicate spans and overloaded poles': () => crowded(given) }
  const names = Object.keys(tasks) as Task[]
  const ours = new Map(names.map((name) => [name, [] as number[]]))
  const counts = new Map(names.map((name) => [name, new Set<string>()]))
  const asked = new Map<Task, Record<string, number[]>>(names.map((name) => [name, {}]))
  const turn = (name: Task) => {
    for (let call = 0; call < calls; call++) {
      const { ms, result } = timed(tasks[name])
      ours.get(name)!.push(ms)
      counts.get(name)!.add(result)
    }
  }
  const compared = withPostgis((database) => {
    filled(database, given)
    for (let round = 0; round < rounds; round++) for (const name of names) {
      turn(name)
      for (const [way, sql] of Object.entries(ways[name])) {
        const { ms, rows } = database.timed(sql)
        counts.get(name)!.add(rows.at(-1)!.join(' '))
        ;(asked.get(name)![way] ??= []).push(ms)
      }
    }
    return database.version
  })
  if (compared === null) for (let round = 0; round < rounds; round++) names.forEach(turn)
  const heading = `${scene.poles.length} poles, ${scene.cables.length} cables, ${scene.spans.count} spans`
  return names.flatMap((name) => {
    const own = [
      measured('spans', `${size}: ${heading}; ${name}: ${tasks[name]()}`, NaN, ''),
      measured('spans', `${size}: ${name}, index and search, median of ${ours.get(name)!.length}`, median(ours.get(name)!), 'ms'),
    ]
    if (compared === null) return [...own, measured('spans', `PostGIS: ${withoutPostgis()}`, NaN, '')]
    const [way, best] = Object.entries(asked.get(name)!).map(([kind, times]) => [kind, median(times)] as const).reduce((a, b) => (b[1] < a[1] ? b : a))
    return [
      ...own,
      measured('spans', `${size}: ${compared}, ${name}, ${way}, indexes made before, best of ${Object.keys(ways[name]).length} ways, median of ${rounds}`, best, 'ms'),
      atLeast('spans', `${size}: ${name}, PostGIS / ours with its index`, best / median(ours.get(name)!), '×', name === 'crossings' ? 3 : 20),
      { bench: 'spans', metric: `${size}: ${name}, different counts`, value: counts.get(name)!.size, unit: '', goal: '= 1', met: counts.get(name)!.size === 1 },
    ]
  })
}

function crossed({ scene: { spans: all, centres, isAerial, cables } }: Given): number {
  const crossingsIn = crossingsOf(all, centres)
  let count = 0
  for (let cable = 0; cable < cables.length; cable++) if (isAerial[cable] === 1) count += crossingsIn(cable).length
  return count
}

/** Poles are found by where they stand, not by their names: that is what PostGIS is asked for. */
function crowded({ scene: { poles, places }, cables }: Given): string {
  const isAerial = new Uint8Array(cables.length).fill(1)
  const { spans: all, on } = run(spansOf(cables, isAerial, flatPlane, { features: poles, places, named: () => [] }))
  const beside = bundlesOf(all, isAerial)
  let [doubled, over] = [0, 0]
  for (let span = 0; span < all.count; span++) if (beside.count(span) > 1) doubled++
  poles.forEach(({ properties: { capacityCables } }, i) => void (on.count(i) > (capacityCables ?? Infinity) && over++))
  return `${doubled} ${over}`
}

const counted = `select (select coalesce(sum(n), 0) from (select count(*) as n from (select least(a.pole, b.pole) as low, greatest(a.pole, b.pole) as high, a.cable from tied a join tied b on b.span = a.span and b.side = 1 and a.side = 0 and b.pole <> a.pole) s group by low, high having count(distinct cable) > 1) d),
  (select count(*) from (select t.pole from tied t join poles p on p.id = t.pole where p.capacity is not null group by t.pole, p.capacity having count(distinct t.cable) > p.capacity) o);`
const tie = (select: string) => `set jit = off; drop table if exists tied; create temp table tied as ${select}; analyze tied; ${counted}`

const ways: Readonly<Record<Task, Readonly<Record<string, string>>>> = {
  crossings: {
    'ST_Crosses, span by segment': 'set jit = off; select count(*) from segments r join spans s on ST_Crosses(s.geom, r.geom);',
    'ST_Intersects of cables with roads, then span by segment': 'set jit = off; select count(*) from (select c.id as cable, r.id as road from roads r join cables c on ST_Intersects(c.geom, r.geom)) m join spans s on s.cable = m.cable join segments g on g.road = m.road and g.geom && s.geom and ST_Crosses(s.geom, g.geom);',
  },
  'duplicate spans and overloaded poles': {
    'ST_DWithin, vertex by pole': tie(`select distinct on (v.span, v.side) v.span, v.side, v.cable, p.id as pole from vertices v join poles p on ST_DWithin(v.geom, p.geom, ${tiedM}) order by v.span, v.side, v.geom <-> p.geom`),
    'distinct places first': tie(`with placed as (select x, y, ST_Point(x, y) as geom from vertices group by x, y), near as (select distinct on (d.x, d.y) d.x, d.y, p.id as pole from placed d join poles p on ST_DWithin(d.geom, p.geom, ${tiedM}) order by d.x, d.y, d.geom <-> p.geom) select v.span, v.side, v.cable, n.pole from vertices v join near n using (x, y)`),
  },
}

function filled(database: Postgis, { scene, cables }: Given): void {
  database.run(`create table poles (id int primary key, x float8, y float8, capacity int); create table vertices (span int, side int, cable int, x float8, y float8);
    create table spans (id int primary key, cable int, ax float8, ay float8, bx float8, by float8); create table segments (id serial primary key, road int, ax float8, ay float8, bx float8, by float8);`)
  database.copy('poles', scene.poles.map(({ properties: { capacityCables } }, i) => [i, scene.places[2 * i]!, scene.places[2 * i + 1]!, capacityCables ?? '\\N']))
  const rows = cables.flatMap(({ geometry }, cable) => {
    const { coordinates } = geometry as { coordinates: Position[] }
    return coordinates.slice(1).map((to, i) => [cable, ...coordinates[i]!, ...to] as number[])
  })
  database.copy('spans', rows.map((row, i) => [i, ...row]))
  database.copy('vertices', rows.flatMap(([cable, ax, ay, bx, by], i) => [[i, 0, cable!, ax!, ay!], [i, 1, cable!, bx!, by!]]))
  database.copy('segments (road, ax, ay, bx, by)', scene.centres.flatMap((lines, road) => lines.flatMap((line) => Array.from({ length: line.length / 2 - 1 }, (_, i) => [road, ...line.subarray(2 * i, 2 * i + 4)]))))
  database.run(`alter table poles add geom geometry(Point); update poles set geom = ST_Point(x, y); alter table vertices add geom geometry(Point); update vertices set geom = ST_Point(x, y);
    alter table spans add geom geometry(LineString); update spans set geom = ST_MakeLine(ST_Point(ax, ay), ST_Point(bx, by)); alter table segments add geom geometry(LineString); update segments set geom = ST_MakeLine(ST_Point(ax, ay), ST_Point(bx, by));
    create table cables as select cable as id, ST_LineMerge(ST_Collect(geom order by id)) as geom from spans group by cable; create table roads as select road as id, ST_Collect(geom) as geom from segments group by road;
    create index on poles using gist (geom); create index on vertices using gist (geom); create index on spans using gist (geom); create index on segments using gist (geom); create index on cables using gist (geom); create index on roads using gist (geom);
    create index on spans (cable); create index on segments (road); vacuum analyze poles; vacuum analyze vertices; vacuum analyze spans; vacuum analyze segments; vacuum analyze cables; vacuum analyze roads;`)
}
