import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test, vi } from 'vitest'
import { addressOf, download, nameOfAddress, type Received, type Undelivered } from '../../src/state/download'

const why = (text: string, isSecure = false) => {
  try {
    return addressOf(text, isSecure).href
  } catch (error) {
    return (error as Undelivered).why
  }
}

test.each([
  ['', 'address.empty'], ['   ', 'address.empty'], ['hello', 'address.invalid'], ['http://', 'address.invalid'], ['ftp://a.vn/x', 'address.protocol'],
  ['mailto:an@a.vn', 'address.protocol'], ['file:///etc/passwd', 'address.protocol'], ['data:application/json,{}', 'address.protocol'],
  ['https://an:matkhau@a.vn/x', 'address.credentials'], ['a.vn/cot.geojson', 'https://a.vn/cot.geojson'], ['a.vn:8080/x', 'https://a.vn:8080/x'],
  [' http://a.vn/x ', 'http://a.vn/x'], ['http://localhost:8080/x', 'http://localhost:8080/x'],
])('%s → %s', (text, expected) => expect(why(text)).toBe(expected))

test('a page of https may not ask http, except on this computer', () => {
  expect(why('http://a.vn/x', true)).toBe('address.insecure')
  expect(why('https://a.vn/x', true)).toBe('https://a.vn/x')
  expect(why('http://localhost/x', true)).toBe('http://localhost/x')
})

test('a file is called as the end of its address', () => {
  expect(nameOfAddress(new URL('https://a.vn/du-lieu/c%E1%BB%99t.geojson?x=1'))).toBe('cột.geojson')
  expect(nameOfAddress(new URL('https://a.vn/wfs/'))).toBe('wfs')
  expect(nameOfAddress(new URL('https://a.vn'))).toBe('a.vn.geojson')
  expect(nameOfAddress(new URL('https://a.vn/%E1%BB'))).toBe('%E1%BB')
})

async function served<R>(answer: RequestListener, visit: (url: URL, server: Server) => Promise<R>): Promise<R> {
  const server = createServer(answer)
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  try {
    return await visit(new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/cot.geojson`), server)
  } finally {
    server.closeAllConnections()
    server.close()
  }
}
const never = new AbortController().signal
const refusal = (answer: RequestListener) => served(answer, (url) => download(url, never, () => {}).then(() => null, (error: Undelivered) => [error.why, error.values]))

test('what the server has comes over piece by piece, without cookies and without saying where from', async () => {
  const seen: Received[] = []
  const text = await served((request, response) => {
    expect(request.headers.cookie).toBeUndefined()
    expect(request.headers.referer).toBeUndefined()
    response.setHeader('content-length', 40)
    response.write('{"type":"FeatureCo')
    setImmediate(() => response.end('llection","features":['.padEnd(22)))
  }, async (url) => (await download(url, never, (received) => seen.push(received))).text())
  expect(text).toBe('{"type":"FeatureCollection","features":[')
  expect(seen.at(-1)).toEqual({ bytes: 40, totalBytes: 40 })
})

test('the browser is told to send nothing of the person along', async () => {
  const asked = vi.spyOn(globalThis, 'fetch')
  await refusal((_, response) => void response.end('{}'))
  expect(asked.mock.lastCall![1]).toMatchObject({ credentials: 'omit', referrerPolicy: 'no-referrer', cache: 'no-store' })
  asked.mockRestore()
})

test.each<[string, RequestListener, unknown]>([
  ['a file that is not there', (_, response) => void response.writeHead(404).end(), ['address.notFound', { status: 404 }]],
  ['a file that is not given away', (_, response) => void response.writeHead(403).end(), ['address.denied', { status: 403 }]],
  ['a server with a fault', (_, response) => void response.writeHead(502).end(), ['address.server', { status: 502 }]],
  ['a web page', (_, response) => void response.end('\n<!DOCTYPE html><html>'), ['address.page', {}]],
  ['a zip', (_, response) => void response.end('PK\u0003\u0004'), ['address.notGeojson', {}]],
  ['KML', (_, response) => void response.end('<?xml version="1.0"?><kml>'), ['address.notGeojson', {}]],
  ['nothing at all', (_, response) => void response.end(), ['address.blank', {}]],
  ['more than a browser holds', (_, response) => void response.writeHead(200, { 'content-length': 2e9 }).write('{'), ['address.tooLarge', { largestMB: 1500 }]],
  ['a connection that is refused', (request) => void request.socket.destroy(), ['address.refused', {}]],
  ['a connection that breaks', (request, response) => void response.writeHead(200, { 'content-length': 100 }).write('{', () => request.socket.destroy()), ['address.broken', {}]],
])('%s is told with what to do', async (_, answer, expected) => expect(await refusal(answer)).toEqual(expected))

test('UTF-16 and a byte-order mark are no strangers', async () => {
  for (const bytes of [[0xff, 0xfe, 0x7b, 0], [0xef, 0xbb, 0xbf, 0x7b], [0, 0x7b]]) expect(await refusal((_, response) => void response.end(Buffer.from(bytes)))).toBeNull()
})

test('a download that is stopped ends with the reason, while the server still waits', async () => {
  const abort = new AbortController()
  const stopped = new Error('cancelled')
  await served((_, response) => void response.write('{'), async (url) => {
    await expect(download(url, abort.signal, () => abort.abort(stopped))).rejects.toBe(stopped)
  })
  const early = new AbortController()
  await served(() => early.abort(stopped), async (url) => {
    await expect(download(url, early.signal, () => {})).rejects.toBe(stopped)
  })
})
