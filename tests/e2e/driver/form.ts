import { expect } from 'vitest'
import type { FieldName } from '../../../src/model/schema'
import { Region } from './region'

/** The fields of what is selected, by keyboard. */
export class Form extends Region {
  private field(name: FieldName) {
    return this.page.locator(`.feature .form [data-field="${name}"]`)
  }

  async open(): Promise<void> {
    await this.screen.toMap()
    await this.page.keyboard.press('F2')
    await this.page.locator('.feature .form').waitFor()
  }

  /** Types a value and leaves it with Enter. */
  async write(name: FieldName, text: string): Promise<void> {
    await this.field(name).fill(text)
    await this.page.keyboard.press('Enter')
  }

  /** One of a list; it counts when the field is left. */
  async choose(name: FieldName, value: string): Promise<void> {
    await this.field(name).focus()
    await this.field(name).selectOption(value)
    await this.page.keyboard.press('Tab')
  }

  async leave(): Promise<void> {
    await this.page.keyboard.press('Escape')
    await this.page.locator('.feature .form').waitFor({ state: 'detached' })
  }

  async says(name: FieldName, text: string): Promise<void> {
    await expect.poll(() => this.field(name).inputValue()).toBe(text)
  }

  /** What stands against what was typed. */
  async blames(name: FieldName): Promise<string> {
    await this.page.locator(`.feature .entry.of-${name} .error`).waitFor()
    expect(await this.field(name).getAttribute('aria-invalid')).toBe('true')
    return this.page.locator(`.feature .entry.of-${name} .error`).innerText()
  }

  async isMixed(name: FieldName): Promise<boolean> {
    return (await this.field(name).getAttribute('placeholder')) === this.words.feature.mixed
  }

  /** Something was done that can be taken back. */
  async canUndo(): Promise<boolean> {
    return (await this.page.getByRole('button', { name: this.words.command.undo }).getAttribute('aria-disabled')) !== 'true'
  }

  /** Types into the cell of the table the keyboard stands on. */
  async typeInCell(text: string, end: 'Enter' | 'Tab' | 'Escape'): Promise<void> {
    await this.page.keyboard.press('F2')
    await this.page.locator('.cell-editor').fill(text)
    await this.page.keyboard.press(end)
  }

  async cellIsClosed(): Promise<void> {
    await this.page.locator('.cell-editor').waitFor({ state: 'detached' })
  }

  async cellBlames(): Promise<string> {
    return this.page.getByRole('alert').and(this.page.locator('.cell-fault')).innerText()
  }
}
