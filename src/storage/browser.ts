import { type IDBPDatabase, openDB } from 'idb'
import { memoryStore } from './memory'
import { compareKeys, type Key, type Store, tables, Unkept } from './store'

/** Counts what later programs do to the shape of the database; one of theirs is not touched. */
const shape = 1
/** A browser whose database does not answer would keep the page from starting. */
const patienceMs = 8000

/** The browser's own database, or, where it does not let us, memory that says why. */
export async function browserStore(name = 'tuyen'): Promise<Store> {
  try {
    const store = connected(name)
    await store.read('office', 'last')
    return store
  } catch (error) {
    const { why, message } = unkeptOf(error)
    return memoryStore(why === 'newer' ? 'newer' : 'denied', message)
  }
}

function connected(name: string): Store {
  let opened: Promise<IDBPDatabase> | undefined
  const open = () => (opened ??= connect(name, () => (opened = undefined)))

  /** A connection may be cut at any time, by the browser or by a newer program; once it is tried again. */
  async function using<T>(work: (database: IDBPDatabase) => Promise<T>): Promise<T> {
    try {
      return await work(await open())
    } catch (error) {
      if (!(error instanceof DOMException) || error.name !== 'InvalidStateError') throw unkeptOf(error)
      opened = undefined
      return work(await open()).catch((again: unknown) => { throw unkeptOf(again) })
    }
  }

  return {
    why: null,
    detail: '',
    read: (table, key) => using((database) => database.get(table, keyOf(key))),
    list: (table, from, to) => using(async (database) => (isEmpty(from, to) ? [] : database.getAll(table, rangeOf(from, to)))),
    keys: (table, from, to) => using(async (database) =>
      (isEmpty(from, to) ? [] : (await database.getAllKeys(table, rangeOf(from, to))) as unknown as Key[])),
    write: (writes, guard) => using(async (database) => {
      const touched = new Set([...writes.map(({ table }) => table), ...(guard ? [guard.table] : [])])
      const transaction = database.transaction([...touched], 'readwrite', { durability: 'strict' })
      const done = transaction.done
      done.catch(() => {})
      try {
        const guarded: unknown = guard && (await transaction.objectStore(guard.table).get(keyOf(guard.key)))
        if (guard && !guard.holds(guarded)) throw new Unkept('lost', 'another window wrote meanwhile')
        const requests = writes.map((write) => {
          const table = transaction.objectStore(write.table)
          if ('value' in write) return table.put(write.value, keyOf(write.key))
          return isEmpty(write.from, write.to) ? undefined : table.delete(rangeOf(write.from, write.to))
        })
        await Promise.all(requests)
      } catch (error) {
        if (!(error instanceof DOMException && error.name === 'AbortError')) tryAbort(transaction)
        await done.catch(() => {})
        throw transaction.error ?? error
      }
      await done
    }),
    usage: async () => {
      const { usage, quota } = (await globalThis.navigator?.storage?.estimate?.()) ?? {}
      return usage === undefined || quota === undefined ? null : { usedBytes: usage, quotaBytes: quota }
    },
  }
}

function tryAbort(transaction: { abort(): void }): void {
  try {
    transaction.abort()
  } catch {
    // It had ended by itself.
  }
}

async function connect(name: string, onGone: () => void): Promise<IDBPDatabase> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Unkept('denied', `the database did not open within ${patienceMs} ms`)), patienceMs)
  })
  const opening = openDB(name, shape, {
    upgrade: (database) => tables.forEach((table) => void database.createObjectStore(table)),
    blocking: (_current, _blocked, event) => {
      onGone()
      ;(event.target as IDBDatabase).close()
    },
    terminated: onGone,
  })
  try {
    return await Promise.race([opening, late])
  } catch (error) {
    onGone()
    throw error
  } finally {
    clearTimeout(timer)
  }
}

/** A range of nothing is a fault in IndexedDB's eyes. */
const isEmpty = (from: Key, to: Key) => compareKeys(from, to) >= 0
const keyOf = (key: Key) => key as IDBValidKey
const rangeOf = (from: Key, to: Key) => IDBKeyRange.bound(keyOf(from), keyOf(to), false, true)

const causes: Readonly<Record<string, Unkept['why']>> = {
  QuotaExceededError: 'full', VersionError: 'newer', SecurityError: 'denied', NotAllowedError: 'denied', InvalidAccessError: 'denied',
}

function unkeptOf(error: unknown): Unkept {
  if (error instanceof Unkept) return error
  const { name, message } = error instanceof Error || error instanceof DOMException ? error : { name: 'Error', message: String(error) }
  return new Unkept(causes[name] ?? 'failed', `${name}: ${message}`)
}
