import type { Feature } from 'geojson'
import type { Dataset } from '../../model/dataset'
import type { Basis } from './basis'
import type { Laid } from './laid'
import type { Coverage, UnitFigures } from './result'
import type { PeopleGrid } from '../../model/grid'
import type { Assumptions, Question, WhatIf } from './settings'

export type * from './result'
export * from './settings'
export { assumptionsOf, standard } from './assumptions'

/** What the figures are asked of. */
export interface Asked {
  readonly dataset: Dataset
  readonly assumptions: Assumptions
  readonly grid: PeopleGrid | null
  /** Id of the ward looked at, or everything. */
  readonly scope: string | null
  /** Units as they were valid on this day. */
  readonly day: string
  readonly whatIf: WhatIf
}

/**
 * A worker keeps one of these as long as dataset, assumptions, grid, scope and day stay; another `whatIf` or question then
 * costs only what it touches.
 */
export interface Survey {
  answer(question: Question, whatIf: WhatIf): Generator<number, Coverage>
  /** Every unit by every operator and by any of them, for each generation asked for: the whole table. */
  table(technologies: readonly Question['technology'][], whatIf: WhatIf): Generator<number, UnitFigures[]>
  /** Layers for map and export. Properties of each feature are plain numbers and texts. */
  layer(what: LayerName, question: Question, whatIf: WhatIf): Generator<number, Feature[]>
  /** For an analysis that asks of the same ground. What is laid is only lent: `work` keeps nothing of it. */
  over<R>(question: Question, whatIf: WhatIf, work: (basis: Basis, laid: Laid) => Generator<number, R>): Generator<number, R>
}
/** `served`: one area for all that is served. `overlap`: areas with `times` 2, 3, 4: where at least so many lie over each other, each in the one before. `reach`: what each station serves. `villages`, `units`: outlines with their figures. */
export type LayerName = 'gaps' | 'served' | 'overlap' | 'reach' | 'villages' | 'units'

export { surveyOf } from './survey'
