import type { Failure, Reply, Thread } from './port'
import type { cancelled, Tasks, Transferred, Work } from './run'

type Args<T> = T extends (args: infer A, context: never, call: never) => unknown ? A : never
type Begun<T> = T extends (...given: never) => infer B ? Awaited<B> : never
type Progress<T> = Begun<T> extends Work<infer P> ? P : never
type Ended<T> = Begun<T> extends Work<unknown, infer R> ? R : Begun<T>
type Value<R> = R extends Transferred<infer V> ? V : R
type Result<T> = Value<Exclude<Ended<T>, typeof cancelled>>

export interface Options<P> {
  onProgress?: (progress: P) => void
  /** Asks the task to stop. The call rejects once it has stopped; a task that was already done still resolves. */
  signal?: AbortSignal
  transfer?: Transferable[]
}

export interface Client<T> {
  call<N extends keyof T & string>(task: N, args: Args<T[N]>, options?: Options<Progress<T[N]>>): Promise<Result<T[N]>>
  close(): void
}

/** The other thread is gone, and with it everything it held: most often the memory ran out. */
export class ThreadDied extends Error {
  override readonly name = 'ThreadDied'
}

interface Call {
  readonly resolve: (result: never) => void
  readonly reject: (error: unknown) => void
  readonly onProgress: ((progress: never) => void) | undefined
  readonly signal: AbortSignal | undefined
  readonly onAbort: () => void
}

/** Typed calls to the other thread, started with the first call and again with the first one after it died. */
export function clientOf<T extends Tasks<never>>(start: () => Thread): Client<T> {
  const calls = new Map<number, Call>()
  let thread: Thread | undefined
  let lastId = 0

  function settle(id: number): Call | undefined {
    const call = calls.get(id)
    calls.delete(id)
    call?.signal?.removeEventListener('abort', call.onAbort)
    return call
  }

  function stop(error: Error): void {
    const dead = thread
    thread = undefined
    if (dead) dead.onmessage = null
    dead?.terminate?.()
    dead?.close?.()
    for (const id of calls.keys()) settle(id)?.reject(error)
  }

  function hear(reply: Reply): void {
    if ('progress' in reply) return calls.get(reply.id)?.onProgress?.(reply.progress as never)
    const call = settle(reply.id)
    if ('result' in reply) call?.resolve(reply.result as never)
    else if ('failure' in reply) call?.reject(errorOf(reply.failure))
    else call?.reject(call.signal?.reason)
  }

  function begin(): Thread {
    const started = start()
    started.onmessage = ({ data }) => hear(data as Reply)
    started.onerror = (event) => {
      event.preventDefault?.()
      if (thread === started) stop(new ThreadDied(event.message || 'the other thread stopped without a word'))
    }
    started.onmessageerror = () => thread === started && stop(new ThreadDied('the other thread sent what cannot be read'))
    return started
  }

  return {
    call: (task, args, { onProgress, signal, transfer = [] } = {}) => new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const id = ++lastId
      const at = (thread ??= begin())
      const onAbort = () => at.postMessage({ id, cancel: true })
      at.postMessage({ id, task, args }, transfer)
      calls.set(id, { resolve, reject, onProgress, signal, onAbort })
      signal?.addEventListener('abort', onAbort)
    }),
    close: () => stop(new ThreadDied('closed')),
  }
}

function errorOf({ name, message, stack }: Failure): Error {
  const error = new Error(message)
  error.name = name
  error.stack = stack
  return error
}
