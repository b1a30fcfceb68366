#!/usr/bin/env node
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = dirname(dirname(fileURLToPath(import.meta.url)))
const own = fileURLToPath(new URL('./bundle.mjs', import.meta.url))

/**
 * Names the sources a script can reach by path, size and time: another name means another bundle.
 * @param {string} entry
 */
function stampOf(entry) {
  const hash = createHash('sha256').update(`${process.version}\n${entry}\n`)
  /** @param {string} path */
  const add = (path) => {
    const found = statSync(path, { throwIfNoEntry: false })
    hash.update(`${relative(root, path)} ${found?.size} ${found?.mtimeMs}\n`)
  }
  /** @param {string} folder @param {RegExp} wanted */
  const walk = (folder, wanted) => {
    if (!existsSync(folder)) return
    for (const item of readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, item.name)
      if (item.isDirectory()) walk(path, wanted)
      else if (wanted.test(item.name)) add(path)
    }
  }
  walk(join(root, 'src'), /./)
  walk(join(root, 'scripts'), /\.(ts|mjs|json)$/)
  walk(join(root, 'data'), /\.json$/)
  if (relative(root, entry).startsWith('tests')) walk(join(root, 'tests'), /\.(ts|tsx|json)$/)
  add(join(root, 'package-lock.json'))
  add(entry)
  return hash.digest('hex').slice(0, 16)
}

/**
 * The bundle of a script, made when there is none for the sources as they are now. It is made in a process of its own,
 * so that the script runs in the same clean process whether or not the bundle was there.
 * @param {string} entry
 */
function bundleOf(entry) {
  const bundle = join(root, 'node_modules', '.cache', 'tuyen', `${basename(entry).replace(/\.[^.]+$/, '')}-${stampOf(entry)}.mjs`)
  if (existsSync(bundle)) return bundle
  const made = spawnSync(process.execPath, [own, entry, bundle], { cwd: root, stdio: ['ignore', 2, 2] })
  if (made.status !== 0) process.exit(2)
  return bundle
}

const [file, ...args] = process.argv.slice(2)
if (!file) {
  console.error('Usage: node scripts/run.mjs FILE.ts [arguments]')
  process.exit(2)
}
const entry = [resolve(file), resolve(root, file)].find((path) => existsSync(path))
if (!entry) {
  console.error(`No such script: ${file}`)
  process.exit(2)
}
if (!existsSync(join(root, 'node_modules', '.package-lock.json'))) {
  const { setUp } = await import('./setup.mjs')
  await setUp()
}
const bundle = bundleOf(entry)
process.argv = [process.execPath, entry, ...args]
process.setSourceMapsEnabled(true)
await import(pathToFileURL(bundle).href)
