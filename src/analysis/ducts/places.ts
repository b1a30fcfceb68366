import { lengthOf, united } from '../beside'
import type { Asked } from '../sharing/result'
import { type Candidate, type Candidates, isEnough, type Part, wayOf } from './candidates'
import type { Course } from './courses'
import type { Scene } from './scene'

/** A cable and the ducts it would be laid in. */
export interface Placed {
  readonly candidate: Candidate
  readonly way: readonly Part[]
  /** True metres of it beside those ducts. */
  readonly alongM: number
}

/** The cables of one course: a cable beside several belongs to the one that takes most of it. */
export interface Group {
  readonly course: number
  /** One way for each in every duct of its own. */
  readonly placed: readonly Placed[]
  /** Other cables came first. */
  readonly short: readonly Candidate[]
}

export interface Groups {
  readonly groups: readonly Group[]
  /** Cables beside ducts that had no room from the start. */
  readonly full: number
}

interface Courses { readonly courses: readonly Course[]; readonly courseOf: Int32Array }

/**
 * Ways are given to one cable after the other: to what hangs before what is buried, longer before shorter, so that each way takes as much out of
 * the air as it can. What was decided as it is proposed here changes nothing; what was decided otherwise comes first.
 */
export function* groupsOf(asked: Pick<Asked, 'settings'>, scene: Scene, courses: Courses, candidates: Candidates): Generator<number, Groups> {
  const order = sorted(candidates.list)
  const plain = yield* given(asked, scene, courses, candidates, order, false)
  const isAsDecided = order.every((candidate) => !candidate.decided || isSame(plain.ways.get(candidate), candidate.decided))
  const { ways, full } = isAsDecided ? plain : yield* given(asked, scene, courses, candidates, order, true)
  const [placed, short]: [Map<number, Placed[]>, Map<number, Candidate[]>] = [new Map(), new Map()]
  for (const candidate of order) {
    const way = ways.get(candidate)
    if (way) into(placed, mostOf(way, courses.courseOf), { candidate, way, alongM: lengthOf(united(way.flatMap(({ stretches }) => stretches))) / candidate.scale })
    else if (!full.has(candidate)) into(short, mostOf(candidate.parts, courses.courseOf), candidate)
  }
  const numbers = [...new Set([...placed.keys(), ...short.keys()])].sort((a, b) => a - b)
  return { groups: numbers.map((course) => ({ course, placed: placed.get(course) ?? [], short: short.get(course) ?? [] })), full: full.size }
}

interface Given { readonly ways: ReadonlyMap<Candidate, readonly Part[]>; readonly full: ReadonlySet<Candidate> }

function* given({ settings }: Pick<Asked, 'settings'>, scene: Scene, { courses, courseOf }: Courses, { room }: Candidates, order: readonly Candidate[], asDecided: boolean): Generator<number, Given> {
  const first = room.map((ways) => ways ?? 0)
  const left = [...first]
  const [ways, full] = [new Map<Candidate, readonly Part[]>(), new Set<Candidate>()]
  const hasEnough = ({ parts, lengthM, scale }: Candidate, among: readonly number[]) =>
    isEnough(parts.flatMap(({ duct, hits }) => ((among[duct] ?? 0) > 0 ? hits : [])), lengthM * scale, settings)
  const put = (candidate: Candidate, way: readonly Part[]) => {
    for (const { duct } of way) left[duct]!--
    ways.set(candidate, way)
  }
  if (asDecided) for (const candidate of order) if (candidate.decided) put(candidate, candidate.decided.map((duct) => candidate.parts.find((part) => part.duct === duct) ?? { duct, hits: [], stretches: [], alongM: 0 }))
  let seen = 0
  for (const candidate of order) {
    if (++seen % 64 === 0) yield seen / order.length
    if (ways.has(candidate)) continue
    if (hasEnough(candidate, left)) put(candidate, wayOf(candidate, scene, courses, courseOf, (duct) => left[duct]! > 0, settings))
    else if (!hasEnough(candidate, first)) full.add(candidate)
  }
  return { ways, full }
}

const isSame = (way: readonly Part[] | undefined, decided: readonly number[]): boolean =>
  way !== undefined && way.length === decided.length && way.every(({ duct }) => decided.includes(duct))

function into<V>(lists: Map<number, V[]>, key: number, value: V): void {
  void (lists.get(key)?.push(value) ?? lists.set(key, [value]))
}

function sorted(list: readonly Candidate[]): Candidate[] {
  const keyed = list.map((candidate) => ({ candidate, alongM: lengthOf(united(candidate.parts.flatMap(({ stretches }) => stretches))) / candidate.scale }))
  return keyed.sort((a, b) => Number(b.candidate.isAerial) - Number(a.candidate.isAerial) || b.alongM - a.alongM || compare(a.candidate.cable.id, b.candidate.cable.id)).map(({ candidate }) => candidate)
}
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

function mostOf(parts: readonly Part[], courseOf: Int32Array): number {
  const along = new Map<number, number>()
  for (const { duct, alongM } of parts) along.set(courseOf[duct]!, (along.get(courseOf[duct]!) ?? 0) + alongM)
  return [...along].reduce((best, one) => (one[1] > best[1] + 1e-6 || (Math.abs(one[1] - best[1]) <= 1e-6 && one[0] < best[0]) ? one : best))[0]
}
