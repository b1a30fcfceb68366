import type { Base } from '../../state/bases'

/** Words of tile addresses: `{z}/{x}/{y}`, with `{-y}` counted from below, and `{s}` for one of several servers. */
export const isTileAddress = (url: string): boolean => /\{z\}/i.test(url) && /\{x\}/i.test(url) && /\{-?y\}/i.test(url)

/** An address of one tile. */
export function tileAt(url: string, { z, x, y }: { z: number; x: number; y: number }): string {
  return url.replace(/\{s\}/gi, 'a').replace(/\{z\}/gi, String(z)).replace(/\{x\}/gi, String(x)).replace(/\{-y\}/gi, String(2 ** z - 1 - y)).replace(/\{y\}/gi, String(y))
}

/** As MapLibre fills it. */
export function xyzTiles(url: string): { tiles: string[]; scheme: 'xyz' | 'tms' } {
  const isFromBelow = /\{-y\}/i.test(url)
  const lower = url.replace(/\{-?y\}/gi, '{y}').replace(/\{(z|x)\}/gi, (part) => part.toLowerCase())
  return { tiles: /\{s\}/i.test(lower) ? ['a', 'b', 'c'].map((server) => lower.replace(/\{s\}/gi, server)) : [lower], scheme: isFromBelow ? 'tms' : 'xyz' }
}

/** What of an address is a question of its own (`map=…`, a key) stays; what we ask ourselves goes. */
function withoutOurs(address: string): { path: string; rest: string[] } {
  const [path = '', query = ''] = address.split('#')[0]!.split('?')
  const ours = new Set(['service', 'request', 'version', 'layers', 'styles', 'crs', 'srs', 'bbox', 'width', 'height', 'format', 'transparent', 'exceptions'])
  return { path, rest: query.split('&').filter((part) => part !== '' && !ours.has(part.split('=')[0]!.toLowerCase())) }
}

const joined = (address: string, asked: Readonly<Record<string, string>>): string => {
  const { path, rest } = withoutOurs(address)
  return `${path}?${[...rest, ...Object.entries(asked).map(([name, value]) => `${name}=${value}`)].join('&')}`
}

export const wmsPx = 256

/** GetMap in Web Mercator, whose axes are east, north in both versions. */
export const wmsTiles = ({ url, layers, version }: Pick<Base, 'url' | 'layers' | 'version'>): string => joined(url, {
  SERVICE: 'WMS', REQUEST: 'GetMap', VERSION: version, LAYERS: layers.split(',').map((name) => encodeURIComponent(name.trim())).join(','), STYLES: '',
  [version === '1.3.0' ? 'CRS' : 'SRS']: 'EPSG:3857', BBOX: '{bbox-epsg-3857}', WIDTH: String(wmsPx), HEIGHT: String(wmsPx), FORMAT: 'image/png', TRANSPARENT: 'TRUE',
})

export const capabilitiesAddress = (url: string, version: Base['version']): string => joined(url, { SERVICE: 'WMS', REQUEST: 'GetCapabilities', VERSION: version })

const half = 20037508.342789244
export function bboxOf({ z, x, y }: { z: number; x: number; y: number }): string {
  const size = (2 * half) / 2 ** z
  return [x * size - half, half - (y + 1) * size, (x + 1) * size - half, half - y * size].join(',')
}

/** Whose computer is asked: this one, or one that learns what is looked at. */
export function isOutside(url: string): boolean {
  if (!URL.canParse(tileAt(url, { z: 0, x: 0, y: 0 }))) return true
  const { hostname } = new URL(tileAt(url, { z: 0, x: 0, y: 0 }))
  return !['localhost', '127.0.0.1', '[::1]'].includes(hostname)
}
