import { createReadStream, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join, normalize, sep } from 'node:path'

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.otf': 'font/otf',
  '.pbf': 'application/x-protobuf',
  '.pdf': 'application/pdf',
  '.pmtiles': 'application/vnd.pmtiles',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
}

/** @param {string} path */
export const typeOf = (path) => types[extname(path).toLowerCase()] ?? 'application/octet-stream'

/**
 * The file an address means, inside `folder`; undefined for anything that leads elsewhere.
 * @param {string} folder @param {string} address the request's path, percent-encoded
 */
export function fileOf(folder, address) {
  const [path = '/'] = address.split(/[?#]/)
  let name
  try {
    name = decodeURIComponent(path)
  } catch {
    return undefined
  }
  if (!name.startsWith('/') || /[\0\\:]/.test(name) || name.split('/').some((part) => part.startsWith('.'))) return undefined
  const file = normalize(join(folder, name.endsWith('/') ? `${name}index.html` : name))
  return file.startsWith(normalize(folder + sep)) ? file : undefined
}

/**
 * Answers from a folder, to this computer only, and always asks the browser to check for a newer copy.
 * @param {string} folder
 */
export function serverOf(folder) {
  return createServer((request, response) => {
    /** @param {number} status @param {Record<string, string | number>} [headers] */
    const refuse = (status, headers = {}) => {
      response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', ...headers })
      response.end(`${status}\n`)
    }
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405, { Allow: 'GET, HEAD' })
    const file = fileOf(folder, request.url ?? '/')
    const found = file ? statSync(file, { throwIfNoEntry: false }) : undefined
    if (!file || !found?.isFile()) return refuse(404)
    const stamp = `"${found.size.toString(36)}-${Math.floor(found.mtimeMs).toString(36)}"`
    const headers = { 'Cache-Control': 'no-cache', ETag: stamp, 'X-Content-Type-Options': 'nosniff' }
    if (request.headers['if-none-match'] === stamp) {
      response.writeHead(304, headers)
      return response.end()
    }
    response.writeHead(200, { ...headers, 'Content-Type': typeOf(file), 'Content-Length': found.size })
    if (request.method === 'HEAD') return response.end()
    return createReadStream(file, { highWaterMark: 1 << 20 }).on('error', () => response.destroy()).pipe(response)
  })
}

/**
 * Listens on 127.0.0.1 at `port`, or at the next one that is free, up to ten further on. Port 0 takes any.
 * @param {string} folder @param {number} port
 * @returns {Promise<{ port: number, url: string, close: () => Promise<void> }>}
 */
export async function serve(folder, port) {
  for (let tried = port; ; tried++) {
    const server = serverOf(folder)
    const taken = await new Promise((resolve) => {
      server.once('error', resolve)
      server.listen(tried, '127.0.0.1', () => resolve(undefined))
    })
    if (taken) {
      if (taken.code !== 'EADDRINUSE' || tried >= port + 10) throw taken
      continue
    }
    const address = server.address()
    const own = typeof address === 'object' && address ? address.port : tried
    return {
      port: own,
      url: `http://127.0.0.1:${own}/`,
      close: () => new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
    }
  }
}
