import { metresPerDegree } from '../model/geometry'

/** What a pixel is taken for on paper. */
const pxM = 0.0002646
const worldPx = 512
const pxDeg = (zoom: number) => 360 / (worldPx * 2 ** zoom)

/** The map is 1:n, true at a latitude. */
export const scaleOf = (zoom: number, lat: number): number => (pxDeg(zoom) * metresPerDegree(lat)[0]) / pxM
/** The zoom at which the map is 1:n. */
export const zoomOf = (scale: number, lat: number): number => Math.log2(scaleOf(0, lat) / scale)
