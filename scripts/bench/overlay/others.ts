import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { difference, featureCollection, multiPolygon, polygon } from '@turf/turf'
import type { MultiPolygon, Polygon, Position } from 'geojson'
import type { Ground, Shape } from '../../../src/analysis/overlay'
import { timed } from '../metric'
import type { Postgis } from '../postgis'
import type { Scene } from './scene'

/** Corners of a circle, where others have no circles. */
const corners = 64

const closed = (ring: Float64Array): Position[] => Array.from({ length: ring.length / 2 + 1 }, (_, i) => [ring[(2 * i) % ring.length]!, ring[(2 * i + 1) % ring.length]!])
const circle = ({ x, y, r }: Shape): Position[] => Array.from({ length: corners + 1 }, (_, i) => [x + r * Math.cos(((i % corners) / corners) * 2 * Math.PI), y + r * Math.sin(((i % corners) / corners) * 2 * Math.PI)])

/** Shells with their holes; parts of the grounds here that have holes have one shell. */
function polygonsOf({ rings }: Ground): Position[][][] {
  const parts: Position[][][] = []
  for (const ring of rings.map(closed)) {
    if (areaOf(ring) > 0) parts.push([ring])
    else parts.at(-1)!.push(ring)
  }
  return parts
}

const areaOf = (ring: Position[]): number =>
  ring.slice(1).reduce((sum, [x, y], i) => sum + ((ring[i]![0]! - ring[0]![0]!) * (y! - ring[0]![1]!) - (x! - ring[0]![0]!) * (ring[i]![1]! - ring[0]![1]!)) / 2, 0)

/** Difference ward by ward with the discs whose box meets, those alike only once: its union of all of them needs more memory than there is. Wards it throws on are counted. */
export function turf({ shapes, grounds }: Scene): { ms: number; thrown: number } {
  const own = [...new Map(shapes.map((shape) => [`${shape.x} ${shape.y} ${shape.r}`, shape])).values()]
  const discs = own.map((shape) => polygon([circle(shape)]))
  let thrown = 0
  const { ms } = timed(() => {
    for (const ground of grounds) {
      const near = discs.filter((_, i) => meets(own[i]!, ground))
      try {
        if (near.length) difference(featureCollection<Polygon | MultiPolygon>([multiPolygon(polygonsOf(ground)), ...near]))
      } catch {
        thrown++
      }
    }
  })
  return { ms, thrown }
}

const meets = ({ x, y, r }: Shape, { box }: Ground) => x + r >= box[0] && x - r <= box[2] && y + r >= box[1] && y - r <= box[3]

const texted = (rings: Position[][]): string => `(${rings.map((ring) => `(${ring.map(([x, y]) => `${x} ${y}`).join(',')})`).join(',')})`

/** Discs and wards as tables of their own names, with indexes; circles of so many corners to the quarter. */
export function filled(database: Postgis, { shapes, grounds }: Scene, quarter = corners / 4): void {
  database.run('drop table if exists discs, wards; create table discs (id int primary key, x float8, y float8, r float8); create table wards (id int primary key, geom geometry);')
  database.copy('discs', shapes.map(({ x, y, r }, i) => [i, x, y, r]))
  database.copy('wards', grounds.map((ground, i) => [i, `MULTIPOLYGON(${polygonsOf(ground).map(texted).join(',')})`]))
  database.run(`alter table discs add geom geometry; update discs set geom = ST_Buffer(ST_Point(x, y), r, ${quarter}); create index on discs using gist (geom); create index on wards using gist (geom); vacuum analyze discs; vacuum analyze wards;`)
}

/** Two ways to ask; whoever is quicker is compared with. */
export const ways: Readonly<Record<string, string>> = {
  'one union, then ward by ward': `with u as materialized (select ST_Union(geom) as geom from discs)
    select sum(ST_Area(ST_Difference(w.geom, u.geom))) from wards w, u;`,
  'one union in its parts, then ward by ward': `with u as materialized (select (ST_Dump(ST_Union(geom))).geom as geom from discs)
    select sum(ST_Area(case when o.geom is null then w.geom else ST_Difference(w.geom, o.geom) end)) from wards w
    left join lateral (select ST_Collect(u.geom) as geom from u where u.geom && w.geom) o on true;`,
  'discs joined to wards': `select sum(ST_Area(case when o.geom is null then w.geom else ST_Difference(w.geom, o.geom) end)) from wards w
    left join lateral (select ST_Union(d.geom) as geom from discs d where d.geom && w.geom) o on true;`,
}

const python = `
import json, sys, time
import shapely
from shapely.geometry import Point, Polygon
from shapely.ops import unary_union
from shapely.strtree import STRtree
data = json.load(open(sys.argv[1]))
discs = [Point(x, y).buffer(r, ${corners / 4}) for x, y, r in data['discs']]
wards = [unary_union([Polygon(part[0], part[1:]) for part in ward]) for ward in data['wards']]
def near(tree, ward):
    return [discs[i] if not hasattr(i, 'geom_type') else i for i in tree.query(ward)]
def joined():
    tree = STRtree(discs)
    return sum(ward.difference(unary_union(near(tree, ward))).area for ward in wards)
def whole():
    union = unary_union(discs)
    return sum(ward.difference(union).area for ward in wards)
found = {'version': shapely.__version__, 'geos': '.'.join(map(str, shapely.geos.geos_version if hasattr(shapely, 'geos') and hasattr(shapely.geos, 'geos_version') else shapely.geos_version))}
best = None
for work in (joined, whole):
    for _ in range(2):
        start = time.perf_counter()
        area = work()
        took = (time.perf_counter() - start) * 1000
        if best is None or took < best: best, found['area'] = took, area
found['ms'] = best
print(json.dumps(found))
`

export interface Geos { readonly ms: number; readonly version: string; readonly geos: string; readonly area: number }

/** GEOS through Python, its best of four: null where it is not there. */
export function geos({ shapes, grounds }: Scene): Geos | null {
  const interpreter = ['python3', '/usr/bin/python3'].find((own) => spawnSync(own, ['-c', 'import shapely']).status === 0)
  if (!interpreter) return null
  const folder = mkdtempSync(join(tmpdir(), 'tuyen-geos-'))
  try {
    const data = join(folder, 'scene.json')
    writeFileSync(data, JSON.stringify({ discs: shapes.map(({ x, y, r }) => [x, y, r]), wards: grounds.map(polygonsOf) }))
    return JSON.parse(execFileSync(interpreter, ['-c', python, data], { encoding: 'utf8' })) as Geos
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
