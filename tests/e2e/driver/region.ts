import { readFileSync } from 'node:fs'
import type { Download, Page } from 'playwright-core'
import { type Language, type Words } from '../../../src/i18n'
import { languages } from '../../../src/i18n/languages'
import { pseudoOf } from '../../../src/i18n/pseudo'

const pseudo = pseudoOf(languages.vi)

/** What all parts of the driver share: the page, and the language its words are in. */
export class Screen {
  language: Language = 'vi'

  constructor(readonly page: Page, readonly folder: string) {}

  /** The program was asked for the tests' own language. */
  isPseudo = false

  get words(): Words {
    return this.isPseudo ? pseudo : languages[this.language]
  }

  /** Nothing is being read, looked for or drawn any more. The marks are the program's own; nobody guesses a time. */
  async isSettled(): Promise<void> {
    await this.page.locator('[data-project], [data-card=outcome]').first().waitFor()
    await this.page.locator('[data-card=opening]').waitFor({ state: 'detached' })
    await this.page.locator('html:not([data-busy]) :is(.map-pane[data-drawn], .map-trouble)').waitFor()
  }

  /** Single keys are commands wherever nobody types, the map for one. */
  async toMap(): Promise<void> {
    await this.page.locator('#main').focus()
  }

  async textOf(download: Download): Promise<string> {
    return readFileSync(await download.path(), 'utf8')
  }
}

/** A part of the screen as its user knows it. */
export class Region {
  constructor(protected readonly screen: Screen) {}

  protected get page(): Page {
    return this.screen.page
  }

  protected get words(): Words {
    return this.screen.words
  }
}
