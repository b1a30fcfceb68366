import { expect } from 'vitest'
import type { ShareAsking } from '../../../src/state/requests'
import type { MapPart } from './map'
import { Region, type Screen } from './region'

/** What is asked at a place: where a station could share, which ducts a cable could take, whose things lie there. */
export class Requests extends Region {
  constructor(screen: Screen, private readonly map: MapPart) {
    super(screen)
  }

  private get panel() {
    return this.page.locator('.feature', { has: this.page.locator('.asking') })
  }

  /** Takes up the tool of a question with its button on the map. */
  async take(what: ShareAsking): Promise<void> {
    const tool = { mast: 'requestMast', route: 'ductRoute', owned: 'ownedArea' }[what]
    await this.page.locator(`.map-tools [data-tool=${tool}]`).click()
    await this.panel.locator(`[data-asking=${what}]`).waitFor()
    await this.page.locator(`.map[data-tool=${tool}]`).waitFor()
    await this.screen.isSettled()
  }

  async isFor(operator: string): Promise<void> {
    await this.panel.getByLabel(this.words.requesting.mast.operator).selectOption({ label: operator })
  }

  /** Presses the places one by one, and Enter. */
  async draw(places: readonly (readonly [number, number])[]): Promise<void> {
    for (const place of places) await this.map.click(place)
    await this.map.press('Enter')
  }

  /** The answer, as it is read from top to bottom. */
  async answer(part: 'places' | 'pieces' | 'owners'): Promise<string[]> {
    const lines = this.panel.locator({ places: '[data-place]', pieces: '[data-piece]', owners: '[data-owner]' }[part])
    await lines.first().waitFor()
    return lines.allInnerTexts()
  }

  /** What is asked for once something is missing. */
  refusal(): Promise<string> {
    return this.panel.locator('.field .error').innerText()
  }

  async lookAt(place: number): Promise<void> {
    await this.panel.locator(`[data-place="${place}"] button`).click()
    await this.panel.locator(`[data-place="${place}"] button[aria-pressed=true]`).waitFor()
    await this.screen.isSettled()
  }

  async plan(): Promise<void> {
    await this.panel.locator('.ask-plan .primary').click()
  }

  /** A message says so. */
  async says(text: string): Promise<void> {
    await this.page.locator('.toast').getByText(text).waitFor()
  }

  async ofUnit(name: string): Promise<void> {
    await this.panel.getByLabel(this.words.requesting.owned.unit).selectOption({ label: name })
  }

  /** Selects what a row of the table counts. */
  async choose(owner: string, kind: string): Promise<void> {
    await this.panel.locator(`[data-owner="${owner}"]`).locator('tr', { hasText: kind }).getByRole('button').click()
  }

  /** What the legend says of what is asked. */
  async legendSays(words: RegExp): Promise<void> {
    await expect.poll(() => this.page.locator('.legend-cover').innerText()).toMatch(words)
  }
}
