import { bring, isHere, isLanguage, isWhole, type Language } from '../i18n'
import { remember, remembered } from './memory'
import type { Slice } from './slice'

export interface Speaking {
  readonly language: Language
  /** Not only the words of the first screen. */
  readonly hasAllWords: boolean
  /** Fetches what is missing; it is called when the first screen stands. */
  learn(): Promise<void>
  /** At once, or as soon as the words are here. */
  speak(language: Language): void
}

/** Vietnamese until somebody chose otherwise. */
export const speaking: Slice<Speaking> = (set, _get, { memory }) => {
  let wished: Language
  return {
    language: remembered(memory, 'language', (value) => (isLanguage(value) ? value : 'vi')),
    hasAllWords: isWhole('vi'),
    async learn() {
      await bring('vi')
      set({ hasAllWords: true })
    },
    speak(language) {
      wished = language
      remember(memory, 'language', language)
      if (isHere(language)) return set({ language })
      bring(language).then(() => wished === language && set({ language }), () => {})
    },
  }
}
