/** What rests where: what is known of each project, its base, what was done since, and what belongs to the office. */
export const tables = ['projects', 'parts', 'journal', 'office'] as const
export type Table = (typeof tables)[number]

/** Keys stand in the order of IndexedDB: numbers before texts before lists, lists member by member. */
export type Key = string | readonly (string | number)[]

/** Either one value put in its place, or everything gone from a key up to, but without, another. */
export type Write =
  | { readonly table: Table; readonly key: Key; readonly value: unknown }
  | { readonly table: Table; readonly from: Key; readonly to: Key }

/** Looked at in the same transaction as the writes: what another window did meanwhile must not be overwritten. */
export interface Guard { readonly table: Table; readonly key: Key; readonly holds: (value: unknown) => boolean }

export interface Usage { readonly usedBytes: number; readonly quotaBytes: number }

/** A place where records rest. All writes of one call happen, or none does. */
export interface Store {
  /** Why nothing here outlives the page; null where it does. */
  readonly why: 'denied' | 'newer' | null
  /** What the browser said when it refused. */
  readonly detail: string
  read(table: Table, key: Key): Promise<unknown>
  /** Values from a key up to, but without, another, in their order. */
  list(table: Table, from: Key, to: Key): Promise<unknown[]>
  keys(table: Table, from: Key, to: Key): Promise<Key[]>
  write(writes: readonly Write[], guard?: Guard): Promise<void>
  usage(): Promise<Usage | null>
}

/** Writing did not work. `lost`: another window writes here now; `newer`: a newer program does. */
export class Unkept extends Error {
  override readonly name = 'Unkept'
  constructor(readonly why: 'full' | 'denied' | 'newer' | 'lost' | 'failed', detail: string) {
    super(detail)
  }
}

export const allTexts = ['', '\uffff'] as const
/** Everything whose key is a list that begins with `first`. */
export const under = (first: string): [from: Key, to: Key] => [[first], [first, Infinity]]

export function compareKeys(a: string | number | Key, b: string | number | Key): number {
  const rank = rankOf(a) - rankOf(b)
  if (rank !== 0) return rank
  if (typeof a !== 'object' || typeof b !== 'object') return a < b ? -1 : a > b ? 1 : 0
  for (let i = 0; i < Math.min(a.length, b.length); i++) {
    const order = compareKeys(a[i]!, b[i]!)
    if (order !== 0) return order
  }
  return a.length - b.length
}

const rankOf = (key: string | number | Key) => (typeof key === 'number' ? 0 : typeof key === 'string' ? 1 : 2)
