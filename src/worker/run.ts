import type { Failure, Port, Reply, Request } from './port'

/** A piece of work in steps: it yields its progress and returns its result. Asynchronous only where it must read. */
export type Work<P = unknown, R = unknown> = Generator<P, R> | AsyncGenerator<P, R>
/** What a task may know of the call it answers. */
export interface Call { isCancelled(): boolean }
/**
 * A task is work in steps or, where it takes no time worth telling, a plain function. Its arguments are its own.
 * One that waits for its turn asks the call whether it is still wanted, and ends with `cancelled` if it is not.
 */
export type Tasks<C> = Readonly<Record<string, (args: never, context: C, call: Call) => unknown>>

/** A result of which some parts change hands instead of being copied. The caller gets the value alone. */
export class Transferred<T> {
  constructor(readonly value: T, readonly parts: Transferable[]) {}
}

/** A task that is fetched when it is first asked for. */
export const later = <A, C, R>(fetch: () => Promise<(args: A, context: C, call: Call) => R>) =>
  async (args: A, context: C, call: Call): Promise<Awaited<R>> => await (await fetch())(args, context, call)

/** A step may itself take 20 ms, so a slice ends at 30: within 50 ms every message is heard. */
const sliceMs = 30
const progressMs = 80

/** Lets waiting messages in. A timer would be held back to 4 ms, a microtask would let nothing in. */
export const breathe = (): Promise<void> => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    resolve()
  }
  port2.postMessage(null)
})

export interface Listener<P> { onProgress?: (progress: P) => void; isCancelled?: () => boolean }
export const cancelled: unique symbol = Symbol('cancelled')

/** Runs work to its end in slices. A cancelled one is left through its `finally` and changes nothing more. */
export async function run<P, R>(work: Work<P, R>, { onProgress, isCancelled }: Listener<P> = {}): Promise<R | typeof cancelled> {
  let sliceAt = performance.now()
  let toldAt = -Infinity
  for (;;) {
    const asked = work.next()
    const step = asked instanceof Promise ? await asked : asked
    if (step.done) return step.value
    const now = performance.now()
    if (onProgress && now - toldAt >= progressMs) {
      toldAt = now
      onProgress(step.value)
    }
    if (now - sliceAt >= sliceMs) {
      await breathe()
      sliceAt = performance.now()
    }
    if (isCancelled?.()) {
      await work.return(undefined as R)
      return cancelled
    }
  }
}

/** Answers the calls that come through `port` with `tasks`, all on one `context`. Calls take turns at each breath. */
export function serve<C>(port: Port, tasks: Tasks<C>, context: C): void {
  const stopped = new Map<number, boolean>()
  const reply = (message: Reply, parts: Transferable[] = []) => port.postMessage(message, parts)

  async function answer(id: number, name: string, args: unknown): Promise<void> {
    stopped.set(id, false)
    try {
      const task = Object.hasOwn(tasks, name) ? tasks[name] : undefined
      if (!task) throw new Error(`expected one of ${Object.keys(tasks).join(', ')}, got task ${name}`)
      const listener = { onProgress: (progress: unknown) => reply({ id, progress }), isCancelled: () => stopped.get(id) === true }
      const begun = await task(args as never, context, { isCancelled: listener.isCancelled })
      const result = isWork(begun) ? await run(begun, listener) : begun
      if (result === cancelled) reply({ id, cancelled: true })
      else if (result instanceof Transferred) reply({ id, result: result.value }, result.parts)
      else reply({ id, result })
    } catch (error) {
      reply({ id, failure: failureOf(error) })
    } finally {
      stopped.delete(id)
    }
  }

  port.onmessage = ({ data }: MessageEvent<Request>) => {
    if (!('cancel' in data)) void answer(data.id, data.task, data.args)
    else if (stopped.has(data.id)) stopped.set(data.id, true)
  }
}

const isWork = (begun: unknown): begun is Work => typeof begun === 'object' && begun !== null && 'next' in begun && 'return' in begun

const failureOf = (error: unknown): Failure =>
  error instanceof Error ? { name: error.name, message: error.message, stack: error.stack ?? '' } : { name: 'Error', message: String(error), stack: '' }
