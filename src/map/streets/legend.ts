import type { State } from '../../state'
import { isStreetAsked } from '../../state/streets'
import { type Band, bandOf } from './bands'
import { isTidying } from '../areas'

/** What the map says of streets now, each once and in this order. */
export type StreetEntry = { readonly band: Band } | { readonly part: 'cleared'; readonly year: number } | { readonly part: 'at' | 'node' | 'isFaint' }

type Told = Pick<State, 'area' | 'status' | 'streetsFound' | 'streetQuery' | 'streetAt' | 'programme' | 'programmeYear'>

export function legendOf(state: Told): StreetEntry[] {
  const { streetsFound, streetQuery, streetAt, programme, programmeYear } = state
  if (!isTidying(state) || !streetsFound) return []
  const scored = streetsFound.streets.filter(({ score }) => score !== null)
  const seen = new Set(scored.map(({ score }) => bandOf(score!)))
  const street = streetsFound.sections.find(({ id }) => id === streetAt)?.street ?? streetAt
  const sections = streetAt === null ? [] : streetsFound.sections.filter((one) => one.street === street)
  return [
    ...([0, 1, 2, 3] as const).filter((band) => seen.has(band)).map((band) => ({ band })),
    ...(programme && programmeYear !== null ? [{ part: 'cleared' as const, year: programmeYear }] : []),
    ...(streetAt === null ? [] : [{ part: 'at' as const }]), ...(sections.length > 1 ? [{ part: 'node' as const }] : []),
    ...(scored.some((line) => !isStreetAsked(line, streetQuery)) ? [{ part: 'isFaint' as const }] : []),
  ]
}
