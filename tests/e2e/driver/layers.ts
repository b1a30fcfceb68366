import { expect } from 'vitest'
import { Region } from './region'

const countOf = (text: string): number => Number(text.replace(/\D/g, ''))

/** The panel of layers, filters and boundaries. */
export class Layers extends Region {
  /** How many objects of each layer are looked at, groups opened first. */
  async counts(): Promise<Record<string, number>> {
    const folded = this.page.locator('[data-group][aria-expanded=false]')
    while (await folded.count()) await folded.first().click()
    return this.page.locator('.side [data-layer]').evaluateAll((rows) => Object.fromEntries(rows.map((row) =>
      [row.getAttribute('data-layer')!, Number((row.querySelector('.number > [aria-hidden]')?.textContent ?? '').split('/')[0]!.replace(/\D/g, ''))])))
  }

  async hasCount(layer: string, count: number): Promise<void> {
    await expect.poll(async () => (await this.counts())[layer]).toBe(count)
  }

  /** The layer's row as a switch. */
  async toggle(layer: string): Promise<boolean> {
    const button = this.page.locator(`.side [data-layer="${layer}"] > button`)
    await button.click()
    await this.screen.isSettled()
    return (await button.getAttribute('aria-pressed')) === 'true'
  }

  /** Ticks one choice of a filter. */
  async filter(by: 'owners' | 'statuses' | 'years', word: string): Promise<void> {
    const tag = this.page.locator(`[data-filter=${by}]`)
    await tag.locator('button').first().click()
    await this.page.locator('.filter-list').getByText(word, { exact: true }).click()
    await this.page.keyboard.press('Escape')
    await this.screen.isSettled()
  }

  async clearFilters(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.filters.clearAll }).click()
    await this.screen.isSettled()
  }

  /** How many pass the filters, as the panel says. */
  async shown(): Promise<number> {
    return countOf((await this.page.locator('.filters [role=status]').innerText()).split(/trên|of/)[0]!)
  }

  async boundaries(edition: 'now' | 'before'): Promise<void> {
    await this.page.getByRole('radiogroup', { name: this.words.layers.boundaries }).getByRole('radio', { name: this.words.layers[edition] }).check()
    await this.screen.isSettled()
  }
}
