import { expect } from 'vitest'
import { Region } from './region'

/** The box over everything that has a name. */
export class Search extends Region {
  private get box() {
    return this.page.getByRole('combobox', { name: this.words.finder.label })
  }

  /** Types, waits for the answer, and tells what is offered, group by group. */
  async for(text: string): Promise<{ group: string; name: string }[]> {
    await this.page.locator('body').press('Control+k')
    await this.box.fill(text)
    await expect.poll(() => this.page.locator('.results [role=status]').innerText(), { timeout: 15_000 }).not.toBe('')
    return this.page.locator('.results [role=option]').evaluateAll((options) => options.map((option) => ({
      group: option.getAttribute('data-offer')!.split('-')[0]!, name: option.querySelector('.name')!.firstChild!.parentElement!.innerText.split('\n')[0]!,
    })))
  }

  /** Takes the first offer whose name holds these words, as the keyboard does. */
  async take(name: string): Promise<void> {
    const options = this.page.locator('.results [role=option]')
    const names = await options.allInnerTexts()
    const at = names.findIndex((text) => text.includes(name))
    expect(at, `an offer named ${name} among ${names.join(' | ')}`).toBeGreaterThanOrEqual(0)
    for (let i = 0; i < at; i++) await this.box.press('ArrowDown')
    await this.box.press('Enter')
    await this.screen.isSettled()
  }

  async leave(): Promise<void> {
    await this.box.press('Escape')
    await this.box.press('Escape')
  }
}
