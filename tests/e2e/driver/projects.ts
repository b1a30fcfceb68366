import { expect } from 'vitest'
import { Region } from './region'

/** What is open, what else is kept on this computer, and whether it is. */
export class Projects extends Region {
  private get menu() {
    return this.page.locator('.project-name')
  }

  name(): Promise<string> {
    return this.menu.locator('.title').innerText()
  }

  private async choose(word: string): Promise<void> {
    await this.menu.click()
    await this.page.getByRole('menuitem').filter({ hasText: word }).first().click()
  }

  async rename(name: string): Promise<void> {
    await this.choose(this.words.project.rename)
    await this.page.getByRole('textbox', { name: this.words.project.name }).fill(name)
    await this.page.keyboard.press('Enter')
    await this.menu.filter({ hasText: name }).waitFor()
  }

  async duplicate(): Promise<void> {
    await this.choose(this.words.project.duplicate)
    await this.page.locator('.toast').first().waitFor()
  }

  async create(): Promise<void> {
    await this.choose(this.words.project.create)
    await this.menu.filter({ hasText: this.words.project.newName }).waitFor()
  }

  /** The project as the file it is saved to. */
  async save(): Promise<string> {
    const coming = this.page.waitForEvent('download')
    await this.choose(this.words.project.save)
    return this.screen.textOf(await coming)
  }

  async openList(): Promise<void> {
    await this.choose(this.words.project.all)
    await this.page.locator('dialog[open]').waitFor()
    // The list is read after its dialog has opened.
    await this.page.locator('.projects [data-project], .projects .empty').first().waitFor()
  }

  async closeList(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.page.locator('dialog[open]').waitFor({ state: 'detached' })
  }

  /** Names in the list, in use or in the bin. */
  list(): Promise<string[]> {
    return this.page.locator('.projects [data-project] h3').allInnerTexts()
  }

  async openFromList(name: string): Promise<void> {
    await this.page.getByRole('button', { name: `${this.words.project.open}: ${name}`, exact: true }).click()
    await this.menu.filter({ hasText: name }).waitFor()
    await this.screen.isSettled()
  }

  async remove(name: string): Promise<void> {
    const row = this.page.locator('.projects [data-project]').filter({ has: this.page.getByRole('heading', { name, exact: true }) })
    await row.locator('[aria-haspopup=menu]').click()
    await this.page.getByRole('menuitem').filter({ hasText: this.words.project.remove }).click()
    await row.waitFor({ state: 'detached' })
  }

  async restoreLast(): Promise<void> {
    await this.page.locator('.toast').getByRole('button', { name: this.words.project.restore }).click()
  }

  /** Answers who works here, where that is asked. */
  async sayName(name: string): Promise<void> {
    const field = this.page.getByRole('textbox', { name: this.words.project.askNameLabel })
    await field.fill(name)
    await field.press('Enter')
    await field.waitFor({ state: 'detached' })
  }

  /** Waits until the last action rests, or until it is said that it does not; and tells why. */
  async keeping(): Promise<'kept' | 'full' | 'denied' | 'lost' | 'failed' | 'newer'> {
    const mark = this.page.locator('[data-keeping=kept], [data-keeping=unkept]')
    await mark.waitFor()
    return ((await mark.getAttribute('data-why')) ?? 'kept') as 'kept'
  }

  /** Waits until it is said for this reason that work does not rest. */
  async isUnkept(why: 'full' | 'denied' | 'lost' | 'failed'): Promise<void> {
    await this.page.locator(`[data-keeping=unkept][data-why=${why}]`).waitFor()
  }

  async isKept(): Promise<void> {
    await this.page.locator('[data-keeping=kept]').waitFor()
  }

  async keepAgain(): Promise<void> {
    const retry = this.page.getByRole('button', { name: this.words.project.retry })
    if ((await retry.count()) === 0) await this.page.locator('[data-keeping=unkept] > button').click()
    await retry.click()
  }

  async undo(): Promise<void> {
    await this.screen.toMap()
    await this.page.keyboard.press('Control+z')
  }

  async redo(): Promise<void> {
    await this.screen.toMap()
    await this.page.keyboard.press('Control+y')
  }

  /** Names of what was done, the last first, as the history lists them. */
  async history(): Promise<{ name: string; who: string; isNow: boolean }[]> {
    await this.screen.toMap()
    await this.page.keyboard.press('3')
    await this.page.locator('.journal, .drawer .empty').first().waitFor()
    return this.page.locator('.journal > ol > li').evaluateAll((steps) => steps.map((step) => ({
      name: step.querySelector('.name')!.textContent!, who: step.querySelector('.who')?.textContent ?? '', isNow: step.classList.contains('now'),
    })))
  }

  /** How many actions are in force. */
  async steps(): Promise<number> {
    const list = await this.history()
    const now = list.findIndex(({ isNow }) => isNow)
    return now < 0 ? 0 : list.length - 1 - now
  }

  /** Waits until that many are. */
  async hasSteps(count: number): Promise<void> {
    await expect.poll(() => this.steps()).toBe(count)
  }

  /** Answers who works here before it is asked. */
  async sayNameOnce(name: string): Promise<void> {
    await this.menu.click()
    await this.page.getByRole('menuitem').last().click()
    await this.sayName(name)
  }

  /** Another window works on it, and this one says so. */
  async isElsewhere(): Promise<boolean> {
    return (await this.page.locator('.two-windows, .only-look').count()) > 0
  }

  async saysElsewhere(): Promise<void> {
    await this.page.locator('.two-windows, .only-look').first().waitFor()
  }

  async workHere(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.project.workHere }).click()
    await this.page.locator('.two-windows, .only-look').first().waitFor({ state: 'detached' })
  }

  async lookOnly(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.project.lookOnly }).click()
    await this.page.locator('.only-look').waitFor()
  }
}
