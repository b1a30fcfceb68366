import { expect } from 'vitest'
import { Region } from './region'

interface ChangeLine { readonly id: string; readonly what: string; readonly text: string }

/** What has changed: the list under the map, its sheet of paper, and locks. */
export class Changes extends Region {
  async open(): Promise<void> {
    await this.screen.toMap()
    await this.page.keyboard.press('4')
    await this.isListed()
  }

  /** The list is of the data as they are. */
  private async isListed(): Promise<void> {
    await this.page.locator('.changes ul[aria-busy=false], .drawer .empty').first().waitFor()
  }

  lines(): Promise<ChangeLine[]> {
    return this.page.locator('.changes [data-change]').evaluateAll((lines) => lines.map((line) => ({
      id: line.getAttribute('data-change')!, what: line.className.replace('change ', ''), text: (line.querySelector('.texts') as HTMLElement).innerText,
    })))
  }

  /** Waits until these are listed, in whatever order. */
  async has(...ids: string[]): Promise<void> {
    await expect.poll(async () => (await this.lines()).map(({ id }) => id).sort()).toEqual(ids.sort())
  }

  async countSince(since: 'opening' | 'beginning'): Promise<void> {
    await this.page.getByRole('radiogroup', { name: this.words.changes.since }).getByRole('radio', { name: this.words.changes[since], exact: true }).check()
    await this.isListed()
  }

  totals(): Promise<string> {
    return this.page.locator('.changes .totals').innerText()
  }

  /** How many, as the tab says while another one may be open. */
  async badge(): Promise<string> {
    return (await this.page.locator('#drawer-tab-changes .count').allInnerTexts()).join('')
  }

  async goTo(id: string): Promise<void> {
    await this.page.locator(`[data-change="${id}"] > button`).first().click()
    await this.screen.isSettled()
  }

  async restore(id: string): Promise<void> {
    await this.page.locator(`[data-change="${id}"]`).getByRole('button', { name: this.words.changes.restore }).click()
    await this.page.locator(`[data-change="${id}"]`).waitFor({ state: 'detached' })
  }

  async showOnMap(): Promise<void> {
    await this.page.getByRole('switch', { name: this.words.changes.onMap }).check({ force: true })
    await this.screen.isSettled()
  }

  async save(form: 'csv' | 'geojson'): Promise<string> {
    const coming = this.page.waitForEvent('download')
    await this.page.locator('.changes-bar').getByRole('button', { name: this.words.take.title }).click()
    await this.page.getByRole('menuitem').filter({ hasText: this.words.changes[form] }).click()
    return this.screen.textOf(await coming)
  }

  /** The sheet as the printer gets it. */
  async print(): Promise<Buffer> {
    // The dialog of the system cannot be driven; what is on the page then is what is printed.
    await this.page.evaluate(() => void (globalThis.print = () => {}))
    await this.page.locator('.changes-bar').getByRole('button', { name: this.words.changes.print }).click()
    await this.page.locator('.sheet-of-paper').waitFor({ state: 'attached' })
    return this.page.pdf({ preferCSSPageSize: true })
  }

  /** Locks a layer, or unlocks it. */
  async turnLock(layer: string): Promise<void> {
    const row = this.page.locator(`.side [data-layer="${layer}"]`)
    const wasLocked = await row.locator('.locked').count()
    await row.locator('[aria-haspopup=menu]').click()
    await this.page.getByRole('menuitem', { name: wasLocked ? this.words.layers.unlock : this.words.layers.lock }).click()
    await row.locator('.locked').waitFor({ state: wasLocked ? 'detached' : 'attached' })
  }

  async isLocked(layer: string): Promise<boolean> {
    return (await this.page.locator(`.side [data-layer="${layer}"] .locked`).count()) > 0
  }

  /** What the last message says. */
  said(): Promise<string> {
    return this.page.locator('.toast').last().innerText()
  }
}
