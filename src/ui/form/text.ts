import type { Language } from '../../i18n'
import { parseNumber } from '../../load/number'
import type { Phrase } from '../../model/change'
import type { Field } from '../../model/schema'

/** What a text says in a field: a value, `null` for none, or why it says nothing. */
export type Said = { readonly value: unknown } | { readonly fault: Phrase }

const isNumeric = ({ type }: Field): boolean => type === 'number' || type === 'integer'

/** A value as it stands in a field to be changed; a number without groups, so that nothing in it can be read in two ways. */
export function writtenIn(field: Field, value: unknown, language: Language, isOneLine = false): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return field.type === 'numbers' ? value.map((one) => figure(one, language)).join('; ') : value.map(String).join(isOneLine ? '; ' : '\n')
  return isNumeric(field) ? figure(value, language) : String(value)
}

function figure(value: unknown, language: Language): string {
  if (typeof value !== 'number') return String(value)
  const plain = String(value).includes('e') ? value.toLocaleString('en', { useGrouping: false, maximumSignificantDigits: 17 }) : String(value)
  return language === 'vi' ? plain.replace('.', ',') : plain
}

/** A text as the reader means it: in Vietnamese 1.234 is a thousand and more, 4.2 is what 4,2 is. */
export function readIn(field: Field, text: string, language: Language): Said {
  const typed = text.normalize('NFC').trim()
  if (typed === '') return { value: null }
  switch (field.type) {
    case 'number': case 'integer': return numberIn(typed, language)
    case 'flag': return { value: typed === 'true' }
    case 'texts': case 'references': return { value: [...new Set(partsOf(typed))] }
    case 'numbers': return numbersIn(typed, language)
    default: return { value: typed }
  }
}

const partsOf = (text: string): string[] => text.split(['\n', ';'].find((mark) => text.includes(mark)) ?? ',').map((part) => part.trim()).filter(Boolean)

function numberIn(text: string, language: Language): Said {
  const parsed = parseNumber(text)
  if (!parsed) return { fault: { key: 'form.notNumber' } }
  if ('value' in parsed) return { value: parsed.value }
  // Of two readings the first takes the mark for the decimal one.
  const isDecimal = text.includes(language === 'vi' ? ',' : '.')
  return { value: parsed.candidates[isDecimal ? 0 : 1] }
}

/** '0; 120; 240', '0 120 240', '0,120,240': a comma parts them only where each part is whole and there are several. */
function numbersIn(text: string, language: Language): Said {
  const parts = /^\d+(,\d+){2,}$/.test(text) ? text.split(',') : text.split(/\s*[;\n/|]\s*|,\s+|\s+/).filter(Boolean)
  const values: unknown[] = []
  for (const part of parts) {
    const said = numberIn(part, language)
    if ('fault' in said) return said
    values.push(said.value)
  }
  return { value: values }
}

/** Nothing, an empty text and an empty list are the same: not known. */
export const sameValue = (a: unknown, b: unknown): boolean => keyOf(a) === keyOf(b)
const keyOf = (value: unknown): string => (value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0) ? '' : JSON.stringify(value))
