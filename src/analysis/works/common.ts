import { type Besides, besidesOf, lengthOf, type Line, type Stretch, united } from '../beside'
import type { Box } from '../../model/geometry'
import { isAreal } from '../coverage/areas'
import { facing, linkOf, type Measures, measuresOf, seen } from '../poles/facing'
import { besideDeg } from '../poles/together'
import { type Region, regionOf } from '../region'
import type { Announced, Item } from './gathered'

/** As much of one line as runs along works. */
export interface Piece { readonly line: number; readonly stretches: readonly Stretch[] }

/** An item along works. */
export interface Along { readonly item: number; readonly pieces: readonly Piece[]; readonly lengthM: number }

/** What works have in common with items: what lies side by side is counted once. */
export interface Common {
  readonly along: readonly Along[]
  readonly lengthM: number
  readonly offM: number
  /** The longest piece: an item's line, where the middle of it is. */
  readonly middle: readonly [x: number, y: number]
}

/** The lines of items, with whose they are. */
export interface Field { readonly items: readonly Item[]; readonly lines: readonly Line[]; readonly owners: readonly number[]; readonly boxes: readonly Box[]; readonly besides: Besides; readonly measures: Measures }

export function fieldOf(items: readonly Item[]): Field {
  const lines = items.flatMap((item) => item.lines)
  const owners = items.flatMap((item, i) => item.lines.map(() => i))
  return { items, lines, owners, boxes: lines.map((line) => boxRound([line], 0)), besides: besidesOf(lines), measures: measuresOf(lines) }
}

interface Found { readonly stretches: Map<number, Stretch[]>; offM: number; weightM: number; lengthM: number | null }

/** Items that run along works within so many metres; `isMeant` leaves out what is too far in time. Null where there are none for long enough. */
export function commonOf(field: Field, works: Announced, { withinM, overlapM }: { readonly withinM: number; readonly overlapM: number }, isMeant: (item: number) => boolean): Common | null {
  const all = works.isArea ? inArea(field, works, withinM, isMeant) : besideLine(field, works, withinM, isMeant)
  const byItem = new Map<number, Piece[]>()
  for (const [line, stretches] of [...all.stretches].sort(([a], [b]) => a - b)) {
    const whole = united(stretches)
    const item = field.owners[line]!
    if (lengthOf(whole) > 0) (byItem.get(item) ?? byItem.set(item, []).get(item)!).push({ line, stretches: whole })
  }
  const along = [...byItem].map(([item, pieces]): Along => ({ item, pieces, lengthM: pieces.reduce((sum, { stretches }) => sum + lengthOf(stretches), 0) }))
    .filter(({ item, lengthM }) => lengthM >= Math.min(overlapM, longOf(field.items[item]!) / 2)).sort((a, b) => a.item - b.item)
  if (along.length === 0) return null
  // Those that only touch the works add nothing to the trench.
  const only = new Set(along.map(({ item }) => item))
  const lengthM = works.isArea ? onceM(field, along, withinM) : besideLine(field, works, withinM, (item) => only.has(item)).lengthM!
  if (lengthM < overlapM) return null
  const longest = along.flatMap(({ pieces }) => pieces.flatMap(({ line, stretches }) => stretches.map((stretch) => ({ line, stretch }))))
    .reduce((a, b) => (b.stretch.toM - b.stretch.fromM > a.stretch.toM - a.stretch.fromM ? b : a))
  return { along, lengthM, offM: all.weightM > 0 ? all.offM / all.weightM : 0, middle: placeAt(field.lines[longest.line]!, (longest.stretch.fromM + longest.stretch.toM) / 2) }
}

export const longOf = ({ lines }: Item): number => lines.reduce((sum, line) => {
  let longM = 0
  for (let i = 2; i < line.length; i += 2) longM += Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!)
  return sum + longM
}, 0)

function besideLine({ besides, measures, owners }: Field, works: Announced, withinM: number, isMeant: (item: number) => boolean): Found {
  const found: Found = { stretches: new Map(), offM: 0, weightM: 0, lengthM: 0 }
  for (const line of works.lines) {
    const { beganM } = measuresOf([line])
    const own: Stretch[] = []
    for (const hit of besides.hits(line, { withinM, angleDeg: besideDeg })) {
      if (!isMeant(owners[hit.line]!)) continue
      const began = beganM[hit.of]!
      const other = facing(measures, line, began, hit)
      if (other.toM <= other.fromM) continue
      own.push(seen(measures, line, began, hit, other))
      ;(found.stretches.get(hit.line) ?? found.stretches.set(hit.line, []).get(hit.line)!).push(other)
      const [ax, ay, bx, by] = linkOf(measures, line, began, hit)
      found.offM += (other.toM - other.fromM) * Math.hypot(bx - ax, by - ay)
      found.weightM += other.toM - other.fromM
    }
    found.lengthM! += lengthOf(united(own))
  }
  return found
}

