/** Objects as rows. */
export function Table() {
  return null
}
