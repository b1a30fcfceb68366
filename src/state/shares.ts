import { byWord } from '../i18n/order'
import type { Proposal } from '../analysis/sharing/asked'
import type { Judged, Verdict } from '../worker/sharing'
import type { ShareQuery, Sharing } from './sharing'

/** The list as it is seen. */
export function sharesOf({ finder, shareFound, shareQuery }: Pick<Sharing, 'finder' | 'shareFound' | 'shareQuery'>): readonly Judged[] {
  const all = shareFound[finder]?.opportunities ?? []
  const { verdict, owner, sort } = shareQuery
  const seen = all.filter((one) => (verdict === null || settledAs(one.verdict) === verdict) && (owner === null || one.owners.includes(owner)))
  if (sort === 'distance') return [...seen].sort((a, b) => a.distanceM - b.distanceM)
  return sort === 'name' ? [...seen].sort((a, b) => byWord(a.name, b.name)) : seen
}
/** What the data have already was agreed to by somebody. */
export const settledAs = (verdict: Verdict): NonNullable<ShareQuery['verdict']> => (verdict === 'planned' ? 'accepted' : verdict)

export const shareLookedAt = ({ finder, shareFound, shareAt }: Pick<Sharing, 'finder' | 'shareFound' | 'shareAt'>): Judged | null =>
  shareFound[finder]?.opportunities.find(({ id }) => id === shareAt) ?? null

/** The proposal that is looked at: the one somebody chose, else the one that was agreed to, else the one that is recommended. */
export function proposalLookedAt(state: Pick<Sharing, 'finder' | 'shareFound' | 'shareAt' | 'shareChoice'>): Proposal | null {
  const one = shareLookedAt(state)
  const wanted = state.shareChoice ?? one?.decision?.accepted
  return one?.proposals.find(({ id }) => id === wanted) ?? one?.proposals[0] ?? null
}

/** What is looked at was agreed to in just this way. */
export function isAgreed(state: Pick<Sharing, 'finder' | 'shareFound' | 'shareAt' | 'shareChoice'>): boolean {
  const one = shareLookedAt(state)
  return one?.verdict === 'accepted' && one.decision?.accepted === proposalLookedAt(state)?.id
}

/** What is listed is of another state of the data than the one that is open. */
export const isShareStale = ({ shareFound, finder, status, shareProgress }: Pick<Sharing, 'shareFound' | 'finder' | 'shareProgress'> & { readonly status: { readonly version: number } | null }): boolean => {
  const found = shareFound[finder]
  return shareProgress === null && found !== undefined && status !== null && found.version !== status.version
}
