import type { Browser } from 'playwright-core'
import { atMost, measured, type Metric } from './metric'
import { contextOf, words } from './page'

const rounds = 3

/** Coverage of the sample city as it is asked about, and sites looked for: how long the page is held up, without the drawing of a map. Of each the least of some rounds. */
export async function asking(mapless: Browser, url: string): Promise<Metric[]> {
  const held: Record<string, number[]> = {}
  for (let round = 0; round < rounds; round++) {
    const context = await contextOf(mapless)
    const page = await context.newPage()
    await page.addInitScript(() => {
      localStorage.setItem('tuyen.tour', '"seen"')
      const noting = Object.assign(globalThis, { held: [] as number[] })
      new PerformanceObserver((list) => noting.held.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask', buffered: true })
    })
    const note = async (what: string) => {
      await page.locator('html:not([data-busy])').waitFor()
      const ms = await page.evaluate(() => Math.max(0, ...(globalThis as unknown as { held: number[] }).held.splice(0)))
      ;(held[what] ??= []).push(ms)
    }
    await page.goto(url)
    await page.locator('html:not([data-busy]):has([data-project])').waitFor()
    await page.evaluate(() => (globalThis as unknown as { held: number[] }).held.splice(0))
    await page.locator('[data-area=coverage]').click()
    await page.locator('.cover[aria-busy=false] .cover-result').waitFor()
    await note('the area is opened')
    for (const technology of ['4G', 'broadband'] as const) {
      await page.getByRole('radiogroup', { name: words.coverage.technology }).getByRole('radio', { name: words.coverfile.technology[technology], exact: true }).check({ force: true })
      await page.locator(`.cover[aria-busy=false] .cover-result[data-technology="${technology}"]`).waitFor()
    }
    await note('other questions')
    await page.locator('#main').focus()
    await page.keyboard.press('Shift+S')
    await page.locator('.finding-sites .how').waitFor()
    await page.locator('.finding-sites > .button').click()
    await page.locator('.site-found:not(.old)').waitFor()
    await note('sites looked for')
    await context.close()
  }
  return Object.entries(held).flatMap(([what, tasks]) => [
    measured('app', `coverage of the sample, ${what}: tasks over 50 ms of the page without a map, most of ${rounds}`, Math.max(...tasks), 'ms'),
    atMost('app', `the same, least of ${rounds}: ${what}`, Math.min(...tasks), 'ms', 50),
  ])
}
