import type { Spans } from './scene'

/** Spans between the same two poles hang together: found by the two, whichever way a cable is drawn. */
export function bundlesOf({ count, cable, poles }: Pick<Spans, 'count' | 'cable' | 'poles'>, isAerial: Uint8Array): (span: number) => readonly number[] {
  const mask = 2 ** Math.ceil(Math.log2(2 * count + 2)) - 1
  // Each slot holds the first span of a pair of poles and its last one yet; spans of a pair are chained in their order.
  const [heads, tails, next] = [new Int32Array(mask + 1).fill(-1), new Int32Array(mask + 1), new Int32Array(count).fill(-1)]
  const slotOf = (span: number): number => {
    const [one, other] = [poles[2 * span]!, poles[2 * span + 1]!]
    const [low, high] = one < other ? [one, other] : [other, one]
    let slot = (Math.imul(low, 0x9e3779b1) + Math.imul(high, 0x85ebca6b)) & mask
    for (let head = heads[slot]!; head >= 0; head = heads[slot]!) {
      const [a, b] = [poles[2 * head]!, poles[2 * head + 1]!]
      if ((a === low && b === high) || (a === high && b === low)) break
      slot = (slot + 1) & mask
    }
    return slot
  }
  const isHung = (span: number) => poles[2 * span]! >= 0 && poles[2 * span + 1]! >= 0 && poles[2 * span] !== poles[2 * span + 1]
  for (let span = 0; span < count; span++) {
    if (isAerial[cable[span]!] === 0 || !isHung(span)) continue
    const slot = slotOf(span)
    if (heads[slot]! < 0) heads[slot] = span
    else next[tails[slot]!] = span
    tails[slot] = span
  }
  return (span) => {
    if (!isHung(span)) return isAerial[cable[span]!] === 1 ? [cable[span]!] : []
    const cables: number[] = []
    for (let at = heads[slotOf(span)]!; at >= 0; at = next[at]!) if (cables.at(-1) !== cable[at]) cables.push(cable[at]!)
    return cables
  }
}
