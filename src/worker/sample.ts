import address from 'virtual:sample.geojson?url'

/** The sample city, which lies beside the program. */
export const sample = [{ name: 'sample.geojson', url: new URL(address, import.meta.url).href }]
