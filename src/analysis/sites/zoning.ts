import { type Dataset, type Feature, ofKind } from '../../model/dataset'
import type { Choice } from '../../model/schema'
import { areasOf } from '../coverage/areas'

type Purpose = Choice<'purpose'>
/** Nothing new is put up here: the ground is closed, the height is limited, or a corridor is kept free. */
export const closed: ReadonlySet<Purpose | undefined> = new Set<Purpose>(['military', 'airport', 'safety'])
/** Only what is not bulky is put up here. */
export const light: ReadonlySet<Purpose | undefined> = new Set<Purpose>(['a1Only', 'aesthetic'])

/** What zones say of a place. */
export interface Zoning {
  isMilitary(lng: number, lat: number): boolean
  isClosed(lng: number, lat: number): boolean
  isLight(lng: number, lat: number): boolean
  isPriority5g(lng: number, lat: number): boolean
}

export const zonesOn = (dataset: Dataset, day: string): Feature<'zone'>[] =>
  [...ofKind(dataset, 'zone')].filter(({ properties: { validFrom, validTo } }) => (!validFrom || validFrom <= day) && (!validTo || day <= validTo))

export function zoningOf(dataset: Dataset, day: string): Zoning {
  const inForce = zonesOn(dataset, day)
  const asker = (isAsked: (purpose: Purpose | undefined) => boolean) => {
    const areas = areasOf(inForce.filter(({ properties: { purpose } }: Feature<'zone'>) => isAsked(purpose)))
    return (lng: number, lat: number) => areas.first(lng, lat) >= 0
  }
  return {
    isMilitary: asker((purpose) => purpose === 'military'), isClosed: asker((purpose) => closed.has(purpose)),
    isLight: asker((purpose) => light.has(purpose)), isPriority5g: asker((purpose) => purpose === 'priority5g'),
  }
}
