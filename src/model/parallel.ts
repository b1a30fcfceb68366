import type { Position } from 'geojson'
import { metresPerDegree } from './geometry'
import { rounded } from './vertices'

type Place = readonly [eastM: number, northM: number]
/** Beyond this turn a mitre gets long and is cut off square. */
const sharpest = (120 * Math.PI) / 180
const sameM = 0.001
/** So much nearer than asked is not nearer. */
const slackM = 0.005

/** A line at so many true metres to the right of a line (to the left below zero), mitred, without the loops of bends that are too tight. */
export function parallel(line: readonly Position[], metres: number): Position[] | 'tooFar' | 'torn' {
  const [lng0, lat0] = line[0] as [number, number]
  const [perLng, perLat] = metresPerDegree((lat0 + line.at(-1)![1]!) / 2)
  const places = apart(line.map(([lng, lat]): Place => [(lng! - lng0) * perLng, (lat! - lat0) * perLat]))
  if (places.length < 2) return 'tooFar'
  const chains = chained(piecesOf(rawOf(places, metres)), nearOf(places, Math.abs(metres)))
  const best = chains.reduce<Piece | null>((best, chain) => (best && lengthOf(best) >= lengthOf(chain) ? best : chain), null)
  if (!best) return 'tooFar'
  // What closes in itself is the pocket behind a narrow neck; anything else that is left over would be torn off.
  const isTorn = chains.some((chain) => chain !== best && chain.from !== chain.to && lengthOf(chain) > Math.abs(metres))
  const course = apart(best.places)
  if (course.length < 2 || isTorn) return isTorn ? 'torn' : 'tooFar'
  return course.map(([x, y]) => [rounded(lng0 + x / perLng), rounded(lat0 + y / perLat)])
}

const off = (a: Place, b: Place) => Math.hypot(b[0] - a[0], b[1] - a[1])
const apart = (places: readonly Place[]): Place[] => places.filter((place, i) => i === 0 || off(place, places[i - 1]!) > sameM)

/** Each segment moved aside and joined to the next; where it does not fit in a bend it loops. */
function rawOf(places: readonly Place[], metres: number): Place[] {
  const ways = places.slice(1).map((to, i): Place => [(to[0] - places[i]![0]) / off(places[i]!, to), (to[1] - places[i]![1]) / off(places[i]!, to)])
  const isClosed = places.length > 3 && off(places[0]!, places.at(-1)!) <= sameM
  const beside = ([x, y]: Place, [dx, dy]: Place, ahead = 0): Place => [x + dy * metres + dx * ahead, y - dx * metres + dy * ahead]
  const corner = (place: Place, a: Place, b: Place, room: number): Place[] => {
    const turn = Math.atan2(a[0] * b[1] - a[1] * b[0], a[0] * b[0] + a[1] * b[1])
    const isOuter = turn * metres > 0
    const reach = Math.abs(metres) * Math.tan(Math.abs(turn) / 2)
    if (isOuter ? Math.abs(turn) <= sharpest : reach <= room) return [beside(place, a, isOuter ? reach : -reach)]
    const ahead = isOuter ? Math.abs(metres) * Math.tan(Math.abs(turn) / 4) : 0
    return [beside(place, a, ahead), beside(place, b, -ahead)]
  }
  const room = (i: number, j: number) => Math.min(off(places[i]!, places[i + 1]!), off(places[j]!, places[j + 1]!))
  const inner = ways.slice(1).flatMap((way, i) => corner(places[i + 1]!, ways[i]!, way, room(i, i + 1)))
  if (!isClosed) return [beside(places[0]!, ways[0]!), ...inner, beside(places.at(-1)!, ways.at(-1)!)]
  const seam = corner(places[0]!, ways.at(-1)!, ways[0]!, room(ways.length - 1, 0))
  return [seam.at(-1)!, ...inner, ...seam]
}

/** A stretch of the raw line from one crossing to the next; −1 is its beginning, −2 its end. */
interface Piece { readonly from: number; readonly to: number; readonly places: readonly Place[] }
const lengthOf = ({ places }: Piece): number => places.reduce((sum, place, i) => (i === 0 ? 0 : sum + off(places[i - 1]!, place)), 0)

interface Crossing { readonly share: number; readonly node: number; readonly place: Place }

function piecesOf(raw: readonly Place[]): Piece[] {
  const crossings = crossingsOf(raw)
  const isClosed = off(raw[0]!, raw.at(-1)!) <= sameM
  const pieces = new Map<string, Piece>()
  let [from, places]: [number, Place[]] = [-1, [raw[0]!]]
  const end = (to: number, place: Place) => {
    const piece = { from, to, places: [...places, place] }
    const lengthM = lengthOf(piece)
    // Two runs along one another are one.
    if (lengthM > sameM) pieces.set(`${from} ${to} ${lengthM.toFixed(2)}`, piece)
    ;[from, places] = [to, [place]]
  }
  for (let i = 1; i < raw.length; i++) {
    for (const { node, place } of (crossings.get(i - 1) ?? []).sort((a, b) => a.share - b.share)) if (node !== from || lengthOf({ from, to: node, places }) > sameM) end(node, place)
    places.push(raw[i]!)
  }
  end(isClosed ? -1 : -2, raw.at(-1)!)
  return [...pieces.values()]
}

