import { useEffect, useEffectEvent, useState } from 'react'
import type { StreetLine } from '../../../state/streets'
import type { FindingGroup, Listed } from '../../../state/findings'
import type { State } from '../../../state'
import { useLive, useParts, useShown } from '../../shown'

/** What the other thread says of some findings, asked for again after every change; what was said before stands until then. */
function useAsked<T>(key: string, ask: (work: State['work']) => Promise<T>): T | null {
  const live = useLive()
  const version = useShown(({ status }) => status?.version)
  const { streetsFound } = useParts('streetsFound')
  const [answer, setAnswer] = useState<{ key: string; value: T } | null>(null)
  const asking = useEffectEvent(ask)
  useEffect(() => {
    let isGone = false
    void asking(live.getState().work).then((value) => !isGone && setAnswer({ key, value })).catch((error: unknown) => reportError(error))
    return () => {
      isGone = true
    }
  }, [key, version, streetsFound, live])
  return answer?.key === key ? answer.value : null
}

/** The findings of a street, with those that were there when it was first looked at: what somebody marks as done goes on standing where it was marked. */
export function useIds({ id, findingIds }: StreetLine): readonly string[] {
  const [seen, setSeen] = useState({ id, ids: findingIds })
  const known = seen.id === id ? new Set(seen.ids) : null
  const fresh = known ? findingIds.filter((one) => !known.has(one)) : findingIds
  if (!known) setSeen({ id, ids: findingIds })
  else if (fresh.length > 0) setSeen({ id, ids: [...seen.ids, ...fresh] })
  return known ? [...seen.ids, ...fresh] : findingIds
}

/** More of one street than this are looked at in the list below the map. */
const mostFindings = 600

export const useFindings = (street: string, ids: readonly string[]): { readonly findings: readonly Listed[]; readonly total: number } | null =>
  useAsked(`${street} ${ids.length}`, (work) => work.call('findings', { among: ids, from: 0, to: mostFindings, state: 'all' }))

export const useGroups = (street: string, ids: readonly string[]): readonly FindingGroup[] | null =>
  useAsked(`${street} ${ids.length}`, (work) => (ids.length === 0 ? Promise.resolve([]) : work.call('findingGroups', { among: ids })))
