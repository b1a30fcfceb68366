import type { Position } from 'geojson'
import { type Dataset, type Feature, get, within } from '../model/dataset'
import type { Refusal } from '../model/edit'
import { type Box, lengthM, metresBetween } from '../model/geometry'
import { answersTo, boxRound, nodesAt, sameM, tiedM } from '../model/network'
import { calledOf } from '../model/called'

/** The way over what stands there already. */
export interface Way {
  readonly coordinates: readonly Position[]
  /** Poles or chambers it passes, in order. */
  readonly nodes: readonly string[]
  /** Ducts it lies in, in order; none over poles. */
  readonly ducts: readonly string[]
  readonly lengthM: number
}

/** As far as a cable is hung from pole to pole where none hangs yet. */
const hopM = 60

/** A place the way may turn at: a pole, a chamber, or where ducts end without one. */
interface Stop { readonly key: string; readonly place: Position; readonly node: Feature | null }
/** From one stop to the next. */
interface Reach { readonly to: Stop; readonly coordinates: readonly Position[]; readonly metres: number; readonly duct: string | null }
interface Net { readonly from: (stop: Stop) => Reach[]; readonly stopsOf: (feature: Feature) => Stop[] }

/** The shortest way from one pole or chamber to another; from or to a duct it begins or ends with all of that duct. */
export function wayOf(dataset: Dataset, from: string, to: string): Way | Refusal {
  const [start, goal] = [get(dataset, from), get(dataset, to)]
  if (from === to) return { refused: { key: 'shaping.way.same' } }
  for (const [id, one] of [[from, start], [to, goal]] as const) {
    if (!one || !isStart(one)) return { refused: { key: 'shaping.way.notNode', values: { name: one ? calledOf(one) : id } } }
  }
  const isOverPoles = start!.properties.kind === 'pole'
  if (isOverPoles !== (goal!.properties.kind === 'pole')) return { refused: { key: 'shaping.way.mixed' } }
  if ([start!, goal!].every(({ geometry }) => geometry?.type === 'Point') && metresBetween(placeOf(start!), placeOf(goal!)) <= sameM) return { refused: { key: 'shaping.way.same' } }
  const net = isOverPoles ? poleNet(dataset) : ductNet(dataset)
  const found = searched(net, start!, goal!)
  if ('way' in found) return found.way
  const key = isOverPoles ? 'shaping.way.nonePoles' : 'shaping.way.noneDucts'
  return { refused: { key, values: { name: calledOf(goal!), n: found.reached, m: found.leftM } } }
}

const isStart = ({ geometry, properties: { kind } }: Feature): boolean =>
  kind === 'duct' ? geometry?.type === 'LineString' : (kind === 'pole' || kind === 'chamber') && geometry?.type === 'Point'

const placeOf = ({ geometry }: Feature): Position => (geometry as { coordinates: Position }).coordinates

interface Known { readonly stop: Stop; metres: number; by: { readonly from: string; readonly reach: Reach } | null }

/** Straight ahead is never longer than the way, whatever is rounded. */
const atLeast = 0.9999

function searched(net: Net, start: Feature, goal: Feature): { way: Way } | { reached: number; leftM: number } {
  const goals = new Map(net.stopsOf(goal).map((stop) => [stop.key, stop]))
  const aheadM = ({ place }: Stop) => Math.min(...[...goals.values()].map((goal) => metresBetween(place, goal.place)))
  const known = new Map<string, Known>()
  const queue = new Queue()
  for (const stop of net.stopsOf(start)) {
    known.set(stop.key, { stop, metres: 0, by: null })
    queue.put(stop.key, aheadM(stop) * atLeast)
  }
  const done = new Set<string>()
  let leftM = Infinity
  for (let key = queue.take(); key !== undefined; key = queue.take()) {
    if (done.has(key)) continue
    done.add(key)
    const here = known.get(key)!
    if (goals.has(key)) return { way: wayTo(here, known, start, goal) }
    leftM = Math.min(leftM, aheadM(here.stop))
    for (const reach of net.from(here.stop)) {
      const metres = here.metres + reach.metres
      const before = known.get(reach.to.key)
      if (before && before.metres <= metres) continue
      known.set(reach.to.key, { stop: reach.to, metres, by: { from: key, reach } })
      queue.put(reach.to.key, metres + aheadM(reach.to) * atLeast)
    }
  }
  return { reached: done.size, leftM }
}