/** Where segments that are not neighbours cross or touch, found by going from west to east. */
function crossingsOf(raw: readonly Place[]): Map<number, Crossing[]> {
  const found = new Map<number, Crossing[]>()
  const nodeAt = nodesOf()
  const note = (i: number, share: number, place: Place) => {
    const crossing = { share, node: nodeAt(place), place }
    void (found.get(i)?.push(crossing) ?? found.set(i, [crossing]))
  }
  const west = (i: number) => Math.min(raw[i]![0], raw[i + 1]![0])
  const east = (i: number) => Math.max(raw[i]![0], raw[i + 1]![0])
  const touch = (i: number, end: number, j: number) => {
    const place = raw[i + end]!
    const share = shareAlong(place, raw[j]!, raw[j + 1]!)
    if (off(place, on(raw[j]!, raw[j + 1]!, share)) > touchM) return
    note(i, end, place)
    note(j, share, place)
  }
  const order = Array.from({ length: raw.length - 1 }, (_, i) => i).sort((a, b) => west(a) - west(b))
  order.forEach((i, at) => {
    for (let k = at + 1; k < order.length && west(order[k]!) <= east(i) + touchM; k++) {
      const j = order[k]!
      if (Math.abs(i - j) < 2) continue
      const shares = crossing(raw[i]!, raw[i + 1]!, raw[j]!, raw[j + 1]!)
      if (shares) {
        const place = on(raw[i]!, raw[i + 1]!, shares[0])
        note(i, shares[0], place)
        note(j, shares[1], place)
      }
      for (const end of [0, 1]) {
        touch(i, end, j)
        touch(j, end, i)
      }
    }
  })
  return found
}

const touchM = sameM / 4

/** Numbers places; those that are the same to a millimetre have one number. */
function nodesOf(): (place: Place) => number {
  const cells = new Map<string, { readonly place: Place; readonly node: number }[]>()
  let count = 0
  return (place) => {
    const [x, y] = [Math.floor(place[0] / sameM), Math.floor(place[1] / sameM)]
    for (let dx = -1; dx <= 1; dx++) for (let dy = -1; dy <= 1; dy++) {
      const known = cells.get(`${x + dx} ${y + dy}`)?.find((one) => off(one.place, place) <= sameM)
      if (known) return known.node
    }
    const own = { place, node: count++ }
    void (cells.get(`${x} ${y}`)?.push(own) ?? cells.set(`${x} ${y}`, [own]))
    return own.node
  }
}

const on = (a: Place, b: Place, share: number): Place => [a[0] + share * (b[0] - a[0]), a[1] + share * (b[1] - a[1])]

function shareAlong([x, y]: Place, [ax, ay]: Place, [bx, by]: Place): number {
  const [dx, dy] = [bx - ax, by - ay]
  return Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)))
}

function crossing(a: Place, b: Place, c: Place, d: Place): [number, number] | null {
  const [rx, ry, sx, sy] = [b[0] - a[0], b[1] - a[1], d[0] - c[0], d[1] - c[1]]
  const turn = rx * sy - ry * sx
  if (turn === 0) return null
  const [t, u] = [((c[0] - a[0]) * sy - (c[1] - a[1]) * sx) / turn, ((c[0] - a[0]) * ry - (c[1] - a[1]) * rx) / turn]
  return t > 0 && t < 1 && u > 0 && u < 1 ? [t, u] : null
}

/** Pieces that keep the distance, put together where they meet. */
function chained(pieces: readonly Piece[], isTooNear: (place: Place) => boolean): Piece[] {
  const sound = pieces.filter(({ places }) => !places.some((place, i) => isTooNear(place) || (i > 0 && isTooNear(on(places[i - 1]!, place, 0.5)))))
  const left = new Set(sound)
  const byStart = new Map<number, Piece[]>()
  for (const piece of sound) byStart.set(piece.from, [...(byStart.get(piece.from) ?? []), piece])
  const ends = new Set(sound.map(({ to }) => to))
  const chains: Piece[] = []
  // Chains are begun where nothing leads to; what closes in itself is begun anywhere.
  for (const first of [...sound.filter(({ from }) => !ends.has(from) || from === -1), ...sound]) {
    if (!left.delete(first)) continue
    let chain = first
    for (let next = following(chain); next; next = following(chain)) {
      left.delete(next)
      chain = { from: chain.from, to: next.to, places: [...chain.places, ...next.places.slice(1)] }
    }
    chains.push(chain)
  }
  return chains
  function following({ from, to }: Piece): Piece | undefined {
    return from === to && to !== -1 ? undefined : (byStart.get(to) ?? []).find((piece) => left.has(piece))
  }
}

const offM = (place: Place, a: Place, b: Place) => off(place, on(a, b, shareAlong(place, a, b)))

/** Tells places nearer to a line than they should be, by a grid over its segments. */
function nearOf(places: readonly Place[], metres: number): (place: Place) => boolean {
  const cellM = Math.max(metres, places.slice(1).reduce((sum, place, i) => sum + off(places[i]!, place), 0) / (places.length - 1))
  const cells = new Map<string, number[]>()
  const each = (w: number, s: number, e: number, n: number, visit: (key: string) => void) => {
    for (let x = Math.floor(w / cellM); x <= Math.floor(e / cellM); x++) for (let y = Math.floor(s / cellM); y <= Math.floor(n / cellM); y++) visit(`${x} ${y}`)
  }
  for (let i = 0; i + 1 < places.length; i++) {
    const [[ax, ay], [bx, by]] = [places[i]!, places[i + 1]!]
    each(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by), (key) => void (cells.get(key)?.push(i) ?? cells.set(key, [i])))
  }
  return ([x, y]) => {
    let isNear = false
    each(x - metres, y - metres, x + metres, y + metres, (key) => {
      isNear ||= (cells.get(key) ?? []).some((i) => offM([x, y], places[i]!, places[i + 1]!) < metres - slackM)
    })
    return isNear
  }
}
