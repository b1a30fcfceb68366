import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from 'vitest'
import { serve } from '../../../scripts/serve.mjs'
import { App } from './app'
import { type BrowserOf, browserOf, dist, type Profile, Watch } from './browser'

export type { App } from './app'

/** A window before anything is opened in it, and what goes with it. */
async function windowOf(browser: BrowserOf, profile: Profile): Promise<{ app: App; watch: Watch; close: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'tuyen-e2e-'))
  const site = profile.isPublished ? join(folder, 'site') : dist
  if (profile.isPublished) cpSync(dist, site, { recursive: true })
  const server = await serve(site, 0)
  const context = await browser.newContext()
  const watch = new Watch(context)
  if (profile.flags?.includes('--disable-3d-apis')) watch.expect(/WebGL|GPU/)
  const close = async () => {
    await context.close()
    await server.close().catch(() => {})
    rmSync(folder, { recursive: true, force: true })
  }
  return { app: new App({ context, server, folder, site, watch }, context.pages()[0] ?? (await context.newPage())), watch, close }
}

const inBrowser = (profile: Profile) => base.extend<{ $worker: { browser: BrowserOf } }>({
  // oxlint-disable-next-line no-empty-pattern
  browser: [async ({}, lend) => {
    const browser = await browserOf(profile)
    await lend(browser)
    await browser.close()
  }, { scope: 'worker' }],
})

/** A test in a browser of its own profile. It fails as well on whatever went wrong without being seen. */
export const testWith = (profile: Profile = {}) => inBrowser(profile).extend<{ app: App }>({
  app: async ({ browser, task }, lend) => {
    const { app, watch, close } = await windowOf(browser, profile)
    await lend(app)
    if (task.result?.state === 'fail') await app.leaveBehind(task.name)
    await close()
    expect(watch.faults()).toEqual([])
  },
})

export const test = testWith()

/**
 * Tests of a file that take turns at one window, each with a project of its own, as in an office. Opening a window and drawing its
 * first map in software is most of what a browser test costs. One that failed, or needs more than a window, leaves none behind.
 */
const inTurn = (profile: Profile) => inBrowser(profile)
  .extend<{ $file: { desk: { now?: Awaited<ReturnType<typeof windowOf>> } } }>({
    // oxlint-disable-next-line no-empty-pattern
    desk: [async ({}, lend) => {
      const desk: { now?: Awaited<ReturnType<typeof windowOf>> } = {}
      await lend(desk)
      await desk.now?.close()
    }, { scope: 'file' }],
  })
  .extend<{ app: App }>({
    app: async ({ browser, desk, task }, lend) => {
      desk.now ??= await windowOf(browser, profile)
      const { app, watch, close } = desk.now
      await lend(app)
      const hasFailed = task.result?.state === 'fail'
      if (hasFailed) await app.leaveBehind(task.name)
      if (hasFailed || app.isSpent) {
        delete desk.now
        await close()
      }
      expect(watch.faults()).toEqual([])
    },
  })

export const testInTurn = inTurn({})

/** On a computer that cannot draw maps. */
export const mapless = { flags: ['--disable-3d-apis'] } as const satisfies Profile

/** What is tested here does not depend on the map, and drawing it in software is most of what a browser test costs. */
export const testWithoutMap = testWith(mapless)
export const testInTurnWithoutMap = inTurn(mapless)
