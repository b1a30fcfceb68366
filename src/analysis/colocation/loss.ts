import type { Position } from 'geojson'
import type { Choice } from '../../model/schema'
import { asItIs, type Survey } from '../coverage'
import { between } from '../coverage/basis'
import { type Station, shapesOf } from '../coverage/stations'
import type { Shape } from '../overlay'

/** A station that is put elsewhere, with the radius and the sectors it has; null: back where it stands. */
export interface Move { readonly station: string; readonly to: Position | null }

/** What one operator serves with one generation. */
export interface Line {
  readonly key: string
  /** Empty where nobody says whose the stations are. */
  readonly operator: string
  readonly technology: Choice<'technology'>
  /** Served now. */
  readonly people: number
}

/** Of a line: who of those that are served now would be no longer, and who lives about the stations that were moved. */
export interface Loss { readonly line: number; readonly lost: number; readonly about: number }

/**
 * Who is served by whom, counted at the points the coverage counts people at; stations are moved on trial or to stay so. A
 * move costs the points that lie about it, not a laying.
 */
export interface Service {
  readonly lines: readonly Line[]
  /** −1 for a station that serves nobody: it is planned, has no radius or no place. */
  lineOf(station: string): number
  put(moves: readonly Move[]): void
  /** Who lost of all that is put elsewhere now. */
  lost(line: number): number
  /** What `moves` alone would cost on top of what is put elsewhere already. */
  tried(moves: readonly Move[]): readonly Loss[]
}

/** Null where nobody knows who lives there. */
export function* serviceOf(survey: Survey): Generator<number, Service | null> {
  // Nothing has to be laid: stations of nobody are asked for, only what all questions stand on is wanted.
  const basis = yield* between(0, 0.3, survey.over({ technology: '2G', operator: '' }, asItIs, function* (all) {
    yield 1
    return all
  }))
  const { plane, people: { source }, points: { cells }, stations: { all } } = basis
  if (source === null) return null
  const serving = all.filter(({ reach }) => reach !== null)
  const names = new Map(serving.map(({ key, operator, technology }) => [nameOf(key, technology), { key, operator, technology }]))
  const order = [...names.keys()].sort()
  const layers = order.map((): Layer => ({ counts: new Uint16Array(cells.people.length), isServed: new Uint8Array(cells.people.length), people: 0, lost: 0, bare: 0 }))
  const byId = new Map<string, { readonly station: Station; readonly line: number; shapes: readonly (Shape | null)[] }>()
  for (const [i, station] of serving.entries()) {
    const shapes = shapesOf(station, station.reach!.radiusM)
    const line = order.indexOf(nameOf(station.key, station.technology))
    byId.set(station.id, { station, line, shapes })
    cells.mark(shapes, layers[line]!.counts)
    if (i % 16 === 15) yield 0.3 + (0.5 * i) / serving.length
  }
  for (const [i, layer] of layers.entries()) {
    for (let cell = 0; cell < layer.counts.length; cell++) {
      if (layer.counts[cell] === 0) continue
      layer.isServed[cell] = 1
      layer.people += cells.people[cell]!
    }
    yield 0.8 + (0.2 * i) / layers.length
  }

  const mark = (layer: Layer, shapes: readonly (Shape | null)[], by: 1 | -1) => {
    const { counts, isServed } = layer
    for (const shape of shapes) {
      if (!shape) continue
      for (const cell of cells.under(shape)) {
        const was = counts[cell]!
        counts[cell] = was + by
        if ((by > 0 ? was > 0 : was > 1) || isServed[cell] === 0 || cells.people[cell] === 0) continue
        layer.lost -= by * cells.people[cell]!
        layer.bare -= by
      }
    }
    // Sums of many sums leave a last digit behind where nobody is left.
    if (layer.bare === 0) layer.lost = 0
  }
  const put = (moves: readonly Move[]) => {
    for (const { station: id, to } of moves) {
      const one = byId.get(id)
      if (!one) continue
      const before = one.shapes
      one.shapes = shapesOf(to ? { ...one.station, ...placed(to) } : one.station, one.station.reach!.radiusM)
      mark(layers[one.line]!, one.shapes, 1)
      mark(layers[one.line]!, before, -1)
    }
  }
  const placed = (to: Position) => {
    const [x, y] = plane.toPlane(to[0]!, to[1]!)
    return { x, y, scale: plane.scaleAt(x, y) }
  }
  /** Those about the stations as they stand before they are moved, each counted once. */
  const aboutOf = (line: number, moves: readonly Move[]) => {
    const seen = new Set<number>()
    let sum = 0
    for (const { station } of moves) {
      const one = byId.get(station)
      if (one?.line !== line) continue
      for (const shape of one.shapes) if (shape) for (const cell of cells.under(shape)) if (seen.size < seen.add(cell).size) sum += cells.people[cell]!
    }
    return sum
  }

  return {
    lines: order.map((name, i) => ({ ...names.get(name)!, people: layers[i]!.people })),
    lineOf: (station) => byId.get(station)?.line ?? -1,
    put,
    lost: (line) => layers[line]!.lost,
    tried(moves) {
      const lines = [...new Set(moves.flatMap(({ station }) => byId.get(station)?.line ?? []))].sort((a, b) => a - b)
      const before = lines.map((line) => ({ line, lost: layers[line]!.lost, bare: layers[line]!.bare, about: aboutOf(line, moves) }))
      const shapes = moves.flatMap(({ station }) => {
        const one = byId.get(station)
        return one ? [{ one, shapes: one.shapes }] : []
      })
      put(moves)
      const losses = before.map(({ line, lost, about }) => ({ line, lost: layers[line]!.lost - lost, about }))
      for (const { one, shapes: was } of shapes.toReversed()) {
        mark(layers[one.line]!, was, 1)
        mark(layers[one.line]!, one.shapes, -1)
        one.shapes = was
      }
      for (const { line, lost } of before) layers[line]!.lost = lost
      return losses
    },
  }
}

interface Layer {
  /** Stations over each point. */
  readonly counts: Uint16Array
  /** As it is now. */
  readonly isServed: Uint8Array
  people: number
  lost: number
  /** Points with people who lost. */
  bare: number
}

const nameOf = (key: string, technology: string): string => `${key}\u0000${technology}`
