import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fileOf, serve, typeOf } from '../../scripts/serve.mjs'

let folder = ''
let server: Awaited<ReturnType<typeof serve>>

beforeAll(async () => {
  const parent = mkdtempSync(join(tmpdir(), 'tuyen-serve-'))
  folder = join(parent, 'dist')
  mkdirSync(join(folder, 'assets'), { recursive: true })
  mkdirSync(join(parent, 'dist-other'))
  writeFileSync(join(parent, 'secret.txt'), 'secret')
  writeFileSync(join(parent, 'dist-other', 'secret.txt'), 'secret')
  writeFileSync(join(folder, '.sources'), 'secret')
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Tuyến</title>')
  writeFileSync(join(folder, 'assets', 'cột.geojson'), '{}')
  writeFileSync(join(folder, 'assets', 'app.js'), 'export {}')
  server = await serve(folder, 0)
})

afterAll(async () => {
  await server.close()
  rmSync(join(folder, '..'), { recursive: true, force: true })
})

interface Answer { status: number; headers: Record<string, string | string[] | undefined>; body: string }

/** Sends the path as it stands: fetch would tidy `..` away before the server sees it. */
function ask(path: string, method = 'GET', headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (response) => {
      let body = ''
      response.setEncoding('utf8').on('data', (part: string) => { body += part })
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }))
    })
    sent.on('error', reject).end()
  })
}

test('the address of the folder is its page', async () => {
  const { status, headers, body } = await ask('/')
  expect(status).toBe(200)
  expect(headers).toMatchObject({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-cache', 'x-content-type-options': 'nosniff' })
  expect(body).toContain('Tuyến')
})

test('names are decoded, questions after them ignored', async () => {
  const { status, headers } = await ask(`/assets/${encodeURIComponent('cột.geojson')}?v=1`)
  expect(status).toBe(200)
  expect(headers['content-type']).toBe('application/geo+json; charset=utf-8')
})

test.each([
  ['app.js', 'text/javascript; charset=utf-8'], ['maplibre-gl-worker.mjs', 'text/javascript; charset=utf-8'], ['a.css', 'text/css; charset=utf-8'],
  ['manifest.webmanifest', 'application/manifest+json; charset=utf-8'], ['sql.wasm', 'application/wasm'], ['icon.svg', 'image/svg+xml'],
  ['NotoSans.ttf', 'font/ttf'], ['icon.PNG', 'image/png'], ['licence.txt', 'text/plain; charset=utf-8'], ['unknown.bin', 'application/octet-stream'],
])('%s is sent as %s', (name, type) => {
  expect(typeOf(name)).toBe(type)
})

test.each([
  '/../secret.txt', '/%2e%2e/secret.txt', '/..%2fsecret.txt', '/assets/../../secret.txt', '/assets/%2e%2e%2f%2e%2e%2fsecret.txt', '/..%5csecret.txt',
  '/../dist-other/secret.txt', '//etc/passwd', '/C:/Windows/win.ini', '/assets%00.js', '/%', '/.sources',
])('%s leads nowhere', async (path) => {
  const { status, body } = await ask(path)
  expect(status).toBe(404)
  expect(body).not.toContain('secret')
})

test('no address leaves the folder', () => {
  for (const address of ['/../secret.txt', '/a/../../secret.txt', '/..', '/a/..', '/a\\..\\..\\secret.txt', 'secret.txt', '']) {
    expect(fileOf(folder, address), address).toBeUndefined()
  }
  expect(fileOf(folder, '/assets/app.js')).toBe(join(folder, 'assets', 'app.js'))
  expect(fileOf(folder, '/a..b.js')).toBe(join(folder, 'a..b.js'))
})

test('folders and missing files are not found', async () => {
  expect((await ask('/assets')).status).toBe(404)
  expect((await ask('/assets/')).status).toBe(404)
  expect((await ask('/none.js')).status).toBe(404)
})

test('only reading is allowed', async () => {
  expect((await ask('/', 'POST')).status).toBe(405)
  expect((await ask('/', 'DELETE')).status).toBe(405)
  const head = await ask('/assets/app.js', 'HEAD')
  expect(head).toMatchObject({ status: 200, body: '' })
  expect(head.headers['content-length']).toBe('9')
})

test('what the browser has already is not sent again until it changes', async () => {
  const first = await ask('/assets/app.js')
  const same = { 'If-None-Match': String(first.headers['etag']) }
  expect((await ask('/assets/app.js', 'GET', same)).status).toBe(304)
  writeFileSync(join(folder, 'assets', 'app.js'), 'export default 1')
  expect(await ask('/assets/app.js', 'GET', same)).toMatchObject({ status: 200, body: 'export default 1' })
})

test('a port that is taken is left to its owner', async () => {
  const second = await serve(folder, server.port)
  expect(second.port).toBeGreaterThan(server.port)
  await second.close()
})
