export function StreetSheet() {
  return null
}
