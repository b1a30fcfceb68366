import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium as engine, type Page } from 'playwright-core'
import { build as bundle } from 'vite'
import { build, distOf, isBuilt } from '../build.mjs'
import { chromium } from '../chromium.mjs'
import { serve } from '../serve.mjs'
import { fileOf } from './map/files'
import { asking } from './asking'
import { editing } from './editing'
import { atLeast, atMost, measured, median, type Metric } from './metric'
import { contextOf, during, type Held, open, standing, words } from './page'

const flags = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']
const visits = 15
const rounds = 3
const settleMs = 500
/** The project is open, its layers stand in the panel with their counts. */
const usableNow = 'html:has([data-project]):has([data-region=panel])'

/** The whole program as it is shipped, driven as a user does. */
export async function app(): Promise<Metric[]> {
  const program = chromium()
  if (!program) throw new Error('expected a browser, got none')
  if (!isBuilt() && (await build({ isQuiet: true }))) throw new Error('expected a build, got none')
  const folder = mkdtempSync(join(tmpdir(), 'tuyen-app-bench-'))
  await bundle({
    root: join(import.meta.dirname, 'map'), base: './', configFile: false, publicDir: false, logLevel: 'silent', worker: { format: 'es' },
    build: { outDir: folder, target: 'es2022', emptyOutDir: true, rolldownOptions: { input: join(import.meta.dirname, 'map/empty.html') } },
  })
  const [ours, empty] = await Promise.all([serve(distOf(), 0), serve(folder, 0)])
  const browser = await engine.launch({ executablePath: program, headless: true, args: flags })
  const mapless = await engine.launch({ executablePath: program, headless: true, args: [...flags, '--disable-3d-apis'] })
  try {
    return [...await beside(browser, ours.url, `${empty.url}/empty.html`), ...await quiet(browser, ours.url), ...await asking(mapless, ours.url), ...await editing(browser, mapless, ours.url), ...await large(browser, ours.url)]
  } finally {
    await Promise.all([browser.close(), mapless.close()])
    await Promise.all([ours.close(), empty.close()])
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Milliseconds from the first byte asked for until the frame in which the selector first names something is painted. */
async function reach(context: BrowserContext, url: string, selector: string): Promise<number> {
  const page = await context.newPage()
  await page.addInitScript((wanted) => {
    localStorage.setItem('tuyen.tour', '"seen"')
    const look = () => {
      if (document.querySelector(wanted)) requestAnimationFrame(() => setTimeout(() => ((window as { reachedMs?: number }).reachedMs = performance.now())))
      else requestAnimationFrame(look)
    }
    look()
  }, selector)
  // From a page of another site: the one a browser begins with is cleared away a second later, and the new one with it would have to wait.
  await page.goto(url.replace('127.0.0.1', 'localhost').replace(/[^/]*$/, 'icon.svg'))
  // What the browser does to make a page is not ours.
  await page.waitForTimeout(settleMs)
  await page.goto(url)
  const reached = await page.waitForFunction(() => (window as { reachedMs?: number }).reachedMs)
  const ms = (await reached.jsonValue())!
  await page.close()
  return ms
}

async function beside(browser: Browser, url: string, emptyUrl: string): Promise<Metric[]> {
  const [nothing, usable, first, again]: number[][] = [[], [], [], []]
  for (let visit = 0; visit < visits; visit++) {
    const [theirs, other, own] = [await contextOf(browser), await contextOf(browser), await contextOf(browser)]
    nothing!.push(await reach(theirs, emptyUrl, '[data-stands]'))
    usable!.push(await reach(other, url, usableNow))
    first!.push(await reach(own, url, standing))
    again!.push(await reach(own, url, standing))
    await Promise.all([theirs.close(), other.close(), own.close()])
  }
  const least = median(nothing!)
  const beside = (what: string, ms: readonly number[]) => [measured('app', what, median(ms), 'ms'), atMost('app', `${what} / empty page`, median(ms) / least, '×', 2)]
  return [
    measured('app', 'an empty MapLibre page, first idle', least, 'ms'),
    ...beside('first visit: the sample city is open, its panel usable', usable!),
    ...beside('first visit: all of it drawn', first!),
    ...beside('later visit: all of it drawn', again!),
  ]
}

/** Drags the map here and there; a map that did not follow has not been panned. */
async function pan(page: Page, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    const before = await cameraOf(page)
    await page.mouse.move(900, 450)
    await page.mouse.down()
    await page.mouse.move(i % 2 ? 1100 : 700, i % 4 < 2 ? 300 : 600, { steps: 20 })
    await page.mouse.up()
    await page.waitForFunction((was) => Object.entries(localStorage).filter(([key]) => key.startsWith('tuyen.camera.')).join() !== was, before)
    await page.locator(standing).waitFor()
  }
}

/** Where each project was looked at last, as the program remembers it. */
const cameraOf = (page: Page): Promise<string> => page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('tuyen.camera.')).join())

