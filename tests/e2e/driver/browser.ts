import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'
import { distOf } from '../../../scripts/build.mjs'

const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
/** Everything is drawn by software here: what is no map is drawn quicker without the detour over what draws maps. */
const flags = [
  '--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-gpu-rasterization', '--disable-gpu-compositing',
]
export const dist = process.env.TUYEN_DIST ?? distOf()

/** A browser of its own profile. */
export interface Profile {
  readonly flags?: readonly string[]
  /** Sites may keep nothing: no IndexedDB, no localStorage, no service worker. */
  readonly isStorageDenied?: boolean
  /** Offline copies and updates take processor time, so only tests about them let the service worker in. */
  readonly hasOffline?: boolean
  /** Each test gets a copy of the build it may change, as a newer version would. */
  readonly isPublished?: boolean
}

export interface BrowserOf { readonly newContext: () => Promise<BrowserContext>; readonly close: () => Promise<void> }

/** Drawn by software, a map of half as many pixels a side is the same map, laid out the same, in less time. */
const options = { locale: 'vi-VN', timezoneId: 'Asia/Ho_Chi_Minh', deviceScaleFactor: 0.5, viewport: { width: 1280, height: 760 }, reducedMotion: 'reduce', acceptDownloads: true } as const

/** Starts a browser whose profile is gone afterwards. */
export async function browserOf({ flags: more = [], isStorageDenied = false, hasOffline = false }: Profile): Promise<BrowserOf> {
  if (!existsSync(join(dist, 'index.html'))) throw new Error(`expected a build in ${dist}, got none: run npm run build first`)
  const started = { executablePath, headless: true, args: [...flags, ...more] }
  const serviceWorkers = hasOffline ? 'allow' as const : 'block' as const
  if (isStorageDenied) return denied(started)
  const browser = await chromium.launch(started)
  return { newContext: () => browser.newContext({ ...options, serviceWorkers }), close: () => browser.close() }
}

/** Only a profile on disk can be told to refuse, so it is written before the browser reads it. */
function denied(started: Parameters<typeof chromium.launchPersistentContext>[1]): BrowserOf {
  const folders: string[] = []
  const newContext = () => {
    const folder = mkdtempSync(join(tmpdir(), 'tuyen-profile-'))
    folders.push(folder)
    mkdirSync(join(folder, 'Default'))
    writeFileSync(join(folder, 'Default', 'Preferences'), JSON.stringify({ profile: { default_content_setting_values: { cookies: 2 } } }))
    return chromium.launchPersistentContext(folder, { ...started, ...options })
  }
  return { newContext, close: async () => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })) }
}

/** Hears what goes wrong unseen in all pages of a context: errors, refused code, requests to strangers. */
export class Watch {
  private readonly heard: string[] = []
  private readonly expected: RegExp[] = []

  constructor(context: BrowserContext) {
    for (const page of context.pages()) this.follow(page)
    context.on('page', (page) => this.follow(page))
    context.on('request', (request) => this.ask(request.url()))
  }

  private follow(page: Page): void {
    page.on('pageerror', (error) => this.hear(`page error: ${error.stack ?? error.message}`))
    page.on('console', (message) => message.type() === 'error' && this.hear(`console error: ${message.text()} ${message.location().url}`))
  }

  private ask(address: string): void {
    const { protocol, hostname } = new URL(address)
    if (protocol.startsWith('http') && hostname !== '127.0.0.1') this.hear(`request to ${hostname}: ${address}`)
  }

  private hear(fault: string): void {
    if (!this.heard.includes(fault)) this.heard.push(fault)
  }

  /** What must go wrong in a test is no fault in it. */
  expect(pattern: RegExp): void {
    this.expected.push(pattern)
  }

  faults(): readonly string[] {
    return this.heard.filter((fault) => !this.expected.some((pattern) => pattern.test(fault)))
  }
}

/** Runs in every page before the program: what the policy refuses becomes an error, tasks that hold the page are noted. */
export function listen(): void {
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => console.error(`refused by the policy: ${violatedDirective} ${blockedURI} ${sample}`))
  // The dialog of the system cannot be driven; without it the browser downloads.
  delete (globalThis as { showSaveFilePicker?: unknown }).showSaveFilePicker
}
