import type { Map as Canvas, StyleSpecification } from 'maplibre-gl'
import type { Position } from 'geojson'
import { metresPerDegree } from '../../model/geometry'
import type { Layer } from '../../model/layer'
import { rounded } from '../../model/vertices'
import * as vn2000 from '../../model/vn2000'
import { zoneOf } from '../../model/vn2000/zone'
import type { State, Store } from '../../state'
import type { Snap, SnapArgs } from '../../worker/snap'
import type { PixelPoint } from '../picking'
import { belongingOf } from '../style/paint'

/** A place that is pointed at. */
export interface Press extends PixelPoint {
  readonly position: Position
  /** Alt: exactly there, drawn to nothing. */
  readonly altKey: boolean
  /** Shift: in whole steps of the bearing. */
  readonly shiftKey: boolean
  readonly isTouch: boolean
}

/** What the answer depends on beside the place. */
export type Asked = Partial<Pick<SnapArgs, 'not' | 'only' | 'own' | 'isInner' | 'layers' | 'hasVertices' | 'hasEdges' | 'grid'>>

/** What a press is drawn to, asked of the other thread. */
export interface Snapper {
  at(press: Press, asked?: Asked): Promise<Snap | null>
  /** One question after another while the pointer moves; what it passed meanwhile is not asked for. */
  follow(press: Press, hear: (snap: Snap | null) => void, asked?: Asked): void
  forget(): void
}

/** A finger covers what it points at. */
const touchReachPx = 22

export function snapperOf({ map, store, style }: { map: Pick<Canvas, 'getZoom'>; store: Store; style: () => StyleSpecification }): Snapper {
  let waiting: { press: Press; hear: (snap: Snap | null) => void; asked: Asked } | null = null
  let round = 0
  let isAsking = false

  function at(press: Press, asked: Asked = {}): Promise<Snap | null> {
    const state = store.getState()
    const { snapping, work } = state
    // A line to be split is looked for even by who wants to be drawn to nothing.
    const isWanted = asked.isInner || (snapping.isOn && !press.altKey)
    if (!isWanted || !state.status) return Promise.resolve(null)
    const [lng, lat] = press.position
    const perPx = (metresPerDegree(lat!)[0] * 360) / (512 * 2 ** map.getZoom())
    const reachPx = press.isTouch ? Math.max(touchReachPx, snapping.reachPx) : snapping.reachPx
    const { hasVertices, hasEdges } = snapping
    const args: SnapArgs = { at: [lng!, lat!], reachM: reachPx * perPx, layers: layersSeen(style(), map.getZoom(), state), not: [], hasVertices, hasEdges, grid: gridOf(state, press.position), ...asked }
    return work.call('snap', args).catch(() => null)
  }

  async function ask(): Promise<void> {
    isAsking = true
    while (waiting) {
      const { press, hear, asked } = waiting
      const own = round
      waiting = null
      const snap = await at(press, asked)
      if (own === round) hear(snap)
    }
    isAsking = false
  }

  return {
    at,
    follow(press, hear, asked = {}) {
      waiting = { press, hear, asked }
      if (!isAsking) void ask()
    },
    forget() {
      waiting = null
      round++
    },
  }
}

/** Layers that are drawn at a zoom, those the panel hides left out, and the locked ones where a person wants it so. */
export function layersSeen({ layers }: StyleSpecification, zoom: number, { hidden, snapping, status }: Pick<State, 'hidden' | 'snapping' | 'status'>): Layer[] {
  const seen = new Set<Layer>()
  for (const layer of layers) {
    const { layer: of, isLabel } = belongingOf(layer)
    if (of && of !== 'label' && of !== 'finding' && !isLabel && (layer.minzoom ?? 0) <= zoom && zoom < (layer.maxzoom ?? 30)) seen.add(of)
  }
  const locked = snapping.hasLocked ? [] : (status?.locks.layers ?? [])
  return [...seen].filter((layer) => !hidden.has(layer) && !locked.includes(layer))
}

function gridOf({ snapping: { gridM }, zone, status }: State, place: Position): SnapArgs['grid'] {
  const plane = gridM === null ? null : zoneOf(vn2000, place, status?.box ?? null, zone)
  return plane && { stepM: gridM!, epsg: plane.epsg }
}

/** Where a press comes to lie. */
export const placeOf = (press: Press, snap: Snap | null): Position => snap?.position ?? [rounded(press.position[0]!), rounded(press.position[1]!)]
