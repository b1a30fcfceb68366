import type { Geometry, Position } from 'geojson'
import { type Feature, get, within } from '../dataset'
import { boxOf, metresBetween } from '../geometry'
import { answersTo, boxRound, isNode, isTied, nodesAt, sameM, tiedM } from '../network'
import { referrersOf } from '../referrers'
import { isSamePlace, moved, type Path, rounded, shifted, verticesOf } from '../vertices'
import { type EditOf, type Ground, type Outcome, refused } from './edit'
import { things, told } from './naming'
import { Slate } from './slate'
import { hangs, looseEnds, type NodesAt, polesAlong, standingNodes } from './ties'

type Placed = Feature & { readonly geometry: Geometry }
const isPlaced = (feature: Feature | undefined): feature is Placed => Boolean(feature?.geometry)

export function move({ ids, from, to }: EditOf<'move'>, ground: Ground): Outcome {
  const { dataset } = ground
  if (![...from, ...to].every(Number.isFinite)) return refused('shaping.refuse.noPlace')
  if (isSamePlace(from, to)) return refused('shaping.refuse.stays')
  const found = [...new Set(ids)].flatMap((id) => get(dataset, id) ?? [])
  if (found.length === 0) return refused('shaping.refuse.gone')
  const own = found.filter(isPlaced)
  if (own.length === 0) return refused('shaping.refuse.unplaced')
  const slate = new Slate(ground)
  const moving = new Map<string, Placed>(own.map((feature) => [feature.id, feature]))
  for (const feature of own) if (!isOnGlobe(slate.place(feature, shifted(feature.geometry, from, to)).geometry)) return refused('shaping.refuse.outside')
  const drawn = draw(own, moving, slate)
  const loosened = settleLines(own, moving, slate, from, to)
  return {
    name: drawn.length > 0 ? told('movedWith', own, { more: drawn.length, drawn: things(drawn) }) : told('moved', own),
    change: slate.change(),
    select: own.map(({ id }) => id),
    ...(loosened > 0 && { cautions: [{ key: 'shaping.caution.loosened', values: { n: loosened } }] }),
  }
}

export function isOnGlobe(geometry: Geometry | null): boolean {
  const box = geometry && boxOf(geometry)
  return !box || (box[0] >= -180 && box[1] >= -90 && box[2] <= 180 && box[3] <= 90)
}

/** What is tied to the nodes that move comes along, once, unless it moves itself. Returns what came. */
function draw(own: readonly Placed[], moving: ReadonlyMap<string, Placed>, slate: Slate): Feature[] {
  const { dataset } = slate.ground
  const drawn = new Map<string, Placed>()
  const pull = (feature: Placed, change: (geometry: Geometry) => Geometry) => {
    drawn.set(feature.id, { ...feature, geometry: change(drawn.get(feature.id)?.geometry ?? feature.geometry) })
  }
  const nodes = own.filter((node) => node.geometry.type === 'Point' && isNode(node))
  for (const node of nodes) {
    const [old, now] = [coordinates(node), coordinates(slate.get(node.id) as Placed)]
    for (const feature of within(dataset, boxRound(old, tiedM))) {
      if (!isPlaced(feature) || moving.has(feature.id)) continue
      if (isTied(feature)) for (const path of tiedTo(node, old, feature)) pull(feature, (geometry) => moved(geometry, path, now))
      else if (standsOn(node, old, feature) && !drawn.has(feature.id)) pull(feature, (geometry) => shifted(geometry, old, now))
    }
  }
  for (const mast of nodes) {
    if (mast.properties.kind !== 'site') continue
    const [old, now] = [coordinates(mast), coordinates(slate.get(mast.id) as Placed)]
    for (const station of referrersOf(dataset, mast)) {
      if (isPlaced(station) && !moving.has(station.id) && !drawn.has(station.id)) pull(station, (geometry) => shifted(geometry, old, now))
    }
  }
  return [...drawn.values()].map(({ id, geometry }) => slate.place(get(dataset, id)!, geometry))
}

const coordinates = ({ geometry }: Feature): Position => (geometry as { coordinates: Position }).coordinates

/** Vertices of a line at a node: all those at its place, or else, if the line names the node, the nearest one beside it. */
function tiedTo(node: Feature, place: Position, line: Placed): Path[] {
  const near = verticesOf(line.geometry).map(({ path, position }) => ({ path, offM: metresBetween(place, position) })).filter(({ offM }) => offM <= tiedM)
  const at = near.filter(({ offM }) => offM <= sameM)
  if (at.length > 0) return at.map(({ path }) => path)
  const { poles } = line.properties
  if (!Array.isArray(poles) || !poles.some((name) => answersTo(node, name))) return []
  return near.sort((a, b) => a.offM - b.offM).slice(0, 1).map(({ path }) => path)
}

/** A station at the same place, unless it says that its mast is another one. */
const standsOn = (node: Feature, place: Position, { geometry, properties: { kind, site } }: Placed): boolean =>
  kind === 'station' && geometry.type === 'Point' && metresBetween(place, geometry.coordinates) <= sameM && (!site || answersTo(node, site))

/** Cables that moved themselves name the poles they hang on now; returns how many ends left their nodes behind. */
function settleLines(own: readonly Placed[], moving: ReadonlyMap<string, Placed>, slate: Slate, from: Position, to: Position): number {
  const { dataset } = slate.ground
  const before = standingNodes(dataset)
  const stays = ({ id }: Feature) => !moving.has(id)
  const after: NodesAt = (place, reachM) => [
    ...nodesAt(dataset, [rounded(place[0]! - to[0]! + from[0]!), rounded(place[1]! - to[1]! + from[1]!)], reachM).filter((node) => !stays(node)).map(({ id }) => slate.get(id)!),
    ...nodesAt(dataset, place, reachM).filter(stays),
  ]
  let loosened = 0
  for (const line of own) {
    if (!isTied(line)) continue
    const now = slate.get(line.id) as Placed
    loosened += Math.max(0, looseEnds(now.geometry, after) - looseEnds(line.geometry, before))
    const { poles } = line.properties
    if (!hangs(line) || (Array.isArray(poles) && poles.length > 0 && poles.every((name) => moving.has(name)))) continue
    const named = polesAlong(line, now.geometry, before, after)
    if (named !== poles) slate.write(now, { poles: named })
  }
  return loosened
}
