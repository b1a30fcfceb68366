import { join } from 'node:path'
import { expect, test } from 'vitest'
import { closing, countOfStep, countOfVitest } from '../../scripts/tally.mjs'

const passed = { status: 'passed', fullName: 'is right' }
const failed = { status: 'failed', fullName: 'is wrong' }
const skipped = { status: 'skipped', fullName: 'cs2cs agrees (cs2cs is not installed)' }
const file = (status: string, ...assertionResults: object[]) => ({ name: join('/root', 'tests', 'a.test.ts'), status, assertionResults })
const report = (...testResults: object[]) => ({ testResults })

test('a step counts as one', () => {
  expect(countOfStep(0)).toEqual({ passed: 1, failed: 0, skipped: [] })
  expect(countOfStep(2)).toEqual({ passed: 0, failed: 1, skipped: [] })
})

test('tests are counted over all files, and the skipped ones named', () => {
  expect(countOfVitest(report(file('passed', passed, skipped), file('failed', passed, failed)), 1, '/root')).toEqual({
    passed: 2, failed: 1, skipped: ['tests/a.test.ts › cs2cs agrees (cs2cs is not installed)'],
  })
})

test('a file that cannot be read is one failure', () => {
  expect(countOfVitest(report(file('passed', passed), file('failed')), 1)).toMatchObject({ passed: 1, failed: 1 })
})

test('a hook that throws is one failure, beside the tests it kept from running', () => {
  expect(countOfVitest(report(file('failed', skipped)), 1)).toMatchObject({ passed: 0, failed: 1, skipped: [expect.any(String)] })
})

test('a run that ends badly is a failure even if every test passed, and so is a run without a report', () => {
  expect(countOfVitest(report(file('passed', passed)), 1)).toMatchObject({ passed: 1, failed: 1 })
  expect(countOfVitest(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: [] })
})

test('a failure is not counted twice because the run ends badly for it', () => {
  expect(countOfVitest(report(file('failed', failed, failed)), 1)).toMatchObject({ passed: 0, failed: 2 })
})

test('the closing line adds the steps', () => {
  expect(closing([countOfStep(0), { passed: 411, failed: 0, skipped: [] }], false)).toEqual({ notes: [], line: '412 passed, 0 failed', code: 0 })
  expect(closing([countOfStep(0), countOfStep(1)], false)).toMatchObject({ line: '1 passed, 1 failed', code: 1 })
})

test('nothing run is nothing proven', () => {
  expect(closing([], false)).toMatchObject({ line: '0 passed, 0 failed', code: 1 })
})

test('skipped tests are named, and count as failed in CI only', () => {
  const counts = [{ passed: 3, failed: 0, skipped: ['a', 'b'] }]
  expect(closing(counts, false)).toEqual({ notes: ['2 skipped', '  a', '  b'], line: '3 passed, 0 failed', code: 0 })
  expect(closing(counts, true)).toEqual({
    notes: ['2 skipped, which counts as failed: in CI nothing is skipped', '  a', '  b'], line: '3 passed, 2 failed', code: 1,
  })
})
