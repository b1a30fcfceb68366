import { finders, isShareStale, sharesOf } from '../../state/sharing'
import { Button } from '../controls/Button'
import { TabPanel, Tabs } from '../controls/Tabs'
import { isNarrow, useWidth } from '../controls/width'
import { useParts, useShown, useWords } from '../shown'
import { Trouble, Working } from './panel/Banners'
import { Figures } from './panel/Figures'
import { Filter } from './panel/Filter'
import { Foot } from './panel/Foot'
import { List } from './panel/List'
import { Made } from './panel/Made'
import { Hidden, Missing, None, useMissing } from './panel/Nothing'
import { Onward } from './panel/Onward'
import { Plan } from './panel/Plan'
import { Top } from './panel/Top'
import '../layers/layers.css'
import '../coverage/coverage.css'
import './sharing.css'

/** What could be used together: how much is shared, what all of it would give, and one by one by score. */
export function SharingPanel() {
  const { t } = useWords()
  const width = useWidth()
  const { finder, seek, show } = useParts('finder', 'seek', 'show')
  const isBusy = useShown((state) => state.shareProgress !== null)
  const version = useShown(({ shareFound }) => shareFound[finder]?.version)
  return (
    <>
      <header className="layers-head">
        <h2>{t('sharing.title')}</h2>
        <Filter />
        {width !== 'phone' && <Button look="icon" icon="assumptions" label={t('sharing.limits')} onClick={() => show({ dialog: 'sharing' })} />}
        <Button look="icon" icon={isNarrow(width) ? 'close' : 'panel'} label={t('sharing.hidePanel')} onClick={() => show({ hasPanel: false, hasOverlay: false })} />
      </header>
      <div className="share-tabs"><Tabs id="sharing" label={t('sharing.tabs')} tabs={finders.map((key) => ({ key, word: t(`sharing.tab.${key}`) }))} at={finder} onChange={seek} /></div>
      <TabPanel id="sharing" at={finder} className="share">
        <div className="share-inner" aria-busy={isBusy} data-finder={finder} data-version={version}><Content /></div>
      </TabPanel>
      <Foot />
    </>
  )
}

function Content() {
  const missing = useMissing()
  const isOld = useShown(isShareStale)
  const { finder } = useParts('finder')
  const found = useShown(({ shareFound }) => shareFound[finder])
  const hasPlan = useShown(({ removalPlan }) => finder === 'colocation' && removalPlan !== null)
  if (missing) return <><Missing what={missing} /><Onward /></>
  return (
    <>
      <Trouble />
      {!found && <Working />}
      {found && (finder === 'colocation' || found.opportunities.length > 0) && <div className={isOld ? 'share-old' : ''}><Figures found={found} /></div>}
      <Onward />
      {found && (hasPlan ? <Plan /> : found.opportunities.length === 0 ? <None /> : <Listed />)}
      {found && <Working />}
      {found && <Made notes={found.notes} />}
    </>
  )
}

function Listed() {
  const { finder, shareFound, shareQuery } = useParts('finder', 'shareFound', 'shareQuery')
  const shares = sharesOf({ finder, shareFound, shareQuery })
  return <section className="share-listed"><Top shown={shares.length} />{shares.length === 0 ? <Hidden /> : <List shares={shares} />}</section>
}
