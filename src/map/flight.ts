import type { Map as Canvas } from 'maplibre-gl'
import { type Box, boxesMeet } from '../model/geometry'

/** Wider than Vietnam with its islands, so that nobody gets lost. */
export const worldBox: Box = [88, -6, 132, 34]
const flyMs = 400
/** One object is not looked at from nearer than this. */
const nearestZoom = 17
/** Farther off than this many screens a flight shows nothing but unread tiles: then the map is simply there. */
const farScreens = 3

export interface Insets { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }

export const isStill = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches

/** Brings a box into the part of the map no panel covers. */
export function show(map: Canvas, box: Box, insets: Insets, isAtOnce = false): void {
  const camera = map.cameraForBounds([[box[0], box[1]], [box[2], box[3]]], { padding: fitting(map, insets), maxZoom: nearestZoom })
  if (!camera) return
  move(map, { center: camera.center!, zoom: camera.zoom! }, isAtOnce || isFar(map, box))
}

export function move(map: Canvas, to: Parameters<Canvas['jumpTo']>[0], isAtOnce = false): void {
  if (isAtOnce || isStill()) map.jumpTo(to)
  else map.easeTo({ ...to, duration: flyMs, essential: true })
}

function isFar(map: Canvas, box: Box): boolean {
  const [[west, south], [east, north]] = map.getBounds().toArray() as [[number, number], [number, number]]
  const [x, y] = [(east - west) * farScreens, (north - south) * farScreens]
  return !boxesMeet(box, [west - x, south - y, east + x, north + y])
}

/** On a small map the panels leave no room: then they are not minded. */
function fitting(map: Canvas, { top, right, bottom, left }: Insets): Insets {
  const { clientWidth, clientHeight } = map.getContainer()
  const isWide = clientWidth - left - right > 160
  const isHigh = clientHeight - top - bottom > 120
  return { left: isWide ? left : 16, right: isWide ? right : 16, top: isHigh ? top : 16, bottom: isHigh ? bottom : 16 }
}
