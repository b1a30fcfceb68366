import type { Geometry, Position } from 'geojson'
import { calledOf } from '../called'
import { type Feature, get } from '../dataset'
import { metresBetween } from '../geometry'
import { nearestOn } from '../line'
import { isTied } from '../network'
import { rowsOf, turned } from '../vertices'
import { type EditOf, type Ground, type Outcome, refused } from './edit'
import { move } from './move'
import { thing } from './naming'
import { faultOfShape } from './shape'
import { Slate } from './slate'
import { hangs, looseEnds, polesAlong, standingNodes } from './ties'

export function reshape({ id, geometry }: EditOf<'reshape'>, ground: Ground): Outcome {
  const { dataset } = ground
  const before = get(dataset, id)
  if (!before) return refused('shaping.refuse.gone')
  const now = closed(geometry)
  const fault = faultOfShape(before.properties.kind, now)
  if (fault) return { refused: fault }
  if (rowsOf(now).some(({ positions, isRing }) => isRing && isFlat(positions))) return refused('shaping.refuse.collapsed')
  if ([geometry, now].some((one) => JSON.stringify(one) === JSON.stringify(before.geometry))) return refused('shaping.refuse.noChange')
  if (now.type === 'Point' && before.geometry?.type === 'Point') return move({ do: 'move', ids: [id], from: before.geometry.coordinates, to: now.coordinates }, ground)
  const slate = new Slate(ground)
  const placed = slate.place(before, now)
  const nodes = standingNodes(dataset)
  if (hangs(before)) {
    const poles = polesAlong(before, now, nodes, nodes)
    if (poles !== before.properties.poles) slate.write(placed, { poles })
  }
  const loosened = isTied(before) ? Math.max(0, looseEnds(now, nodes) - looseEnds(before.geometry, nodes)) : 0
  return {
    name: { key: before.geometry ? 'shaping.reshaped' : 'shaping.put', values: naming(before) },
    change: slate.change(),
    select: [id],
    ...(loosened > 0 && before.geometry && { cautions: [{ key: 'shaping.caution.loosened', values: { n: loosened } }] }),
  }
}

const naming = (feature: Feature) => ({ what: thing(feature), name: calledOf(feature) })

/** Rings closed, and turned as RFC 7946 asks. */
export function closed(geometry: Geometry): Geometry {
  const ring = (positions: Position[], i: number) => turned(positions, i > 0)
  if (geometry.type === 'Polygon') return { ...geometry, coordinates: geometry.coordinates.map(ring) }
  if (geometry.type === 'MultiPolygon') return { ...geometry, coordinates: geometry.coordinates.map((part) => part.map(ring)) }
  return geometry
}

const flatM = 0.01

/** All on one line: a ring that crosses itself may have no area by sum and is still no line. */
export function isFlat(ring: readonly Position[]): boolean {
  const [first] = ring
  const far = ring.reduce((far, one) => (metresBetween(first!, one) > metresBetween(first!, far) ? one : far), first!)
  const across: Geometry = { type: 'LineString', coordinates: [first!, far] }
  return ring.every((position) => (nearestOn(across, position)?.offM ?? 0) < flatM)
}
