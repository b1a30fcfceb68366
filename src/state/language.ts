import { isLanguage, type Language } from '../i18n'

/** What of the browser's storage is used. Reading `localStorage` itself may already throw, hence a function. */
export type Memory = () => Pick<Storage, 'getItem' | 'setItem'>
const key = 'tuyen.language'

/** Vietnamese until somebody chose otherwise. A browser that forbids storage only forgets. */
export function rememberedLanguage(memory: Memory): Language {
  try {
    const value = memory().getItem(key)
    return isLanguage(value) ? value : 'vi'
  } catch {
    return 'vi'
  }
}

export function rememberLanguage(memory: Memory, language: Language): void {
  try {
    memory().setItem(key, language)
  } catch {
    // Storage is full or forbidden: the choice holds until the page is closed.
  }
}
