const files = import.meta.glob<string>('../../data/sample/*.geojson', { query: '?url&no-inline', import: 'default', eager: true })

/** The files of the sample city, which lie beside the program. */
export const sample = Object.entries(files).map(([path, url]) => ({ name: path.slice(path.lastIndexOf('/') + 1), url: new URL(url, document.baseURI).href }))
