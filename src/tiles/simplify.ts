import type { Path } from './clip'

/**
 * The path with fewer corners, nowhere further off than `tolerance` (Douglas and Peucker). The ends stay.
 * The farthest corner is sought on a stack, not by recursion: a coast has a hundred thousand of them.
 */
export function simplify(path: Path, tolerance: number): Path {
  const last = path.length - 2
  if (last < 4) return path
  const keep = new Uint8Array(path.length >> 1)
  keep[0] = keep[last >> 1] = 1
  const stack = [0, last]
  const limit = tolerance * tolerance
  while (stack.length) {
    const to = stack.pop()!
    const from = stack.pop()!
    let far = limit
    let at = -1
    for (let i = from + 2; i < to; i += 2) {
      const off = offSegment(path[i]!, path[i + 1]!, path[from]!, path[from + 1]!, path[to]!, path[to + 1]!)
      if (off > far) {
        far = off
        at = i
      }
    }
    if (at < 0) continue
    keep[at >> 1] = 1
    if (at - from > 2) stack.push(from, at)
    if (to - at > 2) stack.push(at, to)
  }
  const out: Path = []
  for (let i = 0; i < path.length; i += 2) if (keep[i >> 1]) out.push(path[i]!, path[i + 1]!)
  return out
}

/** The square of a point's distance from a segment. */
function offSegment(x: number, y: number, ax: number, ay: number, bx: number, by: number): number {
  const dx = bx - ax
  const dy = by - ay
  const length2 = dx * dx + dy * dy
  const t = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - ax) * dx + (y - ay) * dy) / length2))
  const ox = x - ax - t * dx
  const oy = y - ay - t * dy
  return ox * ox + oy * oy
}
