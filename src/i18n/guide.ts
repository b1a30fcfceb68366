import { guide as en } from './en/guide'
import type { Language } from './format'
import { guide as vi } from './vi/guide'

export const topics = ['map', 'layers', 'scope', 'search', 'table', 'draw', 'change', 'findings', 'coverage', 'sharing', 'cables', 'open', 'projects', 'measure', 'baseMaps', 'safety'] as const
export type Topic = (typeof topics)[number]

/** What a work area is for, what to do step by step, and what is good to know. */
export interface Page {
  readonly title: string
  readonly about: string
  readonly steps: readonly string[]
  readonly notes: readonly string[]
}

/** The long texts of help. They are no part of `Words`, since most visits need none of them. */
export interface Guide {
  readonly topics: Readonly<Record<Topic, Page>>
}

const guides: Record<Language, Guide> = { vi, en }
export const guideOf = (language: Language): Guide => guides[language]
/** As `putWords`, for the pseudo-language. */
export const putGuide = (language: Language, guide: Guide): void => {
  guides[language] = guide
}
