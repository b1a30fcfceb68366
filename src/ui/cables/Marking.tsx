export function Marking() {
  return null
}
