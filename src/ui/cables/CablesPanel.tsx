export function CablesPanel() {
  return null
}
