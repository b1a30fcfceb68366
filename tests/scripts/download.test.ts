import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'

const repository = resolve(import.meta.dirname, '../..')
const mostKB = 750
let folder = ''
let files: string[] = []

interface Chunk { file: string; name?: string; imports?: string[]; dynamicImports?: string[]; css?: string[]; src?: string }
let chunks: Record<string, Chunk> = {}

beforeAll(async () => {
  mkdirSync(join(repository, 'out'), { recursive: true })
  folder = mkdtempSync(join(repository, 'out', 'download-'))
  process.env.NODE_ENV = 'production'
  await build({ root: repository, mode: 'production', logLevel: 'silent', build: { outDir: folder, manifest: 'manifest.json' } })
  files = readdirSync(folder, { recursive: true }).map((name) => String(name).replaceAll('\\', '/'))
  chunks = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Record<string, Chunk>
}, 120_000)

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const text = (file: string) => readFileSync(join(folder, file), 'utf8')
const kB = (file: string) => gzipSync(readFileSync(join(folder, file)), { level: 9 }).length / 1024

/** A chunk with all it imports at once. */
function withImports(key: string, seen = new Set<string>()): Set<string> {
  if (seen.has(key)) return seen
  seen.add(key)
  for (const next of chunks[key]?.imports ?? []) withImports(next, seen)
  return seen
}

/** By its source, or by the name of the file it shares with what it stands on. */
const keyOf = (source: string, name: string): string | undefined => Object.keys(chunks).find((key) => key === source || (chunks[key]!.name === name && chunks[key]!.file.endsWith('js')))

/** What the frame of the screen is made of: the entry, and the start it asks for at once. */
function frame(): Set<string> {
  const [, asked] = /<script type="module"[^>]* src="\.\/([^"]+)"/.exec(text('index.html'))!
  const entry = Object.keys(chunks).find((key) => chunks[key]!.file === asked)!
  return withImports(keyOf('src/ui/start.tsx', 'start')!, withImports(entry))
}

/** Modules a worker's file imports at once, by name, since workers are in no manifest. */
function withModules(file: string, seen = new Set<string>()): Set<string> {
  if (seen.has(file)) return seen
  seen.add(file)
  for (const [, name] of text(file).matchAll(/(?:from|import)\s*["']\.\/([^"']+\.m?js)["']/g)) withModules(`assets/${name}`, seen)
  return seen
}

/** Everything that is asked for before the first map stands: page, engine, both workers, the fonts they draw with, the card of the tour. */
function firstDownload(): Map<string, number> {
  const first = frame()
  for (const key of [keyOf('src/map/view.ts', 'view')!, 'data/vietnam.json', 'src/ui/help/Card.tsx']) if (chunks[key]) withImports(key, first)
  const asked = new Set(['index.html'])
  for (const key of first) {
    const { file, css = [] } = chunks[key]!
    for (const name of [file, ...css]) asked.add(name)
  }
  for (const file of files.filter((name) => /^assets\/(worker|maplibre-gl-worker)-[^/]*\.m?js$/.test(name))) for (const name of withModules(file)) asked.add(name)
  for (const file of files.filter((name) => /\.(woff2|ttf|otf)$/.test(name))) asked.add(file)
  return new Map([...asked].map((file) => [file, kB(file)]))
}

test(`the first download, map engine and fonts included, is at most ${mostKB} KB of gzip`, () => {
  const parts = [...firstDownload()].sort((a, b) => b[1] - a[1])
  const sum = parts.reduce((total, [, size]) => total + size, 0)
  const list = parts.map(([file, size]) => `${size.toFixed(1).padStart(7)} KB  ${file}`).join('\n')
  console.log(`${sum.toFixed(0)} KB of gzip at first\n${list}`)
  expect(sum, list).toBeLessThanOrEqual(mostKB)
})

test('our worker and the map engine are in it', () => {
  const parts = [...firstDownload().keys()]
  expect(parts.filter((file) => file.startsWith('assets/worker-'))).toHaveLength(1)
  expect(parts.some((file) => /\.(woff2|ttf)$/.test(file)), 'fonts').toBe(true)
  expect(parts.some((file) => file.endsWith('js') && text(file).includes('maplibregl-canvas')), 'map engine').toBe(true)
})

test('the frame of the screen is painted before the map engine has come', () => {
  for (const key of frame()) expect(text(chunks[key]!.file), key).not.toContain('maplibregl-canvas')
})

test('the page names what its frame is made of before the first script has run', () => {
  const links = [...text('index.html').matchAll(/<link rel="(modulepreload|preload)"[^>]* href="\.\/([^"]+)"/g)].map(([, rel, file]) => [rel, file!] as const)
  const start = chunks[keyOf('src/ui/start.tsx', 'start')!]!
  const code = [...withImports(keyOf('src/ui/start.tsx', 'start')!)].map((key) => chunks[key]!.file).filter((file) => !text('index.html').includes(`src="./${file}"`))
  expect(links.filter(([rel]) => rel === 'modulepreload').map(([, file]) => file).sort()).toEqual(code.sort())
  expect(links.filter(([rel]) => rel === 'preload').map(([, file]) => file)).toEqual([...start.css!, ...[400, 500, 600].map((weight) => `fonts/be-vietnam-pro-${weight}.woff2`)])
  for (const [, file] of links) expect(files).toContain(file)
})

test('the browser is told to read what comes first in one go', () => {
  const told = files.filter((file) => file.endsWith('.js') && text(file).startsWith('//# allFunctionsCalledOnLoad\n'))
  expect(told).toEqual([chunks[keyOf('src/ui/start.tsx', 'start')!]!.file])
})

test('the sample city is one file, with every object of its kinds', () => {
  const sample = files.filter((file) => file.endsWith('.geojson'))
  expect(sample).toHaveLength(1)
  const source = join(repository, 'data/sample')
  const parts = readdirSync(source).sort().flatMap((file) => (JSON.parse(readFileSync(join(source, file), 'utf8')) as { features: object[] }).features)
  const whole = JSON.parse(text(sample[0]!)) as { description: string; features: object[] }
  expect(whole.features).toEqual(parts)
  expect(whole.description).toBe('Dữ liệu mẫu, không có giá trị pháp lý')
})

test('help, pseudo-language, conversions and words of dialogs are fetched when they are used', () => {
  const parts = [...firstDownload().keys()]
  expect(parts.filter((file) => /\/(Pages|guide|pseudo|vn2000|later|vi|en|Table|Findings|Import)-/.test(file))).toEqual([])
})
