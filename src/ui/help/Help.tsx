import { Suspense } from 'react'
import { later } from '../later'
import { useShown } from '../shown'

const Pages = later(async () => (await import('./Pages')).Pages)

/** Each work area in plain words, the keys, and what the program is. Fetched when first asked for. */
export function Help() {
  const dialog = useShown((state) => state.dialog)
  if (dialog !== 'help' && dialog !== 'keys') return null
  return <Suspense><Pages first={dialog === 'keys' ? 'keys' : 'map'} /></Suspense>
}
