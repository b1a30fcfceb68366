import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { findChromium } from '../../scripts/chromium.mjs'

let folder = ''
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'tuyen-chromium-')) })
afterEach(() => rmSync(folder, { recursive: true, force: true }))

function put(name: string): string {
  writeFileSync(join(folder, name), '')
  return join(folder, name)
}

test('CHROMIUM_PATH comes before anything installed', () => {
  const own = put('my-browser')
  put('chromium')
  expect(findChromium({ CHROMIUM_PATH: own, PATH: folder })).toBe(own)
})

test('a CHROMIUM_PATH that is wrong is not passed over in silence', () => {
  put('chromium')
  expect(findChromium({ CHROMIUM_PATH: join(folder, 'none'), PATH: folder })).toBeUndefined()
})

if (process.platform !== 'win32') test('the path is searched, Chromium before Chrome', () => {
  const chrome = put('google-chrome')
  expect(findChromium({ PATH: ['/nowhere', folder].join(delimiter) })).toBe(chrome)
  const chromium = put('chromium')
  expect(findChromium({ PATH: ['/nowhere', folder].join(delimiter) })).toBe(chromium)
})

if (process.platform === 'win32') test('Edge, which every Windows has, will do', () => {
  expect(findChromium({ ...process.env, CHROMIUM_PATH: undefined })).toMatch(/\.exe$/)
})
