import type { Survey } from '../coverage'
import type { Asked } from '../sharing/result'
import type { Answer, Wish } from './result'

export type * from './result'

export function* answerTo({ settings }: Asked, wish: Wish, _survey: Survey): Generator<number, Answer> {
  yield 0
  return { wish, withinM: settings.requestM, places: [], advised: null, peopleOfWish: null, notes: [] }
}
