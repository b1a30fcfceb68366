import { type Dataset, get } from '../../model/dataset'
import type { Waiver } from '../../model/waiver'
import type { Opportunity, Proposal } from './result'

/** `planned`: the data have it already, without anybody having decided it here. */
export type Verdict = 'open' | 'accepted' | 'rejected' | 'planned'
export interface Judged extends Opportunity { readonly verdict: Verdict; readonly decision: Waiver | null }

/** An opportunity with what was decided of it, or with what the data say already. */
export function judged(opportunity: Opportunity, waivers: ReadonlyMap<string, Waiver>, dataset: Dataset): Judged {
  const decision = waivers.get(opportunity.id) ?? null
  const isDone = ({ writes }: Proposal) => writes.length > 0 && writes.every(({ ids, values }) => ids.every((id) => {
    const properties: Readonly<Record<string, unknown>> | undefined = get(dataset, id)?.properties
    return properties && Object.entries(values).every(([name, value]) => JSON.stringify(properties[name] ?? null) === JSON.stringify(value ?? null))
  }))
  const verdict = decision ? (decision.accepted === undefined ? 'rejected' : 'accepted') : opportunity.proposals.some(isDone) ? 'planned' : 'open'
  return { ...opportunity, verdict, decision }
}

/** Of the ways to use it: the one that was agreed to, or the one that is recommended. */
export const chosenOf = ({ proposals, decision }: Judged): Proposal | undefined => proposals.find(({ id }) => id === decision?.accepted) ?? proposals[0]
