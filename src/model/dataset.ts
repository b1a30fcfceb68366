import type { Geometry } from 'geojson'
import type { Change } from './change'
import { editedWithin } from './edited'
import type { Box } from './geometry'
import { type Index, indexOf } from './spatial'
import type { Kind, Properties } from './schema'

/** A GeoJSON feature whose id and kind are sure. Geometry is null while nobody knows where the thing stands. */
export interface Feature<K extends Kind = Kind> {
  readonly type: 'Feature'
  readonly id: string
  readonly geometry: Geometry | null
  readonly properties: Properties<K>
}

/** What was loaded: never touched, indexed once. */
export interface Base {
  readonly features: readonly Feature[]
  readonly positions: ReadonlyMap<string, number>
  readonly index: Index
}

/** A base and a few edits (id → the feature now, or null where it was deleted). "What has changed?" is `edits`. */
export interface Dataset {
  readonly base: Base
  readonly edits: ReadonlyMap<string, Feature | null>
  /** Ids that are not in the base, in the order they first came: together with the base they number everything there ever was. */
  readonly added: readonly string[]
  readonly addedAt: ReadonlyMap<string, number>
  readonly size: number
  readonly version: number
}

/** Ids must be unique: the loader sees to it, so a doubled one here is our fault. */
export function datasetOf(features: readonly Feature[]): Dataset {
  const positions = new Map<string, number>()
  for (let i = 0; i < features.length; i++) positions.set(features[i]!.id, i)
  if (positions.size !== features.length) throw new Error(`expected unique ids, got ${features.length - positions.size} doubled`)
  return { base: { features, positions, index: indexOf(features) }, edits: new Map(), added: [], addedAt: new Map(), size: features.length, version: 0 }
}

export function get(dataset: Dataset, id: string): Feature | undefined {
  const edited = dataset.edits.get(id)
  if (edited !== undefined) return edited ?? undefined
  const position = dataset.base.positions.get(id)
  return position === undefined ? undefined : dataset.base.features[position]
}

/** A feature's number: small, whole, and the same as long as the base is. Vector tiles and masks speak of features by it. */
export function numberOf(dataset: Dataset, id: string): number | undefined {
  const position = dataset.base.positions.get(id)
  if (position !== undefined) return position
  const added = dataset.addedAt.get(id)
  return added === undefined ? undefined : dataset.base.features.length + added
}

/** The feature under a number now; undefined if it is deleted. */
export function numbered(dataset: Dataset, number: number): Feature | undefined {
  const { base, added, edits } = dataset
  const id = number < base.features.length ? base.features[number]?.id : added[number - base.features.length]
  if (id === undefined) return undefined
  const edited = edits.size ? edits.get(id) : undefined
  return edited === undefined ? base.features[number] : (edited ?? undefined)
}

/** How many numbers have been given: features and those that are no more. */
export const numbersOf = ({ base, added }: Dataset): number => base.features.length + added.length

/** All features: those of the base in their order, then the new ones in the order they first came. */
export function* all(dataset: Dataset): Generator<Feature> {
  const { base, edits } = dataset
  if (edits.size === 0) return yield* base.features
  for (const feature of base.features) {
    const edited = edits.get(feature.id)
    if (edited === undefined) yield feature
    else if (edited) yield edited
  }
  for (const id of dataset.added) {
    const edited = edits.get(id)
    if (edited) yield edited
  }
}

export function* ofKind<K extends Kind>(dataset: Dataset, kind: K): Generator<Feature<K>> {
  for (const feature of all(dataset)) if (feature.properties.kind === kind) yield feature as Feature<K>
}

/** As many positions are asked one by one whether they were edited; for more all edits are marked first. */
const manyPositions = 1024

/** Positions of the base that still say how the feature is. */
function unedited({ base, edits }: Dataset, positions: Uint32Array): Uint32Array {
  if (edits.size === 0) return positions
  if (positions.length < manyPositions) return positions.filter((position) => !edits.has(base.features[position]!.id))
  const isEdited = new Uint8Array(base.features.length)
  for (const id of edits.keys()) {
    const position = base.positions.get(id)
    if (position !== undefined) isEdited[position] = 1
  }
  return positions.filter((position) => isEdited[position] === 0)
}

/** Features whose box meets `box`. Unplaced ones are nowhere, so never found here. */
export function within(dataset: Dataset, box: Box): Feature[] {
  const found = Array.from(unedited(dataset, dataset.base.index.positions(box)), (position) => dataset.base.features[position]!)
  return dataset.edits.size ? [...found, ...editedWithin(dataset, box)] : found
}

/** Numbers of the features whose box meets `box`, in their order. */
export function numbersWithin(dataset: Dataset, box: Box): Uint32Array {
  const positions = unedited(dataset, dataset.base.index.positions(box))
  const edited = dataset.edits.size ? editedWithin(dataset, box) : []
  if (edited.length === 0) return positions
  const numbers = new Uint32Array(positions.length + edited.length)
  numbers.set(positions)
  edited.forEach(({ id }, i) => void (numbers[positions.length + i] = numberOf(dataset, id)!))
  return numbers.sort()
}

/** The dataset after a change. The base is shared, only the edits are copied. */
export function apply(dataset: Dataset, change: Change): Dataset {
  const edits = new Map(dataset.edits)
  let { size, added, addedAt } = dataset
  for (const [id, { before, after }] of change) {
    const now = get(dataset, id)
    if ((now === undefined) !== (before === undefined)) throw new Error(`change of ${id} expects it ${before ? 'there' : 'absent'}, got ${now ? 'there' : 'absent'}`)
    const position = dataset.base.positions.get(id)
    if (after === undefined ? position === undefined : position !== undefined && dataset.base.features[position] === after) edits.delete(id)
    else edits.set(id, after ?? null)
    if (position === undefined && !addedAt.has(id)) {
      if (addedAt === dataset.addedAt) [added, addedAt] = [[...added], new Map(addedAt)]
      ;(addedAt as Map<string, number>).set(id, added.length)
      ;(added as string[]).push(id)
    }
    size += (after ? 1 : 0) - (before ? 1 : 0)
  }
  return { base: dataset.base, edits, added, addedAt, size, version: dataset.version + 1 }
}
