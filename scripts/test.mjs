import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { build } from './build.mjs'
import { chromium } from './chromium.mjs'
import { root, runTool, setUp } from './setup.mjs'
import { closing, countOfStep, countOfVitest } from './tally.mjs'

await setUp()
const browser = chromium()
if (browser) process.env.CHROMIUM_PATH = browser
const reports = mkdtempSync(join(tmpdir(), 'tuyen-test-'))

/** @param {string} text */
const head = (text) => console.log(`\n── ${text} ──`)

/** @param {string[]} projects */
async function vitest(...projects) {
  const file = join(reports, `${projects.join('-')}.json`)
  const code = await runTool('vitest/vitest.mjs', [
    'run', ...projects.flatMap((project) => ['--project', project]), '--reporter=default', '--reporter=json', `--outputFile.json=${file}`,
  ])
  return countOfVitest(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined, code, root)
}

/** @param {string} folder */
const hasTests = (folder) => existsSync(folder) && readdirSync(folder, { recursive: true }).some((name) => String(name).endsWith('.test.ts'))

const counts = []
head('types')
counts.push(countOfStep(await runTool('typescript/bin/tsc', ['--noEmit'])))
head('lint')
counts.push(countOfStep(await runTool('oxlint/bin/oxlint', [])))
head('unit and golden tests')
counts.push(await vitest('pure', 'unit'))
head('build')
counts.push(countOfStep(await build()))
if (hasTests(join(root, 'tests', 'e2e'))) {
  head('browser tests')
  counts.push(await vitest('e2e'))
}
rmSync(reports, { recursive: true, force: true })

const { notes, line, code } = closing(counts, process.env.CI === 'true')
console.log(`\n${[...notes, line].join('\n')}`)
process.exitCode = code
