import loadHighs from 'highs'
import { describe, expect, it, test } from 'vitest'
import { type Problem, type Schedule, scheduled } from '../../../src/analysis/undergrounding/schedule'
import { run } from '../../../src/load'
import { random, whole } from '../../random'
import { madeProblem } from './made'

const solved = (problem: Problem): Schedule => run(scheduled(problem))

/** What is broken, counted anew: money, room, years nobody may have. */
function broken({ items, limits, takes, free }: Problem, { years, spent, value }: Schedule): string[] {
  const chosen = items.map(({ options }, i) => options.find(({ year }) => year === years[i]))
  const faults: string[] = []
  chosen.forEach((option, i) => years[i] !== -1 && !option && faults.push(`item ${i} in a year it has not`))
  limits.forEach((limit, year) => {
    const sum = chosen.reduce((all, option) => all + (option?.year === year ? option.cost : 0), 0)
    if (Math.abs(sum - spent[year]!) > 1e-6) faults.push(`year ${year} says ${spent[year]}, is ${sum}`)
    if (limit !== null && sum > limit + 1e-6) faults.push(`year ${year} over by ${sum - limit}`)
    free.forEach((room, duct) => {
      const taken = takes.reduce((all, take, t) => all + (take.duct === duct && take.since > year && chosen.some((option, i) => option && option.year <= year && items[i]!.takes.includes(t)) ? take.ways : 0), 0)
      if (taken > room[year]!) faults.push(`duct ${duct} in year ${year}: ${taken} of ${room[year]}`)
    })
  })
  const worth = chosen.reduce((all, option) => all + (option?.value ?? 0), 0)
  if (Math.abs(worth - value) > 1e-6) faults.push(`says ${value}, is worth ${worth}`)
  return faults
}

test('no year is over its limit and no duct over its room, in any of 60 random programmes', { timeout: 60_000 }, () => {
  for (let seed = 1; seed <= 60; seed++) {
    const next = random(seed)
    const problem = madeProblem(next, { items: whole(next, 0, 40), years: whole(next, 1, 6), ducts: whole(next, 0, 6) })
    expect(broken(problem, solved(problem)), `seed ${seed}`).toEqual([])
  }
})

test('the same question has the same answer, as often as it is asked', { timeout: 60_000 }, () => {
  for (let seed = 1; seed <= 8; seed++) {
    const made = () => madeProblem(random(seed), { items: 40, years: 5, ducts: 4 })
    expect([...solved(made()).years], `seed ${seed}`).toEqual([...solved(made()).years])
  }
})

test('what a person fixed stays, whatever it breaks, and nothing else is put where it broke something', { timeout: 60_000 }, () => {
  for (let seed = 1; seed <= 40; seed++) {
    const next = random(seed)
    const plain = madeProblem(next, { items: 30, years: 4, ducts: 3 })
    const items = plain.items.map((item) => (next() < 0.3 && item.options.length > 0 ? { ...item, fixed: item.options[whole(next, 0, item.options.length - 1)]!.year } : item))
    const problem = { ...plain, items }
    const { years } = solved(problem)
    items.forEach(({ fixed }, i) => fixed !== null && expect(years[i], `seed ${seed}`).toBe(fixed))
    const alone = run(scheduled({ ...problem, items: items.map((item) => (item.fixed === null ? { ...item, options: [] } : item)) }))
    problem.limits.forEach((limit, year) => {
      if (limit === null || alone.spent[year]! <= limit) return
      expect(items.some(({ fixed, options }, i) => fixed === null && years[i] === year && options.find((one) => one.year === year)!.cost > 0), `seed ${seed}`).toBe(false)
    })
  }
})

test('without limits everything is done in the year it is worth most', () => {
  const { items, takes, free } = madeProblem(random(7), { items: 20, years: 5, ducts: 0 })
  const { years } = solved({ items, takes, free, limits: [null, null, null, null, null] })
  items.forEach(({ options }, i) => expect(options.find(({ year }) => year === years[i])?.value ?? 0).toBe(Math.max(0, ...options.map(({ value }) => value))))
})

