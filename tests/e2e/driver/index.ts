import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test as base } from 'vitest'
import { serve } from '../../../scripts/serve.mjs'
import { App } from './app'
import { type BrowserOf, browserOf, dist, type Profile, Watch } from './browser'

export type { App } from './app'

/** A test in a browser of its own profile. It fails as well on whatever went wrong without being seen. */
export const testWith = (profile: Profile = {}) => base
  .extend<{ $file: { browser: BrowserOf } }>({
    // oxlint-disable-next-line no-empty-pattern
    browser: [async ({}, lend) => {
      const browser = await browserOf(profile)
      await lend(browser)
      await browser.close()
    }, { scope: 'file' }],
  })
  .extend<{ app: App }>({
    app: async ({ browser, task }, lend) => {
      const folder = mkdtempSync(join(tmpdir(), 'tuyen-e2e-'))
      const site = profile.isPublished ? join(folder, 'site') : dist
      if (profile.isPublished) cpSync(dist, site, { recursive: true })
      const server = await serve(site, 0)
      const context = await browser.newContext()
      const watch = new Watch(context)
      if (profile.flags?.includes('--disable-3d-apis')) watch.expect(/WebGL|GPU/)
      const app = new App({ context, server, folder, site, watch }, context.pages()[0] ?? (await context.newPage()))
      await lend(app)
      if (task.result?.state === 'fail') await app.leaveBehind(task.name)
      await context.close()
      await server.close().catch(() => {})
      rmSync(folder, { recursive: true, force: true })
      expect(watch.faults()).toEqual([])
    },
  })

export const test = testWith()

/**
 * On a computer that cannot draw maps. What is tested here does not depend on the map, and drawing it in software is most of what a
 * browser test costs.
 */
export const testWithoutMap = testWith({ flags: ['--disable-3d-apis'] })
