import pack from '../../../data/rules/prices.json'
import type { RulePack } from '../../model/rule'
import type { Asked } from '../coverage'
import { answering, type Question } from '../coverage/settings'
import { type Footing, footings, type SiteOptions } from './result'

/** What one site costs, as far as a document says so. None was found: every price is for the office to give. */
export const prices = pack as unknown as RulePack

const priceOf = (footing: Footing): number | null => prices.rules.find(({ id, on }) => on && id === `price.${footing}`)?.threshold ?? null

/**
 * What is wanted most first: what is shared before what is added, what stands before what is built. That is a preference
 * of planners, no law: how much a footing counts is for the office to say.
 */
const weights: SiteOptions['weights'] = { mast: 1, rooftop: 0.9, lamp: 0.85, pole: 0.8, place: 0.75, free: 0.5 }

/** Of several generations that would answer the first is built: it reaches farther. */
export const standardOptions = ({ assumptions: { target } }: Pick<Asked, 'assumptions'>, question: Question): SiteOptions => ({
  question, builder: question.operator ?? '', technology: answering[question.technology][0]!, bandMHz: null, radiusM: null,
  aim: target ? { share: target.share } : { sites: 10 }, most: 40, weights, pricesVnd: Object.fromEntries(footings.map((footing) => [footing, priceOf(footing)])) as SiteOptions['pricesVnd'],
  placeWeight: 200, spacingM: 250,
})
