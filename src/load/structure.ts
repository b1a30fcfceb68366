import * as validation from 'geojson-validation'

/** Beyond the library: a position is finite and within the degrees of the globe. */
validation.define('Position', (position: unknown) => {
  const [lng, lat] = position as [number, number]
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [] : ['Position must be finite and in degrees']
})

/** What the GeoJSON rules have against a feature: the last word, after our own repairs. */
export const faultsOf = (feature: object): string[] => (validation.isFeature(feature) ? [] : validation.isFeature(feature, true))
