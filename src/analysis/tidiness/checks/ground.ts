import type { Check } from '../asked'

const notBuilt: Check = { kinds: [], find: () => [] }

/** By where plant is: over what, how near to what, how deep. */
export const ground = {
  lowCrossing: notBuilt, heightSign: notBuilt, railDistance: notBuilt, nearPower: notBuilt, overBuilding: notBuilt, looseEnd: notBuilt,
  cover: notBuilt, separation: notBuilt, chamberPlace: notBuilt, chamberSpacing: notBuilt,
} as const
