import { expect, test } from 'vitest'
import { clientOf, ThreadDied } from '../../src/worker/client'
import type { Thread } from '../../src/worker/port'
import { breathe, type Call, cancelled, run, serve, Transferred } from '../../src/worker/run'

const tasks = {
  add({ a, b }: { a: number; b: number }): number {
    return a + b
  },
  * count({ to }: { to: number }, context: { left: number }): Generator<number, number> {
    try {
      for (let i = 0; i < to; i++) {
        const until = performance.now() + 2
        while (performance.now() < until);
        yield i
      }
      return to
    } finally {
      context.left++
    }
  },
  async* read({ blob }: { blob: Blob }): AsyncGenerator<string, string> {
    yield 'reading'
    return await blob.text()
  },
  * fail(_: null): Generator<number, void> {
    yield 1
    throw new TypeError('expected bread, got stone')
  },
  unsayable(_: null): object {
    return { twice: () => 2 }
  },
}

function pair() {
  const context = { left: 0 }
  const starts: Thread[] = []
  const client = clientOf<typeof tasks>(() => {
    const { port1, port2 } = new MessageChannel()
    serve(port2, tasks, context)
    starts.push(port1)
    return port1
  })
  return { client, context, starts }
}

test('a call comes back with the result of its task', async () => {
  const { client } = pair()
  expect(await client.call('add', { a: 1, b: 2 })).toBe(3)
  client.close()
})

test('calls made at once each get their own answer', async () => {
  const { client, starts } = pair()
  const sums = await Promise.all([...Array(20).keys()].map((n) => client.call('add', { a: n, b: n })))
  expect(sums).toEqual([...Array(20).keys()].map((n) => 2 * n))
  expect(starts.length).toBe(1)
  client.close()
})

test('a task that reads is waited for', async () => {
  const { client } = pair()
  expect(await client.call('read', { blob: new Blob(['Trà Khúc']) })).toBe('Trà Khúc')
  client.close()
})

test('an error arrives with its name, its message and where it was thrown', async () => {
  const { client } = pair()
  const error = await client.call('fail', null).catch((caught: unknown) => caught as Error)
  expect(error).toMatchObject({ name: 'TypeError', message: 'expected bread, got stone' })
  expect((error as Error).stack).toContain('run.test.ts')
  client.close()
})

test('a result that cannot be sent is an error, not a call that never ends', async () => {
  const { client } = pair()
  await expect(client.call('unsayable', null)).rejects.toThrow('could not be cloned')
  client.close()
})

test('an unknown task is refused by name', async () => {
  const { client } = pair()
  await expect(client.call('toString' as 'add', { a: 1, b: 1 })).rejects.toThrow('got task toString')
  client.close()
})

test('progress is heard while the task runs, but not every step of it', async () => {
  const { client } = pair()
  const seen: number[] = []
  await client.call('count', { to: 200 }, { onProgress: (at) => void seen.push(at) })
  expect(seen[0]).toBe(0)
  expect(seen.length).toBeGreaterThan(1)
  expect(seen.length).toBeLessThan(20)
  client.close()
})

test('a cancelled task stops at a breath, goes through its finally and rejects with the reason', async () => {
  const { client, context } = pair()
  const abort = new AbortController()
  const reason = new Error('enough')
  const counting = client.call('count', { to: 2_000 }, { signal: abort.signal, onProgress: () => abort.abort(reason) })
  await expect(counting).rejects.toBe(reason)
  expect(context.left).toBe(1)
  expect(await client.call('add', { a: 2, b: 2 })).toBe(4)
  client.close()
})

test('a short call is answered while a long one runs', async () => {
  const { client } = pair()
  const abort = new AbortController()
  const long = client.call('count', { to: 2_000 }, { signal: abort.signal })
  expect(await client.call('add', { a: 3, b: 4 })).toBe(7)
  abort.abort(new Error('done'))
  await expect(long).rejects.toThrow('done')
  client.close()
})

test('what was cancelled before it began is never sent', async () => {
  const { client, starts } = pair()
  await expect(client.call('add', { a: 1, b: 1 }, { signal: AbortSignal.abort(new Error('too early')) })).rejects.toThrow('too early')
  expect(starts.length).toBe(0)
})

test('a cancel that comes after the end changes nothing', async () => {
  const { client } = pair()
  const abort = new AbortController()
  expect(await client.call('add', { a: 1, b: 1 }, { signal: abort.signal })).toBe(2)
  abort.abort()
  expect(await client.call('add', { a: 2, b: 1 })).toBe(3)
  client.close()
})

test('when the thread dies all its calls are rejected and the next call starts a new one', async () => {
  const { client, starts } = pair()
  const calls = [client.call('count', { to: 2_000 }), client.call('count', { to: 2_000 })]
  const ends = Promise.allSettled(calls)
  starts[0]!.onerror!({ message: 'out of memory', preventDefault: () => {} } as ErrorEvent)
  for (const end of await ends) expect(end).toMatchObject({ status: 'rejected', reason: expect.any(ThreadDied) })
  expect(await client.call('add', { a: 5, b: 5 })).toBe(10)
  expect(starts.length).toBe(2)
  client.close()
})

test('work runs inline as well, to its end or until it is stopped', async () => {
  const context = { left: 0 }
  expect(await run(tasks.count({ to: 3 }, context))).toBe(3)
  expect(await run(tasks.count({ to: 3 }, context), { isCancelled: () => true })).toBe(cancelled)
  expect(context.left).toBe(2)
})

test('a result that changes hands arrives as its value, and its sender no longer has it', async () => {
  let sent: ArrayBuffer | undefined
  const client = clientOf<{ cut: (args: { to: number }) => Transferred<{ data: ArrayBuffer }> }>(() => {
    const { port1, port2 } = new MessageChannel()
    serve(port2, {
      cut({ to }: { to: number }) {
        sent = Uint8Array.from({ length: to }, (_, i) => i).buffer
        return new Transferred({ data: sent }, [sent])
      },
    }, {})
    return port1
  })
  const { data } = await client.call('cut', { to: 3 })
  expect([...new Uint8Array(data)]).toEqual([0, 1, 2])
  expect(sent!.byteLength).toBe(0)
  client.close()
})

test('a task that waits hears that it is no longer wanted', async () => {
  const client = clientOf<{ wait: (args: null, context: object, call: Call) => Promise<string | typeof cancelled> }>(() => {
    const { port1, port2 } = new MessageChannel()
    serve(port2, {
      async wait(_: null, __: object, call: Call) {
        while (!call.isCancelled()) await breathe()
        return cancelled
      },
    }, {})
    return port1
  })
  const abort = new AbortController()
  const waiting = client.call('wait', null, { signal: abort.signal })
  abort.abort(new Error('gone by'))
  await expect(waiting).rejects.toThrow('gone by')
  client.close()
})
