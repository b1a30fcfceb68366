import type { LayerSpecification, SourceSpecification } from 'maplibre-gl'
import type { Phrase } from '../../model/change'
import type { Base } from '../../state/bases'
import type { Base as Drawn } from '../style'
import { wmsPx, wmsTiles, xyzTiles } from './address'
import { NoArchive, readArchive } from './archive'
import { pictures } from './picture'
import { quietLayers } from './vector'

export { forgetArchive } from './archive'

const picture = (id: string): LayerSpecification[] => [{ id: 'picture', type: 'raster', source: id, paint: { 'raster-fade-duration': 0 } }]

/** What the style draws of a base; or why it cannot. */
export type Made = { readonly drawn: Drawn; readonly note: string } | { readonly trouble: Phrase }

export async function makeBase(base: Base, file: File | undefined): Promise<Made> {
  const made = (source: SourceSpecification, layers: readonly LayerSpecification[], note = ''): Made =>
    ({ drawn: { id: base.id, source, layers, opacity: base.opacity }, note })
  switch (base.kind) {
    case 'xyz': {
      const { tiles, scheme } = xyzTiles(base.url)
      return made({ type: 'raster', tiles: pictures(tiles), scheme, tileSize: 256, maxzoom: base.maxZoom }, picture(base.id))
    }
    case 'wms': return made({ type: 'raster', tiles: pictures([wmsTiles(base)]), tileSize: wmsPx, maxzoom: base.maxZoom }, picture(base.id))
    default: {
      if (base.file && !file) return { trouble: { key: 'base.pickAgain', values: { file: base.file } } }
      try {
        const archive = await readArchive(base.id, file ?? base.url)
        const source = {
          type: archive.tiles, tiles: [`base://${base.id}/{z}/{x}/{y}`], minzoom: archive.minZoom, maxzoom: archive.maxZoom,
          bounds: [...archive.box], ...(archive.tiles === 'raster' && { tileSize: 256 }),
        } as SourceSpecification
        return made(source, archive.tiles === 'raster' ? picture(base.id) : quietLayers(archive.layers), archive.attribution)
      } catch (error) {
        return { trouble: { key: `base.${error instanceof NoArchive ? error.why : 'notPmtiles'}` } }
      }
    }
  }
}
