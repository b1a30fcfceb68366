import { bring, isHere, isLanguage, type Language } from '../i18n'
import { remember, remembered } from './memory'
import type { Slice } from './slice'

export interface Speaking {
  readonly language: Language
  /** At once, or as soon as the words are here. */
  speak(language: Language): void
}

/** Vietnamese until somebody chose otherwise. */
export const speaking: Slice<Speaking> = (set, _get, { memory }) => {
  let wished: Language
  return {
    language: remembered(memory, 'language', (value) => (isLanguage(value) ? value : 'vi')),
    speak(language) {
      wished = language
      remember(memory, 'language', language)
      if (isHere(language)) return set({ language })
      bring(language).then(() => wished === language && set({ language }), () => {})
    },
  }
}
