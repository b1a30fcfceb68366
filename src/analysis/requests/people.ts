import type { Position } from 'geojson'
import { asItIs, type Survey } from '../coverage'
import { tidy } from '../coverage/figures'
import { reachOf } from '../coverage/radius'
import { demandOf } from '../sites/cells'
import type { Wish } from './result'

/** People whom the operator does not serve yet, asked place by place. */
export interface Gained {
  /** Null where nobody knows: who lives there, or how far it would reach. */
  of(at: Position): { readonly people: number | null; readonly share: number | null }
  readonly peopleOfWish: number | null
  readonly isKnown: boolean
  readonly hasReach: boolean
  /** The wish lies in what is looked at. */
  readonly isWithin: boolean
}

export function* gainedBy(survey: Survey, { at: wished, operator, technology, radiusM }: Wish): Generator<number, Gained> {
  const { basis, demand } = yield* survey.over({ technology, operator: operator || null }, asItIs, function* (basis, laid) {
    return { basis, demand: yield* demandOf(basis, laid, 0) }
  })
  const { plane, surroundings, rules, land } = basis
  const { cells } = demand
  const shapeAt = ([lng, lat]: Position) => {
    const reach = reachOf({ technology, bandMHz: null, radiusM }, surroundings(lng!, lat!), rules)
    const [x, y] = plane.toPlane(lng!, lat!)
    return reach && { x, y, r: reach.radiusM * plane.scaleAt(x, y) }
  }
  const shape = shapeAt(wished)
  const isOfWish = new Uint8Array(cells.people.length)
  let wishedPeople = 0
  if (shape) {
    for (const cell of cells.under(shape)) {
      isOfWish[cell] = 1
      wishedPeople += cells.people[cell]!
    }
  }
  const isKnown = demand.population !== null
  return {
    of(place) {
      const own = isKnown ? shapeAt(place) : null
      if (!own) return { people: null, share: null }
      let [people, both] = [0, 0]
      for (const cell of cells.under(own)) {
        people += cells.people[cell]!
        if (isOfWish[cell]) both += cells.people[cell]!
      }
      return { people: tidy(people, 6), share: shape && wishedPeople > 0 ? tidy(both / wishedPeople, 9) : null }
    },
    peopleOfWish: isKnown && shape ? tidy(wishedPeople, 6) : null, isKnown, hasReach: shape !== null, isWithin: land.unitAt.first(wished[0]!, wished[1]!) >= 0,
  }
}
