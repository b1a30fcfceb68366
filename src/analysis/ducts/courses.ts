import { metresBetween } from '../../model/geometry'
import { calledOf } from '../../model/called'
import { fold } from '../../model/fold'
import { tiedM } from '../../model/network'
import { treeOf } from '../../model/spatial'
import { ownerOf, type Scene, scaleOf } from './scene'

/** The ducts of one owner along one street: what a person would talk of. Where no street is named, those that go on from each other. */
export interface Course {
  /** Places of the scene's ducts, in its order. */
  readonly ducts: readonly number[]
  readonly owner: string
  readonly name: string
}

/** Ducts of one street are one course over gaps as wide as a large crossing; two towns have a street of one name. */
const gapM = 200

/** Only what nobody's plan changes decides: a course is the same before and after. */
export function* coursesOf(scene: Pick<Scene, 'ducts' | 'lines' | 'plane'>): Generator<number, { courses: readonly Course[]; courseOf: Int32Array }> {
  const { ducts } = scene
  const parents = Int32Array.from(ducts, (_, i) => i)
  const root = (i: number): number => {
    let at = i
    while (parents[at] !== at) at = parents[at] = parents[parents[at]!]!
    return at
  }
  const join = (a: number, b: number) => {
    const [first, second] = [root(a), root(b)]
    parents[Math.max(first, second)] = Math.min(first, second)
  }
  const folds = new Map<string, string>()
  const folded = (text: string) => folds.get(text) ?? folds.set(text, fold(text)).get(text)!
  const streets = ducts.map((duct) => folded(duct.properties.street ?? ''))
  const groups = new Map<string, number[]>()
  ducts.forEach((duct, i) => {
    const key = `${folded(ownerOf(duct))}\u0000${streets[i]!}`
    void (groups.get(key)?.push(i) ?? groups.set(key, [i]))
  })
  let seen = 0
  for (const group of groups.values()) {
    yield seen / ducts.length
    seen += group.length
    if (streets[group[0]!]) joinNear(scene, group, gapM, join)
    else joinRows(scene, group, join)
  }
  const courseOf = new Int32Array(ducts.length)
  const numbers = new Map<number, number>()
  const members: number[][] = []
  for (let i = 0; i < ducts.length; i++) {
    const at = root(i)
    if (!numbers.has(at)) numbers.set(at, members.push([]) - 1)
    courseOf[i] = numbers.get(at)!
    members[courseOf[i]!]!.push(i)
  }
  const courses = members.map((list): Course => {
    const first = ducts[list[0]!]!
    return { ducts: list, owner: ownerOf(first), name: first.properties.street || calledOf(first) }
  })
  return { courses, courseOf }
}

type Join = (a: number, b: number) => void

/** Calls `near` for the ends of other ducts of the group within a reach of an end. Ends are numbered: two for each duct of the group. */
function endsNear({ ducts, lines, plane }: Pick<Scene, 'ducts' | 'lines' | 'plane'>, group: readonly number[], reachM: number, near: (a: number, b: number) => void): void {
  const boxes = new Float64Array(8 * group.length)
  group.forEach((duct, k) => {
    const line = lines[duct]!
    boxes.set([line[0]!, line[1]!, line[0]!, line[1]!, line.at(-2)!, line.at(-1)!, line.at(-2)!, line.at(-1)!], 8 * k)
  })
  const search = treeOf(boxes)
  const placeOf = (end: number) => ducts[group[end >> 1]!]!.geometry.coordinates.at(end % 2 === 0 ? 0 : -1)!
  for (let end = 0; end < 2 * group.length; end++) {
    const [x, y] = [boxes[4 * end]!, boxes[4 * end + 1]!]
    const wide = reachM * scaleOf(lines[group[end >> 1]!]!, plane) * 1.01
    search(x - wide, y - wide, x + wide, y + wide, (other) => {
      if (other > end && other >> 1 !== end >> 1 && metresBetween(placeOf(end), placeOf(other)) <= reachM) near(end, other)
      return false
    })
  }
}

const joinNear = (scene: Pick<Scene, 'ducts' | 'lines' | 'plane'>, group: readonly number[], reachM: number, join: Join): void =>
  endsNear(scene, group, reachM, (a, b) => join(group[a >> 1]!, group[b >> 1]!))

/** A row goes on where two ends meet and no third. */
function joinRows(scene: Pick<Scene, 'ducts' | 'lines' | 'plane'>, group: readonly number[], join: Join): void {
  const met = new Map<number, number[]>()
  const meet = (a: number, b: number) => void (met.get(a)?.push(b) ?? met.set(a, [b]))
  endsNear(scene, group, tiedM, (a, b) => {
    meet(a, b)
    meet(b, a)
  })
  for (const [end, others] of met) if (others.length === 1 && met.get(others[0]!)!.length === 1) join(group[end >> 1]!, group[others[0]! >> 1]!)
}
