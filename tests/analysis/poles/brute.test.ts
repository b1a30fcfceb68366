import type { LineString } from 'geojson'
import { expect, test } from 'vitest'
import { polesOf } from '../../../src/analysis/poles/gathered'
import { linesOf } from '../../../src/analysis/poles/lines'
import { spansOf } from '../../../src/analysis/poles/spans'
import { streetsOf } from '../../../src/analysis/poles/streets'
import { besideDeg, togetherOf } from '../../../src/analysis/poles/together'
import { run } from '../../../src/load'
import type { Dataset } from '../../../src/model/dataset'
import { network } from '../../network'
import { pick, random, whole } from '../../random'
import { limits, road } from './found'

type Place = readonly [x: number, y: number]
const sectors = ['telecom', 'telecom', 'power', 'lighting'] as const
/** Streets from west to east. */
const streetsAt = [0, 25, 60]

/** Lines along streets, on either side, bent a little, some with cables and some without; some out in the open. */
function anyNetwork(next: () => number): Dataset {
  const net = network()
  const drawn = streetsAt.filter(() => next() < 0.7)
  for (const northM of drawn) road(net, northM)
  for (let k = whole(next, 2, 7); k > 0; k--) {
    const [streetM, side, beginM, offM, slope] = [pick(next, [...streetsAt, 100]), pick(next, [-1, 1]), whole(next, -150, 150), 1.5 + 7 * next(), (next() - 0.5) * 0.03]
    const [spanM, n, owner, sector] = [whole(next, 20, 85), whole(next, 2, 8), pick(next, ['A', 'B', 'C']), pick(next, sectors)]
    const ids = Array.from({ length: n }, (_, i) => `${owner}${k}.${i}`)
    ids.forEach((id, i) => void net.pole(id, beginM + i * spanM, streetM + side * Math.max(0.5, offM + slope * i * spanM + next()), { owner, sector }))
    if (next() < 0.7) net.cable(`X${k}`, ...ids)
  }
  return net.dataset()
}

const far = (a: Place, b: Place) => Math.hypot(b[0] - a[0], b[1] - a[1])
const side = (a: Place, b: Place, p: Place) => (b[0] - a[0]) * (p[1] - a[1]) - (b[1] - a[1]) * (p[0] - a[0])
const crosses = (a: Place, b: Place, c: Place, d: Place) => side(c, d, a) * side(c, d, b) < 0 && side(a, b, c) * side(a, b, d) < 0

const stepM = 0.25

/** Every quarter of a metre of the first line is asked of every span of the second; what is found is marked on both. */
function plainRuns(a: readonly Place[], b: readonly Place[], roads: readonly (readonly [Place, Place])[]): number[] {
  const met: { atM: number; feet: number[] }[] = []
  let beganM = 0
  for (let i = 1; i < a.length; i++) {
    const [p, q] = [a[i - 1]!, a[i]!]
    const longM = far(p, q)
    for (let offM = stepM / 2; offM < longM; offM += stepM) {
      const at: Place = [p[0] + (offM / longM) * (q[0] - p[0]), p[1] + (offM / longM) * (q[1] - p[1])]
      const feet: number[] = []
      let otherM = 0
      for (let k = 1; k < b.length; k++) {
        const [r, s] = [b[k - 1]!, b[k]!]
        const long = far(r, s)
        const turn = Math.abs(((q[0] - p[0]) * (s[1] - r[1]) - (q[1] - p[1]) * (s[0] - r[0])) / (longM * long))
        const share = Math.max(0, Math.min(1, ((at[0] - r[0]) * (s[0] - r[0]) + (at[1] - r[1]) * (s[1] - r[1])) / (long * long)))
        const foot: Place = [r[0] + share * (s[0] - r[0]), r[1] + share * (s[1] - r[1])]
        if (turn <= Math.sin((besideDeg * Math.PI) / 180) && far(at, foot) <= limits.withinM && !roads.some(([c, d]) => crosses(at, foot, c, d))) feet.push(otherM + share * long)
        otherM += long
      }
      if (feet.length > 0) met.push({ atM: beganM + offM, feet })
    }
    beganM += longM
  }
  const runs: (typeof met)[] = []
  for (const one of met) {
    if (one.atM - (runs.at(-1)?.at(-1)?.atM ?? -Infinity) > limits.spanM) runs.push([])
    runs.at(-1)!.push(one)
  }
  return runs.map((of) => {
    const cells = new Set(of.flatMap(({ feet }) => feet.map((foot) => Math.floor(foot))))
    return Math.min(of.length * stepM, cells.size)
  })
}

