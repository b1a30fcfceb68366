import type { Feature } from './dataset'

/** Ids the program made; nobody calls a thing by them. */
export const isMade = (id: string): boolean => /^[\da-f]{8}-[\da-f]{4}-/.test(id)

/** An id as people read it: of one the program made, as much as tells it from its neighbours. */
export const shortId = (id: string): string => (isMade(id) ? `#${id.slice(0, 8)}` : id)

/** What an object is called where there is room for one word: its code, else its name, else its id. */
export const calledOf = ({ id, properties: { code, name } }: Feature): string =>
  (typeof code === 'string' && code) || (typeof name === 'string' && name) || shortId(id)
