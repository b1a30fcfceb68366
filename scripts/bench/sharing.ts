import { distance, point } from '@turf/turf'
import { nearPairs, pairsWithin } from '../../src/analysis/sharing/near'
import { planeAbout } from '../../src/analysis/plane'
import { random } from '../sample/random'
import { atLeast, measured, median, type Metric, timed } from './metric'
import { type Postgis, withoutPostgis, withPostgis } from './postgis'

const rounds = 5
/** Of ours in each round: they are short, and the machine has others to serve. */
const calls = 5
const reachM = 100
const meridian = 108

interface Made { readonly x: Float64Array; readonly y: Float64Array; readonly operators: Uint8Array }

/** One station on a square kilometre, a third of them beside or on the mast of another, of four operators. */
function made(count: number): Made {
  const next = random(1, 'sharing of the bench')
  const [x, y, wide] = [new Float64Array(count), new Float64Array(count), Math.sqrt(count) * 1000]
  for (let i = 0; i < count; i++) {
    const beside = i > 0 && next() < 1 / 3 ? Math.floor(next() * i) : -1
    const [far, turn] = [next() < 0.5 ? 0 : 250 * next(), 2 * Math.PI * next()]
    x[i] = beside < 0 ? (next() - 0.5) * wide : x[beside]! + far * Math.cos(turn)
    y[i] = beside < 0 ? 1_670_000 + (next() - 0.5) * wide : y[beside]! + far * Math.sin(turn)
  }
  return { x, y, operators: Uint8Array.from(x, () => [0, 0, 0, 0, 1, 1, 1, 2, 2, 3][Math.floor(next() * 10)]!) }
}

/** Index and all; names of the pairs as `low-high`. */
function ours({ x, y, operators }: Made): string[] {
  const found = pairsWithin(x, y, reachM)
  const pairs: string[] = []
  for (let i = 0; i < found.length; i += 2) if (operators[found[i]!] !== operators[found[i + 1]!]) pairs.push(`${found[i]}-${found[i + 1]}`)
  return pairs
}

/** Pairs of stations of different operators within 100 m, beside what a page would do and what a database would. */
export function sharing(): Metric[] {
  return [...besideTurf(made(5000)), ...[5000, 150_000].flatMap((count) => besidePostgis(count, made(count)))]
}

/** In metres on the ground both. Turf measures on a sphere, so pairs at the very edge may differ. */
function besideTurf({ x, y, operators }: Made): Metric[] {
  const plane = planeAbout(meridian)
  const globe = Array.from(x, (_, i) => plane.toGlobe(x[i]!, y[i]!))
  const points = globe.map((at) => point(at))
  const onPlane = () => nearPairs(plane, x, y, reachM).flatMap(({ a, b }) => (operators[a] === operators[b] ? [] : [`${a}-${b}`]))
  const laid = () => globe.map(([lng, lat]) => plane.toPlane(lng!, lat!))
  const onSphere = () => {
    const pairs: string[] = []
    for (let a = 0; a < points.length; a++) {
      for (let b = a + 1; b < points.length; b++) if (operators[a] !== operators[b] && distance(points[a]!, points[b]!, { units: 'meters' }) <= reachM) pairs.push(`${a}-${b}`)
    }
    return pairs
  }
  const [planes, layings, spheres]: [number[], number[], number[]] = [[], [], []]
  let differing = 0
  let all = 0
  for (let round = 0; round < rounds; round++) {
    let mine: string[] = []
    for (let call = 0; call < calls; call++) {
      const { ms, result } = timed(onPlane)
      planes.push(ms)
      layings.push(timed(laid).ms)
      mine = result
    }
    const { ms, result } = timed(onSphere)
    spheres.push(ms)
    all = mine.length
    differing = differenceOf(mine, result)
  }
  return [
    measured('sharing', 'pairs of 5,000 stations', all, ''),
    measured('sharing', '5,000 stations on the plane, index included, median of 25', median(planes), 'ms'),
    measured('sharing', 'turf.distance, every two of different operators, median of 5', median(spheres), 'ms'),
    atLeast('sharing', 'Turf / ours', median(spheres) / median(planes), '×', 300),
    measured('sharing', 'laying 5,000 stations on the plane, once for all that is asked of them, median of 25', median(layings), 'ms'),
    measured('sharing', 'Turf / ours with laying', median(spheres) / (median(planes) + median(layings)), '×'),
    measured('sharing', 'pairs only one of them has (Turf measures on a sphere)', differing, ''),
  ]
}

function besidePostgis(count: number, stations: Made): Metric[] {
  const said = `${count.toLocaleString('en')} stations`
  const times: number[] = []
  const [asked, indexing]: [number[], number[]] = [[], []]
  let mine: string[] = []
  const turn = () => {
    for (let call = 0; call < calls; call++) {
      const { ms, result } = timed(() => ours(stations))
      times.push(ms)
      mine = result
    }
  }
  const compared = withPostgis((database) => {
    filled(database, stations)
    for (let round = 0; round < rounds; round++) {
      turn()
      database.run('drop index if exists by_place;')
      const index = database.timed('create index by_place on stations using gist (geom);')
      const query = database.timed(`select count(*) ${join};`)
      indexing.push(index.ms)
      asked.push(index.ms + query.ms)
    }
    return { version: database.version, pairs: database.run(`select a.id || '-' || b.id ${join};`).map(([pair]) => pair!) }
  })
  if (!compared) for (let round = 0; round < rounds; round++) turn()
  const own = [measured('sharing', `${said} in metres, index included, median of 25`, median(times), 'ms'), measured('sharing', `pairs of ${said}`, mine.length, '')]
  if (!compared) return [...own, measured('sharing', `PostGIS: ${withoutPostgis()}`, NaN, '')]
  const differing = differenceOf(mine, compared.pairs)
  return [
    ...own,
    measured('sharing', `${compared.version}, ST_DWithin and GiST, index included, median of 5`, median(asked), 'ms'),
    measured('sharing', 'of that the index', median(indexing), 'ms'),
    atLeast('sharing', `PostGIS / ours, ${said}`, median(asked) / median(times), '×', 10),
    { bench: 'sharing', metric: `pairs only one of them has, ${said}`, value: differing, unit: '', goal: '= 0', met: differing === 0 },
  ]
}

const join = `from stations a join stations b on ST_DWithin(a.geom, b.geom, ${reachM}) and a.id < b.id and a.operator <> b.operator`

function filled(database: Postgis, { x, y, operators }: Made): void {
  database.run('create table raw (id int, operator int, x float8, y float8);')
  database.copy('raw', Array.from(x, (_, i) => [i, operators[i]!, x[i]!, y[i]!]))
  database.run('create table stations as select id, operator, ST_MakePoint(x, y) as geom from raw; analyze stations;')
}

function differenceOf(a: readonly string[], b: readonly string[]): number {
  const [first, second] = [new Set(a), new Set(b)]
  return a.filter((one) => !second.has(one)).length + b.filter((one) => !first.has(one)).length
}
