import type { StoreApi } from 'zustand/vanilla'
import type { State } from '../state'

/** A page may stay open for days. */
const askAgainMs = 3_600_000
/** The old version goes when it has no work left, which another window may keep it from: nobody waits longer than this for a page that was asked for. */
const patienceMs = 5000
const samples = 'tuyen-sample'

/**
 * Keeps the program on this computer. A newer one waits until somebody wants it: the parts the open page may still ask for
 * are those of its own version. The work is kept anyway, so a reload costs nothing.
 */
export async function watchReleases(state: StoreApi<State>, sample: readonly string[]): Promise<void> {
  if (!('serviceWorker' in navigator)) return
  const { serviceWorker } = navigator
  const hadOne = serviceWorker.controller !== null
  let isWanted = false
  let isTold = false
  const offer = (take: () => void) => {
    if (isTold) return
    isTold = true
    state.getState().tell({ tone: 'info', isLasting: true, text: { key: 'release.ready' }, action: { text: { key: 'release.reload' }, run: take } })
  }
  serviceWorker.addEventListener('controllerchange', () => {
    if (isWanted) location.reload()
    else if (hadOne) offer(() => location.reload())
  })
  addEventListener('vite:preloadError', () => offer(() => location.reload()))
  const registration = await serviceWorker.register('./sw.js', { scope: './', updateViaCache: 'none' })
  const take = () => {
    isWanted = true
    if (!registration.waiting) return location.reload()
    registration.waiting.postMessage({ type: 'SKIP_WAITING' })
    setTimeout(() => location.reload(), patienceMs)
  }
  const look = () => registration.waiting && serviceWorker.controller && offer(take)
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look))
  look()
  let askedMs = Date.now()
  document.addEventListener('visibilitychange', () => {
    if (document.hidden || Date.now() - askedMs < askAgainMs) return
    askedMs = Date.now()
    registration.update().catch(() => {})
  })
  await serviceWorker.ready
  await keepSamples(sample)
  document.documentElement.dataset.offline = 'ready'
}

/** The sample city is large and not everybody's, so it is kept after the program itself. The worker answers from the same drawer. */
async function keepSamples(sample: readonly string[]): Promise<void> {
  const drawer = await caches.open(samples)
  const kept = new Set((await drawer.keys()).map(({ url }) => url))
  for (const url of kept) if (!sample.includes(url)) await drawer.delete(url)
  for (const url of sample) if (!kept.has(url)) await drawer.add(url)
}

const lookAgainMs = 250

/** When the first screen stands: nothing is owed, read or drawn any more. Until then nothing else is fetched. */
export function whenCalm(state: StoreApi<State>, run: () => void): void {
  const stands = () => {
    const { opening, restedOn, mapTrouble } = state.getState()
    return opening === null && (restedOn !== null || mapTrouble !== null) && document.documentElement.dataset.busy === undefined
  }
  const look = () => (stands() ? idle(run) : setTimeout(look, lookAgainMs))
  look()
}

const idle = (run: () => void) => ('requestIdleCallback' in window ? requestIdleCallback(run, { timeout: 5000 }) : setTimeout(run))
