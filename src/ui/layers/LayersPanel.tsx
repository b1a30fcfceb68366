/** What is drawn, how much of it there is, and the filters. */
export function LayersPanel() {
  return null
}
