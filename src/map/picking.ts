import type { Map as Canvas, MapGeoJSONFeature, PointLike, StyleSpecification } from 'maplibre-gl'
import type { Geometry, Position } from 'geojson'
import { eachPosition } from '../model/geometry'
import { belongingOf } from './style/paint'
import type { TileLayer } from '../tiles/zooms'

/** Something drawn near a place of the screen. */
export interface Hit {
  /** Of the feature, or of the finding where `layer` says so. */
  readonly number: number
  readonly layer: TileLayer
  /** How many things of its layer the sign stands for. */
  readonly count: number
}

interface Drawn extends Hit { readonly shape: 'point' | 'line' | 'area'; readonly distancePx: number }
export interface PixelPoint { readonly x: number; readonly y: number }

/** As far as a finger or a hand may miss. */
export const tolerancePx = 8
/** The sign of a point reaches about this far from its place. */
const signPx = 6

/** A hit as MapLibre gives it, with how far its shape is from the place. */
function drawnOf(feature: MapGeoJSONFeature, at: PixelPoint, pixelOf: (position: Position) => PixelPoint): Drawn | null {
  const { layer } = belongingOf(feature.layer)
  const number = Number(feature.id)
  if (!layer || layer === 'label' || !Number.isInteger(number)) return null
  const { geometry, properties } = feature
  const shape = geometry.type.endsWith('Point') ? 'point' : geometry.type.endsWith('LineString') ? 'line' : 'area'
  return { number, layer, count: Number(properties.m ?? 1), shape, distancePx: shape === 'area' ? 0 : distancePx(geometry, at, pixelOf) }
}

/** How far a point or a line is from a place of the screen. */
export function distancePx(geometry: Geometry, at: PixelPoint, pixelOf: (position: Position) => PixelPoint): number {
  switch (geometry.type) {
    case 'LineString': return toLine(geometry.coordinates.map(pixelOf), at)
    case 'MultiLineString': return Math.min(...geometry.coordinates.map((line) => toLine(line.map(pixelOf), at)))
    default: {
      let nearest = Infinity
      eachPosition(geometry, (position) => {
        const { x, y } = pixelOf(position)
        nearest = Math.min(nearest, Math.hypot(x - at.x, y - at.y))
      })
      return nearest
    }
  }
}

function toLine(line: readonly PixelPoint[], { x, y }: PixelPoint): number {
  let nearest = Infinity
  for (let i = 1; i < line.length; i++) {
    const [a, b] = [line[i - 1]!, line[i]!]
    const [dx, dy] = [b.x - a.x, b.y - a.y]
    const length2 = dx * dx + dy * dy
    const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length2))
    nearest = Math.min(nearest, Math.hypot(a.x + t * dx - x, a.y + t * dy - y))
  }
  return nearest
}

/** What an object is reached by: points before lines, lines before areas, what is drawn above before what is below. */
const ranks = { point: 0, line: 1, area: 2 } as const
/** Houses and blocks lie under everything: they are listed, but a press on the ground chooses nothing. */
export const isGround = ({ layer }: Hit): boolean => layer === 'background'

/** One of each object, the nearest first; among equally near ones the uppermost. `drawn` comes from above to below. */
export function sorted(drawn: readonly Drawn[]): Hit[] {
  const best = new Map<string, Drawn & { at: number; offPx: number }>()
  drawn.forEach((one, at) => {
    const reachPx = one.shape === 'point' ? signPx : 1
    const offPx = Math.max(0, one.distancePx - reachPx)
    const key = `${one.layer === 'finding'} ${one.number}`
    const known = best.get(key)
    if (!known || offPx < known.offPx) best.set(key, { ...one, at: known?.at ?? at, offPx })
  })
  return [...best.values()]
    .sort((a, b) => Number(isGround(a)) - Number(isGround(b)) || Number(a.shape === 'area') - Number(b.shape === 'area') ||
      Math.round(a.offPx / 2) - Math.round(b.offPx / 2) || ranks[a.shape] - ranks[b.shape] || a.at - b.at)
    .map(({ number, layer, count }) => ({ number, layer, count }))
}

/** What is drawn within reach of a place of the screen; `layers` as `pickable` lists them. */
export function hitsAt(map: Canvas, layers: string[], at: PixelPoint, reachPx = tolerancePx): Hit[] {
  const box: [PointLike, PointLike] = [[at.x - reachPx, at.y - reachPx], [at.x + reachPx, at.y + reachPx]]
  const found = map.queryRenderedFeatures(box, { layers })
  return sorted(found.flatMap((feature) => drawnOf(feature, at, (position) => map.project(position as [number, number])) ?? []))
}

/** What is drawn at a place by some layers; those that never had anything to draw are not in the style. */
export function drawnBy(map: Canvas, ids: readonly string[], { x, y }: PixelPoint): MapGeoJSONFeature[] {
  const layers = ids.filter((id) => map.getLayer(id))
  return layers.length ? map.queryRenderedFeatures([x, y], { layers }) : []
}

/** Layers of the tiles that stand for objects: names and counts are only written over them. */
export const pickable = ({ layers }: StyleSpecification): string[] => layers.filter((layer) => {
  const { layer: of, isLabel } = belongingOf(layer)
  return 'source' in layer && layer.source === 'plant' && of !== null && of !== 'label' && !isLabel
}).map(({ id }) => id)
