import type { Question } from '../analysis/coverage'
import { type SiteOptions, standardOptions, suggest, type Suggestions } from '../analysis/sites'
import { askedNow, surveyNow } from './coverage'
import type { WhatIf } from '../analysis/coverage'
import type { Context } from './replica'

/** Where the office begins: as the assumptions and its own prices have it. */
export const siteOptions = ({ question }: { question: Question }, context: Context): SiteOptions => standardOptions(askedNow(context), question)

export function* suggestSites({ options, whatIf }: { options: SiteOptions; whatIf: WhatIf }, context: Context): Generator<number, Suggestions> {
  const { version } = context.replica
  const survey = yield* surveyNow(context)
  const suggestions = yield* suggest({ ...askedNow(context), whatIf }, options, survey)
  return { ...suggestions, version }
}
