import { createContext, useContext, useRef } from 'react'
import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import { formatNumber, type Language, type Translate, translator } from '../i18n'
import type { State } from '../state'

export const StateContext = createContext<StoreApi<State> | null>(null)

/** The live state itself, for what happens later: a key is pressed, a timer ends. */
export function useLive(): StoreApi<State> {
  const store = useContext(StateContext)
  if (!store) throw new Error('expected a StateContext around the component, got none')
  return store
}

/** The part of the live state a component shows; it is drawn again when that part changes. */
export const useShown = <T>(choose: (state: State) => T): T => useStore(useLive(), choose)

/** Several parts of it by name. Every change of the state asks all of these, so one that is the same is told by its parts alone. */
export function useParts<K extends keyof State>(...names: readonly K[]): Pick<State, K> {
  const last = useRef<Pick<State, K> | null>(null)
  return useShown((state) => {
    const known = last.current
    if (known && names.every((name) => known[name] === state[name])) return known
    return (last.current = Object.fromEntries(names.map((name) => [name, state[name]])) as Pick<State, K>)
  })
}

const translators: Record<Language, Translate> = { vi: translator('vi'), en: translator('en') }

/** The words and numbers of the current language. */
export function useWords(): { t: Translate; n: (value: number) => string; language: Language } {
  const { language } = useParts('language', 'hasAllWords')
  return { t: translators[language], n: (value) => formatNumber(value, language), language }
}
