import type { Position } from 'geojson'
import type { Dataset } from '../model/dataset'
import type { Refusal } from '../model/edit'

/** The way over what stands there already. */
export interface Way {
  readonly coordinates: readonly Position[]
  /** Poles or chambers it passes, in order. */
  readonly nodes: readonly string[]
  /** Ducts it lies in, in order; none over poles. */
  readonly ducts: readonly string[]
  readonly lengthM: number
}

/** The shortest way from one pole or chamber to another. */
export function wayOf(_dataset: Dataset, _from: string, _to: string): Way | Refusal {
  return { refused: { key: 'edit.notYet' } }
}
