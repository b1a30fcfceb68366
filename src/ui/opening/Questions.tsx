import { lazy, Suspense } from 'react'
import { useShown } from '../shown'

const Import = lazy(() => import('./questions/Import').then(({ Import: one }) => ({ default: one })))

/** What the files do not say, asked in one dialog. It is fetched when it is needed: most files ask nothing. */
export function Questions() {
  const asking = useShown((state) => state.asking)
  return asking && <Suspense fallback={null}><Import asking={asking} /></Suspense>
}
