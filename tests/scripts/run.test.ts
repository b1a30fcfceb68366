import { spawn } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const repository = resolve(import.meta.dirname, '../..')
let copy = ''

/** A project of its own with the real runner, so that what others change meanwhile does not matter here. */
beforeAll(() => {
  copy = realpathSync(mkdtempSync(join(tmpdir(), 'tuyen-run-')))
  for (const name of ['run.mjs', 'bundle.mjs']) cpSync(join(repository, 'scripts', name), join(copy, 'scripts', name))
  const packages = join(copy, 'node_modules')
  mkdirSync(packages)
  writeFileSync(join(packages, '.package-lock.json'), '{}')
  symlinkSync(join(dirname(createRequire(import.meta.url).resolve('vite/package.json'))), join(packages, 'vite'), 'junction')
  write('package.json', JSON.stringify({ type: 'module', devDependencies: { vite: '*' } }))
  write('src/word.ts', "export const word: string = 'first'\n")
  write('data/rule.json', '{ "limit": 3 }')
  write('scripts/say.ts', `import { existsSync } from 'node:fs'
import { word } from '../src/word'
import rule from '../data/rule.json'
const here = existsSync(new URL('./say.ts', import.meta.url))
console.log(JSON.stringify({ word, limit: rule.limit, args: process.argv.slice(2), script: process.argv[1], here }))
`)
})

afterAll(() => rmSync(copy, { recursive: true, force: true }))

function write(path: string, text: string) {
  mkdirSync(dirname(join(copy, path)), { recursive: true })
  writeFileSync(join(copy, path), text)
}

function run(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, [join(copy, 'scripts/run.mjs'), ...args], { cwd: copy })
    let out = ''
    let err = ''
    child.stdout.on('data', (part: Buffer) => { out += part.toString() })
    child.stderr.on('data', (part: Buffer) => { err += part.toString() })
    child.on('close', (code) => done({ code, out, err }))
  })
}

const bundles = (name: string) => readdirSync(join(copy, 'node_modules/.cache/tuyen')).filter((file) => new RegExp(`^${name}-.*\\.mjs$`).test(file))

test('a script gets its arguments and its place, and stdout is its own', async () => {
  const { code, out, err } = await run('scripts/say.ts', '--lang', 'en', 'a b', 'Cột.geojson')
  expect(err).toBe('')
  expect(JSON.parse(out)).toEqual({
    word: 'first', limit: 3, args: ['--lang', 'en', 'a b', 'Cột.geojson'], script: join(copy, 'scripts', 'say.ts'), here: true,
  })
  expect(code).toBe(0)
})

test('a bundle is made once, and again when a source or a rule changes', async () => {
  const first = JSON.parse((await run('scripts/say.ts')).out)
  const before = bundles('say').length
  await run('scripts/say.ts')
  expect(bundles('say')).toHaveLength(before)
  write('src/word.ts', "export const word: string = 'second one'\n")
  const second = JSON.parse((await run('scripts/say.ts')).out)
  write('data/rule.json', '{ "limit": 4000 }')
  const third = JSON.parse((await run('scripts/say.ts')).out)
  expect([first.word, second.word, third.word]).toEqual(['first', 'second one', 'second one'])
  expect([first.limit, second.limit, third.limit]).toEqual([3, 3, 4000])
  expect(bundles('say')).toHaveLength(before + 2)
})

test('several at once do not get in each other’s way', async () => {
  write('src/word.ts', "export const word: string = 'the same for all'\n")
  const all = await Promise.all([1, 2, 3, 4].map((n) => run('scripts/say.ts', String(n))))
  expect(all.map(({ code }) => code)).toEqual([0, 0, 0, 0])
  expect(all.map(({ out }) => JSON.parse(out).word)).toEqual(Array(4).fill('the same for all'))
  expect(readdirSync(join(copy, 'node_modules/.cache/tuyen')).filter((file) => file.endsWith('.tmp'))).toEqual([])
})

test.each([
  ['process.exitCode = 3', 3], ['process.exit(4)', 4], ['await Promise.resolve(); process.exitCode = 5', 5], ['export {}', 0],
])('%s ends with %i', async (text, code) => {
  write('scripts/end.ts', `${text}\nexport {}\n`)
  expect(await run('scripts/end.ts')).toMatchObject({ code, out: '' })
})

test('an error points to the line of the source', async () => {
  write('src/fail.ts', "interface Ignored { a: string }\n\nexport function fail(it?: Ignored): never {\n  throw new Error(`broken ${it?.a}`)\n}\n")
  write('scripts/fail.ts', "import { fail } from '../src/fail'\nfail({ a: 'here' })\n")
  const { code, err } = await run('scripts/fail.ts')
  expect(code).toBe(1)
  expect(err).toContain('broken here')
  expect(err.replaceAll('\\', '/')).toContain('src/fail.ts:4:')
})

test('a script that cannot be read is an error and leaves stdout alone', async () => {
  write('scripts/broken.ts', "import { nothing } from './nowhere'\nnothing(\n")
  const { code, out, err } = await run('scripts/broken.ts')
  expect(code).toBe(2)
  expect(out).toBe('')
  expect(err).toMatch(/broken\.ts|nowhere/)
})

test('no script, or one that is not there, is wrong use', async () => {
  expect(await run()).toMatchObject({ code: 2, out: '' })
  expect(await run('scripts/none.ts')).toMatchObject({ code: 2, err: 'No such script: scripts/none.ts\n' })
})
