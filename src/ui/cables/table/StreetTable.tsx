export function StreetTable() {
  return null
}
