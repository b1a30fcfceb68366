import { expect } from 'vitest'
import type { CoverMode } from '../../../src/state/coverage'
import type { MapPart } from './map'
import { Region, type Screen } from './region'

interface Site { readonly rank: number; readonly text: string }

/** What the map tells of coverage, suggested sites beside it, and what is tried. */
export class Sites extends Region {
  constructor(screen: Screen, private readonly map: MapPart) {
    super(screen)
  }

  private get panel() {
    return this.page.locator('.site-foot, .finding-sites').locator('xpath=ancestor::*[contains(@class, "feature")][1]').first()
  }

  private get trial() {
    return this.page.locator('.trying')
  }

  async show(mode: CoverMode): Promise<void> {
    await this.page.getByRole('radiogroup', { name: this.words.sites.modes }).getByRole('radio', { name: this.words.sites.mode[mode], exact: true }).check({ force: true })
    if (mode === 'whatIf') await this.trial.waitFor()
    await this.screen.isSettled()
  }

  /** All there is comes into view. */
  async seeAll(): Promise<void> {
    const before = await this.map.camera()
    await this.screen.toMap()
    await this.page.keyboard.press('Shift+F')
    await this.map.hasMovedFrom(before)
  }

  /** What the legend says of coverage. */
  legend(): Promise<string> {
    return this.page.locator('.legend-cover').innerText()
  }

  async open(): Promise<void> {
    await this.screen.toMap()
    await this.page.keyboard.press('Shift+S')
    await this.page.locator('.finding-sites .how').waitFor()
    await this.screen.isSettled()
  }

  async openOptions(): Promise<void> {
    await this.panel.locator('.how > summary').click()
  }

  /** Asks for so many sites for an operator, each reaching so far. */
  async want({ sites, builder, radiusM }: { sites: number; builder: string; radiusM: number }): Promise<void> {
    await this.openOptions()
    await this.panel.getByRole('radio', { name: this.words.sites.aims.sites, exact: true }).check({ force: true })
    await this.panel.getByLabel(this.words.sites.aimSites).fill(String(sites))
    await this.panel.getByLabel(this.words.sites.builder).selectOption({ label: builder })
    await this.panel.getByLabel(this.words.sites.radius).fill(String(radiusM))
    await this.page.keyboard.press('Enter')
    await this.openOptions()
  }

  /** Looks for sites, for the first time or again. */
  async find(): Promise<void> {
    await this.page.locator('.finding-sites > .button').click()
    await this.screen.isSettled()
    await this.page.locator('.site-found:not(.old)').waitFor()
  }

  list(): Promise<Site[]> {
    return this.panel.locator('[data-site]').evaluateAll((rows) => rows.map((row) => ({ rank: Number(row.getAttribute('data-site')), text: (row as HTMLElement).innerText })))
  }

  /** The one that is looked at, which says why. */
  async isAt(rank: number): Promise<string> {
    const row = this.panel.locator(`[data-site="${rank}"]:has([aria-expanded=true])`)
    await row.waitFor()
    return row.innerText()
  }

  async goTo(rank: number): Promise<void> {
    await this.panel.locator(`[data-site="${rank}"] > button`).click()
    await this.screen.isSettled()
  }

  /** The point of the curve as it is read out. */
  point(): Promise<string> {
    return this.panel.locator('.knob').getAttribute('aria-valuetext').then((text) => text!)
  }

  async pressOnCurve(key: string): Promise<void> {
    await this.panel.locator('.knob').focus()
    await this.page.keyboard.press(key)
  }

  /** Drags the point of the curve to one end of it. */
  async dragToStart(): Promise<void> {
    const knob = (await this.panel.locator('.knob circle').last().boundingBox())!
    const curve = (await this.panel.locator('.curve svg').boundingBox())!
    await this.page.mouse.move(knob.x + knob.width / 2, knob.y + knob.height / 2)
    await this.page.mouse.down()
    await this.page.mouse.move(curve.x + 60, knob.y, { steps: 4 })
    await this.page.mouse.move(curve.x + 20, knob.y)
    await this.page.mouse.up()
  }

  async plan(year: number): Promise<void> {
    await this.panel.getByLabel(this.words.sites.year).selectOption(String(year))
    await this.panel.locator('.site-foot .button.primary').click()
    await this.screen.isSettled()
  }

  /** Sites of older data are not planned. */
  async isOld(): Promise<void> {
    await this.page.locator('.site-found.old').waitFor()
    await expect.poll(() => this.panel.locator('.site-foot .button.primary').getAttribute('aria-disabled')).toBe('true')
  }

  /** Figures of what is tried, line by line: as it was, as it would be. */
  async figures(): Promise<Record<string, string>> {
    await this.page.locator('[aria-busy=false] > .difference').waitFor()
    await this.screen.isSettled()
    return Object.fromEntries(await this.page.locator('.difference > div').evaluateAll((lines) => lines.map((line) => {
      const [figure, more] = [line.querySelector('dd [aria-hidden]') ?? line.querySelector('dd')!, line.querySelector('dd > small')]
      return [line.querySelector('dt')!.textContent!, [figure.textContent, ...(more ? [more.textContent] : [])].join(' ').replace(/\s+/g, ' ')]
    })))
  }

  async turnStation(id: string): Promise<void> {
    await this.trial.locator(`[data-station="${id}"] .turn`).click()
  }

  async isOn(id: string): Promise<boolean> {
    return this.trial.locator(`[data-station="${id}"] .turn`).isChecked()
  }

  async reach(id: string, metres: number): Promise<void> {
    await this.trial.locator(`[data-station="${id}"] input[inputmode]`).fill(String(metres))
    await this.page.keyboard.press('Enter')
  }

  async turnOperator(name: string): Promise<void> {
    await this.trial.getByRole('switch', { name, exact: true }).click()
  }

  async takeMast(): Promise<void> {
    await this.trial.getByRole('button', { name: this.words.trying.add }).click()
    await this.page.locator('.map[data-tool=tryMast]').waitFor()
  }

  /** The hand lets go of the mast. */
  async hasNoMastInHand(): Promise<void> {
    await this.page.locator('.map[data-tool=select]').waitFor()
  }

  triedMasts(): Promise<number> {
    return this.trial.locator('[data-tried]').count()
  }

  async planTried(): Promise<void> {
    await this.trial.getByRole('button', { name: this.words.trying.plan }).click()
    await this.screen.isSettled()
  }

  async stopTrying(): Promise<void> {
    await this.page.locator('.trying-foot').getByRole('button', { name: this.words.trying.stop }).click()
  }
}
