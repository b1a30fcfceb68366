import { addProtocol, removeProtocol } from 'maplibre-gl'
import { nothingDrawn } from '../state/pointing'
import type { Work } from '../worker/registry'

const empty = () => ({ data: new ArrayBuffer(0) })

/** `tuyen://<drawn>/<z>/<x>/<y>` */
export function addressOf(url: string): { drawn: string; z: number; x: number; y: number } {
  const [drawn, ...at] = url.slice(url.indexOf('://') + 3).split('/')
  const [z, x, y] = at.map(Number)
  if (!drawn || ![z, x, y].every(Number.isInteger)) throw new Error(`expected tuyen://<drawn>/<z>/<x>/<y>, got ${url}`)
  return { drawn, z: z!, x: x!, y: y! }
}

/**
 * MapLibre asks for tiles by address; the other thread cuts them. What the map has scrolled past is not cut.
 * A tile on its way when the address changes is never asked for again by itself: `isOld` tells of such a one, `onOld` that it came.
 */
export function lendTiles(work: Work, isOld: (drawn: string) => boolean, onOld: () => void): () => void {
  addProtocol('tuyen', async ({ url }, { signal }) => {
    const { drawn, ...address } = addressOf(url)
    const tile = drawn === nothingDrawn ? empty() : await work.call('tile', address, { signal })
    if (isOld(drawn)) onOld()
    return tile
  })
  return () => removeProtocol('tuyen')
}
