/** Where the pointer is, in WGS 84 and in VN-2000. */
export function Coordinates() {
  return null
}
