import type { Entry } from '../storage/lines'
import { memoryStore } from '../storage/memory'
import type { Kept } from '../storage/shelf'
import type { Store } from '../storage/store'
import { type Turn, type Turns, turnsOf } from '../storage/turns'
import type { Replica } from './replica'
import type { Keeping } from './status'

/** Where projects rest and how windows take turns. It outlives every project that is opened in it. */
export interface Place {
  readonly store: () => Promise<Store>
  readonly turns: Turns
  /** Projects that were left before they could be kept: they wait here as long as the page does. */
  readonly aside: Map<string, Rest>
  /** Whether the journal has outgrown the base, so that a new one is worth writing. */
  readonly isOutgrown: (kept: Kept) => boolean
}

const leastOutgrownBytes = 1 << 20
const mostRecords = 1000

const isOutgrown = ({ bytes, journalBytes, from, next }: Kept): boolean =>
  journalBytes > Math.max(leastOutgrownBytes, bytes - journalBytes) || next - from > mostRecords

export function placeOf(open: () => Promise<Store>, turns: Turns): Place {
  let store: Promise<Store> | undefined
  return { store: () => (store ??= open()), turns, aside: new Map(), isOutgrown }
}

export const nowhere = (): Place => placeOf(async () => memoryStore(), turnsOf()())

/** How the open project rests. One for each opening, so that a write that ends late still knows what it wrote. */
export class Rest {
  /** What of it is on disk; null before the first write. */
  kept: Kept | null = null
  /** Done, and not yet on disk, in order. */
  waiting: Entry[] = []
  keeping: Keeping = { state: 'kept', at: new Date().toISOString() }
  turn: Turn | null = null
  /** What is on disk has gaps: the next write is of everything. */
  isBroken = false
  /** Nothing more may be written: the project was removed. */
  isClosed = false
  writing: Promise<void> = Promise.resolve()
  compacting: Promise<void> | null = null
  /** A new base could not be written when the journal was this long. */
  deferredAt = 0

  constructor(public replica: Replica) {}
}

/** Lets the page wait for what happens without its asking: the end of a write, a word from another window. */
export interface News {
  readonly at: () => number
  tell(): void
  after(seen: number): Promise<void>
}

export function newsOf(): News {
  let at = 1
  let waiting: (() => void)[] = []
  return {
    at: () => at,
    tell() {
      at++
      const heard = waiting
      waiting = []
      for (const resolve of heard) resolve()
    },
    after: (seen) => (seen < at ? Promise.resolve() : new Promise((resolve) => void waiting.push(resolve))),
  }
}

/** 122 random bits as a UUID; `randomUUID` itself is kept from pages that come without https. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = (bytes[6]! & 0x0f) | 0x40
  bytes[8] = (bytes[8]! & 0x3f) | 0x80
  return Array.from(bytes, (byte, i) => ([4, 6, 8, 10].includes(i) ? '-' : '') + byte.toString(16).padStart(2, '0')).join('')
}
