import type { Position } from 'geojson'
import { type Dataset, type Feature, within } from './dataset'
import { metresBetween, metresPerDegree, type Box } from './geometry'

/** Things this near to each other are drawn at the same place: registers round to a centimetre or so. */
export const sameM = 0.05

/** A cable that names a pole hangs on it, even where its line was drawn this far beside. */
export const tiedM = 1

/** Registers name things by id or by code. */
export const answersTo = ({ id, properties: { code } }: Feature, name: unknown): boolean =>
  name === id || (typeof code === 'string' && code !== '' && name === code)

/** A box so many metres round a place. */
export function boxRound([lng, lat]: Position, reachM: number): Box {
  const [perLng, perLat] = metresPerDegree(lat!)
  return [lng! - reachM / perLng, lat! - reachM / perLat, lng! + reachM / perLng, lat! + reachM / perLat]
}

const nodes: ReadonlySet<string> = new Set(['pole', 'chamber', 'site'])
/** What lines may be tied to. */
export const isNode = ({ properties: { kind } }: Feature): boolean => nodes.has(kind)
const lines: ReadonlySet<string> = new Set(['cable', 'duct'])
/** What is tied to nodes. */
export const isTied = ({ properties: { kind } }: Feature): boolean => lines.has(kind)

/** A cable nobody says anything of hangs where it names poles. */
export const hangs = ({ properties: { kind, placement, poles } }: Feature): boolean =>
  kind === 'cable' && (placement === 'aerial' || (placement === undefined && Array.isArray(poles) && poles.some((name) => typeof name === 'string')))

/** Poles, chambers and masts at a place, the nearest first. */
export function nodesAt(dataset: Dataset, place: Position, reachM = sameM): Feature[] {
  const off = (feature: Feature) => metresBetween(place, (feature.geometry as { coordinates: Position }).coordinates)
  return within(dataset, boxRound(place, reachM)).filter((feature) => isNode(feature) && feature.geometry?.type === 'Point' && off(feature) <= reachM)
    .sort((a, b) => off(a) - off(b))
}

/** Cables and ducts with a vertex at a place. */
export const linesAt = (dataset: Dataset, place: Position, reachM = sameM): Feature[] =>
  within(dataset, boxRound(place, reachM)).filter((feature) => isTied(feature) && feature.geometry?.type === 'LineString' &&
    feature.geometry.coordinates.some((vertex) => metresBetween(place, vertex) <= reachM))
