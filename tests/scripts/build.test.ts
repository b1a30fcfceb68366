import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'

const repository = resolve(import.meta.dirname, '../..')
let folder = ''
let files: string[] = []

function write(path: string, text: string) {
  mkdirSync(dirname(join(folder, path)), { recursive: true })
  writeFileSync(join(folder, path), text)
}

const read = (path: string) => readFileSync(join(folder, 'dist', path), 'utf8')
const named = (pattern: RegExp) => files.filter((file) => pattern.test(file))

/** A small program with the parts that matter, built with the real configuration; in the repository, to find its packages. */
beforeAll(async () => {
  mkdirSync(join(repository, 'out'), { recursive: true })
  folder = mkdtempSync(join(repository, 'out', 'build-'))
  write('index.html', '<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Tuyến</title></head><body><script type="module" src="./src/main.ts"></script></body></html>')
  write('public/licences/geojson-validation-LGPL-3.0.txt', 'LGPL')
  write('src/structure.ts', "import check from 'geojson-validation'\nexport const isValid = (it: object): boolean => check.valid(it as never)\n")
  write('src/worker.ts', "import { isValid } from './structure'\npostMessage(isValid({ type: 'Point' }))\n")
  write('src/sample.geojson', '{"type":"FeatureCollection","features":[]}')
  write('src/main.ts', `import { isValid } from './structure'
import sample from './sample.geojson?url'
new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
document.title = sample + String(isValid({ type: 'Point' }))
`)
  await build({ root: folder, configFile: join(repository, 'vite.config.ts'), mode: 'production', logLevel: 'silent', build: { outDir: join(folder, 'dist') } })
  files = readdirSync(join(folder, 'dist'), { recursive: true }).map((name) => String(name).replaceAll('\\', '/'))
}, 60_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the LGPL library stays in files of its own, in the page and in the worker', () => {
  const own = named(/^assets\/geojson-validation-.*\.js$/)
  expect(own.length).toBeGreaterThan(0)
  for (const file of named(/^assets\/.*\.js$/)) {
    const holds = read(file).includes('must have a member with the name "coordinates"')
    expect(holds, file).toBe(own.includes(file))
  }
  for (const user of [...named(/^assets\/index-.*\.js$/), ...named(/^assets\/worker-.*\.js$/)]) expect(read(user), user).toMatch(/from\s*["']\.\/geojson-validation-/)
  expect(named(/^assets\/worker-.*\.js$/)).toHaveLength(1)
})

test('the licences of what is shipped are shipped', () => {
  expect(read('licences/geojson-validation-LGPL-3.0.txt')).toBe('LGPL')
  const text = read('licences/third-party.txt')
  const { dependencies } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { dependencies: Record<string, string> }
  for (const [name, version] of Object.entries(dependencies)) expect(text).toContain(`${name} ${version} (`)
  expect(text).toContain('Permission is hereby granted')
  expect(text).toContain('@turf/boolean-clockwise ')
  expect(text).toContain('workbox-precaching ')
  expect(text).not.toContain('vitest ')
})

test('the LGPL text in the repository is whole, with the GPL it refers to', () => {
  const text = readFileSync(join(repository, 'public/licences/geojson-validation-LGPL-3.0.txt'), 'utf8')
  expect(text).toContain('GNU LESSER GENERAL PUBLIC LICENSE')
  expect(text).toContain('17. Interpretation of Sections 15 and 16.')
})

test('the page allows nothing but itself', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(read('index.html'))?.[1]?.replaceAll('&#39;', "'").split('; ')
  expect(policy).toEqual([
    "default-src 'none'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "img-src 'self' data: blob:", "font-src 'self'",
    "connect-src 'self'", "worker-src 'self' blob:", "manifest-src 'self'", "base-uri 'none'", "form-action 'none'",
  ])
  expect(read('index.html')).not.toMatch(/<script(?![^>]*\bsrc=)/)
})

test('the build works from any path', () => {
  const addresses = [...read('index.html').matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address)
  expect(addresses.length).toBeGreaterThan(2)
  for (const address of addresses) expect(address).toMatch(/^\.\//)
  expect(JSON.parse(read('manifest.webmanifest'))).toMatchObject({ name: 'Tuyến', lang: 'vi', theme_color: '#0B6B75', start_url: './', scope: './' })
})

test('everything is kept for the time without a network, data files too', () => {
  const kept = [...read('sw.js').matchAll(/"?url"?:\s*"([^"]*)"/g)].map(([, url]) => url)
  for (const file of files.filter((name) => /\.\w+$/.test(name) && !/^(sw|workbox-.*)\.js$/.test(name))) expect(kept, file).toContain(file)
  expect(kept.some((url) => /^assets\/sample-.*\.geojson$/.test(url ?? ''))).toBe(true)
})
