import { spawn } from 'node:child_process'
import process from 'node:process'
import * as util from 'node:util'
import { build, distOf, isBuilt } from './build.mjs'
import { serve } from './serve.mjs'
import { checkNode, setUp } from './setup.mjs'

/** Shows an address in the browser of this computer; where there is none, the printed address has to do. @param {string} url */
function show(url) {
  const [command, ...args] = process.platform === 'win32' ? ['cmd', '/c', 'start', '', url] : process.platform === 'darwin' ? ['open', url] : ['xdg-open', url]
  const opener = spawn(String(command), args, { stdio: 'ignore', detached: true, windowsHide: true })
  opener.on('error', () => {})
  opener.unref()
}

/** @returns {{ port: number, open: boolean }} */
function options() {
  const usage = 'Usage: npm start -- [--port NUMBER] [--no-open]'
  try {
    const { values } = util.parseArgs({ options: { port: { type: 'string', default: '4173' }, 'no-open': { type: 'boolean', default: false } } })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 0 || port > 65535) throw new Error(`--port wants a number from 0 to 65535, not ${values.port}`)
    return { port, open: !values['no-open'] && !process.env.CI }
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : error}\n${usage}`)
    return process.exit(2)
  }
}

checkNode()
const { port, open } = options()
if (!isBuilt()) {
  await setUp()
  console.log('Building …')
  const code = await build()
  if (code !== 0) process.exit(code)
}

const { url, port: own } = await serve(distOf(), port)
if (port !== 0 && own !== port) console.log(`Port ${port} is taken. Browsers keep the projects of each port apart: use the same one to find yours again.`)
console.log(`Tuyến: ${url}   (Ctrl-C ends it)`)
if (open) show(url)
