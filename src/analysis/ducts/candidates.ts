import { type Hit, lengthOf, type Stretch, united } from '../beside'
import type { Asked } from '../sharing/result'
import type { Course } from './courses'
import { flat, isSameHolder, type Lined, operatorOf, ownerOf, reachOf, type Scene, scaleOf, trueLength } from './scene'
import { ductsNamed, filledIn, isPlanned, lastingOf, yearOfDuct } from './ways'

/** As much of a cable as one duct could take. */
export interface Part {
  readonly duct: number
  readonly hits: readonly Hit[]
  readonly stretches: readonly Stretch[]
  /** On the plane. */
  readonly alongM: number
}

/** A cable that runs beside ducts there are or will be. */
export interface Candidate {
  readonly cable: Lined<'cable'>
  readonly line: Float64Array
  readonly scale: number
  /** True. */
  readonly lengthM: number
  readonly isAerial: boolean
  readonly parts: readonly Part[]
  /** The ducts it is to be moved into already. */
  readonly decided: readonly number[] | null
}

export interface Candidates {
  readonly list: readonly Candidate[]
  /** Ways that are free for them in each duct, for good; what was decided of the candidates themselves takes none. Null where nobody says how many it has. */
  readonly room: readonly (number | null)[]
  /** Cables beside ducts that are out of the question: they are to go, or nobody uses them. */
  readonly leaving: number
}

/** From when on ways have to be free; where nobody says which day it is, ever. */
export const yearNow = ({ today }: Pick<Asked, 'today'>): number => Number(today?.slice(0, 4) ?? 0)

/** Cables beside ducts for enough of their length, whatever room there is. */
export function* candidatesOf({ settings, ...asked }: Pick<Asked, 'settings' | 'today'>, scene: Scene): Generator<number, Candidates> {
  const places = new Map(scene.ducts.map(({ id }, i) => [id, i]))
  const isThere = scene.ducts.map((duct) => yearOfDuct(duct) !== null)
  const list: Candidate[] = []
  let [seen, leaving] = [0, 0]
  for (const cable of scene.cables) {
    if (++seen % 32 === 0) yield seen / scene.cables.length
    if (!isOutside(cable)) continue
    const line = flat(cable, scene.plane)
    const scale = scaleOf(line, scene.plane)
    const lengthM = trueLength(line, scene.plane)
    const hits = scene.besides.hits(line, reachOf(settings, scale)).filter((hit) => isThere[hit.line])
    if (!isEnough(hits, lengthM * scale, settings)) continue
    if (isLeaving(cable)) {
      leaving++
      continue
    }
    const moved = cable.properties.action === 'underground' ? [...ductsNamed(scene.dataset, cable.properties.moveTo)].flatMap((id) => places.get(id) ?? []) : []
    list.push({ cable, line, scale, lengthM, isAerial: cable.properties.placement !== 'buried', parts: partsOf(hits), decided: moved.length > 0 ? moved : null })
  }
  const own = new Set(list.map(({ cable }) => cable.id))
  const from = yearNow(asked)
  const room = scene.ducts.map((duct) => {
    const year = yearOfDuct(duct)
    return year === null ? 0 : lastingOf(duct, filledIn(scene.filled, duct.id), Math.max(from, year), own)
  })
  return { list, room, leaving }
}

const isOutside = ({ properties: { placement, poles } }: Lined<'cable'>): boolean =>
  placement === 'aerial' || placement === 'buried' || (placement === undefined && Array.isArray(poles) && poles.length > 0)
const isLeaving = ({ properties: { action, inUse } }: Lined<'cable'>): boolean => action === 'remove' || inUse === false

/** A hair's breadth: what is half of a cable on the map is half of it here. */
const slack = 1e-6
export const isEnough = (hits: readonly Stretch[], lengthM: number, { ducts: { overlapShare } }: Asked['settings']): boolean =>
  hits.length > 0 && lengthM > 0 && lengthOf(united(hits)) >= (overlapShare - slack) * lengthM

function partsOf(hits: readonly Hit[]): Part[] {
  const byDuct = new Map<number, Hit[]>()
  for (const hit of hits) void (byDuct.get(hit.line)?.push(hit) ?? byDuct.set(hit.line, [hit]))
  return [...byDuct].map(([duct, own]) => {
    const stretches = united(own)
    return { duct, hits: own, stretches, alongM: lengthOf(stretches) }
  })
}

/**
 * The ducts a cable is laid in, in its order, of those that may be used: what is there before what is planned, what may be shared or is its
 * owner's own before what is not, the course that goes along the most. A second duct beside the same stretch is not needed, and one that is only touched at its end neither.
 */
export function wayOf({ cable, parts, lengthM, scale }: Candidate, scene: Scene, courses: readonly Course[], courseOf: Int32Array, mayUse: (duct: number) => boolean, { ducts: { overlapShare } }: Asked['settings']): Part[] {
  const usable = parts.filter(({ duct }) => mayUse(duct))
  const along = new Map<number, number>()
  for (const { duct, alongM } of usable) along.set(courseOf[duct]!, (along.get(courseOf[duct]!) ?? 0) + alongM)
  const ranks = (duct: number): readonly number[] => {
    const course = courseOf[duct]!
    return [isPlanned(scene.ducts[duct]!) ? 1 : 0, isOpen(cable, scene.ducts[duct]!) ? 0 : 1, -Math.round(along.get(course)! * 1000), courses[course]!.ducts[0]!]
  }
  const share = Math.max(overlapShare, 0.01)
  const sought = usable.map((part) => ({ part, ranks: ranks(part.duct) })).sort((a, b) => byRanks(a.ranks, b.ranks) || a.part.stretches[0]!.fromM - b.part.stretches[0]!.fromM || a.part.duct - b.part.duct)
  const way: Part[] = []
  let covered: Stretch[] = []
  const take = (part: Part) => {
    way.push(part)
    covered = united([...covered, ...part.stretches])
  }
  for (const { part } of sought) {
    if (part.alongM < share * Math.min(scene.lengths[part.duct]! * scale, lengthM * scale)) continue
    if (lengthOf(united([...covered, ...part.stretches])) - lengthOf(covered) >= part.alongM / 2) take(part)
  }
  if (way.length === 0 && usable.length > 0) take(usable.reduce((best, part) => (part.alongM > best.alongM ? part : best)))
  return way.sort((a, b) => a.stretches[0]!.fromM - b.stretches[0]!.fromM || a.duct - b.duct)
}

/** Its owner lets others in, or it is the cable's owner's own. */
export const isOpen = (cable: Lined<'cable'>, duct: Lined<'duct'>): boolean => duct.properties.shareable === true || isSameHolder(operatorOf(cable), ownerOf(duct))

function byRanks(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!
  return 0
}
