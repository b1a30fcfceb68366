import { shortId } from '../../../../model/called'
import type { Feature } from '../../../../model/dataset'
import type { Crossing } from '../../../spans'
import { holds } from '../../../../model/vertices'
import type { Asked, Check } from '../../asked'
import { drafted, gravest } from '../said'
import { applying, widest } from './fits'
import { besideLine, offRows, rowsIn } from './around'

/** Where a cable crosses each road, the first time that counts; in the order of its line. */
function crossedBy(feature: Feature, { scene }: Asked, counts: (number: number, crossing: Crossing) => boolean = () => true): readonly Crossing[] {
  const number = scene.numberOf('cable', feature.id)
  if (number === undefined || scene.cables[number]!.id !== feature.id) return []
  const roads = new Set<number>()
  return scene.crossingsOf(number).filter((crossing) => counts(number, crossing) && roads.size < roads.add(crossing.road).size)
}

/** As people call a road: its name before its code. */
export const roadName = ({ id, properties: { name, code } }: Feature): string => name || code || shortId(id)

/** How far beside the line of a bridge something is still over it. */
const bridgeM = 8

/** The bridge a crossing is over, where the map shows one. */
function bridgeUnder(feature: Feature, { x, y }: Crossing, { scene: { dataset, plane, globe } }: Asked): Feature | undefined {
  return besideLine(dataset, feature).find((other) => {
    if (other.properties.kind !== 'background' || other.properties.class !== 'bridge' || !other.geometry) return false
    const { geometry } = other
    if (geometry.type === 'Polygon') return holds(geometry.coordinates[0]!, globe(x, y))
    return (geometry.type === 'LineString' || geometry.type === 'MultiLineString') && offRows(rowsIn(plane, other), x, y, bridgeM * plane.scaleAt(x, y)) < Infinity
  })
}

/** A cable says its lowest point once for the whole of it: where it crosses several roads nobody can tell which of them it is over, and it is told less gravely. */
export const lowCrossing: Check = {
  kinds: ['cable'],
  *find(feature, rules, asked) {
    const { lowestM } = (feature as Feature<'cable'>).properties
    if (lowestM === undefined || !rules.some(({ threshold }) => threshold !== null && lowestM < threshold)) return
    const crossings = crossedBy(feature, asked)
    for (const crossing of crossings) {
      const road = asked.scene.roads[crossing.road]!
      const rule = widest(rules, { roadClass: road.properties.roadClass })
      if (!rule || lowestM >= rule.threshold) continue
      const bridge = bridgeUnder(feature, crossing, asked)
      yield drafted('lowCrossing', rule, asked, feature, {
        message: bridge ? 'grounding.lowCrossingBridge' : crossings.length > 1 ? 'grounding.lowCrossingOne' : 'grounding.lowCrossing',
        values: { road: roadName(road), lowestM, leastM: rule.threshold, n: crossings.length, ...(bridge && { bridge: roadName(bridge) }) },
        also: [road], place: asked.scene.globe(crossing.x, crossing.y), ...(crossings.length > 1 && rule.severity === 'error' && { severity: 'warning' }),
      })
    }
  },
}

export const heightSign: Check = {
  kinds: ['cable'],
  *find(feature, rules, asked) {
    const { heightSign: hasSign } = (feature as Feature<'cable'>).properties
    if (hasSign !== false) return
    for (const crossing of crossedBy(feature, asked, (number, one) => !hangsElsewhere(number, one, asked))) {
      const road = asked.scene.roads[crossing.road]!
      const rule = gravest(applying(rules, { roadClass: road.properties.roadClass }))
      if (!rule) continue
      yield drafted('heightSign', rule, asked, feature, {
        message: 'grounding.heightSign', values: { road: roadName(road) }, also: [road], place: asked.scene.globe(crossing.x, crossing.y),
      })
    }
  },
}

/** One sign is enough for a bundle, on its lowest cable: another cable has it, or hangs lower and has to have it. */
function hangsElsewhere(number: number, { span }: Crossing, { scene: { cables, beside } }: Asked): boolean {
  const { lowestM = Infinity } = cables[number]!.properties
  return beside.of(span).some((other) => {
    if (other === number) return false
    const { heightSign: hasSign, lowestM: otherM = Infinity } = cables[other]!.properties
    return hasSign === true || (hasSign === false && (otherM < lowestM || (otherM === lowestM && other < number)))
  })
}
