import { calledOf } from '../../../../model/called'
import { fold } from '../../../../model/fold'
import { letterOf } from '../../../../model/operator'
import type { Feature } from '../../../../model/dataset'
import type { Check } from '../../asked'
import { drafted, strictest } from '../said'
import { hungAlong, isMeantFor, isNew, middleOf, nameOf, polesOf } from './along'

/** Cables that hang loose among others on a street where they have to be bundled: who says it is not, is. */
export const unbundled: Check = {
  kinds: ['cable'],
  *find(cable, rules, asked) {
    const { bundled, suspended } = cable.properties
    if (isNew(cable) || (bundled !== false && suspended !== false)) return
    const { scene } = asked
    const together = new Map<number, number>()
    const countOn = (span: number) => together.get(span) ?? together.set(span, scene.beside.of(span).filter((other) => !isNew(scene.cables[other]!)).length).get(span)!
    for (const { street, spans } of hungAlong(asked, cable)) {
      const violated = rules.filter((one) => isMeantFor(one, street) && spans.some((span) => countOn(span) >= (one.threshold ?? manyOf)))
      const rule = strictest(violated, 'most')
      if (!rule) continue
      const loose = spans.filter((span) => countOn(span) >= (rule.threshold ?? manyOf))
      const poles = polesOf(scene, loose)
      yield drafted('unbundled', rule, asked, cable, {
        message: bundled === false ? (suspended === false ? 'hanging.unbundledBoth' : 'hanging.unbundled') : 'hanging.unsuspended',
        values: { street: street ? nameOf(street) : calledOf(cable), spans: loose.length, n: Math.max(...loose.map(countOn)) },
        also: poles.length > 1 ? [poles[0]!, poles.at(-1)!] : poles, key: street?.id ?? '', place: middleOf(scene, loose),
      })
    }
  },
}
/** Where a rule gives no number: more than one. */
const manyOf = 2

/** More cables on a pole than it may carry, as it says, or a rule where it says nothing. */
export const overloaded: Check = {
  kinds: ['pole'],
  *find(pole, rules, asked) {
    const number = asked.scene.numberOf('pole', pole.id)
    if (number === undefined) return
    const cables = Array.from(asked.scene.on.of(number), (cable) => asked.scene.cables[cable]!)
    const { capacityCables } = pole.properties
    const own = typeof capacityCables === 'number' && Number.isFinite(capacityCables) ? capacityCables : null
    const violated = rules.filter(({ threshold }) => cables.length > (own ?? threshold ?? Infinity))
    const rule = strictest(violated, 'most')
    if (!rule) return
    const planned = cables.filter(isNew).length
    yield drafted('overloaded', rule, asked, pole, {
      message: planned === 0 ? 'hanging.overloaded' : 'hanging.overloadedPlanned',
      values: { n: cables.length, most: own ?? rule.threshold!, planned, pole: calledOf(pole) },
    })
  },
}

/** More cabinets of one operator on a pole than a rule allows. */
export const cabinets: Check = {
  kinds: ['pole'],
  *find(pole, rules, asked) {
    const { cabinets: owners } = pole.properties as Feature<'pole'>['properties']
    if (!Array.isArray(owners)) return
    const byOperator = new Map<string, string[]>()
    for (const owner of owners) {
      if (typeof owner !== 'string' || owner === '') continue
      const key = keyOf(owner)
      void (byOperator.get(key)?.push(owner) ?? byOperator.set(key, [owner]))
    }
    for (const [key, own] of byOperator) {
      const rule = strictest(rules.filter(({ threshold }) => threshold !== null && own.length > threshold), 'most')
      if (!rule) continue
      yield drafted('cabinets', rule, asked, pole, { message: 'hanging.cabinets', values: { n: own.length, most: rule.threshold!, operator: own[0]!, pole: calledOf(pole) }, key })
    }
  },
}

/** Registers write an operator in several ways. */
export const keyOf = (operator: string): string => {
  const letter = letterOf(operator)
  return letter === 'K' ? fold(operator) : letter
}
