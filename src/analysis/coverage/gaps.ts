import type { Position } from 'geojson'
import { boxOf, metresBetween } from '../../model/geometry'
import { nearestOf } from '../../model/spatial'
import { type Basis, between } from './basis'
import { isPlaceServed, tidy } from './figures'
import type { Laid } from './laid'
import { globeIn, type Patch, patchOf, rounded } from './pieces'
import type { Gap, Method } from './result'

/** A gap in the making. */
interface Draft extends Patch {
  readonly unit: number
  people: number | null
  households: number | null
  /** Villages it lies in, with their people and the land that is missing. */
  readonly villages: Map<string, { people: number; areaM2: number }>
  readonly places: number[]
}
export interface Gaps { readonly gaps: Gap[]; readonly slivers: Method['slivers'] }

/** Where nobody is served, with who lives there: people are found by the land their village misses there, or one by one. */
export function* gapsOf(basis: Basis, laid: Laid): Generator<number, Gaps> {
  const { land, people, places, points, plane, asked: { assumptions } } = basis
  const drafts: Draft[][] = []
  for (let unit = 0; unit < land.units.length; unit++) {
    const { ground } = land.units[unit]!
    const [persons, homes] = [people.population[unit] === null ? null : 0, people.households[unit] === null ? null : 0]
    drafts.push(ground < 0 ? [] : laid.overlay.gapsAt(ground).map((piece) => ({ ...patchOf(piece), unit, people: persons, households: homes, villages: new Map(), places: [] })))
    if (unit % 4 === 3) yield (0.4 * unit) / land.units.length
  }
  let escaped = 0
  const settle = (draft: Draft | undefined, persons: number | null, homes: number | null) => {
    if (!draft) escaped += persons ?? 0
    else {
      if (persons !== null && draft.people !== null) draft.people += persons
      if (homes !== null && draft.households !== null) draft.households += homes
    }
  }
  const draftAt = (unit: number, x: number, y: number): Draft | undefined => {
    const own = drafts[unit]?.find((draft) => draft.holds(x, y))
    if (own) return own
    const [lng, lat] = plane.toGlobe(x, y) as [number, number]
    for (const other of land.unitAt.at(lng, lat)) {
      const found = drafts[other]!.find((draft) => draft.holds(x, y))
      if (found) return found
    }
    return undefined
  }

  const spreadOf = new Map(people.spreads.map((spread) => [spread.village, spread]))
  for (let i = 0; i < land.villages.length; i++) {
    const { ground, of, unit } = land.villages[i]!
    if (i % 16 === 15) yield 0.4 + (0.3 * i) / land.villages.length
    if (ground < 0 || of < 0) continue
    const spread = spreadOf.get(i)
    const { areaM2 } = basis.grounds[ground]!
    for (const piece of laid.overlay.gapsAt(ground)) {
      const { inner } = patchOf(piece)
      const draft = inner ? draftAt(of, inner[0]!, inner[1]!) : undefined
      const share = piece.areaM2 / areaM2
      const persons = spread && spread.people !== null ? spread.people * share : null
      if (spread) settle(draft, persons, spread.households === null ? null : spread.households * share)
      if (draft) name(draft, unit.properties.name ?? '', persons ?? 0, piece.areaM2)
    }
  }
  for (const spread of people.spreads) {
    if (spread.village >= 0) continue
    const { areaM2 } = basis.grounds[spread.ground]!
    for (const draft of drafts[spread.unit]!) {
      const share = draft.piece.areaM2 / areaM2
      settle(draft, spread.people === null ? null : spread.people * share, spread.households === null ? null : spread.households * share)
    }
  }
  for (let i = 0; i < people.spots.length; i++) {
    if (i % 2048 === 2047) yield 0.7 + (0.1 * i) / people.spots.length
    if (laid.isServed(points.spots + i)) continue
    const spot = people.spots[i]!
    const draft = draftAt(spot.unit, spot.x, spot.y)
    settle(draft, spot.people, spot.households)
    if (draft && spot.village >= 0) name(draft, land.villages[spot.village]!.unit.properties.name ?? '', spot.people ?? 0, 0)
  }
  places.hamlets.forEach(({ unit, x, y, name: called }, i) => {
    const draft = laid.isServed(points.hamlets + i) ? undefined : draftAt(unit, x, y)
    if (draft) name(draft, called, 0, assumptions.leastGapM2)
  })
  for (let i = 0; i < places.priority.length; i++) {
    if (i % 256 === 255) yield 0.8
    if (isPlaceServed(basis, laid, i)) continue
    const { unit, x, y } = places.priority[i]!
    draftAt(unit, x, y)?.places.push(i)
  }
  return yield* listed(basis, laid, drafts.flat(), people.source === null ? null : escaped)
}

