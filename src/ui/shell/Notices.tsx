/** Short messages over the foot of the map. */
export function Notices() {
  return null
}
