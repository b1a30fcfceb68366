import type { Change, Phrase } from '../model/change'
import type { WaiverChange } from '../model/waiver'
import type { Status } from '../worker/status'
import type { Slice } from './slice'

/** The open project and the others on this computer. */
export interface Projects {
  /** Null while nothing is open. */
  readonly status: Status | null
  readonly isKeeping: boolean
  /** The name asked once; every step carries it. */
  readonly who: string
  /** The one way anything changes: done, kept, and a step of the history. */
  act(name: Phrase, change: Change, waivers?: WaiverChange): Promise<void>
  undo(): Promise<void>
  redo(): Promise<void>
  travel(to: number): Promise<void>
}

export const projects: Slice<Projects> = () => ({
  status: null, isKeeping: false, who: '',
  async act() {},
  async undo() {},
  async redo() {},
  async travel() {},
})
