import type { Position } from 'geojson'
import type { WordKey, WordValues } from '../i18n'
import type { Change } from './change'
import type { Provenance } from './rule'

export type Severity = 'error' | 'warning' | 'info'

/** The law behind a finding, as it is printed beside it. */
export interface Source {
  readonly document: string
  readonly clause: string
  readonly provenance: Provenance
  /** The rule and its pack with the version, where it is one of a pack. */
  readonly rule?: string
  readonly pack?: string
}

/** One of several answers the program will not choose by itself; `example` is where the first object would lie. */
export interface Candidate {
  readonly answer: string
  readonly words: { readonly key: WordKey; readonly values: WordValues }
  readonly example?: Position
  /** 0–1, only for the order in which candidates are shown. */
  readonly likelihood: number
}

/** What the file does not say and nobody but its sender can. */
export interface Question {
  readonly about: 'kind' | 'crs' | 'mapping' | 'number' | 'encoding'
  readonly file: string
  readonly heading?: string
  readonly candidates: readonly Candidate[]
}

/** The one shape of everything that can be said about data. */
export interface Finding {
  readonly id: string
  readonly rule: string
  readonly severity: Severity
  readonly subjects: readonly string[]
  readonly place: Position | null
  readonly message: WordKey
  readonly values: WordValues
  readonly source: Source | null
  readonly question?: Question
  readonly fix?: Change
}

type Draft = Omit<Finding, 'id' | 'subjects' | 'place' | 'values' | 'source'> & Partial<Finding> & {
  /** What tells this finding from another of the same rule on the same subjects. */
  readonly key?: string
}

/** The id depends on rule, subjects and key alone: a waiver finds its finding again after every run. */
export function findingOf({ key = '', ...draft }: Draft): Finding {
  const subjects = draft.subjects ?? []
  return { place: null, values: {}, source: null, ...draft, subjects, id: `${draft.rule}~${fingerprint([...subjects, key].join('\u0000'))}` }
}

/** 53 bits of a text as base 36 (cyrb53): short, stable, not for secrets. */
export function fingerprint(text: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36)
}
