import { type Client, clientOf } from './client'
import { findings } from './findings'
import { drop, forget, preview, read } from './open'
import { act, travel } from './project'
import { contextOf } from './replica'
import { serve } from './run'
import { open, take } from './take'

/** Everything the other thread can be asked for. The client's types come from this table. */
export const tasks = { open, read, preview, take, drop, forget, act, travel, findings }
export type Work = Client<typeof tasks>

/** The tasks without another thread, over the same wire: for tests, and for programs that are one thread anyway. */
export const inline = (): Work => clientOf(() => {
  const { port1, port2 } = new MessageChannel()
  serve(port2, tasks, contextOf())
  return port1
})
