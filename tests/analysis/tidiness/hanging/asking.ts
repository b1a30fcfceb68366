import { sceneOf } from '../../../../src/analysis/spans'
import { streetsOf } from '../../../../src/analysis/streets'
import { type Asked, type CheckName, tidied, type TidyRule } from '../../../../src/analysis/tidiness'
import { inForce, standard } from '../../../../src/analysis/tidiness/options'
import { translator } from '../../../../src/i18n'
import '../../../../src/i18n/languages'
import { run } from '../../../../src/load'
import type { Dataset } from '../../../../src/model/dataset'
import type { Finding } from '../../../../src/model/finding'
import type { Kind, Properties } from '../../../../src/model/schema'
import { at, network, type Network } from '../../../network'

export const day = '2026-11-22'
interface Terms { readonly province?: string | null; readonly day?: string; readonly rules?: Asked['rules']; readonly ducts?: Asked['ducts'] }

/** By the rules the program brings, as they bind in Quảng Ngãi. */
export function askedOf(dataset: Dataset, { province = '51', day: on = day, rules = inForce(standard, on, province), ...rest }: Terms = {}): Asked {
  const scene = run(sceneOf(dataset))
  return { scene, streets: run(streetsOf(scene, standard, { day: on })), rules, pack: standard.pack, day: on, ...rest }
}

export const found = (of: Network, check: CheckName, terms?: Terms): Finding[] => run(tidied(askedOf(of.dataset(), terms))).filter(({ rule }) => rule === `tidy.${check}`)
export const t = translator('vi')
export const saidOf = ({ message, values }: Finding): string => t(message, values)
export const said = (of: Network, check: CheckName, terms?: Terms): string[] => found(of, check, terms).map(saidOf)

/** The program's rules of the day, without those of a check. */
export const without = (check: CheckName): Asked['rules'] => new Map([...inForce(standard, day, '51')].filter(([name]) => name !== check))
/** One rule as somebody changed it, alone. */
export const only = (check: CheckName, given: Partial<TidyRule>): Asked['rules'] =>
  new Map([[check, [{ ...standard.pack.rules.find((rule) => rule.check === check)!, ...given }]]])

type Given<K extends Kind> = Partial<Omit<Properties<K>, 'kind'>>
/** Metres east and north: x, y, x, y … */
export const lineOf = (...metres: number[]) => ({ type: 'LineString' as const, coordinates: Array.from({ length: metres.length / 2 }, (_, i) => at(metres[2 * i]!, metres[2 * i + 1]!)) })
export const polesOf = (count = 6): string[] => Array.from({ length: count }, (_, i) => `P${i}`)

/** A main street from west to east, 200 m, with six poles 40 m apart on its north side, owned by VNPT. */
export function street(given: Given<'road'> = {}, pole: Given<'pole'> = {}): Network {
  const of = network().add('road', 'R1', lineOf(0, 0, 200, 0), { name: 'Quang Trung', roadClass: 'main', widthM: 14, ...given })
  polesOf().forEach((id, i) => of.pole(id, 40 * i, 8, { owner: 'VNPT', ...pole }))
  return of
}

/** A cable on all poles of the street. */
export const hung = (of: Network, id: string, given: Given<'cable'> = {}, poles = polesOf()): Network => {
  of.cable(id, ...poles)
  Object.assign(of.features.at(-1)!.properties, { operator: 'VNPT', ...given })
  return of
}