function name({ villages }: Draft, called: string, people: number, areaM2: number): void {
  const known = villages.get(called) ?? villages.set(called, { people: 0, areaM2: 0 }).get(called)!
  known.people += people
  known.areaM2 += areaM2
}

function* listed(basis: Basis, laid: Laid, drafts: readonly Draft[], escaped: number | null): Generator<number, Gaps> {
  const { plane, land, places, asked: { assumptions } } = basis
  const isListed = ({ piece, inner }: Draft) => piece.areaM2 >= assumptions.leastGapM2 && inner !== null
  const small = drafts.filter((draft) => !isListed(draft))
  const nearest = nearestIn(laid)
  const gaps: Omit<Gap, 'rank'>[] = []
  for (const draft of drafts) {
    if (!isListed(draft)) continue
    const { unit: { id, properties } } = land.units[draft.unit]!
    const polygon = yield* between(0.85, 0.86, globeIn(draft.piece, plane))
    const at = rounded(plane.toGlobe(draft.inner![0]!, draft.inner![1]!))
    gaps.push({
      unit: id, unitName: properties.name ?? '', areaM2: tidy(draft.piece.areaM2, 3), population: heads(draft.people), households: heads(draft.households),
      villages: namesOf(draft, assumptions.leastGapM2), places: draft.places.map((i) => pick(places.priority[i]!)), nearest: nearest(draft.inner!, at), at, box: boxOf(polygon)!, polygon,
    })
    if (gaps.length % 16 === 0) yield 0.85 + (0.15 * gaps.length) / drafts.length
  }
  const code = new Map(land.units.map(({ unit }, i) => [unit.id, i]))
  gaps.sort((a, b) => (b.population ?? -1) - (a.population ?? -1) || b.areaM2 - a.areaM2 || code.get(a.unit)! - code.get(b.unit)! || a.at[0]! - b.at[0]! || a.at[1]! - b.at[1]!)
  const slivers = {
    count: small.length, areaM2: tidy(small.reduce((sum, { piece }) => sum + piece.areaM2, 0), 3),
    population: escaped === null ? null : heads(small.reduce((sum, { people }) => sum + (people ?? 0), escaped)),
  }
  return { gaps: gaps.map((gap, i) => ({ rank: i + 1, ...gap })), slivers }
}

const heads = (count: number | null) => (count === null ? null : tidy(count, 6))
const pick = ({ id, name: called, class: group }: { id: string; name: string; class: Gap['places'][number]['class'] }) => ({ id, name: called, class: group })

/** Those with most people first; a village that is only touched is named where no other is. */
function namesOf({ villages }: Draft, leastM2: number): string[] {
  const all = [...villages].map(([called, { people, areaM2 }]) => ({ called, people: tidy(people, 6), areaM2: tidy(areaM2, 3) }))
    .sort((a, b) => b.people - a.people || b.areaM2 - a.areaM2 || (a.called < b.called ? -1 : 1))
  const more = all.filter(({ areaM2, people }) => areaM2 >= leastM2 || (areaM2 === 0 && people > 0))
  return (more.length > 0 ? more : all.slice(0, 1)).map(({ called }) => called)
}

/** Of stations at the same place the first by id. */
function nearestIn({ outcomes }: Laid): (inner: Position, at: Position) => Gap['nearest'] {
  const on = outcomes.all.filter(({ isOn }) => isOn).map(({ station }) => station)
  const near = nearestOf(on.flatMap(({ x, y }) => [x, y]))
  return (inner, at) => {
    const found = near(inner[0]!, inner[1]!).map((i) => on[i]!).sort((a, b) => (a.id < b.id ? -1 : 1))[0]
    return found ? { station: found.id, name: found.name, operator: found.operator, metres: tidy(metresBetween(at, found.at), 3) } : null
  }
}
