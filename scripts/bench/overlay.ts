import { execFileSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import { openArea } from './overlay/quadrature'
import { atLeast, atMost, measured, median, type Metric, timed } from './metric'
import { degenerate } from './overlay/degenerate'
import { filled, geos, type Geos, turf, ways } from './overlay/others'
import { areasOf, gapsOf, laid, type Times } from './overlay/ours'
import { realScene } from './overlay/real'
import { type Scene, sceneOf } from './overlay/scene'
import { type Postgis, withoutPostgis, withPostgis } from './postgis'

const rounds = 5
const root = resolve(import.meta.dirname, '../..')

/** Areas and polygons of what is not served, beside those who know no circles; all of one size take turns in one run. */
export function overlay(): Metric[] {
  const compared = withPostgis((database) => [
    ...sized(database, '5,000 discs, 50 wards', sceneOf(5000, 50), ['5000', '50'], { turf: 200, cold: 5, warm: 10 }),
    ...sized(database, '20,000 discs, 200 wards', sceneOf(20_000, 200), ['20000', '200'], { cold: 10 }),
    ...real(database),
    ...exactness(database),
  ])
  const alone = compared ?? [
    measured('overlay', `PostGIS: ${withoutPostgis()}`, NaN, ''),
    ...sized(null, '5,000 discs, 50 wards', sceneOf(5000, 50), ['5000', '50'], { turf: 200 }),
    ...sized(null, '20,000 discs, 200 wards', sceneOf(20_000, 200), ['20000', '200'], {}),
    ...real(null),
  ]
  return [...alone, ...growth(), ...moving(), ...scenes()]
}

function real(database: Postgis | null): Metric[] {
  const scene = realScene()
  return scene ? sized(database, `real wards: 5,000 discs, ${scene.grounds.length} communes`, scene, ['real'], {}) : [measured('overlay', 'real wards: left out, ../shared/realdata is absent', NaN, '')]
}

type Cold = Times & { rssMb: number }
const cold = (words: readonly string[]): Cold =>
  JSON.parse(execFileSync(process.execPath, [join(root, 'scripts/run.mjs'), join(root, 'scripts/bench/overlay/cold.ts'), ...words], { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })) as Cold

interface Goals { readonly turf?: number; readonly cold?: number; readonly warm?: number }

function sized(database: Postgis | null, name: string, scene: Scene, words: readonly string[], goals: Goals): Metric[] {
  const [colds, warms]: [Cold[], Times[]] = [[], []]
  const [coldAreas, warmAreas]: [Cold[], Times[]] = [[], []]
  const asked: Record<string, number[]> = {}
  const [turfs, others]: [ReturnType<typeof turf>[], Geos[]] = [[], []]
  if (database) filled(database, scene)
  for (let i = 0; i < 4; i++) {
    gapsOf(scene.shapes, scene.grounds)
    areasOf(scene.shapes, scene.grounds)
  }
  for (let round = 0; round < rounds; round++) {
    colds.push(cold(words), cold(words))
    coldAreas.push(cold([words[0]!, words[1] ?? '', 'areas']))
    warms.push(gapsOf(scene.shapes, scene.grounds))
    warmAreas.push(areasOf(scene.shapes, scene.grounds))
    for (const [way, sql] of Object.entries(database ? ways : {})) (asked[way] ??= []).push(database!.timed(sql).ms)
    const other = geos(scene)
    if (other) others.push(other)
    if (goals.turf && round === 0) turfs.push(turf(scene))
    warms.push(gapsOf(scene.shapes, scene.grounds))
  }
  const [coldMs, warmMs] = [median(colds.map(({ ms }) => ms)), median(warms.map(({ ms }) => ms))]
  const say = (metric: string, value: number, unit: string, floor?: number) => (floor ? atLeast('overlay', `${name}: ${metric}`, value, unit, floor) : measured('overlay', `${name}: ${metric}`, value, unit))
  const rows = [
    say('areas and polygons, first call of a process', coldMs, 'ms'),
    say('areas alone, first call of a process', median(coldAreas.map(({ ms }) => ms)), 'ms'),
    say('areas and polygons, later calls', warmMs, 'ms'),
    say('areas alone, later calls', median(warmAreas.map(({ ms }) => ms)), 'ms'),
    atMost('overlay', `${name}: longest step, later calls`, median(warms.map(({ longestMs }) => longestMs)), 'ms', 30),
    atMost('overlay', `${name}: grounds that had to be flattened`, warms[0]!.flattened, '', 0),
  ]
  for (const { ms, thrown } of turfs) {
    rows.push(say('Turf, difference ward by ward, once', ms, 'ms'), say('wards Turf throws on', thrown, ''), say('Turf / ours, first call', ms / coldMs, '×', goals.turf), say('Turf / ours, later calls', ms / warmMs, '×'))
  }
  const [best] = Object.entries(asked).map(([way, times]) => [way, median(times)] as const).sort((a, b) => a[1] - b[1])
  if (best) rows.push(say(`PostGIS, ${best[0]}, best of ${Object.keys(ways).length} ways`, best[1], 'ms'), say('PostGIS / ours, first call', best[1] / coldMs, '×', goals.cold), say('PostGIS / ours, later calls', best[1] / warmMs, '×', goals.warm), say('PostGIS / ours, first call, the best of each', Math.min(...Object.values(asked).flat()) / Math.min(...colds.map(({ ms }) => ms)), '×'))
  if (others.length) {
    const ms = median(others.map((other) => other.ms))
    rows.push(say(`GEOS ${others[0]!.geos} through Python, best of 2 ways, circles made before`, ms, 'ms'), say('GEOS / ours, first call', ms / coldMs, '×'), say('GEOS / ours, later calls', ms / warmMs, '×'))
  } else rows.push(say('GEOS: left out, no python3-shapely here', NaN, ''))
  return rows
}

/** Circles of ever more corners come to what we say at once: their error falls with the square of the corners. */
function exactness(database: Postgis): Metric[] {
  const scene = sceneOf(2000, 20)
  const openOf = (quarter: number) => {
    filled(database, scene, quarter)
    return Number(database.run(ways['one union, then ward by ward']!)[0]![0])
  }
  const [usual, coarse, fine] = [openOf(16), openOf(64), openOf(128)]
  const exact = fine + (fine - coarse) / 3
  const { gapM2, polygonM2 } = gapsOf(scene.shapes, scene.grounds)
  return [
    atMost('overlay', 'open area of 20 wards against PostGIS drawn on to circles, error', Math.abs(gapM2 / exact - 1), '', 1e-4),
    atMost('overlay', 'the same of the polygons, error', Math.abs(polygonM2 / exact - 1), '', 1e-4),
    measured('overlay', 'the same of PostGIS with 64 corners, error', Math.abs(usual / exact - 1), ''),
  ]
}

function growth(): Metric[] {
  const [small, large] = [[1, 2, 3].map(() => cold(['15000', '150'])), [1, 2, 3].map(() => cold(['150000', '1500']))]
  const ms = (times: readonly Cold[]) => median(times.map((time) => time.ms))
  return [
    measured('overlay', '150,000 discs, 1,500 wards: areas and polygons, first call', ms(large), 'ms'),
    measured('overlay', '150,000 discs, 1,500 wards: areas alone, first call', ms([1, 2, 3].map(() => cold(['150000', '1500', 'areas']))), 'ms'),
    measured('overlay', '150,000 discs, 1,500 wards: memory of the process', large[0]!.rssMb, 'MB'),
    atMost('overlay', '150,000 discs, 1,500 wards: wards that had to be flattened', large[0]!.flattened, '', 0),
    atMost('overlay', 'time for ten times the data, from 15,000 discs', ms(large) / ms(small), '×', 18),
  ]
}

/** One station moves by some hundred metres: areas of the wards it touches are asked again. */
function moving(): Metric[] {
  const { shapes, grounds } = sceneOf(5000, 50)
  const overlay = laid(shapes, grounds)
  const whole: number[] = []
  for (let i = 0; i < 9; i++) whole.push(areasOf(shapes, grounds).ms)
  grounds.forEach((_, i) => overlay.at(i))
  const [areas, polygons]: [number[], number[]] = [[], []]
  for (let k = 0; k < 400; k++) {
    const i = (k * 37) % shapes.length
    const from = overlay.shapes[i]!
    const moved = { ...from, x: from.x + 400 * Math.cos(k), y: from.y + 400 * Math.sin(k) }
    let touched: readonly number[] = []
    areas.push(timed(() => {
      touched = overlay.put(i, moved)
      for (const ground of touched) overlay.at(ground)
    }).ms)
    polygons.push(areas.at(-1)! + timed(() => touched.forEach((ground) => overlay.gapsAt(ground))).ms)
  }
  const sorted = areas.toSorted((a, b) => a - b)
  return [
    measured('overlay', 'one of 5,000 stations moves: areas, median', median(areas), 'ms'),
    atMost('overlay', 'one of 5,000 stations moves: areas, 95th of 100', sorted[Math.floor(0.95 * sorted.length)]!, 'ms', 16),
    measured('overlay', 'one of 5,000 stations moves: areas and polygons, median', median(polygons), 'ms'),
    atLeast('overlay', 'all anew / one station that moves, areas', median(whole) / median(areas), '×', 50),
  ]
}

/** Circles that touch, lie on each other or meet by threes: never wrong without a word. */
function scenes(): Metric[] {
  let [wrong, flattened, thrown] = [0, 0, 0]
  const count = 2000
  for (let seed = 1; seed <= count; seed++) {
    const { shapes, grounds } = degenerate(seed)
    const ground = grounds[seed % grounds.length]!
    try {
      const { gapM2, isFlattened } = laid(shapes, [ground]).at(0)
      if (isFlattened) flattened++
      else if (Math.abs(gapM2 - openArea(shapes, ground, 1000)) > 2e-5 * ground.areaM2) wrong++
    } catch {
      thrown++
    }
  }
  return [
    atMost('overlay', `${count} scenes of touching, equal and tangent shapes: wrong by more than 2e-5 without a word`, wrong, '', 0),
    measured('overlay', `${count} scenes: flattened, and said so`, flattened, ''),
    atMost('overlay', `${count} scenes: exceptions`, thrown, '', 0),
  ]
}
