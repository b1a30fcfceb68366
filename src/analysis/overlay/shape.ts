/** What one antenna serves, on a plane in metres: a disc, or a wedge of one no wider than half a turn. Angles in radians, left of east. */
export interface Shape {
  readonly x: number
  readonly y: number
  readonly r: number
  /** The wedge begins here … */
  readonly from?: number
  /** … and is so wide, above 0 and at most π. Without both it is a whole disc. */
  readonly width?: number
}

/** Closed rings of one area: the shell turns left, holes turn right; the last position is not the first again. x, y, x, y … */
export type Rings = readonly Float64Array[]

/** An area that is asked how much of it is served. */
export interface Ground {
  /** Shells and holes of all its parts; valid: no two edges cross. */
  readonly rings: Rings
  /** Plane metres for a true one at each ring: its areas are divided by the square. */
  readonly scales: readonly number[]
  readonly box: readonly [west: number, south: number, east: number, north: number]
  /** True. */
  readonly areaM2: number
}

/** How much of a ground is served. True square metres. */
export interface Overlaid {
  /** The whole ground: what is served is this less the gaps. */
  readonly areaM2: number
  readonly gapM2: number
  /** The exact way did not close here: this is from circles of many corners. */
  readonly isFlattened: boolean
}

/** One piece that is not served, or one that is: a shell and its holes. */
export interface Piece { readonly rings: Rings; readonly areaM2: number }
