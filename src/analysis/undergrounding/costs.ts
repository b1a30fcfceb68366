import type { PriceName, TidySettings } from '../tidiness/settings'
import type { Undertaking } from './result'

export type CostLine = Undertaking['costs'][number]

/** What there is to do, by what has a price. */
export type Counts = Readonly<Record<PriceName, number>>

const things: ReadonlySet<PriceName> = new Set(['chamber', 'removePole'])

/** A line for everything there is to do; what nobody gave a price for has none. */
export function costsOf(counts: Counts, { prices }: TidySettings): CostLine[] {
  return (Object.keys(counts) as PriceName[]).flatMap((name): CostLine[] => {
    const [count, unitVnd] = [counts[name], prices[name]]
    return count > 0 ? [{ name, count, unit: things.has(name) ? 'count' : 'm', unitVnd, vnd: unitVnd === null ? null : Math.round(count * unitVnd) }] : []
  })
}

/** Null where a price is missing. */
export const sumOf = (amounts: readonly (number | null)[]): number | null =>
  amounts.reduce<number | null>((sum, amount) => (sum === null || amount === null ? null : sum + amount), 0)

/** A chamber at each end of new duct and between them as far apart as a rule in force allows; where none says how far, only at the ends. */
export function chambersOf(stretchesM: readonly number[], { pack }: TidySettings): number {
  const apart = pack.rules.filter(({ check, on, threshold, only }) => check === 'chamberSpacing' && on && threshold !== null && threshold > 0 && (only.ductClasses?.includes('N1') ?? true))
    .reduce((least, { threshold }) => Math.min(least, threshold!), Infinity)
  return stretchesM.reduce((sum, lengthM) => sum + 1 + Math.max(1, Math.ceil(lengthM / apart)), 0)
}
