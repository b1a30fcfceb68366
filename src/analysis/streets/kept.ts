import { type Box, boxesMeet } from '../../model/geometry'
import type { Scene } from '../spans'
import type { Group } from './joined'
import type { Section, Street, Streets } from './result'

/** Streets of the data as they were, on the same plane. */
export interface Before { readonly scene: Pick<Scene, 'roads' | 'centres'>; readonly streets: Pick<Streets, 'streets' | 'sections'> }
type Old = readonly [street: Street, sections: readonly Section[]]

/** More roads than these are not looked round one by one. */
const most = 64

/**
 * What stays of the streets before: those of the same roads that nothing changed comes near to. Changed is what came, went
 * or became another, and whose street is called otherwise: junctions are called by the streets that come there.
 */
export function keptOf({ scene, streets }: Before, now: Pick<Scene, 'roads' | 'centres'>, groups: readonly Group[], nearM: number): (group: Group) => Old | undefined {
  const names = new Map(streets.streets.flatMap(({ name, roads }) => roads.map((road) => [road, name] as const)))
  const named = new Map(groups.flatMap(({ name, roads }) => roads.map((road) => [now.roads[road]!.id, name] as const)))
  const [old, fresh] = [new Set(scene.roads), new Set(now.roads)]
  const ids = new Set<string>()
  const boxes: Box[] = []
  for (const [{ roads, centres }, others] of [[scene, fresh], [now, old]] as const) roads.forEach((road, i) => {
    if (others.has(road) && names.get(road.id) === named.get(road.id)) return
    ids.add(road.id)
    for (const line of centres[i]!) boxes.push(grown(boxAround(line), nearM))
  })
  if (ids.size > most) return () => undefined
  const byRoad = new Map(streets.streets.map((street) => [street.roads[0], street]))
  return ({ roads }) => {
    const street = byRoad.get(now.roads[roads[0]!]!.id)
    if (!street || street.roads.length !== roads.length || !street.roads.every((id, i) => now.roads[roads[i]!]!.id === id && !ids.has(id))) return undefined
    const sections = street.sections.map((section) => streets.sections[section]!)
    return sections.some(({ line }) => isNear(boxAround(line), boxes)) ? undefined : [street, sections]
  }
}

const isNear = (box: Box, others: readonly Box[]): boolean => others.some((other) => boxesMeet(box, other))
const grown = ([west, south, east, north]: Box, m: number): Box => [west - m, south - m, east + m, north + m]

function boxAround(line: Float64Array): Box {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (let i = 0; i < line.length; i += 2) {
    const [x, y] = [line[i]!, line[i + 1]!]
    if (x < box[0]) box[0] = x
    if (y < box[1]) box[1] = y
    if (x > box[2]) box[2] = x
    if (y > box[3]) box[3] = y
  }
  return box
}
