import type { Check } from '../asked'

const notBuilt: Check = { kinds: [], find: () => [] }

/** By what plant says of itself, and by what hangs together with it. */
export const hanging = {
  hangingForbidden: notBuilt, onSchedule: notBuilt, newInUrban: notBuilt, ductThere: notBuilt, noConsent: notBuilt, unbundled: notBuilt, overloaded: notBuilt, cabinets: notBuilt,
  newPoleLine: notBuilt, poleOnMain: notBuilt, parallelLines: notBuilt, ownerSign: notBuilt, tag: notBuilt, spareCoil: notBuilt, deadCable: notBuilt, permitExpired: notBuilt,
} as const
