/** Table, findings and history below the map. */
export function Drawer() {
  return null
}
