import { type Besides, lengthOf, type Line, type Stretch, united } from '../beside'
import type { Scene } from '../spans'
import type { Streets } from '../streets/result'
import { isNotYet, measureOf } from '../streets/strung'
import type { TidySettings } from '../tidiness/settings'

/** What hangs of one cable along one section; stretches are measured along the cable, on the plane. */
export interface Hung {
  readonly cable: number
  readonly stretches: readonly Stretch[]
  readonly planeM: number
  /** Of it, what runs beside each duct. */
  readonly beside: ReadonlyMap<number, readonly Stretch[]>
}

/** A cable from its first span to its last. */
export interface Course { readonly line: Float64Array; readonly began: Float64Array }

export function courseOf({ spans: { first, ends } }: Pick<Scene, 'spans'>, cable: number): Course {
  const [from, to] = [first[cable]!, first[cable + 1]!]
  const [line, began] = [new Float64Array(2 * (to - from + 1)), new Float64Array(to - from + 1)]
  line.set(ends.subarray(4 * from, 4 * from + 2))
  for (let span = from; span < to; span++) {
    const at = span - from
    line.set(ends.subarray(4 * span + 2, 4 * span + 4), 2 * at + 2)
    began[at + 1] = began[at]! + Math.hypot(ends[4 * span + 2]! - ends[4 * span]!, ends[4 * span + 3]! - ends[4 * span + 1]!)
  }
  return { line, began }
}

const stepSize = 64

/** What hangs along each of some sections, cable after cable; `ducts` are those a cable may be beside. */
export function* hungAlong(scene: Scene, { ofSpan }: Streets, wanted: (section: number) => boolean, ducts: { readonly besides: Besides; readonly isRoom: (duct: number) => boolean }, { ducts: reach }: TidySettings): Generator<number, Map<number, Hung[]>> {
  const { cables, isAerial, spans: { first, ends } } = scene
  const found = new Map<number, Hung[]>()
  for (let cable = 0; cable < cables.length; cable++) {
    if (cable % stepSize === 0) yield cable / cables.length
    if (isAerial[cable] === 0 || isNotYet(cables[cable]!)) continue
    const sections = new Set<number>()
    for (let span = first[cable]!; span < first[cable + 1]!; span++) if (ofSpan[span]! >= 0 && wanted(ofSpan[span]!)) sections.add(ofSpan[span]!)
    if (sections.size === 0) continue
    const { line, began } = courseOf(scene, cable)
    const scale = 1 / scene.trueM(ends[4 * first[cable]!]!, ends[4 * first[cable]! + 1]!, 1)
    const hits = ducts.besides.hits(line, { withinM: reach.withinM * scale, angleDeg: reach.angleDeg }).filter((hit) => ducts.isRoom(hit.line))
    for (const section of [...sections].sort((a, b) => a - b)) {
      const own: Stretch[] = []
      for (let span = first[cable]!; span < first[cable + 1]!; span++) if (ofSpan[span] === section) own.push({ fromM: began[span - first[cable]!]!, toM: began[span - first[cable]! + 1]! })
      const beside = new Map<number, Stretch[]>()
      for (const hit of hits) if (ofSpan[first[cable]! + hit.of] === section) (beside.get(hit.line) ?? beside.set(hit.line, []).get(hit.line)!).push(hit)
      const stretches = united(own)
      const hung: Hung = { cable, stretches, planeM: lengthOf(stretches), beside: new Map([...beside].sort(([a], [b]) => a - b).map(([duct, list]) => [duct, united(list)])) }
      ;(found.get(section) ?? found.set(section, []).get(section)!).push(hung)
    }
  }
  return found
}

/** What is left of some stretches without others; both in order and apart. */
export function without(stretches: readonly Stretch[], others: readonly Stretch[]): Stretch[] {
  return stretches.flatMap((stretch) => {
    const left: Stretch[] = []
    let { fromM } = stretch
    for (const other of others) {
      if (other.toM <= fromM || other.fromM >= stretch.toM) continue
      if (other.fromM > fromM) left.push({ fromM, toM: other.fromM })
      fromM = Math.max(fromM, other.toM)
    }
    if (fromM < stretch.toM) left.push({ fromM, toM: stretch.toM })
    return left
  })
}

/** Gaps that are shorter than this are none, and neither are stretches then. */
export function rough(stretches: readonly Stretch[], leastM: number): Stretch[] {
  const joined: Stretch[] = []
  for (const { fromM, toM } of united(stretches)) {
    const last = joined.at(-1)
    if (last && fromM - last.toM < leastM) joined[joined.length - 1] = { fromM: last.fromM, toM }
    else joined.push({ fromM, toM })
  }
  return joined.filter(({ fromM, toM }) => toM - fromM >= leastM)
}

/** How far along a line the place nearest to a point is. */
export type Measure = (x: number, y: number) => number

/** Many cables hang on the same poles: each is looked for once. */
export function measuring(line: Line): Measure {
  const known = new Map<number, { readonly y: number; readonly atM: number }>()
  return (x, y) => {
    const before = known.get(x)
    if (before?.y === y) return before.atM
    const { atM } = measureOf(line, x, y)
    known.set(x, { y, atM })
    return atM
  }
}

/** The last segment that begins no later than a measure. */
function segmentAt(began: Float64Array, measureM: number): number {
  let [low, high] = [0, began.length - 1]
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (began[middle]! <= measureM) low = middle
    else high = middle
  }
  return low
}

/** Stretches of a cable as stretches of a line it runs along: where the places of the one are nearest to the other. */
export function ontoLine(measure: Measure, { line: course, began }: Course, stretches: readonly Stretch[]): Stretch[] {
  const found: Stretch[] = []
  for (const { fromM, toM } of stretches) for (let i = segmentAt(began, fromM); i + 1 < began.length && began[i]! < toM; i++) {
    const [from, to] = [Math.max(fromM, began[i]!), Math.min(toM, began[i + 1]!)]
    if (to <= from) continue
    const at = (measureM: number) => {
      const share = (measureM - began[i]!) / (began[i + 1]! - began[i]!)
      if (share === 0 || share === 1) return measure(course[2 * (i + share)]!, course[2 * (i + share) + 1]!)
      return measure(course[2 * i]! + share * (course[2 * i + 2]! - course[2 * i]!), course[2 * i + 1]! + share * (course[2 * i + 3]! - course[2 * i + 1]!))
    }
    const [a, b] = [at(from), at(to)]
    if (a !== b) found.push({ fromM: Math.min(a, b), toM: Math.max(a, b) })
  }
  return united(found)
}
