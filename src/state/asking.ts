import type { Answers } from '../load'
import type { Input, Reading } from '../worker/open'
import type { FileReading } from '../worker/staged'
import type { TakeArgs } from '../worker/take'
import type { Outcome } from './opening'

export type Choosing = Required<Pick<TakeArgs, 'as' | 'name' | 'onClash'>>

/** The dialog about files that were read and not yet taken. What somebody answered stays here until it is taken or closed. */
export interface Asking {
  readonly inputs: readonly Input[]
  /** The whole files, as they were read last. */
  readonly reading: Reading
  /** Files whose answers changed since, as their beginnings look now. */
  readonly looks: Readonly<Record<string, FileReading>>
  readonly answers: Readonly<Record<string, Answers>>
  /** Whose files they are; null where nothing is to be remembered. */
  readonly labels: Readonly<Record<string, string | null>>
  /** Files whose senders were forgotten here. */
  readonly forgotten: readonly string[]
  /** The file that is shown. */
  readonly file: string
  readonly step: 'ask' | 'compare'
  /** Nothing is open that they could be added to. */
  readonly isAlone: boolean
  /** Another dialog has to be answered first. */
  readonly isHidden: boolean
  readonly isLooking: boolean
  readonly isTouched: boolean
  /** The other thread died, and with it what it had read. */
  readonly isLost: boolean
  readonly fault: Outcome | null
}

/** A file somebody must be asked about. */
export const isAsked = ({ questions }: FileReading): boolean => questions.length > 0

export function asked(inputs: readonly Input[], reading: Reading, isAlone: boolean): Asking {
  const readable = reading.files.filter(({ features }) => features > 0)
  const first = readable.find(isAsked) ?? readable[0]!
  return {
    inputs, reading, looks: {}, answers: Object.fromEntries(reading.files.map(({ name, answers }) => [name, answers])), labels: {}, forgotten: [], file: first.name,
    step: isAlone || reading.files.some(isAsked) ? 'ask' : 'compare', isAlone, isHidden: false, isLooking: false, isTouched: false, isLost: false, fault: null,
  }
}

/** A file as it looks with the answers of now. */
export const currentOf = ({ looks, reading }: Asking, file: string): FileReading => looks[file] ?? reading.files.find(({ name }) => name === file)!

/** Whether an answer is another than the one the whole was read with. */
export const needed = ({ reading, answers }: Asking): boolean =>
  reading.files.some(({ name, answers: used }) => JSON.stringify(used) !== JSON.stringify(answers[name] ?? {}))

/** The files whose answers are worth remembering, under the names of their senders. */
export const sendersOf = (asking: Asking): { file: string; label: string }[] => asking.reading.files.flatMap(({ name, label, sender }) => {
  const given = asking.labels[name]
  const isWorth = Object.keys(asking.answers[name] ?? {}).length > 0
  const isOpenedUnasked = !asking.isTouched && sender !== null
  return isWorth && given !== null && !isOpenedUnasked ? [{ file: name, label: given?.trim() || sender?.label || label }] : []
})

/** The project a reading would make: as its project file says, else as its files are called. */
export function nameOf({ files }: Reading): string {
  const own = files.find(({ projectName }) => projectName)?.projectName
  if (own) return own
  const names = files.filter(({ features }) => features > 0).map(({ name }) => name.replace(/\.[^.]+$/, ''))
  const whole = names.join(', ')
  return whole.length > 60 ? `${names[0]!.slice(0, 50)} +${names.length - 1}` : whole
}

/** Two files of one name are told apart: answers are kept by name. */
export function unlike(inputs: readonly Input[]): Input[] {
  const seen = new Map<string, number>()
  return inputs.map((input) => {
    const count = (seen.get(input.name) ?? 0) + 1
    seen.set(input.name, count)
    return count === 1 ? input : { ...input, name: input.name.replace(/(\.[^.]*)?$/, ` (${count})$1`) }
  })
}
