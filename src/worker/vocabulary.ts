import table from '../../data/abbreviations.json'
import { type Dataset, type Feature, numbered, numbersOf } from '../model/dataset'
import { fold } from '../model/fold'
import { holderOf } from '../model/operator'
import { followed } from './followed'

/** Folded words of so many objects in one text, so that one native search goes over all of them. */
const chunkSize = 1024

interface Chunk { readonly text: string; readonly starts: Uint32Array }
/** What every object is called, folded: name, code, then the rest, parted by tabs; a line an object. */
export interface Vocabulary { readonly chunks: readonly Chunk[] }

export const vocabularyOf = followed<Vocabulary>({
  key: () => null,
  * build(dataset) {
    const chunks: Chunk[] = []
    const said = new Map<string, string>()
    const count = Math.ceil(numbersOf(dataset) / chunkSize)
    while (chunks.length < count) {
      chunks.push(chunkOf(dataset, chunks.length, said))
      yield chunks.length / count
    }
    return { chunks }
  },
  * patch({ chunks }, { numbers, to }) {
    const next = chunks.slice()
    const stale = new Set(numbers.map((number) => Math.floor(number / chunkSize)))
    for (let i = chunks.length; i < Math.ceil(numbersOf(to) / chunkSize); i++) stale.add(i)
    for (const i of stale) {
      next[i] = chunkOf(to, i, new Map())
      yield 1
    }
    return { chunks: next }
  },
})

/** Fields beside name and code by which a thing is looked for. */
export type PlaceField = 'address' | 'street'

function chunkOf(dataset: Dataset, index: number, said: Map<string, string>): Chunk {
  const from = index * chunkSize
  const size = Math.min(chunkSize, numbersOf(dataset) - from)
  const starts = new Uint32Array(size + 1)
  const lines: string[] = []
  for (let i = 0; i < size; i++) {
    const feature = numbered(dataset, from + i)
    const line = feature ? wordsOf(feature, said) : ''
    lines.push(line)
    starts[i + 1] = starts[i]! + line.length + 1
  }
  lines.push('')
  return { text: lines.join('\n'), starts }
}

/** What has no code is called by its id. */
function wordsOf(feature: Feature, said: Map<string, string>): string {
  const { id, properties: { name, code, address, street } } = feature
  // Streets and owners repeat thousands of times, names and codes do not.
  const often = (value: unknown) => {
    if (typeof value !== 'string' || value === '') return ''
    let folded = said.get(value)
    if (folded === undefined) said.set(value, (folded = fold(value)))
    return folded
  }
  const rest = [often(address), often(street), often(holderOf(feature))].filter(Boolean).join(' ')
  return `${once(name)}\t${once(code || id)}\t${rest}`
}

const isPlain = /^[\x21-\x7e]*$/
const once = (value: unknown): string => (typeof value !== 'string' ? '' : isPlain.test(value) ? value.toLowerCase() : fold(value))

const abbreviations = new Map(Object.entries(table.abbreviations))
/** What is asked for: every word must be there, in any order; a short form may stand as it is or as what it means. */
export interface Asked { readonly text: string; readonly words: readonly (readonly string[])[] }

export function askedFor(text: string): Asked | null {
  const folded = fold(text)
  if (folded === '') return null
  const words = [...new Set(folded.split(' '))].map((word) => (abbreviations.has(word) ? [word, abbreviations.get(word)!] : [word]))
  // The longest word is the rarest: it leads the search.
  return { text: folded, words: words.sort((a, b) => a.length - b.length || b[0]!.length - a[0]!.length) }
}

/** How well words fit, best first. */
export const fits = { code: 0, name: 1, codePrefix: 2, namePrefix: 3, wordPrefix: 4, elsewhere: 5, contained: 6 } as const
export type Fit = (typeof fits)[keyof typeof fits]

/** How a line `name \t code \t rest` answers, or null where some word is missing. */
export function fitOf(line: string, asked: Asked): Fit | null {
  for (const word of asked.words) if (!word.some((form) => line.includes(form))) return null
  const nameEnd = line.indexOf('\t')
  const codeEnd = line.indexOf('\t', nameEnd + 1)
  const { text } = asked
  if (line.startsWith(text, nameEnd + 1)) return codeEnd === nameEnd + 1 + text.length ? fits.code : fits.codePrefix
  if (line.startsWith(text)) return nameEnd === text.length ? fits.name : fits.namePrefix
  const own = line.slice(0, codeEnd)
  if (asked.words.every((word) => word.some((form) => beginsWord(own, form)))) return fits.wordPrefix
  return asked.words.every((word) => word.some((form) => beginsWord(line, form))) ? fits.elsewhere : fits.contained
}

/** Whether a word of the line begins like this. */
export function beginsWord(line: string, form: string): boolean {
  for (let at = line.indexOf(form); at >= 0; at = line.indexOf(form, at + 1)) if (at === 0 || !isWordSign(line.charCodeAt(at - 1))) return true
  return false
}

const isWordSign = (unit: number) => (unit >= 48 && unit <= 57) || (unit >= 97 && unit <= 122) || unit > 127

/** Calls `hit` for every number whose words fit. Yields after each chunk. */
export function* hits({ chunks }: Vocabulary, asked: Asked, hit: (number: number, fit: Fit) => void): Generator<number, void> {
  const [lead] = asked.words
  for (const [index, { text, starts }] of chunks.entries()) {
    let line = 0
    for (let at = next(text, lead!, 0); at >= 0; at = next(text, lead!, starts[line + 1]!)) {
      while (starts[line + 1]! <= at) line++
      const fit = fitOf(text.slice(starts[line]!, starts[line + 1]! - 1), asked)
      if (fit !== null) hit(index * chunkSize + line, fit)
    }
    yield index / chunks.length
  }
}

function next(text: string, forms: readonly string[], from: number): number {
  let first = -1
  for (const form of forms) {
    const at = text.indexOf(form, from)
    if (at >= 0 && (first < 0 || at < first)) first = at
  }
  return first
}

/** Whether one object's words fit: for a filter over a list. */
export function isNamed({ chunks }: Vocabulary, number: number, asked: Asked): boolean {
  const { text, starts } = chunks[Math.floor(number / chunkSize)]!
  const i = number % chunkSize
  return fitOf(text.slice(starts[i]!, starts[i + 1]! - 1), asked) !== null
}
