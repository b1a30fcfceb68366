import loadHighs from 'highs'
import { describe, expect, it } from 'vitest'
import { choose } from '../../../src/analysis/sites/choice'
import type { Problem } from '../../../src/analysis/sites/problem'
import { run } from '../../../src/load'
import { random, whole } from '../../random'
import { madeProblem, worthOf } from './made'

/**
 * The best set of so many, as a mixed-integer program. A cell counts by the most wanted that serves it: for each step down
 * of the weights one variable says whether somebody at least so wanted serves it. Cells with the same candidates are one.
 */
function programOf({ count, reach, worth, weights }: Problem, sites: number): string {
  const serving = Array.from(worth, (): number[] => [])
  for (let candidate = 0; candidate < count; candidate++) if (weights[candidate]! > 0) for (const cell of reach(candidate)) serving[cell]!.push(candidate)
  const groups = new Map<string, number>()
  serving.forEach((list, cell) => void (list.length > 0 && groups.set(list.join(), (groups.get(list.join()) ?? 0) + worth[cell]!)))
  const levels = [...new Set(weights)].filter((weight) => weight > 0).sort((a, b) => b - a)
  const terms: string[] = []
  const rows: string[] = []
  const covered: string[] = []
  let group = 0
  for (const [list, people] of groups) {
    group++
    if (people === 0) continue
    levels.forEach((level, k) => {
      const able = list.split(',').map(Number).filter((candidate) => weights[candidate]! >= level)
      if (able.length === 0) return
      const name = `z${group}_${k}`
      terms.push(`${people * (level - (levels[k + 1] ?? 0))} ${name}`)
      rows.push(`${name} - ${able.map((candidate) => `y${candidate}`).join(' - ')} <= 0`)
      covered.push(name)
    })
  }
  const all = Array.from({ length: count }, (_, i) => `y${i}`)
  const broken = (parts: readonly string[], by: string) => parts.map((part, i) => (i % 20 === 19 ? `${part}\n` : part)).join(by)
  return `Maximize\n obj: ${broken(terms, ' + ')}\nSubject To\n n: ${broken(all, ' + ')} <= ${sites}\n${rows.map((row, i) => ` c${i}: ${row}`).join('\n')}\nBounds\n${covered.map((name) => ` 0 <= ${name} <= 1`).join('\n')}\nBinary\n ${broken(all, ' ')}\nEnd\n`
}

describe('sites beside the best there are', async () => {
  const highs = await loadHighs()

  it('are within 3 % of them in each of 50 random cases', { timeout: 60_000 }, () => {
    const shares: number[] = []
    for (let seed = 1; seed <= 50; seed++) {
      const next = random(seed)
      const problem = madeProblem(next, { candidates: whole(next, 30, 150), cells: whole(next, 200, 1000), weights: seed % 2 ? [1] : [1, 0.9, 0.85, 0.8, 0.75, 0.5] })
      const sites = whole(next, 3, 15)
      const solved = highs.solve(programOf(problem, sites), { mip_rel_gap: 1e-6 })
      expect(solved.Status, `seed ${seed}`).toBe('Optimal')
      const { picks, wanted } = run(choose(problem, { sites }, sites))
      const ours = worthOf(problem, picks.slice(0, wanted!).map(({ candidate }) => candidate))
      const best = solved.ObjectiveValue
      expect(ours, `seed ${seed}`).toBeLessThanOrEqual(best * (1 + 1e-5))
      expect(ours, `seed ${seed}`).toBeGreaterThanOrEqual(0.97 * best)
      shares.push(ours / best)
    }
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.998)
  })
})
