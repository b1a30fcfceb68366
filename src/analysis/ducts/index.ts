export { freeWaysOf } from './ways'
import type { DuctRoute, DuctWish } from './result'
export type * from './result'
import { type Asked, type Found, noGains } from '../sharing/result'

export function* ductRuns(_asked: Asked): Generator<number, Found> {
  yield 0
  return { finder: 'ducts', opportunities: [], totals: { ...noGains, opportunities: 0 }, notes: [] }
}

export function* ductRoute(_asked: Asked, wish: DuctWish): Generator<number, DuctRoute> {
  yield 0
  return { wish, pieces: [], lengthM: 0, withRoomM: 0, newM: 0, owners: [], costVnd: null, notes: [] }
}
