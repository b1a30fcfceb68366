import type { WordValues } from '../../i18n'
import { calledOf, isMade, shortId } from '../called'
import type { Phrase } from '../change'
import type { Feature } from '../dataset'
import { thing, things } from './naming'

type Told = 'drawn' | 'added' | 'removed' | 'written' | 'field' | 'copied' | 'numbered' | 'ducted' | 'ductedAll' | 'unducted'

/** The name of a step done to one object, called by its code where it has one, or to many. */
export function stepName(what: Told, features: readonly Feature[], values: WordValues = {}): Phrase {
  const [first] = features
  if (!first || features.length > 1) return { key: `edit.step.${what}.many`, values: { n: features.length, what: things(features), ...values } }
  const name = calledOf(first)
  return isMade(first.id) && name === shortId(first.id)
    ? { key: `edit.step.${what}.bare`, values: { what: thing(first), ...values } }
    : { key: `edit.step.${what}.one`, values: { what: thing(first), name, ...values } }
}
