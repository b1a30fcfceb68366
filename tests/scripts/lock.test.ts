import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'
import { absentFrom, completed, systemOf } from '../../scripts/lock.mjs'

test('the lock names the packages of every system; if it does not, run scripts/lock.mjs', () => {
  const lock = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../package-lock.json'), 'utf8'))
  expect(absentFrom(lock.packages)).toEqual([])
})

const tool = { version: '1.0.0', dev: true, optionalDependencies: { 'tool-win32-x64-msvc': '1.0.0', 'tool-linux-x64-musl': '1.0.0', 'tool-darwin-arm64': '1.0.0' } }

test('what is absent is found, wherever npm may have put the rest', () => {
  const packages = {
    '': { version: '1' },
    'node_modules/host/node_modules/tool': tool,
    'node_modules/host/node_modules/tool/node_modules/tool-win32-x64-msvc': { version: '1.0.0' },
    'node_modules/host/node_modules/tool-linux-x64-musl': { version: '1.0.0' },
    'node_modules/other/node_modules/tool-darwin-arm64': { version: '1.0.0' },
  }
  expect(absentFrom(packages).map(({ name }) => name)).toEqual(['tool-darwin-arm64'])
  expect(absentFrom({ ...packages, 'node_modules/tool-darwin-arm64': { version: '1.0.0' } })).toEqual([])
})

test('a completed lock lacks nothing, and changes nothing it had', () => {
  const packages = { '': { version: '1' }, 'node_modules/tool': tool }
  const whole = completed(packages)
  expect(absentFrom(whole)).toEqual([])
  expect(whole).toMatchObject(packages)
  expect(JSON.parse(JSON.stringify(whole['node_modules/tool-linux-x64-musl']))).toEqual({
    version: '1.0.0', cpu: ['x64'], dev: true, libc: ['musl'], optional: true, os: ['linux'],
  })
})

test.each([
  ['@rollup/rollup-linux-arm-musleabihf', ['linux'], ['arm'], ['musl']], ['@rollup/rollup-linux-arm64-gnu', ['linux'], ['arm64'], ['glibc']],
  ['@oxlint/binding-win32-ia32-msvc', ['win32'], ['ia32'], undefined], ['@oxlint/binding-android-arm-eabi', ['android'], ['arm'], undefined],
])('%s is for %s %s', (name, os, cpu, libc) => {
  expect(systemOf(name)).toEqual({ os, cpu, libc })
})

test('a package whose name does not say its system is not guessed at', () => {
  expect(systemOf('fsevents')).toBeUndefined()
  expect(() => completed({ 'node_modules/a': { optionalDependencies: { fsevents: '2.3.3' } } })).toThrow(/Got fsevents/)
})
