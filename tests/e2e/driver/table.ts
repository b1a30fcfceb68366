import { expect } from 'vitest'
import { Region } from './region'

/** The drawer's table, by mouse and by keyboard alone. */
export class Table extends Region {
  private get grid() {
    return this.page.getByRole('grid')
  }

  /** Opens the drawer at the table with its key. */
  async open(): Promise<void> {
    await this.screen.toMap()
    await this.page.keyboard.press('1')
    await this.isFilled()
  }

  async isOpen(): Promise<boolean> {
    return (await this.grid.count()) > 0
  }

  async isFilled(): Promise<void> {
    await this.page.locator('[role=grid][aria-busy=false]').waitFor()
  }

  /** Shows objects of one layer, by its own name. */
  async of(layer: string): Promise<void> {
    await this.page.getByRole('combobox', { name: this.words.table.layer }).selectOption(`layer:${layer}`)
    await this.isFilled()
  }

  /** What the list says it holds. */
  async count(): Promise<number> {
    const text = (await this.page.locator('.table-count').innerText()).split(/trên|of|đối|object/)[0]!
    return Number(text.replace(/\D/g, ''))
  }

  async find(text: string): Promise<void> {
    const before = await this.page.locator('.table-count').innerText()
    await this.page.getByRole('searchbox', { name: this.words.table.find }).fill(text)
    await this.page.waitForFunction((was) => document.querySelector<HTMLElement>('.table-count')?.innerText !== was, before)
    await this.isFilled()
  }

  /** The rows in view, as ids. */
  ids(): Promise<string[]> {
    return this.page.locator('[role=grid] [data-id]').evaluateAll((rows) =>
      rows.sort((a, b) => Number(a.getAttribute('data-row')) - Number(b.getAttribute('data-row'))).map((row) => row.getAttribute('data-id')!))
  }

  chosen(): Promise<string[]> {
    return this.page.locator('[role=grid] [data-id][aria-selected=true]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-id')!))
  }

  /** How many objects are selected, in view or not. */
  async chosenCount(): Promise<number> {
    const chosen = this.page.locator('.table-count .chosen')
    return (await chosen.count()) ? Number((await chosen.getAttribute('data-count'))!.replace(/\D/g, '')) : 0
  }

  async hasChosen(count: number): Promise<void> {
    await expect.poll(() => this.chosenCount()).toBe(count)
  }

  /** Keys go to the grid as a whole, its one tab stop. */
  async press(...keys: string[]): Promise<void> {
    await this.grid.focus()
    for (const key of keys) await this.page.keyboard.press(key)
  }

  async text(): Promise<string> {
    return this.grid.innerText()
  }

  async isChosen(id: string): Promise<void> {
    await this.page.locator(`[role=grid] [data-id="${id}"][aria-selected=true]`).waitFor()
  }

  /** The list as the file it gives. */
  async download(): Promise<string> {
    const coming = this.page.waitForEvent('download')
    await this.page.getByRole('button', { name: this.words.table.download }).click()
    return this.screen.textOf(await coming)
  }
}
