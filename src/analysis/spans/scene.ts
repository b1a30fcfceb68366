import type { Position } from 'geojson'
import type { Dataset, Feature } from '../../model/dataset'
import type { Plane } from '../plane'
import type { Lists } from './lists'

/** Pieces of cables from vertex to vertex, by number; cable after cable, in the order of its line. */
export interface Spans {
  readonly count: number
  /** Which cable. */
  readonly cable: Uint32Array
  /** On the plane: ax, ay, bx, by. */
  readonly ends: Float64Array
  /** Poles at either end; -1 where none is. */
  readonly poles: Int32Array
  /** The first span of each cable; one more at the end. */
  readonly first: Uint32Array
  /** Calls `found` for spans whose box meets one; true stops. The order is the index's own. */
  within(west: number, south: number, east: number, north: number, found: (span: number) => boolean): void
}

/** Where a span crosses the centre line of a road. */
export interface Crossing { readonly span: number; readonly road: number; readonly x: number; readonly y: number }

/**
 * Cables, poles and roads by number in the order of the data, on one plane in metres. What is taken down is left out.
 * It can be made of a part of the data: then numbers are those of the part.
 */
export interface Scene {
  readonly dataset: Dataset
  readonly plane: Plane
  readonly cables: readonly Feature<'cable'>[]
  /** 1: it hangs, from pole to pole or along walls. */
  readonly isAerial: Uint8Array
  /** Of all cables, hanging or not. */
  readonly spans: Spans
  readonly poles: readonly Feature<'pole'>[]
  /** x, y, x, y … */
  readonly places: Float64Array
  /** Hanging cables on a pole, as they name it or as their line passes it, in their order. */
  readonly on: Lists
  readonly roads: readonly Feature<'road'>[]
  /** Rows of each road: a MultiLineString has several. */
  readonly centres: readonly (readonly Float64Array[])[]
  readonly ducts: readonly Feature<'duct'>[]
  readonly courses: readonly Float64Array[]
  readonly chambers: readonly Feature<'chamber'>[]
  readonly chamberPlaces: Float64Array
  /** By id, or by code; undefined where it is none of these, or of another kind. */
  numberOf(kind: 'cable' | 'pole' | 'road' | 'duct' | 'chamber', name: string): number | undefined
  /** Poles near a place. */
  polesNear(x: number, y: number, reachM: number): readonly number[]
  /** Proper crossings of a hanging cable with centre lines, in the order of its line: a touch at an end is none. */
  crossingsOf(cable: number): readonly Crossing[]
  /** Hanging cables between the same two poles as this span, itself among them; by number. */
  readonly beside: Lists
  /** True metres of a piece of the plane. */
  trueM(x: number, y: number, planeM: number): number
  globe(x: number, y: number): Position
}
