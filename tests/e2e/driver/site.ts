import { appendFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Around } from './app'
import { Region, type Screen } from './region'

const most = 40
let corner: string | undefined

/** Every ward, and the first few of all else. */
function cornerOf(): string {
  const folder = join(import.meta.dirname, '../../../data/sample')
  const files = readdirSync(folder).map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as { description: string; features: { properties: { kind: string; level?: string } }[] })
  const features = files.flatMap((file) => {
    const wards = file.features.filter(({ properties: { kind, level } }) => kind === 'unit' && level === 'ward')
    return wards.length ? wards : file.features.slice(0, most)
  })
  return JSON.stringify({ type: 'FeatureCollection', description: files[0]!.description, features })
}

/** Where the program comes from: its server, its copy in the browser, its newer versions. */
export class Site extends Region {
  constructor(screen: Screen, private readonly around: Around) {
    super(screen)
    this.page.on('request', (request) => void (request.url().endsWith('.geojson') && this.sampleAsked++))
  }

  /** How often the sample city was fetched. */
  sampleAsked = 0

  /** The server keeps the sample city back until the answer is called. */
  async holdSample(): Promise<() => void> {
    let give = () => {}
    const given = new Promise<void>((resolve) => void (give = resolve))
    await this.page.route('**/assets/*.geojson', async (route) => {
      await given
      await route.fallback()
    })
    return give
  }

  /** The browser has everything it needs without a server. */
  async isKept(): Promise<void> {
    await this.page.locator('html[data-offline=ready]').waitFor()
  }

  /** From now on there is no server at all; what the browser kept must do. */
  async goOffline(): Promise<void> {
    await this.isKept()
    await this.around.server.close()
  }

  /** A newer version takes the old one's place on the server, whose lazy parts are gone. */
  publish(title: string): void {
    const file = (name: string) => join(this.around.site, name)
    writeFileSync(file('index.html'), readFileSync(file('index.html'), 'utf8').replace('<div id="root">', `<div id="root" title="${title}">`))
    writeFileSync(file('sw.js'), readFileSync(file('sw.js'), 'utf8').replace(/(url:"index\.html",revision:")/, '$1newer'))
    appendFileSync(file('sw.js'), `\n// ${title}\n`)
    for (const name of readdirSync(file('assets'))) if (/^(Pages|guide)-/.test(name)) rmSync(file(`assets/${name}`))
  }

  /** As after hours in the background: the browser looks for a newer version. */
  async lookForNewer(): Promise<void> {
    await this.page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()))
  }

  async isOffered(): Promise<boolean> {
    return (await this.page.getByText(this.words.release.ready).count()) > 0
  }

  async saysOffer(): Promise<void> {
    await this.page.getByText(this.words.release.ready).waitFor()
  }

  async takeNewer(): Promise<void> {
    const loaded = this.page.waitForEvent('load')
    await this.page.locator('.toast').getByRole('button', { name: this.words.release.reload }).click()
    await loaded
    await this.screen.isSettled()
  }

  async title(): Promise<string> {
    return (await this.page.locator('#root').getAttribute('title')) ?? ''
  }

  /** Instead of the sample city, a corner of it: what is not about the city need not wait for it. */
  async giveLittle(): Promise<void> {
    await this.page.route('**/assets/*.geojson', (route) => route.fulfill({ contentType: 'application/geo+json', body: (corner ??= cornerOf()) }))
  }

  /** Chromium looks at the limit before the first write and then counts by itself. */
  async limitStorage(bytes: number): Promise<void> {
    await this.allow({ quotaSize: bytes })
  }

  async freeStorage(): Promise<void> {
    await this.allow({})
  }

  private async allow(quota: { quotaSize?: number }): Promise<void> {
    const session = await this.around.context.newCDPSession(this.page)
    await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(this.around.server.url).origin, ...quota })
  }
}
