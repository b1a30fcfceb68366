import { isRecord, type Settings } from './record'

/** Where people live, from a file of the office: cells by their middle. */
export interface PeopleGrid {
  /** Of the file. */
  readonly name: string
  /** lng, lat, people, lng, lat, people … */
  readonly cells: readonly number[]
}

/** More cells than this are no grid of a province any more. */
export const mostCells = 1_000_000

/** The grid an office gave its project; null where there is none, or where it was spoilt by hand. */
export function gridOf({ peopleGrid }: Settings): PeopleGrid | null {
  if (!isRecord(peopleGrid) || typeof peopleGrid.name !== 'string' || !Array.isArray(peopleGrid.cells)) return null
  const { name, cells } = peopleGrid
  return cells.length % 3 === 0 && cells.length > 0 && cells.length <= 3 * mostCells && cells.every(Number.isFinite) ? { name, cells } : null
}
