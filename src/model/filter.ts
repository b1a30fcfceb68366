import type { Letter } from './operator'
import type { Choice } from './schema'

/** What is looked at: the map, the tables, the findings and the figures all follow it. Null means no limit. */
export interface Filter {
  /** Id of the unit looked at: a ward or commune of either edition. */
  readonly scope: string | null
  readonly owners: readonly Letter[] | null
  readonly statuses: readonly Choice<'status'>[] | null
  /** Planned things only up to this year. */
  readonly untilYear: number | null
  /** Administrative units as they were valid on this day, `YYYY-MM-DD`. */
  readonly day: string
}

/** The day before the two-level administration, and a day that never ends. */
export const editions = { before: '2025-06-30', now: '9999-12-31' } as const
export type Edition = keyof typeof editions

export const noFilter: Filter = { scope: null, owners: null, statuses: null, untilYear: null, day: editions.now }
export const isFiltering = ({ scope, owners, statuses, untilYear }: Filter): boolean =>
  scope !== null || owners !== null || statuses !== null || untilYear !== null
