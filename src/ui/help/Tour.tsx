import { lazy, Suspense, useEffect } from 'react'
import { useShown } from '../shown'

const Card = lazy(async () => ({ default: (await import('./Card')).Card }))

/** One minute through the screen. It begins by itself once, when there is something to see and nothing else asks for attention. */
export function Tour() {
  const step = useShown((state) => state.tourStep)
  const show = useShown((state) => state.show)
  const isQuiet = useShown(({ status, opening, outcome, dialog }) => status !== null && !opening && !outcome && !dialog)
  const isDue = useShown((state) => !state.isTourSeen) && isQuiet && step === null
  useEffect(() => {
    if (isDue) show({ tourStep: 0 })
  }, [isDue, show])
  const hasDialog = useShown((state) => state.dialog !== null)
  if (step === null || hasDialog) return null
  return <Suspense><Card step={step} /></Suspense>
}
