import { overBuilding } from './ground/building'
import { cover, separation } from './ground/buried'
import { chamberPlace, chamberSpacing } from './ground/chamber'
import { looseEnd } from './ground/end'
import { throughPlots } from './ground/plot'
import { nearPower } from './ground/power'
import { railDistance } from './ground/rail'
import { heightSign, lowCrossing } from './ground/road'

/** By where plant is: over what, how near to what, how deep. */
export const ground = { lowCrossing, heightSign, railDistance, nearPower, overBuilding, throughPlots, looseEnd, cover, separation, chamberPlace, chamberSpacing } as const
