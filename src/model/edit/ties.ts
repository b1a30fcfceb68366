import type { Geometry, Position } from 'geojson'
import type { Dataset, Feature } from '../dataset'
import { metresBetween } from '../geometry'
import { answersTo, nodesAt, sameM, tiedM } from '../network'
import { rowsOf, verticesOf } from '../vertices'

/** What stands at a place, the nearest first. */
export type NodesAt = (place: Position, reachM: number) => readonly Feature[]

export const standingNodes = (dataset: Dataset): NodesAt => (place, reachM) => nodesAt(dataset, place, reachM)

const isPole = ({ properties: { kind } }: Feature) => kind === 'pole'
const offM = (place: Position, node: Feature) => metresBetween(place, (node.geometry as { coordinates: Position }).coordinates)

/** Whether a line says by its poles where it hangs. */
export const hangs = ({ properties: { kind, placement, poles } }: Feature): boolean =>
  kind === 'cable' && (placement === 'aerial' || (Array.isArray(poles) && poles.length > 0))

/**
 * The poles a cable names once its line lies anew: those its vertices lie on, in order, as it named them before.
 * A pole it named without having a vertex there stays named behind the one it was behind.
 */
export function polesAlong(before: Feature, now: Geometry, polesBefore: NodesAt, polesNow: NodesAt): readonly string[] | undefined {
  const known = before.properties.poles
  const named: readonly string[] = Array.isArray(known) ? known : []
  const poles: string[] = []
  for (const { position } of verticesOf(now)) {
    const near = polesNow(position, tiedM).filter(isPole)
    const pole = near.find((pole) => offM(position, pole) <= sameM) ?? near.find((pole) => named.some((name) => answersTo(pole, name)))
    const name = pole && (named.find((name) => answersTo(pole, name)) ?? pole.id)
    if (name !== undefined && poles.at(-1) !== name) poles.push(name)
  }
  const lost = named.filter((name) => !poles.includes(name))
  if (lost.length > 0 && before.geometry) {
    const were = verticesOf(before.geometry).flatMap(({ position }) => polesBefore(position, tiedM).filter(isPole))
    for (const name of lost) {
      if (were.some((pole) => answersTo(pole, name))) continue
      poles.splice(poles.lastIndexOf(named[named.indexOf(name) - 1] ?? '') + 1, 0, name)
    }
  }
  if (poles.length === 0) return undefined
  return poles.length === named.length && poles.every((name, i) => name === named[i]) ? named : poles
}

/** Ends of cables and ducts that are at no node. */
export function looseEnds(geometry: Geometry | null, nodes: NodesAt): number {
  if (!geometry) return 0
  const ends = rowsOf(geometry).flatMap(({ positions }) => [positions[0]!, positions.at(-1)!])
  return ends.filter((end) => nodes(end, sameM).length === 0).length
}
