/** The map and what floats over it. */
export function MapPane() {
  return null
}
