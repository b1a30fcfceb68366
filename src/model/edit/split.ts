import type { Geometry, LineString, MultiLineString, Position } from 'geojson'
import { calledOf } from '../called'
import { type Feature, get } from '../dataset'
import { metresBetween } from '../geometry'
import { measureM, nearestOn, type OnLine } from '../line'
import { nodesAt, sameM, tiedM } from '../network'
import { fieldsNaming, means, named, namesIn, referrersOf } from '../referrers'
import { isSamePlace } from '../vertices'
import { codeAfter } from './code'
import { type EditOf, type Ground, type Outcome, refused } from './edit'
import { thing } from './naming'
import { Slate, standing } from './slate'
import { hangs } from './ties'

export type Line = Feature & { readonly geometry: LineString | MultiLineString }
export const isLine = (feature: Feature | undefined): feature is Line => feature?.geometry?.type === 'LineString' || feature?.geometry?.type === 'MultiLineString'

export const rowsOfLine = ({ geometry }: Line): Position[][] => (geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates)
export const lineOf = (rows: Position[][]): LineString | MultiLineString =>
  rows.length === 1 ? { type: 'LineString', coordinates: rows[0]! } : { type: 'MultiLineString', coordinates: rows }

export function split({ id, at }: EditOf<'split'>, ground: Ground): Outcome {
  const { dataset } = ground
  const line = get(dataset, id)
  if (!line) return refused('shaping.refuse.gone')
  if (!line.geometry) return refused('shaping.refuse.unplaced')
  if (!isLine(line)) return refused('shaping.refuse.notLine', { what: thing(line), name: calledOf(line) })
  if (!at.every(Number.isFinite)) return refused('shaping.refuse.noPlace')
  const place = placeToCut(line, at)
  if (!place) return refused('shaping.refuse.end')
  const node = nodesAt(dataset, place.position, sameM)[0]
  const vertex = node ? [...coordinates(node).slice(0, 2), ...place.position.slice(2)] : place.position
  const [near, far] = halvesOf(line, place, vertex)
  const slate = new Slate(ground)
  const poles = polesOfHalves(line, place, vertex, ground, node)
  const first = slate.place(line, near)
  if (poles) slate.write(first, { poles: poles[0] })
  const second = slate.place({ ...line, id: ground.newId() }, far)
  const ward = standing(far)
  const code = line.properties.code ? codeAfter(line.properties.kind, ward && ground.wardAt(ward), ground) : null
  // A spare coil hangs in one place; it stays with the part that stays.
  slate.write(second, { code, ...(poles && { poles: poles[1] }), spareCoilM: null })
  shareDucts(slate, line, place, second.id)
  if (line.properties.kind === 'duct') nameBoth(slate, line, slate.get(second.id)!)
  const what = { what: thing(line), name: calledOf(line) }
  return {
    name: node ? { key: 'shaping.splitAt', values: { ...what, at: thing(node), node: calledOf(node) } } : { key: 'shaping.split', values: what },
    change: slate.change(),
    select: [id, second.id],
  }
}

const coordinates = ({ geometry }: Feature): Position => (geometry as { coordinates: Position }).coordinates

/** The nearest place on a line, a vertex if there is one within reach; null at the ends of its parts. */
function placeToCut(line: Line, at: Position): OnLine | null {
  const place = nearestOn(line.geometry, at)
  if (!place) return null
  const row = rowsOfLine(line)[place.row]!
  let [vertex, offM] = [-1, tiedM]
  row.forEach((position, i) => {
    const off = metresBetween(position, place.position)
    if (off <= offM) [vertex, offM] = [i, off]
  })
  const isEnd = (i: number) => isSamePlace(row[i]!, row[0]!) || isSamePlace(row[i]!, row.at(-1)!)
  if (vertex < 0) return place
  return isEnd(vertex) ? null : { ...place, after: vertex, share: 0, position: row[vertex]! }
}

