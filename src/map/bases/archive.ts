import { addProtocol } from 'maplibre-gl'
import type { PMTiles } from 'pmtiles'

/** What a PMTiles archive says of itself. */
export interface Archive {
  readonly tiles: 'raster' | 'vector'
  readonly minZoom: number
  readonly maxZoom: number
  readonly box: readonly [number, number, number, number]
  readonly attribution: string
  readonly name: string
  /** Of vector tiles. */
  readonly layers: readonly string[]
}

/** The reason an archive cannot be used, as a word of `base`. */
export class NoArchive extends Error {
  constructor(readonly why: 'notPmtiles' | 'unknownTiles' | 'noRange' | 'unreachable', readonly detail = '') {
    super(`${why} ${detail}`)
  }
}

const open = new Map<string, { readonly of: File | string; readonly archive: PMTiles }>()
let isLent = false

/** `base://<id>/<z>/<x>/<y>`: tiles out of a file or of parts of a file far away. */
function lend(): void {
  if (isLent) return
  isLent = true
  addProtocol('base', async ({ url, type }, { signal }) => {
    const [id, z, x, y] = url.slice('base://'.length).split('/')
    const tile = await open.get(id!)?.archive.getZxy(Number(z), Number(x), Number(y), signal)
    if (tile) return { data: tile.data }
    if (type === 'image') throw Object.assign(new Error(`no tile ${url}`), { status: 404 })
    return { data: new ArrayBuffer(0) }
  })
}

/** An archive under the id of its base; opened again only when it is another file or address. */
async function archiveOf(id: string, of: File | string): Promise<PMTiles> {
  const known = open.get(id)
  if (known && known.of === of) return known.archive
  const { FileSource, PMTiles: Opened } = await import('pmtiles')
  const archive = new Opened(typeof of === 'string' ? of : new FileSource(of))
  open.set(id, { of, archive })
  lend()
  return archive
}

const rasters = new Set([2, 3, 4, 5])
const vector = 1
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
const text = (value: unknown): string => (typeof value === 'string' ? value : '')

export async function readArchive(id: string, of: File | string): Promise<Archive> {
  const archive = await archiveOf(id, of)
  try {
    const header = await archive.getHeader()
    const isRaster = rasters.has(header.tileType as number)
    if (!isRaster && (header.tileType as number) !== vector) throw new NoArchive('unknownTiles')
    const metadata = ((await archive.getMetadata()) ?? {}) as Record<string, unknown>
    return {
      tiles: isRaster ? 'raster' : 'vector', minZoom: header.minZoom, maxZoom: header.maxZoom, box: [header.minLon, header.minLat, header.maxLon, header.maxLat],
      attribution: withoutMarkup(text(metadata.attribution)), name: text(metadata.name),
      layers: list(metadata.vector_layers).flatMap((layer) => text((layer as { id?: unknown } | null)?.id) || []),
    }
  } catch (error) {
    open.delete(id)
    throw error instanceof NoArchive ? error : troubleOf(error)
  }
}

/** Attributions come as links; a line of plain words is shown. */
export const withoutMarkup = (said: string): string => said.replace(/<[^>]*>/g, '').replace(/&copy;/g, '©').replace(/&amp;/g, '&').replace(/\s+/g, ' ').trim()

function troubleOf(error: unknown): NoArchive {
  const message = error instanceof Error ? error.message : String(error)
  if (/magic|spec version|unexpected|decompress|directory|offset|invalid|range error/i.test(message)) return new NoArchive('notPmtiles', message)
  if (/content-length|byte serving|range/i.test(message)) return new NoArchive('noRange', message)
  return new NoArchive(/bad response|fetch|network/i.test(message) ? 'unreachable' : 'notPmtiles', message)
}

export const forgetArchive = (id: string): boolean => open.delete(id)
