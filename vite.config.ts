import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import type { Plugin, Rolldown } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'
import { defineConfig } from 'vitest/config'
import { LongestFirst } from './tests/order.ts'

/**
 * The policy stands in `index.html`. Only the development server loosens it: its page is put together by a script of its own,
 * styles come as elements, and news of a changed file by a socket.
 */
const looserPolicy: Plugin = {
  name: 'looser-policy',
  apply: 'serve',
  transformIndexHtml: (html) =>
    html
      .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
      .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
      .replace('connect-src ', 'connect-src ws: ')
      .replace("; require-trusted-types-for 'script'; trusted-types default", ''),
}

const isStart = (file: Rolldown.OutputAsset | Rolldown.OutputChunk): file is Rolldown.OutputChunk => file.type === 'chunk' && file.name === 'start'

/** The screen is fetched beside the few lines that ask for it, not after them: its code, what that stands on, and its styles. */
const startAhead: Plugin = {
  name: 'start-ahead',
  apply: 'build',
  generateBundle: {
    order: 'post',
    // Nearly all of it is called before the first picture: read at once, beside everything else, and not bit by bit when it is called.
    handler(_, bundle) {
      for (const file of Object.values(bundle)) if (isStart(file)) file.code = `//# allFunctionsCalledOnLoad\n${file.code}`
    },
  },
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle = {} }) {
      const start = Object.values(bundle).find(isStart)
      if (!start) return []
      const links = [
        ...[start.fileName, ...start.imports.filter((file) => !html.includes(file))].map((file) => ({ rel: 'modulepreload', href: `./${file}` })),
        ...Array.from(start.viteMetadata?.importedCss ?? [], (file) => ({ rel: 'preload', as: 'style', href: `./${file}` })),
      ]
      return links.map((attrs) => ({ tag: 'link', attrs: { ...attrs, crossorigin: true }, injectTo: 'head' as const }))
    },
  },
}

const sampleFolder = join(import.meta.dirname, 'data/sample')

/** The files of the sample city as one. To ask for fifteen takes a browser longer than to read them. */
function sampleText(): string {
  const files = readdirSync(sampleFolder).sort().map((file) => JSON.parse(readFileSync(join(sampleFolder, file), 'utf8')) as { description: string; features: object[] })
  const [description, ...others] = new Set(files.map((file) => file.description))
  if (others.length > 0) throw new Error(`expected one notice for the whole sample, got also ${others.join(', ')}`)
  return JSON.stringify({ type: 'FeatureCollection', description, features: files.flatMap(({ features }) => features) })
}

/** `virtual:sample.geojson?url`, the address of the sample city. */
function sampleCity(): Plugin {
  const id = 'virtual:sample.geojson?url'
  const served = '/sample.geojson'
  let isBuild = false
  return {
    name: 'sample-city',
    enforce: 'pre',
    configResolved: ({ command }) => void (isBuild = command === 'build'),
    resolveId: (wanted) => (wanted === id ? `\0${id}` : undefined),
    load(wanted) {
      if (wanted !== `\0${id}`) return undefined
      if (!isBuild) return `export default ${JSON.stringify(served)}`
      return `export default import.meta.ROLLUP_FILE_URL_${this.emitFile({ type: 'asset', name: 'sample.geojson', source: sampleText() })}`
    },
    configureServer: ({ middlewares }) => void middlewares.use(served, (_, response) => response.setHeader('Content-Type', 'application/geo+json').end(sampleText())),
  }
}

interface Package { name: string; version: string; license?: string; dependencies?: Record<string, string> }

/** Every package the build may contain, dependencies of dependencies included, as it lies in node_modules. */
function shipped(root: string): (Package & { folder: string })[] {
  const found = new Map<string, Package & { folder: string }>()
  const visit = (name: string, from: string) => {
    for (let at = from; ; at = join(at, '..')) {
      const folder = join(at, 'node_modules', name)
      if (existsSync(join(folder, 'package.json'))) {
        if (found.has(folder)) return
        const own = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
        found.set(folder, { ...own, folder })
        for (const next of Object.keys(own.dependencies ?? {})) visit(next, folder)
        return
      }
      if (at === join(at, '..') || at === root) return
    }
  }
  const app = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Package
  const offline = ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies']
  for (const name of [...Object.keys(app.dependencies ?? {}), ...offline]) visit(name, root)
  return [...found.values()].sort((a, b) => (a.folder < b.folder ? -1 : 1))
}

