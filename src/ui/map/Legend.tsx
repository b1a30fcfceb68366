/** The signs that are on the map now. */
export function Legend() {
  return null
}
