import type { Input } from '../worker/open'

const readable = '.geojson,.json,.geojsonl,.ndjson'

/**
 * The computer's own file dialog, from a command. Its field is not seen, yet stands in the page:
 * one that did not could be collected as garbage while the dialog is open, and what was chosen with it.
 */
export function pickFiles(take: (inputs: readonly Input[]) => unknown): void {
  ask({ multiple: true, accept: readable }, (files) => take(files.map((blob) => ({ name: blob.name, blob }))))
}

/** One file of other kinds. */
export function pickFile(accept: string, take: (file: File) => unknown): void {
  ask({ multiple: false, accept }, ([file]) => file && take(file))
}

function ask(how: { multiple: boolean; accept: string }, take: (files: readonly File[]) => unknown): void {
  const input = document.createElement('input')
  Object.assign(input, { type: 'file', hidden: true, ...how })
  input.addEventListener('change', () => take([...(input.files ?? [])]))
  for (const end of ['change', 'cancel']) input.addEventListener(end, () => input.remove())
  document.body.append(input)
  input.click()
}
