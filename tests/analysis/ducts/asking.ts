import { ductRuns } from '../../../src/analysis/ducts'
import { type Asked, standard } from '../../../src/analysis/sharing'
import { run } from '../../../src/load'
import type { Dataset } from '../../../src/model/dataset'
import { at, network, type Network } from '../../network'

export const askedOf = (dataset: Dataset, ducts: Partial<Asked['settings']['ducts']> = {}, more: Partial<Asked> = {}): Asked =>
  ({ dataset, settings: { ...standard, ducts: { withinM: 10, angleDeg: 15, overlapShare: 0.5, ...ducts } }, scope: null, day: '2026-11-20', today: '2026-11-20', ...more })

export const found = (dataset: Dataset, ducts?: Partial<Asked['settings']['ducts']>, more?: Partial<Asked>) => run(ductRuns(askedOf(dataset, ducts, more)))

export type Given = Parameters<Network['add']>[3]
/** Metres east and north: x, y, x, y … */
export const lineOf = (...metres: number[]) => ({ type: 'LineString' as const, coordinates: Array.from({ length: metres.length / 2 }, (_, i) => at(metres[2 * i]!, metres[2 * i + 1]!)) })

/** A duct from 0 to 100 m with one way left, and a cable 4 m beside it all along. */
export const street = (cable: Given = {}, duct: Given = {}, course: readonly number[] = [0, 4, 100, 4]) => network()
  .add('duct', 'D1', lineOf(0, 0, 100, 0), { owner: 'VNPT', ways: 4, usedWays: 3, shareable: true, street: 'Quang Trung', ...duct })
  .add('cable', 'C1', lineOf(...course), { operator: 'Viettel', placement: 'aerial', ...cable })
