/** A line or a ring as the cutter has it: x, y, x, y … in units of the tile. A ring ends where it began. */
export type Path = number[]

/** The parts of a line within `from` to `to` on both axes. */
export function clipLine(line: Path, from: number, to: number): Path[] {
  const parts: Path[] = []
  let part: Path = []
  for (let i = 2; i < line.length; i += 2) {
    const ax = line[i - 2]!
    const ay = line[i - 1]!
    const bx = line[i]!
    const by = line[i + 1]!
    const isIn = inside(ax, ay, from, to) && inside(bx, by, from, to)
    const [enter, leave] = isIn ? whole : span(ax, ay, bx - ax, by - ay, from, to)
    if (enter > leave) continue
    if (part.length === 0) part.push(...between(ax, ay, bx, by, enter))
    part.push(...between(ax, ay, bx, by, leave))
    if (leave < 1 || i === line.length - 2) {
      parts.push(part)
      part = []
    }
  }
  if (part.length) parts.push(part)
  return parts
}

const whole: readonly [number, number] = [0, 1]
const inside = (x: number, y: number, from: number, to: number) => x >= from && x <= to && y >= from && y <= to

/** The ends are kept as they are, so that the parts of a line meet. */
const between = (ax: number, ay: number, bx: number, by: number, t: number): [number, number] =>
  t === 0 ? [ax, ay] : t === 1 ? [bx, by] : [ax + (bx - ax) * t, ay + (by - ay) * t]

/** From which share to which share of its length a segment is in the square; the first is the greater where it is not. */
function span(ax: number, ay: number, dx: number, dy: number, from: number, to: number): [number, number] {
  let enter = 0
  let leave = 1
  for (const [a, d] of [[ax, dx], [ay, dy]] as const) {
    if (d === 0) {
      if (a < from || a > to) return [1, 0]
      continue
    }
    const [near, far] = d > 0 ? [(from - a) / d, (to - a) / d] : [(to - a) / d, (from - a) / d]
    if (near > enter) enter = near
    if (far < leave) leave = far
  }
  return [enter, leave]
}

/** The part of a ring's area within `from` to `to` on both axes, as one ring; empty if there is none. Its further edges run along the square. */
export function clipRing(ring: Path, from: number, to: number): Path {
  let clipped = ring
  for (const axis of [0, 1] as const) {
    clipped = halved(clipped, axis, from, 1)
    clipped = halved(clipped, axis, to, -1)
  }
  return clipped
}

/** The part of a ring on the greater (`side` 1) or smaller (-1) side of a line across an axis. */
function halved(ring: Path, axis: 0 | 1, at: number, side: 1 | -1): Path {
  const out: Path = []
  for (let i = 0; i + 3 < ring.length; i += 2) {
    const ax = ring[i]!
    const ay = ring[i + 1]!
    const bx = ring[i + 2]!
    const by = ring[i + 3]!
    const a = (ring[i + axis]! - at) * side
    const b = (ring[i + 2 + axis]! - at) * side
    if (a >= 0) out.push(ax, ay)
    if (a >= 0 !== b >= 0) {
      const t = a / (a - b)
      if (axis === 0) out.push(at, ay + (by - ay) * t)
      else out.push(ax + (bx - ax) * t, at)
    }
  }
  if (out.length) out.push(out[0]!, out[1]!)
  return out
}
