import type { Spans } from './scene'

/** Spans between the same two poles hang together: found by the two, whichever way a cable is drawn. */
export function bundlesOf({ count, cable, poles }: Pick<Spans, 'count' | 'cable' | 'poles'>, isAerial: Uint8Array): (span: number) => readonly number[] {
  const mask = 2 ** Math.ceil(Math.log2(2 * count + 2)) - 1
  // Each slot holds the first span of a pair of poles, each span the group of its pair: -1 where it hangs between no two.
  const [heads, groups] = [new Int32Array(mask + 1).fill(-1), new Int32Array(count).fill(-1)]
  const cables: number[][] = []
  const put = (span: number, isHung: boolean) => {
    const [one, other] = [poles[2 * span]!, poles[2 * span + 1]!]
    if (one < 0 || other < 0 || one === other) return
    const own = cable[span]!
    const low = Math.min(one, other)
    const high = Math.max(one, other)
    let slot = (Math.imul(low, 0x9e3779b1) + Math.imul(high, 0x85ebca6b)) & mask
    let head = heads[slot]!
    for (; head >= 0; head = heads[slot]!) {
      const [a, b] = [poles[2 * head]!, poles[2 * head + 1]!]
      if ((a === low && b === high) || (a === high && b === low)) break
      slot = (slot + 1) & mask
    }
    if (head < 0) {
      if (!isHung) return
      heads[slot] = span
      groups[span] = cables.push([own]) - 1
      return
    }
    const group = (groups[span] = groups[head]!)
    const among = cables[group]!
    if (isHung && among[among.length - 1] !== own) among.push(own)
  }
  for (let span = 0; span < count; span++) if (isAerial[cable[span]!] === 1) put(span, true)
  for (let span = 0; span < count; span++) if (isAerial[cable[span]!] === 0) put(span, false)
  return (span) => {
    const group = groups[span]!
    if (group >= 0) return cables[group]!
    return isAerial[cable[span]!] === 1 ? [cable[span]!] : []
  }
}
