import type { Polygon, Position } from 'geojson'
import { withHole, withPart } from '../model/vertices'
import { fieldsOf, type Kind, kinds, schema } from '../model/schema'
import type { Edit, Values } from '../model/edit'
import { remember, remembered } from './memory'
import { draftsOf, emptyHand, emptySketch, geometryOf, type Hand, type Ink, leastCorners, lineOf, type Shape, type Sketch, withCorners, withoutLast } from './sketch'
import type { Slice } from './slice'
import type { State } from '.'

export { type Corner, type Hand, type Ink, leastCorners, type Running, type Shape, type Sketch } from './sketch'

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
  /** Null while no tool is at work that changes what there is. */
  readonly hand: Hand | null
  /** The next area drawn is one more of the object that is reshaped. */
  readonly adds: 'hole' | 'part' | null
  /** Places of a typed list, shown before they are taken. */
  readonly typed: readonly Position[]
  readonly snapping: Snapping
  /** Somebody wanted to finish while the form still lacked something: it says what. */
  readonly isFormTried: boolean
  takeInk(shape: Shape, kind: Kind): void
  writeInk(shape: Shape, values: Values): void
  tellSketch(sketch: Sketch | null): void
  tellHand(change: Partial<Hand> | null): void
  tellTyped(places: readonly Position[]): void
  addNext(what: 'hole' | 'part' | null): void
  /** Corners nobody pointed at: they were typed. */
  putCorners(places: readonly Position[]): void
  /** The last corner, or what is dragged, as it was before; false where nothing is in the hand. */
  takeBack(): boolean
  /** All that is in the hand; the tool stays. */
  dropShape(): boolean
  snapTo(change: Partial<Snapping>): void
  /** Makes the object of the sketch, one step; false where something is missing, and the sketch stays. */
  finishSketch(): Promise<boolean>
}

const types: Readonly<Record<Shape, string>> = { point: 'Point', line: 'LineString', area: 'Polygon' }
/** Kinds a shape can stand for, the usual first. */
const usual: readonly Kind[] = ['pole', 'site', 'chamber', 'station', 'cable', 'duct', 'zone', 'place', 'works']
export const kindsOf = (shape: Shape): Kind[] =>
  [...usual, ...kinds.filter((kind) => !usual.includes(kind))].filter((kind) => (schema[kind].geometry as readonly string[]).includes(types[shape]))

/** Fields that must be filled and are not. */
export const lacking = ({ kind, values }: Ink): string[] =>
  [...fieldsOf(kind)].filter(([name, { required }]) => required && (values[name] === undefined || values[name] === null || values[name] === '')).map(([name]) => name)

/** What is drawn is usually planned, for the year to come. */
const standardInks = (): Drawing['inks'] => {
  const planned = { status: 'planned', phase: new Date().getFullYear() + 1 }
  return {
    point: { kind: 'pole', values: { ...planned, sector: 'telecom', poleClass: 'C1' } },
    line: { kind: 'cable', values: { ...planned, placement: 'aerial', role: 'distribution' } },
    area: { kind: 'zone', values: planned },
  }
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

export const drawing: Slice<Drawing> = (set, get, { memory }) => {
  /** A key pressed twice is one wish. */
  let finishing: readonly unknown[] | null = null
  return {
    inks: standardInks(), sketch: null, hand: null, adds: null, typed: [], snapping: remembered(memory, 'snapping', snappingFrom), isFormTried: false,
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
    tellSketch: (sketch) => set({ sketch, ...((sketch === null || sketch.corners.length === 0) && { isFormTried: false }) }),
    tellHand: (change) => set({ hand: change && { ...(get().hand ?? emptyHand), ...change } }),
    tellTyped: (typed) => set({ typed }),
    addNext: (adds) => set({ adds, sketch: adds ? emptySketch('area') : null }),
    putCorners(places) {
      const { sketch, tool, tellSketch } = get()
      const fresh = emptySketch(tool === 'point' ? 'point' : tool === 'polygon' || tool === 'reshape' ? 'area' : 'line')
      tellSketch(withCorners(sketch ?? fresh, places.map((position) => ({ position, snap: null }))))
    },
    takeBack() {
      const { hand, sketch, tellHand, tellSketch } = get()
      if (hand?.ghosts.length) tellHand({ ghosts: [], running: null })
      else if (sketch?.corners.length) tellSketch(withoutLast(sketch))
      else return false
      return true
    },
    dropShape() {
      const { hand, sketch, adds, tellHand, tellSketch, addNext } = get()
      if (hand?.ghosts.length) tellHand({ ghosts: [], running: null })
      else if (sketch?.corners.length) tellSketch({ ...sketch, corners: [] })
      else if (adds) addNext(null)
      else return false
      return true
    },
    snapTo(change) {
      set({ snapping: { ...get().snapping, ...change } })
      remember(memory, 'snapping', get().snapping)
    },
    async finishSketch() {
      const { sketch, inks, tool, adds, edit } = get()
      if (!sketch || sketch.corners.length < leastCorners[sketch.shape]) return false
      const isNew = tool !== 'cut' && !adds
      if (isNew && lacking(inks[sketch.shape]).length) {
        set({ isFormTried: true })
        return false
      }
      if (finishing === sketch.corners) return false
      const wanted = editOf(sketch, get())
      if (!wanted) {
        get().tell({ tone: 'warning', text: { key: adds === 'hole' ? 'hand.noHole' : 'hand.noPart' } })
        return false
      }
      finishing = sketch.corners
      const isDone = await edit(wanted).finally(() => (finishing = null))
      // Meanwhile the pointer has moved on, and perhaps another shape was begun.
      if (!isDone || get().sketch?.corners !== sketch.corners) return isDone
      get().tellSketch({ ...get().sketch!, corners: [] })
      if (adds) get().addNext(null)
      else if (tool === 'cut') get().show({ tool: 'select' })
      else get().writeInk(sketch.shape, { code: null, name: null }) // The code was this one's own; the next one gets the next.
      return isDone
    },
  }
}

/** What a finished sketch does: something new, a cut, or a hole or a part of what is reshaped. */
function editOf(sketch: Sketch, { tool, adds, inks, selected, held }: State): Edit | null {
  if (tool === 'cut') return selected[0] === undefined ? null : { do: 'cut', id: selected[0], line: lineOf(sketch) }
  if (!adds) return { do: 'create', drafts: draftsOf(sketch, inks[sketch.shape]) }
  const [object] = held
  const drawn = geometryOf(sketch) as Polygon
  if (!object || (object.geometry?.type !== 'Polygon' && object.geometry?.type !== 'MultiPolygon')) return null
  const geometry = adds === 'hole' ? withHole(object.geometry, drawn.coordinates[0]!) : withPart(object.geometry, drawn)
  return geometry && { do: 'reshape', id: object.id, geometry }
}