function halvesOf(line: Line, { row, after, share }: OnLine, vertex: Position): [Geometry, Geometry] {
  const rows = rowsOfLine(line)
  const cut = rows[row]!
  return [
    lineOf([...rows.slice(0, row), [...cut.slice(0, after + (share > 0 ? 1 : 0)), vertex]]),
    lineOf([[vertex, ...cut.slice(after + 1)], ...rows.slice(row + 1)]),
  ]
}

type Side = 'near' | 'far' | 'both'

/** The poles a cable names, by the side of the cut they stand on; the one at the cut is on both. A name nobody has goes with the one before it. */
function polesOfHalves(line: Line, cut: OnLine, vertex: Position, { dataset }: Ground, node: Feature | undefined): [string[], string[]] | null {
  const names = namesIn(line.properties.poles)
  if (!hangs(line) || names.length === 0) return null
  const cutM = measureM(line.geometry, cut)
  let last: Side = 'near'
  const sides = names.map((name): Side => {
    const pole = named(dataset, name, ['pole'])
    if (pole?.geometry?.type !== 'Point') return last === 'both' ? 'far' : last
    const place = nearestOn(line.geometry, pole.geometry.coordinates)!
    const isAt = pole.id === node?.id || metresBetween(pole.geometry.coordinates, vertex) <= tiedM
    return (last = isAt ? 'both' : measureM(line.geometry, place) < cutM ? 'near' : 'far')
  })
  const [near, far] = (['near', 'far'] as const).map((side) => names.filter((_, i) => sides[i] === side || sides[i] === 'both')) as [string[], string[]]
  if (node?.properties.kind === 'pole' && !sides.includes('both')) {
    const isAgainst = sides[0] === 'far' && sides.at(-1) === 'near'
    near.splice(isAgainst ? 0 : near.length, 0, node.id)
    far.splice(isAgainst ? far.length : 0, 0, node.id)
  }
  return [near, far]
}

/** The ducts a cable lies in, by the side of the cut; one that the cut is in the middle of holds both parts. */
function shareDucts(slate: Slate, line: Line, cut: OnLine, second: string): void {
  const names = namesIn(line.properties.duct)
  if (line.properties.kind !== 'cable' || names.length === 0) return
  const cutM = measureM(line.geometry, cut)
  let last: Side = 'near'
  const sides = names.map((name): Side => {
    const duct = named(slate.ground.dataset, name, ['duct'])
    if (!isLine(duct)) return last === 'both' ? 'far' : last
    const ends = rowsOfLine(duct).flatMap((row) => [row[0]!, row.at(-1)!]).map((end) => measureM(line.geometry, nearestOn(line.geometry, end)!))
    return (last = Math.max(...ends) <= cutM + tiedM ? 'near' : Math.min(...ends) >= cutM - tiedM ? 'far' : 'both')
  })
  const on = (side: Side) => names.filter((_, i) => sides[i] === side || sides[i] === 'both')
  const write = (id: string, ducts: string[]) => void slate.write(slate.get(id)!, { duct: ducts.length > 0 ? ducts : null })
  if (sides.includes('far')) write(line.id, on('near'))
  if (sides.includes('near')) write(second, on('far'))
}

/** Cables in a duct that is split lie in both of its parts, in the order they run through them. */
function nameBoth(slate: Slate, duct: Line, second: Feature): void {
  const { dataset } = slate.ground
  for (const cable of referrersOf(dataset, duct)) {
    if (!fieldsNaming(dataset, cable, duct).includes('duct')) continue
    const names = namesIn(cable.properties.duct)
    const isAgainst = runsAgainst(cable, slate.get(duct.id)!, second)
    const both = (name: string): string[] => {
      const other = name === duct.id ? second.id : second.properties.code || second.id
      return isAgainst ? [other, name] : [name, other]
    }
    slate.write(slate.get(cable.id)!, { duct: names.flatMap((name) => (means(dataset, name, ['duct'], duct) ? both(name) : name)) })
  }
}

function runsAgainst({ geometry }: Feature, ...parts: readonly [Feature, Feature]): boolean {
  if (!geometry) return false
  const [first, second] = parts.map((part) => {
    const place = nearestOn(geometry, standing(part.geometry)!)
    return place ? measureM(geometry, place) : 0
  })
  return second! < first!
}
