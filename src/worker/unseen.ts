import { isValidOn, type Unit } from '../analysis/scope'
import type { Feature } from '../model/dataset'
import type { Filter } from '../model/filter'
import { holderOf, letterOf } from '../model/operator'
import type { Choice, Kind } from '../model/schema'

/** Owner and status tell apart what enterprises build; streets, wards, schools and the plant of others are not theirs to lose. */
const plant: ReadonlySet<Kind> = new Set<Kind>(['site', 'station', 'pole', 'cable', 'duct', 'chamber', 'servicePoint'])
export const isPlant = ({ properties }: Feature): boolean => plant.has(properties.kind)

/** A register that gives no status lists what stands and works. */
export const standingOf = ({ properties: { status } }: Feature): Choice<'status'> => status ?? 'operational'

const owner = 1
const status = 2
const other = 4
const absent = 128

/** Why an object is not looked at, in bits, so that figures can leave one reason out; 0 where it is. */
export function reasonsAgainst(feature: Feature, filter: Filter, isInScope: boolean): number {
  let reasons = isInScope && !isLater(feature, filter.untilYear) && isOfDay(feature, filter.day) ? 0 : other
  if (!isPlant(feature)) return reasons
  if (filter.owners && !filter.owners.includes(letterOf(holderOf(feature)))) reasons |= owner
  if (filter.statuses && !filter.statuses.includes(standingOf(feature))) reasons |= status
  return reasons
}
reasonsAgainst.owner = owner
reasonsAgainst.status = status
reasonsAgainst.absent = absent

const isLater = ({ properties: { status, phase } }: Feature, untilYear: number | null) =>
  untilYear !== null && (status === 'planned' || status === 'proposed') && typeof phase === 'number' && phase > untilYear

const isOfDay = (feature: Feature, day: string) => feature.properties.kind !== 'unit' || isValidOn(feature as Unit, day)
