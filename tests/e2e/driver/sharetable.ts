import { expect } from 'vitest'
import { Region } from './region'

type View = 'opportunities' | 'rates' | 'decisions'

/** What lies below the map of sharing: the table of what was found, the rates, the decisions; and the dialog of what it is judged by. */
export class ShareTable extends Region {
  private get drawer() {
    return this.page.locator('.share-table')
  }

  private get dialog() {
    return this.page.locator('dialog.limits[open]')
  }

  /** Enters the work area, which a phone has in the menu of its places. */
  async begin(): Promise<void> {
    const rail = this.page.locator('[data-area=sharing]')
    if (await rail.count()) return rail.click()
    await this.page.locator('.places [aria-haspopup]').click()
    await this.page.getByRole('menuitem', { name: this.words.command.areaSharing }).click()
  }

  async open(view: View = 'opportunities'): Promise<void> {
    await this.screen.toMap()
    if (!(await this.drawer.count())) await this.page.keyboard.press('6')
    await this.drawer.getByRole('radiogroup', { name: this.words.limiting.view }).getByRole('radio', { name: this.words.limiting.views[view] }).check({ force: true })
    await this.drawer.and(this.page.locator(`[data-view=${view}]`)).locator('.figures-table, .empty').first().waitFor()
    await this.screen.isSettled()
  }

  /** Lines of the table with their cells. */
  lines(): Promise<string[][]> {
    return this.drawer.locator('tbody tr:not([aria-hidden])').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())))
  }

  /** Waits until so many opportunities are listed. */
  async says(count: number): Promise<void> {
    await expect.poll(async () => (await this.lines()).length).toBe(count)
  }

  /** Goes to the opportunity of this line, from 1. */
  async goTo(at: number): Promise<void> {
    await this.drawer.locator('tbody th button').nth(at - 1).click()
    await this.page.locator('.share-card').waitFor()
    await this.screen.isSettled()
  }

  async openLimits(): Promise<void> {
    await this.drawer.getByRole('button', { name: this.words.sharing.limits }).click()
    await this.dialog.locator('form').waitFor()
  }

  async closeLimits(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** Adds a row of the office, first without its document, which is refused; what was refused is told. */
  async addRow(metres: string, document: string): Promise<string> {
    const { limiting, coverage } = this.words
    await this.dialog.getByRole('button', { name: limiting.add }).click()
    const row = this.dialog.locator('li[data-spacing]')
    await row.getByLabel(limiting.metres, { exact: false }).fill(metres)
    await this.dialog.getByRole('button', { name: limiting.save, exact: true }).click()
    const refusal = await row.locator('.error').innerText()
    await row.getByLabel(coverage.assume.document, { exact: false }).fill(document)
    await this.dialog.getByRole('button', { name: limiting.save, exact: true }).click()
    await this.dialog.waitFor({ state: 'detached' })
    return refusal
  }
}
