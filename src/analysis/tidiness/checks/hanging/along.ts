import type { Position } from 'geojson'
import { shortId } from '../../../../model/called'
import type { Feature } from '../../../../model/dataset'
import type { Street } from '../../../streets/result'
import { measureOf } from '../../../streets/strung'
import type { Asked } from '../../asked'
import type { TidyRule } from '../../settings'

/** It is to be built: whoever looks after the street can still say no. */
export const isNew = ({ properties: { status } }: Feature): boolean => status === 'proposed' || status === 'planned'

/** Whether a rule speaks of a street. A street of a class nobody knows is of none. */
export const isMeantFor = ({ only: { roadClasses } }: TidyRule, street: Street | null): boolean => !roadClasses || (street !== null && roadClasses.includes(street.roadClass))

export const nameOf = ({ name, id, roads }: Street): string => name || shortId(roads[0] ?? id)

/** As much of a cable as hangs along one street. */
export interface Hung {
  /** Null: along none. */
  readonly street: Street | null
  readonly spans: readonly number[]
  /** True. */
  readonly metres: number
}

/** Spans of a hanging cable by the street they belong to, in the order of its line; of a cable that does not hang none. */
export function hungAlong({ scene, streets }: Asked, cable: Feature, isMeant: (span: number) => boolean = () => true): Hung[] {
  const number = scene.numberOf('cable', cable.id)
  if (number === undefined || !scene.isAerial[number]) return []
  const found = new Map<number, { spans: number[]; metres: number }>()
  for (let span = scene.spans.first[number]!; span < scene.spans.first[number + 1]!; span++) {
    const section = streets.ofSpan[span]!
    if (!isMeant(span)) continue
    const street = section < 0 ? -1 : streets.sections[section]!.street
    const hung = found.get(street) ?? found.set(street, { spans: [], metres: 0 }).get(street)!
    hung.spans.push(span)
    hung.metres += spanM(scene, span)
  }
  return Array.from(found, ([street, hung]) => ({ street: street < 0 ? null : streets.streets[street]!, ...hung }))
}

/** True metres of a span. */
export function spanM(scene: Asked['scene'], span: number): number {
  const [ax, ay, bx, by] = endsOf(scene, span)
  return scene.trueM((ax + bx) / 2, (ay + by) / 2, Math.hypot(bx - ax, by - ay))
}

export const endsOf = ({ spans: { ends } }: Asked['scene'], span: number): readonly [ax: number, ay: number, bx: number, by: number] =>
  [ends[4 * span]!, ends[4 * span + 1]!, ends[4 * span + 2]!, ends[4 * span + 3]!]

/** The middle of the span in the middle: it lies on the line, wherever that bends. */
export function middleOf(scene: Asked['scene'], spans: readonly number[]): Position {
  const [ax, ay, bx, by] = endsOf(scene, spans[Math.floor(spans.length / 2)]!)
  return scene.globe((ax + bx) / 2, (ay + by) / 2)
}

/** Poles of spans in their order, each once. */
export function polesOf({ spans, poles }: Asked['scene'], of: readonly number[]): Feature<'pole'>[] {
  const numbers = new Set(of.flatMap((span) => [spans.poles[2 * span]!, spans.poles[2 * span + 1]!]))
  numbers.delete(-1)
  return Array.from(numbers, (pole) => poles[pole]!)
}

/** The place half way along a line. */
export function halfOf(line: ArrayLike<number>): readonly [x: number, y: number] {
  let leftM = 0
  for (let i = 2; i < line.length; i += 2) leftM += Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!) / 2
  for (let i = 2; i < line.length; i += 2) {
    const longM = Math.hypot(line[i]! - line[i - 2]!, line[i + 1]! - line[i - 1]!)
    if (longM >= leftM && longM > 0) return [line[i - 2]! + (leftM / longM) * (line[i]! - line[i - 2]!), line[i - 1]! + (leftM / longM) * (line[i + 1]! - line[i - 1]!)]
    leftM -= longM
  }
  return [line[0]!, line[1]!]
}

/** The road of a section nearest to a place: a street is of several, and what is said of one is not said of the others. */
export function roadAt({ scene, streets }: Asked, section: number, x: number, y: number): Feature<'road'> | null {
  const { roads, line } = streets.sections[section]!
  const id = roads.every((road) => road === roads[0]) ? roads[0] : roads[measureOf(line, x, y).piece]
  const road = id === undefined ? undefined : scene.numberOf('road', id)
  return road === undefined ? null : scene.roads[road]!
}

/** The road a span hangs along. */
export function roadOf(asked: Asked, span: number): Feature<'road'> | null {
  const section = asked.streets.ofSpan[span]!
  const [ax, ay, bx, by] = endsOf(asked.scene, span)
  return section < 0 ? null : roadAt(asked, section, (ax + bx) / 2, (ay + by) / 2)
}

/** Roads along which spans hang, each once, in their order. */
export const roadsOf = (asked: Asked, spans: readonly number[]): Feature<'road'>[] => [...new Set(spans.flatMap((span) => roadOf(asked, span) ?? []))]

/** Year by which nothing may hang along a road any more. */
export const clearedBy = (road: Feature<'road'> | null): number | null => (typeof road?.properties.undergroundingYear === 'number' ? road.properties.undergroundingYear : null)
