import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium as engine, type Page } from 'playwright-core'
import { languages } from '../src/i18n/languages'
import { build, distOf, isBuilt } from './build.mjs'
import { chromium } from './chromium.mjs'
import { serve } from './serve.mjs'

const root = join(import.meta.dirname, '..')
const out = join(root, 'out', 'shots')
const flags = ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--use-angle=swiftshader', '--enable-unsafe-swiftshader']
const { vi } = languages

interface Size { readonly name: string; readonly width: number; readonly height: number }
const sizes: readonly Size[] = [
  { name: 'desk', width: 1440, height: 900 }, { name: 'tablet', width: 820, height: 1180 }, { name: 'phone', width: 390, height: 844 },
]

/** A picture: its name, and what somebody did to get there from the open sample. */
interface Scene { readonly name: string; readonly isFirstTime?: boolean; readonly only?: readonly string[]; act(page: Page, size: Size): Promise<void> }

const press = (...keys: string[]) => async (page: Page) => {
  for (const key of keys) await page.keyboard.press(key)
}

const help = (key: string) => async (page: Page) => {
  await page.keyboard.press(key)
  await page.locator('dialog[open]').waitFor()
}

async function settled(page: Page): Promise<void> {
  // What a key began is on its way two frames later.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await page.locator('[data-card=opening], .waiting').first().waitFor({ state: 'detached' })
  await page.locator('html:not([data-busy]) .map-pane[data-drawn]:not(:has(.map[data-moving], .legend[aria-busy=true]))').waitFor()
  await page.locator('.coordinates .zone').or(page.locator('.places')).first().waitFor({ state: 'attached' })
}

/** Looks for something and goes there, as somebody with a keyboard does. */
const find = (text: string) => async (page: Page) => {
  await page.keyboard.press('Control+k')
  const box = page.getByRole('combobox', { name: vi.finder.label })
  await box.fill(text)
  await page.locator('.results [role=option][data-offer^=object], .results [role=option][data-offer^=unit]').first().waitFor()
}

/** Reached by a key of a work area, once what it works out stands. */
const area = (done: string, ...keys: string[]) => async (page: Page) => {
  await press(...keys)(page)
  await page.locator(done).first().waitFor({ state: 'attached', timeout: 60_000 })
}

const scenes: readonly Scene[] = [
  { name: '01-map', act: async () => {} },
  { name: '02-search', act: find('chanh lo') },
  { name: '03-selected', act: async (page) => {
    await find('cot hung vuong')(page)
    await page.keyboard.press('Enter')
  } },
  { name: '04-scope', act: async (page) => {
    await page.locator('[data-tour=scope] > button').first().click()
    await page.getByRole('combobox', { name: vi.scoping.placeholder }).fill('cam thanh')
  } },
  { name: '05-ward', act: async (page) => {
    await page.locator('[data-tour=scope] > button').first().click()
    await page.getByRole('combobox', { name: vi.scoping.placeholder }).fill('cam thanh')
    await page.keyboard.press('Enter')
  } },
  { name: '06-layers', only: ['tablet', 'phone'], act: press('Control+b') },
  { name: '07-table', act: press('1') },
  { name: '08-findings', act: async (page) => {
    await drop(page, untidy())
    await page.getByRole('button', { name: vi.ask.createNow }).or(page.locator('[data-card=report]')).first().waitFor()
    await page.keyboard.press('2')
  } },
  { name: '09-history', act: press('3') },
  { name: '10-help', act: help('F1') },
  { name: '11-keys', act: help('?') },
  { name: '12-tour', isFirstTime: true, act: async (page) => page.locator('.tour').waitFor() },
  { name: '13-projects', act: async (page) => page.keyboard.press('Control+k').then(() => command(page, vi.command.projects)) },
  { name: '14-base-maps', act: async (page) => page.keyboard.press('Control+k').then(() => command(page, vi.command.baseLayers)) },
  { name: '15-address', act: async (page) => page.keyboard.press('Control+k').then(() => command(page, vi.command.address)) },
  { name: '16-questions', act: async (page) => {
    await drop(page, metric())
    await page.locator('dialog[open]').waitFor()
  } },
  { name: '17-unreadable', act: async (page) => {
    await drop(page, { name: 'ban_ve.geojson', text: 'AC1027 ban ve' })
    await page.locator('[data-card=outcome]').waitFor()
  } },
  { name: '18-measure', act: async (page, { width, height }) => {
    await page.keyboard.press('m')
    for (const [x, y] of [[0.45, 0.4], [0.55, 0.5], [0.6, 0.42]] as const) await page.mouse.click(width * x, height * y)
  } },
  { name: '19-english', only: ['desk'], act: async (page) => {
    await page.getByRole('radio', { name: languages.en.language }).click({ force: true })
    await page.locator('html[lang=en]').waitFor()
  } },
  { name: '20-coverage', act: area('.figures-scroll:not(.old) .figures-table', '5') },
  { name: '21-sites', act: area('.finding-sites .how', 'Shift+S') },
  { name: '22-sharing', act: area('.figures-table', '6') },
  { name: '23-streets', act: area('.street-table [data-lines]', '7') },
  { name: '24-street', act: async (page) => {
    await area('.street-table [data-lines]', '7')(page)
    await area('.street-sheet', 'j')(page)
  } },
  { name: '25-programme', act: area('.board .board-years', '8') },
  { name: '26-rules', act: async (page) => page.keyboard.press('Control+k').then(() => command(page, vi.command.rules)) },
]

