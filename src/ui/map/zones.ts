import type * as vn2000 from '../../model/vn2000'

type Vn2000 = typeof vn2000
export interface Choosable { readonly epsg: number; readonly meridian: string; /** 6° wide: national maps. */ readonly isWide: boolean }

/** The planes of VN-2000, by meridian; the wide ones last. */
export const zonesOf = ({ systems, meridianText }: Pick<Vn2000, 'systems' | 'meridianText'>): Choosable[] => systems
  .filter(({ datum, centralMeridian }) => datum === 'vn2000' && centralMeridian !== null)
  .map(({ epsg, centralMeridian, kind }) => ({ epsg, meridian: meridianText(centralMeridian!), isWide: kind !== 'tm3', degrees: centralMeridian! }))
  .sort((a, b) => Number(a.isWide) - Number(b.isWide) || a.degrees - b.degrees)
  .map(({ epsg, meridian, isWide }) => ({ epsg, meridian, isWide }))

/** Whose zone it is today. */
export const provinceNamesOf = ({ provincesOn, zoneOfMeridian }: Pick<Vn2000, 'provincesOn' | 'zoneOfMeridian'>, epsg: number): string =>
  provincesOn().filter(({ meridian }) => zoneOfMeridian(meridian) === epsg).map(({ name }) => name).join(', ')
