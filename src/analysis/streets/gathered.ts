import type { Finding } from '../../model/finding'
import { lengthOf, united } from '../beside'
import { operatorOf } from '../ducts/scene'
import type { Scene } from '../spans'
import type { StreetsAsked } from './found'
import { lengthOf as longOf } from './sections'
import { type Beside, isNotYet, keyOf, measureOf, strewnM } from './strung'
import { empty, hang, type Tally } from './tally'

/** Objects a closed finding is of: what it said of them does not count any more. */
export type Closed = (check: string, id: string) => boolean
export const closedBy = (findings: readonly Finding[] = []): Closed => {
  if (findings.length === 0) return () => false
  const closed = new Set(findings.map(({ rule, subjects }) => `${checkOf(rule)}\u0000${subjects[0]}`))
  return (check, id) => closed.has(`${check}\u0000${id}`)
}
export function checkOf(rule: string): string {
  const known = checksOfRules.get(rule)
  if (known !== undefined) return known
  const check = rule.split('.')[1] ?? rule
  checksOfRules.set(rule, check)
  return check
}
/** There are few rules, and very many findings. */
const checksOfRules = new Map<string, string>()

export interface Gathered {
  /** By section. */
  readonly tallies: readonly Tally[]
  /** Hanging cables on each pole, without those that are still to come. */
  readonly onPole: (pole: number) => number
  readonly offSpans: readonly number[]
  readonly offFindings: number
  readonly notYet: number
}

/** Everything that is along each section. */
export function* gatheredOf(asked: StreetsAsked, isClosed: Closed): Generator<number, Gathered> {
  const { scene, streets, findings } = asked
  const { spans, cables, poles, isAerial } = scene
  const tallies = streets.sections.map(({ lengthM }) => empty(lengthM))
  const besides: Beside[][] = tallies.map(() => [])
  const isThere = Uint8Array.from(cables, (cable) => (isNotYet(cable) ? 0 : 1))
  const [openEnds, dead] = [new Set<number>(), new Set<string>()]
  let offFindings = 0
  for (let i = 0; i < findings.length; i++) {
    if (i % 1024 === 0) yield (0.1 * i) / findings.length
    const finding = findings[i]!
    const { section, span } = placeOf(asked, finding)
    const check = checkOf(finding.rule)
    if (check === 'looseEnd' && span >= 0) openEnds.add(span)
    if (check === 'deadCable') dead.add(finding.subjects[0]!)
    if (section < 0) offFindings++
    else tallies[section]!.findings.push(finding)
  }
  const offSpans: number[] = []
  let [last, operator, key, roleKey] = [-1, '', '', '']
  for (let span = 0; span < spans.count; span++) {
    if (span % 512 === 0) yield 0.1 + (0.6 * span) / spans.count
    const number = spans.cable[span]!
    if (isAerial[number] === 0 || isThere[number] === 0) continue
    const section = streets.ofSpan[span]!
    if (section < 0) {
      offSpans.push(span)
      continue
    }
    const tally = tallies[section]!
    const { id, properties } = cables[number]!
    if (number !== last) {
      last = number
      operator = operatorOf(cables[number]!)
      key = keyOf(operator)
      roleKey = `${key}\u0000${properties.role}`
    }
    const role = properties.role ?? null
    const metres = spanM(scene, span)
    tally.overheadM += metres
    hang(tally, roleKey, operator, role, metres)
    tally.cables.add(number)
    const [a, b] = [spans.poles[2 * span]!, spans.poles[2 * span + 1]!]
    tally.gaps.add(a >= 0 && b >= 0 ? Math.min(a, b) * poles.length + Math.max(a, b) : -1 - span)
    if ((properties.inUse === false || dead.has(id)) && !isClosed('deadCable', id)) tally.deadM += metres
    else if (openEnds.has(span)) tally.openM += metres
    if (scene.beside.count(span, isThere) > 1) {
      tally.among.all++
      const { bundled, suspended } = properties
      if (typeof bundled === 'boolean' || typeof suspended === 'boolean') {
        tally.among.said++
        if ((bundled === false || suspended === false) && !isClosed('unbundled', id)) tally.among.loose++
      }
    }
    besides[section]!.push(besideOf(asked, span, section, role === 'drop' ? '' : key))
  }
  for (let section = 0; section < tallies.length; section++) {
    if (section % 64 === 0) yield 0.7 + (0.1 * section) / tallies.length
    if (besides[section]!.length === 0) continue
    const tally = tallies[section]!
    const scale = (longOf(streets.sections[section]!.line) || 1) / (tally.lengthM || 1)
    tally.hungM = lengthOf(united(besides[section]!)) / scale
    tally.strewnM = strewnM(besides[section]!) / scale
  }
  poles.forEach((pole, i) => void (streets.ofPole[i]! >= 0 && !isNotYet(pole) && tallies[streets.ofPole[i]!]!.poles.push(i)))
  yield* below(asked, tallies, isThere)
  const onPole = (pole: number) => scene.on.count(pole, isThere)
  return { tallies, onPole, offSpans, offFindings, notYet: cables.length - isThere.reduce((sum, is) => sum + is, 0) }
}

