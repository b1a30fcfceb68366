import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { Region } from './region'

type Technology = '5G' | '4G' | 'broadband'
interface Gap { readonly rank: number; readonly text: string }

/** The work area of coverage: the question with its answer on the left, assumptions, the figures below the map. */
export class Coverage extends Region {
  private get side() {
    return this.page.locator('.side')
  }

  private get dialog() {
    return this.page.locator('dialog[open]')
  }

  private get drawer() {
    return this.page.locator('.figures')
  }

  /** Enters the work area and waits for the answer. */
  async open(): Promise<void> {
    if (!(await this.side.locator('.cover').count())) await this.begin()
    await this.isAnswered()
  }

  /** Enters the work area and does not wait for the answer. */
  async begin(): Promise<void> {
    const rail = this.page.locator('[data-area=coverage]')
    if (await rail.count()) return rail.click()
    await this.page.locator('.places [aria-haspopup]').click()
    await this.page.getByRole('menuitem', { name: this.words.command.areaCoverage }).click()
  }

  async isAnswered(): Promise<void> {
    await this.page.locator('.cover[aria-busy=false] .cover-result').waitFor()
    await this.screen.isSettled()
  }

  /** Asks with another technology, or about another operator; null is any of them. */
  async ask({ technology, operator }: { technology?: Technology; operator?: string | null }): Promise<void> {
    const { coverage, coverfile } = this.words
    const result = (mark: string, value: string) => this.page.locator(`.cover[aria-busy=false] .cover-result[data-${mark}="${value}"]`).waitFor()
    if (technology) {
      await this.side.getByRole('radiogroup', { name: coverage.technology }).getByRole('radio', { name: coverfile.technology[technology], exact: true }).check({ force: true })
      await result('technology', technology)
    }
    if (operator !== undefined) {
      await this.side.getByRole('combobox', { name: coverage.by }).selectOption({ label: operator ?? coverfile.anybody })
      await result('operator', operator ?? '')
    }
  }

  /** The large figure, as it is read. */
  figure(): Promise<string> {
    return this.side.locator('[data-figure]').innerText()
  }

  /** Waits until the large figure is this. */
  async says(figure: string): Promise<void> {
    await expect.poll(() => this.figure()).toBe(figure)
  }

  /** Who is without service, as far as the sentence says. */
  async without(): Promise<Record<string, string>> {
    return Object.fromEntries(await this.side.locator('[data-without]').evaluateAll((parts) => parts.map((part) => [part.getAttribute('data-without')!, part.textContent!])))
  }

  /** Each operator with its figure, in the order they stand. */
  operators(): Promise<[string, string][]> {
    return this.side.locator('[data-operator]').evaluateAll((rows) => rows.filter((row) => row.matches('button')).map((row) => [row.getAttribute('data-operator')!, row.querySelector('.number')!.textContent!] as [string, string]))
  }

  gaps(): Promise<Gap[]> {
    return this.side.locator('[data-gap]').evaluateAll((rows) => rows.map((row) => ({ rank: Number(row.getAttribute('data-gap')), text: (row as HTMLElement).innerText })))
  }

  async goToGap(rank: number): Promise<void> {
    await this.side.locator(`[data-gap="${rank}"]`).click()
    await this.screen.isSettled()
  }

  /** The gap the list stands at. */
  async gapAt(): Promise<number> {
    return Number(await this.side.locator('[data-gap][aria-selected=true]').getAttribute('data-gap'))
  }

  /** Opens the places of a class that are without service and goes to one. */
  async goToPlace(kind: string, id: string): Promise<void> {
    await this.side.locator(`[data-class="${kind}"] button.line`).click()
    await this.side.locator(`[data-place="${id}"]`).click()
    await this.screen.isSettled()
  }

  /** Everything the panel says. */
  said(): Promise<string> {
    return this.side.innerText()
  }

  async isOld(): Promise<void> {
    await this.page.locator('.cover-result.old').waitFor()
    await this.side.getByText(this.words.coverage.stale).waitFor()
  }

  async again(): Promise<void> {
    await this.side.getByRole('button', { name: this.words.coverage.again }).click()
    await this.page.locator('.cover-result:not(.old)').waitFor()
    await this.isAnswered()
  }

  async openAssumptions(): Promise<void> {
    await this.side.getByRole('button', { name: this.words.coverage.assumptions, exact: true }).click()
    await this.dialog.locator('form').waitFor()
  }

  /** Changes a number among the assumptions by its name. */
  async assume(name: 'error' | 'villageShare' | 'leastGap' | 'untilYear', value: string): Promise<void> {
    await this.dialog.getByLabel(this.words.coverage.assume[name], { exact: true }).fill(value)
  }

