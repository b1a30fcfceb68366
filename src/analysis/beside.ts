import type { Position } from 'geojson'
import { treeOf } from '../model/spatial'

/** A line on a plane in metres: x, y, x, y … */
export type Line = ArrayLike<number>

/** A piece of a line between two measures from its beginning. */
export interface Stretch { readonly fromM: number; readonly toM: number }

/** A stretch of a line that is near one segment of another line and has its direction. */
export interface Hit extends Stretch {
  /** The other line, and which of its segments. */
  readonly line: number
  readonly segment: number
  /** Which segment of the line that was asked, and the measure where it begins. */
  readonly of: number
  readonly beganM: number
}

/** How near two lines have to be, and how much their directions may differ whichever way they are drawn. */
export interface Reach { readonly withinM: number; readonly angleDeg: number }

/** Lines that are asked which of their segments run beside a line. */
export interface Besides {
  /** Exact on segments: as much of each segment of `line` as is within the distance of a segment of another, beyond its ends too; in the order of the line. */
  hits(line: Line, reach: Reach): Hit[]
  /** How far a point at a measure of the line is from the segment of a hit. */
  offM(line: Line, hit: Hit, atM: number): number
  /** The point itself, and the place of the segment that is nearest to it. */
  link(line: Line, hit: Hit, atM: number): readonly [Place, Place]
}

type Place = readonly [x: number, y: number]

export function besidesOf(lines: readonly Line[]): Besides {
  const { ends, owners } = segmentsOf(lines)
  const boxes = new Float64Array(ends.length)
  for (let i = 0; i < ends.length; i += 4) {
    boxes[i] = Math.min(ends[i]!, ends[i + 2]!)
    boxes[i + 1] = Math.min(ends[i + 1]!, ends[i + 3]!)
    boxes[i + 2] = Math.max(ends[i]!, ends[i + 2]!)
    boxes[i + 3] = Math.max(ends[i + 1]!, ends[i + 3]!)
  }
  const search = treeOf(boxes)
  /** Most lines are near nothing: one look for all of their segments. */
  const isNear = (line: Line, withinM: number): boolean => {
    let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
    for (let i = 0; i < line.length; i += 2) {
      west = Math.min(west, line[i]!)
      east = Math.max(east, line[i]!)
      south = Math.min(south, line[i + 1]!)
      north = Math.max(north, line[i + 1]!)
    }
    let is = false
    search(west - withinM, south - withinM, east + withinM, north + withinM, () => {
      is = true
      return false
    })
    return is
  }
  return {
    hits(line, { withinM, angleDeg }) {
      const found: Hit[] = []
      const sine = angleDeg >= 90 ? Infinity : Math.sin((angleDeg * Math.PI) / 180)
      let beganM = 0
      if (line.length > 4 && !isNear(line, withinM)) return found
      for (let i = 2; i < line.length; i += 2) {
        const [ax, ay, bx, by] = [line[i - 2]!, line[i - 1]!, line[i]!, line[i + 1]!]
        const longM = Math.hypot(bx - ax, by - ay)
        if (longM === 0) continue
        const [dx, dy] = [(bx - ax) / longM, (by - ay) / longM]
        const at = beganM
        const begin = found.length
        search(Math.min(ax, bx) - withinM, Math.min(ay, by) - withinM, Math.max(ax, bx) + withinM, Math.max(ay, by) + withinM, (segment) => {
          const [cx, cy, ex, ey] = [ends[4 * segment]!, ends[4 * segment + 1]!, ends[4 * segment + 2]!, ends[4 * segment + 3]!]
          const [vx, vy] = [ex - cx, ey - cy]
          const length = Math.hypot(vx, vy)
          if (length === 0 || Math.abs(dx * vy - dy * vx) > sine * length) return false
          const stretch = nearTo(cx - ax, cy - ay, vx / length, vy / length, length, dx, dy, withinM)
          if (stretch === null) return false
          const [fromM, toM] = [Math.max(0, stretch[0]), Math.min(longM, stretch[1])]
          if (toM > fromM) found.push({ line: owners[segment]!, segment, of: i / 2 - 1, beganM: at, fromM: at + fromM, toM: at + toM })
          return false
        })
        if (found.length - begin > 1) sortFrom(found, begin)
        beganM += longM
      }
      return found
    },
    offM(line, hit, atM) {
      const [[x, y], [fx, fy]] = this.link(line, hit, atM)
      return Math.hypot(fx - x, fy - y)
    },
    link(line, { segment, of, beganM }, atM) {
      const place = placeAt(line, of, atM - beganM)
      return [place, footOn(place, ends[4 * segment]!, ends[4 * segment + 1]!, ends[4 * segment + 2]!, ends[4 * segment + 3]!)]
    },
  }
}

/** The order in which an index finds is its own affair. */
function sortFrom(hits: Hit[], begin: number): void {
  const sorted = hits.slice(begin).sort((a, b) => a.fromM - b.fromM || a.segment - b.segment)
  for (let i = 0; i < sorted.length; i++) hits[begin + i] = sorted[i]!
}

