import type { Phrase } from '../../model/change'
import type { WhatIf } from '../../state/coverage'

/** What is tried, one sentence for each way. */
export function triedOf({ off, offOperators, radiiM, added }: WhatIf): Phrase[] {
  const radii = Object.keys(radiiM).length
  return [
    ...(off.length ? [{ key: 'coverage.tried.off', values: { n: off.length } } as const] : []),
    ...(offOperators.length ? [{ key: 'coverage.tried.offOperators', values: { names: offOperators.join(', ') } } as const] : []),
    ...(radii ? [{ key: 'coverage.tried.radii', values: { n: radii } } as const] : []),
    ...(added.length ? [{ key: 'coverage.tried.added', values: { n: added.length } } as const] : []),
  ]
}
