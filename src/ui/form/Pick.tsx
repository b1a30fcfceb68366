import { useRef } from 'react'
import type { Field, FieldName } from '../../model/schema'
import type { FieldIds } from '../controls/Field'
import { Icon } from '../icons'
import { useWords } from '../shown'
import { type Draft, keysOf } from './draft'
import { optionsOf } from './options'

/** Of a list whose empty word says that nothing is known; a flag is such a list of two. Chosen by hand it is written at once, by the arrows when it is left. */
export function Pick({ ids, draft, field, name, isMixed = false, isReadOnly = false, onEnter }: {
  ids: FieldIds; draft: Draft; field: Field; name: FieldName; isMixed?: boolean | undefined; isReadOnly?: boolean | undefined; onEnter?: (() => void) | undefined
}) {
  const { t } = useWords()
  const isByHand = useRef(false)
  const options = optionsOf(field, t)
  const isStrange = draft.text !== '' && !options.some(({ value }) => value === draft.text)
  const change = (text: string) => {
    const value = text === none ? '' : text
    draft.change(value)
    if (text === none && isMixed) draft.clear()
    else if (isByHand.current) void draft.commit(value)
  }
  return (
    <span className="input select">
      <select
        {...ids} value={draft.text || (isMixed ? '' : none)} disabled={isReadOnly} data-field={name}
        onPointerDown={() => (isByHand.current = true)}
        onKeyDown={(event) => {
          isByHand.current = false
          keysOf(draft, false, onEnter)(event)
        }}
        onChange={(event) => change(event.target.value)} onBlur={() => void draft.commit()}
      >
        {isMixed && <option value="" disabled>{t('feature.mixed')}</option>}
        <option value={none}>{t('form.none')}</option>
        {options.map(({ value, word }) => <option key={value} value={value}>{word}</option>)}
        {isStrange && <option value={draft.text}>{draft.text}</option>}
      </select>
      <Icon name="down" size={16} />
    </span>
  )
}

const none = '-'
