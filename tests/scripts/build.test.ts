import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { build, createServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'

const repository = resolve(import.meta.dirname, '../..')
const page = readFileSync(join(repository, 'index.html'), 'utf8')
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
  write('index.html', page)
  write('public/licences/geojson-validation-LGPL-3.0.txt', 'LGPL')
  write('src/structure.ts', "import check from 'geojson-validation'\nexport const isValid = (it: object): boolean => check.valid(it as never)\n")
  write('src/worker.ts', "import { isValid } from './structure'\npostMessage(isValid({ type: 'Point' }))\n")
  write('src/sample.geojson', '{"type":"FeatureCollection","features":[]}')
  write('src/later.ts', 'export const later = document.title\n')
  write('src/main.ts', `import { isValid } from './structure'
import sample from './sample.geojson?url'
new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
document.title = sample + String(isValid({ type: 'Point' }))
void import('./later')
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
  for (const users of [named(/^assets\/boot-.*\.js$/), named(/^assets\/worker-.*\.js$/)]) {
    expect(users).toHaveLength(1)
    expect(read(users[0]!), users[0]).toMatch(/from\s*["']\.\/geojson-validation-/)
  }
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

const policyOf = (html: string) => /http-equiv="Content-Security-Policy"\s+content="([^"]*)"/.exec(html)?.[1]?.split('; ')

test('the page allows nothing but itself, and addresses somebody typed', () => {
  expect(policyOf(page)).toEqual([
    "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' data: blob:", "font-src 'self'",
    "connect-src 'self' https: http:", "worker-src 'self'", "manifest-src 'self'", "object-src 'none'", "frame-src 'none'",
    "base-uri 'none'", "form-action 'none'", "require-trusted-types-for 'script'", 'trusted-types default',
  ])
})

test('the build keeps the policy of the page as it is, before anything it rules', () => {
  const built = read('index.html')
  expect(policyOf(built)).toEqual(policyOf(page))
  expect(built.match(/Content-Security-Policy/g)).toHaveLength(1)
  expect(built.indexOf('Content-Security-Policy')).toBeLessThan(built.search(/<(script|link|style)/))
  expect(built).not.toMatch(/<script(?![^>]*\bsrc=)|<style| style=| on\w+=/)
})

test('only the development server loosens the policy', async () => {
  const server = await createServer({ root: folder, configFile: join(repository, 'vite.config.ts'), logLevel: 'silent', server: { middlewareMode: true, ws: false } })
  const served = policyOf(await server.transformIndexHtml('/index.html', page))
  await server.close()
  expect(served?.join('; ')).toContain("script-src 'self' 'unsafe-inline'")
})

test('the build works from any path', () => {
  const addresses = [...read('index.html').matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address)
  expect(addresses.length).toBeGreaterThan(2)
  for (const address of addresses) expect(address).toMatch(/^\.\//)
  expect(JSON.parse(read('manifest.webmanifest'))).toMatchObject({ name: 'Tuyến', lang: 'vi', theme_color: '#0B6B75', start_url: './', scope: './' })
})

test('the program is kept for the time without a network; the sample, larger than the program, comes after it', () => {
  const kept = [...read('sw.js').matchAll(/"?url"?:\s*"([^"]*)"/g)].map(([, url]) => url)
  const program = files.filter((name) => /\.\w+$/.test(name) && !/^(sw|workbox-.*)\.js$|\.geojson$/.test(name))
  for (const file of program) expect(kept, file).toContain(file)
  expect(program.some((file) => /^assets\/later-.*\.js$/.test(file))).toBe(true)
  expect(kept.filter((url) => url?.endsWith('.geojson'))).toEqual([])
  expect(read('sw.js')).toContain('tuyen-sample')
})

test('a newer program waits until it is wanted', () => {
  const worker = read('sw.js')
  expect(worker.match(/skipWaiting\(\)/g)).toHaveLength(1)
  expect(worker).toMatch(/SKIP_WAITING["'][\s)]*(&&|\{)\s*self\.skipWaiting\(\)/)
  expect(read('index.html')).not.toContain('registerSW')
})
