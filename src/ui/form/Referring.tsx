import { useEffect, useRef } from 'react'
import { shortId } from '../../model/called'
import type { Field, FieldName, Kind } from '../../model/schema'
import type { Named } from '../../state/selection'
import { Button } from '../controls/Button'
import type { FieldIds } from '../controls/Field'
import { useParts, useShown, useWords } from '../shown'
import type { Filled } from './draft'

const none: readonly Named[] = []
const mostListed = 12

/** What another object is named by: its name as a way there, and pressing one on the map as the way to change it. */
export function Referring({ ids, field, name, value, isMixed, isReadOnly, onWrite }: Filled & { ids: FieldIds; name: FieldName; isReadOnly?: boolean | undefined; field: Field }) {
  const { t } = useWords()
  const { wanted, want, unwant, select } = useParts('wanted', 'want', 'unwant', 'select')
  const known = useShown(({ about }) => about?.references ?? none)
  const to = field.type === 'reference' || field.type === 'references' ? field.to : []
  const list = Array.isArray(value) ? value.map(String) : typeof value === 'string' && value ? [value] : []
  const isMany = field.type === 'references'
  const isWaiting = wanted !== null && wanted.kinds === to
  const waiting = useRef<HTMLParagraphElement>(null)
  // The sheet makes way for the map: what is asked for stays in view.
  useEffect(() => {
    if (isWaiting) waiting.current?.scrollIntoView({ block: 'start' })
  }, [isWaiting])
  const word = (id: string) => {
    const named = known.find((one) => one.id === id)
    return (named && (named.name || named.code)) || shortId(id)
  }
  const ask = async () => {
    const given = await want(to as readonly Kind[], isMany)
    if (given.length) await onWrite(isMany ? [...new Set([...list, ...given.map(({ id }) => id)])] : given[0]!.id)
  }
  const drop = (id: string) => void onWrite(isMany && list.length > 1 ? list.filter((other) => other !== id) : null)
  return (
    <div className="referring" id={ids.id} role="group" aria-label={t(`field.${name}`)} aria-describedby={ids['aria-describedby']} data-field={name}>
      {isMixed ? <i className="caption">{t('feature.mixed')}</i> : list.slice(0, mostListed).map((id) => (
        <span key={id} className="tag">
          <button type="button" className="link" onClick={() => void select([id])}>{word(id)}</button>
          {!isReadOnly && <Button look="icon" isSmall icon="close" label={t('form.letGo', { name: word(id) })} onClick={() => drop(id)} />}
        </span>
      ))}
      {list.length > mostListed && <span className="caption">{t('form.andMore', { n: list.length - mostListed })}</span>}
      {!isReadOnly && !isWaiting && <Button look="quiet" isSmall icon="crosshair" onClick={() => void ask()}>{t('form.point')}</Button>}
      {isWaiting && (
        <p ref={waiting} className="waiting" role="status">
          <span>{t(isMany ? 'form.pointingMany' : 'form.pointing', { kinds: to.map((kind) => `kind.${kind}`).join(', '), n: wanted.given.length })}</span>
          {isMany && wanted.given.length > 0 && <Button look="primary" isSmall onClick={() => unwant(true)}>{t('form.take', { n: wanted.given.length })}</Button>}
          <Button look="quiet" isSmall onClick={() => unwant()}>{t('form.stop')}</Button>
        </p>
      )}
    </div>
  )
}
