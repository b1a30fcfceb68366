import { first } from './first'
import { later } from './later'

/** Tiếng Việt: the reference. What stands here, every other language must have (`Words`). */
export const vi = { ...first, ...later } as const
