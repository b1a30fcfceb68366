import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { isStarted, root, runTool, setUp } from './setup.mjs'

const sources = ['src', 'public', 'data', 'index.html', 'vite.config.ts', 'package-lock.json', 'tsconfig.json']

/** The folder the build goes to. @param {string} [folder] */
export const distOf = (folder = root) => join(folder, 'dist')

/**
 * One word for everything the build is made from. By content, not by time: a clone or a copy is not a change.
 * @param {string} [folder]
 */
export function sourcesOf(folder = root) {
  const hash = createHash('sha256')
  /** @param {string} path */
  const add = (path) => {
    const found = statSync(join(folder, path), { throwIfNoEntry: false })
    if (found?.isDirectory()) for (const name of readdirSync(join(folder, path)).sort()) add(`${path}/${name}`)
    else if (found) hash.update(`${path} ${found.size}\n`).update(readFileSync(join(folder, path)))
  }
  for (const source of sources) add(source)
  return hash.digest('hex')
}

const stampIn = (/** @type {string} */ folder) => join(distOf(folder), '.sources')

/** Whether the build is there and made from the sources as they are. @param {string} [folder] */
export function isBuilt(folder = root) {
  if (!existsSync(join(distOf(folder), 'index.html')) || !existsSync(stampIn(folder))) return false
  return readFileSync(stampIn(folder), 'utf8') === sourcesOf(folder)
}

/**
 * Builds into `dist`, and notes what it was built from only once it is whole.
 * @param {{ isQuiet?: boolean }} [how]
 * @returns {Promise<number>} 0 when it worked
 */
export async function build({ isQuiet = false } = {}) {
  const made = sourcesOf()
  const code = await runTool('vite/bin/vite.js', isQuiet ? ['build', '--logLevel', 'error'] : ['build'])
  if (code === 0) writeFileSync(stampIn(root), made)
  return code
}

if (isStarted(import.meta.url)) {
  await setUp()
  process.exitCode = await build()
}
