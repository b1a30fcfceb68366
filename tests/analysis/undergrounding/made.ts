import type { Item, Problem } from '../../../src/analysis/undergrounding/schedule'
import { whole } from '../../random'

/** A programme as it could be: a few years, tight limits, works in some of them, ducts with a little room that grows. */
export function madeProblem(next: () => number, { items, years, ducts }: { items: number; years: number; ducts: number }): Problem {
  const takes = Array.from({ length: ducts * 4 }, () => ({ duct: whole(next, 0, ducts - 1), ways: whole(next, 1, 2), since: next() < 0.9 ? years : whole(next, 0, years) }))
  const made = Array.from({ length: items }, (): Item => {
    const [cost, value, dig] = [whole(next, 5, 100), whole(next, 0, 100), next() < 0.3 ? whole(next, 0, years - 1) : -1]
    const options = Array.from({ length: years }, (_, year) => ({ year, cost: year === dig ? cost * 0.6 : cost, value: (value + (year === dig ? 20 : 0)) * (1 - 0.01 * year), isDig: year === dig }))
    const wanted = takes.length === 0 || next() < 0.5 ? [] : Array.from({ length: whole(next, 1, 3) }, () => whole(next, 0, takes.length - 1))
    return { options: options.filter(() => next() < 0.9), takes: [...new Set(wanted)], fixed: null }
  })
  const free = Array.from({ length: ducts }, () => {
    let room = whole(next, 0, 3)
    return Array.from({ length: years }, () => (room += next() < 0.2 ? whole(next, 0, 2) : 0))
  })
  const cost = made.reduce((sum, { options }) => sum + (options[0]?.cost ?? 0), 0)
  return { items: made, takes, free, limits: Array.from({ length: years }, () => (next() < 0.05 ? null : Math.round((cost / years) * (0.2 + 0.6 * next())))) }
}
