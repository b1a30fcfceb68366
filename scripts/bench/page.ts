import type { Browser, BrowserContext, Page } from 'playwright-core'
import { languages } from '../../src/i18n/languages'

/** All layers with their counts, and the map come to rest on the data. */
export const standing = 'html:not([data-busy]) .map-pane[data-drawn]:not([data-drawn=none])'
export const words = languages.vi

export async function contextOf(browser: Browser): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'vi-VN', serviceWorkers: 'block', reducedMotion: 'reduce' })
  context.setDefaultTimeout(120_000)
  return context
}

/** A file of the bench, dropped on the window: beside an untouched sample it becomes a project without a question. How many objects it says it has. */
export async function open(page: Page, path: string, stands = standing): Promise<number> {
  const input = await page.evaluateHandle(() => Object.assign(document.createElement('input'), { type: 'file' }))
  await input.setInputFiles(path)
  await input.evaluate((field) => {
    const transfer = new DataTransfer()
    transfer.items.add(field.files![0]!)
    for (const type of ['dragover', 'drop']) document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: transfer }))
  })
  const report = page.locator('[data-card=report]')
  await report.waitFor()
  await page.locator(stands).waitFor()
  const said = await report.innerText()
  await report.getByRole('button', { name: words.app.close }).click()
  return Number(/[\d.]{5,}/.exec(said)?.[0].replaceAll('.', '') ?? 0)
}