  async assumeRadius(rule: string, metres: string): Promise<void> {
    await this.dialog.locator(`[data-radius="${rule}"] input[inputmode]`).fill(metres)
  }

  /** Brings a grid of people from a file. */
  async bringGrid(name: string, text: string): Promise<void> {
    await this.giveGrid(name, text)
    await this.dialog.getByRole('button', { name: this.words.coverage.assume.dropGrid }).waitFor()
  }

  /** Gives a file that is no grid of people; answers what the dialog says of it. */
  async refusedGrid(name: string, text: string): Promise<string> {
    await this.giveGrid(name, text)
    return this.dialog.getByRole('alert').innerText()
  }

  private async giveGrid(name: string, text: string): Promise<void> {
    const path = join(this.screen.folder, name)
    writeFileSync(path, text)
    const choosing = this.page.waitForEvent('filechooser')
    await this.dialog.getByRole('button', { name: this.words.coverage.bringGrid }).click()
    await (await choosing).setFiles(path)
  }

  /** Presses Save; answers what the dialog says is wrong, and nothing once it is closed. */
  async saveAssumptions(): Promise<string[]> {
    await this.dialog.getByRole('button', { name: this.words.coverage.assume.save, exact: true }).click()
    const faults = this.dialog.locator('.field .error')
    await expect.poll(async () => (await this.dialog.count()) === 0 || (await faults.count()) > 0).toBe(true)
    return (await this.dialog.count()) ? faults.allInnerTexts() : []
  }

  /** What the dialog says. */
  assumptions(): Promise<string> {
    return this.dialog.innerText()
  }

  async closeAssumptions(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.dialog.waitFor({ state: 'detached' })
  }

  /** Opens the figures below the map with their key. */
  async openFigures(view: 'table' | 'chart' | 'compare' = 'table'): Promise<void> {
    await this.screen.toMap()
    if (!(await this.drawer.count())) await this.page.keyboard.press('5')
    await this.drawer.getByRole('radiogroup', { name: this.words.coverage.view }).getByRole('radio', { name: this.words.coverage.views[view] }).check({ force: true })
    await this.page.locator({ table: '.figures-table', chart: '.figures-chart', compare: '.compare, .figures .empty' }[view]).first().waitFor()
    await this.screen.isSettled()
  }

  /** Lines of the table with their cells, the total the last. */
  async lines(): Promise<string[][]> {
    await this.page.locator('.figures-scroll:not(.old) .figures-table').waitFor()
    return this.page.locator('.figures-scroll tr[data-unit]').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.trim())))
  }

  async sortBy(column: string): Promise<void> {
    await this.drawer.locator(`[data-sort="${column}"]`).click()
  }

  /** Which lines the table shows, each operator by itself too. */
  async listEachOperator(): Promise<void> {
    await this.drawer.getByRole('combobox', { name: this.words.coverage.by }).selectOption({ label: this.words.coverage.allOperators })
  }

  async goToUnit(unit: string): Promise<void> {
    await this.drawer.locator(`[data-unit="${unit}"]`).getByRole('button').first().click()
    await this.screen.isSettled()
  }

  async save(form: 'csv' | 'geojson'): Promise<string> {
    const coming = this.page.waitForEvent('download')
    await this.drawer.getByRole('button', { name: this.words.take.title, exact: true }).click()
    await this.page.getByRole('menuitem').filter({ hasText: this.words.coverage[form] }).click()
    return this.screen.textOf(await coming)
  }

  /** Puts the answer by under a name. */
  async keep(name: string): Promise<void> {
    await this.drawer.getByRole('button', { name: this.words.coverage.keep }).first().click()
    await this.dialog.getByRole('textbox').fill(name)
    await this.page.keyboard.press('Enter')
    await this.page.locator('.toast').getByText(name).waitFor()
    await this.screen.isSettled()
  }

  /** The comparison line by line, as it is read. */
  async compared(): Promise<string[][]> {
    return this.page.locator('.side-by-side tr').evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => (cell as HTMLElement).innerText.replace(/\s+/g, ' ').trim())))
  }

  /** In what the compared results differ, as it is said. */
  differences(): Promise<string[]> {
    return this.page.locator('.side-by-side .assumed li').allInnerTexts()
  }

  kept(): Promise<string[]> {
    return this.page.locator('.kept .name').evaluateAll((names) => names.map((name) => name.firstChild!.textContent!))
  }

  async forget(name: string): Promise<void> {
    await this.drawer.getByRole('button', { name: this.words.coverage.forget.replace('{name}', name) }).click()
    await expect.poll(() => this.kept()).not.toContain(name)
  }

  async undoForgetting(): Promise<void> {
    await this.page.locator('.toast').last().getByRole('button', { name: this.words.command.undo }).click()
  }
}
