import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core'
import { expect, test as base } from 'vitest'
import { distOf } from '../../scripts/build.mjs'
import { serve } from '../../scripts/serve.mjs'
import { type Language, languages, type Words } from '../../src/i18n'

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const args = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
]
const dist = process.env.TUYEN_DIST ?? distOf()
const pictures = join(import.meta.dirname, '..', '..', 'out', 'e2e')

/** A file as a test writes it. */
export interface Given { readonly name: string; readonly text: string }
export interface Said { readonly severity: string; readonly rule: string; readonly text: string }

/** The program as its user meets it. The only code that knows the browser, its page or the marks in it. */
export class App {
  private readonly faults: string[] = []
  private language: Language = 'vi'

  /** `folder` takes the files a test picks. */
  constructor(private readonly page: Page, private readonly server: { url: string; close: () => Promise<void> }, private readonly folder: string) {
    page.setDefaultTimeout(30_000)
    page.on('pageerror', (error) => this.faults.push(`page error: ${error.stack ?? error.message}`))
    page.on('console', (message) => message.type() === 'error' && this.faults.push(`console error: ${message.text()} ${message.location().url}`))
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url())
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') this.faults.push(`request to ${hostname}: ${request.url()}`)
    })
  }

  private get words(): Words {
    return languages[this.language]
  }

  /** Opens the program when its server does not give away the sample city. */
  async openWithoutSample(): Promise<void> {
    await this.page.route('**/*.geojson', (route) => route.abort())
    await this.page.goto(this.server.url)
    await this.page.locator('.outcome').waitFor()
    await this.page.unroute('**/*.geojson')
    while (this.faults.some((fault) => fault.includes('ERR_FAILED'))) this.expectFault(/ERR_FAILED/)
  }

  async retry(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.open.retry }).click()
    await this.isSettled()
  }

  async openSample(): Promise<void> {
    await this.page.goto(this.server.url)
    await this.isSettled()
  }

  /** Waits for the end of an opening, whatever the end is. */
  private async isSettled(): Promise<void> {
    await this.page.locator('main:not(:has(.opening)) > section').first().waitFor()
  }

  async pick(...files: Given[]): Promise<void> {
    await this.startPicking(...files)
    await this.isSettled()
  }

  /** Chooses files and goes on at once, while they are being read. */
  async startPicking(...files: Given[]): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser')
    await this.page.locator('header').getByRole('button', { name: this.words.open.pick }).click()
    await (await choosing).setFiles(files.map(({ name, text }) => {
      const path = join(this.folder, name)
      writeFileSync(path, text)
      return path
    }))
    await this.page.locator('.opening, .outcome').first().waitFor()
  }

  /** Drags files over the window and lets them fall. */
  async drop(...files: Given[]): Promise<void> {
    const carried = await this.page.evaluateHandle((given) => {
      const transfer = new DataTransfer()
      for (const { name, text } of given) transfer.items.add(new File([text], name))
      return transfer
    }, files)
    await this.page.dispatchEvent('body', 'dragover', { dataTransfer: carried })
    await this.page.locator('.drop').waitFor()
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: carried })
    await this.page.locator('.opening, .outcome').first().waitFor()
    await this.isSettled()
  }

  async cancel(): Promise<void> {
    await this.page.locator('.opening').getByRole('button', { name: this.words.task.cancel }).click()
    await this.isSettled()
  }

  /** Waits until the bar of the running step has moved. */
  async isUnderWay(): Promise<void> {
    await this.page.locator('.opening li.now progress:not([value="0"])').waitFor()
  }

  async switchLanguage(language: Language): Promise<void> {
    await this.page.locator('header').getByRole('button', { name: languages[language].language }).click()
    this.language = language
    await this.page.locator(`html[lang=${language}]`).waitFor()
  }

  /** From now on there is no server at all; what the browser kept must do. */
  async goOffline(): Promise<void> {
    await this.page.evaluate(async () => void (await navigator.serviceWorker.ready))
    await this.server.close()
  }

  async reload(): Promise<void> {
    await this.page.reload()
    await this.isSettled()
  }

  projectName(): Promise<string> {
    return this.page.locator('main h1').innerText()
  }

  /** How many objects of each kind the table says there are. */
  counts(): Promise<Record<string, number>> {
    return this.page.locator('tr[data-kind]').evaluateAll((rows) =>
      Object.fromEntries(rows.map((row) => [row.getAttribute('data-kind')!, Number(row.querySelector('td')!.textContent!.replace(/\D/g, ''))])))
  }

  /** The message about the last opening, empty if there is none. */
  async message(): Promise<string> {
    const message = this.page.locator('.outcome')
    return (await message.count()) ? message.innerText() : ''
  }

  /** Whether the last message interrupts who listens to the screen. */
  async isAlarmed(): Promise<boolean> {
    return (await this.page.locator('.outcome[role=alert]').count()) > 0
  }

  findings(): Promise<Said[]> {
    return this.page.locator('.findings li').evaluateAll((rows) => rows.map((row) => ({
      severity: row.className, rule: row.getAttribute('data-rule')!, text: row.querySelector('.said')!.textContent!,
    })))
  }

  async showFindings(severity: 'all' | 'error' | 'warning' | 'info'): Promise<void> {
    const button = this.page.locator(`.findings [data-severity=${severity}]`)
    await button.click()
    await this.page.locator(`.findings [data-severity=${severity}][aria-pressed=true]`).waitFor()
  }

  async turnPage(): Promise<string> {
    const range = this.page.locator('.pager .number')
    const before = await range.innerText()
    await this.page.locator('.pager').getByRole('button', { name: this.words.app.next }).click()
    await expect.poll(() => range.innerText()).not.toBe(before)
    return range.innerText()
  }

  /** What the foot of the screen says, where notices must stay. */
  notices(): Promise<string> {
    return this.page.locator('footer').innerText()
  }

  /** Everything a person or a screen reader is told, without the names of rules, which are no words. */
  saidOnScreen(): Promise<string> {
    return this.page.evaluate(() => {
      const copy = document.body.cloneNode(true) as HTMLElement
      for (const hidden of copy.querySelectorAll('script, code, .subject')) hidden.remove()
      const labels = [...copy.querySelectorAll('[aria-label], [title]')].flatMap((at) => [at.getAttribute('aria-label'), at.getAttribute('title')])
      return [document.title, copy.textContent, ...labels].join('\n')
    })
  }

  /** Whether anything in the page became what the text only spoke of. */
  async hasElement(selector: string): Promise<boolean> {
    return (await this.page.locator(selector).count()) > 0
  }

  /** The names the page's Object.prototype has beyond a clean one. */
  pollution(): Promise<string[]> {
    return this.page.evaluate(() => {
      const names: string[] = []
      for (const name in {}) names.push(name)
      return names
    })
  }

  /** Goes through the page with the Tab key; what has the focus must be seen to have it. */
  async tabStops(): Promise<{ name: string; isVisible: boolean }[]> {
    const stops: { name: string; isVisible: boolean }[] = []
    for (;;) {
      await this.page.keyboard.press('Tab')
      const stop = await this.page.evaluate(() => {
        const at = document.activeElement
        if (!at || at === document.body) return null
        const { outlineStyle, outlineWidth } = getComputedStyle(at)
        return { name: (at.getAttribute('aria-label') ?? at.textContent ?? '').trim(), isVisible: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 }
      })
      if (!stop || stops.length > 60) return stops
      stops.push(stop)
    }
  }

  /** Whether the page is wider than the window. */
  async isOverflowing(width: number, height: number): Promise<boolean> {
    await this.page.setViewportSize({ width, height })
    return this.page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)
  }

  async screenshot(name: string, width: number, height: number): Promise<void> {
    mkdirSync(pictures, { recursive: true })
    await this.page.setViewportSize({ width, height })
    await this.page.screenshot({ path: join(pictures, `${name}-${width}x${height}.png`) })
  }

  /** What must fail for the test is no fault. */
  private expectFault(pattern: RegExp): void {
    const at = this.faults.findIndex((fault) => pattern.test(fault))
    expect(at, `expected a fault like ${pattern}, got ${this.faults.join('\n') || 'none'}`).toBeGreaterThanOrEqual(0)
    this.faults.splice(at, 1)
  }

  /** What went wrong unseen: errors, refused code, requests to strangers. */
  hiddenFaults(): readonly string[] {
    return this.faults
  }
}

