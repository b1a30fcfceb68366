import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import process from 'node:process'

/** Where Chromium and its relatives lie when they are not on the path, by system. @param {NodeJS.ProcessEnv} env */
function usual(env) {
  if (process.platform === 'win32') {
    const bases = [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA].filter((base) => base !== undefined)
    const programs = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe']
    return programs.flatMap((program) => bases.map((base) => join(base, program)))
  }
  if (process.platform === 'darwin') {
    const bases = ['/Applications', join(env.HOME ?? '', 'Applications')]
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].flatMap((name) => bases.map((base) => `${base}/${name}.app/Contents/MacOS/${name}`))
  }
  return ['/usr/bin/chromium', '/usr/bin/google-chrome', '/opt/google/chrome/chrome', '/snap/bin/chromium', '/opt/microsoft/msedge/msedge']
}

/**
 * The browser the tests drive: the one named by CHROMIUM_PATH, else one that is installed; undefined if there is none.
 * @param {NodeJS.ProcessEnv} [env]
 */
export function findChromium(env = process.env) {
  if (env.CHROMIUM_PATH) return existsSync(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : undefined
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']
  const onPath = process.platform === 'win32' ? [] : names.flatMap((name) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)))
  return [...onPath, ...usual(env)].find((path) => existsSync(path))
}

const missing = `No Chromium was found, so the browser tests will fail. Install Google Chrome, Chromium or Microsoft Edge
(Debian and Ubuntu: sudo apt-get install chromium), or set CHROMIUM_PATH to the program.`

/** The browser, installed first where that can be done unasked: as root on Debian and its children. @returns {string | undefined} */
export function chromium() {
  const found = findChromium()
  if (found) return found
  if (process.env.CHROMIUM_PATH) {
    console.error(`CHROMIUM_PATH says ${process.env.CHROMIUM_PATH}, and there is no such file.`)
    return undefined
  }
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('Installing Chromium …')
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update'], { stdio: ['ignore', 'ignore', 2], env })
    spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: ['ignore', 'ignore', 2], env })
  }
  const installed = findChromium()
  if (!installed) console.error(missing)
  return installed
}
