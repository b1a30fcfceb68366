import { Region } from './region'

/** What of everything is looked at. */
export class Scope extends Region {
  private get chip() {
    return this.page.locator('[data-tour=scope] > button').first()
  }

  /** Opens the list, types a ward's name and takes the first of the edition of today or of before. */
  async to(name: string, edition: 'now' | 'before' = 'now'): Promise<void> {
    await this.chip.click()
    await this.page.getByRole('combobox', { name: this.words.scoping.placeholder }).fill(name)
    const group = this.page.getByRole('group', { name: this.words.scoping[edition] })
    await group.getByRole('option').first().click()
    await this.screen.isSettled()
  }

  async toEverything(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.scoping.clear }).click()
    await this.screen.isSettled()
  }

  async openList(): Promise<void> {
    await this.chip.click()
    await this.page.getByRole('combobox', { name: this.words.scoping.placeholder }).waitFor()
  }

  async name(): Promise<string> {
    return this.chip.locator('.name').innerText()
  }
}
