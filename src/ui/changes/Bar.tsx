import { whats } from '../../export/changes'
import type { Since } from '../../state/changes'
import { Button } from '../controls/Button'
import { Menu } from '../controls/Menu'
import { Segments } from '../controls/Segments'
import { Switch } from '../controls/Switch'
import { Tag } from '../controls/Tag'
import { useParts, useShown, useWords } from '../shown'
import { signs } from './signs'

const totalWords = { added: 'changes.countAdded', changed: 'changes.countChanged', removed: 'changes.countRemoved' } as const

/** Since when, how many of each, where they are shown, and how they leave. */
export function Bar() {
  const { t } = useWords()
  const { changeQuery: { since, isScoped }, changed, changeFigures, askChanges } = useParts('changeQuery', 'changed', 'changeFigures', 'askChanges')
  const hasScope = useShown(({ filter }) => filter.scope !== null)
  const options = (['opening', 'beginning'] as const satisfies readonly Since[]).map((value) => ({ value, word: t(`changes.${value}`) }))
  const counts = changeFigures?.totals
  return (
    <div className="changes-bar">
      <Segments label={t('changes.since')} options={options} value={since} onChange={(value) => void askChanges({ since: value })} />
      <p className="totals" role="status" aria-busy={changed.isWaiting}>
        {counts && whats.map((what) => counts[what] > 0 && <Tag key={what} tone={signs[what].tone} icon={signs[what].icon}>{t(totalWords[what], { n: counts[what] })}</Tag>)}
        {!counts && changed.isWaiting && <span className="caption">{t('changes.busy')}</span>}
      </p>
      <span className="tools">
        {(hasScope || isScoped) && <Switch isOn={isScoped} onChange={(isOn) => void askChanges({ isScoped: isOn })}>{t('changes.scoped')}</Switch>}
        <OnMap />
        <Leaving />
      </span>
    </div>
  )
}

function OnMap() {
  const { t } = useWords()
  const { hasChangesOnMap, changeShapes: { total }, showChangesOnMap } = useParts('hasChangesOnMap', 'changeShapes', 'showChangesOnMap')
  const isPart = hasChangesOnMap && total > mostDrawn
  return (
    <>
      <Switch isOn={hasChangesOnMap} onChange={(isOn) => void showChangesOnMap(isOn)}>{t('changes.onMap')}</Switch>
      {isPart && <span className="caption">{t('changes.onMapPart', { n: mostDrawn, total })}</span>}
    </>
  )
}

/** As many as the other thread hands over for the map. */
const mostDrawn = 5000

function Leaving() {
  const { t } = useWords()
  const { changed, isSavingChanges, saveChanges, printChanges } = useParts('changed', 'isSavingChanges', 'saveChanges', 'printChanges')
  const nothing = !changed.total && t('changes.nothing')
  const items = (['csv', 'geojson'] as const).map((form) => ({
    key: form, word: t(`changes.${form}`), hint: t(`changes.${form}Hint`), icon: 'download' as const, disabled: nothing, run: () => void saveChanges(form),
  }))
  return (
    <span className="leaving">
      <Menu isSmall icon="export" align="end" side="top" items={items} isBusy={isSavingChanges}>{t('take.title')}</Menu>
      <Button isSmall icon="print" label={t('changes.printHint')} disabled={nothing} onClick={() => void printChanges(true)}>{t('changes.print')}</Button>
    </span>
  )
}
