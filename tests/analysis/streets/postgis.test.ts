import { expect, test } from 'vitest'
import { sceneOf } from '../../../src/analysis/spans'
import { streetsOf } from '../../../src/analysis/streets'
import { standard } from '../../../src/analysis/tidiness/options'
import { run } from '../../../src/load'
import { datasetOf } from '../../../src/model/dataset'
import { generate } from '../../../scripts/sample/index'
import { withoutPostgis, withPostgis } from '../../../scripts/bench/postgis'

const why = withoutPostgis()

test.skipIf(why !== null)(`the sample city: crossings and the street of each span are those PostGIS finds${why === null ? '' : ` (${why})`}`, () => {
  const scene = run(sceneOf(datasetOf([...generate('city', 1)])))
  const { withinM, angleDeg } = standard.streets
  const streets = run(streetsOf(scene, standard, { day: '2026-11-22' }))
  const { spans, isAerial, centres, roads } = scene
  const own = { crossings: [] as string[], spans: new Map<number, number>() }
  scene.cables.forEach((_, cable) => scene.crossingsOf(cable).forEach(({ span, road }) => own.crossings.push(`${span} ${road}`)))
  const hung = Array.from({ length: spans.count }, (_, i) => i).filter((span) => isAerial[spans.cable[span]!] === 1)
  const answer = withPostgis((database) => {
    database.run('create table spans (id int, ax float8, ay float8, bx float8, by float8); create table segments (road int, reach float8, section int, ax float8, ay float8, bx float8, by float8); create table pieces (like segments);')
    database.copy('spans', hung.map((span) => [span, ...spans.ends.subarray(4 * span, 4 * span + 4)]))
    const piecesOf = (line: Float64Array) => Array.from({ length: line.length / 2 - 1 }, (_, i) => [...line.subarray(2 * i, 2 * i + 4)])
    database.copy('segments', centres.flatMap((rows, road) => rows.flatMap((row) => piecesOf(row).map((piece) => [road, 0, 0, ...piece]))))
    database.copy('pieces', streets.sections.flatMap(({ line, roads: of }, section) => piecesOf(line).map((piece, i) => {
      const road = scene.numberOf('road', of[i]!)!
      const scale = 1 / scene.trueM(line[0]!, line[1]!, 1)
      return [road, Math.max(withinM, (roads[road]!.properties.widthM ?? 0) / 2 + 3) * scale, section, ...piece]
    })))
    for (const table of ['spans', 'segments', 'pieces']) database.run(`alter table ${table} add geom geometry; update ${table} set geom = ST_MakeLine(ST_Point(ax, ay), ST_Point(bx, by)); create index on ${table} using gist (geom); vacuum analyze ${table};`)
    database.run('alter table spans add middle geometry; update spans set middle = ST_Centroid(geom); alter table pieces add around geometry; update pieces set around = ST_Expand(geom, reach); create index on pieces using gist (around); vacuum analyze spans; vacuum analyze pieces;')
    const crossings = database.run('select s.id, r.road from spans s join segments r on ST_Crosses(s.geom, r.geom);').map((row) => row.join(' '))
    // Of two as near either would do: such spans are left out.
    const nearest = database.run(`with near as (select s.id, p.section, ST_Distance(s.middle, p.geom) as off from spans s join pieces p on s.middle && p.around
      where ST_Distance(s.middle, p.geom) <= p.reach and ST_Length(s.geom) > 0 and abs((s.bx - s.ax) * (p.by - p.ay) - (s.by - s.ay) * (p.bx - p.ax)) <= sin(radians(${angleDeg})) * ST_Length(s.geom) * ST_Length(p.geom)),
      best as (select id, section, min(off) as off from near group by id, section), ranked as (select id, section, off, row_number() over (partition by id order by off) as place, lead(off) over (partition by id order by off) as next from best)
      select id, section from ranked where place = 1 and (next is null or next - off > 0.001);`).map(([id, section]) => [Number(id), Number(section)] as const)
    return { crossings, nearest }
  })!
  expect(own.crossings.length).toBeGreaterThan(1000)
  expect(own.crossings.toSorted()).toEqual(answer.crossings.toSorted())
  expect(answer.nearest.length).toBeGreaterThan(10_000)
  expect(answer.nearest.filter(([span, section]) => streets.ofSpan[span] !== section)).toEqual([])
}, 120_000)
