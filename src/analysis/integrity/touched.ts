import type { Geometry, Position } from 'geojson'
import type { Change } from '../../model/change'
import { all, type Dataset, type Feature, within } from '../../model/dataset'
import { anyPosition } from '../../model/geometry'
import { boxRound, isNode, isTied, nodesAt } from '../../model/network'
import { referencesOf, referrersOf } from '../../model/referrers'
import { groundOf, isNamed, isWard } from './ground'
import { comesBefore, sameShaped } from './shapes'
import { looseM } from './ties'

/**
 * What has to be checked again after a change, on the data after it: every rule looks no farther than what is gathered
 * here. Which of the objects that did not change belong to it depends on the change and on them alone.
 */
export function touchedBy(change: Change, dataset: Dataset): Set<string> {
  const working = touching(change, dataset)
  for (;;) {
    const step = working.next()
    if (step.done) return step.value
  }
}

/** The same in steps. */
export function* touching(change: Change, dataset: Dataset): Generator<number, Set<string>> {
  const touched = new Set<string>()
  const add = (features: Iterable<Feature>) => {
    for (const { id } of features) touched.add(id)
  }
  const { namesakes } = groundOf(dataset)
  let areWardsOther = false
  let done = 0
  for (const [id, { before, after }] of change) {
    touched.add(id)
    for (const feature of halvesOf(before, after)) {
      if (isNamed(feature)) {
        add(referrersOf(dataset, feature))
        add(namesakes(id))
      }
      add(referencesOf(feature).flatMap(namesakes))
      add(near(feature, dataset))
      areWardsOther ||= isWard(feature)
    }
    yield ++done / change.size
  }
  if (areWardsOther) for (const feature of all(dataset)) if (feature.properties.ward) touched.add(feature.id)
  return touched
}

const halvesOf = (before: Feature | undefined, after: Feature | undefined): Feature[] => [before, after].filter((half) => half !== undefined)

function* near(feature: Feature, dataset: Dataset): Generator<Feature> {
  const { geometry } = feature
  if (!geometry) return
  // Only the first of several alike is spoken of by the others.
  yield* sameShaped(feature, dataset).filter((other) => comesBefore(feature, other))
  if (isNode(feature) && geometry.type === 'Point') yield* within(dataset, boxRound(geometry.coordinates, looseM)).filter(isTied)
  if (isTied(feature)) for (const vertex of verticesOf(geometry)) yield* nodesAt(dataset, vertex)
}

const verticesOf = (geometry: Geometry): readonly Position[] => (geometry.type === 'LineString' ? geometry.coordinates : [anyPosition(geometry)].filter((position) => position !== null))
