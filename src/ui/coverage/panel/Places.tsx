import { useState } from 'react'
import { shortId } from '../../../model/called'
import type { Coverage, PlaceTally } from '../../../state/coverage'
import { Button } from '../../controls/Button'
import { Icon } from '../../icons'
import { useShown, useWords } from '../../shown'
import { useGoing } from '../going'
import { Was } from './Was'

const page = 20

/** Priority places by class; those without service are gone to one by one. */
export function Places({ coverage: { total, unserved, question } }: { coverage: Coverage }) {
  const { t } = useWords()
  const classes = total.places.filter((tally) => tally.total > 0)
  if (classes.length === 0) return null
  return (
    <section>
      <h3>{t('coverage.places', { technology: `coverfile.technology.${question.technology}` })}</h3>
      <ul className="place-classes">
        {classes.map((tally) => <Class key={tally.class} tally={tally} unserved={unserved.filter((place) => place.class === tally.class)} />)}
      </ul>
    </section>
  )
}

function Class({ tally: { class: name, total, served }, unserved }: { tally: PlaceTally; unserved: Coverage['unserved'] }) {
  const { t, n } = useWords()
  const [isOpen, setOpen] = useState(false)
  const before = useShown(({ asItStands }) => asItStands?.total.places.find((tally) => tally.class === name) ?? null)
  const figures = (
    <>
      <span className="name">{t(`choice.placeClass.${name}`)}</span>
      <span className="number" aria-hidden="true"><b><Was was={before && n(before.served)} now={n(served)} /></b> / {n(total)}</span>
      <span className="unseen">{t('coverage.servedOf', { served, total })}</span>
    </>
  )
  if (unserved.length === 0) return <li className="place-class" data-class={name}><div className="line">{served === total && <Icon name="check" size={14} />}{figures}</div></li>
  return (
    <li className="place-class" data-class={name}>
      <button type="button" className="line" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}><Icon name={isOpen ? 'down' : 'right'} size={14} />{figures}</button>
      {isOpen && <Unserved places={unserved} />}
    </li>
  )
}

function Unserved({ places }: { places: Coverage['unserved'] }) {
  const { t } = useWords()
  const [most, setMost] = useState(page)
  const go = useGoing()
  return (
    <>
      <ul className="unserved" aria-label={t('coverage.unserved')}>
        {places.slice(0, most).map(({ id, name, class: of, at }) => (
          <li key={id}><button type="button" data-place={id} onClick={() => void go(id, at)}>{name || t('coverage.unnamed', { kind: `choice.placeClass.${of}`, id: shortId(id) })}</button></li>
        ))}
      </ul>
      {places.length > most && <Button look="quiet" isSmall onClick={() => setMost(most + page)}>{t('coverage.more', { n: places.length - most })}</Button>}
    </>
  )
}
