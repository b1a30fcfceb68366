import { closeSync, mkdirSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** A file in pieces, so that a province is never one text in memory; put in its place only when it is whole. */
export function write(path: string, pieces: Iterable<string>): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.${process.pid}.part`
  const file = openSync(draft, 'w')
  let held = ''
  try {
    for (const piece of pieces) {
      held += piece
      if (held.length < 1 << 20) continue
      writeFileSync(file, held)
      held = ''
    }
    writeFileSync(file, held)
  } catch (error) {
    closeSync(file)
    rmSync(draft, { force: true })
    throw error
  }
  closeSync(file)
  renameSync(draft, path)
}
