import { type Lists, listed } from './lists'
import type { Spans } from './scene'

/** Spans between the same two poles hang together: found by the two, whichever way a cable is drawn. */
export function bundlesOf({ count, cable, poles }: Pick<Spans, 'count' | 'cable' | 'poles'>, isAerial: Uint8Array): Lists {
  // Pairs are told by their lower pole: `head` has the first span of the last pair of each, `next` the one of the pair before it.
  const [head, next] = [new Int32Array(poles.reduce((most, pole) => Math.max(most, pole), -1) + 1).fill(-1), new Int32Array(count)]
  // Each span has the group of its pair: -1 where it hangs between no two.
  const groups = new Int32Array(count).fill(-1)
  let known = 0
  for (const isHung of [1, 0]) for (let span = 0; span < count; span++) {
    const [one, other] = [poles[2 * span]!, poles[2 * span + 1]!]
    if (one < 0 || other < 0 || one === other || isAerial[cable[span]!] !== isHung) continue
    const low = Math.min(one, other)
    let first = head[low]!
    while (first >= 0 && poles[2 * first]! + poles[2 * first + 1]! !== one + other) first = next[first]!
    if (first >= 0) groups[span] = groups[first]!
    else if (isHung === 1) {
      next[span] = head[low]!
      head[low] = span
      groups[span] = known++
    }
  }
  const hung = listed(known, (put) => {
    for (let span = 0; span < count; span++) if (groups[span]! >= 0 && isAerial[cable[span]!] === 1) put(groups[span]!, cable[span]!)
  })
  return {
    of(span) {
      const group = groups[span]!
      return group >= 0 ? hung.of(group) : cable.subarray(span, span + isAerial[cable[span]!]!)
    },
    count(span, isMarked) {
      const group = groups[span]!
      if (group >= 0) return hung.count(group, isMarked)
      const own = cable[span]!
      return isAerial[own]! * (isMarked ? isMarked[own]! : 1)
    },
  }
}
