import { provinceOfData } from '../analysis/province'
import { inForce, named, type PriceReference, priceReferences, stamped, standard, tidyOf } from '../analysis/tidiness/options'
import { packFaults, packOf } from '../analysis/tidiness/pack'
import type { TidyPack, TidySettings } from '../analysis/tidiness/settings'
import type { Language } from '../i18n'
import type { Phrase } from '../model/change'
import { isRecord } from '../model/record'
import type { Context } from './replica'
import { keepSettings } from './settings'
import type { Status } from './status'
import { today } from './today'

/** What tidiness stands on, and which of its rules bind here. */
export interface TidyShown {
  readonly settings: TidySettings
  readonly isOwn: boolean
  readonly standard: TidySettings
  /** Code of the province of the data; null where they name none. */
  readonly province: string | null
  readonly day: string
  /** Ids of rules. */
  readonly inForce: readonly string[]
  readonly priceReferences: readonly PriceReference[]
}

export function tidySettings(_: null, { replica: { dataset, settings: all }, filter: { day: wardDay } }: Context): TidyShown {
  const settings = tidyOf(all)
  const province = provinceOfData(dataset, wardDay)
  const day = today()
  return { settings, isOwn: all.tidiness !== undefined, standard, province, day, inForce: [...inForce(settings, day, province).values()].flat().map(({ id }) => id), priceReferences }
}

/** Null: as the program has them. What comes to the same is no copy of the project's own. */
export async function setTidy(settings: TidySettings | null, context: Context): Promise<Status> {
  const next = settings && stamped(tidyOf({ tidiness: settings }), tidyOf(context.replica.settings), today())
  const isStandard = next === null || JSON.stringify(next) === JSON.stringify(tidyOf({ tidiness: standard }))
  const status = await keepSettings({ tidiness: isStandard ? undefined : next }, context)
  context.follow?.(context)
  return status
}

/** What a file of rules says it is; a later way of writing them has a higher number. */
export const packFormat = 1
/** No pack is larger: mostRules of the longest words would be, and nobody writes those. */
export const mostPackBytes = 4 * 1024 * 1024

/** The pack alone, always the same bytes for the same rules. */
export async function tidyPackFile({ name, language }: { name: string; language: Language }, { replica: { settings } }: Context): Promise<Blob> {
  const { bring, translator } = await import('../i18n')
  await bring(language)
  const { pack } = tidyOf(settings)
  const lines = pack.rules.map((rule) => `    ${JSON.stringify(rule)}`)
  const head = Object.entries({ format: packFormat, title: name, about: translator(language)('ruling.fileAbout', { name: pack.name, version: pack.version }), name: pack.name, version: pack.version })
  return new Blob([`{\n${head.map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`).join('')}  "rules": [\n${lines.join(',\n')}\n  ]\n}\n`], { type: 'application/json' })
}

/** A pack, or why it is none; `faults` names each place, for whoever wrote the file. */
export type PackRead = { readonly pack: TidyPack } | { readonly refused: Phrase; readonly faults: readonly string[] }
export type PackGiven = { readonly text: string } | { readonly blob: Blob }

/** Reads only: nothing is kept before somebody says so. */
export async function readTidyPack(given: PackGiven): Promise<PackRead> {
  const refused = (name: 'tooLarge' | 'notJson' | 'notPack' | 'newer' | 'faulty', values: Phrase['values'] = {}, faults: readonly string[] = []): PackRead => ({ refused: { key: `ruling.refused.${name}`, values }, faults })
  const bytes = 'text' in given ? given.text.length : given.blob.size
  if (bytes > mostPackBytes) return refused('tooLarge', { mb: mostPackBytes / 1024 / 1024 })
  let read: unknown
  try {
    const text = 'text' in given ? given.text : new TextDecoder('utf-8', { fatal: true }).decode(await given.blob.arrayBuffer())
    read = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch (error) {
    return refused('notJson', {}, [String(error instanceof Error ? error.message : error)])
  }
  if (!isRecord(read) || !Object.hasOwn(read, 'rules')) return refused('notPack')
  const format = Object.hasOwn(read, 'format') ? read.format : packFormat
  if (typeof format === 'number' && format > packFormat) return refused('newer', { format })
  const faults = [...(format === packFormat ? [] : ['format is unknown']), ...packFaults(read)]
  const pack = packOf(read)
  if (!pack || faults.length > 0) return refused(pack ? 'faulty' : 'notPack', { n: faults.length }, faults)
  return { pack: named(pack) }
}
