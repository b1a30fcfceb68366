import { compareKeys, type Key, type Store, type Table, tables, Unkept } from './store'

interface Row { readonly key: Key; readonly value: unknown }

/** Holds as long as the page: for tests, and for a browser that does not let anything rest. */
export function memoryStore(why: Store['why'] = null, detail = ''): Store {
  const rows = Object.fromEntries(tables.map((table) => [table, new Map<string, Row>()])) as Record<Table, Map<string, Row>>
  const between = (table: Table, from: Key, to: Key) =>
    [...rows[table].values()].filter(({ key }) => compareKeys(key, from) >= 0 && compareKeys(key, to) < 0).sort((a, b) => compareKeys(a.key, b.key))
  return {
    why,
    detail,
    read: async (table, key) => rows[table].get(JSON.stringify(key))?.value,
    list: async (table, from, to) => between(table, from, to).map(({ value }) => value),
    keys: async (table, from, to) => between(table, from, to).map(({ key }) => key),
    async write(writes, guard) {
      if (guard && !guard.holds(rows[guard.table].get(JSON.stringify(guard.key))?.value)) throw new Unkept('lost', 'another window wrote meanwhile')
      for (const write of writes) {
        if ('value' in write) rows[write.table].set(JSON.stringify(write.key), { key: write.key, value: write.value })
        else for (const { key } of between(write.table, write.from, write.to)) rows[write.table].delete(JSON.stringify(key))
      }
    },
    usage: async () => null,
  }
}
