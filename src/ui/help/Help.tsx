/** Each work area in plain words, and the keys. */
export function Help() {
  return null
}
