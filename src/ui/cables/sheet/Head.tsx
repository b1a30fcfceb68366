import { pointsOf } from '../../../map/streets/bands'
import { type StreetLine, streetOf } from '../../../state/streets'
import { Button } from '../../controls/Button'
import { Tag } from '../../controls/Tag'
import { useCommand } from '../../keyboard'
import { useParts, useShown, useWords } from '../../shown'

/** What it is, where, and its score. */
export function Head({ line, onClose }: { line: StreetLine; onClose: () => void }) {
  const { t, n } = useWords()
  const { roadClass, lengthM, widthM, name, wardName, wards, score, street, from, to } = line
  const facts = [
    roadClass === 'unknown' ? t('cabling.classUnknown') : t(`choice.roadClass.${roadClass}`), t('sharing.metres', { metres: lengthM }), widthM === null ? t('cabling.widthUnknown') : t('cabling.wide', { m: widthM }),
  ]
  const ward = !wardName ? t('cabling.noWard') : wards.length > 1 ? t('cabling.inWards', { ward: wardName, n: wards.length - 1 }) : wardName
  return (
    <header className="street-head">
      <p className="caption">{facts.join(', ')}</p>
      <h2>{name || t('cabling.nameless')}</h2>
      <p className="points">{score === null ? <span className="caption">{t('cabling.noScore')}</span> : <><b data-score={pointsOf(score)}>{n(pointsOf(score))}</b><span className="caption">{t('cabling.outOf')}</span></>}</p>
      <p className="steps-through"><Step by="previousStreet" /><Step by="nextStreet" /><Button look="icon" isSmall icon="close" label={t('cabling.leave')} shortcut="Esc" tipSide="left" onClick={onClose} /></p>
      <p className="where caption">{street !== null && from && to && <>{t('cabling.sectionOf', { from, to })}<br /></>}{ward}</p>
    </header>
  )
}

function Step({ by }: { by: 'previousStreet' | 'nextStreet' }) {
  const { t } = useWords()
  const { icon, shortcut, run } = useCommand(by)
  return <Button look="icon" isSmall icon={icon} label={t(`cabling.${by}`)} shortcut={shortcut} tipSide="left" onClick={run} />
}

/** Of a section, the way back; and what is settled for the street. */
export function Settled({ line: { street, hanging, undergroundingYear } }: { line: StreetLine }) {
  const { t } = useWords()
  const { goToStreet } = useParts('goToStreet')
  const whole = useShown((state) => streetOf(state, street))
  return (
    <div className="street-settled">
      {whole && <Button isSmall icon="previous" onClick={() => void goToStreet(whole.id)}>{t('cabling.backToStreet', { name: whole.name || t('cabling.nameless') })}</Button>}
      <p>
        {hanging === 'forbidden' ? <Tag tone="bad" icon="none">{t('cabling.hangingForbidden')}</Tag> : hanging === 'allowed' ? <Tag tone="ok" icon="tick">{t('cabling.hangingAllowed')}</Tag> : <Tag tone="outline">{t('cabling.hangingUnknown')}</Tag>}
        {undergroundingYear !== null && <Tag tone="accent" icon="calendar">{t('cabling.yearSet', { year: undergroundingYear })}</Tag>}
      </p>
    </div>
  )
}
