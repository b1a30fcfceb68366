import { poleLines } from '../../../src/analysis/poles'
import { type Found, standard } from '../../../src/analysis/sharing'
import { run } from '../../../src/load'
import type { Dataset } from '../../../src/model/dataset'
import type { Properties } from '../../../src/model/schema'
import { at, type Network, network } from '../../network'

export const limits = { withinM: 6, overlapM: 60, spanM: 80 }

export const found = (dataset: Dataset, scope: string | null = null): Found =>
  run(poleLines({ dataset, settings: { ...standard, poles: limits }, scope, day: '2026-11-21' }))

/** A street from west to east through the origin. */
export const street = (): Network => road(network(), 0)
export const road = (of: Network, northM: number): Network =>
  of.add('road', `R${northM}`, { type: 'LineString', coordinates: [at(-500, northM), at(500, northM)] }, { name: 'Hùng Vương' })

export interface Row { readonly northM: number; readonly eastM?: number; readonly n?: number; readonly spanM?: number; readonly cables?: number; readonly given?: Partial<Properties<'pole'>> }

/** Poles in a row, A1 A2 A3 …, with so many cables over all of them. */
export function row(of: Network, letter: string, { northM, eastM = 0, n = 4, spanM = 40, cables = 1, given = {} }: Row): Network {
  const ids = Array.from({ length: n }, (_, i) => `${letter}${i + 1}`)
  ids.forEach((id, i) => void of.pole(id, eastM + i * spanM, northM, { owner: letter, sector: 'telecom', poleClass: 'C1', capacityCables: 8, ...given }))
  for (let i = 1; i <= cables; i++) of.cable(`C${letter}${i}`, ...ids)
  return of
}
