import { askings } from '../../../state/requests'
import { Button } from '../../controls/Button'
import { Menu } from '../../controls/Menu'
import { Progress } from '../../controls/Progress'
import { isNarrow, useWidth } from '../../controls/width'
import { Icon, type IconName } from '../../icons'
import { useParts, useShown, useWords } from '../../shown'

const icons: Readonly<Record<(typeof askings)[number], IconName>> = { mast: 'pin', route: 'route', owned: 'polygon' }

/** What else is asked: the fewest masts for all groups together, something at a place. A phone shows results only. */
export function Onward() {
  const width = useWidth()
  const { t } = useWords()
  const { finder, planProgress, removalPlan, planRemoval, cancelPlan, askShareFor, show } = useParts('finder', 'planProgress', 'removalPlan', 'planRemoval', 'cancelPlan', 'askShareFor', 'show')
  const hasGroups = useShown(({ shareFound }) => Boolean(shareFound.colocation?.opportunities.length))
  if (width === 'phone') return null
  const ask = (what: (typeof askings)[number]) => {
    askShareFor(what)
    if (isNarrow(width)) show({ hasOverlay: false })
    document.querySelector<HTMLElement>('.map canvas')?.focus({ preventScroll: true })
  }
  const canPlan = finder === 'colocation' && hasGroups && removalPlan === null
  return (
    <div className="share-onward">
      {planProgress !== null && finder === 'colocation' ? <Progress label={t('sharing.planning')} fraction={planProgress} onCancel={cancelPlan} /> : (
        <p className="commands">
          {canPlan && <Button isSmall icon="whatIf" onClick={() => void planRemoval()}>{t('sharing.plan')}</Button>}
          <Menu isSmall label={t('sharing.ask')} items={askings.map((what) => ({ key: what, word: t(`sharing.asks.${what}`), hint: t(`sharing.askHints.${what}`), icon: icons[what], run: () => ask(what) }))}>
            {t('sharing.ask')}<Icon name="down" size={14} />
          </Menu>
        </p>
      )}
    </div>
  )
}
