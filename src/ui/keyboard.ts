import { useEffect } from 'react'
import { type CommandKey, chordOf, commandOf, commandUnder, isLetter, regionKeys, wordOfChord } from './commands'
import { useLive, useShown, useWords } from './shown'
import type { IconName } from './icons'

/** A command as a button or a menu takes it. */
export interface Usable {
  readonly key: CommandKey
  readonly word: string
  readonly icon: IconName
  readonly shortcut: string | undefined
  /** Why not now. */
  readonly disabled: string | null
  readonly run: () => void
}

export function useCommand(key: CommandKey): Usable {
  const { t } = useWords()
  const live = useLive()
  const { word, icon, keys, refusal, run } = commandOf(key)
  const refused = useShown((state) => refusal?.(state) ?? null)
  const hasLetterKeys = useShown((state) => state.hasLetterKeys)
  const chord = keys?.find((one) => hasLetterKeys || !isLetter(one))
  const shortcut = chord && wordOfChord(chord)
  return { key, word: t(word), icon, shortcut, disabled: refused && t(refused), run: () => void run(live.getState()) }
}

const fields = 'input:not([type=checkbox]):not([type=radio]):not([type=range]):not([type=button]), textarea, select, [contenteditable=true]'

/** Whether a key press belongs to something else: a field, an open menu, a dialog, a Vietnamese keyboard in the middle of a word. */
function isTaken(event: KeyboardEvent, isForFields: boolean): boolean {
  const at = event.target instanceof Element ? event.target : document.body
  if (event.defaultPrevented || event.isComposing || document.querySelector('dialog[open]')) return true
  if (at.closest('[role=menu]')) return true
  return !isForFields && at.closest(fields) !== null
}

/** The one place that listens to the keyboard for the whole screen. */
export function useKeyboard(): void {
  const live = useLive()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const chord = chordOf(event)
      if (chord === regionKeys.next || chord === regionKeys.previous) {
        if (isTaken(event, true)) return
        event.preventDefault()
        return jump(chord === regionKeys.next ? 1 : -1)
      }
      const key = commandUnder(chord, live.getState().area)
      if (!key) return
      const { isForFields = false, isQueued = false, yields, refusal, run } = commandOf(key)
      if (isTaken(event, isForFields && chord.length > 1) || yields?.()) return
      const state = live.getState()
      if (isLetter(chord) && !state.hasLetterKeys) return
      if (chord.startsWith('Ctrl') || chord.length === 1 || chord.startsWith('F')) event.preventDefault()
      if (!refusal?.(state) || (isQueued && state.isKeeping)) void run(state)
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [live])
}

const stops = 'a[href], button:not(:disabled), input:not(:disabled), select, textarea, canvas[tabindex], [tabindex="0"]'
const firstStop = (region: Element) => [...region.querySelectorAll<HTMLElement>(stops)].find((at) => at.tabIndex >= 0 && at.checkVisibility())

/** To the first thing in the next region of the screen, round and round; hidden and empty regions are passed over. */
function jump(by: 1 | -1): void {
  const regions = [...document.querySelectorAll('[data-region]')].filter((region) => firstStop(region))
  const now = regions.findIndex((region) => region.contains(document.activeElement))
  const to = now < 0 ? (by > 0 ? 0 : regions.length - 1) : (now + by + regions.length) % regions.length
  const region = regions[to]
  if (region) firstStop(region)?.focus()
}
