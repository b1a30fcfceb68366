import { Suspense } from 'react'
import { later } from '../later'
import { useShown } from '../shown'

const Import = later(async () => (await import('./questions/Import')).Import)

/** What the files do not say, asked in one dialog. It is fetched when it is needed: most files ask nothing. */
export function Questions() {
  const asking = useShown((state) => state.asking)
  return asking && <Suspense fallback={null}><Import asking={asking} /></Suspense>
}
