import { isStreetsStale, streetsListed } from '../../state/streets'
import { Button } from '../controls/Button'
import { isNarrow, useWidth } from '../controls/width'
import { useParts, useShown, useWords } from '../shown'
import { Trouble, Working } from './panel/Banners'
import { Figures } from './panel/Figures'
import { Filter } from './panel/Filter'
import { Foot } from './panel/Foot'
import { List } from './panel/List'
import { Made } from './panel/Made'
import { Hidden, Missing, None, useMissing } from './panel/Nothing'
import { Count, Heads } from './panel/Sorting'
import '../layers/layers.css'
import '../coverage/coverage.css'
import './cables.css'

/** Streets by how tidy their cables are, the worst first. */
export function CablesPanel() {
  const { t } = useWords()
  const width = useWidth()
  const { show } = useParts('show')
  const isBusy = useShown((state) => state.streetProgress !== null)
  const version = useShown(({ streetsFound }) => streetsFound?.version)
  return (
    <>
      <header className="layers-head streets-head">
        <h2>{t('cabling.title')}</h2>
        {width !== 'phone' && <Button isSmall label={t('cabling.rulesHint')} onClick={() => show({ dialog: 'rules' })}>{t('cabling.rules')}</Button>}
        <Button look="icon" icon={isNarrow(width) ? 'close' : 'panel'} label={t('cabling.hidePanel')} onClick={() => show({ hasPanel: false, hasOverlay: false })} />
      </header>
      <div className="streets" aria-busy={isBusy} data-version={version}><Content /></div>
      <Foot />
    </>
  )
}

function Content() {
  const missing = useMissing()
  const isOld = useShown(isStreetsStale)
  const { streetsFound: found } = useParts('streetsFound')
  if (missing) return <Missing what={missing} />
  return (
    <>
      <Trouble />
      {!found && <Working />}
      {found && <div className={isOld ? 'streets-old' : ''}><Figures found={found} /></div>}
      {found && (found.streets.length === 0 ? <None /> : <Listed />)}
      {found && <Working />}
      {found && <Made found={found} />}
    </>
  )
}

function Listed() {
  const { streetsFound, streetQuery } = useParts('streetsFound', 'streetQuery')
  const streets = streetsListed({ streetsFound, streetQuery })
  return (
    <section className="streets-listed">
      <Filter />
      {streets.length === 0 ? <Hidden /> : <><Heads /><List streets={streets} /></>}
      <Count shown={streets.length} />
    </section>
  )
}
