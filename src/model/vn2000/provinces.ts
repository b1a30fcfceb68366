import type { Position } from 'geojson'
import table from '../../../data/provinces.json'
import { metresBetween } from '../geometry'
import { systems } from './systems'

/** A province of one edition of the map: the code alone is not enough, codes live on with another meaning. */
export interface Province {
  readonly code: string
  readonly name: string
  /** Central meridian of its TM-3 zone, degrees east, and as documents write it. */
  readonly meridian: number
  readonly meridianText: string
  /** Roughly the middle: good for "which province is near?", not for a boundary. */
  readonly centre: Position
  readonly validFrom: string | null
  readonly validTo: string | null
  /** Code of the province it became part of in July 2025; null in the current edition. */
  readonly into: string | null
  readonly document: string
  readonly confidence: 'high' | 'medium' | 'low'
}

export interface Near { readonly province: Province; readonly distanceM: number }

/** Island groups too far from the middle of their province to be found by it. */
export interface Outlying { readonly name: string; readonly province: string; readonly box: readonly number[] }

/** The 34 provinces since 1 July 2025, then the 63 before. */
export const provinces: readonly Province[] = table.editions.flatMap(({ provinces: listed, validFrom, validTo, document, confidence }) =>
  listed.map((province: (typeof listed)[number] & { into?: string }) =>
    ({ ...province, into: province.into ?? null, validFrom, validTo, document, confidence: confidence as Province['confidence'] })))

const islands: readonly Outlying[] = table.outlying

/** The island group around a position. */
export const outlyingAt = ([lng, lat]: Position): Outlying | null =>
  islands.find(({ box: [west, south, east, north] }) => lng! >= west! && lng! <= east! && lat! >= south! && lat! <= north!) ?? null

/** The provinces of a day (`2025-06-30`); without a day, of today's edition. */
export const provincesOn = (day = '9999-12-31'): readonly Province[] =>
  provinces.filter(({ validFrom, validTo }) => (!validFrom || validFrom <= day) && (!validTo || day <= validTo))

/** The provinces of a day, the one with the nearest middle first. */
export const provinceNear = (position: Position, day?: string): Near[] =>
  provincesOn(day).map((province) => ({ province, distanceM: metresBetween(position, province.centre) })).sort((a, b) => a.distanceM - b.distanceM)

/** The TM-3 zone of a meridian. */
export const zoneOfMeridian = (meridian: number): number | null =>
  systems.find((system) => system.kind === 'tm3' && system.centralMeridian === meridian)?.epsg ?? null

/** The zone a province uses on a day by law: EPSG code, null where the code names no province then. Old files may still be in an old one. */
export function zoneOfProvince(code: string, day?: string): number | null {
  const province = provincesOn(day).find((one) => one.code === code)
  return province ? zoneOfMeridian(province.meridian) : null
}
