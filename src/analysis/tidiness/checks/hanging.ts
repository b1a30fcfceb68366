import { ductThere, newInUrban } from './hanging/below'
import { newPoleLine, poleOnMain } from './hanging/fresh'
import { deadCable, permitExpired, spareCoil } from './hanging/leftover'
import { cabinets, overloaded, unbundled } from './hanging/load'
import { noConsent, ownerSign, tag } from './hanging/marks'
import { hangingForbidden, onSchedule } from './hanging/scheduled'
import { parallelLines } from './hanging/sides'

/** By what plant says of itself, and by what hangs together with it. */
export const hanging = {
  hangingForbidden, onSchedule, newInUrban, ductThere, noConsent, unbundled, overloaded, cabinets,
  newPoleLine, poleOnMain, parallelLines, ownerSign, tag, spareCoil, deadCable, permitExpired,
} as const
