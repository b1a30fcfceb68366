import { clientOf } from './client'
import type { Work } from './registry'

/**
 * The other thread of a browser. Its code is a file of its own, loaded with the first call. Its name tells it what
 * to begin with; it stands here twice because the bundler reads it.
 */
export const thread = (isSampleNext: () => boolean): Work => clientOf(() => isSampleNext()
  ? new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'tuyen sample' })
  : new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'tuyen' }))
