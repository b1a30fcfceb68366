import type { Handle, Picked } from '../../../state/bases'

type Picker = (options: object) => Promise<Handle[]>

/** A PMTiles file, with the means to find it again where the browser has one. Null where nobody chose. */
export async function pickArchive(description: string): Promise<Picked | null> {
  const { showOpenFilePicker } = globalThis as { showOpenFilePicker?: Picker }
  if (!showOpenFilePicker) return pickByField()
  try {
    const [handle] = await showOpenFilePicker({ types: [{ description, accept: { 'application/vnd.pmtiles': ['.pmtiles'] } }] })
    return handle ? { file: await handle.getFile(), handle } : null
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null
    return pickByField()
  }
}

function pickByField(): Promise<Picked | null> {
  const field = document.createElement('input')
  Object.assign(field, { type: 'file', accept: '.pmtiles' })
  return new Promise((resolve) => {
    field.addEventListener('change', () => resolve(field.files?.[0] ? { file: field.files[0], handle: null } : null))
    field.addEventListener('cancel', () => resolve(null))
    field.click()
  })
}
