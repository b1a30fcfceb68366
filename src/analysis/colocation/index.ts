import { type Asked, type Found, noGains } from '../sharing/result'
import type { RemovalPlan } from '../sharing/result'
import type { Survey } from '../coverage'

export function* colocation(_asked: Asked, _survey: Survey): Generator<number, Found> {
  yield 0
  return { finder: 'colocation', opportunities: [], totals: { ...noGains, opportunities: 0 }, notes: [] }
}

export function* removalPlan(_asked: Asked, _survey: Survey): Generator<number, RemovalPlan> {
  yield 0
  return { groups: [], removedMasts: 0, movedStations: 0, served: [], rateAfter: { rateByPosition: null, rateByStation: null }, notes: [] }
}
