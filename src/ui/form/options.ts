import { choiceWord } from '../../export/cells'
import type { Translate } from '../../i18n'
import { choices, type Field } from '../../model/schema'

/** What a choice or a flag can be, in words. */
export function optionsOf(field: Field, t: Translate): { value: string; word: string }[] {
  if (field.type === 'flag') return [{ value: 'true', word: t('feature.yes') }, { value: 'false', word: t('feature.no') }]
  return field.type === 'choice' ? choices[field.choices].map((value) => ({ value, word: choiceWord(field.choices, value, t) })) : []
}
