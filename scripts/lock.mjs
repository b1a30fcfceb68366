import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { isStarted, root } from './setup.mjs'

/** @typedef {{ version?: string, dev?: boolean, optionalDependencies?: Record<string, string>, [more: string]: unknown }} Locked */

/**
 * The optional packages the lock speaks of but does not hold: those of other systems, where the registry npm asked
 * does not carry them. With such a lock `npm ci` refuses, and other systems get tools that cannot start.
 * @param {Record<string, Locked>} packages
 */
export function absentFrom(packages) {
  /** @param {string} from @param {string} name */
  const holds = (from, name) => {
    for (let at = from; ; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
      if (packages[`${at ? `${at}/` : ''}node_modules/${name}`]) return true
      if (at === '') return false
    }
  }
  return Object.entries(packages).flatMap(([path, own]) =>
    Object.entries(own.optionalDependencies ?? {})
      .filter(([name]) => !holds(path, name))
      .map(([name, version]) => ({ name, version, dev: own.dev === true })))
}

/**
 * What system a package is for, as its name says it: `rollup-linux-arm64-musl`. npm passes over those of other systems.
 * @param {string} name
 */
export function systemOf(name) {
  const words = name.split(/[-/.]/)
  const os = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'].find((word) => words.includes(word))
  const cpu = ['arm64', 'arm', 'ia32', 'loong64', 'ppc64', 'riscv64', 's390x', 'x64'].find((word) => words.includes(word))
  if (!os || !cpu) return undefined
  const libc = os !== 'linux' ? undefined : words.some((word) => word.startsWith('musl')) ? 'musl' : 'glibc'
  return { os: [os], cpu: [cpu], libc: libc && [libc] }
}

/** The lock with every absent package named, without the checksum nobody here can know. @param {Record<string, Locked>} packages */
export function completed(packages) {
  const whole = { ...packages }
  for (const { name, version, dev } of absentFrom(packages)) {
    const system = systemOf(name)
    if (!system) throw new Error(`Got ${name}, expected a package whose name says its system`)
    whole[`node_modules/${name}`] = { version, cpu: system.cpu, dev: dev || undefined, libc: system.libc, optional: true, os: system.os }
  }
  return Object.fromEntries(Object.entries(whole).sort(([a], [b]) => a.localeCompare(b, 'en')))
}

if (isStarted(import.meta.url)) {
  const path = join(root, 'package-lock.json')
  const lock = JSON.parse(readFileSync(path, 'utf8'))
  const absent = absentFrom(lock.packages)
  if (absent.length > 0) writeFileSync(path, `${JSON.stringify({ ...lock, packages: completed(lock.packages) }, null, 2)}\n`)
  console.log(`${absent.length} packages of other systems added`)
}
