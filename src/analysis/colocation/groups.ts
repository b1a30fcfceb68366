import { arranged, mayStay } from './arranged'
import type { Ground, Member } from './ground'

/** Masts about one that may stay; a mast is in one group only. */
export interface Group {
  readonly hub: Member
  /** In the order of their ids, the hub among them. */
  readonly members: readonly Member[]
}

/**
 * No chains: a group is a mast and those within the limit of that very mast. The mast that could take over most of those
 * about it comes first, of equals the one whose id comes first, and takes those it has room for; then the next among those
 * that are left, until no mast is left that could take one. Who is left then, near a mast that stays but without room on it,
 * joins the nearest group as one that stays. Nothing of it depends on what was decided.
 */
export function* groupsOf(ground: Ground): Generator<number, Group[]> {
  const { masts, ties } = ground
  const isTaken = new Uint8Array(masts.length)
  const takes = (hub: Member) => arranged(ground, hub, freeAbout(hub)).movers
  const freeAbout = (hub: Member) => ties[hub.rank]!.flatMap(({ to }) => (isTaken[to] ? [] : [masts[to]!]))
  const counts = new Int32Array(masts.length)
  for (const mast of masts) {
    counts[mast.rank] = ties[mast.rank]!.length > 0 && mayStay(mast) ? takes(mast).length : 0
    if (mast.rank % 64 === 63) yield (0.5 * mast.rank) / masts.length
  }
  const isStale = new Uint8Array(masts.length)
  const found: { readonly hub: Member; readonly members: Member[] }[] = []
  const most = counts.reduce((a, b) => Math.max(a, b), 0)
  let asked = 0
  for (let level = most; level > 0; level--) {
    for (const hub of masts) {
      if (isTaken[hub.rank] || counts[hub.rank]! < level) continue
      const movers = takes(hub)
      if (++asked % 32 === 0) yield 0.5 + (0.4 * (most - level)) / most
      if (isStale[hub.rank]) {
        counts[hub.rank] = movers.length
        isStale[hub.rank] = 0
        if (movers.length < level) continue
      }
      const members = [hub, ...movers.map(({ mast }) => mast)]
      found.push({ hub, members })
      for (const { rank } of members) {
        isTaken[rank] = 1
        for (const { to } of ties[rank]!) isStale[to] = 1
      }
    }
  }
  const groupOf = new Map(found.map((group) => [group.hub.rank, group]))
  for (const mast of masts) {
    if (isTaken[mast.rank]) continue
    const hubs = ties[mast.rank]!.filter(({ to }) => groupOf.has(to)).sort((a, b) => a.distanceM - b.distanceM || a.to - b.to)
    if (hubs.length > 0) groupOf.get(hubs[0]!.to)!.members.push(mast)
  }
  return found.map(({ hub, members }) => ({ hub, members: members.sort((a, b) => a.rank - b.rank) }))
}
