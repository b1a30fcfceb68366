/** The whole table, kept results beside each other, and a chart. */
export function Figures() {
  return null
}
