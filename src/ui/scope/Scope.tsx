/** All, or one ward: a chip that is typed into. */
export function Scope() {
  return null
}