async function appIn(browser: Browser): Promise<{ app: App; close: () => Promise<void> }> {
  const server = await serve(dist, 0)
  const context: BrowserContext = await browser.newContext({ locale: 'vi-VN', viewport: { width: 1440, height: 900 } })
  const folder = mkdtempSync(join(tmpdir(), 'tuyen-e2e-'))
  const app = new App(await context.newPage(), server, folder)
  const close = async () => {
    await context.close()
    rmSync(folder, { recursive: true, force: true })
    await server.close().catch(() => {})
  }
  return { app, close }
}

/** A test in a browser of its own profile, with further flags. It fails as well on whatever went wrong without being seen. */
export const testWith = (...flags: string[]) => base
  .extend<{ $file: { browser: Browser } }>({
    // oxlint-disable-next-line no-empty-pattern
    browser: [async ({}, lend) => {
      if (!existsSync(join(dist, 'index.html'))) throw new Error(`expected a build in ${dist}, got none: run npm run build first`)
      const browser = await chromium.launch({ executablePath, headless: true, args: [...args, ...flags] })
      await lend(browser)
      await browser.close()
    }, { scope: 'file' }],
  })
  .extend<{ app: App }>({
    app: async ({ browser }, lend) => {
      const { app, close } = await appIn(browser)
      await lend(app)
      const faults = [...app.hiddenFaults()]
      await close()
      expect(faults).toEqual([])
    },
  })

export const test = testWith()
