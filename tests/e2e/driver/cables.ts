import type { Mark } from '../../../src/model/waiver'
import { Region } from './region'

/** The work area of cables: streets by tidiness on the left, the street that is looked at on the right, the years below. */
export class Cables extends Region {
  private get side() {
    return this.page.locator('.side')
  }

  private get sheet() {
    return this.page.locator(':has(> .street-sheet)')
  }

  private get board() {
    return this.page.locator('.board')
  }

  private card(id: string) {
    return this.board.locator(`[data-undertaking="${id}"]`)
  }

  /** Enters the work area and waits for its list. */
  async open(): Promise<void> {
    if (!(await this.side.locator('.streets').count())) await this.page.locator('[data-area=cables]').click()
    await this.isAnswered()
  }

  /** As somebody does who sees no rail, whatever the screen. */
  async begin(): Promise<void> {
    await this.screen.toMap()
    await this.page.keyboard.press('7')
    await this.page.locator('.street-table [data-lines]').waitFor()
  }

  private get table() {
    return this.page.locator('.street-table')
  }

  /** Names in the table below the map, in their order. */
  lines(): Promise<string[]> {
    return this.table.locator('tbody th button').allInnerTexts()
  }

  async sortBy(column: string): Promise<void> {
    await this.table.locator(`[data-sort=${column}]`).click()
  }

  /** From the first line of the table down to the next, and there. */
  async goDown(): Promise<void> {
    await this.table.locator('[data-line="0"] button').focus()
    await this.page.keyboard.press('ArrowDown')
    await this.table.locator('[data-line="1"] button:focus[tabindex="0"]').waitFor()
    await this.page.keyboard.press('Enter')
  }

  /** Back to the map and its layers. */
  async leave(): Promise<void> {
    await this.page.locator('[data-area=map]').click()
    await this.side.locator('[data-layer]').first().waitFor()
  }

  /** What was worked out stands, of the data as they are now. */
  async isAnswered(): Promise<void> {
    await this.side.locator('.streets[aria-busy=false][data-version]').waitFor()
    await this.screen.isSettled()
  }

  /** What the panel says where it has no list. */
  nothing(): Promise<string> {
    return this.side.locator('.empty h2').innerText()
  }

  streets(): Promise<string[]> {
    return this.side.getByRole('option').evaluateAll((rows) => rows.map((row) => row.querySelector('.name')!.textContent!))
  }

  /** Sorts the list by one of its heads, or turns it round. */
  async sortListBy(column: string): Promise<void> {
    await this.side.locator(`[data-sort=${column}]`).click()
  }

  /** Lines of the list from above, and by how many pixels each stands apart from the one before it. */
  stand(): Promise<{ name: string; apartPx: number }[]> {
    return this.side.getByRole('option').evaluateAll((rows) => {
      const boxes = rows.map((row) => ({ name: row.querySelector('.name')!.textContent!, box: row.getBoundingClientRect() })).sort((a, b) => a.box.top - b.box.top)
      return boxes.map(({ name, box }, i) => ({ name, apartPx: i === 0 ? 0 : Math.round(box.top - boxes[i - 1]!.box.bottom) }))
    })
  }

  async goTo(name: string): Promise<void> {
    await this.side.getByRole('option').filter({ has: this.page.locator('.name', { hasText: name }) }).first().click()
    await this.isLookedAt(name)
  }

  async isLookedAt(name: string): Promise<void> {
    await this.sheet.getByRole('heading', { name, exact: true }).waitFor()
    await this.screen.isSettled()
  }

  /** Waits until the sheet offers so many open findings. */
  async hasFindings(n: number): Promise<void> {
    await this.sheet.locator('footer button', { hasText: this.words.cabling.seeFindings.replace('{n}', String(n)) }).waitFor()
  }

  said(): Promise<string> {
    return this.sheet.innerText()
  }

  /** Ids of the findings that are listed on the sheet. */
  findings(): Promise<string[]> {
    return this.sheet.locator('[data-finding]').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-finding')!))
  }

  async mark(finding: string, mark: Mark, note?: string): Promise<void> {
    const row = this.page.locator(`[data-finding="${finding}"]`).first()
    await row.getByRole('button', { name: this.words.cabling.action[mark], exact: true }).click()
    if (note === undefined) return
    await this.page.getByRole('dialog').getByRole('textbox', { name: this.words.cabling.note }).fill(note)
    await this.write()
  }