function segmentsOf(lines: readonly Line[]): { ends: Float64Array; owners: Uint32Array } {
  const count = lines.reduce((sum, line) => sum + Math.max(0, line.length / 2 - 1), 0)
  const [ends, owners] = [new Float64Array(4 * count), new Uint32Array(count)]
  let at = 0
  for (let owner = 0; owner < lines.length; owner++) {
    const line = lines[owner]!
    for (let i = 2; i < line.length; i += 2) {
      owners[at / 4] = owner
      for (let k = -2; k < 2; k++) ends[at++] = line[i + k]!
    }
  }
  return { ends, owners }
}

/**
 * A ray from 0 along d; a segment from c, so long, along v: the measures between which the ray is within r of the segment.
 * That place is a rectangle between two discs, and it is convex: the first to be entered and the last to be left count.
 */
function nearTo(cx: number, cy: number, vx: number, vy: number, length: number, dx: number, dy: number, r: number): readonly [number, number] | null {
  let [from, to] = [Infinity, -Infinity]
  for (const [px, py] of [[cx, cy], [cx + vx * length, cy + vy * length]] as const) {
    const middle = px * dx + py * dy
    const off = px * dy - py * dx
    if (Math.abs(off) > r) continue
    const half = Math.sqrt(r * r - off * off)
    from = Math.min(from, middle - half)
    to = Math.max(to, middle + half)
  }
  const along = between(-(cx * vx + cy * vy), dx * vx + dy * vy, 0, length)
  const across = between(cy * vx - cx * vy, dx * vy - dy * vx, -r, r)
  if (along && across) {
    const [enter, leave] = [Math.max(along[0], across[0]), Math.min(along[1], across[1])]
    if (enter <= leave) {
      from = Math.min(from, enter)
      to = Math.max(to, leave)
    }
  }
  return from <= to ? [from, to] : null
}

/** Where start + slope · t lies from low to high. */
function between(start: number, slope: number, low: number, high: number): readonly [number, number] | null {
  if (Math.abs(slope) < 1e-12) return start >= low && start <= high ? [-Infinity, Infinity] : null
  const [a, b] = [(low - start) / slope, (high - start) / slope]
  return a < b ? [a, b] : [b, a]
}

const lengthAt = (line: Line, i: number): number => Math.hypot(line[2 * i + 2]! - line[2 * i]!, line[2 * i + 3]! - line[2 * i + 1]!)

function placeAt(line: Line, of: number, alongM: number): Place {
  const [ax, ay, bx, by] = [line[2 * of]!, line[2 * of + 1]!, line[2 * of + 2]!, line[2 * of + 3]!]
  const share = alongM / (lengthAt(line, of) || 1)
  return [ax + share * (bx - ax), ay + share * (by - ay)]
}

function footOn([x, y]: Place, ax: number, ay: number, bx: number, by: number): Place {
  const [dx, dy] = [bx - ax, by - ay]
  const share = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)))
  return [ax + share * dx, ay + share * dy]
}

/** A stretch of a line in the positions it was drawn with. */
export function drawn(positions: readonly Position[], line: Line, { fromM, toM }: Stretch): Position[] {
  const piece: Position[] = []
  let beganM = 0
  for (let i = 0; i + 1 < positions.length; i++) {
    const longM = lengthAt(line, i)
    const [a, b] = [positions[i]!, positions[i + 1]!]
    const at = (measureM: number): Position => {
      const share = longM === 0 ? 0 : (measureM - beganM) / longM
      return share <= 0 ? a : share >= 1 ? b : [a[0]! + share * (b[0]! - a[0]!), a[1]! + share * (b[1]! - a[1]!)]
    }
    if (longM > 0 && beganM + longM > fromM && beganM < toM) {
      if (piece.length === 0) piece.push(at(fromM))
      piece.push(at(toM))
    }
    beganM += longM
  }
  return piece
}

/** Stretches that touch or lie over each other as one, in the order of the line. */
export function united(stretches: readonly Stretch[]): Stretch[] {
  const whole: { fromM: number; toM: number }[] = []
  for (const { fromM, toM } of stretches.toSorted((a, b) => a.fromM - b.fromM)) {
    const last = whole.at(-1)
    if (last && fromM <= last.toM + sameM) last.toM = Math.max(last.toM, toM)
    else whole.push({ fromM, toM })
  }
  return whole
}
const sameM = 1e-6

/** The length of all of it together. */
export const lengthOf = (stretches: readonly Stretch[]): number => stretches.reduce((sum, { fromM, toM }) => sum + toM - fromM, 0)

/** How far a line is from what it was hit by: the nearest at each place of its stretches, a mean over them. */
export function meanOffM(besides: Besides, line: Line, hits: readonly Hit[]): number {
  const marks = [...new Set(hits.flatMap(({ fromM, toM }) => [fromM, toM]))].sort((a, b) => a - b)
  let [sum, longM] = [0, 0]
  for (let k = 1; k < marks.length; k++) {
    const [from, to] = [marks[k - 1]!, marks[k]!]
    const near = hits.filter(({ fromM, toM }) => fromM <= from && toM >= to)
    if (near.length === 0) continue
    const steps = Math.max(1, Math.ceil((to - from) / stepM))
    for (let i = 0; i < steps; i++) {
      const at = from + ((i + 0.5) * (to - from)) / steps
      sum += ((to - from) / steps) * near.reduce((least, hit) => Math.min(least, besides.offM(line, hit, at)), Infinity)
    }
    longM += to - from
  }
  return longM > 0 ? sum / longM : 0
}
/** Between two places where a distance is taken: it changes by a quarter of this at most at the angles looked for. */
const stepM = 4
