import type { Box } from '../model/geometry'

/** A tile by its address: `x` eastward from 180° west, `y` southward from the top of the Mercator square. */
export interface TileAddress { readonly z: number; readonly x: number; readonly y: number }

const radians = Math.PI / 180
/** Where Web Mercator is as high as it is wide. */
const northmost = 85.0511287798066

/** Web Mercator, the world being the square from 0 to 1; north is up, so y grows southward. */
export const worldX = (lng: number): number => lng / 360 + 0.5

export function worldY(lat: number): number {
  const sin = Math.sin((lat > northmost ? northmost : lat < -northmost ? -northmost : lat) * radians)
  return 0.5 - Math.log((1 + sin) / (1 - sin)) / (4 * Math.PI)
}

export const lngOf = (x: number): number => (x - 0.5) * 360
export const latOf = (y: number): number => Math.atan(Math.sinh((0.5 - y) * 2 * Math.PI)) / radians

/** The ground of a tile in degrees, with a margin that is a share of its width. */
export function boxOfTile({ z, x, y }: TileAddress, margin = 0): Box {
  const tiles = 2 ** z
  return [lngOf((x - margin) / tiles), latOf((y + 1 + margin) / tiles), lngOf((x + 1 + margin) / tiles), latOf((y - margin) / tiles)]
}