  private async write(): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name: this.words.cabling.write, exact: true }).click()
  }

  /** What the dialog of a mark blames, and the note that is still in it. */
  async blamed(): Promise<{ said: string; note: string }> {
    const dialog = this.page.getByRole('dialog')
    return { said: await dialog.locator('.error').innerText(), note: await dialog.getByRole('textbox', { name: this.words.cabling.note }).inputValue() }
  }

  /** Gives the name the dialog of a mark asks for, and writes the mark. */
  async signMark(name: string): Promise<void> {
    await this.page.getByRole('dialog').getByRole('textbox', { name: this.words.cabling.who }).fill(name)
    await this.write()
    await this.page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  /** Waits until a finding on the sheet bears a mark; null: none. */
  async isMarked(finding: string, mark: Mark | null): Promise<void> {
    await this.sheet.locator(mark === null ? `[data-finding="${finding}"]:not([data-mark])` : `[data-finding="${finding}"][data-mark=${mark}]`).waitFor()
  }

  /** The findings of the street in the list below the map. */
  async seeFindings(): Promise<void> {
    await this.sheet.locator('footer button').first().click()
  }

  async openBoard(view: 'board' | 'progress' | 'ducts' = 'board'): Promise<void> {
    await this.screen.toMap()
    await this.page.keyboard.press('8')
    await this.board.getByRole('radio', { name: this.words.boarding.views[view], exact: true }).click({ force: true })
    await this.page.locator(`.board[data-view=${view}]`).waitFor()
    await this.board.locator('.board-years, table').first().waitFor()
  }

  /** Cards by the column they stand in. */
  places(): Promise<Readonly<Record<string, string[]>>> {
    return this.board.locator('[data-column]').evaluateAll((columns) =>
      Object.fromEntries(columns.map((column) => [column.getAttribute('data-column')!, [...column.querySelectorAll('[data-undertaking]')].map((card) => card.getAttribute('data-undertaking')!)])))
  }

  /** With the keys of a card. */
  async move(id: string, key: 'ArrowLeft' | 'ArrowRight' | 'l', column: string): Promise<void> {
    await this.card(id).locator('.go').focus()
    await this.page.keyboard.press(key)
    await this.stands(id, column)
  }

  /** With the pointer, into the middle of a column. */
  async drag(id: string, column: string): Promise<void> {
    await this.board.locator(`[data-column="${column}"]`).scrollIntoViewIfNeeded()
    const from = (await this.card(id).locator('.go').boundingBox())!
    const to = (await this.board.locator(`[data-column="${column}"] header, [data-column="${column}"] h3`).first().boundingBox())!
    await this.page.mouse.move(from.x + from.width / 2, from.y + from.height / 2)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + from.width / 2 + 20, from.y + from.height / 2, { steps: 3 })
    await this.page.mouse.move(to.x + to.width / 2, to.y + to.height + 8, { steps: 6 })
    await this.page.mouse.up()
    await this.stands(id, column)
  }

  async stands(id: string, column: string): Promise<void> {
    await this.board.locator(`[data-column="${column}"] [data-undertaking="${id}"]`).waitFor()
  }

  async isLocked(id: string): Promise<boolean> {
    return (await this.card(id).getAttribute('class'))!.includes('locked')
  }

  async again(): Promise<void> {
    await this.board.getByRole('button', { name: this.words.boarding.again, exact: true }).click()
  }

  async plan(): Promise<void> {
    await this.board.getByRole('button', { name: this.words.boarding.plan, exact: true }).click()
  }

  async openRules(tab: 'rules' | 'figures' = 'rules'): Promise<void> {
    await this.side.locator('.streets-head button').first().click()
    await this.page.locator('.rules [data-rule]').first().waitFor()
    if (tab === 'figures') await this.page.locator('.rules [role=tab]').nth(1).click()
  }

  /** Switches a rule in the dialog, and saves. */
  async switchRule(rule: string): Promise<void> {
    await this.page.locator(`[data-rule="${rule}"] input[type=checkbox], [data-rule="${rule}"] [role=checkbox]`).first().click({ force: true })
    await this.page.getByRole('dialog').getByRole('button', { name: this.words.ruling.save, exact: true }).click()
    await this.page.getByRole('dialog').waitFor({ state: 'detached' })
  }

  async closeRules(): Promise<void> {
    await this.page.getByRole('dialog').getByRole('button', { name: this.words.ruling.cancel, exact: true }).click()
  }
}
