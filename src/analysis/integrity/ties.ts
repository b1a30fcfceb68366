import type { Position } from 'geojson'
import { calledOf } from '../../model/called'
import type { Dataset, Feature } from '../../model/dataset'
import type { Finding } from '../../model/finding'
import { metresBetween, metresPerDegree } from '../../model/geometry'
import { hangs, isTied, nodesAt, sameM } from '../../model/network'
import { faultOf, withValues } from './fault'
import type { Ground } from './ground'

/** An end this near to a pole is asked about. The program's own measure, as are those below. */
export const looseM = 5
/** An end this near was meant to be on it. */
const meantM = 2
/** A pole this far from a cable does not carry it. */
const offLineM = 1

type Point = Feature & { readonly geometry: { readonly coordinates: Position } }
const placeOf = (node: Feature): Position => (node as Point).geometry.coordinates
const onPoles = ['pole'] as const
const listOf = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [])

/** The nearest first; of two in one place always the same, whatever the order of the data. */
const nodesBy = (dataset: Dataset, place: Position, reachM?: number): Feature[] =>
  nodesAt(dataset, place, reachM).sort((a, b) => metresBetween(place, placeOf(a)) - metresBetween(place, placeOf(b)) || (a.id < b.id ? -1 : 1))

/** Cables on poles, ducts in chambers: whether their ends and vertices are where they say. */
export function* tieFaults(feature: Feature, ground: Ground): Generator<Finding> {
  const { geometry } = feature
  if (!isTied(feature) || geometry?.type !== 'LineString' || geometry.coordinates.length < 2) return
  if (feature.properties.kind === 'duct') return yield* freeEnds(feature, geometry.coordinates, new Set(['chamber']), ground)
  if (!hangs(feature)) return
  yield* freeEnds(feature, geometry.coordinates, new Set(['pole', 'site']), ground)
  yield* polesOff(feature, geometry.coordinates, ground)
  yield* polesUnnamed(feature, geometry.coordinates, ground)
}

function* freeEnds(feature: Feature, line: readonly Position[], to: ReadonlySet<string>, { dataset, named }: Ground): Generator<Finding> {
  // A house stands near some pole that is not its own.
  const reachM = feature.properties.role === 'drop' ? meantM : looseM
  for (const side of ['first', 'last'] as const) {
    const end = side === 'first' ? line[0]! : line.at(-1)!
    const near = nodesBy(dataset, end, reachM)
    const node = near.find(({ properties: { kind } }) => to.has(kind))
    if (!node || near.some((one) => metresBetween(placeOf(one), end) <= sameM)) continue
    if (near.some((one) => line.some((vertex) => metresBetween(vertex, placeOf(one)) <= sameM))) continue
    const offM = metresBetween(end, placeOf(node))
    const isCertain = offM <= meantM && near.filter((one) => to.has(one.properties.kind) && metresBetween(placeOf(one), end) <= meantM).length === 1
    yield faultOf('freeEnd', offM <= meantM ? 'warning' : 'info', feature, {
      message: feature.properties.kind === 'duct' ? 'check.freeEndDuct' : 'check.freeEnd', values: { node: calledOf(node), offM: Math.max(offM, leastSaidM) }, also: [node], place: end, key: side,
      ...(isCertain && { fix: withValues(feature, polesWith(feature, node, side, named), { type: 'LineString', coordinates: movedEnd(line, side, placeOf(node)) }) }),
    })
  }
}

/** A tenth of a metre is the least a message says. */
const leastSaidM = 0.1

const movedEnd = (line: readonly Position[], side: 'first' | 'last', to: Position): Position[] => (side === 'first' ? [to, ...line.slice(1)] : [...line.slice(0, -1), to])

/** The list of poles with one more at its end, called as the others are: by code, or by id. */
function polesWith({ properties }: Feature, node: Feature, side: 'first' | 'last', named: Ground['named']): Record<string, unknown> {
  const poles = listOf(properties.poles)
  if (node.properties.kind !== 'pole' || poles.length === 0 || poles.some((name) => named(name, onPoles)?.id === node.id)) return {}
  const name = nameLike(poles, node, named)
  return { poles: side === 'first' ? [name, ...poles] : [...poles, name] }
}

function nameLike(poles: readonly string[], { id, properties: { code } }: Feature, named: Ground['named']): string {
  const isByCode = poles.some((name) => named(name, onPoles) !== undefined && named(name, onPoles)!.id !== name)
  return isByCode && typeof code === 'string' && code ? code : id
}

function* polesOff(feature: Feature, line: readonly Position[], { named }: Ground): Generator<Finding> {
  for (const name of new Set(listOf(feature.properties.poles))) {
    const pole = named(name, onPoles)
    if (pole?.geometry?.type !== 'Point') continue
    const offM = metresToLine(pole.geometry.coordinates, line)
    if (offM <= offLineM) continue
    yield faultOf('polesOff', 'warning', feature, { message: 'check.poleOff', values: { node: calledOf(pole), offM }, also: [pole], place: pole.geometry.coordinates })
  }
}

/** Poles under the vertices of a cable that its list leaves out; the fix writes the list anew, in the order of the line. */
function* polesUnnamed(feature: Feature, line: readonly Position[], { dataset, named }: Ground): Generator<Finding> {
  const poles = listOf(feature.properties.poles)
  const known = new Set(poles.map((name) => named(name, onPoles)?.id))
  const under = line.map((vertex) => {
    const here = nodesBy(dataset, vertex).filter(({ properties: { kind } }) => kind === 'pole')
    return here.find(({ id }) => known.has(id)) ?? here[0]
  })
  const missing = [...new Set(under.filter((pole) => pole !== undefined && !known.has(pole.id)))] as Feature[]
  if (missing.length === 0) return
  const nameOf = (pole: Feature) => poles.find((name) => named(name, onPoles)?.id === pole.id) ?? nameLike(poles, pole, named)
  const inOrder = [...new Set(under.flatMap((pole) => (pole ? nameOf(pole) : [])))]
  const others = poles.filter((name) => !inOrder.includes(name))
  yield faultOf('polesUnnamed', 'info', feature, {
    message: 'check.polesUnnamed', values: { n: missing.length, node: calledOf(missing[0]!) }, place: placeOf(missing[0]!),
    // Where the list names poles elsewhere, a person has to say which of the two is right.
    ...(others.length === 0 && { fix: withValues(feature, { poles: inOrder }) }),
  })
}

/** True metres from a place to the nearest point of a line. */
export function metresToLine(place: Position, line: readonly Position[]): number {
  const [perLng, perLat] = metresPerDegree(place[1]!)
  let least = Infinity
  for (let i = 1; i < line.length; i++) {
    const [ax, ay] = [(line[i - 1]![0]! - place[0]!) * perLng, (line[i - 1]![1]! - place[1]!) * perLat]
    const [dx, dy] = [(line[i]![0]! - place[0]!) * perLng - ax, (line[i]![1]! - place[1]!) * perLat - ay]
    const length2 = dx * dx + dy * dy
    const t = length2 === 0 ? 0 : Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length2))
    least = Math.min(least, Math.hypot(ax + t * dx, ay + t * dy))
  }
  return least
}
