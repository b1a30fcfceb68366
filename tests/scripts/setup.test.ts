import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isBuilt, sourcesOf } from '../../scripts/build.mjs'
import { missingIn, objectionToNode } from '../../scripts/setup.mjs'

let folder = ''
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'tuyen-setup-')) })
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function write(path: string, content: unknown) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), typeof content === 'string' ? content : JSON.stringify(content))
}

const a = { version: '1.0.0', integrity: 'sha512-a' }
const native = { version: '2.0.0', integrity: 'sha512-n', optional: true }
const lock = (packages: object) => ({ lockfileVersion: 3, packages })

function install(packages: Record<string, object>) {
  for (const path of Object.keys(packages)) write(`${path}/package.json`, {})
  write('node_modules/.package-lock.json', lock(packages))
}

test('a fresh clone must be installed', () => {
  write('package-lock.json', lock({ '': {}, 'node_modules/a': a }))
  expect(missingIn(folder)).toBe('nothing is installed yet')
})

test('what the lock asks for is enough, without the optional packages of other machines', () => {
  write('package-lock.json', lock({ '': { name: 'it' }, 'node_modules/a': a, 'node_modules/native': native }))
  install({ 'node_modules/a': a })
  expect(missingIn(folder)).toBeUndefined()
})

test('a package that was added to the lock must be installed', () => {
  write('package-lock.json', lock({ 'node_modules/a': a, 'node_modules/b': a }))
  install({ 'node_modules/a': a })
  expect(missingIn(folder)).toBe('node_modules/b is missing')
})

test('another version or other bytes must be installed', () => {
  install({ 'node_modules/a': a })
  write('package-lock.json', lock({ 'node_modules/a': { ...a, version: '1.0.1' } }))
  expect(missingIn(folder)).toBe('node_modules/a is 1.0.0, not 1.0.1')
  write('package-lock.json', lock({ 'node_modules/a': { ...a, integrity: 'sha512-b' } }))
  expect(missingIn(folder)).toMatch(/^node_modules\/a is/)
})

test('a package whose folder was deleted must be installed', () => {
  write('package-lock.json', lock({ 'node_modules/a': a }))
  install({ 'node_modules/a': a })
  rmSync(join(folder, 'node_modules/a'), { recursive: true })
  expect(missingIn(folder)).toBe('node_modules/a is missing')
})

test('without a lock, what is installed is accepted', () => {
  install({ 'node_modules/a': a })
  expect(missingIn(folder)).toBeUndefined()
})

test.each([
  ['20.19.0', true], ['20.20.2', true], ['22.0.0', true], ['24.1.0', true], ['20.18.3', false], ['18.20.8', false], ['9.99.0', false],
])('Node %s is new enough: %s', (version, fine) => {
  expect(objectionToNode(version) === undefined).toBe(fine)
})

test('a Node too old is told what to get', () => {
  expect(objectionToNode('18.20.8')).toBe('Tuyến needs Node.js 20.19 or newer; this is 18.20.8. Get it from https://nodejs.org (the LTS version is right).')
})

function built() {
  write('index.html', '<!doctype html>')
  write('src/main.ts', 'one')
  write('data/sample/pole.geojson', '{}')
  write('dist/index.html', 'built')
  write('dist/.sources', sourcesOf(folder))
}

test('a build is good as long as what it was made from is the same', () => {
  built()
  expect(isBuilt(folder)).toBe(true)
})

test.each(['src/main.ts', 'src/ui/New.tsx', 'public/icon.svg', 'data/sample/pole.geojson', 'index.html', 'vite.config.ts', 'package-lock.json'])(
  'a build is stale when %s changes', (path) => {
    built()
    write(path, 'two')
    expect(isBuilt(folder)).toBe(false)
  })

test('a build is stale when a source is renamed', () => {
  built()
  write('src/other.tsx', 'one')
  rmSync(join(folder, 'src/main.ts'))
  expect(isBuilt(folder)).toBe(false)
})

test('a build that was broken off is no build', () => {
  built()
  rmSync(join(folder, 'dist/.sources'))
  expect(isBuilt(folder)).toBe(false)
})

test('tests, scripts and pages about the code are no part of the build', () => {
  built()
  write('tests/new.test.ts', 'two')
  write('README.md', 'two')
  expect(isBuilt(folder)).toBe(true)
})
