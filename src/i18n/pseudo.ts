import type { Words } from '.'

/** What stands in memory under `tuyen.language` when a test wants the pseudo-language. The interface never offers it. */
export const pseudoCode = 'xx'

const like: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abcdeghiklmnopqrstuvxyABCDEGHIKLMNOPQRSTUVXY'].map((letter, i) => [letter, [...'åƀçđêĝħïķłɱñöƥɋřšţüṽẍýÅɃÇĐÊĜĦÏĶŁṀÑÖƤɊŘŠŢÜṼẌÝ'][i]!]))

/** Two fifths longer, as a translation may well be. */
const stretch = 0.4

/** `Đã nhập {n}` becomes `⟦Đã ñħậƥ {n} ~~~~⟧`: who reads the screen sees at once what was not asked for as a word. */
export function pseudo(pattern: string): string {
  const said = pattern.split(/(\{\w+(?::[^}]*)?\})/).map((part, i) => (i % 2 ? part : [...part].map((letter) => like[letter] ?? letter).join('')))
  const letters = pattern.replace(/\{\w+(?::[^}]*)?\}/g, '').length
  return `⟦${said.join('')}${letters ? ` ${'~'.repeat(Math.max(0, Math.ceil(letters * stretch) - 3))}` : ''}⟧`
}

const each = (words: object): object =>
  Object.fromEntries(Object.entries(words).map(([key, word]: [string, string | object]) => [key, typeof word === 'string' ? pseudo(word) : each(word)]))

/** A whole language made from another; the same keys, so the same type. */
export const pseudoOf = (words: Words): Words => each(words) as Words
