import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { type Language } from '../../../src/i18n'
import { languages } from '../../../src/i18n/languages'
import { type Watch, listen } from './browser'
import { Cables } from './cables'
import { Changes } from './changes'
import { Coverage } from './coverage'
import { Draw } from './draw'
import { Findings } from './findings'
import { Form } from './form'
import { Help } from './help'
import { Layers } from './layers'
import { MapPart } from './map'
import { type Given, Opening } from './opening'
import { Projects } from './projects'
import { Screen } from './region'
import { Scope } from './scope'
import { Search } from './search'
import { ShareTable } from './sharetable'
import { Requests } from './requests'
import { Sharing } from './sharing'
import { Site } from './site'
import { Sites } from './sites'
import { Table } from './table'
import { Whole } from './whole'

export interface Around {
  readonly context: BrowserContext
  readonly server: { url: string; close: () => Promise<void> }
  /** Takes the files a test picks. */
  readonly folder: string
  /** What the server answers from. */
  readonly site: string
  readonly watch: Watch
}

/** `isUnsettled`: the data are there, the map may still be drawing. */
export interface Beginning {
  readonly isFirstTime?: boolean
  readonly isUnsettled?: boolean
  /** The whole sample city, which takes a while; otherwise a corner of it. */
  readonly hasCity?: boolean
  /** How much the browser lets the program keep, as on a full disk. It counts only what is written after. */
  readonly storageBytes?: number
  /** Nothing can be opened. */
  readonly isEmpty?: boolean
  /** The tests' own, in which every word is bracketed. */
  readonly language?: 'xx'
  readonly width?: number
  readonly height?: number
}

const pictures = join(import.meta.dirname, '..', '..', '..', 'out', 'e2e')

/** The program as its user meets it, part by part. Nothing outside this folder knows the browser or the marks in the page. */
export class App {
  private readonly screen: Screen
  readonly search: Search
  readonly scope: Scope
  readonly layers: Layers
  readonly map: MapPart
  readonly table: Table
  readonly cables: Cables
  readonly changes: Changes
  readonly coverage: Coverage
  readonly findings: Findings
  readonly form: Form
  readonly help: Help
  readonly opening: Opening
  readonly projects: Projects
  readonly draw: Draw
  readonly shareTable: ShareTable
  readonly sharing: Sharing
  readonly requests: Requests
  readonly site: Site
  readonly sites: Sites
  readonly whole: Whole
  private isBegun = false
  /** Nobody else can go on in this window. */
  isSpent = false

  constructor(private readonly around: Around, private readonly page: Page) {
    page.setDefaultTimeout(30_000)
    // Who listens only once a file is asked for may be too late for a quick page: then the system's own dialog takes the question.
    page.on('filechooser', () => {})
    this.screen = new Screen(page, around.folder)
    this.search = new Search(this.screen)
    this.scope = new Scope(this.screen)
    this.layers = new Layers(this.screen)
    this.map = new MapPart(this.screen)
    this.table = new Table(this.screen)
    this.cables = new Cables(this.screen)
    this.changes = new Changes(this.screen)
    this.coverage = new Coverage(this.screen)
    this.findings = new Findings(this.screen)
    this.form = new Form(this.screen)
    this.help = new Help(this.screen)
    this.opening = new Opening(this.screen)
    this.projects = new Projects(this.screen)
    this.draw = new Draw(this.screen, this.map, this.projects)
    this.shareTable = new ShareTable(this.screen)
    this.sharing = new Sharing(this.screen)
    this.requests = new Requests(this.screen, this.map)
    this.site = new Site(this.screen, around)
    this.sites = new Sites(this.screen, this.map)
    this.whole = new Whole(this.screen)
  }

  /** Opens the program as somebody does who has been here before; the first time it brings the sample city. */
  async begin(beginning: Beginning = {}): Promise<void> {
    if (this.isBegun) throw new Error('expected a new window, got one in which something was opened')
    this.isBegun = true
    await this.start(beginning)
  }

  /** Begins with a project made of a file, in a window that may have been used before. */
  async beginWith(...files: Given[]): Promise<void> {
    if (this.isBegun) await this.tidy()
    else await this.begin({ isUnsettled: true })
    await this.opening.open(...files)
  }

  /** Begins; in a window that was used before, with what was opened there last and nothing over it. */
  async goOn(): Promise<void> {
    if (this.isBegun) await this.tidy()
    else await this.begin()
  }

  /** Begins in the sample city; in a window that was used before, as those before left it. */
  async beginInCity(): Promise<void> {
    if (this.isBegun) await this.tidy()
    else await this.begin({ hasCity: true })
  }

