import type { Proposal } from '../sharing/result'
import type { SharingSettings } from '../sharing/settings'
import { type Arrangement, arranged, mayStay } from './arranged'
import type { Ground } from './ground'
import type { Group } from './groups'
import type { Service } from './loss'
import { movesOf, proposalOf } from './proposal'
import type { Costs } from './score'

/** One way to use a group. */
export interface Way { readonly arrangement: Arrangement; readonly proposal: Proposal }

/** What an arrangement costs on top of what was moved already; what it gives back of that is no cost. */
export const costsOf = (service: Service | null, arrangement: Arrangement): Costs =>
  service && service.tried(movesOf(arrangement)).map(({ line, lost, about }) => {
    const { operator, technology } = service.lines[line]!
    return { line, lost: Math.max(0, lost), about, operator, technology }
  })

/** A way for each mast others may move onto, the best first: of equal scores the one that spares most masts. */
export function* waysOf(ground: Ground, { members }: Group, service: Service | null, weights: SharingSettings['weights']): Generator<number, Way[]> {
  const ways: Way[] = []
  for (const [i, keeper] of members.entries()) {
    yield i / members.length
    if (!mayStay(keeper)) continue
    const arrangement = arranged(ground, keeper, members.filter((one) => one !== keeper))
    if (arrangement.movers.length > 0) ways.push({ arrangement, proposal: proposalOf(keeper.id, arrangement, costsOf(service, arrangement), weights) })
  }
  return ways.sort((a, b) => b.proposal.score - a.proposal.score || b.arrangement.movers.length - a.arrangement.movers.length || a.arrangement.keeper.rank - b.arrangement.keeper.rank)
}
