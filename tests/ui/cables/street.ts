import type { Position } from 'geojson'
import type { StreetLine, StreetShapes } from '../../../src/state/streets'

/** A street with nothing on it but what a test says. */
export const street = (id: string, more: Partial<StreetLine>): StreetLine => ({
  id, street: null, name: id, from: '', to: '', roadClass: 'street', widthM: 6, lengthM: 300, ward: null, wardName: '', wards: [], hanging: 'unknown', undergroundingYear: null, overheadM: 0, undergroundM: 0, ductM: 0, hungM: 0,
  strung: [], owners: [], cables: 0, spans: 0, poles: 0, cablesPerPoleMean: 0, cablesPerPoleMax: 0, worstPole: null, findings: {}, findingIds: [], score: 50, parts: [], box: [0, 0, 1, 1], ...more,
})

export const shapesOf = (lines: Readonly<Record<string, Position[][]>>): StreetShapes => ({
  type: 'FeatureCollection', features: Object.entries(lines).map(([id, coordinates]) => ({ type: 'Feature', properties: { id, name: id }, geometry: { type: 'MultiLineString', coordinates } })),
})
