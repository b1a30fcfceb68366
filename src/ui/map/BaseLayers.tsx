/** Base maps of the office. */
export function BaseLayers() {
  return null
}
