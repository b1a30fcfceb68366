import { calledOf } from '../../../../model/called'
import { type Feature, within } from '../../../../model/dataset'
import { boxOf } from '../../../../model/geometry'
import { type Besides, besidesOf, type Hit, lengthOf, type Stretch, united } from '../../../beside'
import { isAreal } from '../../../coverage/areas'
import { isSameHolder, operatorOf, ownerOf } from '../../../ducts/scene'
import { filledDucts, filledIn, lastingOf } from '../../../ducts/ways'
import { type Region, regionOf } from '../../../region'
import { yearOf } from '../../../works/when'
import { type Asked, type Check, reachM } from '../../asked'
import { standard } from '../../options'
import { drafted, gravest } from '../said'
import { endsOf, hungAlong, isNew, middleOf, polesOf } from './along'

const purposes: ReadonlySet<unknown> = new Set(['urban', 'undergrounding', 'economic', 'industrial'])
const regions = new WeakMap<Feature, Region | null>()
const regionIn = (zone: Feature): Region | null => {
  if (!regions.has(zone)) regions.set(zone, isAreal(zone.geometry) ? regionOf(zone.geometry) : null)
  return regions.get(zone)!
}

/** New cables in the air where what is new has to be below ground. */
export const newInUrban: Check = {
  kinds: ['cable'],
  *find(cable, rules, asked) {
    const rule = gravest(rules)
    const box = isNew(cable) && cable.geometry && boxOf(cable.geometry)
    if (!rule || !box) return
    const { scene, day } = asked
    const inside = new Set<number>()
    const zones: Feature[] = []
    let metres = 0
    const spans = hungAlong(asked, cable).flatMap((hung) => hung.spans).sort((a, b) => a - b)
    const areas = within(scene.dataset, box).filter((zone) => zone.properties.kind === 'zone' && purposes.has(zone.properties.purpose) && isThere(zone, day))
    const covered = new Map<number, Stretch[]>()
    for (const zone of areas) {
      const region = regionIn(zone)
      for (const span of region ? spans : []) {
        const shares = insideOf(region!, scene, span)
        if (shares.length === 0) continue
        if (zones.at(-1) !== zone) zones.push(zone)
        inside.add(span)
        covered.set(span, [...(covered.get(span) ?? []), ...shares])
      }
    }
    for (const [span, shares] of covered) {
      const [ax, ay, bx, by] = endsOf(scene, span)
      metres += lengthOf(united(shares)) * scene.trueM(ax, ay, Math.hypot(bx - ax, by - ay))
    }
    // A line that only touches the edge of an area is not in it.
    if (metres < 1) return
    yield drafted('newInUrban', rule, asked, cable, {
      message: zones.length > 1 ? 'hanging.newInUrbanMore' : 'hanging.newInUrban', values: { metres, zone: calledOf(zones[0]!), more: zones.length - 1, purpose: `choice.purpose.${zones[0]!.properties.purpose as 'urban'}` },
      also: zones, place: middleOf(scene, [...inside].sort((a, b) => a - b)),
    })
  },
}

const isThere = ({ properties: { validFrom, validTo } }: Feature, day: string): boolean =>
  !(typeof validFrom === 'string' && validFrom > day) && !(typeof validTo === 'string' && validTo < day)

/** Shares of a span that lie in a region. */
function insideOf(region: Region, scene: Asked['scene'], span: number): Stretch[] {
  const [ax, ay, bx, by] = endsOf(scene, span)
  const [[west, south], [east, north]] = [scene.globe(ax, ay) as [number, number], scene.globe(bx, by) as [number, number]]
  const cuts = region.cuts(west, south, east, north)
  const found: Stretch[] = []
  for (let k = 1; k < cuts.length; k++) {
    const middle = (cuts[k - 1]! + cuts[k]!) / 2
    if (region.holds(west + middle * (east - west), south + middle * (north - south))) found.push({ fromM: cuts[k - 1]!, toM: cuts[k]! })
  }
  return found
}

const beside = new WeakMap<Asked['scene'], Besides>()
const besideDucts = (scene: Asked['scene']): Besides => beside.get(scene) ?? beside.set(scene, besidesOf(scene.courses)).get(scene)!

/** New cables in the air beside ducts that have room for them. */
export const ductThere: Check = {
  kinds: ['cable'],
  *find(cable, rules, asked) {
    const { scene, ducts: reach = standard.ducts } = asked
    const spans = isNew(cable) ? hungAlong(asked, cable).flatMap((hung) => hung.spans).sort((a, b) => a - b) : []
    if (spans.length === 0) return
    const poles = polesOf(scene, spans)
    const rule = gravest(rules.filter(({ only: { sectors } }) => !sectors || poles.some(({ properties: { sector } }) => sector !== undefined && sectors.includes(sector))))
    if (!rule) return
    const [x, y, ...rest] = spans.flatMap((span, i) => endsOf(scene, span).slice(i === 0 ? 0 : 2)) as [number, number, ...number[]]
    const line = Float64Array.from([x, y, ...rest])
    const scale = 1 / scene.trueM(x, y, 1)
    const hits = besideDucts(scene).hits(line, { withinM: Math.min(reach.withinM, reachM) * scale, angleDeg: reach.angleDeg })
    const free = freeAmong(asked, cable, hits)
    const usable = hits.filter((hit) => free.has(hit.line))
    const metres = lengthOf(united(usable)) / scale
    const wholeM = hungAlong(asked, cable).reduce((sum, hung) => sum + hung.metres, 0)
    if (metres === 0 || metres < Math.min(reach.overlapM, wholeM / 2)) return
    const ducts = [...free.keys()].map((duct) => scene.ducts[duct]!)
    yield drafted('ductThere', rule, asked, cable, {
      message: ducts.length > 1 ? 'hanging.ductThereMore' : 'hanging.ductThere', also: ducts, place: middleOf(scene, spans),
      values: { metres, wholeM, duct: calledOf(ducts[0]!), more: ducts.length - 1, free: Math.min(...free.values()) },
    })
  },
}

/** Ducts that let the cable in and have a way left from the year it is built, in the order in which it passes them. */
function freeAmong({ scene, day }: Asked, cable: Feature, hits: readonly Hit[]): Map<number, number> {
  const { dataset } = scene
  const steps = filledDucts(dataset)
  let step = steps.next()
  while (!step.done) step = steps.next()
  const filled = step.value
  const { phase } = cable.properties
  const year = typeof phase === 'number' ? phase : yearOf(day)
  const found = new Map<number, number>()
  for (const { line } of hits) {
    const duct = scene.ducts[line]!
    if (found.has(line) || !(duct.properties.shareable === true || isSameHolder(operatorOf(cable as Feature<'cable'>), ownerOf(duct)))) continue
    const left = lastingOf(duct, filledIn(filled, duct.id), year, new Set([cable.id]))
    if (left) found.set(line, left)
  }
  return found
}
