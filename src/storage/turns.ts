/** What windows tell each other. `asks`: let me work here; `kept`: there is more to read; `left`: nobody works there now. */
export interface Told { readonly what: 'asks' | 'kept' | 'left' | 'list'; readonly id: string }

/** Who may write where several windows are open: one at a time for each project. */
export interface Turns {
  /** The turn for a project, or null while another window has it. `onLost` is called if it is taken away. */
  take(id: string, onLost: () => unknown): Promise<Turn | null>
  /** Asks whoever has it, waits until it is given, and takes it from one that does not answer. */
  demand(id: string, onLost: () => unknown): Promise<Turn>
  tell(told: Told): void
  hear(listener: (told: Told) => void): void
}

export interface Turn { release(): void }

/** A window that finishes keeping answers within this; one that is stuck never does. */
const patienceMs = 4000
const free: Turn = { release() {} }

/** Web Locks end with their window, however it ends. Where there are none the guard of each write still holds. */
export function browserTurns(name = 'tuyen'): Turns {
  const channel = typeof BroadcastChannel === 'function' ? new BroadcastChannel(name) : null
  const locks = globalThis.navigator?.locks as LockManager | undefined
  const tell = (told: Told) => channel?.postMessage(told)

  function request(id: string, options: LockOptions, onLost: () => unknown): Promise<Turn | null> {
    if (!locks) return Promise.resolve(free)
    return new Promise((resolve, reject) => {
      let isOurs = false
      let isReleased = false
      const held = (lock: Lock | null) => {
        if (!lock) return resolve(null)
        isOurs = true
        return new Promise<void>((end) => resolve({ release: () => ((isReleased = true), end()) }))
      }
      locks.request(`${name}.${id}`, options, held).catch((error: unknown) => {
        if (!isOurs && isForbidden(error)) resolve(free)
        else if (!isOurs) reject(error)
        else if (!isReleased) onLost()
      })
    })
  }

  return {
    tell,
    hear: (listener) => channel?.addEventListener('message', ({ data }) => listener(data as Told)),
    take: (id, onLost) => request(id, { ifAvailable: true }, onLost),
    async demand(id, onLost) {
      tell({ what: 'asks', id })
      try {
        return (await request(id, { signal: AbortSignal.timeout(patienceMs) }, onLost)) ?? free
      } catch {
        return (await request(id, { steal: true }, onLost)) ?? free
      }
    },
  }
}

/** A browser that lets a page keep nothing lends it no locks either; and where nothing is written nobody has to wait for a turn. */
const isForbidden = (error: unknown): boolean => error instanceof DOMException && error.name === 'SecurityError'

/** Windows that live in one thread: for tests, and for a program that is the only one anyway. */
export function turnsOf(): () => Turns {
  const holders = new Map<string, { onLost: () => unknown }>()
  const windows: ((told: Told) => void)[][] = []
  return () => {
    const own: ((told: Told) => void)[] = []
    windows.push(own)
    const hold = (id: string, onLost: () => unknown): Turn => {
      const holder = { onLost }
      holders.set(id, holder)
      return { release: () => void (holders.get(id) === holder && holders.delete(id)) }
    }
    const tell = (told: Told) => windows.forEach((other) => other !== own && other.forEach((listener) => queueMicrotask(() => listener(told))))
    return {
      tell,
      hear: (listener) => void own.push(listener),
      take: async (id, onLost) => (holders.has(id) ? null : hold(id, onLost)),
      async demand(id, onLost) {
        tell({ what: 'asks', id })
        for (let tries = 0; holders.has(id) && tries < 100; tries++) await new Promise((resolve) => setImmediate(resolve))
        holders.get(id)?.onLost()
        return hold(id, onLost)
      },
    }
  }
}
