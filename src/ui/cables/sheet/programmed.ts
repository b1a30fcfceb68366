import { type Programmed, type Undertaking, yearOf } from '../../../state/programme'
import type { StreetLine } from '../../../state/streets'

/** What is to be done of a street, or of a section of one. */
export const undertakingsOf = ({ undertakings }: Pick<Programmed, 'undertakings'>, { id, street }: Pick<StreetLine, 'id' | 'street'>): readonly Undertaking[] =>
  undertakings.filter((one) => (street === null ? one.streetId === id : one.id === id))

/** The years they stand in, each once, and how many have none. */
export function yearsOf(programme: Programmed, line: Pick<StreetLine, 'id' | 'street'>): { readonly years: readonly number[]; readonly waiting: number } {
  const all = undertakingsOf(programme, line).map(({ id }) => yearOf({ programme }, id))
  const years = [...new Set(all.filter((year) => year !== null))].sort((a, b) => a - b)
  return { years, waiting: all.filter((year) => year === null).length }
}
