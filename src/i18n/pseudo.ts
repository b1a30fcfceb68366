import { putWords } from '.'
import { guideOf, putGuide } from './guide'
import { vi } from './vi'

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

const each = (said: unknown): unknown => {
  if (typeof said === 'string') return pseudo(said)
  if (Array.isArray(said)) return said.map(each)
  return Object.fromEntries(Object.entries(said as object).map(([key, value]) => [key, each(value)]))
}

/** A whole language made from another: the same keys, so the same type. */
export const pseudoOf = <T extends object>(words: T): T => each(words) as T

/** From now on Vietnamese is spoken in pseudo-words. */
export function lend(): void {
  putWords('vi', pseudoOf(vi))
  putGuide('vi', pseudoOf(guideOf('vi')))
}
