import type { Browser, Page } from 'playwright-core'
import { fileOf } from './map/files'
import { atMost, measured, median, type Metric } from './metric'
import { contextOf, open, standing, words } from './page'

const edits = 12
const starts = 5
const bulk = 5000
/** Without a map: nobody owes the page an answer. */
const quietNow = 'html:not([data-busy]):has([data-project])'

/** Editing by hand among 100,000 objects, as the page feels it. */
export async function editing(browser: Browser, mapless: Browser, url: string): Promise<Metric[]> {
  const context = await contextOf(browser)
  const page = await context.newPage()
  await page.addInitScript(() => localStorage.setItem('tuyen.tour', '"seen"'))
  await page.goto(url)
  await page.locator(standing).waitFor()
  await open(page, fileOf(100_000).path)
  const metrics = [...await starting(page), ...await nudging(page), ...await many(page)]
  await context.close()
  return [...metrics, ...await turning(mapless, url)]
}

/** The same without a map, so without its drawing: one object is changed and changed back, kept each time, the lists following. */
async function turning(mapless: Browser, url: string): Promise<Metric[]> {
  const context = await contextOf(mapless)
  const page = await context.newPage()
  await page.addInitScript(() => localStorage.setItem('tuyen.tour', '"seen"'))
  await page.goto(url)
  await page.locator('[data-project]').waitFor()
  await open(page, fileOf(100_000).path, quietNow)
  const scriptMs = await clockOf(page)
  await chooseRows(page, ['Control+Home', ' '])
  await page.locator('#main').focus()
  await page.keyboard.press('F2')
  await page.locator('.feature .form [data-field=owner]').fill('Bench')
  await page.keyboard.press('Enter')
  await sayName(page)
  await page.keyboard.press('Escape')
  const turn = async () => {
    await page.locator('#main').focus()
    const before = await scriptMs()
    for (let i = 0; i < edits; i++) {
      await page.keyboard.press(i % 2 ? 'Control+y' : 'Control+z')
      await page.locator(quietNow).waitFor()
    }
    return (await scriptMs() - before) / edits
  }
  const watched = await turn()
  await page.locator('#main').focus()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: words.drawer.close }).click()
  const alone = await turn()
  await context.close()
  return [
    atMost('app', '100,000 objects: one edit, scripts of the page without a map: store, undo step, calls to the other thread, figures', alone, 'ms', 20),
    measured('app', 'the same with its object in the panel and in the table', watched, 'ms'),
  ]
}

/** Milliseconds of script the page has run. */
async function clockOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  return async () => 1000 * (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'ScriptDuration')!.value
}

async function sayName(page: Page): Promise<void> {
  const name = page.getByRole('textbox', { name: words.project.askNameLabel })
  await name.waitFor()
  await name.fill('Bench')
  await page.keyboard.press('Enter')
  await page.locator(quietNow).waitFor()
}

/** From the key to the tool in words and in the hand. */
async function starting(page: Page): Promise<Metric[]> {
  const times: number[] = []
  for (let i = 0; i < starts; i++) {
    times.push(await page.evaluate(() => new Promise<number>((resolve) => {
      const start = performance.now()
      const watcher = new MutationObserver(() => {
        if (!document.querySelector('.map-pane[data-sketch] .state-bar')) return
        watcher.disconnect()
        resolve(performance.now() - start)
      })
      watcher.observe(document.body, { subtree: true, childList: true, attributes: true })
      document.getElementById('main')!.dispatchEvent(new KeyboardEvent('keydown', { key: 'l', bubbles: true, cancelable: true }))
    })))
    await page.keyboard.press('Escape')
    await page.locator('.state-bar').waitFor({ state: 'detached' })
  }
  return [measured('app', 'a tool at hand, the first time', times[0]!, 'ms'), atMost('app', `a tool at hand, median of ${starts}`, median(times), 'ms', 150)]
}

/** A pole is moved by the keyboard, pixel by pixel: each time the store, an undo step, the other thread, the journal and new tiles. */
async function nudging(page: Page): Promise<Metric[]> {
  const scriptMs = await clockOf(page)
  await chooseRows(page, ['Control+Home', ' '])
  await page.keyboard.press('f')
  await page.locator(standing).waitFor()
  await page.locator('#main').focus()
  await page.keyboard.press('g')
  await page.locator('.map-pane[data-handles]').waitFor()
  const nudge = async () => {
    await page.locator('main canvas').focus()
    await page.keyboard.press('Alt+ArrowRight')
    await page.locator(standing).waitFor()
  }
  await page.locator('main canvas').focus()
  await page.keyboard.press('Alt+ArrowRight')
  await sayName(page)
  await page.locator(standing).waitFor()
  const before = await scriptMs()
  for (let i = 0; i < edits; i++) await nudge()
  const spent = (await scriptMs() - before) / edits
  await page.keyboard.press('Escape')
  return [measured('app', '100,000 objects: one edit by hand, scripts of the page, the drawing of the map included', spent, 'ms')]
}

/** A field of 5,000 objects is written at once and taken back. */
async function many(page: Page): Promise<Metric[]> {
  await chooseRows(page, ['Control+Home', 'Control+a'])
  await page.locator('#main').focus()
  await page.keyboard.press('F2')
  const note = page.locator('.feature .form [data-field=owner]')
  await note.fill('Bench')
  await note.press('Enter')
  await page.locator(standing).waitFor()
  const turn = async (key: string, until: string) => {
    const ms = await page.evaluate(([pressed, label]) => new Promise<number>((resolve) => {
      const start = performance.now()
      const button = () => [...document.querySelectorAll('button')].find((one) => one.getAttribute('aria-label')?.startsWith(label!))
      const look = () => (button() && !button()!.hasAttribute('aria-disabled') ? resolve(performance.now() - start) : requestAnimationFrame(look))
      document.getElementById('main')!.dispatchEvent(new KeyboardEvent('keydown', { key: pressed!, ctrlKey: true, bubbles: true, cancelable: true }))
      look()
    }), [key, until])
    await page.locator(standing).waitFor()
    return ms
  }
  const times: number[] = []
  for (let i = 0; i < starts; i++) {
    times.push(await turn('z', words.command.redo))
    await turn('y', words.command.undo)
  }
  return [
    atMost('app', `${bulk} objects written at once: undo, done, kept and told, median of ${starts}`, median(times), 'ms', 300),
    measured('app', 'the longest of them', Math.max(...times), 'ms'),
  ]
}

async function chooseRows(page: Page, keys: readonly string[]): Promise<void> {
  await page.locator('#main').focus()
  await page.keyboard.press('1')
  const grid = page.locator('[role=grid][aria-busy=false]')
  await grid.focus()
  for (const key of keys) await page.keyboard.press(key)
  await page.getByRole('button', { name: words.feature.flyTo }).waitFor()
}
