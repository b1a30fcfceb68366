/** What the files do not say, asked in one dialog. */
export function Questions() {
  return null
}
