import { relative } from 'node:path'

/**
 * What a step of `npm test` came to. A skipped test is named, so that nobody takes silence for success.
 * @typedef {{ passed: number, failed: number, skipped: string[] }} Count
 */

/** A step that either works or does not. @param {number} code its exit code @returns {Count} */
export const countOfStep = (code) => (code === 0 ? { passed: 1, failed: 0, skipped: [] } : { passed: 0, failed: 1, skipped: [] })

/**
 * Counts vitest's JSON report. A file that breaks outside its tests (it cannot be read, a hook throws) is one failure,
 * and so is a run that ends badly for a reason no test shows, or that leaves no report.
 * @param {any} report @param {number} code vitest's exit code @param {string} [root]
 * @returns {Count}
 */
export function countOfVitest(report, code, root = '') {
  /** @type {Count} */
  const count = { passed: 0, failed: 0, skipped: [] }
  for (const file of report?.testResults ?? []) {
    const before = count.failed
    for (const test of file.assertionResults) {
      if (test.status === 'passed') count.passed++
      else if (test.status === 'failed') count.failed++
      else count.skipped.push(`${relative(root, file.name).replaceAll('\\', '/')} › ${test.fullName}`)
    }
    if (file.status === 'failed' && count.failed === before) count.failed++
  }
  if (code !== 0 && count.failed === 0) count.failed = 1
  return count
}

/**
 * The end of `npm test`: the names of what was skipped, the closing line, and the exit code. In CI every test has what
 * it needs, so nothing may be skipped there.
 * @param {Count[]} counts @param {boolean} inCi
 */
export function closing(counts, inCi) {
  const skipped = counts.flatMap((count) => count.skipped)
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0) + (inCi ? skipped.length : 0)
  const notes = skipped.length === 0 ? [] : [
    inCi ? `${skipped.length} skipped, which counts as failed: in CI nothing is skipped` : `${skipped.length} skipped`,
    ...skipped.map((name) => `  ${name}`),
  ]
  return { notes, line: `${passed} passed, ${failed} failed`, code: failed > 0 || passed === 0 ? 1 : 0 }
}
