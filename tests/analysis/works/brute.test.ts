import { expect, test } from 'vitest'
import { besideDeg } from '../../../src/analysis/poles/together'
import { run } from '../../../src/load'
import { isDay } from '../../../src/model/fault'
import type { Dataset } from '../../../src/model/dataset'
import { worksIn } from '../../../src/analysis/works/gathered'
import { network } from '../../network'
import { pick, random, whole } from '../../random'
import { found, limits, line } from './found'

type Place = readonly [x: number, y: number]

/** Works and telecom in a field of some hundred metres, most of them in one direction, at any time from 2025 to 2029. */
function anyNetwork(next: () => number): Dataset {
  const net = network()
  const course = (): [number, number][] => {
    const angle = (next() < 0.8 ? 0 : next() * Math.PI) + (next() - 0.5) * 0.8
    let [x, y] = [whole(next, -50, 100), whole(next, -20, 20)]
    return Array.from({ length: whole(next, 2, 5) }, () => {
      const turn = angle + (next() - 0.5) * 0.4
      const longM = whole(next, 5, 70)
      ;[x, y] = [x + longM * Math.cos(turn), y + longM * Math.sin(turn)]
      return [x, y]
    })
  }
  for (let i = whole(next, 1, 3); i > 0; i--) {
    const [year, month] = [whole(next, 2026, 2028), whole(next, 1, 12)]
    const [start, end] = [`${year}-${String(month).padStart(2, '0')}-10`, `${year + whole(next, 0, 1)}-12-20`]
    line(net, 'works', `W${i}`, course(), { sector: pick(next, ['road', 'water', 'gas']), owner: 'X', start, end })
  }
  for (let i = whole(next, 1, 8); i > 0; i--) {
    const year = next() < 0.2 ? undefined : whole(next, 2025, 2029)
    if (next() < 0.6) line(net, 'duct', `D${i}`, course(), { status: 'planned', ...(year && { phase: year }) })
    else line(net, 'cable', `C${i}`, course(), { action: 'underground', ...(year && { phase: year }) })
  }
  return net.dataset()
}

const far = (a: Place, b: Place) => Math.hypot(b[0] - a[0], b[1] - a[1])
const placesOf = (of: ArrayLike<number>): Place[] => Array.from({ length: of.length / 2 }, (_, i) => [of[2 * i]!, of[2 * i + 1]!])
function foot([px, py]: Place, [ax, ay]: Place, [bx, by]: Place): Place {
  const share = Math.max(0, Math.min(1, ((px - ax) * (bx - ax) + (py - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)))
  return [ax + share * (bx - ax), ay + share * (by - ay)]
}

const stepM = 0.1
const cellM = 0.5

/** Cells of half a metre of both lines that lie across from each other. */
function plainCells(works: readonly Place[], item: readonly Place[]): { own: Set<string>; other: Set<string> } {
  const [own, other] = [new Set<string>(), new Set<string>()]
  for (let i = 1; i < works.length; i++) for (let k = 1; k < item.length; k++) {
    const [p, q, r, s] = [works[i - 1]!, works[i]!, item[k - 1]!, item[k]!]
    const turn = Math.abs(((q[0] - p[0]) * (s[1] - r[1]) - (q[1] - p[1]) * (s[0] - r[0])) / (far(p, q) * far(r, s)))
    if (turn > Math.sin((besideDeg * Math.PI) / 180)) continue
    for (let offM = stepM / 2; offM < far(p, q); offM += stepM) {
      const at: Place = [p[0] + (offM / far(p, q)) * (q[0] - p[0]), p[1] + (offM / far(p, q)) * (q[1] - p[1])]
      const on = foot(at, r, s)
      if (far(at, on) > limits.withinM) continue
      const back = foot(on, p, q)
      // At the very end of a line everything beyond it meets.
      if (far(on, r) < 1e-6 || far(on, s) < 1e-6) continue
      other.add(`${k} ${Math.floor(far(r, on) / cellM)}`)
      own.add(`${i} ${Math.floor(far(p, back) / cellM)}`)
    }
  }
  return { own, other }
}

const days = (day: string) => Date.parse(day) / 86_400_000
/** How far apart in days; a year is all of it. */
const apart = (a: { from: string; to: string }, b: { from: string; to: string }) => Math.max(0, days(a.from) - days(b.to), days(b.from) - days(a.to))
const long = (places: readonly Place[]) => places.reduce((sum, place, i) => (i === 0 ? 0 : sum + far(places[i - 1]!, place)), 0)

/** Cells at the ends are only partly full. */
const slackM = 3.5

test.each([...Array(200).keys()])('works and telecom run along each other where sampling says so, seed %i', (seed) => {
  const dataset = anyNetwork(random(seed))
  const { works, items } = run(worksIn(dataset))
  const { opportunities } = found(dataset)
  for (const one of works) {
    expect(isDay(one.days.from)).toBe(true)
    const own = placesOf(one.lines[0]!)
    const met = items.flatMap((item) => {
      const gap = item.days ? apart(one.days, item.days) : 0
      const cells = plainCells(own, placesOf(item.lines[0]!))
      const lengthM = cells.other.size * cellM
      const least = Math.min(limits.overlapM, long(placesOf(item.lines[0]!)) / 2)
      // A limit that lies within what sampling can tell, or a month of 30 days and one of 31.
      const isUnsure = Math.abs(lengthM - least) <= slackM || (gap > 12 * 30 && gap < 12 * 31 + 2)
      return gap > 12 * 31 || lengthM < least - slackM ? [] : [{ id: item.feature.id, cells, isUnsure }]
    })
    const unsure = new Set(met.filter(({ isUnsure }) => isUnsure).map(({ id }) => id))
    const sure = met.filter(({ isUnsure }) => !isUnsure)
    const lengthOf = (list: typeof met) => new Set(list.flatMap(({ cells }) => [...cells.own])).size * cellM
    const opportunity = opportunities.find(({ subjects }) => subjects[0] === one.feature.id)
    const what = `seed ${seed}, ${one.feature.id}: ${sure.map(({ id }) => id)} ${lengthOf(sure)}, found ${opportunity?.subjects} ${opportunity?.proposals[0]!.gains.metres}`
    if (lengthOf(sure) > limits.overlapM + slackM) expect(opportunity, what).toBeDefined()
    if (lengthOf(met) < limits.overlapM - slackM) expect(opportunity, what).toBeUndefined()
    if (!opportunity) continue
    expect(opportunity.subjects.slice(1).filter((id) => !unsure.has(id)).toSorted(), what).toEqual(sure.map(({ id }) => id).toSorted())
    if (unsure.size === 0) expect(Math.abs(opportunity.proposals[0]!.gains.metres - lengthOf(sure)), what).toBeLessThan(slackM)
  }
})

test('the random networks have what to find and what not to', () => {
  const counts = [...Array(200).keys()].map((seed) => found(anyNetwork(random(seed))).opportunities.length)
  expect(counts.filter((n) => n > 0).length).toBeGreaterThan(80)
  expect(counts.filter((n) => n === 0).length).toBeGreaterThan(20)
})
