import { steps } from '../../../analysis/requests/result'
import type { Answer, Place } from '../../../state/requests'
import { Tag } from '../../controls/Tag'
import { percentText } from '../../coverage/figures'
import { Icon } from '../../icons'
import { useShown, useWords } from '../../shown'
import { Letter } from '../Owners'

/** Where it could stand instead, in the order the law looks for it: what stands is shared before anything new is built. */
export function Places({ answer }: { answer: Answer }) {
  const { t } = useWords()
  const { places, advised, notes, peopleOfWish, wish: { technology, operator }, withinM } = answer
  return (
    <>
      <div className="page ask-wish">
        <p>{peopleOfWish === null ? t('requesting.mast.askedUnknown') : t('requesting.mast.asked', { n: Math.round(peopleOfWish), technology, operator })}</p>
        {advised === null && places.length > 0 && <p className="ask-none"><Icon name="warning" size={16} />{t('requesting.mast.adviseNone')}</p>}
      </div>
      {steps.map((step) => {
        const own = places.flatMap((place, i) => (place.step === step ? [{ place, i }] : []))
        return (
          <section key={step} className="page ask-step" aria-labelledby={`ask-${step}`} data-step={step}>
            <h3 id={`ask-${step}`}>{t(`requesting.mast.step.${step}`)}</h3>
            {own.length === 0 ? <p className="caption">{step === 'new' ? t('requesting.mast.newNone') : t('requesting.mast.stepNone', { m: withinM })}</p>
              : <ol>{own.map(({ place, i }) => <Line key={i} place={place} i={i} isAdvised={i === advised} />)}</ol>}
          </section>
        )
      })}
      {notes.length > 0 && <div className="page">{notes.map(({ key, values }, i) => <p key={i} className="caption">{t(key, values)}</p>)}</div>}
    </>
  )
}

function Line({ place, i, isAdvised }: { place: Place; i: number; isAdvised: boolean }) {
  const { t, n } = useWords()
  const isAt = useShown(({ answerAt }) => answerAt === i)
  const lookAtPlace = useShown((state) => state.lookAtPlace)
  const { name, footing, owner, distanceM, heightM, obstacles, step } = place
  const isFatal = obstacles.some((one) => one.isFatal)
  const isOwn = useShown(({ mastAnswer }) => step === 'share' && owner !== '' && owner === mastAnswer?.wish.operator)
  const facts = [t(`requesting.mast.footing.${footing}`), ...(owner ? [owner] : []), ...(distanceM > 0 ? [t('requesting.mast.distance', { m: Math.round(distanceM) })] : []), ...(heightM === null ? [] : [t('requesting.mast.high', { m: heightM })]), ...(isOwn ? [t('requesting.mast.own')] : roomOf(place, t))]
  return (
    <li data-place={i + 1} className={isAt ? 'at' : ''}>
      <button type="button" aria-pressed={isAt} onClick={() => void lookAtPlace(isAt ? null : i)}>
        <span className={`disc ${isAdvised ? 'advised' : isFatal ? 'fatal' : ''}`}>{n(i + 1)}</span>
        <span className="what">
          <b>{footing !== 'free' && owner && <Letter owner={owner} />}{name || t(footing === 'free' ? 'requesting.mast.free' : `requesting.mast.footing.${footing}`)}</b>
          {isAdvised && <Tag tone="ok" icon="tick">{t('requesting.mast.advised')}</Tag>}
          <small>{facts.join(', ')}</small>
        </span>
      </button>
      <People place={place} />
      {isAdvised && <p className="why"><Icon name="check" size={14} />{t(`requesting.mast.why.${isOwn ? 'own' : step}`)}</p>}
      {obstacles.length > 0 && <Obstacles obstacles={obstacles} />}
    </li>
  )
}

function roomOf({ room, step, footing }: Place, t: ReturnType<typeof useWords>['t']): string[] {
  if (step !== 'share' && footing !== 'mast') return []
  return [room === null ? t('requesting.mast.roomUnknown') : room > 0 ? t('requesting.mast.room', { n: room }) : t('requesting.mast.full')]
}

function People({ place: { people, share } }: { place: Place }) {
  const { t, language } = useWords()
  if (people === null) return null
  const n = Math.round(people)
  if (share === null) return <p className="people caption">{t('requesting.mast.peopleOnly', { n })}</p>
  const said = percentText(share, language)
  return (
    <p className="people">
      <span className="bar" role="img" aria-label={t('requesting.mast.bar', { share: said })}><span style={{ width: `${Math.min(1, Math.max(0, share)) * 100}%` }} /></span>
      <small>{t('requesting.mast.people', { n, share: said })}</small>
    </p>
  )
}

function Obstacles({ obstacles }: { obstacles: Place['obstacles'] }) {
  const { t } = useWords()
  return (
    <ul className="obstacles">
      {obstacles.map(({ words, source, isFatal }, i) => (
        <li key={i} className={isFatal ? 'fatal' : ''}>
          <Icon name={isFatal ? 'error' : 'warning'} size={14} />
          <span><span className="unseen">{t(isFatal ? 'requesting.mast.fatal' : 'requesting.mast.obstacle')}: </span>{t(words.key, words.values)}{source && <small>{[source.document, source.clause, t(`provenance.${source.provenance}`)].filter(Boolean).join(', ')}</small>}</span>
        </li>
      ))}
    </ul>
  )
}
