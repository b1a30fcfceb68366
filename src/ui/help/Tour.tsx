/** One minute through the screen. */
export function Tour() {
  return null
}
