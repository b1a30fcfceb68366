import type { Position } from 'geojson'
import { fieldsOf, type Kind, kinds, schema } from '../model/schema'
import type { Values } from '../model/edit'
import type { Snap } from '../worker/snap'
import { remember, remembered } from './memory'
import type { Spot } from './pointing'
import type { Slice } from './slice'

export type Shape = 'point' | 'line' | 'area'

/** What is drawn next, and what the form says of it. */
export interface Ink { readonly kind: Kind; readonly values: Values }

/** A point put down, and what it was drawn to. `nodes` were passed on the way there from the corner before. */
export interface Corner { readonly position: Position; readonly snap: Snap | null; readonly nodes?: readonly string[]; readonly ducts?: readonly string[] }

/** Where the pointer is, as it would be put down. */
export interface Running extends Spot { readonly snap: Snap | null }

/** A shape on its way. Nothing of it is in the project. */
export interface Sketch { readonly shape: Shape; readonly corners: readonly Corner[]; readonly running: Running | null }

/** What the hand is drawn to, and from how far. */
export interface Snapping {
  readonly isOn: boolean
  readonly hasVertices: boolean
  readonly hasEdges: boolean
  /** Locked layers draw the hand too. */
  readonly hasLocked: boolean
  readonly gridM: number | null
  readonly reachPx: number
}

/** Drawing something new. */
export interface Drawing {
  /** The kind last drawn of each shape, and its form. */
  readonly inks: Readonly<Record<Shape, Ink>>
  readonly sketch: Sketch | null
  readonly snapping: Snapping
  /** Somebody wanted to finish while the form still lacked something: it says what. */
  readonly isFormTried: boolean
  readonly isSnappingShown: boolean
  takeInk(shape: Shape, kind: Kind): void
  writeInk(shape: Shape, values: Values): void
  tellSketch(sketch: Sketch | null): void
  snapTo(change: Partial<Snapping>): void
  /** Makes the object of the sketch, one step; false where something is missing, and the sketch stays. */
  finishSketch(): Promise<boolean>
}

export const leastCorners: Readonly<Record<Shape, number>> = { point: 1, line: 2, area: 3 }
const types: Readonly<Record<Shape, string>> = { point: 'Point', line: 'LineString', area: 'Polygon' }
/** Kinds a shape can stand for, the usual first. */
const usual: readonly Kind[] = ['pole', 'site', 'chamber', 'station', 'cable', 'duct', 'zone', 'place', 'works']
export const kindsOf = (shape: Shape): Kind[] =>
  [...usual, ...kinds.filter((kind) => !usual.includes(kind))].filter((kind) => (schema[kind].geometry as readonly string[]).includes(types[shape]))

/** Fields that must be filled and are not. */
export const lacking = ({ kind, values }: Ink): string[] =>
  [...fieldsOf(kind)].filter(([name, { required }]) => required && (values[name] === undefined || values[name] === null || values[name] === '')).map(([name]) => name)

const standardInks: Drawing['inks'] = {
  point: { kind: 'pole', values: { status: 'planned', sector: 'telecom', poleClass: 'C1' } },
  line: { kind: 'cable', values: { status: 'planned', placement: 'aerial', role: 'distribution' } },
  area: { kind: 'zone', values: { status: 'planned' } },
}
const standardSnapping: Snapping = { isOn: true, hasVertices: true, hasEdges: true, hasLocked: true, gridM: null, reachPx: 12 }

function snappingFrom(value: unknown): Snapping {
  const old = (typeof value === 'object' && value !== null ? value : {}) as Partial<Record<keyof Snapping, unknown>>
  const flag = (name: 'isOn' | 'hasVertices' | 'hasEdges' | 'hasLocked') => (typeof old[name] === 'boolean' ? old[name] : standardSnapping[name])
  const number = (part: unknown, least: number, most: number, otherwise: number | null) => (typeof part === 'number' && part >= least && part <= most ? part : otherwise)
  return {
    isOn: flag('isOn'), hasVertices: flag('hasVertices'), hasEdges: flag('hasEdges'), hasLocked: flag('hasLocked'),
    gridM: number(old.gridM, 0.01, 1000, null), reachPx: number(old.reachPx, 2, 60, standardSnapping.reachPx)!,
  }
}

export const drawing: Slice<Drawing> = (set, get, { memory }) => ({
  inks: standardInks, sketch: null, snapping: remembered(memory, 'snapping', snappingFrom), isFormTried: false, isSnappingShown: false,
  takeInk(shape, kind) {
    const { values } = get().inks[shape]
    const known = fieldsOf(kind)
    const kept = Object.fromEntries(Object.entries(values).filter(([name]) => known.has(name) && (name === 'owner' || name === 'status' || name === 'phase' || name === 'operator' || name === 'street')))
    set({ inks: { ...get().inks, [shape]: { kind, values: kept } }, isFormTried: false })
  },
  writeInk(shape, values) {
    const ink = get().inks[shape]
    const next = Object.fromEntries(Object.entries({ ...ink.values, ...values }).filter(([, value]) => value !== null && value !== undefined && value !== ''))
    set({ inks: { ...get().inks, [shape]: { ...ink, values: next } } })
  },
  tellSketch: (sketch) => set({ sketch, ...(sketch === null && { isFormTried: false }) }),
  snapTo(change) {
    set({ snapping: { ...get().snapping, ...change } })
    remember(memory, 'snapping', get().snapping)
  },
  async finishSketch() {
    const { sketch, inks, edit } = get()
    if (!sketch || sketch.corners.length < leastCorners[sketch.shape]) return false
    const ink = inks[sketch.shape]
    if (lacking(ink).length) {
      set({ isFormTried: true })
      return false
    }
    const isDone = await edit({ do: 'create', drafts: [draftOf(sketch, ink)] })
    // The code was this one's own; the next one gets the next.
    if (isDone && get().sketch === sketch) {
      get().tellSketch(null)
      get().writeInk(sketch.shape, { code: null, name: null })
    }
    return isDone
  },
})

function draftOf({ shape, corners }: Sketch, { kind, values }: Ink) {
  const line = corners.map(({ position }) => position)
  const geometry = shape === 'point' ? { type: 'Point' as const, coordinates: line[0]! }
    : shape === 'line' ? { type: 'LineString' as const, coordinates: line }
    : { type: 'Polygon' as const, coordinates: [[...line, line[0]!]] }
  const on = shape === 'point' && corners[0]!.snap?.what === 'edge' ? corners[0]!.snap.feature?.id : undefined
  const ducts = [...new Set(corners.flatMap((corner) => corner.ducts ?? []))]
  return { kind, geometry, values: { ...values, ...(ducts.length && kind === 'cable' && { duct: ducts, placement: 'duct' }) }, ...(on && { on: [on] }) }
}
