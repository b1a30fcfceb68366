import type { Settings } from '../../model/record'
import type { SharingSettings } from './settings'

/** What the program brings with it. */
export const standard: SharingSettings = {
  name: '', version: '1', spacing: [], preset: 'auto', locationM: 20, tolerance: 0, weights: { distance: 30, room: 25, structure: 15, zone: 15, coverage: 15 },
  poles: { withinM: 6, overlapM: 60, spanM: 80 }, ducts: { withinM: 10, angleDeg: 15, overlapShare: 0.5 }, works: { withinM: 15, months: 12, overlapM: 30 },
  requestM: 500, trenchVndPerM: null, target: null,
}

export const sharingOf = (_settings: Settings): SharingSettings => standard
