import { type Basis, between } from './basis'
import { tidy } from './figures'
import type { Laid } from './laid'
import type { StationFigures } from './result'

/** The stations of a question with what is lost if one goes. Where one unit is looked at, only those that reach it. */
export function* standingOf(basis: Basis, laid: Laid): Generator<number, StationFigures[]> {
  const { points, people } = basis
  const aloneM2 = yield* between(0, 0.6, laid.overlay.aloneIn())
  const { all } = laid.outcomes
  const alone = new Float64Array(all.length)
  for (let point = 0; point < points.places; point++) {
    if (laid.times(point) === 1) alone[laid.owners[laid.sole(point)]!]! += points.people[point]!
    if (point % 8192 === 8191) yield 0.6 + (0.3 * point) / points.places
  }
  const isNear = nearOf(basis)
  return all.flatMap(({ station, reach, isOn }, i): StationFigures[] => {
    if (!isNear(station, reach.radiusM)) return []
    const { id, name, operator, technology, at, environment, wedges } = station
    return [{
      id, name, operator, technology, at, radiusM: reach.radiusM, radiusFrom: reach.from, environment, hasSectors: wedges !== null, isOn,
      aloneKm2: tidy(laid.slotsOf(i).reduce((sum, slot) => sum + (aloneM2[slot] ?? 0), 0) / 1e6, 9),
      alonePopulation: people.source === null ? null : tidy(alone[i]!, 6),
    }]
  })
}

/** Whether a station reaches what is looked at; without a unit everything is. */
export function nearOf({ asked, land, plane }: Pick<Basis, 'asked' | 'land' | 'plane'>): (at: { readonly x: number; readonly y: number }, radiusM: number) => boolean {
  if (asked.scope === null) return () => true
  const boxes = land.grounds.map(({ box }) => box)
  return ({ x, y }, radiusM) => {
    const r = radiusM * plane.scaleAt(x, y)
    return boxes.some(([west, south, east, north]) => Math.hypot(x - Math.max(west, Math.min(east, x)), y - Math.max(south, Math.min(north, y))) <= r)
  }
}
