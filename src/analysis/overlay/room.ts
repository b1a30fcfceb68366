/** The same numbers, with room for more. */
export function widened(old: Int32Array, room: number): Int32Array<ArrayBuffer> {
  const now = new Int32Array(room)
  now.set(old)
  return now
}
export function widenedTo(old: Float64Array, room: number): Float64Array<ArrayBuffer> {
  const now = new Float64Array(room)
  now.set(old)
  return now
}