function wayTo(end: Known, known: ReadonlyMap<string, Known>, start: Feature, goal: Feature): Way {
  const reaches: Reach[] = []
  let at = end
  for (; at.by; at = known.get(at.by.from)!) reaches.unshift(at.by.reach)
  const stops = [at.stop, ...reaches.map(({ to }) => to)]
  const legs = reaches.map(({ coordinates, duct }) => ({ coordinates, duct }))
  const first = wholeDuct(start, at.stop.place)
  const last = wholeDuct(goal, end.stop.place)
  if (first) legs.unshift({ coordinates: first.toReversed(), duct: start.id })
  if (last) legs.push({ coordinates: last, duct: goal.id })
  const all = legs.flatMap(({ coordinates }) => coordinates)
  const coordinates = all.filter((place, i) => i === 0 || metresBetween(place, all[i - 1]!) > sameM)
  return {
    coordinates,
    nodes: stops.flatMap(({ node }) => node?.id ?? []),
    ducts: legs.flatMap(({ duct }) => duct ?? []).filter((duct, i, ducts) => duct !== ducts[i - 1]),
    lengthM: lengthM(coordinates),
  }
}

/** A duct from the end that is at a place to the other. */
function wholeDuct({ geometry, properties: { kind } }: Feature, place: Position): Position[] | null {
  if (kind !== 'duct' || geometry?.type !== 'LineString') return null
  const { coordinates } = geometry
  const turned = metresBetween(coordinates[0]!, place) <= metresBetween(coordinates.at(-1)!, place) ? coordinates : coordinates.toReversed()
  return [place, ...turned.slice(1)]
}

/** Poles: along the cables in the air, and in a street from each to the next ones. */
function poleNet(dataset: Dataset): Net {
  const stops = new Map<string, (Stop | null)[]>()
  const stopOf = (pole: Feature): Stop => ({ key: pole.id, place: placeOf(pole), node: pole })
  const along = (cable: Feature): (Stop | null)[] => {
    let found = stops.get(cable.id)
    if (!found) {
      const poles = Array.isArray(cable.properties.poles) ? cable.properties.poles : []
      found = (cable.geometry as { coordinates: Position[] }).coordinates.map((place) => {
        const near = nodesAt(dataset, place, poles.length > 0 ? tiedM : sameM).filter(({ properties: { kind } }) => kind === 'pole')
        const pole = near.find((pole) => poles.some((name) => answersTo(pole, name))) ?? near.find((pole) => metresBetween(place, placeOf(pole)) <= sameM)
        return pole ? stopOf(pole) : null
      })
      stops.set(cable.id, found)
    }
    return found
  }
  const reach = (from: Stop, to: Stop): Reach => ({ to, coordinates: [from.place, to.place], metres: metresBetween(from.place, to.place), duct: null })
  return {
    stopsOf: (pole) => [stopOf(pole)],
    from(here) {
      const { street } = here.node!.properties
      const found: Reach[] = []
      const near = boxRound(here.place, tiedM)
      for (const feature of within(dataset, boxRound(here.place, street ? hopM : tiedM))) {
        if (feature.properties.kind === 'pole' && feature.geometry?.type === 'Point') {
          // Registers may count one pole twice.
          const offM = feature.id === here.key ? Infinity : metresBetween(here.place, placeOf(feature))
          if (offM <= sameM || (street && feature.properties.street === street && offM <= hopM)) found.push(reach(here, stopOf(feature)))
        } else if (isAerial(feature) && passes(feature, near)) {
          found.push(...neighbours(along(feature), here.key).map((to) => reach(here, to)))
        }
      }
      return found
    },
  }
}

const isAerial = ({ geometry, properties: { kind, placement, poles, status } }: Feature): boolean =>
  kind === 'cable' && geometry?.type === 'LineString' && status !== 'decommissioned' &&
  (placement === 'aerial' || (placement === undefined && Array.isArray(poles) && poles.length > 0))

/** Whether a vertex of a line is in a box: lines that only lie across it are many. */
function passes({ geometry }: Feature, [west, south, east, north]: Box): boolean {
  return (geometry as { coordinates: Position[] }).coordinates.some(([lng, lat]) => lng! >= west && lng! <= east && lat! >= south && lat! <= north)
}

