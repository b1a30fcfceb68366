import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const [entry = '', bundle = ''] = process.argv.slice(2)
/** What the browser bundles is bundled here too: the same code, and a start three times as fast; tools stay outside. */
const packages = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))

/** A script asks where it lies to find the files beside it: it is told where its source lies, not the bundle. */
const whereItLies = {
  name: 'where-it-lies',
  enforce: /** @type {const} */ ('pre'),
  /** @param {string} code @param {string} id */
  transform(code, id) {
    if (!code.includes('import.meta.') || id.includes('node_modules') || id.includes('?') || id.startsWith('\0')) return undefined
    return code
      .replaceAll(/\bimport\.meta\.url\b/g, JSON.stringify(pathToFileURL(id).href))
      .replaceAll(/\bimport\.meta\.dirname\b/g, JSON.stringify(dirname(id)))
      .replaceAll(/\bimport\.meta\.filename\b/g, JSON.stringify(id))
  },
}

const made = await build({
  root,
  configFile: false,
  envFile: false,
  publicDir: false,
  logLevel: 'silent',
  plugins: [whereItLies],
  ssr: { noExternal: true, external: Object.keys(packages.devDependencies) },
  build: {
    ssr: entry,
    target: 'node20',
    write: false,
    minify: false,
    sourcemap: true,
    emptyOutDir: false,
    rolldownOptions: { output: { format: 'es', codeSplitting: false, entryFileNames: '[name].mjs' } },
  },
}).catch((/** @type {unknown} */ error) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})

const [output] = [made].flat()
const chunk = output && 'output' in output ? output.output.find((part) => part.type === 'chunk' && part.isEntry) : undefined
if (chunk?.type !== 'chunk') throw new Error(`Got no bundle of ${entry}, expected one`)

const folder = dirname(bundle)
mkdirSync(folder, { recursive: true })
const own = `.${process.pid}.tmp`
writeFileSync(`${bundle}.map${own}`, JSON.stringify({ ...chunk.map, sources: chunk.map?.sources.map((source) => fromFolder(source)) }))
renameSync(`${bundle}.map${own}`, `${bundle}.map`)
const code = chunk.code.replace(/\n\/\/# sourceMappingURL=.*\s*$/, '')
writeFileSync(bundle + own, `${code}\n//# sourceMappingURL=${basename(bundle)}.map\n`)
renameSync(bundle + own, bundle)

/**
 * Sources as seen from where the bundle lies: Vite names them from where it would have written it.
 * @param {string} source
 */
function fromFolder(source) {
  return pathToFileURL(join(root, 'dist', source)).href
}

const day = 24 * 3600 * 1000
for (const name of readdirSync(folder)) {
  const path = join(folder, name)
  if (Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > day) rmSync(path, { force: true })
}
