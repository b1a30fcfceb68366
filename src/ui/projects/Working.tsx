import { Suspense } from 'react'
import { later } from '../later'
import { useLong } from '../long'
import { useShown } from '../shown'

const Busy = later(async () => (await import('./Busy')).Busy)

/** Something with projects that takes longer than a moment. */
export function Working() {
  const what = useShown(({ busy }) => busy?.what ?? null)
  const isLong = useLong(what)
  return what && isLong ? <Suspense><Busy what={what} /></Suspense> : null
}
