import { calledOf } from '../../../../model/called'
import type { Feature } from '../../../../model/dataset'
import { hangs } from '../../../../model/network'
import { type Hit, lengthOf, type Stretch, united } from '../../../beside'
import type { Scene } from '../../../spans'
import type { Asked, Check } from '../../asked'
import type { TidyRule } from '../../settings'
import { drafted } from '../said'
import { around, besidesIn, besideLine, offRows, placeAt, rowsIn, tenth } from './around'
import { type Limit, widest } from './fits'

/** Below this no corridor is kept, and lines and cables share their poles. */
const corridorFromKv = 1
/** So much of a line beside another is more than passing under it. */
const leastM = 5
/** What goes on within so many degrees of a line's direction is beside it. */
const besideDeg = 30

const isLine = (feature: Feature): feature is Feature<'utility'> =>
  feature.properties.kind === 'utility' && feature.properties.sector === 'power' && (feature.geometry?.type === 'LineString' || feature.geometry?.type === 'MultiLineString')

/** A line that says how deep it lies is in the ground; one that does not hangs. Where nobody says whether it is bare, it is taken as covered: the narrower corridor. */
export const isBelow = ({ properties: { depthM } }: Feature<'utility'>): boolean => depthM !== undefined

function corridorOf(rules: readonly TidyRule[], line: Feature<'utility'>): Limit | undefined {
  const { voltageKv, bare, sector } = line.properties
  if (!isBelow(line) && (voltageKv === undefined || voltageKv < corridorFromKv)) return undefined
  return widest(rules, { sector, voltageKv, isBare: bare ?? false, isUnderground: isBelow(line) })
}

/** Whether a rule would have said otherwise if the line were bare. */
const isGuessed = (rules: readonly TidyRule[], { properties: { bare, sector, voltageKv } }: Feature<'utility'>, rule: Limit): boolean =>
  bare === undefined && rule.only.isBare === false && widest(rules, { sector, voltageKv, isBare: true, isUnderground: false }) !== undefined

export const nearPower: Check = {
  kinds: ['cable', 'pole', 'duct'],
  find(feature, rules, asked) {
    if (feature.properties.kind === 'pole') return polesNear(feature as Feature<'pole'>, rules, asked)
    return linesNear(feature as Feature<'cable' | 'duct'>, rules, asked)
  },
}

/** Poles of power and of lighting belong to the line; those of which nobody says may. */
function* polesNear(pole: Feature<'pole'>, rules: readonly TidyRule[], asked: Asked) {
  if (pole.properties.sector !== 'telecom' || pole.geometry?.type !== 'Point') return
  const { plane, dataset } = asked.scene
  const [x, y] = plane.toPlane(pole.geometry.coordinates[0]!, pole.geometry.coordinates[1]!)
  const scale = plane.scaleAt(x, y)
  const reach = Math.max(0, ...rules.map(({ threshold }) => threshold ?? 0))
  for (const line of around(dataset, [pole.geometry.coordinates], reach, ['utility']).filter(isLine)) {
    const rule = isBelow(line) ? undefined : corridorOf(rules, line)
    const offM = rule ? offRows(rowsIn(plane, line), x, y, rule.threshold * scale) / scale : Infinity
    if (!rule || offM >= rule.threshold || isToldByCables(pole, line, rule.threshold * scale, asked.scene)) continue
    yield drafted('nearPower', rule, asked, pole, {
      message: isGuessed(rules, line, rule) ? 'grounding.poleNearGuessed' : 'grounding.poleNear',
      values: { line: calledOf(line), voltageKv: line.properties.voltageKv!, offM: tenth(offM), leastM: rule.threshold },
      also: [line], place: pole.geometry.coordinates,
    })
  }
}

/** A pole whose cables go on beside the line is not told beside them: it is one thing to put right. Only the spans at the pole are looked at. */
function isToldByCables(pole: Feature<'pole'>, line: Feature<'utility'>, withinM: number, { plane, spans, poles, on, numberOf }: Scene): boolean {
  const number = numberOf('pole', pole.id)
  if (number === undefined || poles[number]!.id !== pole.id) return false
  const besides = besidesIn(plane, line)
  const isBeside = (span: number) => lengthOf(united(besides.hits(spans.ends.subarray(4 * span, 4 * span + 4), { withinM, angleDeg: besideDeg }))) >= leastM
  return on.of(number).some((cable) => {
    for (let span = spans.first[cable]!; span < spans.first[cable + 1]!; span++) {
      if ((spans.poles[2 * span] === number || spans.poles[2 * span + 1] === number) && isBeside(span)) return true
    }
    return false
  })
}

