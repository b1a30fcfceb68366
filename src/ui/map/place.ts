import type { Position } from 'geojson'
import { useEffect, useState } from 'react'
import type { Language, Translate } from '../../i18n'
import type { Box } from '../../model/geometry'
import type * as vn2000 from '../../model/vn2000'

type Vn2000 = typeof vn2000
let loaded: Vn2000 | null = null

/** Conversions and the zones of all provinces come when a coordinate is wanted. */
export function useVn2000(isWanted = true): Vn2000 | null {
  const [module, put] = useState(loaded)
  useEffect(() => {
    if (module || !isWanted) return
    let isGone = false
    void import('../../model/vn2000').then((fetched) => {
      loaded = fetched
      if (!isGone) put(fetched)
    })
    return () => {
      isGone = true
    }
  }, [module, isWanted])
  return module
}

export interface Zone { readonly epsg: number; /** Whose zone it is by law; null where the office chose it. */ readonly province: string | null }

/**
 * The zone a place is read in. All of a project is read in the one of the province it lies in: coordinates that change their zone
 * half-way cannot be compared. Which province that is, is only guessed from the middles of provinces, hence the name beside it.
 */
export function zoneOf(vn: Pick<Vn2000, 'provinceNear' | 'outlyingAt' | 'zoneOfProvince' | 'zoneOfMeridian' | 'provincesOn'>, place: Position, project: Box | null, chosen: number | null): Zone | null {
  if (chosen !== null) return { epsg: chosen, province: null }
  const isInside = project && place[0]! >= project[0] && place[0]! <= project[2] && place[1]! >= project[1] && place[1]! <= project[3]
  const at: Position = isInside ? [(project[0] + project[2]) / 2, (project[1] + project[3]) / 2] : place
  const island = vn.outlyingAt(at)
  const province = vn.provincesOn().find(({ code }) => code === island?.province) ?? vn.provinceNear(at)[0]?.province
  const epsg = province && vn.zoneOfMeridian(province.meridian)
  return epsg ? { epsg, province: province.name } : null
}

const point: Record<Language, string> = { vi: ',', en: '.' }

/** Decimals in the reader's way, all of them: a coordinate that ends in nought is no rounder than another. */
export const fixed = (value: number, digits: number, language: Language): string => value.toFixed(digits).replace('.', point[language])

/** Metres of a plane with thin spaces between thousands: 1 671 925,1. */
export const metres = (value: number, language: Language, digits = 1): string =>
  fixed(value, digits, language).replace(/\B(?=(\d{3})+(?!\d))(?<![,.]\d*)/g, '\u202f')

export const wgs84Text = ([lng, lat]: Position, { t, language, digits = 5 }: { t: Translate; language: Language; digits?: number }): string =>
  t(lat! < 0 ? 'where.wgs84South' : 'where.wgs84', { lat: fixed(Math.abs(lat!), digits, language), lng: fixed(lng!, digits, language) })

/** North first, as Vietnamese documents have it; null where the plane does not reach. */
export function planeText(vn: Vn2000, place: Position, epsg: number, { t, language }: { t: Translate; language: Language }): string | null {
  const [east, north] = vn.fromWgs84(place, epsg)
  const isReached = Math.abs(east! - 500_000) < 1_500_000 && north! > 0 && north! < 3_500_000
  if (!isReached) return null
  return t('where.plane', { x: metres(north!, language), y: metres(east!, language) })
}

/** What fills the words of a zone. */
export function zoneValues(vn: Vn2000, epsg: number): { meridian: string; width: number } {
  const { meridian = '', widthDeg = 3 } = vn.zoneName(epsg) ?? {}
  return { meridian, width: widthDeg }
}

/** 1:6 400 for a whole number that reads well: three figures say enough. */
export function scaleText(scale: number, language: Language): string {
  const step = 10 ** Math.max(0, Math.floor(Math.log10(scale)) - 1)
  return metres(Math.round(scale / step) * step, language, 0)
}