async function command(page: Page, word: string): Promise<void> {
  await page.getByRole('combobox', { name: vi.finder.label }).fill(word)
  await page.locator('.results [role=option][data-offer^=command]').filter({ hasText: word }).first().click()
  await page.locator('dialog[open]').waitFor()
}

async function drop(page: Page, { name, text }: { name: string; text: string }): Promise<void> {
  const carried = await page.evaluateHandle(([file, said]) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([said!], file!))
    return transfer
  }, [name, text])
  await page.dispatchEvent('body', 'dragover', { dataTransfer: carried })
  await page.dispatchEvent('body', 'drop', { dataTransfer: carried })
}

const collection = (features: object[]): string => JSON.stringify({ type: 'FeatureCollection', features })

/** Poles in metres of a system the file does not name, with headings of their own. */
const metric = () => ({ name: 'cot_2026.geojson', text: collection(Array.from({ length: 40 }, (_, i) => ({
  type: 'Feature', geometry: { type: 'Point', coordinates: [586_400 + (i % 8) * 90, 1_671_500 + Math.floor(i / 8) * 110] },
  properties: { 'Mã cột': `CT-${i + 1}`, 'Chiều cao (m)': i % 5 ? '8,5' : '10', 'Đơn vị quản lý': i % 3 ? 'Viettel' : 'VNPT' },
}))) })

/** Poles with all that a list can have wrong. */
const untidy = () => ({ name: 'cot.geojson', text: collection(Array.from({ length: 120 }, (_, i) => ({
  type: 'Feature', id: `P${i}`, geometry: i % 9 ? { type: 'Point', coordinates: i % 2 ? [108.8 + i / 1e4, 15.1] : [15.1, 108.8 + i / 1e4] } : null,
  properties: { kind: 'pole', status: `lạ ${i % 4}`, heightM: i === 7 ? 900 : 8 },
}))) })

async function shoot(browser: Browser, url: string, scene: Scene, size: Size): Promise<string | undefined> {
  const context = await browser.newContext({ viewport: size, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', deviceScaleFactor: 1, serviceWorkers: 'block' })
  const page = await context.newPage()
  page.setDefaultTimeout(20_000)
  try {
    if (!scene.isFirstTime) await page.addInitScript(() => localStorage.setItem('tuyen.tour', '"seen"'))
    await page.goto(url)
    await settled(page)
    await scene.act(page, size)
    await settled(page)
    await page.screenshot({ path: join(out, `${scene.name}-${size.name}.png`), animations: 'disabled' })
    return undefined
  } catch (error) {
    await page.screenshot({ path: join(out, `${scene.name}-${size.name}-failed.png`) }).catch(() => {})
    return `${scene.name} ${size.name}: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`
  } finally {
    await context.close()
  }
}

/** The picture of the README: the sample city with a mast selected. */
async function picture(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh' })
  await page.addInitScript(() => localStorage.setItem('tuyen.tour', '"seen"'))
  await page.goto(url)
  await settled(page)
  await find('cot hung vuong')(page)
  await page.keyboard.press('Enter')
  await settled(page)
  await page.screenshot({ path: join(root, 'data', 'pictures', 'first-screen.png'), animations: 'disabled' })
  await page.close()
}

const wanted = process.argv.slice(2)
const program = chromium()
if (!program) process.exit(1)
if (!process.env.TUYEN_DIST && !isBuilt()) {
  const code = await build()
  if (code !== 0) process.exit(code)
}
rmSync(out, { recursive: true, force: true })
mkdirSync(out, { recursive: true })
const server = await serve(process.env.TUYEN_DIST ?? distOf(), 0)
const browser = await engine.launch({ executablePath: program, headless: true, args: flags })
const failed: string[] = []
for (const scene of scenes.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)))) {
  for (const size of sizes.filter(({ name }) => scene.only?.includes(name) ?? true)) {
    const fault = await shoot(browser, server.url, scene, size)
    if (fault) failed.push(fault)
  }
}
if (wanted.length === 0 || wanted.includes('picture')) await picture(browser, server.url)
await browser.close()
await server.close()
console.log(failed.length ? `Not taken:\n${failed.join('\n')}` : `Pictures of ${scenes.length} scenes are in out/shots`)
if (failed.length) process.exitCode = 1
