import type { Input } from '../worker/open'

const readable = '.geojson,.json,.geojsonl,.ndjson'

/** The computer's own file dialog, from a command: no field of it stands on the screen. */
export function pickFiles(take: (inputs: readonly Input[]) => unknown): void {
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', multiple: true, accept: readable })
  input.addEventListener('change', () => take([...(input.files ?? [])].map((blob) => ({ name: blob.name, blob }))))
  input.click()
}