/** What lies so near to a limit may be told either way by sampling. */
const slackM = 3

test.each([...Array(200).keys()])('lines run together where sampling says so, seed %i', (seed) => {
  const next = random(seed)
  const poles = run(polesOf(anyNetwork(next)))
  const streets = run(streetsOf(poles.roads, poles.plane))
  const lines = run(linesOf(run(spansOf(poles, streets, limits.spanM)), poles.places))
  const places = lines.map((line) => line.map((i): Place => [poles.places[2 * i]!, poles.places[2 * i + 1]!]))
  const roads = poles.roads.map(({ geometry }) => (geometry as LineString).coordinates.map(([lng, lat]) => poles.plane.toPlane(lng!, lat!)) as unknown as readonly [Place, Place])
  const found = run(togetherOf(poles, lines, streets, limits))
  for (let a = 0; a < lines.length; a++) for (let b = a + 1; b < lines.length; b++) {
    const [p, q] = [lines[a]![0]!, lines[b]![0]!]
    const own = found.filter(({ sides }) => sides[0].line === a && sides[1].line === b).map(({ lengthM }) => lengthM)
    if (poles.sectors[p] !== 'telecom' && poles.sectors[q] !== 'telecom') {
      expect(own, `seed ${seed}: ${a} ${b}`).toEqual([])
      continue
    }
    if (poles.group[p] === poles.group[q] && lines[a]!.some((i) => lines[b]!.includes(i))) continue
    const sampled = plainRuns(places[a]!, places[b]!, roads)
    const sure = sampled.filter((long) => long >= limits.overlapM + slackM)
    const maybe = sampled.filter((long) => long >= limits.overlapM - slackM)
    expect(own.length, `seed ${seed}: ${a} ${b} ${own} ${sampled}`).toBeGreaterThanOrEqual(sure.length)
    expect(own.length, `seed ${seed}: ${a} ${b} ${own} ${sampled}`).toBeLessThanOrEqual(maybe.length)
    for (const long of own) expect(Math.min(...maybe.map((one) => Math.abs(one - long))), `seed ${seed}: ${a} ${b}`).toBeLessThan(slackM + 0.02 * long)
  }
})

test.each([...Array(200).keys()])('lines are poles of one owner and sector, never farther apart than a span, and none of what a cable joins is lost, seed %i', (seed) => {
  const next = random(seed)
  const poles = run(polesOf(anyNetwork(next)))
  const streets = run(streetsOf(poles.roads, poles.plane))
  const lines = run(linesOf(run(spansOf(poles, streets, limits.spanM)), poles.places))
  const at = (i: number): Place => [poles.places[2 * i]!, poles.places[2 * i + 1]!]
  const spans = new Map<string, number>()
  lines.forEach((line, l) => line.forEach((j, k) => {
    if (k === 0) return
    const i = line[k - 1]!
    expect(poles.group[i]).toBe(poles.group[j])
    expect(far(at(i), at(j))).toBeLessThanOrEqual(limits.spanM)
    const key = `${Math.min(i, j)} ${Math.max(i, j)}`
    expect(spans.has(key), `seed ${seed}: span ${key} twice`).toBe(false)
    spans.set(key, l)
  }))
  const joined = new Map<number, Set<number>>()
  const rootOf = (i: number): Set<number> => joined.get(i) ?? joined.set(i, new Set([i])).get(i)!
  for (const line of lines) for (const i of line) {
    const all = new Set([...rootOf(line[0]!), ...rootOf(i)])
    for (const one of all) joined.set(one, all)
  }
  for (const passed of poles.under) for (let k = 1; k < passed.length; k++) {
    const [i, j] = [passed[k - 1]!, passed[k]!]
    if (poles.group[i] === poles.group[j] && i !== j && far(at(i), at(j)) <= limits.spanM) expect(rootOf(i).has(j), `seed ${seed}: ${i} ${j}`).toBe(true)
  }
})
