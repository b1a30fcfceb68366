type Writable = WritableStream & { write(data: Blob): Promise<void>; close(): Promise<void> }
interface Picker { showSaveFilePicker?: (options: unknown) => Promise<{ name: string; createWritable(): Promise<Writable> }> }

/** A file name any system takes, from what a person called the project. */
export const fileNameOf = (name: string, ending = 'geojson'): string =>
  `${name.normalize('NFC').replace(/[\u0000-\u001f<>:"/\\|?*]+/g, ' ').replace(/\s+/g, ' ').trim().slice(0, 100).replace(/^[. ]+|[. ]+$/g, '') || 'tuyen'}.${ending}`

const types = { geojson: { description: 'GeoJSON', accept: { 'application/geo+json': ['.geojson'] } }, csv: { description: 'CSV', accept: { 'text/csv': ['.csv'] } }, json: { description: 'JSON', accept: { 'application/json': ['.json'] } } }

/**
 * Puts a file where the person says, or where the browser puts what is downloaded. The place is asked for first, while the click still counts.
 * Answers the name it got, or null where the person changed their mind.
 */
export async function putFile(suggestedName: string, make: () => Promise<Blob>, type: keyof typeof types = 'geojson'): Promise<string | null> {
  const { showSaveFilePicker } = globalThis as unknown as Picker
  if (!showSaveFilePicker) return download(suggestedName, await make())
  let handle
  try {
    handle = await showSaveFilePicker({ suggestedName, types: [types[type]] })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    return download(suggestedName, await make())
  }
  const blob = await make()
  const file = await handle.createWritable()
  try {
    await file.write(blob)
    await file.close()
  } catch (error) {
    await file.abort().catch(() => {})
    throw error
  }
  return handle.name
}

/** The link must outlive the click: large files are read from it for a while. */
const linkMs = 60_000

function download(name: string, blob: Blob): string {
  const href = URL.createObjectURL(blob)
  const link = Object.assign(document.createElement('a'), { href, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(href), linkMs)
  return name
}
