import type { Dataset } from '../../model/dataset'
import type { Draft, Values } from '../../model/edit'
import type { Waiver } from '../../model/waiver'
import type { Scene } from '../spans'
import type { Streets, StreetsFound } from '../streets'
import type { TidySettings } from '../tidiness/settings'
import type { Programme } from './result'

export type * from './result'

export interface ProgrammeAsked {
  readonly dataset: Dataset
  readonly scene: Scene
  readonly streets: Streets
  readonly found: StreetsFound
  readonly settings: TidySettings
  readonly scope: string | null
  readonly day: string
  readonly waivers: ReadonlyMap<string, Waiver>
}

/** A decision of a year rests with the waivers: this is its finding's id. */
export const decisionOf = (undertaking: string): string => `programme~${undertaking}`

/** What has to go below ground, and when. Where years were decided they hold, and nothing else is placed; where none was, the program places all. */
export function* programmeOf(_asked: ProgrammeAsked): Generator<number, Programme> {
  yield 0
  throw new Error('not built')
}

/** What becomes of the data when what has its year is planned: new ducts, and what is written into cables and roads. */
export function plannedOf(_asked: ProgrammeAsked, _programme: Programme): { drafts: readonly Draft[]; writes: readonly { readonly ids: readonly string[]; readonly values: Values }[] } {
  throw new Error('not built')
}
