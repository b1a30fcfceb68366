import { expect } from 'vitest'
import { asItIs, type Asked, type Assumptions, type Coverage, type LayerName, type Question, standard, type Survey, surveyOf, type WhatIf } from '../../../src/analysis/coverage'
import type { Dataset } from '../../../src/model/dataset'
import { done } from '../../worker/given'

export const today = '2026-11-20'
export const all5G: Question = { technology: '5G', operator: null }

type Given = Partial<Omit<Asked, 'dataset' | 'assumptions'>> & { readonly assumptions?: Partial<Assumptions> }

export const surveyed = (dataset: Dataset, { assumptions, ...given }: Given = {}): Survey =>
  done(surveyOf({ dataset, grid: null, scope: null, day: today, whatIf: asItIs, ...given, assumptions: { ...standard, ...assumptions } }))

export const answered = (dataset: Dataset, question: Question = all5G, given: Given = {}, whatIf: WhatIf = asItIs): Coverage => done(surveyed(dataset, given).answer(question, whatIf))

export const layered = (dataset: Dataset, what: LayerName, question: Question = all5G, given: Given = {}, whatIf: WhatIf = asItIs) => done(surveyed(dataset, given).layer(what, question, whatIf))

/** The same to the byte; where not, what stands about the first difference. */
export function toTheByte(a: unknown, b: unknown): void {
  const [one, other] = [JSON.stringify(a), JSON.stringify(b)]
  let at = 0
  while (at < one.length && one[at] === other[at]) at++
  if (one !== other) expect(one.slice(Math.max(0, at - 60), at + 60)).toBe(other.slice(Math.max(0, at - 60), at + 60))
}
