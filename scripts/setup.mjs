import { spawn } from 'node:child_process'
import { existsSync, readFileSync, realpathSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath, pathToFileURL } from 'node:url'

export const root = dirname(dirname(fileURLToPath(import.meta.url)))

/** The oldest Node the tools run on; `engines` in package.json says the same. */
const oldest = '20.19'

/**
 * Whether this Node is new enough, as a sentence to show if it is not.
 * @param {string} version such as 20.19.0
 * @param {string} [least]
 */
export function objectionToNode(version, least = oldest) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [leastMajor = 0, leastMinor = 0] = least.split('.').map(Number)
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return undefined
  return `Tuyến needs Node.js ${least} or newer; this is ${version}. Get it from https://nodejs.org (the LTS version is right).`
}

/** @param {string} path @returns {any} undefined if there is none or it cannot be read */
function json(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

/**
 * Why the packages must be installed; undefined when what lies in node_modules is what the lock asks for.
 * Optional packages belong to other machines and may be absent.
 * @param {string} folder
 */
export function missingIn(folder) {
  const installed = json(join(folder, 'node_modules', '.package-lock.json'))
  if (!installed) return 'nothing is installed yet'
  const lock = json(join(folder, 'package-lock.json'))
  if (!lock) return undefined
  for (const [path, wanted] of Object.entries(lock.packages ?? {})) {
    if (path === '' || wanted.link) continue
    const got = installed.packages?.[path]
    if (!got && (wanted.optional || wanted.devOptional)) continue
    if (!got) return `${path} is missing`
    if (got.version !== wanted.version || got.integrity !== wanted.integrity) return `${path} is ${got.version}, not ${wanted.version}`
    if (!existsSync(join(folder, path))) return `${path} is missing`
  }
  return undefined
}

/**
 * Runs a program to its end and says how it ended. Its output goes to stderr when ours on stdout is for machines.
 * @param {string} command @param {string[]} args @param {import('node:child_process').SpawnOptions & { quiet?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function run(command, args, { quiet = false, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: quiet ? ['ignore', 2, 2] : 'inherit', ...options })
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`)
      resolve(127)
    })
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/**
 * npm as a file for Node where npm started us; else by name, which on Windows only a shell can start.
 * @param {string[]} args
 */
function npm(args) {
  const own = process.env.npm_execpath
  if (own && basename(own) === 'npm-cli.js') return run(process.execPath, [own, ...args], { quiet: true })
  const windows = process.platform === 'win32'
  return run(windows ? 'npm.cmd' : 'npm', args, { quiet: true, shell: windows })
}

/** Ends here, with what to get, on a Node that is too old. */
export function checkNode() {
  const objection = objectionToNode(process.versions.node)
  if (!objection) return
  console.error(objection)
  process.exit(1)
}

/** Sees to it that Node is new enough and the packages are those of the lock. Says what it does on stderr. */
export async function setUp() {
  checkNode()
  const reason = missingIn(root)
  if (!reason) return
  console.error(`Installing packages (${reason}) …`)
  const locked = existsSync(join(root, 'package-lock.json'))
  const code = await npm([locked ? 'ci' : 'install', '--no-audit', '--no-fund'])
  if (code === 0) return
  console.error('The packages could not be installed: see the messages above. Without internet access copy node_modules from a machine that has it.')
  process.exit(1)
}

/**
 * A program of an installed package is started with Node itself, which is the same on every system.
 * @param {string} file below node_modules @param {string[]} args @param {import('node:child_process').SpawnOptions} [options]
 */
export const runTool = (file, args, options) => run(process.execPath, [join(root, 'node_modules', file), ...args], options)

/** Whether a module is the program that was started, also by way of a link. @param {string} url its import.meta.url */
export const isStarted = (url) => process.argv[1] !== undefined && existsSync(process.argv[1]) && pathToFileURL(realpathSync(process.argv[1])).href === url
