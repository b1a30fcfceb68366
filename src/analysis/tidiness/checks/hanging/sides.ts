import { lengthOf, type Stretch, united } from '../../../beside'
import { operatorOf } from '../../../ducts/scene'
import { measureOf } from '../../../streets/strung'
import type { Asked, Check } from '../../asked'
import { drafted, strictest } from '../said'
import { endsOf, halfOf, isMeantFor, isNew, nameOf } from './along'
import { keyOf } from './load'

/** A section with plant of different operators on its two sides. */
interface Faced { readonly acrossM: number; readonly pair: readonly [number, number]; readonly operators: readonly string[] }

/** Spans that count, section after section, in the order of the data; and what was found of the sections that were asked about. */
interface Known { readonly first: Uint32Array; readonly spans: Uint32Array; readonly faced: Map<number, Faced | null> }
const known = new WeakMap<Asked['streets'], Known>()

/** A rule that gives no metres means this much, or half of a shorter section. The program's own measure. */
const acrossM = 50

/** Lines of several operators hang on either side of one street. */
export const parallelLines: Check = {
  kinds: ['cable'],
  *find(cable, rules, asked) {
    const { scene, streets } = asked
    const number = scene.numberOf('cable', cable.id)
    if (number === undefined || !counts(scene, number)) return
    const sections = new Set(streets.ofSpan.subarray(scene.spans.first[number]!, scene.spans.first[number + 1]!))
    sections.delete(-1)
    for (const at of sections) {
      const faced = facedAt(asked, at)
      if (faced?.pair[0] !== number) continue
      const section = streets.sections[at]!
      const street = streets.streets[section.street]!
      const rule = strictest(rules.filter((one) => isMeantFor(one, street) && faced.acrossM >= (one.threshold ?? Math.min(acrossM, section.lengthM / 2))), 'most')
      if (!rule) continue
      yield drafted('parallelLines', rule, asked, cable, {
        message: section.from && section.to ? 'hanging.parallelBetween' : 'hanging.parallelLines', key: section.id, also: [scene.cables[faced.pair[1]]!],
        values: { street: nameOf(street), from: section.from, to: section.to, metres: faced.acrossM, operators: faced.operators.join(', ') },
        place: scene.globe(...halfOf(section.line)),
      })
    }
  },
}

function facedAt(asked: Asked, section: number): Faced | null {
  const { first, spans, faced } = known.get(asked.streets) ?? known.set(asked.streets, bySection(asked)).get(asked.streets)!
  if (!faced.has(section)) faced.set(section, facedOf(asked, section, spans.subarray(first[section], first[section + 1])))
  return faced.get(section)!
}

function bySection({ scene, streets: { ofSpan, sections } }: Asked): Known {
  const isIn = (span: number) => ofSpan[span]! >= 0 && counts(scene, scene.spans.cable[span]!)
  const first = new Uint32Array(sections.length + 1)
  for (let span = 0; span < ofSpan.length; span++) if (isIn(span)) first[ofSpan[span]! + 1]!++
  for (let i = 0; i < sections.length; i++) first[i + 1]! += first[i]!
  const [spans, next] = [new Uint32Array(first[sections.length]!), first.slice()]
  for (let span = 0; span < ofSpan.length; span++) if (isIn(span)) spans[next[ofSpan[span]!]!++] = span
  return { first, spans, faced: new Map() }
}

interface Side { readonly stretches: Stretch[]; readonly firsts: Map<string, number> }

function facedOf({ scene, streets }: Asked, number: number, spans: Uint32Array): Faced | null {
  const section = streets.sections[number]!
  const sides: readonly [left: Side, right: Side] = [{ stretches: [], firsts: new Map() }, { stretches: [], firsts: new Map() }]
  for (const span of spans) {
    const [ax, ay, bx, by] = endsOf(scene, span)
    const [a, b] = [measureOf(section.line, ax, ay).atM, measureOf(section.line, bx, by).atM]
    const side = sides[measureOf(section.line, (ax + bx) / 2, (ay + by) / 2).leftM > 0 ? 0 : 1]
    side.stretches.push({ fromM: Math.min(a, b), toM: Math.max(a, b) })
    const cable = scene.spans.cable[span]!
    const key = keyOf(operatorOf(scene.cables[cable]!))
    if (!side.firsts.has(key)) side.firsts.set(key, cable)
  }
  const [left, right] = sides
  const pair = firstPair(left, right)
  if (!pair) return null
  const [a, b] = [united(left.stretches), united(right.stretches)]
  const common = lengthOf(a) + lengthOf(b) - lengthOf(united([...a, ...b]))
  const byOperator = new Map([...right.firsts, ...left.firsts])
  return { acrossM: scene.trueM(section.line[0]!, section.line[1]!, common), pair, operators: Array.from(byOperator.values(), (cable) => operatorOf(scene.cables[cable]!)).sort() }
}

/** What serves one house crosses the street as it must; whose a line is has to be known. */
function counts({ cables, isAerial }: Asked['scene'], number: number): boolean {
  const cable = cables[number]!
  return isAerial[number] === 1 && cable.properties.role !== 'drop' && !isNew(cable) && operatorOf(cable) !== ''
}

/** The first cable that has one of another operator across from it, and the first such. */
function firstPair(left: Side, right: Side): readonly [number, number] | null {
  let best: readonly [number, number] | null = null
  for (const [key, one] of left.firsts) for (const [other, two] of right.firsts) {
    if (key === other) continue
    const pair = one < two ? ([one, two] as const) : ([two, one] as const)
    if (!best || pair[0] < best[0] || (pair[0] === best[0] && pair[1] < best[1])) best = pair
  }
  return best
}
