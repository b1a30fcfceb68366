import { sceneOf } from '../../../src/analysis/spans'
import { streetsFound, streetsOf } from '../../../src/analysis/streets'
import type { TidySettings } from '../../../src/analysis/tidiness'
import { standard } from '../../../src/analysis/tidiness/options'
import { plannedOf, type Programme, type ProgrammeAsked, programmeOf } from '../../../src/analysis/undergrounding'
import { run } from '../../../src/load'
import type { Dataset } from '../../../src/model/dataset'
import type { Waiver } from '../../../src/model/waiver'

export const day = '2026-11-20'
export const prices = { trenchSidewalkM: 1_000_000, trenchRoadwayM: 2_000_000, ductWayM: 100_000, chamber: 10_000_000, pullCableM: 20_000, removeCableM: 10_000, removePole: 500_000 }

/** Of the tests' own, whatever an office starts with. */
const own: TidySettings = {
  ...standard, prices, priceSource: '', spareWays: 2, streets: { withinM: 15, angleDeg: 30, sectionM: 60 }, ducts: { withinM: 10, angleDeg: 15, overlapM: 30 }, works: { withinM: 20, months: 12 },
  programme: { from: 2026, to: 2030, limit: 'km', perYearVnd: null, perYearKm: null, targetKm: null },
}

export interface Given { readonly settings?: Partial<TidySettings>; readonly programme?: Partial<TidySettings['programme']>; readonly years?: Readonly<Record<string, number | null>>; readonly locked?: readonly string[]; readonly day?: string; readonly scope?: string; readonly record?: { readonly waiver?: Waiver | undefined } }

export function askedOf(dataset: Dataset, given: Given = {}): ProgrammeAsked {
  const settings: TidySettings = { ...own, ...given.settings, programme: { ...own.programme, ...given.settings?.programme, ...given.programme } }
  const scene = run(sceneOf(dataset))
  const asDay = given.day ?? day
  const scope = given.scope ?? null
  const streets = run(streetsOf(scene, settings, { day: asDay }))
  const found = run(streetsFound({ dataset, scene, streets, findings: [], settings, scope, day: asDay }))
  const waivers = new Map(Object.entries(given.years ?? {}).map(([id, year]): [string, Waiver] => {
    const finding = `programme~${id}`
    return [finding, { finding, rule: 'programme.year', reason: '', who: 'A', at: '2026-11-20T08:00:00Z', accepted: year === null ? 'none' : String(year), ...(given.locked?.includes(id) && { isLocked: true }) }]
  }))
  if (given.record?.waiver) waivers.set(given.record.waiver.finding, given.record.waiver)
  return { dataset, scene, streets, found, settings, scope, day: asDay, waivers }
}

export const made = (dataset: Dataset, given: Given = {}): Programme => run(programmeOf(askedOf(dataset, given)))

export function planned(dataset: Dataset, given: Given = {}) {
  const asked = askedOf(dataset, given)
  return plannedOf(asked, run(programmeOf(asked)))
}

export const yearOf = ({ years }: Programme, id: string): number | null => years.find(({ items }) => items.some(({ undertaking }) => undertaking === id))?.year ?? null
