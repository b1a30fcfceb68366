import { describe, expect, it } from 'vitest'
import { noGains } from '../../src/analysis/sharing/result'
import { translator } from '../../src/i18n'
import '../../src/i18n/languages'
import { changesOf, gainText } from '../../src/ui/sharing/gains'

describe('what is gained', () => {
  const [vi, en] = [translator('vi'), translator('en')]
  it('is said by what counts most, and not at all where nothing is counted', () => {
    expect(gainText({ ...noGains, masts: 2, cables: 4, metres: 90 }, vi)).toBe('−2\u00a0cột')
    expect(gainText({ ...noGains, poles: 12, metres: 340 }, vi)).toBe('−12\u00a0cột')
    expect(gainText({ ...noGains, cables: 3, metres: 1920 }, vi)).toBe('1,92\u00a0km')
    expect(gainText({ ...noGains, cables: 3 }, vi)).toBe('3\u00a0cáp')
    expect(gainText(noGains, vi)).toBe('')
    expect([1, 2].map((masts) => gainText({ ...noGains, masts }, en))).toEqual(['−1\u00a0mast', '−2\u00a0masts'])
  })
})

it('a thing that is written to twice is one change', () => {
  expect(changesOf([{ ids: ['A', 'B'] }, { ids: ['B', 'C'] }, { ids: [] }])).toBe(3)
  expect(changesOf([])).toBe(0)
})
