import { asking } from './asking'
import { load } from './load'
import { rule } from './rule'

/** A third of all words: what is said of files and their faults. It comes after the first screen. */
export const later = { ...asking, ...load, rule } as const
