import { VectorTile } from '@mapbox/vector-tile'
import type { Position } from 'geojson'
import { PbfReader } from 'pbf'
import type { Dataset } from '../../src/model/dataset'
import type { Finding } from '../../src/model/finding'
import { type Box, metresPerDegree } from '../../src/model/geometry'
import type { Waiver } from '../../src/model/waiver'
import { cut } from '../../src/tiles/cut'
import { latOf, lngOf, type TileAddress, worldX, worldY } from '../../src/tiles/mercator'
import { extent } from '../../src/tiles/zooms'

/** A feature as a map would read it; `paths` in degrees: one position each, or lines, or closed rings. */
export interface Read {
  readonly layer: string
  readonly id: number
  readonly type: number
  readonly properties: Record<string, number | string | boolean>
  readonly paths: Position[][]
  readonly units: { x: number; y: number }[][]
}

export const silent = { findings: [] as Finding[], waivers: new Map<string, Waiver>() }

export function read(bytes: Uint8Array, { z, x, y }: TileAddress): Read[] {
  const tiles = 2 ** z
  const { layers } = new VectorTile(new PbfReader(bytes))
  return Object.entries(layers).flatMap(([layer, features]) => Array.from({ length: features.length }, (_, i) => {
    const feature = features.feature(i)
    const units = feature.loadGeometry().map((path) => path.map((at) => ({ x: at.x, y: at.y })))
    const paths = units.map((path) => path.map((at): Position => [lngOf((x + at.x / extent) / tiles), latOf((y + at.y / extent) / tiles)]))
    return { layer, id: feature.id!, type: feature.type, properties: feature.properties, paths, units }
  }))
}

export const cutAndRead = (dataset: Dataset, address: TileAddress, mask: Uint8Array | null = null): Read[] =>
  read(cut(dataset, mask, address, silent), address)

/** The tiles of a zoom over a box. */
export function tilesOver([west, south, east, north]: Box, z: number): TileAddress[] {
  const tiles = 2 ** z
  const addresses: TileAddress[] = []
  for (let x = Math.floor(worldX(west) * tiles); x <= Math.floor(worldX(east) * tiles); x++) {
    for (let y = Math.floor(worldY(north) * tiles); y <= Math.floor(worldY(south) * tiles); y++) addresses.push({ z, x, y })
  }
  return addresses
}

/** Metres from a position to a line. */
export function metresToLine(at: Position, line: readonly Position[]): number {
  const [perLng, perLat] = metresPerDegree(at[1]!)
  let least = Infinity
  for (let i = 0; i < line.length; i++) {
    const a = line[Math.max(0, i - 1)]!
    const b = line[i]!
    const [ax, ay] = [(a[0]! - at[0]!) * perLng, (a[1]! - at[1]!) * perLat]
    const [dx, dy] = [(b[0]! - a[0]!) * perLng, (b[1]! - a[1]!) * perLat]
    const length2 = dx * dx + dy * dy
    const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, -(ax * dx + ay * dy) / length2))
    least = Math.min(least, Math.hypot(ax + t * dx, ay + t * dy))
  }
  return least
}

/** Whether a position is inside rings, by how often a ray leaves them. */
export function isWithin([x, y]: Position, rings: readonly (readonly Position[])[]): boolean {
  let isIn = false
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i++) {
      const [[ax, ay], [bx, by]] = [ring[i - 1] as [number, number], ring[i] as [number, number]]
      if (ay > y! !== by > y! && x! < ax + ((bx - ax) * (y! - ay)) / (by - ay)) isIn = !isIn
    }
  }
  return isIn
}
