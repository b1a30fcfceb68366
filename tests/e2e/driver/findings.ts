import { expect } from 'vitest'
import { Region } from './region'

interface Group { readonly rule: string; readonly severity: string; readonly name: string; readonly count: number }

/** What was found in the data: groups by rule, then one by one. */
export class Findings extends Region {
  async open(): Promise<void> {
    await this.screen.toMap()
    await this.page.keyboard.press('2')
    await this.page.locator('.group-list:not([aria-busy=true]), .drawer .empty').first().waitFor()
  }

  groups(): Promise<Group[]> {
    return this.page.locator('.group-list [data-rule]').evaluateAll((lines) => lines.map((line) => ({
      rule: line.getAttribute('data-rule')!, severity: line.className, name: line.querySelector('.name')!.firstChild!.textContent!,
      count: Number(line.querySelector('.number')!.textContent!.replace(/\D/g, '')),
    })))
  }

  /** How many are open, by the groups. */
  async count(): Promise<number> {
    return (await this.groups()).reduce((sum, { count }) => sum + count, 0)
  }

  async hasCount(count: number): Promise<void> {
    await expect.poll(() => this.count()).toBe(count)
  }

  async hasFewerThan(count: number): Promise<void> {
    await expect.poll(() => this.count()).toBeLessThan(count)
  }

  /** Opens a group; the largest where no rule is named. */
  async openGroup(rule?: string): Promise<Group> {
    const groups = await this.groups()
    const group = rule ? groups.find((one) => one.rule === rule) : groups.toSorted((a, b) => b.count - a.count)[0]
    if (!group) throw new Error(`expected a group of ${rule ?? 'any rule'}, got ${groups.map((one) => one.rule).join(', ')}`)
    await this.page.locator(`.group-list [data-rule="${group.rule}"].${group.severity}`).click()
    await this.page.locator('[role=feed][aria-busy=false] article[data-finding]').first().waitFor()
    return group
  }

  /** Sentences of the findings in view. */
  said(): Promise<string[]> {
    return this.page.locator('[role=feed] .said').allInnerTexts()
  }

  /** The list as it is read. */
  list(): Promise<string> {
    return this.page.locator('[role=feed]').innerText()
  }

  /** By keyboard, from article to article. */
  async scrollToEnd(): Promise<void> {
    await this.page.locator('[role=feed] article').first().focus()
    await this.page.keyboard.press('End')
    await expect.poll(() => this.page.evaluate(() => {
      const at = document.activeElement
      return `${at?.tagName} ${at?.getAttribute('aria-posinset')} of ${at?.getAttribute('aria-setsize')}`
    })).toMatch(/^ARTICLE (\d+) of \1$/)
  }

  /** With the wheel, so many pixels down, until what stands there is told. */
  async scrollBy(px: number): Promise<void> {
    const list = this.page.locator('.finding-list .scroll')
    const before = await list.evaluate((one) => one.scrollTop)
    await list.hover()
    await this.page.mouse.wheel(0, px)
    await expect.poll(() => list.evaluate((one) => one.scrollTop)).not.toBe(before)
    await this.page.locator('[role=feed][aria-busy=false] article[data-finding]').first().waitFor()
    await this.screen.isSettled()
  }

  explanation(): Promise<string> {
    return this.page.locator('.explanation').innerText()
  }

  async flyTo(): Promise<void> {
    await this.page.locator('[role=feed] article').first().getByRole('button', { name: this.words.finding.fly }).click()
    await this.screen.isSettled()
  }

  /** Checks every object, until that is done. */
  async checkAll(): Promise<void> {
    await this.page.locator('.checking').getByRole('button').filter({ hasText: this.words.check.all }).click()
    await this.page.locator('.checking').getByRole('button').filter({ hasText: this.words.check.again }).waitFor()
    await this.screen.isSettled()
  }

  private get offer() {
    return this.page.locator('[role=feed] article').first().getByRole('button').filter({ hasText: this.words.check.fix })
  }

  /** Points at what the first finding offers: so many objects are drawn as they would be. */
  async showsFix(objects: number): Promise<void> {
    await this.offer.hover()
    await this.page.locator(`.map-pane[data-proposed="${objects}"]`).waitFor()
  }

  async fix(): Promise<void> {
    await this.offer.click()
    await this.screen.isSettled()
  }

  /** Fills in why the first open finding is accepted, and sends it off without waiting for anything. */
  async startWaiving(reason: string, who?: string): Promise<void> {
    if ((await this.page.locator('[role=feed] article[data-finding]').count()) === 0) await this.openGroup()
    await this.page.locator('[role=feed] article[data-finding]').first().getByRole('button', { name: this.words.finding.accept, exact: true }).click()
    const dialog = this.page.locator('dialog[open]')
    await dialog.getByRole('textbox', { name: this.words.finding.reason }).fill(reason)
    if (who) await dialog.getByRole('textbox', { name: this.words.finding.who }).fill(who)
    await dialog.getByRole('button', { name: this.words.finding.accept, exact: true }).click()
  }

  /** Accepts the first open finding of the group in view, or of the largest. */
  async waive(reason: string, who?: string): Promise<void> {
    await this.startWaiving(reason, who)
    await this.page.locator('dialog[open]').waitFor({ state: 'detached' })
  }

  async show(state: 'open' | 'waived' | 'all'): Promise<void> {
    await this.page.getByRole('radiogroup', { name: this.words.finding.state }).getByRole('radio', { name: this.words.finding[state], exact: true }).check()
    await this.page.locator('.group-list:not([aria-busy=true]), .drawer .empty').first().waitFor()
  }

  async showOnly(severity: 'error' | 'warning' | 'info'): Promise<void> {
    await this.page.locator(`.sieves .segments input[value=${severity}]`).check({ force: true })
  }

  /** Takes back the first acceptance in view. */
  async revoke(): Promise<void> {
    await this.page.locator('[role=feed] article').first().getByRole('button', { name: this.words.finding.revoke }).click()
  }
}
