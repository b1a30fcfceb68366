import type { Language } from '../../i18n'

/** A name inside a sentence: "cột treo cáp", but "VN-2000" stays. */
export const lowered = (word: string, language: Language): string =>
  (word.charAt(1) === word.charAt(1).toLocaleLowerCase(language) ? word.charAt(0).toLocaleLowerCase(language) + word.slice(1) : word)
