import { model as english } from './en/model'
import { model as vietnamese } from './vi/model'

/** What kinds, fields and choices are called in each language: all a loader needs to know of words. */
export const names = [vietnamese, english] as const
