import type { Feature } from '../../../../model/dataset'
import { lengthOf, type Stretch, united } from '../../../beside'
import { operatorOf } from '../../../ducts/scene'
import type { Section } from '../../../streets/result'
import type { Asked, Check } from '../../asked'
import { drafted, strictest } from '../said'
import { besideLine, endsOf, halfOf, isMeantFor, isNew, nameOf } from './along'
import { keyOf } from './load'

/** A section with plant of different operators on its two sides. */
interface Faced { readonly section: Section; readonly acrossM: number; readonly pair: readonly [number, number]; readonly operators: readonly string[] }

/** Sections by the cable that comes first in the data. */
type FacedBy = ReadonlyMap<number, readonly Faced[]>

const known = new WeakMap<Asked['streets'], FacedBy>()

/** A rule that gives no metres means this much, or half of a shorter section. The program's own measure. */
const acrossM = 50

/** Lines of several operators hang on either side of one street. */
export const parallelLines: Check = {
  kinds: ['cable'],
  *find(cable, rules, asked) {
    const { scene, streets } = asked
    const number = scene.numberOf('cable', cable.id)
    if (number === undefined) return
    const faced = known.get(streets) ?? known.set(streets, facedIn(asked)).get(streets)!
    for (const { section, acrossM: metres, pair, operators } of faced.get(number) ?? []) {
      const street = streets.streets[section.street]!
      const rule = strictest(rules.filter((one) => isMeantFor(one, street) && metres >= (one.threshold ?? Math.min(acrossM, section.lengthM / 2))), 'most')
      if (!rule) continue
      yield drafted('parallelLines', rule, asked, cable, {
        message: section.from && section.to ? 'hanging.parallelBetween' : 'hanging.parallelLines', key: section.id, also: [scene.cables[pair[1]]!],
        values: { street: nameOf(street), from: section.from, to: section.to, metres, operators: operators.join(', ') },
        place: scene.globe(...halfOf(section.line)),
      })
    }
  },
}

interface Side { readonly stretches: Stretch[]; readonly firsts: Map<string, number> }

function facedIn({ scene, streets }: Asked): FacedBy {
  const sides = new Map<number, readonly [left: Side, right: Side]>()
  const sideOf = (): Side => ({ stretches: [], firsts: new Map() })
  scene.cables.forEach((cable, number) => {
    if (!scene.isAerial[number] || !isLine(cable)) return
    const key = keyOf(operatorOf(cable))
    for (let span = scene.spans.first[number]!; span < scene.spans.first[number + 1]!; span++) {
      const section = streets.ofSpan[span]!
      if (section < 0) continue
      const { line } = streets.sections[section]!
      const [ax, ay, bx, by] = endsOf(scene, span)
      const [a, b] = [besideLine(line, ax, ay).atM, besideLine(line, bx, by).atM]
      const both = sides.get(section) ?? sides.set(section, [sideOf(), sideOf()]).get(section)!
      const side = both[besideLine(line, (ax + bx) / 2, (ay + by) / 2).leftM > 0 ? 0 : 1]!
      side.stretches.push({ fromM: Math.min(a, b), toM: Math.max(a, b) })
      if (!side.firsts.has(key)) side.firsts.set(key, number)
    }
  })
  const found = new Map<number, Faced[]>()
  for (const [number, [left, right]] of sides) {
    const pair = firstPair(left, right)
    if (!pair) continue
    const section = streets.sections[number]!
    const [a, b] = [united(left.stretches), united(right.stretches)]
    const common = lengthOf(a) + lengthOf(b) - lengthOf(united([...a, ...b]))
    const operators = [...new Set([...left.firsts.values(), ...right.firsts.values()].sort((one, other) => one - other).map((cable) => operatorOf(scene.cables[cable]!)))].sort()
    const faced: Faced = { section, acrossM: scene.trueM(section.line[0]!, section.line[1]!, common), pair, operators }
    void (found.get(pair[0])?.push(faced) ?? found.set(pair[0], [faced]))
  }
  return found
}

/** What serves one house crosses the street as it must; whose a line is has to be known. */
const isLine = (cable: Feature<'cable'>): boolean => cable.properties.role !== 'drop' && !isNew(cable) && operatorOf(cable) !== ''

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
