import { isLanguage, type Language } from '../i18n'
import { remember, remembered } from './memory'
import type { Slice } from './slice'

export interface Speaking {
  readonly language: Language
  speak(language: Language): void
}

/** Vietnamese until somebody chose otherwise. */
export const speaking: Slice<Speaking> = (set, _get, { memory }) => ({
  language: remembered(memory, 'language', (value) => (isLanguage(value) ? value : 'vi')),
  speak(language) {
    remember(memory, 'language', language)
    set({ language })
  },
})
