import { type KeyboardEvent, type RefObject, useEffect, useId, useLayoutEffect, useRef } from 'react'
import { type Column, fieldOf, nameOf } from '../../export/cells'
import type { Kind } from '../../model/schema'
import { follow } from '../controls/place'
import { useDraft } from '../form/draft'
import { optionsOf } from '../form/options'
import { useParts, useWords } from '../shown'

/** Where the keyboard goes after a cell: `stay` where it went elsewhere by itself. */
export type End = 'down' | 'right' | 'back' | 'stay'

/** One value in its place in the table. What is refused stays open and says why. */
export function CellEditor({ id, kind, column, value, onDone }: { id: string; kind: Kind; column: Column; value: unknown; onDone: (end: End) => void }) {
  const { t } = useWords()
  const write = useParts('write').write
  const field = fieldOf(kind, column)!
  const draft = useDraft({ field, value, isOneLine: true, onWrite: (next) => write([id], { [column]: next }) })
  const own = useRef<HTMLInputElement | HTMLSelectElement>(null)
  const saidId = useId()
  useEffect(() => {
    own.current?.closest('[role=gridcell]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    own.current?.focus({ preventScroll: true })
    if (own.current instanceof HTMLInputElement && own.current.type === 'text') own.current.select()
  }, [])
  /** Once it is taken back, losing the focus gives nothing. */
  const isLeft = useRef(false)
  const finish = async (end: End) => {
    if (isLeft.current) return
    if (own.current?.validity.badInput) return draft.blame({ key: 'form.notDate' })
    if (await draft.commit()) onDone(end)
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') void finish('down')
    else if (event.key === 'Tab') void finish(event.shiftKey ? 'back' : 'right')
    else if (event.key === 'Escape') {
      isLeft.current = true
      onDone('back')
    }
    else return event.stopPropagation()
    event.preventDefault()
    event.stopPropagation()
  }
  const shared = {
    className: 'cell-editor', 'aria-label': t('form.cellEdit', { field: `field.${column}` }), 'aria-invalid': draft.fault ? true as const : undefined,
    'aria-describedby': saidId, onKeyDown: press, onBlur: () => void finish('stay'),
  }
  const options = optionsOf(field, t)
  return (
    <>
      {options.length === 0 ? (
        <input
          {...shared} ref={own as RefObject<HTMLInputElement | null>} type={field.type === 'date' ? 'date' : 'text'} value={draft.text} autoComplete="off" spellCheck={false} inputMode={field.type === 'number' ? 'decimal' : field.type === 'integer' ? 'numeric' : undefined}
          onChange={(event) => draft.change(event.target.value)}
        />
      ) : (
        <select {...shared} ref={own as RefObject<HTMLSelectElement | null>} value={draft.text} onChange={(event) => draft.change(event.target.value)}>
          <option value="">{t('form.none')}</option>
          {draft.text !== '' && !options.some(({ value }) => value === draft.text) && <option value={draft.text}>{draft.text}</option>}
          {options.map(({ value, word }) => <option key={value} value={value}>{word}</option>)}
        </select>
      )}
      {draft.fault ? <Fault id={saidId} anchor={own} text={`${nameOf(column, t)}: ${t(draft.fault.key, draft.fault.values)}`} /> : <span id={saidId} className="unseen">{t('form.cellKeys')}</span>}
    </>
  )
}

/** Over everything else, so that no edge of the table cuts it. */
function Fault({ id, anchor, text }: { id: string; anchor: RefObject<Element | null>; text: string }) {
  const own = useRef<HTMLSpanElement>(null)
  useLayoutEffect(() => {
    if (!own.current || !anchor.current) return
    own.current.showPopover()
    return follow(own.current, anchor.current, 'bottom', 'start')
  }, [anchor, text])
  return <span ref={own} id={id} role="alert" popover="manual" className="tooltip cell-fault">{text}</span>
}
