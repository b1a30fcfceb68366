import { type Asked, standard, type SharingSettings } from '../../../src/analysis/sharing'
import type { Dataset } from '../../../src/model/dataset'

export const askedOf = (dataset: Dataset, settings: Partial<SharingSettings> = {}, given: Partial<Asked> = {}): Asked =>
  ({ dataset, settings: { ...standard, ...settings }, scope: null, day: '2026-06-01', ...given })
