import { isShareStale, type RemovalPlan } from '../../../state/sharing'
import { Button } from '../../controls/Button'
import { Empty } from '../../controls/Empty'
import { percentText } from '../../coverage/figures'
import { useParts, useShown, useWords } from '../../shown'
import { Letter } from '../Owners'
import { Year } from '../Year'

/** The fewest masts for all groups together: what it takes, what is left, and the whole of it as one step. */
export function Plan() {
  const { t } = useWords()
  const { removalPlan: plan, acceptPlan, dropPlan, planRemoval, isKeeping } = useParts('removalPlan', 'acceptPlan', 'dropPlan', 'planRemoval', 'isKeeping')
  const isReadOnly = useShown(({ status }) => status?.project.isReadOnly ?? true)
  const isOld = useShown((state) => isShareStale(state) || (plan !== null && plan.version !== state.status?.version))
  if (!plan) return null
  const isEmpty = plan.removedMasts === 0
  return (
    <section className="share-plan" aria-labelledby="share-plan">
      <h3 id="share-plan">{t('sharing.plan')}</h3>
      <p className="caption">{t('sharing.planHint')}</p>
      {isEmpty ? <Empty isSmall icon="check" title={t('sharing.planNone')} /> : <div className={isOld ? 'share-old' : ''}><Sum plan={plan} /><Served plan={plan} /></div>}
      <ul className="notes caption">{plan.notes.map(({ key, values }, i) => <li key={i}>{t(key, values)}</li>)}</ul>
      {isOld && <p className="caption" role="status">{t('sharing.planStale')}</p>}
      <div className="commands">
        {isOld ? <Button look="primary" isSmall icon="refresh" onClick={() => void planRemoval()}>{t('sharing.planAgain')}</Button> : !isEmpty && (
          <><Year /><Button look="primary" icon="tick" isBusy={isKeeping} disabled={isReadOnly && t('command.onlyLook')} onClick={() => void acceptPlan()}>{t('sharing.planAccept')}</Button></>
        )}
        <Button isSmall={isOld} onClick={dropPlan}>{t('sharing.planDrop')}</Button>
      </div>
    </section>
  )
}

function Sum({ plan: { removedMasts, movedStations, groups, rateAfter: { rateByPosition } } }: { plan: RemovalPlan }) {
  const { t, n, language } = useWords()
  const now = useShown(({ shareRates }) => shareRates?.total.rateByPosition ?? null)
  return (
    <dl className="share-sum">
      <div><dt>{t('sharing.planMasts')}</dt><dd><b>{t('sharing.less', { n: removedMasts })}</b></dd></div>
      <div><dt>{t('sharing.planStations')}</dt><dd>{n(movedStations)}</dd></div>
      <div><dt>{t('sharing.planGroups')}</dt><dd>{n(groups.length)}</dd></div>
      {rateByPosition !== null && <div><dt>{t('sharing.planRate')}</dt><dd>{now === null ? percentText(rateByPosition, language) : t('sharing.planRateThen', { from: percentText(now, language), to: percentText(rateByPosition, language) })}</dd></div>}
    </dl>
  )
}

function Served({ plan: { served } }: { plan: RemovalPlan }) {
  const { t, n } = useWords()
  if (served.length === 0) return <p className="caption">{t('sharing.planNobody')}</p>
  return (
    <table className="share-served">
      <caption>{t('sharing.planServed')}</caption>
      <thead><tr><th scope="col">{t('sharing.planWho')}</th><th scope="col">{t('sharing.planBefore')}</th><th scope="col">{t('sharing.planAfter')}</th><th scope="col">{t('sharing.planAllowed')}</th></tr></thead>
      <tbody>
        {served.map(({ operator, technology, before, after, allowedLoss }) => (
          <tr key={`${operator} ${technology}`}><th scope="row"><Letter owner={operator} /> {operator} {technology}</th><td>{n(Math.round(before))}</td><td>{n(Math.round(after))}</td><td>{n(Math.round(allowedLoss))}</td></tr>
        ))}
      </tbody>
    </table>
  )
}
