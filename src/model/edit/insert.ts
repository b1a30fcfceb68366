import type { LineString, Position } from 'geojson'
import { type Dataset, type Feature, numberOf, within } from '../dataset'
import { metresBetween } from '../geometry'
import { nearestOn } from '../line'
import { boxRound, isNode, isTied, sameM, tiedM } from '../network'
import { named, namesIn } from '../referrers'
import { rewrite } from './finish'
import type { Slate } from './slate'

type Line = Feature & { readonly geometry: LineString }
const isLine = (feature: Feature | undefined): feature is Line => feature !== undefined && isTied(feature) && feature.geometry?.type === 'LineString'

/** Cables in the air share spans with one another, cables in the ground with ducts. */
const isInGround = ({ properties: { kind, placement } }: Feature): boolean => kind === 'duct' || placement === 'duct' || placement === 'buried'
const isAt = (a: Position, b: Position): boolean => metresBetween(a, b) <= sameM

/** As the data have them: a search finds edited things last, and how the data came to be is no matter of an edit. */
export const inOrder = <F extends Feature>(dataset: Dataset, features: readonly F[]): F[] =>
  features.toSorted((a, b) => numberOf(dataset, a.id)! - numberOf(dataset, b.id)!)

/** Gives the lines a new pole, chamber or mast was put on, and those that share the span, a vertex exactly there. Answers which they are. */
export function insertNode(slate: Slate, node: Feature, on: readonly string[]): Set<string> {
  const touched = new Set<string>()
  if (node.geometry?.type !== 'Point' || !isNode(node)) return touched
  const place = node.geometry.coordinates
  for (const id of on) {
    const line = slate.get(id)
    const nearest = isLine(line) && !touched.has(id) ? nearestOn(line.geometry, place) : null
    if (!isLine(line) || !nearest || nearest.offM > tiedM) continue
    const span = [line.geometry.coordinates[nearest.after]!, line.geometry.coordinates[nearest.after + 1]!] as const
    const isGround = isInGround(line)
    const near = within(slate.ground.dataset, boxRound(place, tiedM)).map((one) => slate.get(one.id)).filter(isLine)
    const beside = inOrder(slate.ground.dataset, near).filter((one) => one.id !== id && isInGround(one) === isGround)
    for (const other of [line, ...beside]) if (!touched.has(other.id) && insertInto(slate, node, other, span)) touched.add(other.id)
  }
  return touched
}

function insertInto(slate: Slate, node: Feature, line: Line, [a, b]: readonly [Position, Position]): boolean {
  const place = (node.geometry as { coordinates: Position }).coordinates
  const { coordinates } = line.geometry
  const vertex = coordinates.findIndex((position) => isAt(position, place))
  const segment = coordinates.findIndex((from, i) => {
    const to = coordinates[i + 1]
    return to !== undefined && ((isAt(from, a) && isAt(to, b)) || (isAt(from, b) && isAt(to, a)))
  })
  if (vertex < 0 && segment < 0) return false
  const at = vertex < 0 ? segment + 1 : vertex
  const own = [...place.slice(0, 2), ...(coordinates[vertex] ?? []).slice(2)]
  const bent = coordinates.toSpliced(at, vertex < 0 ? 0 : 1, own)
  const isBent = vertex < 0 || coordinates[vertex]!.some((n, i) => n !== own[i])
  if (isBent) slate.put({ ...line, geometry: { ...line.geometry, coordinates: bent } })
  return hang(slate, node, line.id, bent, at) || isBent
}

/** The pole among those a cable hangs on: after the ones that the line comes by earlier. A cable that names none is left so. */
function hang(slate: Slate, node: Feature, id: string, coordinates: readonly Position[], at: number): boolean {
  const cable = slate.get(id)!
  const poles = namesIn(cable.properties.poles)
  if (node.properties.kind !== 'pole' || cable.properties.kind !== 'cable' || isInGround(cable) || poles.length === 0 || poles.includes(node.id)) return false
  let [vertex, before] = [0, 0]
  for (const [i, name] of poles.entries()) {
    const place = poleNamed(slate, name)
    const found = place ? coordinates.findIndex((position, k) => k >= vertex && metresBetween(position, place) <= tiedM) : -1
    if (found >= at) break
    if (found < 0) continue
    vertex = found
    before = i + 1
  }
  return rewrite(slate, id, { poles: poles.toSpliced(before, 0, node.id) })
}

function poleNamed(slate: Slate, name: string): Position | null {
  const pole = slate.get(name) ?? named(slate.ground.dataset, name, ['pole'])
  return pole?.geometry?.type === 'Point' ? pole.geometry.coordinates : null
}