/** `licences/third-party.txt`: name, version and licence of what the build is made of; packages with one text share it. */
const thirdParty: Plugin = {
  name: 'third-party',
  apply: 'build',
  generateBundle() {
    const holders = new Map<string, string[]>()
    for (const { name, version, license, folder } of shipped(import.meta.dirname)) {
      const file = readdirSync(folder).find((item) => /^licen[cs]e/i.test(item))
      const text = file ? readFileSync(join(folder, file), 'utf8').replaceAll('\r', '').trim() : 'No licence text comes with it.'
      holders.set(text, [...(holders.get(text) ?? []), `${name} ${version} (${license ?? 'see the text'})`])
    }
    const parts = [...holders].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`)
    this.emitFile({ type: 'asset', fileName: 'licences/third-party.txt', source: parts.join(`\n${'-'.repeat(80)}\n\n`) })
  },
}

/** LGPL-3: a file of its own, so that anybody can put another version in its place. */
const validation = { name: 'geojson-validation', test: /[\\/]node_modules[\\/]geojson-validation[\\/]/, priority: 100 }
/** A module with all it stands on in one file: what is wanted at once would otherwise come in dozens, each asked for on its own. */
const together = (name: string, test: RegExp, priority: number) => ({ name, test, priority })
const output = {
  codeSplitting: {
    groups: [validation, together('boot', /[\\/]src[\\/]main\.ts$/, 50), together('start', /[\\/]src[\\/]ui[\\/]start\.tsx$/, 40), together('view', /[\\/]src[\\/]map[\\/]view\.ts$/, 30)],
  },
}
const workerOutput = { codeSplitting: { groups: [validation, together('work', /[\\/]src[\\/]worker[\\/]worker\.ts$/, 50)] } }

const pure = ['model', 'load', 'analysis', 'tiles', 'export'].map((folder) => `tests/${folder}/**/*.test.ts`)

export default defineConfig({
  base: './',
  server: { host: '127.0.0.1' },
  plugins: [
    react(),
    looserPolicy,
    startAhead,
    sampleCity(),
    thirdParty,
    VitePWA({
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        name: 'Tuyến',
        short_name: 'Tuyến',
        lang: 'vi',
        start_url: './',
        display: 'standalone',
        background_color: '#ffffff',
        theme_color: '#0B6B75',
        icons: [
          { src: 'icon-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icon-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icon.svg', sizes: 'any', type: 'image/svg+xml' },
        ],
      },
      workbox: {
        // The sample city comes after the program: `ui/release` puts it into this drawer.
        globPatterns: ['**/*.{html,js,mjs,css,json,wasm,woff2,ttf,png,svg,txt}'],
        runtimeCaching: [{ urlPattern: /\/assets\/[^/]*\.geojson$/, handler: 'CacheFirst', options: { cacheName: 'tuyen-sample' } }],
        clientsClaim: true,
        maximumFileSizeToCacheInBytes: 12 * 1024 * 1024,
      },
    }),
  ],
  worker: { format: 'es', plugins: () => [sampleCity()], rolldownOptions: { output: workerOutput } },
  // A file turned into a data: address would be refused by the policy. A browser that cannot fetch modules ahead does without.
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, rolldownOptions: { output } },
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        // What only computes leaves nothing behind: its files share one process and what it has read.
        test: { name: 'pure', maxWorkers: '100%', isolate: false, testTimeout: 30_000, include: pure },
      },
      {
        extends: true,
        // A computer with something else to do takes its time as well.
        test: { name: 'unit', maxWorkers: '100%', testTimeout: 30_000, include: ['tests/**/*.test.{ts,tsx}'], exclude: ['tests/e2e/**', ...pure] },
      },
      {
        extends: true,
        // Maps drawn in software take their time: what is waited for has as long as the browser's own waits.
        test: {
          name: 'e2e', include: ['tests/e2e/**/*.test.ts'], testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 30_000 } },
          maxWorkers: 2, isolate: false, pool: 'forks',
        },
      },
    ],
  },
})
