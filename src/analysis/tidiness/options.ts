import shipped from '../../../data/rules/streets.json'
import { isRecord, type Settings } from '../../model/record'
import { binds } from '../../model/rule'
import { between, oneOf, orNull, ownOf, partFaults, partsOf, type Read, type Readers, whole } from '../reading'
import type { InForce } from './asked'
import { isSamePack, packFaults, packOf, standardPack } from './pack'
import { type CheckName, checkNames, type PartName, type PriceName, type TidyPack, type TidyRule, type TidySettings } from './settings'

const { note: _, priceReferences: references, ownMark, ...rest } = shipped

/** What the program brings with it (`data/rules/tidiness.json`, `data/rules/streets.json`). */
export const standard = { ...rest, pack: standardPack } as unknown as TidySettings

/** What others paid, with year and place: to compare with, never to count with. */
export interface PriceReference { readonly text: string; readonly vndPerKm: number; readonly from: string; readonly source: string; readonly confidence: 'high' | 'medium' | 'low' }
export const priceReferences = references as readonly PriceReference[]

const weight = between(0, 1000)
const full = between(0.01, 10_000)
const money = orNull(between(0, 1e12))
const ofParts = (read: Read<number>): Readers<Record<PartName, number>> => ({ load: read, bundling: read, crossings: read, loose: read, signs: read, sides: read, law: read })
const prices: Readers<Record<PriceName, number | null>> = { trenchSidewalkM: money, trenchRoadwayM: money, ductWayM: money, chamber: money, pullCableM: money, removeCableM: money, removePole: money }
/** The program counts year by year. */
const longestProgramme = 30
const calendar = whole(2000, 2100)

/** Parts with parts of their own: each of those is read by itself. */
const nested = {
  streets: { withinM: between(1, 200), angleDeg: between(1, 90), sectionM: between(1, 5000) } satisfies Readers<TidySettings['streets']>,
  weights: ofParts(weight),
  full: ofParts(full),
  ducts: { withinM: between(0.1, 100), angleDeg: between(0, 90), overlapM: between(0, 10_000) } satisfies Readers<TidySettings['ducts']>,
  works: { withinM: between(0, 1000), months: between(0, 120) } satisfies Readers<TidySettings['works']>,
  prices,
  programme: { from: calendar, to: calendar, limit: oneOf(['money', 'km']), perYearVnd: orNull(between(0, 1e15)), perYearKm: orNull(between(0, 100_000)), targetKm: orNull(between(0, 1e6)) } satisfies Readers<TidySettings['programme']>,
}
type Nested = keyof typeof nested
const partOf = <N extends Nested>(name: N): Read<TidySettings[N]> => (value) => {
  if (!isRecord(value)) return undefined
  const part = partsOf(nested[name] as unknown as Readers<TidySettings[N] & object>, value, standard[name])
  return name === 'programme' && isBackwards(part as TidySettings['programme']) ? undefined : part
}
const isBackwards = ({ from, to }: { readonly from: number; readonly to: number }) => to < from || to - from >= longestProgramme

const readers: Readers<TidySettings> = {
  pack: (value) => {
    const pack = packOf(value)
    return pack && named(pack)
  },
  streets: partOf('streets'), weights: partOf('weights'), full: partOf('full'), ducts: partOf('ducts'), works: partOf('works'), prices: partOf('prices'),
  priceSource: (value) => (typeof value === 'string' && value.length <= 1000 ? value : undefined),
  spareWays: whole(0, 50),
  programme: partOf('programme'),
}

/** A pack that is not what the program brings with it does not pass for it: its version says whose copy it is. */
export function named(pack: TidyPack): TidyPack {
  if (pack.name !== standardPack.name || pack.version !== standardPack.version || isSamePack(pack, standardPack)) return pack
  return { ...pack, version: `${pack.version}, ${ownMark}` }
}

/** What an office changed has the day in its version, so that findings of before and after are told apart. */
export function stamped(settings: TidySettings, before: TidySettings, day: string): TidySettings {
  const { pack } = settings
  const { version, name } = before.pack
  if (pack.name === standardPack.name && isSamePack(pack, standardPack)) return { ...settings, pack: standardPack }
  const isStill = pack.name === name && (pack.version === version || pack.version === `${version}, ${ownMark}`)
  if (!isStill || isSamePack(pack, before.pack)) return { ...settings, pack: named(pack) }
  return { ...settings, pack: { ...pack, version: `${version.split(`, ${ownMark}`)[0]}, ${ownMark} ${day}` } }
}

/** What a project says of tidiness, part by part; what it does not say, or says so that nobody can tell, is as it is in `standard`. */
export const tidyOf = (settings: Settings): TidySettings => partsOf(readers, ownOf(settings, 'tidiness'), standard)

/** What is wrong with settings somebody wrote, in one line each; empty when all of it is taken as it stands. */
export function faultsOf(settings: unknown): string[] {
  if (!isRecord(settings)) return ['expected an object']
  const inside = (Object.keys(nested) as Nested[]).flatMap((name) => {
    const given = ownOf(settings, name)
    return isRecord(given) ? partFaults(nested[name] as Readers<object>, given).map((fault) => `${name}.${fault}`) : []
  })
  return [...partFaults(readers, settings), ...(Object.hasOwn(settings, 'pack') ? packFaults(settings.pack) : []), ...inside]
}

/** Rules that bind on a day in a province: the text read, and the place's own; what is only remembered never unless an office switched it on. */
export function inForce({ pack }: TidySettings, day: string, province: string | null): InForce {
  const byCheck = new Map<CheckName, TidyRule[]>()
  for (const name of checkNames) {
    const rules = pack.rules.filter((rule) => rule.check === name && binds(rule, day, province))
    if (rules.length > 0) byCheck.set(name, rules)
  }
  return byCheck
}
