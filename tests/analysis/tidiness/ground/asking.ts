import '../../../../src/i18n/languages'
import { translator } from '../../../../src/i18n'
import { type Scene, scenePartOf, sceneOf } from '../../../../src/analysis/spans'
import { streetsOf } from '../../../../src/analysis/streets'
import { type Asked, type CheckName, tidied, type TidySettings } from '../../../../src/analysis/tidiness'
import { inForce, standard } from '../../../../src/analysis/tidiness/options'
import { run } from '../../../../src/load'
import { all, type Dataset } from '../../../../src/model/dataset'
import type { Finding } from '../../../../src/model/finding'
import { at, type Network } from '../../../network'

export const day = '2026-11-22'

/** Every rule of some checks, those too that ship switched off. */
export const settingsOf = (...names: readonly CheckName[]): TidySettings => ({
  ...standard,
  pack: { ...standard.pack, rules: standard.pack.rules.filter(({ check }) => names.length === 0 || (check !== null && names.includes(check))).map((rule) => ({ ...rule, on: true })) },
})

/** As they ship. */
export const shipped = (...names: readonly CheckName[]): TidySettings => ({ ...standard, pack: { ...standard.pack, rules: standard.pack.rules.filter(({ check }) => check !== null && names.includes(check)) } })

export const withoutRules = (settings: TidySettings, ...ids: readonly string[]): TidySettings => ({
  ...settings, pack: { ...settings.pack, rules: settings.pack.rules.map((rule) => (ids.includes(rule.id) ? { ...rule, on: false } : rule)) },
})

export function askedOf(dataset: Dataset, settings: TidySettings, plane?: Scene['plane']): Asked {
  const scene = run(plane ? scenePartOf(dataset, all(dataset), plane) : sceneOf(dataset))
  return { scene, streets: run(streetsOf(scene, settings, { day })), rules: inForce(settings, day, null), pack: settings.pack, day }
}

export const found = (dataset: Dataset, settings: TidySettings): Finding[] => run(tidied(askedOf(dataset, settings)))

const t = translator('vi')
/** What a check says, by id of the object: each with its words, severity and the rule it was judged by. */
export const said = (of: Network, settings: TidySettings): string[] =>
  found(of.dataset(), settings).map(({ subjects, message, values, severity, source }) => `${subjects.join(' ')} · ${severity} · ${source!.rule} · ${t(message, values).replaceAll('\u00a0', ' ')}`)

/** Metres east and north: x, y, x, y … */
export const line = (...metres: number[]) => ({ type: 'LineString' as const, coordinates: Array.from({ length: metres.length / 2 }, (_, i) => at(metres[2 * i]!, metres[2 * i + 1]!)) })
