import { expect, test } from 'vitest'
import { unsaidOf } from '../../../../src/analysis/tidiness/checks/hanging/unsaid'
import { askedOf, hung, only, street, t, without } from './asking'

const told = { bundled: true, ownerConsent: true, tagged: true, spareCoilM: 3, inUse: true }
const notes = (of: ReturnType<typeof street>, rules?: ReturnType<typeof without>) => unsaidOf(askedOf(of.dataset(), rules && { rules })).map(({ key, values }) => t(key, values ?? {}))

test('what nobody filled is counted, not accused', () => {
  expect(notes(hung(hung(street({}, { capacityCables: 4, ownerSign: true }), 'C1', told), 'C2', { ...told, tagged: undefined }))).toEqual([
    '1 trong 2 đối tượng “Cáp” chưa ghi “Có thẻ tên” nên không kiểm tra được “Cáp thiếu thẻ”; không ghi thì không bị nêu.',
  ])
  expect(notes(hung(street({}, { ownerSign: false }), 'C1', { ...told, inUse: false }))).toEqual([
    '6 trong 6 đối tượng “Cột treo cáp” chưa ghi “Sức treo” nên không kiểm tra được “Cột quá sức treo”; không ghi thì không bị nêu.',
  ])
  expect(notes(street({}, { capacityCables: 4, ownerSign: true }).point('chamber', 'B1', 0, 0))).toHaveLength(1)
})

test('of what hangs and stands, and of checks in force', () => {
  const full = () => street({}, { capacityCables: 4, ownerSign: true })
  expect(notes(hung(full(), 'C1', { ...told, tagged: undefined, status: 'planned' }))).toEqual([])
  expect(notes(hung(full(), 'C1', { placement: 'duct' }))).toEqual([])
  expect(notes(hung(full(), 'C1'), only('tag', {}))).toHaveLength(1)
  expect(notes(hung(full(), 'C1', { ...told, tagged: undefined }), without('tag'))).toEqual([])
})
