import type { Position } from 'geojson'
import { useEffect, useState } from 'react'
import type { Language, Translate } from '../../i18n'
import type * as vn2000 from '../../model/vn2000'

export { type Zone, zoneOf } from '../../model/vn2000/zone'

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
