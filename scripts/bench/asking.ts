import type { Browser } from 'playwright-core'
import { atMost, measured, type Metric } from './metric'
import { contextOf, during, type Held, words } from './page'

const rounds = 3

/** Coverage of the sample city as it is asked about, and sites looked for: how long the page is held up, without the drawing of a map. Of each the least of some rounds. */
export async function asking(mapless: Browser, url: string): Promise<Metric[]> {
  const held: Record<string, Held[]> = {}
  for (let round = 0; round < rounds; round++) {
    const context = await contextOf(mapless)
    const page = await context.newPage()
    await page.addInitScript(() => localStorage.setItem('tuyen.tour', '"seen"'))
    const note = async (what: string, work: () => Promise<void>) => (held[what] ??= []).push(await during(mapless, page, async () => {
      await work()
      await page.locator('html:not([data-busy])').waitFor()
    }))
    await page.goto(url)
    await page.locator('html:not([data-busy]):has([data-project])').waitFor()
    await note('the area is opened', async () => {
      await page.locator('[data-area=coverage]').click()
      await page.locator('.cover[aria-busy=false] .cover-result').waitFor()
    })
    await note('other questions', async () => {
      for (const technology of ['4G', 'broadband'] as const) {
        await page.getByRole('radiogroup', { name: words.coverage.technology }).getByRole('radio', { name: words.coverfile.technology[technology], exact: true }).check({ force: true })
        await page.locator(`.cover[aria-busy=false] .cover-result[data-technology="${technology}"]`).waitFor()
      }
    })
    await note('sites are looked for', async () => {
      await page.locator('#main').focus()
      await page.keyboard.press('Shift+S')
      await page.locator('.finding-sites .how').waitFor()
      await page.locator('.finding-sites > .button').click()
      await page.locator('.site-found:not(.old)').waitFor()
    })
    await context.close()
  }
  return Object.entries(held).flatMap(([what, tasks]) => [
    measured('app', `coverage of the sample, longest task of the page without a map: ${what}`, Math.min(...tasks.map(({ ms }) => ms)), 'ms'),
    atMost('app', `the same by the clock of the thread: ${what}`, Math.min(...tasks.map(({ ownMs }) => ownMs)), 'ms', 50),
  ])
}
