/** What of the browser's storage is used. Reading `localStorage` itself may already throw, hence a function. */
export type Memory = () => Pick<Storage, 'getItem' | 'setItem'>

/** A small value that outlives the page: language, panels, camera. A browser that forbids storage only forgets. */
export function remembered<T>(memory: Memory, key: string, read: (value: unknown) => T): T {
  try {
    const text = memory().getItem(`tuyen.${key}`)
    return read(text === null ? undefined : JSON.parse(text))
  } catch {
    return read(undefined)
  }
}

export function remember(memory: Memory, key: string, value: unknown): void {
  try {
    memory().setItem(`tuyen.${key}`, JSON.stringify(value))
  } catch {
    // Storage is full or forbidden: the choice holds until the page is closed.
  }
}

/** Under what name a project's view is remembered. The sample is a new project at every opening, and still the same place. */
export const shelfOf = ({ id, isSample }: { readonly id: string; readonly isSample: boolean }): string => (isSample ? 'sample' : id)

/** Whether the last that was open was somebody's own work. Only a guess to begin with: the database knows. */
export const believesOwn = (memory: Memory): boolean => remembered(memory, 'isOwn', (value) => value === true)
export const rememberOwn = (memory: Memory, isOwn: boolean): void => remember(memory, 'isOwn', isOwn)
