import type { Asked, Rates } from './result'

export function* ratesOf({ settings }: Asked): Generator<number, Rates> {
  yield 0
  const total = { unit: null, unitName: '', operator: null, year: null, locations: 0, sharedLocations: 0, stations: 0, stationsOnShared: 0, rateByPosition: null, rateByStation: null }
  return { total, units: [], operators: [], years: [], locationM: settings.locationM, target: settings.target, notes: [] }
}
