import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../shared/realdata')

/** Real files stand beside the project, never in it: their licences forbid. Tests that need them are skipped by name without them. */
export const hasRealData = existsSync(root)
export const withoutRealData = hasRealData ? '' : ' (skipped: ../shared/realdata is absent)'
export const realFile = (path: string): Uint8Array => readFileSync(join(root, path))
export const realText = (path: string): string => new TextDecoder().decode(realFile(path))

export function realFiles(ending: string): string[] {
  const walk = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)]))
  return hasRealData ? walk(root).map((path) => relative(root, path).replaceAll('\\', '/')).filter((path) => path.endsWith(ending)).sort() : []
}