/** What hangs is asked about hanging lines, what lies in the ground about those in the ground. What serves a house passes under the line before it as a matter of course. */
function* linesNear(feature: Feature<'cable' | 'duct'>, rules: readonly TidyRule[], asked: Asked) {
  const isHung = hangs(feature)
  if (!isHung && feature.properties.kind === 'cable' && feature.properties.placement !== 'buried') return
  const { scene } = asked
  for (const line of besideLine(scene.dataset, feature).filter(isLine)) {
    const rule = isBelow(line) === isHung ? undefined : corridorOf(rules, line)
    if (!rule) continue
    const inside = insideOf(feature, line, rule.threshold, scene)
    if (!inside) continue
    const values = { line: calledOf(line), voltageKv: line.properties.voltageKv ?? 0, insideM: tenth(inside.insideM), leastM: rule.threshold }
    const place = scene.globe(...inside.place)
    if (!isHung) {
      if (inside.way === 'beside') yield drafted('nearPower', rule, asked, feature, { message: 'grounding.besideBuried', values, also: [line], place })
    } else if (inside.way === 'under') {
      if (feature.properties.role !== 'drop') yield drafted('nearPower', rule, asked, feature, { message: 'grounding.underPower', values, also: [line], place, severity: 'info' })
    } else if (inside.way === 'beside') yield drafted('nearPower', rule, asked, feature, { message: isGuessed(rules, line, rule) ? 'grounding.nearPowerGuessed' : 'grounding.nearPower', values, also: [line], place })
  }
}

interface Inside { readonly insideM: number; readonly place: readonly [number, number]; readonly way: 'beside' | 'under' | 'touches' }

/** How much of a line is within a distance of another, and whether it goes on beside it, passes from one side to the other, or only comes near. */
function insideOf(feature: Feature<'cable' | 'duct'>, line: Feature<'utility'>, withinM: number, scene: Scene): Inside | null {
  const { plane } = scene
  const [course] = rowsIn(plane, feature)
  if (!course || course.length < 4) return null
  const scale = plane.scaleAt(course[0]!, course[1]!)
  const besides = besidesIn(plane, line)
  const isOwn = onItsPoles(feature, scene)
  const hitsAt = (angleDeg: number): Stretch[] => united(besides.hits(course, { withinM: withinM * scale, angleDeg }).filter((hit) => !isOwn(hit)))
  const all = hitsAt(90)
  if (all.length === 0) return null
  const beside = hitsAt(besideDeg)
  const isBeside = lengthOf(beside) >= leastM * scale
  const longest = (isBeside ? beside : all).reduce((a, b) => (b.toM - b.fromM > a.toM - a.fromM ? b : a))
  return { insideM: lengthOf(all) / scale, place: placeAt(course, (longest.fromM + longest.toM) / 2), way: isBeside ? 'beside' : crosses(course, rowsIn(plane, line)) ? 'under' : 'touches' }
}

function crosses(course: Float64Array, rows: readonly Float64Array[]): boolean {
  const side = (ax: number, ay: number, bx: number, by: number, x: number, y: number) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax))
  for (const row of rows) for (let j = 2; j < row.length; j += 2) {
    const [cx, cy, dx, dy] = [row[j - 2]!, row[j - 1]!, row[j]!, row[j + 1]!]
    for (let i = 2; i < course.length; i += 2) {
      const [ax, ay, bx, by] = [course[i - 2]!, course[i - 1]!, course[i]!, course[i + 1]!]
      if (side(ax, ay, bx, by, cx, cy) !== side(ax, ay, bx, by, dx, dy) && side(cx, cy, dx, dy, ax, ay) !== side(cx, cy, dx, dy, bx, by)) return true
    }
  }
  return false
}

/** Spans between two poles of the power network share them with it, which is agreed between the two. */
function onItsPoles(feature: Feature<'cable' | 'duct'>, { spans, poles, numberOf }: Scene): (hit: Hit) => boolean {
  const number = feature.properties.kind === 'cable' ? numberOf('cable', feature.id) : undefined
  if (number === undefined) return () => false
  const isPower = (pole: number) => pole >= 0 && poles[pole]!.properties.sector === 'power'
  return ({ of }) => {
    const span = spans.first[number]! + of
    return isPower(spans.poles[2 * span]!) && isPower(spans.poles[2 * span + 1]!)
  }
}
