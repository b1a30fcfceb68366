import type { Finding } from '../../model/finding'
import type { Choice } from '../../model/schema'

/** What is along a section, or along all sections of a street. */
export interface Tally {
  lengthM: number
  overheadM: number
  undergroundM: number
  ductM: number
  hungM: number
  /** Metres of street with plant of several operators in several lines. */
  strewnM: number
  readonly strung: Map<string, { operator: string; role: Choice<'role'> | null; metres: number }>
  readonly cables: Set<number>
  /** Of pairs of poles. */
  readonly gaps: Set<number>
  readonly poles: number[]
  /** Pieces of cable among others: all, those that say how they hang, and those that hang loose. */
  readonly among: { all: number; said: number; loose: number }
  deadM: number
  openM: number
  readonly findings: Finding[]
}

export const empty = (lengthM: number): Tally => ({
  lengthM, overheadM: 0, undergroundM: 0, ductM: 0, hungM: 0, strewnM: 0, strung: new Map(), cables: new Set(), gaps: new Set(), poles: [],
  among: { all: 0, said: 0, loose: 0 }, deadM: 0, openM: 0, findings: [],
})

export function sumOf(tallies: readonly Tally[]): Tally {
  const sum = empty(0)
  for (const one of tallies) {
    for (const name of ['lengthM', 'overheadM', 'undergroundM', 'ductM', 'hungM', 'strewnM', 'deadM', 'openM'] as const) sum[name] += one[name]
    for (const name of ['all', 'said', 'loose'] as const) sum.among[name] += one.among[name]
    for (const [key, { operator, role, metres }] of one.strung) hang(sum, key, operator, role, metres)
    for (const cable of one.cables) sum.cables.add(cable)
    for (const gap of one.gaps) sum.gaps.add(gap)
    for (const pole of one.poles) sum.poles.push(pole)
    for (const finding of one.findings) sum.findings.push(finding)
  }
  return sum
}

export function hang({ strung }: Tally, key: string, operator: string, role: Choice<'role'> | null, metres: number): void {
  const before = strung.get(key)
  if (before) before.metres += metres
  else strung.set(key, { operator, role, metres })
}
