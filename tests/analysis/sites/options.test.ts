import { expect, it } from 'vitest'
import { assumptionsOf } from '../../../src/analysis/coverage'
import { footings, standardOptions } from '../../../src/analysis/sites'
import { prices } from '../../../src/analysis/sites/options'
import { faultsOf } from '../../../src/model/rule'

const assumptions = assumptionsOf({})

it('begin with the question: its operator builds, of several generations the first', () => {
  expect(standardOptions({ assumptions }, { technology: '5G', operator: 'VNPT' })).toMatchObject({ builder: 'VNPT', technology: '5G', bandMHz: null, radiusM: null, most: 40 })
  expect(standardOptions({ assumptions }, { technology: 'broadband', operator: null })).toMatchObject({ builder: '', technology: '4G' })
})

it('aim at the share the assumptions demand, or at a number where they demand none', () => {
  expect(standardOptions({ assumptions }, { technology: '5G', operator: null }).aim).toEqual({ share: assumptions.target!.share })
  expect(standardOptions({ assumptions: { ...assumptions, target: null } }, { technology: '5G', operator: null }).aim).toEqual({ sites: 10 })
})

it('want what stands before what is built', () => {
  const { weights } = standardOptions({ assumptions }, { technology: '5G', operator: null })
  expect(footings.map((footing) => weights[footing])).toEqual([1, 0.9, 0.85, 0.8, 0.75, 0.5])
})

it('bring no price, since none was found, with a place for each of them', () => {
  expect(faultsOf(prices)).toEqual([])
  expect(prices.rules.map(({ id }) => id)).toEqual(footings.map((footing) => `price.${footing}`))
  expect(prices.rules.every(({ on, threshold }) => !on && threshold === null)).toBe(true)
  expect(Object.values(standardOptions({ assumptions }, { technology: '5G', operator: null }).pricesVnd)).toEqual(footings.map(() => null))
})
