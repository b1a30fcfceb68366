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

export interface Held { readonly ms: number; readonly ownMs: number }
interface Traced { readonly name: string; readonly ph: string; readonly pid: number; readonly tid: number; readonly dur?: number; readonly tdur?: number; readonly args: { readonly name?: string } }

/**
 * The longest task of a page's main thread while something is done: by the clock on the wall, and by that of the thread, which stands still while
 * it waits for the graphics processor. No processor draws in this bench: what takes one a few milliseconds is waited for by the hundred here.
 */
export async function during(browser: Browser, page: Page, work: () => Promise<unknown>): Promise<Held> {
  await browser.startTracing(page, { categories: ['toplevel'] })
  await work()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: readonly Traced[] }
  const mains = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`))
  const tasks = traceEvents.filter(({ name, ph, pid, tid }) => ph === 'X' && name === 'ThreadControllerImpl::RunTask' && mains.has(`${pid} ${tid}`))
  if (!tasks.some(({ tdur }) => tdur)) throw new Error('expected the time tasks took of their thread, got none')
  return { ms: Math.max(...tasks.map(({ dur }) => dur ?? 0)) / 1000, ownMs: Math.max(...tasks.map(({ tdur }) => tdur ?? 0)) / 1000 }
}
