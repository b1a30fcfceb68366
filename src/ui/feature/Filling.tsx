import { useEffect, useRef } from 'react'
import type { Feature } from '../../model/dataset'
import type { FieldName, Kind } from '../../model/schema'
import { Button } from '../controls/Button'
import { Form } from '../form/Form'
import { orderOf, orderOfAll } from '../form/order'
import { sameValue } from '../form/text'
import { useParts, useWords } from '../shown'
import { Checks } from './Checks'
import { Mast } from './Mast'

/** The fields of what is selected, to be changed: one field, one step. */
export function Filling({ held }: { held: readonly Feature[] }) {
  const own = useRef<HTMLDivElement>(null)
  const one = held.length === 1 ? held[0]! : null
  // The form came by key or by button: its first field is where the hand goes next.
  useEffect(() => {
    own.current?.querySelector<HTMLElement>('input, select, textarea')?.focus({ preventScroll: true })
  }, [])
  return <div ref={own} className="page filling">{one ? <FillingOne feature={one} /> : <FillingMany held={held} />}</div>
}

function FillingOne({ feature }: { feature: Feature }) {
  const write = useParts('write').write
  const kind = feature.properties.kind as Kind
  return (
    <>
      <Form
        kind={kind} of={feature.id} order={orderOf(kind)} valueOf={(name) => ({ value: feature.properties[name] })}
        onWrite={(name, value) => write([feature.id], { [name]: value })}
      >
        {kind === 'site' && <Mast feature={feature} />}
      </Form>
      <Checks />
    </>
  )
}

/** What they have in common to be filled in; a value written here is all of theirs. */
function FillingMany({ held }: { held: readonly Feature[] }) {
  const { t } = useWords()
  const { selected, write } = useParts('selected', 'write')
  const kinds = [...new Set(held.map(({ properties }) => properties.kind as Kind))]
  const order = orderOfAll(kinds)
  const isPart = selected.length > held.length
  // Of those that are not here nobody knows the values: each may be another.
  const valueOf = (name: FieldName) => {
    const value = held[0]!.properties[name]
    return { value, isMixed: isPart || held.some(({ properties }) => !sameValue(properties[name], value)) }
  }
  if (order.usual.length + order.more.length === 0) return <p className="caption">{t('form.noShared')}</p>
  return (
    <>
      <p className="caption">{t('form.sharedOnly', { n: selected.length })} {isPart && t('form.firstOnly', { n: held.length })}</p>
      <Form kind={kinds[0]!} of={kinds.join(' ')} order={order} valueOf={valueOf} onWrite={(name, value) => write(selected, { [name]: value })} />
    </>
  )
}

export function FillingFoot({ onDone }: { onDone: () => void }) {
  const { t } = useWords()
  return <footer><Button look="primary" icon="tick" shortcut="Esc" onClick={onDone}>{t('form.done')}</Button></footer>
}