/** Inside an area, or near its edge. */
function inArea({ items, lines, owners, boxes }: Field, works: Announced, withinM: number, isMeant: (item: number) => boolean): Found {
  const found: Found = { stretches: new Map(), offM: 0, weightM: 0, lengthM: null }
  const geometry = works.feature.geometry
  const region = isAreal(geometry) ? regionOf(geometry) : null
  const edge = besidesOf(works.lines)
  const edges = measuresOf(works.lines)
  const [west, south, east, north] = boxRound(works.lines, withinM)
  for (let line = 0, row = 0; line < lines.length; line++) {
    row = line > 0 && owners[line] === owners[line - 1] ? row + 1 : 0
    const drawn = lines[line]!
    const own = boxes[line]!
    if (!isMeant(owners[line]!) || own[0] > east || own[2] < west || own[1] > north || own[3] < south) continue
    const inner = region ? insideOf(region, drawn, items[owners[line]!]!.rows[row]!) : []
    const { beganM } = measuresOf([drawn])
    const near = edge.hits(drawn, { withinM, angleDeg: 90 })
    const whole = united([...inner, ...near])
    if (whole.length === 0) continue
    found.stretches.set(line, whole)
    for (const hit of near) {
      const middle = (hit.fromM + hit.toM) / 2
      if (inner.some(({ fromM, toM }) => middle >= fromM && middle <= toM)) continue
      const [ax, ay, bx, by] = linkOf(edges, drawn, beganM[hit.of]!, hit)
      found.offM += (hit.toM - hit.fromM) * Math.hypot(bx - ax, by - ay)
      found.weightM += hit.toM - hit.fromM
    }
    found.weightM += lengthOf(united(inner))
  }
  return found
}

function insideOf(region: Region, line: Line, row: readonly (readonly number[])[]): Stretch[] {
  const found: Stretch[] = []
  let beganM = 0
  for (let i = 1; i < row.length; i++) {
    const [[ax, ay], [bx, by]] = [row[i - 1] as [number, number], row[i] as [number, number]]
    const longM = Math.hypot(line[2 * i]! - line[2 * i - 2]!, line[2 * i + 1]! - line[2 * i - 1]!)
    const cuts = region.cuts(ax, ay, bx, by)
    for (let k = 1; k < cuts.length; k++) {
      const middle = (cuts[k - 1]! + cuts[k]!) / 2
      if (region.holds(ax + middle * (bx - ax), ay + middle * (by - ay))) found.push({ fromM: beganM + cuts[k - 1]! * longM, toM: beganM + cuts[k]! * longM })
    }
    beganM += longM
  }
  return united(found)
}

/** Metres of items, the longest first: of the next one only what does not run beside those that were counted. */
export function onceM({ besides, measures, lines }: Field, along: readonly Along[], withinM: number): number {
  const counted = new Map<number, readonly Stretch[]>()
  let sum = 0
  for (const { pieces } of along.toSorted((a, b) => b.lengthM - a.lengthM || a.item - b.item)) for (const { line, stretches } of pieces) {
    const drawn = lines[line]!
    const { beganM } = measuresOf([drawn])
    const covered = besides.hits(drawn, { withinM, angleDeg: besideDeg }).flatMap((hit) => {
      const other = counted.get(hit.line)
      if (!other) return []
      return clipped(other, facing(measures, drawn, beganM[hit.of]!, hit)).map((stretch) => seen(measures, drawn, beganM[hit.of]!, hit, stretch))
    })
    const shared = united(stretches.flatMap((stretch) => clipped(united(covered), stretch)))
    sum += lengthOf(stretches) - lengthOf(shared)
    counted.set(line, stretches)
  }
  return sum
}

const clipped = (stretches: readonly Stretch[], { fromM, toM }: Stretch): Stretch[] =>
  stretches.map((one) => ({ fromM: Math.max(one.fromM, fromM), toM: Math.min(one.toM, toM) })).filter((one) => one.toM > one.fromM)

export function boxRound(lines: readonly Line[], reachM: number): Box {
  const box: Box = [Infinity, Infinity, -Infinity, -Infinity]
  for (const line of lines) for (let i = 0; i < line.length; i += 2) {
    box[0] = Math.min(box[0], line[i]! - reachM)
    box[1] = Math.min(box[1], line[i + 1]! - reachM)
    box[2] = Math.max(box[2], line[i]! + reachM)
    box[3] = Math.max(box[3], line[i + 1]! + reachM)
  }
  return box
}

function placeAt(line: Line, atM: number): readonly [x: number, y: number] {
  let beganM = 0
  for (let i = 2; i < line.length; i += 2) {
    const longM = Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!)
    if (atM <= beganM + longM || i + 2 >= line.length) {
      const share = longM > 0 ? (atM - beganM) / longM : 0
      return [line[i - 2]! + share * (line[i]! - line[i - 2]!), line[i - 1]! + share * (line[i + 1]! - line[i - 1]!)]
    }
    beganM += longM
  }
  return [line[0]!, line[1]!]
}
