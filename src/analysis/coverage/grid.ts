import { isRecord, type Settings } from '../../model/record'
import type { PeopleGrid } from './settings'

/** More cells than this are no grid of a province any more. */
export const mostCells = 2_000_000

/** The grid an office gave its project; null where there is none, or where it was spoilt by hand. */
export function gridOf({ peopleGrid }: Settings): PeopleGrid | null {
  if (!isRecord(peopleGrid) || typeof peopleGrid.name !== 'string' || !Array.isArray(peopleGrid.cells)) return null
  const { name, cells } = peopleGrid
  return cells.length % 3 === 0 && cells.length > 0 && cells.length <= 3 * mostCells && cells.every(Number.isFinite) ? { name, cells } : null
}