/** True metres of a span. */
export function spanM({ spans: { ends }, trueM }: Scene, span: number): number {
  const [ax, ay, bx, by] = [ends[4 * span]!, ends[4 * span + 1]!, ends[4 * span + 2]!, ends[4 * span + 3]!]
  return trueM((ax + bx) / 2, (ay + by) / 2, Math.hypot(bx - ax, by - ay))
}

/** What goes across a street, or to a house, is beside no line. */
function besideOf({ scene: { spans: { ends } }, streets }: StreetsAsked, span: number, section: number, operator: string): Beside {
  const { line } = streets.sections[section]!
  const [ax, ay, bx, by] = [ends[4 * span]!, ends[4 * span + 1]!, ends[4 * span + 2]!, ends[4 * span + 3]!]
  const [a, b] = [measureOf(line, ax, ay), measureOf(line, bx, by)]
  const [fromM, toM] = [Math.min(a.atM, b.atM), Math.max(a.atM, b.atM)]
  const isAlong = toM - fromM >= Math.hypot(bx - ax, by - ay) / 2
  return { fromM, toM, leftM: measureOf(line, (ax + bx) / 2, (ay + by) / 2).leftM, operator: isAlong ? operator : '' }
}

/** Cables below the ground, and ducts. */
function* below({ scene, streets }: StreetsAsked, tallies: readonly Tally[], isThere: Uint8Array): Generator<number, void> {
  const share = (line: ArrayLike<number>, name: 'undergroundM' | 'ductM') => {
    for (const { section, fromM, toM } of streets.along(line)) tallies[section]![name] += scene.trueM(line[0]!, line[1]!, toM - fromM)
  }
  const { spans: { ends, first } } = scene
  for (let cable = 0; cable < scene.cables.length; cable++) {
    if (cable % 256 === 0) yield 0.85
    const { placement, duct, poles } = scene.cables[cable]!.properties
    const isBelow = placement === 'duct' || placement === 'buried' || (placement === undefined && duct !== undefined && poles === undefined)
    if (!isBelow || isThere[cable] === 0 || first[cable] === first[cable + 1]) continue
    const line = new Float64Array(2 * (first[cable + 1]! - first[cable]!) + 2)
    line.set(ends.subarray(4 * first[cable]!, 4 * first[cable]! + 2))
    for (let span = first[cable]!, at = 2; span < first[cable + 1]!; span++, at += 2) line.set(ends.subarray(4 * span + 2, 4 * span + 4), at)
    share(line, 'undergroundM')
    if (cable % 8 === 0) yield 0.85
  }
  for (let duct = 0; duct < scene.ducts.length; duct++) {
    if (duct % 16 === 0) yield 0.9
    if (!isNotYet(scene.ducts[duct]!)) share(scene.courses[duct]!, 'ductM')
  }
}

/** The section a finding belongs to by its first subject, and for a cable the span it is of. */
function placeOf({ scene, streets }: StreetsAsked, { subjects, place }: Finding): { section: number; span: number } {
  const name = subjects[0] ?? ''
  const pole = scene.numberOf('pole', name)
  if (pole !== undefined && streets.ofPole[pole]! >= 0) return { section: streets.ofPole[pole]!, span: -1 }
  const [x, y] = place ? scene.plane.toPlane(place[0]!, place[1]!) : [NaN, NaN]
  const cable = scene.numberOf('cable', name)
  if (cable === undefined) return { section: place ? streets.at(x, y) : -1, span: -1 }
  const span = place ? nearestSpan(scene, cable, x, y) : scene.spans.first[cable]!
  return { section: span < 0 ? -1 : streets.ofSpan[span]!, span }
}

function nearestSpan({ spans: { first, ends } }: Scene, cable: number, x: number, y: number): number {
  let [best, bestM] = [-1, Infinity]
  for (let span = first[cable]!; span < first[cable + 1]!; span++) {
    const [ax, ay] = [ends[4 * span]!, ends[4 * span + 1]!]
    const [dx, dy] = [ends[4 * span + 2]! - ax, ends[4 * span + 3]! - ay]
    const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)))
    const off = Math.hypot(x - ax - share * dx, y - ay - share * dy)
    if (off < bestM) [best, bestM] = [span, off]
  }
  return best
}