/** Each step is kept before the next begins. */
async function edit(page: Page): Promise<void> {
  await page.keyboard.press('1')
  const grid = page.locator('[role=grid][aria-busy=false]')
  await grid.focus()
  for (const key of ['Control+Home', 'ArrowDown', ' ']) await page.keyboard.press(key)
  await page.getByRole('button', { name: words.feature.flyTo }).waitFor()
  await page.keyboard.press('Delete')
  await page.getByRole('textbox', { name: words.project.askNameLabel }).fill('Bench')
  await page.keyboard.press('Enter')
  await page.locator(standing).waitFor()
  for (let i = 0; i < 3; i++) {
    for (const chord of ['Control+z', 'Control+y']) {
      await page.keyboard.press(chord)
      await page.locator(standing).waitFor()
    }
  }
}

/** Of each the least of some rounds: what the page itself does too long it does in every round. */
async function quiet(browser: Browser, url: string): Promise<Metric[]> {
  const held: Record<string, Held[]> = { 'the sample opens': [], '100,000 objects open': [], panning: [], 'deleting, undoing, redoing': [] }
  for (let round = 0; round < rounds; round++) {
    const context = await contextOf(browser)
    const page = await context.newPage()
    await page.addInitScript(() => localStorage.setItem('tuyen.tour', '"seen"'))
    const note = async (what: string, work: () => Promise<unknown>) => held[what]!.push(await during(browser, page, work))
    await note('the sample opens', async () => {
      await page.goto(url)
      await page.locator(standing).waitFor()
    })
    await note('100,000 objects open', () => open(page, fileOf(100_000).path))
    await note('panning', () => pan(page, 6))
    await note('deleting, undoing, redoing', () => edit(page))
    await context.close()
  }
  return Object.entries(held).flatMap(([what, tasks]) => [
    measured('app', `longest main-thread task: ${what}`, Math.min(...tasks.map(({ ms }) => ms)), 'ms'),
    atMost('app', `the same by the clock of the thread: ${what}`, Math.min(...tasks.map(({ ownMs }) => ownMs)), 'ms', 100),
  ])
}

async function large(browser: Browser, url: string): Promise<Metric[]> {
  const metrics: Metric[] = []
  for (const count of [300_000, 1_000_000]) {
    const context = await contextOf(browser)
    const page = await context.newPage()
    await page.addInitScript(() => localStorage.setItem('tuyen.tour', '"seen"'))
    await page.goto(url)
    await page.locator(standing).waitFor()
    const { path } = fileOf(count)
    const start = performance.now()
    const objects = await open(page, path)
    const openedMs = performance.now() - start
    await pan(page, 4)
    metrics.push(atLeast('app', `${count} objects: open and pan`, objects, '', count), measured('app', `${count} objects: opened, kept and drawn`, openedMs, 'ms'))
    await context.close()
  }
  return metrics
}
