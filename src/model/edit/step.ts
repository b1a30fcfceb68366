import type { WordValues } from '../../i18n'
import type { Phrase } from '../change'
import type { Feature } from '../dataset'
import { called, thing, things } from './naming'

type Told = 'drawn' | 'added' | 'removed' | 'written' | 'field' | 'copied' | 'numbered' | 'ducted' | 'ductedAll' | 'unducted'

/** Ids the program made; nobody calls a thing by them. */
const isMade = (id: string): boolean => /^[\da-f]{8}-[\da-f]{4}-/.test(id)

/** The name of a step done to one object, called by its code where it has one, or to many. */
export function stepName(what: Told, features: readonly Feature[], values: WordValues = {}): Phrase {
  const [first] = features
  if (!first || features.length > 1) return { key: `edit.step.${what}.many`, values: { n: features.length, what: things(features), ...values } }
  const name = called(first)
  return name === first.id && isMade(name)
    ? { key: `edit.step.${what}.bare`, values: { what: thing(first), ...values } }
    : { key: `edit.step.${what}.one`, values: { what: thing(first), name, ...values } }
}
