/** A file of poles, `P1` … `Pn`, in a field north of the river. */
export const poles = (count: number, name = 'cot_treo_cap.geojson') => ({
  name,
  text: collection(Array.from({ length: count }, (_, i) => pole(`P${i + 1}`, 108.8 + (i % 500) * 1e-4, 15.13 + Math.floor(i / 500) * 1e-4))),
})

export const pole = (id: string, lng: number, lat: number, properties: object = {}): object =>
  ({ type: 'Feature', id, geometry: { type: 'Point', coordinates: [lng, lat] }, properties: { kind: 'pole', ...properties } })

export const collection = (features: readonly object[]): string => JSON.stringify({ type: 'FeatureCollection', features })
