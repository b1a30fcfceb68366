import { type KeyboardEvent, useRef, useState } from 'react'
import type { Phrase } from '../../model/change'
import { faultOf } from '../../model/fault'
import type { Field } from '../../model/schema'
import { useWords } from '../shown'
import { readIn, sameValue, writtenIn } from './text'

/** One field of one object, or of several. */
export interface Filled {
  readonly field: Field
  readonly value: unknown
  /** Several objects have several values: any of them is a change. */
  readonly isMixed?: boolean | undefined
  /** Lists stand in one line too. */
  readonly isOneLine?: boolean
  /** Answers what stands against it. */
  readonly onWrite: (value: unknown) => Promise<Phrase | null>
}

export interface Draft {
  readonly text: string
  readonly fault: Phrase | null
  readonly isDirty: boolean
  change(text: string): void
  /** True where the value is the object's now. */
  commit(text?: string): Promise<boolean>
  /** Even where nothing was typed: of several values none is left. */
  clear(): void
  takeBack(): void
  blame(fault: Phrase): void
}

/** What is typed into a field before it is the object's value. A value that changes elsewhere takes the place of what was typed. */
export function useDraft({ field, value, isMixed = false, isOneLine = false, onWrite }: Filled): Draft {
  const { language } = useWords()
  const shown = isMixed ? '' : writtenIn(field, value, language, isOneLine)
  const known = `${language} ${isMixed} ${JSON.stringify(value) ?? ''}`
  const [text, setText] = useState(shown)
  const [seen, setSeen] = useState(known)
  /** How often the value was another: one that comes back after an undo may be written once more. */
  const [round, setRound] = useState(0)
  const [fault, setFault] = useState<Phrase | null>(null)
  /** The text that is being written: nothing of it can be taken back here any more. */
  const [given, setGiven] = useState<string | null>(null)
  /** What is on its way: leaving the field after Enter is no second step. */
  const sent = useRef<{ value: unknown; round: number; isDone: Promise<boolean> } | null>(null)
  if (seen !== known) {
    setSeen(known)
    setRound(round + 1)
    setText(shown)
    setFault(null)
    setGiven(null)
  }
  const isDirty = text !== shown && text !== given

  async function write(next: unknown, typed: string): Promise<boolean> {
    if (sent.current && sent.current.round === round && sameValue(sent.current.value, next)) return sent.current.isDone
    if (!isMixed && sameValue(next, value)) {
      takeBack()
      return true
    }
    const wrong = faultOf(field, next)
    if (wrong) {
      setFault(wrong)
      return false
    }
    const isDone = give(next, typed)
    sent.current = { value: next, round, isDone }
    return isDone
  }
  async function give(next: unknown, typed: string): Promise<boolean> {
    setGiven(typed)
    const refused = await onWrite(next)
    if (refused) {
      sent.current = null
      setGiven(null)
      setFault(refused)
    }
    return !refused
  }
  async function commit(typed = text): Promise<boolean> {
    if (typed === shown) return !fault
    const said = readIn(field, typed, language)
    if ('value' in said) return write(said.value, typed)
    setFault(said.fault)
    return false
  }
  function takeBack(): void {
    setText(shown)
    setFault(null)
  }
  return {
    text, isDirty, fault, commit, takeBack,
    change(next) {
      setText(next)
      setFault(null)
    },
    clear: () => void write(null, ''), blame: setFault,
  }
}

/** Enter gives the value, Esc takes the text back; only then does Esc mean the form around. */
export const keysOf = ({ commit, takeBack, isDirty, fault }: Draft, isLong = false, onEnter?: () => void) => (event: KeyboardEvent) => {
  if (event.key === 'Enter' && !(isLong && !event.ctrlKey && !event.metaKey) && !event.nativeEvent.isComposing) {
    event.preventDefault()
    void commit().then((isDone) => isDone && onEnter?.())
  }
  if (event.key === 'Escape' && (isDirty || fault)) {
    event.preventDefault()
    event.stopPropagation()
    takeBack()
  }
}
