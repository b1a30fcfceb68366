import { calledOf } from '../../../../model/called'
import type { Feature } from '../../../../model/dataset'
import { measureOf } from '../../../streets/strung'
import { type Asked, type Check, reachM } from '../../asked'
import { drafted, gravest, strictest } from '../said'
import { clearedBy, isMeantFor, isNew, nameOf, roadAt } from './along'

/** New poles beside a street that has a line of poles. */
export const newPoleLine: Check = {
  kinds: ['pole'],
  *find(pole, rules, asked) {
    const own = isNew(pole) ? asked.scene.numberOf('pole', pole.id) : undefined
    if (own === undefined) return
    const section = asked.streets.sections[asked.streets.ofPole[own]!]
    if (!section) return
    const street = asked.streets.streets[section.street]!
    const violated = rules.flatMap((rule) => {
      if (!isMeantFor(rule, street)) return []
      const near = standingNear(asked, own, rule.threshold)
      return near.length >= lineOf ? [{ rule, near }] : []
    })
    const rule = strictest(violated.map((one) => one.rule), 'least')
    if (!rule) return
    const { near } = violated.find((one) => one.rule === rule)!
    const [first] = near
    yield drafted('newPoleLine', rule, asked, pole, {
      message: 'hanging.newPoleLine', values: { street: nameOf(street), n: near.length, offM: first!.offM, pole: calledOf(first!.pole) }, also: [first!.pole],
    })
  },
}

/** One pole is no line. */
const lineOf = 2

interface Near { readonly pole: Feature<'pole'>; readonly offM: number }

/** Standing poles along the same section, the nearest first: within the rule's metres, or without them on the same side. */
function standingNear({ scene, streets }: Asked, own: number, limitM: number | null): Near[] {
  const [x, y] = [scene.places[2 * own]!, scene.places[2 * own + 1]!]
  const section = streets.ofPole[own]!
  const { line } = streets.sections[section]!
  const left = measureOf(line, x, y).leftM > 0
  return scene.polesNear(x, y, Math.min(limitM ?? reachM, reachM)).flatMap((other): Near[] => {
    const pole = scene.poles[other]!
    if (other === own || streets.ofPole[other] !== section || !stays(pole)) return []
    const [ox, oy] = [scene.places[2 * other]!, scene.places[2 * other + 1]!]
    if (limitM === null && measureOf(line, ox, oy).leftM > 0 !== left) return []
    return [{ pole, offM: scene.trueM(x, y, Math.hypot(ox - x, oy - y)) }]
  }).sort((a, b) => a.offM - b.offM || (a.pole.id < b.pole.id ? -1 : 1))
}

/** It stands, and nobody means to take it away: a new pole may be meant to replace one that goes. */
const stays = ({ properties: { status, action } }: Feature): boolean =>
  status !== 'proposed' && status !== 'planned' && status !== 'decommissioned' && action !== 'remove' && action !== 'relocate' && action !== 'underground'

/** New poles on main streets, and on those that are to be cleared. */
export const poleOnMain: Check = {
  kinds: ['pole'],
  *find(pole, rules, asked) {
    const { scene, streets } = asked
    const own = isNew(pole) ? scene.numberOf('pole', pole.id) : undefined
    const section = own === undefined ? -1 : streets.ofPole[own]!
    if (own === undefined || section < 0) return
    const street = streets.streets[streets.sections[section]!.street]!
    const year = clearedBy(roadAt(asked, section, scene.places[2 * own]!, scene.places[2 * own + 1]!))
    const rule = gravest(rules.filter((one) => (one.only.roadClasses && isMeantFor(one, street)) || year !== null))
    if (!rule) return
    yield drafted('poleOnMain', rule, asked, pole, {
      message: year === null ? 'hanging.poleOnMain' : 'hanging.poleOnScheduled', key: street.id,
      values: { street: nameOf(street), class: `choice.roadClass.${street.roadClass}`, ...(year !== null && { year }) },
    })
  },
}
