import type { Language } from '../../i18n'
import type { Phrase } from '../../model/change'
import { readIn } from './text'

/** What is wrong, by field. */
export type Faults = Readonly<Record<string, Phrase>>

/** Reads what was typed in a dialog field by field, and gathers what is wrong with it. */
export function filled(language: Language) {
  const faults: Record<string, Phrase> = {}
  const read = (field: string, text: string, least: number, most: number, isWhole = false): number => {
    const said = readIn({ type: 'number' }, text, language)
    const value = 'value' in said ? said.value : undefined
    if (typeof value !== 'number' || (isWhole && !Number.isInteger(value))) faults[field] = { key: isWhole ? 'coverage.fault.whole' : 'coverage.fault.number' }
    else if (value < least || value > most) faults[field] = { key: isWhole && least === 1900 ? 'coverage.fault.year' : 'coverage.fault.between', values: { least, most } }
    return typeof value === 'number' ? value : 0
  }
  const need = (field: string, text: string): string => {
    if (text.trim() === '') faults[field] = { key: 'coverage.fault.empty' }
    return text.trim().normalize('NFC')
  }
  return { faults, read, need }
}

export type Filled = ReturnType<typeof filled>

/** The same text for what is the same, in whichever order its members stand. */
export const canonical = (value: unknown): string => JSON.stringify(value, (_, part: unknown) =>
  (typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1))) : part))

/** A share as it is typed, in hundredths. */
export const percent = (share: number): number => Number((share * 100).toFixed(4))