  /** Lays down what is at hand, and closes what is open. */
  async tidy(): Promise<void> {
    await this.press('Escape', 'Escape', 'Escape')
    if (await this.opening.message()) await this.opening.closeMessage()
    const close = this.page.getByRole('button', { name: this.screen.words.drawer.close, exact: true })
    if ((await close.count()) > 0) await close.click()
    await this.screen.isSettled()
  }

  private async start({ isFirstTime = false, isUnsettled = false, isEmpty = false, hasCity = false, storageBytes, language, width, height }: Beginning = {}): Promise<void> {
    this.screen.isPseudo = language === 'xx'
    if (storageBytes) await this.site.limitStorage(storageBytes)
    if (width && height) await this.page.setViewportSize({ width, height })
    await this.page.addInitScript(listen)
    await this.page.addInitScript(({ seen, code }) => {
      try {
        if (seen) localStorage.setItem('tuyen.tour', '"seen"')
        if (code) localStorage.setItem('tuyen.language', JSON.stringify(code))
      } catch {
        // A browser that may keep nothing.
      }
    }, { seen: !isFirstTime, code: language ?? null })
    if (!hasCity) await this.site.giveLittle()
    await this.page.goto(this.around.server.url)
    if (!isUnsettled) await this.screen.isSettled()
    else await this.page.locator(isEmpty ? '[data-card=outcome]' : '[data-project]').waitFor()
  }

  /** As `begin`, when the server does not give away the sample city. */
  async beginWithoutSample(): Promise<void> {
    await this.page.route('**/*.geojson', (route) => route.abort())
    await this.begin({ isUnsettled: true, isEmpty: true, hasCity: true })
    await this.page.unroute('**/*.geojson')
  }

  /** As `begin`, while the server keeps the sample city back until the answer is called. */
  async beginWaiting(): Promise<() => Promise<void>> {
    this.isBegun = true
    await this.site.giveLittle()
    const give = await this.site.holdSample()
    await this.page.addInitScript(() => {
      localStorage.setItem('tuyen.tour', '"seen"')
      new MutationObserver((_, observer) => {
        const app = document.querySelector('.app')
        if (!app) return
        document.documentElement.dataset.firstSight = getComputedStyle(app).visibility
        observer.disconnect()
      }).observe(document, { subtree: true, childList: true })
    })
    await this.page.goto(this.around.server.url)
    return async () => {
      give()
      await this.screen.isSettled()
    }
  }

  /** Whether anything could be seen when the screen was put there. */
  async wasSeenAtOnce(): Promise<boolean> {
    return (await this.page.locator('html').getAttribute('data-first-sight')) !== 'hidden'
  }

  async reload(): Promise<void> {
    await this.page.reload()
    await this.screen.isSettled()
  }

  /** Another window of the same browser. */
  async another(beginning: Beginning = {}): Promise<App> {
    this.isSpent = true
    const app = new App(this.around, await this.around.context.newPage())
    await app.begin(beginning)
    return app
  }

  /** The window goes at once, without a word to the program; what it was doing stays half done. */
  async kill(): Promise<void> {
    this.isSpent = true
    const session = await this.around.context.newCDPSession(this.page)
    const gone = new Promise<void>((resolve) => this.page.once('crash', () => resolve()))
    void session.send('Page.crash').catch(() => {})
    await gone
    await this.page.close()
  }

  /** Kills it after so many steps of the page's own clock, which no load of the computer makes longer or shorter. */
  async killAfter(turns: number): Promise<void> {
    await this.page.evaluate(async (count) => {
      for (let i = 0; i < count; i++) await new Promise((resolve) => requestAnimationFrame(resolve))
    }, turns)
    await this.kill()
  }

  async isSettled(): Promise<void> {
    await this.screen.isSettled()
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async switchLanguage(language: Language): Promise<void> {
    this.isSpent = true
    await this.page.getByRole('radio', { name: languages[language].language }).click({ force: true })
    this.screen.language = language
    await this.page.locator(`html[lang=${language}]`).waitFor()
  }

  async resize(width: number, height: number): Promise<void> {
    await this.page.setViewportSize({ width, height })
    await this.screen.isSettled()
  }

  /** A test that failed leaves what was on its screens. */
  async leaveBehind(test: string): Promise<void> {
    mkdirSync(pictures, { recursive: true })
    const name = test.normalize('NFD').replace(/[^\w]+/g, '-').slice(0, 60)
    for (const [i, page] of this.around.context.pages().entries()) await page.screenshot({ path: join(pictures, `failed-${name}-${i}.png`), timeout: 5000 }).catch(() => {})
  }

  /** What must go wrong in a test is no fault in it. */
  expectFault(pattern: RegExp): void {
    this.around.watch.expect(pattern)
  }
}
