import { all, type Dataset, type Feature } from '../../model/dataset'
import type { Finding } from '../../model/finding'
import type { Ground } from './ground'
import { danglings, occupancies, stationOff, wardMismatch } from './relations'
import { duplicates, shapeFaults } from './shapes'
import { tieFaults } from './ties'
import { valueFaults } from './values'

export { type Ground, groundOf } from './ground'
export type { NetworkRule } from './fault'
export { touchedBy, touching } from './touched'

/** What is wrong with one object as it stands among the others. The first subject of each finding is the object. */
export const faultsOf = (feature: Feature, ground: Ground): Finding[] => [
  ...danglings(feature, ground), ...shapeFaults(feature), ...tieFaults(feature, ground), ...duplicates(feature, ground), ...occupancies(feature, ground),
  ...stationOff(feature, ground), ...wardMismatch(feature, ground), ...valueFaults(feature, ground),
]

/** Everything, in the order of the data. */
export function* checkAll(dataset: Dataset, ground: Ground): Generator<number, Finding[]> {
  const found: Finding[] = []
  let done = 0
  for (const feature of all(dataset)) {
    found.push(...faultsOf(feature, ground))
    yield ++done / dataset.size
  }
  return found
}
