import type { Position } from 'geojson'
import { widthNow } from '../controls/width'
import { useLive } from '../shown'

/** Some three hundred metres about a place: what serves it, or does not, is in view. */
const aroundDeg = 0.003

/** Selects an object and brings it into view; on a phone the panel makes way. */
export function useGoing(): (id: string, at: Position) => Promise<void> {
  const live = useLive()
  return async (id, [lng = 0, lat = 0]) => {
    const { select, flyTo, show } = live.getState()
    if (widthNow() === 'phone') show({ hasOverlay: false, drawer: null })
    await select([id])
    await flyTo([lng - aroundDeg, lat - aroundDeg, lng + aroundDeg, lat + aroundDeg])
  }
}
