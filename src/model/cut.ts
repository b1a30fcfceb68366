import type { Position } from 'geojson'
import { boxOf, boxesMeet, turning } from './geometry'
import { holds, isSamePlace, rounded, turned } from './vertices'

/** Nearer than this, in degrees, is at the same place: a tenth of a millimetre. */
const touch = 1e-9
type Ring = readonly Position[]
interface Node { readonly share: number; readonly position: Position }
type Edge = readonly [from: Position, to: Position]

/**
 * A polygon along a line: its faces, shells first and their holes behind them; null where the line does not divide it. Both sides of
 * a cut have exactly the same positions. What of the line ends inside is left out.
 */
export function cutAlong(polygon: readonly Ring[], line: Ring): Position[][][] | null {
  const rings = polygon.map((ring, i) => turned(ring, i > 0))
  const [shapes, path] = noded(rings, line)
  const border = shapes.flatMap(edgesOf)
  const isBorder = new Set(border.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  const isIn = ([a, b]: Edge) => {
    const middle = [(a[0]! + b[0]!) / 2, (a[1]! + b[1]!) / 2]
    return !isBorder.has(`${a} ${b}`) && holds(rings[0]!, middle) && !rings.slice(1).some((hole) => holds(hole, middle))
  }
  let chords = ended(edgesOf(path).filter(isIn), new Set(border.map(([a]) => `${a}`)))
  let loops = traced([...border, ...chords, ...chords.map(([a, b]): Edge => [b, a])])
  const bridges = bridgesOf(loops, chords)
  if (bridges.size > 0) {
    chords = chords.filter((chord) => !bridges.has(chord))
    loops = traced([...border, ...chords, ...chords.map(([a, b]): Edge => [b, a])])
  }
  const shells = loops.filter((loop) => turning(loop) > 0)
  if (shells.length < 2) return null
  const faces = shells.map((shell) => [shell])
  for (const hole of loops.filter((loop) => turning(loop) < 0)) {
    const held = shells.map((shell) => hole.filter((vertex) => holds(shell, vertex)).length)
    faces[held.indexOf(Math.max(...held))]!.push(hole)
  }
  return faces
}

const edgesOf = (row: Ring): Edge[] => row.slice(1).map((to, i): Edge => [row[i]!, to]).filter(([a, b]) => !isSamePlace(a, b))

/** Rings and line with a vertex wherever one meets the other. */
function noded(rings: readonly Ring[], line: Ring): [Position[][], Position[]] {
  const snapped = line.map((place) => rings.flat().find((vertex) => isNear(vertex, place)) ?? place)
  const onLine: Node[][] = snapped.map(() => [])
  const shapes = rings.map((ring) => {
    const onRing: Node[][] = ring.map(() => [])
    for (let i = 0; i + 1 < ring.length; i++) {
      const edge = [ring[i]!, ring[i + 1]!] as const
      const box = boxOf({ type: 'LineString', coordinates: [...edge] })!
      for (let k = 0; k + 1 < snapped.length; k++) {
        const segment = [snapped[k]!, snapped[k + 1]!] as const
        if (!boxesMeet([box[0] - touch, box[1] - touch, box[2] + touch, box[3] + touch], boxOf({ type: 'LineString', coordinates: [...segment] })!)) continue
        const crossed = meet(edge, segment)
        onRing[i]!.push(...crossed.onEdge)
        onLine[k]!.push(...crossed.onSegment)
      }
    }
    return withNodes(ring, onRing)
  })
  return [shapes, withNodes(snapped, onLine)]
}

/** Where an edge and a segment meet: at ends that lie on the other, or else where they cross. */
function meet(edge: Edge, segment: Edge): { onEdge: Node[]; onSegment: Node[] } {
  const on = ([a, b]: Edge, place: Position): Node[] => {
    const [dx, dy] = [b[0]! - a[0]!, b[1]! - a[1]!]
    const share = ((place[0]! - a[0]!) * dx + (place[1]! - a[1]!) * dy) / (dx * dx + dy * dy)
    const foot = [a[0]! + share * dx, a[1]! + share * dy]
    return share > 0 && share < 1 && isNear(foot, place) && !isNear(a, place) && !isNear(b, place) ? [{ share, position: place }] : []
  }
  const onEdge = segment.flatMap((end) => on(edge, end))
  const onSegment = edge.flatMap((end) => on(segment, end))
  const isTied = edge.some((a) => segment.some((b) => isNear(a, b)))
  if (onEdge.length > 0 || onSegment.length > 0 || isTied) return { onEdge, onSegment }
  const [[a, b], [c, d]] = [edge, segment]
  const [rx, ry, sx, sy] = [b[0]! - a[0]!, b[1]! - a[1]!, d[0]! - c[0]!, d[1]! - c[1]!]
  const turn = rx * sy - ry * sx
  const [t, u] = [((c[0]! - a[0]!) * sy - (c[1]! - a[1]!) * sx) / turn, ((c[0]! - a[0]!) * ry - (c[1]! - a[1]!) * rx) / turn]
  if (!(t > 0 && t < 1 && u > 0 && u < 1)) return { onEdge, onSegment }
  const position = [rounded(a[0]! + t * rx), rounded(a[1]! + t * ry)]
  return { onEdge: [{ share: t, position }], onSegment: [{ share: u, position }] }
}

const isNear = (a: Position, b: Position): boolean => Math.abs(a[0]! - b[0]!) <= touch && Math.abs(a[1]! - b[1]!) <= touch

function withNodes(row: Ring, nodes: readonly Node[][]): Position[] {
  const all = row.flatMap((vertex, i) => [vertex, ...nodes[i]!.sort((a, b) => a.share - b.share).map(({ position }) => position)])
  return all.filter((position, i) => i === 0 || !isSamePlace(position, all[i - 1]!))
}

/** Without what ends in the open, and what then does. */
function ended(chords: readonly Edge[], border: ReadonlySet<string>): Edge[] {
  for (let left = [...chords]; ;) {
    const count = new Map<string, number>()
    for (const end of left.flat()) count.set(`${end}`, (count.get(`${end}`) ?? 0) + 1)
    const held = left.filter((chord) => chord.every((end) => border.has(`${end}`) || count.get(`${end}`)! > 1))
    if (held.length === left.length) return held
    left = held
  }
}

/** Goes round the faces that lie to the left of the edges. */
function traced(edges: readonly Edge[]): Position[][] {
  const leaving = new Map<string, Edge[]>()
  for (const edge of edges) void (leaving.get(`${edge[0]}`)?.push(edge) ?? leaving.set(`${edge[0]}`, [edge]))
  const left = new Set(edges)
  const loops: Position[][] = []
  for (const first of edges) {
    if (!left.has(first)) continue
    const loop = [first[0]]
    for (let edge: Edge | undefined = first; edge && left.delete(edge); edge = nextOf(edge, leaving)) loop.push(edge[1])
    loops.push(loop)
  }
  return loops
}

/** The first way to the right of where it came from. */
function nextOf([from, at]: Edge, leaving: ReadonlyMap<string, readonly Edge[]>): Edge | undefined {
  const ways = leaving.get(`${at}`) ?? []
  if (ways.length < 2) return ways[0]
  const heading = (a: Position, b: Position) => Math.atan2(b[1]! - a[1]!, b[0]! - a[0]!)
  const back = heading(at, from)
  const turnOf = (edge: Edge) => {
    const turn = (back - heading(at, edge[1]) + 4 * Math.PI) % (2 * Math.PI)
    return isSamePlace(edge[1], from) ? 2 * Math.PI : turn
  }
  return ways.reduce((best, way) => (turnOf(way) < turnOf(best) ? way : best))
}

/** Chords that have the same face on both sides divide nothing. */
function bridgesOf(loops: readonly Position[][], chords: readonly Edge[]): Set<Edge> {
  const faceOf = new Map(loops.flatMap((loop, i) => edgesOf(loop).map(([a, b]) => [`${a} ${b}`, i] as const)))
  return new Set(chords.filter(([a, b]) => faceOf.get(`${a} ${b}`) === faceOf.get(`${b} ${a}`)))
}
