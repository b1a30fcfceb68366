import type { Kind } from '../../model/schema'
import type { Phrase } from '../../model/change'

/** What one owner has of one kind within an area. */
export interface OwnedLine {
  readonly owner: string
  readonly kind: Kind
  readonly objects: number
  /** Of lines, what lies within; null for points and areas. */
  readonly lengthM: number | null
  /** As the data name them. */
  readonly contacts: readonly string[]
  /** Of these objects, so that a row can be selected on the map. */
  readonly ids?: readonly string[]
}

export interface Owned {
  readonly name: string
  readonly areaM2: number
  readonly lines: readonly OwnedLine[]
  readonly objects: number
  /** Ids, to be shown and exported. */
  readonly ids: readonly string[]
  readonly notes: readonly Phrase[]
}
