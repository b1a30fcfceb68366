import { useEffect, useState } from 'react'
import { Button } from '../controls/Button'
import { Escape } from '../controls/Escape'
import { useParts, useShown, useWords } from '../shown'
import { Finding } from './Finding'
import { Foot } from './Foot'
import { Found } from './Found'
import { Frame } from './Frame'
import './sites.css'

/** Where new stations would serve most people, and what becomes of the choice. */
export function SitesPanel() {
  const { t } = useWords()
  const openSites = useShown((state) => state.openSites)
  const { question, prepareSites } = useParts('question', 'prepareSites')
  useEffect(() => void prepareSites(), [question, prepareSites])
  const close = () => {
    openSites(false)
    document.querySelector<HTMLElement>('.map canvas')?.focus({ preventScroll: true })
  }
  return (
    <Frame label={t('sites.title')}>
      <Escape onEscape={close}>
        <header className="alone"><div className="title"><h2>{t('sites.title')}</h2></div><Save /><Button look="icon" icon="close" label={t('sites.close')} tipSide="left" onClick={close} /></header>
        <Contents />
      </Escape>
    </Frame>
  )
}

/** Sites leave with the layers they belong to, and with what they stand on. */
function Save() {
  const { t } = useWords()
  const saveCoverage = useShown((state) => state.saveCoverage)
  const hasSites = useShown(({ suggestions }) => Boolean(suggestions?.sites.length))
  const [isBusy, setBusy] = useState(false)
  const save = () => {
    setBusy(true)
    void saveCoverage('geojson').finally(() => setBusy(false))
  }
  return <Button look="icon" icon="download" label={t('sites.save')} disabled={!hasSites && t('sites.noneToSave')} isBusy={isBusy} tipSide="left" onClick={save} />
}

function Contents() {
  const { suggestions, siteCount } = useParts('suggestions', 'siteCount')
  const version = useShown(({ status }) => status?.version)
  const isOld = suggestions !== null && suggestions.version !== version
  return (
    <>
      <div className="inner">
        <Finding isOld={isOld} />
        {suggestions && <Found suggestions={suggestions} isOld={isOld} />}
      </div>
      {suggestions !== null && suggestions.sites.length > 0 && <Foot sites={suggestions.sites.slice(0, siteCount)} isOld={isOld} />}
    </>
  )
}
