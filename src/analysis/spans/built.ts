import type { Dataset, Feature } from '../../model/dataset'
import type { Scene } from './scene'

/** Of everything there is. */
export function* sceneOf(dataset: Dataset): Generator<number, Scene> {
  return yield* scenePartOf(dataset, [])
}

/** Of some of the features alone. */
export function* scenePartOf(_dataset: Dataset, _features: Iterable<Feature>): Generator<number, Scene> {
  yield 0
  throw new Error('not built')
}
