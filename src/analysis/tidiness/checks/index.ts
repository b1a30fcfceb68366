import type { Check } from '../asked'
import type { CheckName } from '../settings'
import { ground } from './ground'
import { hanging } from './hanging'

/** Every check by its name: what hangs where and how (`hanging`), what is near what (`ground`). */
export const checks: Readonly<Record<CheckName, Check>> = { ...hanging, ...ground }