test('a way that two of them use is taken once, from the first year on', () => {
  const option = (year: number) => ({ year, cost: 1, value: 10 - year, isDig: false })
  const item = (...takes: number[]) => ({ options: [option(0), option(1)], takes, fixed: null })
  const shared: Problem = { items: [item(0), item(0)], limits: [1, 1], takes: [{ duct: 0, ways: 1, since: 2 }], free: [[1, 1]] }
  expect([...solved(shared).years].sort()).toEqual([0, 1])
  const apart: Problem = { ...shared, items: [item(0), item(1)], takes: [{ duct: 0, ways: 1, since: 2 }, { duct: 0, ways: 1, since: 2 }] }
  expect([...solved(apart).years].sort()).toEqual([-1, 0])
  const promised: Problem = { ...apart, takes: [{ duct: 0, ways: 1, since: 0 }, { duct: 0, ways: 1, since: 2 }] }
  expect([...solved(promised).years].sort()).toEqual([0, 1])
  const later: Problem = { ...apart, items: [item(0)], free: [[0, 1]] }
  expect([...solved(later).years]).toEqual([1])
})

/** The exact programme: x for each undertaking in each year, t for each take at the end of each year. */
function programOf({ items, limits, takes, free }: Problem): string {
  const names: string[] = []
  const rows: string[] = []
  const terms: string[] = []
  const sum = (parts: readonly string[]) => parts.map((part, i) => (i % 20 === 19 ? `${part}\n` : part)).join(' + ')
  const x = (item: number, year: number) => `x${item}_${year}`
  items.forEach(({ options, takes: own }, i) => {
    for (const { year, value } of options) {
      names.push(x(i, year))
      terms.push(`${value} ${x(i, year)}`)
      for (const take of own) for (let at = year; at < takes[take]!.since; at++) rows.push(`t${take}_${at} - ${x(i, year)} >= 0`)
    }
    if (options.length > 0) rows.push(`${sum(options.map(({ year }) => x(i, year)))} <= 1`)
  })
  limits.forEach((limit, year) => {
    const spent = items.flatMap(({ options }, i) => options.filter((option) => option.year === year).map(({ cost }) => `${cost} ${x(i, year)}`))
    if (limit !== null && spent.length > 0) rows.push(`${sum(spent)} <= ${limit}`)
    free.forEach((room, duct) => {
      const taken = takes.flatMap((take, t) => (take.duct === duct && take.since > year ? [`${take.ways} t${t}_${year}`] : []))
      if (taken.length > 0) rows.push(`${sum(taken)} <= ${room[year]}`)
    })
  })
  takes.forEach(({ since }, t) => {
    for (let year = 0; year < since; year++) names.push(`t${t}_${year}`)
  })
  return `Maximize\n obj: ${sum(terms)}\nSubject To\n${rows.map((row, i) => ` c${i}: ${row}`).join('\n')}\nBinary\n ${names.join('\n ')}\nEnd\n`
}

describe('programmes beside the best there are', async () => {
  const highs = await loadHighs()

  it('are within 10 % of them in each of 50 random small cases', { timeout: 120_000 }, () => {
    const shares: number[] = []
    for (let seed = 1; seed <= 50; seed++) {
      const next = random(seed)
      const problem = madeProblem(next, { items: whole(next, 4, 16), years: whole(next, 2, 5), ducts: whole(next, 0, 3) })
      if (!problem.items.some(({ options }) => options.length > 0)) continue
      const best = highs.solve(programOf(problem), { mip_rel_gap: 1e-6 })
      expect(best.Status, `seed ${seed}`).toBe('Optimal')
      const ours = solved(problem)
      expect(broken(problem, ours), `seed ${seed}`).toEqual([])
      expect(ours.value, `seed ${seed}`).toBeLessThanOrEqual(best.ObjectiveValue * (1 + 1e-5) + 1e-6)
      expect(ours.value, `seed ${seed}`).toBeGreaterThanOrEqual(0.9 * best.ObjectiveValue - 1e-6)
      shares.push(best.ObjectiveValue > 0 ? ours.value / best.ObjectiveValue : 1)
    }
    expect(shares.reduce((sum, share) => sum + share, 0) / shares.length).toBeGreaterThan(0.98)
  })
})
