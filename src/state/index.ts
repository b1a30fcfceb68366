import { createStore, type StoreApi } from 'zustand/vanilla'
import { ThreadDied } from '../worker/client'
import type { Input } from '../worker/open'
import type { Work } from '../worker/registry'
import { type Bases, bases } from './bases'
import { type Cameras, cameras } from './camera'
import { type Covering, covering } from './coverage'
import { type Siting, siting } from './sites'
import { type Changing, changing } from './changes'
import { type Drawing, drawing } from './drawing'
import { type Editing, editing } from './editing'
import { type Filling, filling } from './filling'
import { type Findings, findings } from './findings'
import { type Speaking, speaking } from './language'
import { type Listing, listing } from './listing'
import { type Memory, rememberOwn } from './memory'
import { type Notices, notices } from './notices'
import { type Openings, openings } from './opening'
import { type Pointing, pointing } from './pointing'
import { isUntouched, type Projects, projects } from './projects'
import { type Programming, programming } from './programme'
import { type Reach, reach } from './reach'
import { type Requesting, requesting } from './requests'
import { type Screen, screen } from './screen'
import { type Searching, searching } from './search'
import { type Selection, selection } from './selection'
import { type Sharing, sharing } from './sharing'
import { type Sight, sight } from './sight'
import { type StreetFiles, streetFiles } from './streetfiles'
import { type Streeting, streeting } from './streets'
import { type TidyRuling, tidyRuling } from './tidyrules'
import { type Touring, touring } from './tour'

export type State = Speaking & Notices & Screen & Projects & Openings & Sight & Selection & Touring & Reach & Searching & Listing & Findings & Cameras & Pointing & Bases & Drawing & Editing & Changing & Filling & Covering & Siting & Sharing & Requesting & Streeting & StreetFiles & Programming & TidyRuling

/** The live state itself, to look at and to hear of changes. */
export type Store = StoreApi<State>

/** What the store needs from outside: the other thread, the sample's files, the browser's memory and clock. */
export interface Surroundings {
  readonly work: Work
  readonly sample: readonly Input[]
  readonly memory: Memory
  /** What the browser's engine may use at most, where it tells. */
  readonly memoryBytes?: number | undefined
  readonly nowMs?: () => number
}

/** Questions of the screen that die with the other thread are asked again once it is back; `projects` tells of its death. */
const asked = (answer: Promise<unknown>): void => void answer.catch((error: unknown) => {
  if (!(error instanceof ThreadDied)) throw error
})

/** Two parts with one name would take each other's place without a word. */
function joined(parts: readonly object[]): object {
  const whole: Record<string, unknown> = {}
  for (const part of parts) {
    for (const [name, value] of Object.entries(part)) {
      if (Object.hasOwn(whole, name)) throw new Error(`expected a name in one part of the state, got ${name} in two`)
      whole[name] = value
    }
  }
  return whole
}

/** What the page knows, in parts. The live copy of the data itself is on the other thread. */
export const stateOf = (outside: Surroundings): StoreApi<State> => {
  const store = createStore<State>()((set, get) => {
    const parts = [speaking, notices, screen, projects, openings, sight, selection, touring, reach, searching, listing, findings, cameras, pointing, bases, drawing, editing, changing, filling, covering, siting, sharing, requesting, streeting, streetFiles, programming, tidyRuling] as const
    return joined(parts.map((part) => part(set, get, outside))) as State
  })
  store.subscribe((now, before) => {
    if (now.status && (!before.status || isUntouched(now.status) !== isUntouched(before.status))) rememberOwn(outside.memory, !isUntouched(now.status))
    if (now.status?.version !== before.status?.version || now.status?.checks.at !== before.status?.checks.at || now.status?.project.id !== before.status?.project.id) {
      asked(now.lookAgain())
      asked(now.holdAgain())
    }
    if (now.status?.project.id !== before.status?.project.id) {
      now.listAnew()
      now.findAnew()
      now.changesAnew()
      now.unwant()
      now.clearSites()
      now.coverAnew()
      now.clearRequests()
      now.shareAnew()
      now.streetsAnew()
      now.programmeAnew()
      now.tidyAnew()
    }
    // Lists follow the figures: both speak of the same data and the same filter.
    if (now.counts?.drawn !== before.counts?.drawn) {
      asked(now.listAgain())
      asked(now.findAgain())
      asked(now.changesAgain())
      now.coverElsewhere()
      now.shareElsewhere()
      now.streetsElsewhere()
      now.programmeElsewhere()
      if (now.units && now.counts?.version !== before.counts?.version) asked(now.listUnits())
    }
  })
  return store
}
