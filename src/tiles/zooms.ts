import type { Layer } from '../model/layer'

/** The layers of a tile: those of the model, and what only the map needs. */
export type TileLayer = Layer | 'label' | 'finding'

/** The deepest zoom that is cut; deeper ones are drawn from it. Here a unit of the tile is under 1.9 cm, so a position is true to 1.4 cm. */
export const deepestZoom = 18
/** Units a tile is wide: as many as MapLibre itself counts in, so nothing is rounded twice. */
export const extent = 8192
/** Pixels a tile is wide at its own zoom; on screen up to twice as many. */
export const tilePx = 512
export const unitsPerPx = extent / tilePx
/** Lines and areas reach this far over the edge of their tile, so that the widest line is whole at the seam. */
export const bufferPx = 16
/** Shapes keep to their true course within this; half a pixel where a tile is drawn largest. */
export const simplifyPx = 0.25
/** An area smaller than this has no room for its name. */
export const labelledFromPx = 8

/**
 * Below this zoom a layer is thinned: of the points that fall in one cell, and of the lines or areas too small to see,
 * one is drawn for all. It keeps its own marks and carries `m`, how many it stands for. The legend says so.
 */
export const thinnedBelow: Readonly<Record<Layer | 'finding', number>> = {
  site: 14, station: 14, pole: 15, chamber: 15, servicePoint: 13, place: 13, incident: 14, finding: 15,
  trunk: 14, distribution: 14, drop: 15, cable: 14, buried: 14, duct: 14, utility: 14, road: 14,
  works: 14, zone: 13, ward: 12, province: 8, village: 13, background: 15,
}

/**
 * From this zoom a tile carries names and codes (`n`, `q`) of a layer; names are most of a tile's bytes, and none is drawn before.
 * Names of areas are always in the layer `label`, however far out.
 */
export const namedFrom: Readonly<Record<Layer, number>> = {
  ...thinnedBelow, site: 12, place: 11, road: 11, utility: 13, ward: 0, province: 0, zone: 0,
}

const cells: Readonly<Partial<Record<Layer | 'finding', number>>> = { pole: 4, chamber: 4, utility: 4, site: 16, finding: 16 }

/** Pixels of the cell in which one point stands for all: what its dot covers, or its number. A power of two, so that cells end where tiles do. */
export const cellPx = (layer: Layer | 'finding'): number => cells[layer] ?? 8

/** Lines and areas whose box is smaller than this at a thinned zoom cannot be told from a dot. */
export const dotPx = 2

/** Whether what is drawn at a zoom of the map, which need not be whole, is thinned. */
export const isThinned = (layer: Layer | 'finding', zoom: number): boolean => Math.floor(zoom) < thinnedBelow[layer]
