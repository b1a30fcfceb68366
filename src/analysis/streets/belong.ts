import type { Scene } from '../spans'
import type { Nearest } from './nearest'
import type { Section } from './result'

/** Which section each span and each pole is of. */
export function* belonging(scene: Scene, sections: readonly Section[], nearest: Nearest): Generator<number, { ofSpan: Int32Array; ofPole: Int32Array }> {
  const { spans, poles, places, isAerial } = scene
  const [ofSpan, ofPole] = [new Int32Array(spans.count).fill(-1), new Int32Array(poles.length).fill(-1)]
  for (let span = 0; span < spans.count; span++) {
    if (span % 1024 === 0) yield (0.5 * span) / spans.count
    const [x, y, ux, uy] = middleOf(scene, span)
    ofSpan[span] = nearest.find(x, y, ux, uy)
  }
  for (let cable = 0; cable < scene.cables.length; cable++) {
    if (cable % 256 === 0) yield 0.5 + (0.2 * cable) / scene.cables.length
    across(scene, cable, ofSpan, nearest)
  }
  const hung: number[][] = poles.map(() => [])
  for (let span = 0; span < spans.count; span++) {
    if (span % 16384 === 0) yield 0.7
    if (ofSpan[span]! < 0 || isAerial[spans.cable[span]!] === 0) continue
    for (const side of [0, 1]) {
      const pole = spans.poles[2 * span + side]!
      if (pole >= 0) hung[pole]!.push(ofSpan[span]!)
    }
  }
  for (let pole = 0; pole < poles.length; pole++) {
    if (pole % 1024 === 0) yield 0.7 + (0.3 * pole) / poles.length
    const near = nearest.find(places[2 * pole]!, places[2 * pole + 1]!, 0, 0)
    ofPole[pole] = hung[pole]!.length > 0 ? most(hung[pole]!, sections, near) : near
  }
  // What leaves a pole for a house is of the street of that pole.
  for (let span = 0; span < spans.count; span++) {
    if (span % 16384 === 0) yield 1
    const cable = spans.cable[span]!
    if (ofSpan[span]! >= 0 || isAerial[cable] === 0 || scene.cables[cable]!.properties.role !== 'drop') continue
    const pole = [spans.poles[2 * span]!, spans.poles[2 * span + 1]!].find((one) => one >= 0)
    const [x, y] = middleOf(scene, span)
    if (pole !== undefined && ofPole[pole]! >= 0 && nearest.find(x, y, 0, 0) >= 0) ofSpan[span] = ofPole[pole]!
  }
  return { ofSpan, ofPole }
}

/** The middle of a span and its direction. */
function middleOf({ spans: { ends } }: Scene, span: number): [x: number, y: number, ux: number, uy: number] {
  const [ax, ay, bx, by] = [ends[4 * span]!, ends[4 * span + 1]!, ends[4 * span + 2]!, ends[4 * span + 3]!]
  const long = Math.hypot(bx - ax, by - ay) || 1
  return [(ax + bx) / 2, (ay + by) / 2, (bx - ax) / long, (by - ay) / long]
}

/** Spans across a street are of the one the nearest spans of their cable are of, the earlier where two are as near. */
function across(scene: Scene, cable: number, ofSpan: Int32Array, nearest: Nearest): void {
  const [from, to] = [scene.spans.first[cable]!, scene.spans.first[cable + 1]!]
  for (let span = from; span < to; span++) {
    if (ofSpan[span]! >= 0) continue
    let end = span
    const isAcross = (one: number) => {
      const [x, y] = middleOf(scene, one)
      return nearest.find(x, y, 0, 0) >= 0
    }
    while (end < to && ofSpan[end]! < 0) end++
    const [before, after] = [span > from ? ofSpan[span - 1]! : -1, end < to ? ofSpan[end]! : -1]
    let [left, right] = [span, end - 1]
    while (left <= right) {
      const isLeft = before >= 0 && left < end && isAcross(left)
      const isRight = after >= 0 && isAcross(right)
      if (!isLeft && !isRight) break
      if (isLeft) ofSpan[left++] = before
      if (left > right || !isRight) continue
      ofSpan[right--] = after
    }
    span = end
  }
}

/** The section most of them are of, in the street most are of; of several the nearest, else the first. */
function most(hung: readonly number[], sections: readonly Section[], near: number): number {
  const [streets, counts] = [new Map<number, number>(), new Map<number, number>()]
  for (const section of hung) {
    counts.set(section, (counts.get(section) ?? 0) + 1)
    const { street } = sections[section]!
    streets.set(street, (streets.get(street) ?? 0) + 1)
  }
  const nearStreet = near < 0 ? -1 : sections[near]!.street
  const better = (a: number, b: number): boolean => {
    const [one, other] = [sections[a]!.street, sections[b]!.street]
    const byStreet = one === other ? 0 : streets.get(one)! - streets.get(other)! || Number(one === nearStreet) - Number(other === nearStreet)
    return (byStreet || (one === other ? counts.get(a)! - counts.get(b)! || Number(a === near) - Number(b === near) : 0) || b - a) > 0
  }
  let best = hung[0]!
  for (const section of counts.keys()) if (better(section, best)) best = section
  return best
}
