import { expect, test } from 'vitest'
import { ductYears } from '../../../src/analysis/ducts'
import { run } from '../../../src/load'
import { network } from '../../network'
import { lineOf } from './asking'

const some = () => network().square('unit', 'W', -10, -10, 300, { level: 'ward', unitCode: '1', name: 'Phường Một', validFrom: '2025-07-01' })
  .add('duct', 'D1', lineOf(0, 0, 100, 0), { owner: 'VNPT', street: 'Quang Trung', ways: 4, usedWays: 2, shareable: true, tenants: ['VNPT', 'FPT'] })
  .add('duct', 'D2', lineOf(0, 20, 100, 20), { owner: 'Viettel', ways: 2, status: 'planned', phase: 2028 })
  .add('duct', 'D3', lineOf(1000, 0, 1100, 0), { owner: 'Viettel' })
  .add('duct', 'D4', lineOf(0, 40, 100, 40), { ways: 9, status: 'decommissioned' })
  .add('cable', 'C1', lineOf(0, 0, 100, 0), { operator: 'MobiFone', placement: 'duct', duct: ['D1'], status: 'planned', phase: 2027 })
  .add('cable', 'C2', lineOf(0, 3, 100, 3), { operator: 'Viettel', placement: 'aerial', action: 'underground', moveTo: ['D1'], phase: 2029 })
const listed = (scope: string | null = null, from = 2026) => run(ductYears({ dataset: some().dataset(), scope }, from))

test('ways are counted at the end of each year: what is planned takes one from its year on, and nobody knows of a duct without a number', () => {
  const { years, lines } = listed()
  expect(years).toEqual([2026, 2027, 2028, 2029, 2030])
  expect(lines.map(({ id, free }) => [id, free])).toEqual([['D1', [2, 1, 1, 0, 0]], ['D2', [0, 0, 2, 2, 2]], ['D3', [null, null, null, null, null]]])
  expect(lines[0]).toMatchObject({ owner: 'VNPT', street: 'Quang Trung', ways: 4, used: 2, tenants: ['FPT'], isShareable: true, status: 'operational', phase: null })
})

test('only ducts of what is looked at are listed; near the end of the plans some years beyond are told', () => {
  expect(listed('W').lines.map(({ id }) => id)).toEqual(['D1', 'D2'])
  expect(listed(null, 2029).years).toEqual([2029, 2030, 2031, 2032, 2033])
})
