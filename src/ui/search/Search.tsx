/** One box over names, codes, streets and units. */
export function Search() {
  return null
}
