import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium as engine, type Page } from 'playwright-core'
import { build } from 'vite'
import { chromium } from '../chromium.mjs'
import { serve } from '../serve.mjs'
import { type BenchFile, fileOf, nameOf, type Target, targetIn } from './map/files'
import type { Bench, Camera } from './map/page'
import { atLeast, atMost, measured, median, type Metric } from './metric'

const flags = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
]
const rounds = 3
const edits = 5

/** Our tiles beside a GeoJSON source in one browser: the same objects, camera and look. */
export async function map(): Promise<Metric[]> {
  const program = chromium()
  if (!program) throw new Error('expected a browser, got none')
  const folder = mkdtempSync(join(tmpdir(), 'tuyen-map-bench-'))
  const files = { few: fileOf(100_000), province: fileOf(300_000), many: fileOf(1_000_000) }
  await build({
    root: join(import.meta.dirname, 'map'), base: './', configFile: false, publicDir: false, logLevel: 'silent', worker: { format: 'es' },
    build: { outDir: folder, target: 'es2022', emptyOutDir: true },
  })
  for (const file of Object.values(files)) symlinkSync(file.path, join(folder, nameOf(file)))
  const server = await serve(folder, 0)
  const browser = await engine.launch({ executablePath: program, headless: true, args: flags })
  try {
    const on = (file: BenchFile): Side => ({ browser, url: server.url, file, target: targetIn(file) })
    return [...await beside(on(files.province)), ...await quiet(on(files.few)), ...await large(on(files.many))]
  } finally {
    await browser.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Side { readonly browser: Browser; readonly url: string; readonly file: BenchFile; readonly target: Target }

/** A page of its own for each measurement: what one left behind is no load for the next. */
async function fresh<R>({ browser, url }: Side, measure: (page: Page) => Promise<R>): Promise<R> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  page.setDefaultTimeout(600_000)
  try {
    await page.goto(url)
    await page.waitForFunction(() => 'bench' in window)
    return await measure(page)
  } finally {
    await context.close()
  }
}

/** A call to the page's bench. */
function ask<N extends keyof Bench>(page: Page, name: N, ...args: Parameters<Bench[N]>): Promise<Awaited<ReturnType<Bench[N]>>> {
  return page.evaluate(([method, given]) => {
    const bench = (window as unknown as { bench: Record<string, (...args: unknown[]) => unknown> }).bench
    return bench[method as string]!(...(given as unknown[]))
  }, [name, args] as const) as Promise<Awaited<ReturnType<Bench[N]>>>
}

const zooms = [12, 15.5] as const

async function beside(side: Side): Promise<Metric[]> {
  const { file, target: { center, feature, number } } = side
  const camera = (zoom: number): Camera => ({ center, zoom })
  const own = { open: [] as number[], first: [] as number[], edits: { 12: [] as number[], 15.5: [] as number[] } }
  const their = { open: [] as number[], first: [] as number[], edits: { 12: [] as number[], 15.5: [] as number[] } }
  const empty: number[] = []
  for (let round = 0; round < rounds; round++) {
    await fresh(side, async (page) => {
      empty.push(await ask(page, 'drawNothing', camera(12)))
      own.open.push((await ask(page, 'open', nameOf(file), false)).ms)
      own.first.push(await ask(page, 'drawOwn', camera(12)))
      for (const zoom of zooms) {
        await ask(page, 'drawOwn', camera(zoom))
        for (let i = 0; i <= edits; i++) {
          const ms = await ask(page, 'editOwn', feature, number, i)
          if (i) own.edits[zoom].push(ms)
        }
      }
    })
    await fresh(side, async (page) => {
      await ask(page, 'drawNothing', camera(12))
      their.open.push(await ask(page, 'parse', nameOf(file)))
      their.first.push(await ask(page, 'drawGeojson', camera(12)))
      for (const zoom of zooms) {
        if (zoom !== 12) await ask(page, 'drawGeojson', camera(zoom))
        for (let i = 0; i <= (round ? 1 : 2); i++) {
          const ms = await ask(page, 'editGeojson', feature, number, i)
          if (i) their.edits[zoom].push(ms)
        }
      }
    })
  }
  const [first, theirFirst] = [median(own.first), median(their.first)]
  return [
    measured('map', 'objects', file.count, ''),
    measured('map', 'empty map, first idle', median(empty), 'ms'),
    measured('map', 'open the file: read, checked, indexed', median(own.open), 'ms'),
    measured('map', 'GeoJSON: fetch and JSON.parse', median(their.open), 'ms'),
    measured('map', 'own tiles, first idle at z12', first, 'ms'),
    measured('map', 'GeoJSON source, first idle at z12', theirFirst, 'ms'),
    atLeast('map', 'GeoJSON / own, first idle', theirFirst / first, '×', 4),
    ...zooms.flatMap((zoom) => [
      measured('map', `own tiles, one edit visible at z${zoom}`, median(own.edits[zoom]), 'ms'),
      measured('map', `GeoJSON updateData, visible at z${zoom}`, median(their.edits[zoom]), 'ms'),
    ]),
    measured('map', 'GeoJSON / own, one edit at z12', median(their.edits[12]) / median(own.edits[12]), '×'),
    atLeast('map', 'GeoJSON / own, one edit at z15.5', median(their.edits[15.5]) / median(own.edits[15.5]), '×', 10),
  ]
}

type Longest = Readonly<Record<'opening' | 'drawing first' | 'panning' | 'editing and keeping', number>>

/**
 * Opening, drawing, panning and keeping while the page must stay quick. Of each the least of some rounds is taken:
 * what the page itself does too long it does in every round, what other programs take from it only in some.
 */
async function quiet(side: Side): Promise<Metric[]> {
  const { file, target: { center, feature, number } } = side
  const measuredRounds: { first: number; waits: number[]; longest: Longest }[] = []
  for (let round = 0; round < rounds; round++) {
    await fresh(side, async (page) => {
      const longest = async () => Math.max(0, ...await ask(page, 'takeLongTasks'))
      await ask(page, 'drawNothing', { center, zoom: 12 })
      await longest()
      await ask(page, 'open', nameOf(file), false)
      const opening = await longest()
      const first = await ask(page, 'drawOwn', { center, zoom: 12 })
      const drawing = await longest()
      const waits = await ask(page, 'pan', 8)
      const panning = await longest()
      for (let i = 0; i < edits; i++) await ask(page, 'editOwn', feature, number, i)
      measuredRounds.push({ first, waits, longest: { opening, 'drawing first': drawing, panning, 'editing and keeping': await longest() } })
    })
  }
  const what = Object.keys(measuredRounds[0]!.longest) as (keyof Longest)[]
  const objects = `${file.count} objects`
  const least = (when: keyof Longest) => Math.min(...measuredRounds.map(({ longest }) => longest[when]))
  return [
    measured('map', `${objects}: first idle at z12`, median(measuredRounds.map(({ first }) => first)), 'ms'),
    measured('map', `${objects}: a pan until all is drawn, 400 ms of it movement`, median(measuredRounds.flatMap(({ waits }) => waits)), 'ms'),
    ...what.map((when) => atMost('map', `${objects}: longest main-thread task while ${when}`, least(when), 'ms', 100)),
  ]
}

/** A million open and pan at all. */
async function large(side: Side): Promise<Metric[]> {
  const { file, target: { center, feature, number } } = side
  return fresh(side, async (page) => {
    const { ms, objects } = await ask(page, 'open', nameOf(file), true)
    const far = await ask(page, 'drawOwn', { center, zoom: 7 })
    const first = await ask(page, 'drawOwn', { center, zoom: 12 })
    const waits = await ask(page, 'pan', 6)
    await ask(page, 'drawOwn', { center, zoom: 15.5 })
    const edited: number[] = []
    for (let i = 0; i <= edits; i++) edited.push(await ask(page, 'editOwn', feature, number, i))
    return [
      atLeast('map', 'a million objects, open', objects, '', 1_000_000),
      measured('map', 'a million objects, open the file', ms, 'ms'),
      measured('map', 'a million objects, first idle at z7', far, 'ms'),
      measured('map', 'a million objects, first idle at z12', first, 'ms'),
      measured('map', 'a million objects, a pan until all is drawn', median(waits), 'ms'),
      measured('map', 'a million objects, one edit visible at z15.5', median(edited.slice(1)), 'ms'),
    ]
  })
}
