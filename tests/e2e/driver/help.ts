import { expect } from 'vitest'
import { Region } from './region'

/** The pages of help, and the tour. */
export class Help extends Region {
  private get dialog() {
    return this.page.locator('dialog.guide[open]')
  }

  private get card() {
    return this.page.locator('.tour')
  }

  async open(): Promise<void> {
    await this.screen.toMap()
    await this.page.keyboard.press('F1')
    await this.dialog.waitFor()
  }

  async close(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.dialog.waitFor({ state: 'detached' })
  }

  text(): Promise<string> {
    return this.dialog.innerText()
  }

  /** Names of the topics. */
  topics(): Promise<string[]> {
    return this.dialog.locator('[data-topic]').allInnerTexts()
  }

  async turnTo(topic: string): Promise<string> {
    await this.dialog.locator('[data-topic]').filter({ hasText: new RegExp(`^${topic}$`) }).click()
    await this.dialog.getByRole('heading', { level: 3, name: topic }).waitFor()
    return this.dialog.locator('article').innerText()
  }

  /** Letters alone as commands: on, or off. */
  async switchLetterKeys(): Promise<void> {
    await this.dialog.getByRole('switch', { name: this.words.help.letterKeys }).click()
  }

  async startTour(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.words.help.tour }).click()
    await this.card.waitFor()
  }

  async isTouring(): Promise<boolean> {
    return (await this.card.count()) > 0
  }

  async tourBegins(): Promise<void> {
    await this.card.waitFor()
  }

  /** What the card says now, what part of the screen it is about, and whether the card and its keys are seen. */
  async stop(): Promise<{ stop: string; title: string; isInWindow: boolean; hasFocus: boolean; isCovering: boolean }> {
    const ring = this.page.locator('.tour-ring')
    const [card, part] = [await this.card.boundingBox(), await ring.boundingBox()]
    const { width, height } = this.page.viewportSize()!
    const isLarge = part!.width > 300 && part!.height > 400
    return {
      stop: (await this.card.getAttribute('data-stop'))!, title: await this.card.getByRole('heading').innerText(),
      isInWindow: card!.x >= 0 && card!.y >= 0 && card!.x + card!.width <= width && card!.y + card!.height <= height,
      hasFocus: await this.card.evaluate((element) => element.contains(document.activeElement)),
      isCovering: !isLarge && card!.x < part!.x + part!.width - 8 && part!.x + 8 < card!.x + card!.width && card!.y < part!.y + part!.height - 8 && part!.y + 8 < card!.y + card!.height,
    }
  }

  /** With the keyboard: on to the next stop, or to the end. */
  async next(): Promise<void> {
    const before = await this.card.getAttribute('data-stop')
    const button = this.card.getByRole('button', { name: this.words.tour.next }).or(this.card.getByRole('button', { name: this.words.tour.end }))
    await button.focus()
    await this.page.keyboard.press('Enter')
    await expect.poll(async () => ((await this.card.count()) ? this.card.getAttribute('data-stop') : null)).not.toBe(before)
  }

  async skip(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.card.waitFor({ state: 'detached' })
  }
}
