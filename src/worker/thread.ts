import { clientOf } from './client'
import type { Work } from './registry'

/** The other thread of a browser. Its code is a file of its own, loaded with the first call. */
export const thread = (): Work => clientOf(() => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'tuyen' }))
