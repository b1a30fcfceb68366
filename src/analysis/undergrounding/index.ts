import type { Dataset } from '../../model/dataset'
import type { Waiver } from '../../model/waiver'
import type { Scene } from '../spans'
import type { Streets, StreetsFound } from '../streets'
import type { TidySettings } from '../tidiness/settings'

export type * from './result'
export { plannedOf, takenBackBy } from './planned'
export { programmeOf } from './programme'
export { decisionOf } from './undertakings'
export { recordOf, writtenRecord } from './written'

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
