import { Suspense, useEffect, useState } from 'react'
import { later } from '../later'
import { useShown } from '../shown'

const Busy = later(async () => (await import('./Busy')).Busy)
const soonMs = 400

/** Something with projects that takes longer than a moment. */
export function Working() {
  const what = useShown(({ busy }) => busy?.what ?? null)
  const [isLong, setLong] = useState(false)
  useEffect(() => {
    if (!what) return
    const timer = setTimeout(() => setLong(true), soonMs)
    return () => {
      clearTimeout(timer)
      setLong(false)
    }
  }, [what])
  return what && isLong ? <Suspense><Busy what={what} /></Suspense> : null
}
