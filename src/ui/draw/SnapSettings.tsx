import { Slider } from '../controls/Slider'
import { Switch } from '../controls/Switch'
import { useParts, useWords } from '../shown'

/** What the hand is drawn to, and from how far. */
export function SnapSettings() {
  const { t } = useWords()
  const { snapping: { isOn, hasVertices, hasEdges, hasLocked, gridM, reachPx }, snapTo } = useParts('snapping', 'snapTo')
  return (
    <div className="snap-settings">
      <Switch isOn={isOn} onChange={(next) => snapTo({ isOn: next })}>{t('hand.snapping')}</Switch>
      <Switch isOn={hasVertices} onChange={(next) => snapTo({ hasVertices: next })}>{t('hand.vertices')}</Switch>
      <Switch isOn={hasEdges} onChange={(next) => snapTo({ hasEdges: next })}>{t('hand.edges')}</Switch>
      <Switch isOn={hasLocked} onChange={(next) => snapTo({ hasLocked: next })}>{t('hand.locked')}</Switch>
      <Switch isOn={gridM !== null} onChange={(next) => snapTo({ gridM: next ? 1 : null })}>{t('hand.grid')}</Switch>
      <Slider label={t('hand.reach')} min={4} max={40} step={2} value={reachPx} said={t('hand.px', { n: reachPx })} onChange={(next) => snapTo({ reachPx: next })} />
      <p className="caption">{t('hand.free')}</p>
      <p className="caption">{t('hand.vertexKeys')}</p>
    </div>
  )
}
