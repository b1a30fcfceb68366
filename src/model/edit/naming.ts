import type { WordKey, WordValues } from '../../i18n'
import { calledOf } from '../called'
import type { Phrase } from '../change'
import type { Feature } from '../dataset'

export const thing = ({ properties: { kind } }: Feature): WordKey => `shaping.thing.${kind}`

/** The word for so many objects: of their kind if they have one, "objects" else. */
export function things(features: readonly Feature[]): WordKey {
  const kind = features[0]?.properties.kind
  const isOne = kind !== undefined && features.every(({ properties }) => properties.kind === kind)
  return `shaping.${features.length === 1 ? 'thing' : 'things'}.${isOne ? kind : 'object'}`
}

type Told = 'moved' | 'movedWith' | 'duplicated' | 'pasted'
/** The name of a step that was done to one object or to many. */
export const told = (what: Told, features: readonly Feature[], values?: WordValues): Phrase =>
  features.length === 1
    ? { key: `shaping.${what}.one`, values: { what: thing(features[0]!), name: calledOf(features[0]!), ...values } }
    : { key: `shaping.${what}.many`, values: { n: features.length, what: things(features), ...values } }
