import { addProtocol, removeProtocol } from 'maplibre-gl'
import type { Work } from '../worker/registry'

/** What the address says before there are data: such a tile is empty, and nobody is asked. */
export const nothingDrawn = 'none'
const empty = () => ({ data: new ArrayBuffer(0) })

/** `tuyen://<drawn>/<z>/<x>/<y>` */
export function addressOf(url: string): { drawn: string; z: number; x: number; y: number } {
  const [drawn, ...at] = url.slice(url.indexOf('://') + 3).split('/')
  const [z, x, y] = at.map(Number)
  if (!drawn || ![z, x, y].every(Number.isInteger)) throw new Error(`expected tuyen://<drawn>/<z>/<x>/<y>, got ${url}`)
  return { drawn, z: z!, x: x!, y: y! }
}

/** MapLibre asks for tiles by address; the other thread cuts them. What the map has scrolled past is not cut. */
export function lendTiles(work: Work): () => void {
  addProtocol('tuyen', async ({ url }, { signal }) => {
    const { drawn, ...address } = addressOf(url)
    return drawn === nothingDrawn ? empty() : work.call('tile', address, { signal })
  })
  return () => removeProtocol('tuyen')
}
