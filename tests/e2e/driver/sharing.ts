import type { Finder } from '../../../src/state/sharing'
import { Region } from './region'

interface Line { readonly name: string; readonly verdict: string }

/** The work area of sharing: the list on the left, the opportunity that is looked at on the right. */
export class Sharing extends Region {
  private get side() {
    return this.page.locator('.side')
  }

  private get list() {
    return this.side.getByRole('listbox', { name: this.words.sharing.list })
  }

  /** Enters the work area and waits for its list. */
  async open(): Promise<void> {
    if (!(await this.side.locator('.share').count())) await this.page.locator('[data-area=sharing]').click()
    await this.isAnswered()
  }

  /** What was looked for is found, in the data as they are now. */
  async isAnswered(): Promise<void> {
    await this.side.locator('.share-inner[aria-busy=false][data-version]').waitFor()
    await this.screen.isSettled()
  }

  async seek(finder: Finder): Promise<void> {
    await this.side.getByRole('tab', { name: this.words.sharing.tab[finder], exact: true }).click()
    await this.side.locator(`.share-inner[data-finder=${finder}]`).waitFor()
  }

  /** What the panel says where it has no list. */
  nothing(): Promise<string> {
    return this.side.locator('.empty h2').innerText()
  }

  figures(): Promise<string> {
    return this.side.locator('.share-figures').innerText()
  }

  lines(): Promise<Line[]> {
    return this.list.getByRole('option').evaluateAll((rows) => rows.map((row) => ({ name: row.querySelector('.name')!.textContent!, verdict: row.getAttribute('data-verdict')! })))
  }

  settled(): Promise<string> {
    return this.side.locator('.share-foot [data-settled]').innerText()
  }

  /** Looks at the line of this number, from 1; its card comes, and the map flies there. */
  async goTo(at: number): Promise<void> {
    await this.list.getByRole('option').nth(at - 1).click()
    await this.isLookedAt(at)
  }

  /** The card is of the line of this number. */
  async isLookedAt(at: number): Promise<void> {
    const id = await this.list.getByRole('option').nth(at - 1).getAttribute('data-share')
    await this.page.locator(`.share-card[data-share="${id}"]`).waitFor()
    await this.list.locator(`[data-share="${id}"][aria-selected=true]`).waitFor()
  }

  /** What the card says. */
  card(): Promise<string> {
    return this.page.locator('.share-card').innerText()
  }

  /** Waits until so much is decided. */
  async says(settled: string): Promise<void> {
    await this.side.locator('.share-foot [data-settled]', { hasText: settled }).waitFor()
  }

  /** Gives the reason in the dialog that asks for it; the first time without one, which is refused. */
  async giveReason(reason: string): Promise<string> {
    const dialog = this.page.locator('dialog[open]')
    await dialog.getByRole('button', { name: this.words.sharing.rejectNow }).click()
    const refusal = await dialog.locator('.error').innerText()
    await dialog.getByLabel(this.words.sharing.reason).fill(reason)
    await this.page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    return refusal
  }

  async filter(verdict: 'open' | 'accepted' | 'rejected'): Promise<void> {
    await this.side.getByRole('button', { name: this.words.sharing.filter }).click()
    await this.page.getByRole('menuitemcheckbox', { name: this.words.sharing.verdict[verdict] }).click()
  }

  async clearFilter(verdict: 'open' | 'accepted' | 'rejected'): Promise<void> {
    await this.side.getByRole('button', { name: this.words.sharing.clear.replace('{what}', this.words.sharing.verdict[verdict]) }).click()
  }
}
