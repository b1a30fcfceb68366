/** The work areas, in working order. */
export function Rail() {
  return null
}
