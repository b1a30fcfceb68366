import { useState } from 'react'
import type { Phrase } from '../../model/change'
import type { Feature } from '../../model/dataset'
import { mastOf } from '../../model/mast'
import { Button } from '../controls/Button'
import { Icon } from '../icons'
import { useParts, useShown, useWords } from '../shown'

/** The class law gives a mast by its measures, with the reason; and the register's, where that says another. */
export function Mast({ feature: { id, properties } }: { feature: Feature }) {
  const { t } = useWords()
  const write = useParts('write').write
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? true)
  const [refused, setRefused] = useState<Phrase | null>(null)
  const { mastClass, reasons, missing, sources } = mastOf(properties)
  const own = properties.mastClass
  const isOther = mastClass !== null && own !== mastClass
  return (
    <div className="derived" data-derived={mastClass ?? ''}>
      <p><b>{mastClass ? t('form.derived', { class: `choice.mastClass.${mastClass}` }) : t('form.missing', { fields: missing.map((name) => `field.${name}`).join(', ') })}</b></p>
      {reasons.map(({ key, values }) => <p key={key}>{t(key, values)}</p>)}
      <p><small>{sources.map(({ document, clause, provenance }) => t('form.law', { document, clause, provenance: `provenance.${provenance}` })).join('; ')}</small></p>
      {isOther && typeof own === 'string' && own !== 'unknown' && <p className="differs"><Icon name="warning" size={14} />{t('form.differs', { class: `choice.mastClass.${own}` })}</p>}
      {isOther && !isReadOnly && <p><Button look="quiet" isSmall icon="tick" onClick={() => void write([id], { mastClass }).then(setRefused)}>{t('form.useDerived')}</Button></p>}
      {refused && <p className="error" role="alert">{t(refused.key, refused.values)}</p>}
    </div>
  )
}
