/** What a spreadsheet of one language expects: Excel in Vietnamese reads `;` and a decimal comma. */
export interface Dialect { readonly separator: ';' | ','; readonly decimal: ',' | '.' }
export const dialects = { vi: { separator: ';', decimal: ',' }, en: { separator: ',', decimal: '.' } } as const satisfies Record<'vi' | 'en', Dialect>

export type CsvValue = string | number | null

/** The mark by which Excel knows UTF-8. */
const bom = '\ufeff'

/**
 * A table as text: RFC 4180 with the reader's separator. A text that a spreadsheet would run as a formula gets an
 * apostrophe before it, since files come from strangers; numbers stay numbers. Comes in pieces, a line each.
 */
export function* csv(head: readonly string[], rows: Iterable<readonly CsvValue[]>, dialect: Dialect): Generator<string> {
  const line = (values: readonly CsvValue[]) => `${values.map((value) => fieldText(value, dialect)).join(dialect.separator)}\r\n`
  yield bom + line(head)
  for (const row of rows) yield line(row)
}

function fieldText(value: CsvValue, { separator, decimal }: Dialect): string {
  if (value === null) return ''
  const text = typeof value === 'number' ? String(value).replace('.', decimal) : harmless(value)
  return text.includes(separator) || /["\r\n]/.test(text) || text !== text.trim() ? `"${text.replaceAll('"', '""')}"` : text
}

/** Spreadsheets also look behind leading blanks and take the full-width signs of East Asian keyboards. */
const dangerous = /^[\s\u00a0\ufeff]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n]/
const harmless = (text: string): string => (dangerous.test(text) ? `'${text}` : text)
