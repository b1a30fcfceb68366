import type { Assumptions, Question } from '../../state/coverage'

/** Documents set a target for 5G; mobile broadband, which 5G answers too, cannot ask for less. The older ones have none. */
export const aimOf = (assumptions: Assumptions | undefined, { technology }: Pick<Question, 'technology'>): Assumptions['target'] =>
  assumptions && (technology === '5G' || technology === 'broadband') ? assumptions.target : null