/** The stops before and behind one, wherever it stands in the line. */
function neighbours(line: readonly (Stop | null)[], key: string): Stop[] {
  const found: Stop[] = []
  line.forEach((stop, i) => {
    if (stop?.key !== key) return
    for (const next of [line.slice(0, i).findLast((other) => other), line.slice(i + 1).find((other) => other)]) if (next && next.key !== key) found.push(next)
  })
  return found
}

/** Ducts: from chamber to chamber, and from duct to duct where their ends meet. */
function ductNet(dataset: Dataset): Net {
  const isDuct = ({ geometry, properties: { kind, status } }: Feature) => kind === 'duct' && geometry?.type === 'LineString' && status !== 'decommissioned'
  const lineOf = (duct: Feature) => (duct.geometry as { coordinates: Position[] }).coordinates
  const stops = new Map<string, (Stop | null)[]>()
  const chamberAt = (place: Position): Stop | null => {
    const chamber = nodesAt(dataset, place, sameM).find(({ properties: { kind } }) => kind === 'chamber')
    return chamber ? { key: chamber.id, place: placeOf(chamber), node: chamber } : null
  }
  /** Where no chamber is, the ends that meet go by the name of the first of them. */
  const endAt = (place: Position): Stop => {
    for (const duct of within(dataset, boxRound(place, sameM)).filter(isDuct)) {
      const line = lineOf(duct)
      for (const [i, end] of [line[0]!, line.at(-1)!].entries()) if (metresBetween(end, place) <= sameM) return { key: `${i} ${duct.id}`, place: end, node: null }
    }
    return { key: place.join(' '), place, node: null }
  }
  const along = (duct: Feature): (Stop | null)[] => {
    let found = stops.get(duct.id)
    const line = lineOf(duct)
    if (!found) stops.set(duct.id, (found = line.map((place, i) => chamberAt(place) ?? (i === 0 || i === line.length - 1 ? endAt(place) : null))))
    return found
  }
  return {
    stopsOf: (feature) => {
      if (feature.properties.kind !== 'duct') return [{ key: feature.id, place: placeOf(feature), node: feature }]
      const found = along(feature)
      return [found[0]!, found.at(-1)!]
    },
    from: (here) => within(dataset, boxRound(here.place, tiedM)).filter((duct) => isDuct(duct) && passes(duct, boxRound(here.place, tiedM))).flatMap((duct) => ductReaches(duct, lineOf(duct), along(duct), here)),
  }
}

function ductReaches(duct: Feature, line: readonly Position[], stops: readonly (Stop | null)[], here: Stop): Reach[] {
  const found: Reach[] = []
  const note = (i: number, k: number) => {
    const inner = i < k ? line.slice(i + 1, k) : line.slice(k + 1, i).toReversed()
    const to = stops[k]!
    const coordinates = [here.place, ...inner, to.place]
    if (to.key !== here.key) found.push({ to, coordinates, metres: lengthM(coordinates), duct: duct.id })
  }
  stops.forEach((stop, i) => {
    if (stop?.key !== here.key) return
    const [back, ahead] = [stops.findLastIndex((other, k) => k < i && other), stops.findIndex((other, k) => k > i && other)]
    if (back >= 0) note(i, back)
    if (ahead >= 0) note(i, ahead)
  })
  return found
}

/** The nearest first. */
class Queue {
  private readonly heap: { readonly key: string; readonly metres: number }[] = []

  put(key: string, metres: number): void {
    const { heap } = this
    let at = heap.push({ key, metres }) - 1
    for (let up = (at - 1) >> 1; at > 0 && heap[up]!.metres > metres; at = up, up = (at - 1) >> 1) this.swap(at, up)
  }

  take(): string | undefined {
    const { heap } = this
    const [top] = heap
    const last = heap.pop()
    if (!top || !last || heap.length === 0) return top?.key
    heap[0] = last
    for (let at = 0; ;) {
      const [left, right] = [2 * at + 1, 2 * at + 2]
      let least = at
      if (left < heap.length && heap[left]!.metres < heap[least]!.metres) least = left
      if (right < heap.length && heap[right]!.metres < heap[least]!.metres) least = right
      if (least === at) return top.key
      this.swap(at, least)
      at = least
    }
  }

  private swap(a: number, b: number): void {
    const { heap } = this
    ;[heap[a], heap[b]] = [heap[b]!, heap[a]!]
  }
}
