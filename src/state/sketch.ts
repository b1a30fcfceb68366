import type { Geometry, Position } from 'geojson'
import type { Draft, Values } from '../model/edit'
import type { Kind } from '../model/schema'
import type { Midpoint, Path, Vertex } from '../model/vertices'
import type { Snap } from '../worker/snap'
import type { Spot } from './pointing'

export type Shape = 'point' | 'line' | 'area'

/** What is drawn next, and what the form says of it. */
export interface Ink { readonly kind: Kind; readonly values: Values }

/** A point put down, and what it was drawn to. `nodes` were passed on the way there from the corner before. */
export interface Corner {
  readonly position: Position
  readonly snap: Snap | null
  readonly nodes?: readonly string[]
  readonly ducts?: readonly string[]
  /** It came with the way to the next corner, and goes with it. */
  readonly isPassed?: boolean
}

/** Where the pointer is, as it would be put down. */
export interface Running extends Spot { readonly snap: Snap | null }

/** A shape on its way. Nothing of it is in the project. */
export interface Sketch { readonly shape: Shape; readonly corners: readonly Corner[]; readonly running: Running | null }

/** What the tools hold that change things. Nothing of it is in the project until the hand lets go. */
export interface Hand {
  /** As the objects would be that are dragged; empty while nothing is. */
  readonly ghosts: readonly Geometry[]
  /** Of the one object that is reshaped, as far as they are in view. */
  readonly vertices: readonly Vertex[]
  readonly midpoints: readonly Midpoint[]
  /** More vertices are in view than a hand can tell apart: none is shown. */
  readonly isCrowded: boolean
  readonly active: Path | null
  readonly running: Running | null
}

export const emptyHand: Hand = { ghosts: [], vertices: [], midpoints: [], isCrowded: false, active: null, running: null }

export const leastCorners: Readonly<Record<Shape, number>> = { point: 1, line: 2, area: 3 }

export const emptySketch = (shape: Shape): Sketch => ({ shape, corners: [], running: null })

/** A point has one place, which a second press moves. */
export const withCorners = (sketch: Sketch, corners: readonly Corner[]): Sketch =>
  ({ ...sketch, corners: sketch.shape === 'point' ? corners : [...sketch.corners, ...corners] })

/** Without the last corner and what was passed on the way to it. */
export function withoutLast(sketch: Sketch): Sketch {
  const corners = sketch.corners.slice(0, -1)
  while (corners.at(-1)?.isPassed) corners.pop()
  return { ...sketch, corners }
}

export const lineOf = ({ corners }: Sketch): Position[] => corners.map(({ position }) => position)

/** The geometry of a line or an area that is drawn. */
export function geometryOf(sketch: Sketch): Geometry {
  const line = lineOf(sketch)
  return sketch.shape === 'area' ? { type: 'Polygon', coordinates: [[...line, line[0]!]] } : { type: 'LineString', coordinates: line }
}

/** What is to be made of a sketch: one object, or as many points as were listed. */
export function draftsOf(sketch: Sketch, { kind, values }: Ink): Draft[] {
  const { shape, corners } = sketch
  if (shape !== 'point') {
    const ducts = [...new Set(corners.flatMap((corner) => corner.ducts ?? []))]
    return [{ kind, geometry: geometryOf(sketch), values: { ...values, ...(ducts.length && kind === 'cable' && { duct: ducts, placement: 'duct' }) } }]
  }
  // A code can be one thing's only.
  const own = corners.length === 1 ? values : Object.fromEntries(Object.entries(values).filter(([name]) => name !== 'code'))
  return corners.map(({ position, snap }) => {
    const on = snap?.what === 'edge' ? snap.feature?.id : undefined
    return { kind, geometry: { type: 'Point', coordinates: position }, values: own, ...(on && { on: [on] }) }
  })
}
