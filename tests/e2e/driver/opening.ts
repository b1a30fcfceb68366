import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Region } from './region'

/** A file as a test writes it. */
export interface Given { readonly name: string; readonly text: string }

const asking = 'dialog[open]'
const ended = '[data-card=outcome], [data-card=report]'

/** Bringing files in: dropping, picking, answering, and what is said afterwards. */
export class Opening extends Region {
  /** Drags files over the window and lets them fall. */
  async drop(...files: Given[]): Promise<void> {
    const carried = await this.page.evaluateHandle((given) => {
      const transfer = new DataTransfer()
      for (const { name, text } of given) transfer.items.add(new File([text], name))
      return transfer
    }, files)
    await this.page.dispatchEvent('body', 'dragover', { dataTransfer: carried })
    await this.page.locator('.drop').waitFor()
    await this.page.dispatchEvent('body', 'drop', { dataTransfer: carried })
  }

  async pick(...files: Given[]): Promise<void> {
    const choosing = this.page.waitForEvent('filechooser')
    await this.page.keyboard.press('Control+o')
    await (await choosing).setFiles(files.map(({ name, text }) => {
      const path = join(this.screen.folder, name)
      writeFileSync(path, text)
      return path
    }))
  }

  /** Waits for a question or the end, whichever comes; and tells which. */
  async isAsked(): Promise<boolean> {
    await this.page.locator(`${asking}, ${ended}`).first().waitFor()
    return (await this.page.locator(asking).count()) > 0
  }

  /** Drops files and lets them become a project of their own, as they are. */
  async asNew(...files: Given[]): Promise<void> {
    await this.drop(...files)
    if (await this.isAsked()) await this.take('project')
    await this.isOver()
  }

  /** As `asNew`, and what is said about it is read and closed: nothing lies over the map. */
  async open(...files: Given[]): Promise<void> {
    await this.asNew(...files)
    await this.closeMessage()
  }

  /** Drops a file into the open project, and says who does so where that is asked. */
  async intoOpen(file: Given, who: string): Promise<void> {
    await this.drop(file)
    if (await this.isAsked()) await this.take('add')
    const name = this.page.getByRole('textbox', { name: this.words.project.askNameLabel })
    await name.or(this.page.locator(ended)).first().waitFor()
    if (await name.count()) {
      await name.fill(who)
      await name.press('Enter')
    }
    await this.isOver()
  }

  /** What the dialog says. */
  asks(): Promise<string> {
    return this.page.locator(asking).innerText()
  }

  /** Takes one of the readings of coordinates the dialog offers. */
  async answerSystem(epsg: number): Promise<void> {
    await this.page.locator(`${asking} [data-answer="${epsg}"] label`).first().click()
  }

  /** Says in the dialog what is to become of the files, answering nothing it does not have to. */
  async take(what: 'project' | 'add'): Promise<void> {
    const { ask } = this.words
    const dialog = this.page.locator(asking)
    const [next, now] = [dialog.getByRole('button', { name: ask.next }), dialog.getByRole('button', { name: ask.openNow })]
    const choice = dialog.locator(`[data-answer=${what}] label`)
    await next.or(now).or(choice).first().waitFor()
    if (await now.count()) return now.click()
    if (await next.count()) await next.click()
    await choice.click()
    await dialog.getByRole('button', { name: what === 'project' ? ask.createNow : ask.addNow }).click()
  }

  /** Waits for the end of an opening, whatever the end is. */
  async isOver(): Promise<void> {
    await this.page.locator(asking).waitFor({ state: 'detached' })
    await this.page.locator(ended).first().waitFor()
    await this.screen.isSettled()
  }

  /** The message about the last opening, empty if there is none. */
  async message(): Promise<string> {
    const message = this.page.locator(ended)
    return (await message.count()) ? message.first().innerText() : ''
  }

  /** Whether the last message interrupts who listens to the screen. */
  async isAlarmed(): Promise<boolean> {
    return (await this.page.locator('[data-card][role=alert]').count()) > 0
  }

  /** Whether nothing lies over the message: what is touched at its middle and its corners is itself. */
  isOnTop(): Promise<boolean> {
    return this.page.locator(`[data-card=opening], ${ended}`).first().evaluate((card) => {
      const { left, top, right, bottom } = card.getBoundingClientRect()
      const [inset, x, y] = [12, (left + right) / 2, (top + bottom) / 2]
      return [[x, y], [left + inset, top + inset], [right - inset, top + inset], [left + inset, bottom - inset], [right - inset, bottom - inset]]
        .every(([atX, atY]) => card.contains(document.elementFromPoint(atX!, atY!)))
    })
  }

  /** Goes where a good opening says there is something to see. */
  async followReport(): Promise<void> {
    await this.page.locator('[data-card=report]').getByRole('button', { name: this.words.open.seeUnplaced }).click()
  }

  async closeMessage(): Promise<void> {
    await this.page.locator(ended).first().getByRole('button', { name: this.words.app.close }).click()
    await this.page.locator(ended).waitFor({ state: 'detached' })
  }

  /** Waits until the bar of the running step has moved. */
  async isUnderWay(): Promise<void> {
    await this.page.locator('[data-card=opening] li.now progress:not([value="0"])').waitFor()
  }

  /** What the card of an opening under way says, once it is there. */
  async underWay(): Promise<string> {
    return this.page.locator('[data-card=opening]').innerText()
  }

  /** What to do first, where nothing is open. */
  async start(): Promise<string> {
    return this.page.locator('[data-card=start]').innerText()
  }

  async cancel(): Promise<void> {
    await this.page.locator('[data-card=opening]').getByRole('button', { name: this.words.task.cancel }).click()
    await this.page.locator('[data-card=opening]').waitFor({ state: 'detached' })
  }

  async retry(): Promise<void> {
    await this.page.getByRole('button', { name: this.words.open.retry }).click()
    await this.screen.isSettled()
  }
}
