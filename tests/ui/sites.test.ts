import { describe, expect, it } from 'vitest'
import { translator } from '../../src/i18n'
import '../../src/i18n/languages'
import type { State } from '../../src/state'
import { asItIs } from '../../src/analysis/coverage/asked'
import { countMarks, shareAxis } from '../../src/ui/sites/axis'
import { whyOther } from '../../src/ui/sites/Finding'
import { costOf, moneyText } from '../../src/ui/sites/money'
import { random, whole } from '../random'

describe('the axes of the curve', () => {
  it('hold every share between round marks, few enough to be read, never beyond everybody', () => {
    expect(shareAxis([0.914, 0.994, 0.99])).toEqual({ low: 0.9, high: 1, marks: [0.9, 0.92, 0.94, 0.96, 0.98, 1] })
    expect(shareAxis([1, 1])).toMatchObject({ high: 1 })
    expect(shareAxis([0, 0]).low).toBe(0)
    for (let seed = 1; seed <= 300; seed++) {
      const next = random(seed)
      const shares = Array.from({ length: whole(next, 1, 5) }, () => next() ** whole(next, 1, 4))
      const { low, high, marks } = shareAxis(shares)
      expect(low, `seed ${seed}`).toBeLessThan(high)
      expect(low, `seed ${seed}`).toBeLessThanOrEqual(Math.min(...shares))
      expect(high, `seed ${seed}`).toBeGreaterThanOrEqual(Math.max(...shares) - 1e-9)
      expect(high).toBeLessThanOrEqual(1)
      expect(marks.length, `seed ${seed}`).toBeLessThanOrEqual(7)
      expect([marks[0], marks.at(-1)]).toEqual([low, high])
    }
  })
  it('count sites in whole steps up to the last one', () => {
    expect(countMarks(12)).toEqual([0, 2, 4, 6, 8, 10, 12])
    expect(countMarks(1)).toEqual([0, 1])
    expect(countMarks(0)).toEqual([0])
    expect(countMarks(23)).toEqual([0, 5, 10, 15, 20, 23])
    for (const most of [3, 7, 41, 99, 300, 2000]) {
      const marks = countMarks(most)
      expect(marks.at(-1)).toBe(most)
      expect(marks.length).toBeLessThanOrEqual(9)
      expect(marks).toEqual([...new Set(marks)].sort((a, b) => a - b))
    }
  })
})

describe('money', () => {
  it('is said as offices say it', () => {
    const [vi, en] = [translator('vi'), translator('en')]
    expect(moneyText(120e6, vi, 'vi')).toBe('120 triệu đồng')
    expect(moneyText(1_455e6, vi, 'vi')).toBe('1.455 triệu đồng')
    expect(moneyText(43_250e6, vi, 'vi')).toBe('43,3 tỷ đồng')
    expect(moneyText(43_250e6, en, 'en')).toBe('43.3 billion VND')
  })
  it('is summed as far as it is known, and what is not known is counted', () => {
    expect(costOf([{ costVnd: 120e6 }, { costVnd: null }, { costVnd: 95e6 }])).toEqual({ vnd: 215e6, unpriced: 1 })
    expect(costOf([])).toEqual({ vnd: 0, unpriced: 0 })
  })
})

describe('sites that were found', () => {
  const options = { question: { technology: '5G', operator: null }, most: 40 }
  const state = (change: object = {}) => ({ question: options.question, siteOptions: options, whatIf: asItIs, suggestions: { options, whatIf: asItIs }, ...change }) as unknown as State
  it('say why they are not those of the screen: the question first, then what is tried, then the choice', () => {
    expect(whyOther(state())).toBeNull()
    expect(whyOther(state({ suggestions: null }))).toBeNull()
    expect(whyOther(state({ siteOptions: { ...options, most: 7 } }))).toBe('differs')
    expect(whyOther(state({ siteOptions: { ...options, most: 7 }, whatIf: { ...asItIs, off: ['S'] } }))).toBe('otherTrial')
    expect(whyOther(state({ whatIf: { ...asItIs, off: ['S'] }, question: { technology: '4G', operator: null } }))).toBe('otherQuestion')
  })
})
