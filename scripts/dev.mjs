import process from 'node:process'
import { runTool, setUp } from './setup.mjs'

await setUp()
process.on('SIGINT', () => {})
process.exitCode = await runTool('vite/bin/vite.js', ['--host', '127.0.0.1', ...process.argv.slice(2)])
